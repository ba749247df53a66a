//! 旁听报告: what a visitor of the superior office reports on a session. The figures are filled in; the
//! judgement is left to the visitor. The text is meant for about 500 characters.

use crate::domain::year::attendance::Attendance;
use crate::domain::year::debt::DebtCount;
use crate::office::draft::prelude::*;
use crate::report::topics::count;

/// The parts that the visitor writes: the heading, and what is wanted.
const OWN: [(&str, &str); 3] = [
    ("draft-visit-strengths", "draft-wanted-strengths"),
    ("draft-visit-problems", "draft-wanted-shortcomings"),
    ("draft-visit-advice", "draft-wanted-advice"),
];

/// Drafts the report on a visit to a session.
pub(crate) fn draft(facts: &Facts<'_>, entry: &Entry<'_>) -> Document {
    let mut blocks = vec![
        facts.heading(Level::One, "draft-visit-session"),
        facts.paragraph(&held(facts, entry)),
        attendance(facts, entry),
        facts.heading(Level::One, "draft-visit-year"),
        facts.paragraph(&so_far(facts)),
    ];
    for (heading, wanted) in OWN {
        blocks.push(facts.heading(Level::One, heading));
        blocks.push(facts.to_write(wanted));
    }
    blocks.push(facts.field("draft-visit-visitor", &facts.gap("draft-wanted-visitor")));
    facts.document(vec![facts.group(), facts.of_session(entry, "draft-visit-title")], blocks)
}

/// Returns what the session was, with those of the chair, the lead and the speakers who came.
fn held(facts: &Facts<'_>, entry: &Entry<'_>) -> Message {
    let came = entry.session.speakers.iter().filter(|speaker| !entry.is_away(speaker));
    let speakers = facts.words.list(came.map(|speaker| facts.unless_unmarked(entry, speaker)));
    facts
        .basics(entry, "draft-visit-held")
        .with("chair", facts.chair_who_came(entry))
        .with("lead", facts.lead_who_came(entry))
        .with("speakers", facts.or_gap(Some(speakers), "draft-wanted-speakers"))
}

/// Returns the attendance by number; a visitor's report names no absent member.
fn attendance(facts: &Facts<'_>, entry: &Entry<'_>) -> Block {
    let attendance = Attendance::of(entry);
    match attendance.rate() {
        Some(rate) if attendance.unmarked == 0 => facts.paragraph(
            &Message::new("draft-visit-attendance")
                .with("expected", attendance.expected)
                .with("came", attendance.came())
                .with("late", attendance.partly())
                .with("rate", Value::Share(rate))
                .with("leave", attendance.leave)
                .with("absent", attendance.absent),
        ),
        _ => facts.to_write("draft-wanted-attendance"),
    }
}

fn so_far(facts: &Facts<'_>) -> Message {
    let (year, topics) = (facts.year, &facts.year.plan.topics);
    let attendance = Attendance::sum(year.timetable().held());
    let debts = DebtCount::of(year.debts());
    let rate = attendance.rate().map_or_else(|| Value::Word("draft-visit-no-rate".to_owned()), Value::Share);
    Message::new("draft-visit-so-far")
        .with("today", facts.day(year.today()))
        .with("held", year.timetable().held().count())
        .with("learnt", topics.iter().filter(|topic| count(year, &topic.id).held > 0).count())
        .with("topics", topics.len())
        .with("rate", rate)
        .with("owing", debts.owing())
        .with("overdue", debts.overdue)
}
