//! 通报: the study of a period, by session and by member.

use chrono::Datelike;

use crate::domain::year::attendance::Attendance;
use crate::domain::year::debt::DebtCount;
use crate::office::draft::prelude::*;

use super::debts::{debts, told};
use super::measures::{adjusted, evaluations, found};
use super::tables;

/// Drafts the bulletin of a period.
pub(crate) fn draft(facts: &Facts<'_>, term: Term) -> Document {
    let period = facts.days(term);
    let held = facts.held(period);
    let title = Message::new("draft-bulletin-title").with("term", facts.term(term));
    let mut blocks = vec![facts.to_members()];
    blocks.push(facts.paragraph(&Message::new("draft-bulletin-opening").with("term", facts.term(term))));

    blocks.push(facts.heading(Level::One, "draft-bulletin-overall"));
    blocks.push(facts.paragraph(&figures(facts, term)));
    blocks.extend(not_counted(facts, term).map(|message| facts.paragraph(&message)));
    if !held.is_empty() {
        blocks.push(Block::Table(tables::sessions(facts, &held)));
        blocks.push(facts.heading(Level::One, "draft-bulletin-members"));
        blocks.push(Block::Table(tables::members(facts, &held, period)));
    }

    let debts = debts(facts, period);
    if !debts.is_empty() {
        blocks.push(facts.heading(Level::One, "draft-bulletin-makeup"));
        blocks.push(facts.paragraph(&told(&debts)));
        blocks.push(Block::Table(tables::debts(facts, &debts)));
    }

    blocks.push(facts.heading(Level::One, "draft-problems"));
    let evaluations = evaluations(facts, term);
    blocks.push(facts.list_or_gap(&found(&evaluations), "draft-wanted-shortcomings"));
    blocks.push(facts.heading(Level::One, "draft-next"));
    blocks.push(facts.list_or_gap(&adjusted(&evaluations), "draft-wanted-next"));
    blocks.push(facts.signature());
    blocks.extend(facts.seal());
    facts.document(vec![facts.group(), facts.say(&title)], blocks)
}

/// Returns the bulletin in a few lines.
pub(crate) fn brief(facts: &Facts<'_>, term: Term) -> String {
    let open = DebtCount::of(debts(facts, facts.days(term))).owing();
    let told =
        facts.brief(&Message { id: "draft-bulletin-brief", ..figures(facts, term) }.with("open", open));
    told + &not_counted(facts, term).map(|message| facts.brief(&message)).unwrap_or_default()
}

/// Returns a note that sessions without attendance are not counted; `None` if there are none.
pub(super) fn not_counted(facts: &Facts<'_>, term: Term) -> Option<Message> {
    facts.not_counted(&facts.unsettled(facts.days(term)))
}

/// Returns the metrics of a period as one message.
pub(super) fn figures(facts: &Facts<'_>, term: Term) -> Message {
    let period = facts.days(term);
    let held = facts.held(period);
    let attendance = Attendance::sum(held.iter().copied());
    let topics =
        facts.year.plan.topics.iter().filter(|topic| held.iter().any(|entry| entry.is_on(&topic.id)));
    let marks = facts.marks(attendance, "draft-marks-of-all");
    let notes = facts.year.records.notes.current().filter(|note| period.contains(note.date));
    let message = Message::new(if held.is_empty() { "draft-figures-none" } else { "draft-figures" });
    let message = facts.with_tail(message, marks, facts.writings(notes));
    message
        .with("term", so_far(facts, term))
        .with("sessions", held.len())
        .with("topics", topics.count())
        .with("expected", attendance.expected)
        .with("came", attendance.came())
        .with("late", attendance.partly())
        .with("rate", tables::percent(attendance.rate()))
}

/// Returns the name of the period, with today's date if it is not over.
fn so_far(facts: &Facts<'_>, term: Term) -> String {
    if facts.days(term).to <= facts.year.today() {
        return facts.term(term);
    }
    let message = Message::new("draft-term-so-far").with("term", facts.term(term));
    let today = facts.year.today();
    let day = if today.year() == term.year() { facts.month_day(today) } else { facts.day(today) };
    facts.say(&message.with("day", day))
}
