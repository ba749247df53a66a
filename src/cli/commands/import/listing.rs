//! What was understood of a document, as rows: each fact with the line on which it stands.

use serde::Serialize;

use crate::domain::topic::Reading;
use crate::domain::vocabulary::{Vocabulary, vocabulary};
use crate::import::document::outline::{self, Outline, Part, Topic};
use crate::output::{Cell, Row};

/// The longest text that people are shown whole, in characters.
const SHOWN: usize = 56;

vocabulary! {
    /// What a line of a document was understood as.
    Understood of "understood" {
        /// The plan's title.
        Title = "title",
        /// The year.
        Year = "year",
        /// The unit.
        Organization = "organization",
        /// Words that introduce a part.
        Introduction = "introduction",
        /// 指导思想
        Guidance = "guidance",
        /// A topic.
        Topic = "topic",
        /// A reading that is required.
        Reading = "reading",
        /// A reading that is not.
        Optional = "optional",
        /// Months.
        Months = "months",
        /// Who leads.
        Lead = "lead",
        /// Who chairs.
        Chair = "chair",
        /// Who speaks.
        Speakers = "speakers",
        /// Who sees to it.
        Department = "department",
        /// A form of study.
        Form = "form",
        /// A requirement.
        Requirement = "requirement",
        /// One of its clauses.
        Clause = "clause",
        /// Nothing.
        Unused = "unused",
    }
}

/// One fact.
#[derive(Debug, Serialize)]
pub(super) struct Fact {
    line: Option<usize>,
    understood: Understood,
    text: String,
    #[serde(skip)]
    word: Option<Cell>,
}

impl Row for Fact {
    const KEYS: &'static [&'static str] = &["line", "understood", "text"];
    const COLUMNS: &'static [&'static str] = &["line", "understood", "text"];

    fn cells(&self) -> Vec<Cell> {
        let short: String = self.text.chars().take(SHOWN).collect();
        let shown = if short.len() < self.text.len() { short + "…" } else { short };
        let text = self.word.clone().unwrap_or(Cell::Text(shown));
        vec![Cell::maybe(self.line), Cell::word(self.understood), text]
    }
}

fn fact(line: impl Into<Option<usize>>, understood: Understood, text: impl ToString) -> Fact {
    Fact { line: line.into(), understood, text: text.to_string(), word: None }
}

/// What was understood, in the order in which a plan states it.
pub(super) fn understood(outline: &Outline) -> Vec<Fact> {
    let mut facts = Vec::new();
    facts.extend(outline.title.iter().map(|title| fact(outline.title_line, Understood::Title, title)));
    facts.extend(outline.year.map(|year| fact(outline.year_line, Understood::Year, year)));
    let unit = outline.organization.iter();
    facts.extend(unit.map(|unit| fact(outline.organization_line, Understood::Organization, unit)));
    introductions(outline, &[Part::Plan, Part::Schedule], &mut facts);
    for point in &outline.guidance {
        facts.push(fact(point.line, Understood::Guidance, &point.text));
    }
    for form in &outline.forms {
        facts.push(Fact { word: Some(Cell::word(*form)), ..fact(None, Understood::Form, form.key()) });
    }
    introductions(outline, &[Part::Topics], &mut facts);
    outline.topics.iter().for_each(|topic| topic_facts(topic, &mut facts));
    introductions(outline, &[Part::Requirements], &mut facts);
    for requirement in &outline.requirements {
        facts.push(fact(requirement.line, Understood::Requirement, &requirement.title));
        for clause in &requirement.clauses {
            facts.push(fact(clause.line, Understood::Clause, &clause.text));
        }
    }
    facts
}

fn introductions(outline: &Outline, of: &[Part], facts: &mut Vec<Fact>) {
    let words = outline.introductions.iter().filter(|words| of.contains(&words.of));
    facts.extend(words.map(|words| fact(words.line, Understood::Introduction, &words.text)));
}

/// The lines of which no use was made.
pub(super) fn unused(outline: &Outline) -> Vec<Fact> {
    outline.unused.iter().map(|line| fact(line.line, Understood::Unused, &line.text)).collect()
}

fn topic_facts(topic: &Topic, facts: &mut Vec<Fact>) {
    facts.push(fact(topic.line, Understood::Topic, &topic.title));
    let readings = topic.readings.iter().map(|reading| (Understood::Reading, reading));
    let optional = topic.optional.iter().map(|reading| (Understood::Optional, reading));
    for (understood, reading) in readings.chain(optional) {
        facts.push(fact(reading.line, understood, printed(reading)));
    }
    if !topic.months.is_empty() {
        let months = topic.months.iter().map(|month| Cell::from(*month)).collect();
        let text: Vec<String> = topic.months.iter().map(ToString::to_string).collect();
        let line = topic.lines.months.unwrap_or(topic.line);
        facts.push(Fact { word: Some(Cell::List(months)), ..fact(line, Understood::Months, text.join(";")) });
    }
    let people = [
        (Understood::Lead, &topic.lead, topic.lines.lead),
        (Understood::Chair, &topic.chair, topic.lines.chair),
        (Understood::Speakers, &topic.speakers, topic.lines.speakers),
        (Understood::Department, &topic.department, topic.lines.department),
    ];
    for (understood, who, line) in people {
        let line = line.unwrap_or(topic.line);
        facts.extend(who.iter().map(|who| fact(line, understood, who)));
    }
}

/// A reading as a plan prints it.
fn printed(reading: &outline::Reading) -> Reading {
    Reading { title: reading.title.clone(), volumes: reading.volumes.clone(), untitled: reading.untitled }
}
