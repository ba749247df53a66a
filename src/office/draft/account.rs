//! 述学: a member's study report of the year.

use crate::domain::note::Note;
use crate::domain::outcome::Outcome;
use crate::domain::roster::Member;
use crate::domain::term::Term;
use crate::domain::year::attendance::Attendance;
use crate::domain::year::timetable::Entry;
use crate::message::Message;
use crate::office::document::{Blank, Block, Column, Document, Level, Line, Table};

use super::debts::debts;
use super::facts::Facts;
use super::tables::{self, percent, short};

/// Drafts the study report of a member.
pub(crate) fn draft(facts: &Facts<'_>, member: &Member) -> Document {
    let title = Message::new("draft-account-title").with("year", facts.year.plan.year.to_string());
    let mut blocks = vec![
        Block::Subtitle(member.name.as_str().into()),
        facts.field("draft-post", member.post_on(facts.last_day())),
        facts.heading(Level::One, "draft-account-attendance"),
        facts.paragraph(&attendance(facts, member)),
    ];
    let mut unsettled = facts.unsettled(year(facts).period());
    unsettled.retain(|entry| entry.expects(member));
    blocks.extend(facts.not_counted(&unsettled).map(|message| facts.paragraph(&message)));
    let debts: Vec<_> =
        debts(facts, year(facts).period()).into_iter().filter(|debt| debt.member.id == member.id).collect();
    if !debts.is_empty() {
        blocks.push(Block::Table(tables::debts(facts, &debts)));
    }

    blocks.push(facts.heading(Level::One, "draft-account-speaking"));
    let parts = parts(facts, member);
    blocks.push(facts.list_or_gap(&parts, "draft-wanted-speeches"));

    blocks.push(facts.heading(Level::One, "draft-account-writing"));
    let written = notes(facts, member);
    if written.is_empty() {
        blocks.push(facts.to_write("draft-wanted-writing"));
    } else {
        blocks.push(Block::Table(writings(facts, &written)));
    }

    blocks.push(facts.heading(Level::One, "draft-account-use"));
    let outcomes = facts.year.records.outcomes.current().map(|outcome| &outcome.head.record);
    let outcomes: Vec<&Outcome> = outcomes.filter(|outcome| outcome.owner == member.id).collect();
    blocks.push(if outcomes.is_empty() {
        facts.to_write("draft-wanted-outcomes")
    } else {
        Block::Table(tables::outcomes(facts, &outcomes))
    });

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
    facts.document(vec![facts.group(), facts.say(&title)], blocks)
}

/// Returns the report in a few lines.
pub(crate) fn brief(facts: &Facts<'_>, member: &Member) -> String {
    let message = Message { id: "draft-account-brief", ..attendance(facts, member) };
    let notes = facts.year.records.notes.current().filter(|note| note.member == member.id);
    facts.brief(&message.with("name", member.name.as_str()).with("writings", facts.writings(notes)))
}

fn year(facts: &Facts<'_>) -> Term {
    Term::Year(facts.year.plan.year)
}

fn attendance(facts: &Facts<'_>, member: &Member) -> Message {
    let attendance = Attendance::of_member(facts.held(year(facts).period()).into_iter(), member);
    Message::new("draft-account-figures")
        .with("expected", attendance.expected)
        .with("came", attendance.came())
        .with("rate", percent(attendance.rate()))
        .with("marks", facts.marks(attendance, "draft-marks-of-one"))
}

/// Lists chairing, leading and speaking; sessions that the member missed do not count.
fn parts(facts: &Facts<'_>, member: &Member) -> Vec<String> {
    let part = |entry: &Entry<'_>, id: &'static str| {
        let message = Message::new(id).with("day", facts.day(entry.session.date));
        facts.say(&message.with("topics", facts.topics(entry)))
    };
    let mut parts = Vec::new();
    let held = facts.held(year(facts).period());
    for entry in held.into_iter().filter(|entry| entry.took_part(member)) {
        let session = entry.session;
        if session.chair.as_ref() == Some(&member.id) {
            parts.push(part(entry, "draft-account-chaired"));
        }
        if session.lead.as_ref() == Some(&member.id) {
            parts.push(part(entry, "draft-account-led"));
        }
        if session.speakers.contains(&member.id) {
            parts.push(part(entry, "draft-account-spoke"));
        }
    }
    parts
}

fn notes<'a>(facts: &Facts<'a>, member: &Member) -> Vec<&'a Note> {
    let notes = facts.year.records.notes.current().map(|note| &note.head.record);
    notes.filter(|note| note.member == member.id).collect()
}

fn writings(facts: &Facts<'_>, notes: &[&Note]) -> Table {
    let columns = vec![
        short(facts, "draft-date", 5),
        short(facts, "draft-kind", 5),
        Column::new(facts.word("draft-topics"), 9),
        Column::new(facts.word("draft-title-and-readings"), 9),
        short(facts, "draft-characters", 3),
    ];
    let row = |note: &&Note| {
        let topic = facts.year.plan.topic(&note.topic);
        let reading = |title: &String| match topic.and_then(|topic| topic.reading(title)) {
            Some(reading) => reading.name(),
            None => format!("《{title}》"),
        };
        let titles = note.title.iter().cloned().chain(note.readings.iter().map(reading));
        vec![
            facts.short_day(note.date),
            facts.words.term(note.kind),
            facts.topic(&note.topic),
            facts.words.list(titles),
            note.characters.to_string(),
        ]
    };
    tables::table(columns, notes.iter().map(row)).captioned(facts.word("draft-caption-writings"))
}
