//! Facts of an outline in document order, for the listing and the ledger.

use crate::domain::session::Form;
use crate::domain::topic::Reading;
use crate::domain::vocabulary::{Vocabulary, vocabulary};
use crate::import::plan::outline::{self, Outline, Part, Passage, SettingValue, Topic};

vocabulary! {
    /// The role of a passage in a document.
    pub(crate) Understood of "understood" {
        Title = "title",
        Year = "year",
        Organization = "organization",
        /// Text that introduces a part.
        Introduction = "introduction",
        /// 指导思想
        Guidance = "guidance",
        /// A part heading.
        Heading = "heading",
        Topic = "topic",
        /// A required reading.
        Reading = "reading",
        /// An optional reading.
        Optional = "optional",
        Months = "months",
        Lead = "lead",
        Chair = "chair",
        Speakers = "speakers",
        Department = "department",
        Form = "form",
        Grasp = "grasp",
        Practice = "practice",
        Result = "result",
        Question = "question",
        Requirement = "requirement",
        Clause = "clause",
        Setting = "setting",
        Unused = "unused",
    }
}

/// One fact of the document.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Fact {
    /// The line; `None` if it was gathered from several.
    pub(crate) line: Option<usize>,
    pub(crate) understood: Understood,
    /// The fact as text.
    pub(crate) text: String,
    pub(crate) value: Value,
    /// The source text, if it differs from `text`.
    pub(crate) source: Option<String>,
}

/// The display form of a fact.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    Text,
    Months(Vec<u32>),
    Form(Form),
}

fn fact(line: impl Into<Option<usize>>, understood: Understood, text: impl ToString) -> Fact {
    Fact { line: line.into(), understood, text: text.to_string(), value: Value::Text, source: None }
}

/// Returns the facts of an outline.
pub(crate) fn facts(outline: &Outline) -> Vec<Fact> {
    let mut facts = Vec::new();
    let title = outline.title.iter();
    let source = outline.title_source.clone();
    facts.extend(
        title.map(|title| Fact {
            source: source.clone(),
            ..fact(outline.title_line, Understood::Title, title)
        }),
    );
    let year = outline.year.iter();
    let source = Some(String::new());
    facts.extend(
        year.map(|year| Fact { source: source.clone(), ..fact(outline.year_line, Understood::Year, year) }),
    );
    let unit = outline.organization.iter();
    facts.extend(unit.map(|unit| fact(outline.organization_line, Understood::Organization, unit)));
    introductions(outline, &[Part::Plan, Part::Schedule], &mut facts);
    passages(&outline.guidance, Understood::Guidance, &mut facts);
    facts.extend(outline.forms.iter().map(|form| of_form(None, *form)));
    for setting in &outline.settings {
        let value = match &setting.value {
            SettingValue::Count(count) => count.to_string(),
            SettingValue::Share(share) => share.to_string(),
            SettingValue::Text(text) => text.clone(),
        };
        let text = format!("{} = {value}（{}）", setting.key, setting.text);
        facts.push(Fact {
            source: Some(setting.text.clone()),
            ..fact(setting.line, Understood::Setting, text)
        });
    }
    introductions(outline, &[Part::Topics], &mut facts);
    outline.topics.iter().for_each(|topic| of_topic(topic, &mut facts));
    introductions(outline, &[Part::Requirements], &mut facts);
    for requirement in &outline.requirements {
        facts.push(fact(requirement.line, Understood::Requirement, &requirement.title));
        passages(&requirement.clauses, Understood::Clause, &mut facts);
    }
    passages(&outline.headings, Understood::Heading, &mut facts);
    facts.sort_by_key(|fact| fact.line.unwrap_or(usize::MAX));
    facts
}

fn of_form(line: Option<usize>, form: Form) -> Fact {
    Fact { value: Value::Form(form), ..fact(line, Understood::Form, form.key()) }
}

fn introductions(outline: &Outline, of: &[Part], facts: &mut Vec<Fact>) {
    let words = outline.introductions.iter().filter(|words| of.contains(&words.of));
    facts.extend(words.map(|words| fact(words.line, Understood::Introduction, &words.text)));
}

fn passages(passages: &[Passage], understood: Understood, facts: &mut Vec<Fact>) {
    facts.extend(passages.iter().map(|passage| fact(passage.line, understood, &passage.text)));
}

fn of_topic(topic: &Topic, facts: &mut Vec<Fact>) {
    facts.push(fact(topic.line, Understood::Topic, &topic.title));
    let readings = topic.readings.iter().map(|reading| (Understood::Reading, reading));
    let optional = topic.optional.iter().map(|reading| (Understood::Optional, reading));
    for (understood, reading) in readings.chain(optional) {
        let source = Some(reading.title.clone());
        facts.push(Fact { source, ..fact(reading.line, understood, printed(reading)) });
    }
    if !topic.months.is_empty() {
        let text: Vec<String> = topic.months.iter().map(ToString::to_string).collect();
        let line = topic.lines.months.unwrap_or(topic.line);
        let value = Value::Months(topic.months.clone());
        let source = Some(topic.time.clone().unwrap_or_default());
        facts.push(Fact { value, source, ..fact(line, Understood::Months, text.join(";")) });
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
    facts.extend(topic.form.iter().map(|form| fact(topic.line, Understood::Form, form)));
    passages(&topic.grasp, Understood::Grasp, facts);
    passages(&topic.practice, Understood::Practice, facts);
    passages(&topic.results, Understood::Result, facts);
    passages(&topic.questions, Understood::Question, facts);
}

/// Formats a reading as the plan prints it.
fn printed(reading: &outline::Reading) -> Reading {
    Reading { title: reading.title.clone(), volumes: reading.volumes.clone(), untitled: reading.untitled }
}
