//! 学习简报: what happened at a session, as far as it is recorded.

use crate::domain::attendance::Status;
use crate::domain::session::State;
use crate::domain::year::attendance::Attendance;
use crate::office::draft::prelude::*;

/// Drafts the news of a session.
pub(crate) fn draft(facts: &Facts<'_>, entry: &Entry<'_>) -> Document {
    let issue = facts.of_session(entry, "draft-debrief-issue");
    let mut blocks = vec![
        Block::Subtitle(issue.into()),
        facts.paragraph(&facts.basics(entry, "draft-debrief-opening")),
        facts.paragraph(&led(facts, entry)),
    ];
    if let Some(lecturer) = &entry.session.lecturer {
        blocks.push(
            facts.paragraph(&Message::new("draft-debrief-lectured").with("lecturer", lecturer.as_str())),
        );
    }
    if let Some(readings) = readings(facts, entry) {
        blocks.push(facts.paragraph(&readings));
    }
    if let Some(spoken) = spoken(facts, entry) {
        blocks.push(Facts::said(&spoken));
    }
    if !entry.session.problems.is_empty() {
        let problems = facts.sentence(&entry.session.problems);
        blocks.push(facts.paragraph(&Message::new("draft-debrief-problems").with("problems", problems)));
    }
    let outcomes = facts.outcomes(entry);
    if !outcomes.is_empty() {
        let outcomes = facts.sentence(&outcomes);
        blocks.push(facts.paragraph(&Message::new("draft-debrief-outcomes").with("outcomes", outcomes)));
    }
    blocks.push(attendance(facts, entry));
    blocks.push(Block::Signature { by: facts.group().into(), on: facts.day(entry.session.date).into() });
    let title = vec![facts.group(), facts.of_session(entry, "draft-debrief-title")];
    facts.document(title, blocks)
}

/// Returns the required readings of the topics; `None` if the plan has none.
fn readings(facts: &Facts<'_>, entry: &Entry<'_>) -> Option<Message> {
    let readings = facts.all_readings(entry);
    (!readings.is_empty())
        .then(|| Message::new("draft-debrief-readings").with("readings", facts.sentence(&readings)))
}

/// Returns who chaired, and who led the reading if that member came.
fn led(facts: &Facts<'_>, entry: &Entry<'_>) -> Message {
    let chair = facts.chair_who_came(entry);
    match entry.session.lead.as_ref().filter(|lead| !entry.is_away(lead)) {
        Some(lead) => Message::new("draft-debrief-led")
            .with("chair", chair)
            .with("lead", facts.unless_unmarked(entry, lead)),
        None => Message::new("draft-debrief-chaired").with("chair", chair),
    }
}

/// Returns who spoke, with the titles of the speeches on record.
fn spoken(facts: &Facts<'_>, entry: &Entry<'_>) -> Option<String> {
    let came = entry.session.speakers.iter().filter(|speaker| !entry.is_away(speaker));
    let spoke = |speaker| match entry.marks.statuses.get(&speaker) {
        Some(_) => facts.speaks(entry, speaker, "draft-debrief-spoke-on", "draft-debrief-spoke"),
        None => facts.unless_unmarked(entry, speaker),
    };
    let spoke: Vec<String> = came.map(spoke).collect();
    (!spoke.is_empty()).then(|| facts.sentence(&spoke))
}

/// Returns who attended, and the guests.
fn attendance(facts: &Facts<'_>, entry: &Entry<'_>) -> Block {
    if entry.state != State::Held {
        return facts.to_write("draft-wanted-attendance");
    }
    let attendance = Attendance::of(entry);
    let came = entry.expected.iter().filter(|member| entry.status(member).is_some_and(Status::came));
    let message = Message::new("draft-debrief-attended")
        .with("expected", entry.expected.len())
        .with("came", attendance.came())
        .with("late", attendance.partly())
        .with("members", facts.words.list(came.map(|member| &member.name)));
    let mut told = facts.say(&message);
    if !entry.marks.guests.is_empty() {
        let guests = facts.words.list(&entry.marks.guests);
        told += &facts.say(&Message::new("draft-debrief-guests").with("guests", guests));
    }
    Block::Paragraph(told.into())
}
