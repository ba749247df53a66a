//! 述学: a member's study report of the year.

use std::collections::BTreeSet;

use crate::domain::note::Note;
use crate::domain::outcome::Outcome;
use crate::domain::roster::Member;
use crate::domain::topic::TopicId;
use crate::domain::year::attendance::Attendance;
use crate::office::draft::prelude::*;

use super::debts::debts;
use super::tables::{self, percent};

/// Drafts the study report of a member.
pub(crate) fn draft(facts: &Facts<'_>, member: &Member) -> Document {
    let mut blocks = vec![
        Block::Subtitle(member.name.as_str().into()),
        facts.field("draft-post", member.post_on(facts.last_day())),
        facts.heading(Level::One, "draft-account-attendance"),
    ];
    blocks.extend(attended(facts, member));
    blocks.push(facts.heading(Level::One, "draft-account-speaking"));
    blocks.extend(spoken(facts, member));
    blocks.push(facts.heading(Level::One, "draft-account-writing"));
    blocks.extend(written(facts, member));
    blocks.push(facts.heading(Level::One, "draft-account-use"));
    blocks.push(used(facts, member));
    for (heading, wanted) in [
        ("draft-account-gains", "draft-wanted-gains"),
        ("draft-problems", "draft-wanted-shortcomings"),
        ("draft-account-aims", "draft-wanted-aims"),
    ] {
        blocks.push(facts.heading(Level::One, heading));
        blocks.push(facts.to_write(wanted));
    }
    let by = Line::from(facts.word("draft-account-signs")).blank(Blank::Pen(5));
    blocks.push(Block::Signature { by, on: facts.day(facts.year.today()).into() });
    facts.document(vec![facts.group(), facts.of_year("draft-account-title")], blocks)
}

/// Returns the attendance of the member, and the sessions that were missed.
fn attended(facts: &Facts<'_>, member: &Member) -> Vec<Block> {
    let mut blocks = vec![facts.paragraph(&attendance(facts, member, String::new()))];
    let mut unsettled = facts.unsettled(facts.days(year(facts)));
    unsettled.retain(|entry| entry.expects(member));
    blocks.extend(facts.not_counted(&unsettled).map(|message| facts.paragraph(&message)));
    let debts: Vec<_> = debts(facts, facts.days(year(facts)))
        .into_iter()
        .filter(|debt| debt.member.id == member.id)
        .collect();
    if !debts.is_empty() {
        blocks.push(Block::Table(tables::debts(facts, &debts).without_first_column()));
    }
    blocks
}

/// Returns how often the member chaired, led and spoke, and at which sessions.
fn spoken(facts: &Facts<'_>, member: &Member) -> Vec<Block> {
    let parts = parts(facts, member);
    if parts.is_empty() {
        return vec![facts.to_write("draft-wanted-speeches")];
    }
    let mut blocks = vec![facts.paragraph(&totals(facts, &parts))];
    let spoken: Vec<Line> =
        parts.iter().filter_map(|part| part.line(facts, member)).map(|line| Facts::line(&line)).collect();
    if !spoken.is_empty() {
        blocks.push(Block::List(spoken));
    }
    blocks
}

/// Returns what the member wrote.
fn written(facts: &Facts<'_>, member: &Member) -> Vec<Block> {
    let written = notes(facts, member);
    if written.is_empty() {
        return vec![facts.to_write("draft-wanted-writing")];
    }
    let table = Block::Table(writings(facts, &written));
    vec![facts.paragraph(&written_in_all(facts, member, &written)), table]
}

/// Returns the outcomes that the member owns.
fn used(facts: &Facts<'_>, member: &Member) -> Block {
    let outcomes = facts.year.records.outcomes.current().map(|outcome| &outcome.head.record);
    let outcomes: Vec<&Outcome> = outcomes.filter(|outcome| outcome.owner == member.id).collect();
    if outcomes.is_empty() {
        return facts.to_write("draft-wanted-outcomes");
    }
    Block::Table(tables::outcomes(facts, &outcomes))
}

/// Returns the report in a few lines.
pub(crate) fn brief(facts: &Facts<'_>, member: &Member) -> String {
    let notes = facts.year.records.notes.current().filter(|note| note.member == member.id);
    let message = attendance(facts, member, facts.writings(notes));
    facts.brief(&Message { id: "draft-account-brief", ..message }.with("name", member.name.as_str()))
}

fn year(facts: &Facts<'_>) -> Term {
    Term::Year(facts.year.plan.year)
}

fn attendance(facts: &Facts<'_>, member: &Member, writings: String) -> Message {
    let attendance = Attendance::of_member(facts.held(facts.days(year(facts))).into_iter(), member);
    let id = if attendance.expected == 0 { "draft-account-none" } else { "draft-account-figures" };
    let marks = facts.marks(attendance, "draft-marks-of-one");
    facts
        .with_tail(Message::new(id), marks, writings)
        .with("expected", attendance.expected)
        .with("came", attendance.came())
        .with("late", attendance.partly())
        .with("rate", percent(attendance.rate()))
}

/// The roles that a member had at a session.
struct Part<'a> {
    entry: &'a Entry<'a>,
    chaired: bool,
    led: bool,
    spoke: bool,
}

impl Part<'_> {
    /// Says how the member led or spoke, with the title of the speech; `None` if the member only chaired.
    fn line(&self, facts: &Facts<'_>, member: &Member) -> Option<String> {
        let roles = [(self.led, "draft-part-led"), (self.spoke, "draft-part-spoke")];
        let roles: Vec<String> =
            roles.into_iter().filter(|(had, _)| *had).map(|(_, role)| facts.word(role)).collect();
        if roles.is_empty() {
            return None;
        }
        let title =
            facts.speech(self.entry, &member.id).and_then(|speech| speech.head.record.title.as_deref());
        let id = if title.is_some() { "draft-account-spoke-on" } else { "draft-account-spoke" };
        let message = Message::new(id)
            .with("day", facts.day(self.entry.session.date))
            .with("topics", facts.topics(self.entry))
            .with("roles", facts.words.list(roles))
            .with("title", title.unwrap_or_default());
        Some(facts.say(&message))
    }
}

/// Lists the sessions at which the member chaired, led or spoke; sessions that the member missed do not
/// count.
fn parts<'a>(facts: &Facts<'a>, member: &Member) -> Vec<Part<'a>> {
    let held = facts.held(facts.days(year(facts))).into_iter().filter(|entry| entry.took_part(member));
    let part = |entry: &'a Entry<'a>| {
        let session = entry.session;
        let (chaired, led) =
            [&session.chair, &session.lead].map(|named| named.as_ref() == Some(&member.id)).into();
        let spoke = session.speakers.contains(&member.id);
        (chaired || led || spoke).then_some(Part { entry, chaired, led, spoke })
    };
    held.filter_map(part).collect()
}

/// Says how often the member chaired, led and spoke; zero counts are left out.
fn totals(facts: &Facts<'_>, parts: &[Part<'_>]) -> Message {
    let count = |had: fn(&Part<'_>) -> bool| parts.iter().filter(|part| had(part)).count();
    let times = [
        ("draft-part-chaired", count(|part| part.chaired)),
        ("draft-part-led", count(|part| part.led)),
        ("draft-part-spoke", count(|part| part.spoke)),
    ];
    let times = times.into_iter().filter(|(_, count)| *count > 0).map(|(part, count)| {
        let message = Message::new("draft-times-of-part").with("part", facts.word(part));
        facts.say(&message.with("count", count))
    });
    Message::new("draft-account-parts").with("times", facts.words.list(times))
}

/// Says how much the member wrote, on how many of the required readings.
fn written_in_all(facts: &Facts<'_>, member: &Member, written: &[&Note]) -> Message {
    let notes = facts.year.records.notes.current().filter(|note| note.member == member.id);
    let readings: BTreeSet<(&TopicId, &String)> = written
        .iter()
        .flat_map(|note| note.readings.iter().map(|title| (&note.topic, title)))
        .filter(|(topic, title)| {
            facts.year.plan.topic(topic).is_some_and(|topic| topic.reading(title).is_some())
        })
        .collect();
    Message::new("draft-account-written")
        .with("writings", facts.writings(notes))
        .with("characters", written.iter().map(|note| note.characters).sum::<usize>())
        .with("readings", readings.len())
}

fn notes<'a>(facts: &Facts<'a>, member: &Member) -> Vec<&'a Note> {
    let notes = facts.year.records.notes.current().map(|note| &note.head.record);
    notes.filter(|note| note.member == member.id).collect()
}

fn writings(facts: &Facts<'_>, notes: &[&Note]) -> Table {
    let columns = vec![
        short(facts, "draft-date", 5),
        short(facts, "draft-kind", 5),
        Column::new(facts.word("draft-topics"), 8),
        Column::new(facts.word("draft-title"), 6),
        Column::new(facts.word("draft-readings-read"), 6),
        short(facts, "draft-characters", 3),
    ];
    let row = |note: &&Note| {
        let topic = facts.year.plan.topic(&note.topic);
        let reading = |title: &String| match topic.and_then(|topic| topic.reading(title)) {
            Some(reading) => reading.name(),
            None => format!("《{title}》"),
        };
        let readings: Vec<String> = note.readings.iter().map(reading).collect();
        vec![
            facts.short_day(note.date),
            facts.words.term(note.kind),
            facts.topic_listed(&note.topic),
            note.title.as_deref().unwrap_or_default().to_owned(),
            readings.join(&facts.word("draft-semicolon")),
            note.characters.to_string(),
        ]
    };
    tables::table(columns, notes.iter().map(row)).captioned(facts.word("draft-caption-writings"))
}
