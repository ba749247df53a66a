//! 年度总结: what was studied in the year, how, with what effect, and what remains open.

use crate::domain::figure::{Amount, Figure};
use crate::domain::outcome::{Outcome, OutcomeState};
use crate::domain::session::Form;
use crate::domain::year::bulletin::bulletins;
use crate::domain::year::coverage::Coverage;
use crate::domain::year::rota::Turns;
use crate::office::draft::prelude::*;
use crate::report::figures::measure;

use super::bulletin::{figures, not_counted};
use super::debts::{debts, told};
use super::measures::{evaluations, found};
use super::tables;

/// Drafts the summary of the plan's year.
pub(crate) fn draft(facts: &Facts<'_>) -> Document {
    let term = Term::Year(facts.year.plan.year);
    let Coverage { adopted, added, .. } = Coverage::of(facts.year);
    let opening = Message::new("draft-summary-opening")
        .with("plan", facts.year.plan.title.as_str())
        .with("topics", adopted.topics)
        .with("added", added.topics);
    let mut blocks = vec![facts.paragraph(&opening)];

    blocks.push(facts.heading(Level::One, "draft-summary-situation"));
    blocks.push(facts.paragraph(&figures(facts, term)));
    blocks.extend(not_counted(facts, term).map(|message| facts.paragraph(&message)));
    if !facts.held(facts.days(term)).is_empty() {
        blocks.push(facts.paragraph(&forms_and_chair(facts, term)));
    }
    blocks.extend(discipline(facts, term));
    blocks.extend(facts.joined(results(facts)));
    blocks.push(topics(facts, term));

    blocks.push(facts.heading(Level::One, "draft-summary-done"));
    for requirement in &facts.year.plan.requirements {
        blocks.push(Block::Heading(Level::Two, requirement.title.as_str().into()));
        blocks.push(facts.to_write("draft-wanted-done"));
    }
    blocks.push(facts.heading(Level::Two, "draft-outcomes"));
    let outcomes: Vec<&Outcome> =
        facts.year.records.outcomes.current().map(|outcome| &outcome.head.record).collect();
    blocks.push(if outcomes.is_empty() {
        facts.to_write("draft-wanted-outcomes")
    } else {
        facts.paragraph(&carried_on(&outcomes))
    });
    if !outcomes.is_empty() {
        blocks.push(Block::Table(tables::outcomes(facts, &outcomes)));
    }

    blocks.push(facts.heading(Level::One, "draft-problems"));
    let evaluations = evaluations(facts, term);
    let problems = found(&evaluations);
    if !problems.is_empty() {
        blocks.push(facts.paragraph(&Message::new("draft-summary-found")));
    }
    blocks.push(facts.list_or_gap(&problems, "draft-wanted-shortcomings"));
    blocks.push(facts.heading(Level::One, "draft-next"));
    blocks.push(facts.to_write("draft-wanted-next"));
    blocks.push(facts.signature());
    blocks.extend(facts.seal());
    facts.document(vec![facts.group(), facts.of_year("draft-summary-title")], blocks)
}

/// Returns the year in a few lines.
pub(crate) fn brief(facts: &Facts<'_>) -> String {
    let term = Term::Year(facts.year.plan.year);
    let message = Message { id: "draft-summary-brief", ..figures(facts, term) };
    let told = facts.brief(&message.with("planned", facts.year.plan.topics.len()));
    told + &not_counted(facts, term).map(|message| facts.brief(&message)).unwrap_or_default()
}

/// Says how much of the leave was asked for in time, and what was made up.
fn discipline(facts: &Facts<'_>, term: Term) -> Option<Block> {
    let leave = measure(Figure::LeaveInTime, facts.year).value;
    let leave = leave.map(|share| {
        let all = matches!(share, Amount::Share(share) if share >= 1.0);
        let share = if let Amount::Share(share) = share { share } else { 0.0 };
        Message::new(if all { "draft-summary-leave-in-time" } else { "draft-summary-leave" })
            .with("share", Value::Share(share))
    });
    let debts = debts(facts, facts.days(term));
    facts.joined(leave.into_iter().chain((!debts.is_empty()).then(|| told(&debts))))
}

/// Says how many outcomes there are, and how many are done.
fn carried_on(outcomes: &[&Outcome]) -> Message {
    let outcomes = || outcomes.iter().filter(|outcome| outcome.state != OutcomeState::Dropped);
    let done = outcomes().filter(|outcome| outcome.state == OutcomeState::Done).count();
    Message::new("draft-summary-outcomes").with("outcomes", outcomes().count()).with("done", done)
}

/// Says which topics were studied as planned and as added, how many readings were read, and how many
/// bulletins and evaluations there were; zero counts are left out.
fn results(facts: &Facts<'_>) -> impl Iterator<Item = Message> {
    let count = |figure| match measure(figure, facts.year).value {
        Some(Amount::Count(count)) => count,
        _ => 0,
    };
    // The figures leave out those of a term that still runs.
    let bulletins = match bulletins(facts.year) {
        required if required.is_empty() => count(Figure::Bulletins),
        required => required.iter().filter(|bulletin| bulletin.issued).count(),
    };
    let evaluations = facts.year.records.evaluations.current().count();
    let readings = facts.year.plan.topics.iter().map(|topic| topic.readings.len()).sum::<usize>();
    let read = count(Figure::ReadingsRead);
    let Coverage { adopted, added, .. } = Coverage::of(facts.year);
    let covered = if added.topics == 0 { "draft-summary-covered" } else { "draft-summary-covered-added" };
    let told = [
        (adopted.topics > 0).then(|| {
            Message::new(covered)
                .with("topics", adopted.topics)
                .with("held", adopted.held)
                .with("added", added.topics)
                .with("studied", added.held)
        }),
        (read > 0).then(|| Message::new("draft-summary-read").with("readings", readings).with("read", read)),
        (bulletins + evaluations > 0).then(|| {
            let message = Message::new("draft-summary-kept").with("bulletins", bulletins);
            message.with("evaluations", evaluations)
        }),
    ];
    told.into_iter().flatten()
}

/// Counts the study types, sessions chaired by the leader, and speeches, as the rota counts them.
fn forms_and_chair(facts: &Facts<'_>, term: Term) -> Message {
    let held = facts.held(facts.days(term));
    let forms = Form::ALL.iter().filter_map(|&form| {
        let count = held.iter().filter(|entry| entry.session.form == form).count();
        let message = Message::new("draft-form-count").with("form", facts.words.term(form));
        (count > 0).then(|| facts.say(&message.with("count", count)))
    });
    let forms = facts.or_gap(Some(facts.words.list(forms)), "draft-wanted-forms");
    let turns: Vec<Turns<'_>> =
        facts.year.roster.members.iter().map(|member| Turns::of(member, facts.year)).collect();
    let chaired: usize = turns.iter().map(|turns| turns.chaired_as_leader).sum();
    let speakers: usize = turns.iter().map(|turns| turns.spoke).sum();
    Message::new("draft-summary-forms")
        .with("forms", forms)
        .with("chaired", chaired)
        .with("speakers", speakers)
}

/// Lists each topic of the plan with the dates of its sessions.
fn topics(facts: &Facts<'_>, term: Term) -> Block {
    let columns = vec![
        tables::short(facts, "draft-number", 2),
        Column::new(facts.word("draft-topic-title"), 14),
        tables::short(facts, "draft-times", 2),
        Column::new(facts.word("draft-dates"), 6),
    ];
    let held = facts.held(facts.days(term));
    let rows = facts.year.plan.numbered().map(|(number, topic)| {
        let days: Vec<String> = held
            .iter()
            .filter(|entry| entry.is_on(&topic.id))
            .map(|entry| facts.short_day(entry.session.date))
            .collect();
        let dates = if days.is_empty() { facts.word("draft-not-held") } else { days.join("\n") };
        let times = if days.is_empty() { String::new() } else { days.len().to_string() };
        vec![number.to_string(), topic.title.clone(), times, dates]
    });
    Block::Table(tables::table(columns, rows).captioned(facts.word("draft-caption-topics")))
}
