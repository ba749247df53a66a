//! 年度总结: what was studied in the year, how, to what effect, and what is still lacking.

use crate::domain::outcome::Outcome;
use crate::domain::roster::Role;
use crate::domain::session::Form;
use crate::domain::term::Term;
use crate::domain::vocabulary::Vocabulary;
use crate::message::Message;
use crate::office::document::{Block, Column, Document, Level};

use super::bulletin::figures;
use super::debts::{debts, told};
use super::facts::Facts;
use super::tables;

/// The summary of the plan's year.
#[must_use]
pub fn draft(facts: &Facts<'_>) -> Document {
    let term = Term::Year(facts.plan.year);
    let title = Message::new("draft-summary-title").with("year", facts.plan.year.to_string());
    let mut blocks = vec![
        facts.paragraph(
            &Message::new("draft-summary-opening")
                .with("plan", facts.plan.title.as_str())
                .with("topics", facts.plan.topics.len()),
        ),
    ];

    blocks.push(facts.heading(Level::One, "draft-summary-situation"));
    blocks.push(facts.paragraph(&figures(facts, term)));
    blocks.push(facts.paragraph(&forms_and_chair(facts, term)));
    blocks.push(facts.paragraph(&told(&debts(facts, term.period()))));
    blocks.push(topics(facts, term));

    blocks.push(facts.heading(Level::One, "draft-summary-done"));
    for requirement in &facts.plan.requirements {
        blocks.push(Block::Heading(Level::Two, requirement.title.as_str().into()));
        blocks.push(facts.to_write("draft-wanted-done"));
    }
    blocks.push(facts.heading(Level::Two, "draft-outcomes"));
    let outcomes: Vec<&Outcome> = facts.outcomes.current().map(|outcome| &outcome.head.record).collect();
    blocks.push(if outcomes.is_empty() {
        facts.to_write("draft-wanted-outcomes")
    } else {
        Block::Table(tables::outcomes(facts, &outcomes))
    });

    blocks.push(facts.heading(Level::One, "draft-problems"));
    let problems =
        facts.evaluations.current().flat_map(|evaluation| evaluation.head.record.problems.iter().cloned());
    let problems: Vec<String> = problems.collect();
    if !problems.is_empty() {
        blocks.push(facts.paragraph(&Message::new("draft-summary-found")));
        blocks.push(facts.list_or_gap(&problems, "draft-wanted-shortcomings"));
    }
    blocks.push(facts.to_write("draft-wanted-shortcomings"));
    blocks.push(facts.heading(Level::One, "draft-next"));
    blocks.push(facts.to_write("draft-wanted-next"));
    blocks.push(facts.signature());
    facts.document(vec![facts.group(), facts.say(&title)], blocks)
}

/// The year in a few lines.
#[must_use]
pub fn brief(facts: &Facts<'_>) -> String {
    let figures = figures(facts, Term::Year(facts.plan.year));
    let message = Message { id: "draft-summary-brief", ..figures };
    facts.brief(&message.with("planned", facts.plan.topics.len()))
}

/// How often each form was used, and how often the leader chaired.
fn forms_and_chair(facts: &Facts<'_>, term: Term) -> Message {
    let held = facts.held(term.period());
    let forms = Form::ALL.iter().filter_map(|&form| {
        let count = held.iter().filter(|entry| entry.session.form == form).count();
        let message = Message::new("draft-form-count").with("form", facts.words.term(form));
        (count > 0).then(|| facts.say(&message.with("count", count)))
    });
    let forms = facts.or_gap(Some(facts.words.list(forms)), "draft-wanted-forms");
    let leads = |member: &crate::domain::roster::MemberId| {
        facts.roster.get(member).is_some_and(|member| member.role == Role::Leader)
    };
    let chaired = held.iter().filter(|entry| entry.session.chair.as_ref().is_some_and(leads)).count();
    let speakers: usize = held.iter().map(|entry| entry.session.speakers.len()).sum();
    Message::new("draft-summary-forms")
        .with("forms", forms)
        .with("chaired", chaired)
        .with("speakers", speakers)
}

/// Each topic of the plan with the days on which it was studied.
fn topics(facts: &Facts<'_>, term: Term) -> Block {
    let columns = vec![
        tables::short(facts, "draft-number", 2),
        Column::new(facts.word("draft-topic-title"), 14),
        tables::short(facts, "draft-times", 2),
        Column::new(facts.word("draft-dates"), 6),
    ];
    let held = facts.held(term.period());
    let rows = facts.plan.numbered().map(|(number, topic)| {
        let days: Vec<String> = held
            .iter()
            .filter(|entry| entry.is_on(&topic.id))
            .map(|entry| facts.short_day(entry.session.date))
            .collect();
        let dates = if days.is_empty() { facts.word("draft-not-held") } else { facts.words.list(&days) };
        vec![number.to_string(), topic.title.clone(), days.len().to_string(), dates]
    });
    Block::Table(tables::table(columns, rows))
}
