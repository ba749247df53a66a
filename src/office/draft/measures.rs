//! Problems and measures that evaluations recorded, and what became of them.

use crate::domain::evaluation::Evaluation;
use crate::domain::outcome::Outcome;
use crate::domain::period::Period;
use crate::domain::session::Form;
use crate::domain::year::problem::problems;
use crate::office::draft::prelude::*;

/// Returns the evaluation of the period, or those of the periods within it, by date.
pub(super) fn evaluations<'a>(facts: &Facts<'a>, term: Term) -> Vec<&'a Evaluation> {
    let all = || facts.year.records.evaluations.current().map(|evaluation| &evaluation.head.record);
    let own = all().filter(|evaluation| evaluation.term() == Some(term)).last();
    if let Some(own) = own {
        return vec![own];
    }
    let Period { from, to } = facts.days(term);
    let is_within = |evaluation: &&Evaluation| {
        evaluation.term().map(|term| facts.days(term)).is_some_and(|part| part.from >= from && part.to <= to)
    };
    let mut parts: Vec<&Evaluation> = all().filter(is_within).collect();
    parts.sort_by_key(|evaluation| evaluation.date);
    parts
}

/// Returns the problems of these evaluations, each once.
pub(super) fn found(evaluations: &[&Evaluation]) -> Vec<String> {
    distinct(evaluations.iter().flat_map(|evaluation| &evaluation.problems))
}

/// Returns the measures of these evaluations, each once.
pub(super) fn adjusted(evaluations: &[&Evaluation]) -> Vec<String> {
    distinct(evaluations.iter().flat_map(|evaluation| &evaluation.adjustments))
}

fn distinct<'a>(items: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut distinct: Vec<String> = Vec::new();
    for item in items {
        if !distinct.contains(item) {
            distinct.push(item.clone());
        }
    }
    distinct
}

/// Lists what became of the problems and the measures of the evaluation before the period; empty without
/// one.
pub(super) fn carried_out(facts: &Facts<'_>, term: Term) -> Vec<String> {
    let period = facts.days(term);
    let evaluations = facts.year.records.evaluations.current();
    let before = evaluations.filter_map(|evaluation| {
        let ended = facts.days(evaluation.term()?).to;
        (ended < period.from).then_some((ended, evaluation))
    });
    let Some((_, previous)) = before.max_by_key(|(ended, evaluation)| (*ended, evaluation.date)) else {
        return Vec::new();
    };
    let problems = problems(facts.year);
    let answered = problems.iter().filter(|problem| problem.found_by == previous.id).filter_map(|problem| {
        let answered = answer(facts, &problem.answer.as_ref()?.head.record);
        let message = Message::new("draft-problem-answered").with("problem", problem.text);
        Some(facts.say(&message.with("answer", answered)))
    });
    let measures = previous.head.record.adjustments.iter().map(|measure| {
        let message = Message::new("draft-measure-carried-out").with("measure", measure.as_str());
        facts.say(&message.with("result", result(facts, measure, period)))
    });
    answered.chain(measures).collect()
}

/// Returns what the records show of a measure: the outcome of that title, or the sessions in the study types
/// that it names, or a blank.
fn result(facts: &Facts<'_>, measure: &str, period: Period) -> String {
    let outcomes = facts.year.records.outcomes.current();
    if let Some(outcome) = outcomes.filter(|outcome| outcome.title == measure).last() {
        return answer(facts, &outcome);
    }
    let named = Form::ALL.iter().filter(|form| form.is_collective());
    let named = named.filter(|form| measure.contains(&facts.words.term(**form)));
    let held = facts.held(period);
    let counted = named.map(|form| (form, held.iter().filter(|entry| entry.session.form == *form).count()));
    let (done, open): (Vec<_>, Vec<_>) = counted.partition(|(_, count)| *count > 0);
    let done = facts.words.list(done.into_iter().map(|(form, count)| {
        let message = Message::new("draft-form-count").with("form", facts.words.term(*form));
        facts.say(&message.with("count", count))
    }));
    let open = facts.words.list(open.into_iter().map(|(form, _)| facts.words.term(*form)));
    let told = [("draft-forms-held", done), ("draft-forms-not-held", open)];
    let told = told.into_iter().filter(|(_, forms)| !forms.is_empty());
    let told = facts.words.list(told.map(|(id, forms)| facts.say(&Message::new(id).with("forms", forms))));
    facts.or_gap(Some(told), "draft-wanted-result")
}

fn answer(facts: &Facts<'_>, outcome: &Outcome) -> String {
    let message = Message::new("draft-outcome-answer")
        .with("title", outcome.title.as_str())
        .with("owner", facts.person(&outcome.owner))
        .with("state", facts.words.term(outcome.state));
    facts.say(&message)
}
