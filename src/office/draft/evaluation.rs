//! 效果评估: an assessment of a period, with problems and adjustments.

use crate::domain::evaluation::Evaluation;
use crate::domain::term::Term;
use crate::message::Message;
use crate::office::document::{Block, Document, Level};

use super::bulletin::{figures, not_counted};
use super::facts::Facts;
use super::tables;

/// Drafts the evaluation of a period, as recorded or with blanks.
pub(crate) fn draft(facts: &Facts<'_>, term: Term) -> Document {
    let period = term.period();
    let recorded = recorded(facts, term);
    let title = Message::new("draft-evaluation-title").with("term", facts.term(term));
    let mut blocks =
        vec![facts.paragraph(&Message::new("draft-evaluation-opening").with("term", facts.term(term)))];

    blocks.push(facts.heading(Level::One, "draft-evaluation-situation"));
    blocks.push(facts.paragraph(&figures(facts, term)));
    blocks.extend(not_counted(facts, term).map(|message| facts.paragraph(&message)));
    blocks.extend(recorded.map(|evaluation| facts.paragraph(&counted_then(facts, evaluation))));
    let held = facts.held(period);
    if !held.is_empty() {
        blocks.push(Block::Table(tables::sessions(facts, &held)));
    }
    blocks.push(facts.paragraph(&topics_left(facts, term)));

    blocks.push(facts.heading(Level::One, "draft-evaluation-effect"));
    for (heading, wanted) in [
        ("draft-evaluation-plan", "draft-wanted-view-plan"),
        ("draft-evaluation-depth", "draft-wanted-view-depth"),
        ("draft-evaluation-use", "draft-wanted-view-use"),
    ] {
        blocks.push(facts.heading(Level::Two, heading));
        blocks.push(facts.to_write(wanted));
    }

    let (problems, adjustments) = recorded
        .map(|evaluation| (evaluation.problems.as_slice(), evaluation.adjustments.as_slice()))
        .unwrap_or_default();
    blocks.push(facts.heading(Level::One, "draft-problems"));
    blocks.push(facts.list_or_gap(problems, "draft-wanted-shortcomings"));
    blocks.push(facts.heading(Level::One, "draft-evaluation-adjustments"));
    blocks.push(facts.list_or_gap(adjustments, "draft-wanted-adjustments"));
    blocks.push(facts.heading(Level::One, "draft-evaluation-change"));
    let change = recorded.and_then(|evaluation| evaluation.change.clone());
    blocks.push(Block::Paragraph(Facts::line(&facts.or_gap(change, "draft-wanted-change"))));
    blocks.push(facts.signature());
    blocks.extend(facts.seal());
    facts.document(vec![facts.group(), facts.say(&title)], blocks)
}

/// Returns the evaluation in a few lines.
pub(crate) fn brief(facts: &Facts<'_>, term: Term) -> String {
    let list = |items: &[String], wanted| facts.or_gap(Some(facts.words.list(items)), wanted);
    let recorded = recorded(facts, term);
    let problems = recorded.map(|evaluation| evaluation.problems.as_slice()).unwrap_or_default();
    let adjustments = recorded.map(|evaluation| evaluation.adjustments.as_slice()).unwrap_or_default();
    let message = Message { id: "draft-evaluation-brief", ..figures(facts, term) };
    let message = message.with("problems", list(problems, "draft-wanted-shortcomings"));
    let told = facts.brief(&message.with("adjustments", list(adjustments, "draft-wanted-adjustments")));
    told + &not_counted(facts, term).map(|message| facts.brief(&message)).unwrap_or_default()
}

/// Returns the current evaluation of that period.
fn recorded<'a>(facts: &Facts<'a>, term: Term) -> Option<&'a Evaluation> {
    let evaluations = facts.year.records.evaluations.current().map(|evaluation| &evaluation.head.record);
    evaluations.filter(|evaluation| evaluation.term() == Some(term)).last()
}

/// Returns the metrics on the day of the evaluation, which later records may have changed.
fn counted_then(facts: &Facts<'_>, evaluation: &Evaluation) -> Message {
    let rate = evaluation.attendance.map(|hundredths| f64::from(hundredths) / 10_000.0);
    Message::new("draft-evaluation-then")
        .with("day", facts.day(evaluation.date))
        .with("sessions", evaluation.held)
        .with("topics", evaluation.topics)
        .with("rate", tables::percent(rate))
        .with("notes", evaluation.notes)
}

/// Returns the topics of the plan without a session held by the end of the period.
fn topics_left(facts: &Facts<'_>, term: Term) -> Message {
    let end = term.period().to.min(facts.year.today());
    let left = facts.year.plan.numbered().filter(|(_, topic)| {
        !facts.year.timetable().held().any(|entry| entry.session.date <= end && entry.is_on(&topic.id))
    });
    let left: Vec<String> = left.map(|(number, _)| number.to_string()).collect();
    let id = if left.is_empty() { "draft-evaluation-all-held" } else { "draft-evaluation-left" };
    Message::new(id)
        .with("day", facts.day(end))
        .with("count", left.len())
        .with("topics", facts.words.list(&left))
}
