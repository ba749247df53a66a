//! 效果评估: an assessment of a period, with problems and adjustments.

use chrono::NaiveDate;

use crate::domain::evaluation::Evaluation;
use crate::domain::topic::{Topic, TopicId};
use crate::office::draft::prelude::*;
use crate::report::evaluations::PeriodFigures;

use super::bulletin::{figures, not_counted};
use super::measures::{adjusted, carried_out, evaluations, found};
use super::tables;

/// Drafts the evaluation of a period, as recorded or with blanks.
pub(crate) fn draft(facts: &Facts<'_>, term: Term) -> Document {
    let period = facts.days(term);
    let recorded = recorded(facts, term);
    let evaluations = evaluations(facts, term);
    let title = Message::new("draft-evaluation-title").with("term", facts.term(term));
    let mut blocks =
        vec![facts.paragraph(&Message::new("draft-evaluation-opening").with("term", facts.term(term)))];

    blocks.push(facts.heading(Level::One, "draft-evaluation-situation"));
    blocks.push(facts.paragraph(&figures(facts, term)));
    blocks.extend(not_counted(facts, term).map(|message| facts.paragraph(&message)));
    let then = recorded.filter(|evaluation| has_changed(facts, term, evaluation));
    blocks.extend(then.map(|evaluation| facts.paragraph(&counted_then(facts, evaluation))));
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

    let carried_out = carried_out(facts, term);
    if !carried_out.is_empty() {
        blocks.push(facts.heading(Level::One, "draft-evaluation-carried-out"));
        blocks.push(facts.list_or_gap(&carried_out, "draft-wanted-result"));
    }
    blocks.push(facts.heading(Level::One, "draft-problems"));
    blocks.push(facts.list_or_gap(&found(&evaluations), "draft-wanted-shortcomings"));
    blocks.push(facts.heading(Level::One, "draft-evaluation-adjustments"));
    blocks.push(facts.list_or_gap(&adjusted(&evaluations), "draft-wanted-adjustments"));
    blocks.push(facts.heading(Level::One, "draft-evaluation-change"));
    blocks.push(change(facts, term, &evaluations));
    blocks.push(facts.signature_on(day(facts, term)));
    blocks.extend(facts.seal());
    facts.document(vec![facts.group(), facts.say(&title)], blocks)
}

/// Returns the date of the report: that of the evaluation, unless the metrics have changed since.
pub(crate) fn day(facts: &Facts<'_>, term: Term) -> NaiveDate {
    let unchanged = recorded(facts, term).filter(|evaluation| !has_changed(facts, term, evaluation));
    unchanged.map_or(facts.year.today(), |evaluation| evaluation.date)
}

/// Returns the changes of the plan: those that the evaluations name, and the topics added in the period. If
/// there are none, it was not changed.
fn change(facts: &Facts<'_>, term: Term, evaluations: &[&Evaluation]) -> Block {
    let named: Vec<&str> = evaluations.iter().filter_map(|evaluation| evaluation.change.as_deref()).collect();
    let is_in_period = |topic: &&Topic| topic.added.is_some_and(|day| facts.days(term).contains(day));
    let added = facts.year.plan.topics.iter().filter(is_in_period).map(|topic| topic.id.0.as_str());
    let added = added.filter(|topic| !named.contains(topic));
    let changes: Vec<String> =
        named.iter().copied().chain(added).map(|change| changed(facts, change)).collect();
    if changes.is_empty() && !evaluations.is_empty() {
        return facts.paragraph(&Message::new("draft-evaluation-unchanged"));
    }
    facts.list_or_gap(&changes, "draft-wanted-change")
}

/// Returns the evaluation in a few lines.
pub(crate) fn brief(facts: &Facts<'_>, term: Term) -> String {
    let list = |items: &[String], wanted| facts.or_gap(Some(facts.words.list(items)), wanted);
    let evaluations = evaluations(facts, term);
    let (problems, adjustments) = (found(&evaluations), adjusted(&evaluations));
    let message = Message { id: "draft-evaluation-brief", ..figures(facts, term) };
    let message = message.with("problems", list(&problems, "draft-wanted-shortcomings"));
    let told = facts.brief(&message.with("adjustments", list(&adjustments, "draft-wanted-adjustments")));
    told + &not_counted(facts, term).map(|message| facts.brief(&message)).unwrap_or_default()
}

/// Returns the current evaluation of that period.
fn recorded<'a>(facts: &Facts<'a>, term: Term) -> Option<&'a Evaluation> {
    let evaluations = facts.year.records.evaluations.current().map(|evaluation| &evaluation.head.record);
    evaluations.filter(|evaluation| evaluation.term() == Some(term)).last()
}

/// Names a change of the plan: a topic that was added, or a commit.
fn changed(facts: &Facts<'_>, change: &str) -> String {
    let topic = TopicId(change.into());
    let is_commit = change.chars().all(|c| c.is_ascii_hexdigit());
    let message = if is_commit && facts.year.plan.topic(&topic).is_none() {
        Message::new("draft-evaluation-committed").with("commit", change)
    } else {
        Message::new("draft-evaluation-topic-added").with("topic", facts.topic(&topic))
    };
    facts.say(&message)
}

/// Returns `true` if the metrics of the period are no longer those of the evaluation.
fn has_changed(facts: &Facts<'_>, term: Term, evaluation: &Evaluation) -> bool {
    let now = PeriodFigures::of(facts.days(term), facts.year);
    let then = [evaluation.held, evaluation.topics, evaluation.notes].map(|count| count as usize);
    [now.held, now.topics, now.notes] != then || now.attendance_in_hundredths() != evaluation.attendance
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
    let end = facts.days(term).to.min(facts.year.today());
    let left = facts.year.plan.numbered().filter(|(_, topic)| {
        !facts.year.timetable().held().any(|entry| entry.session.date <= end && entry.is_on(&topic.id))
    });
    let left: Vec<String> = left.map(|(_, topic)| facts.topic(&topic.id)).collect();
    let id = match left.len() {
        0 => "draft-evaluation-all-held",
        all if all == facts.year.plan.topics.len() => "draft-evaluation-none-held",
        _ => "draft-evaluation-left",
    };
    Message::new(id)
        .with("day", facts.day(end))
        .with("count", left.len())
        .with("topics", left.join(&facts.word("draft-semicolon")))
}
