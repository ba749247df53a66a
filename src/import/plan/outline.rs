//! The facts of a plan found in a document, each with its line.

use schemars::JsonSchema;
use serde::Serialize;

use crate::domain::session::Form;
use crate::domain::vocabulary::vocabulary;
use crate::import::plan::tally::Tally;

/// The most readings kept for one topic, far above any real plan.
const MOST_READINGS: usize = 500;

/// The facts understood from a document. Its serialized form is the JSON for other programs.
#[derive(Debug, Clone, Default, PartialEq, JsonSchema, Serialize)]
pub(crate) struct Outline {
    pub title: Option<String>,
    /// The year of the plan.
    pub year: Option<i32>,
    pub organization: Option<String>,
    /// The line of the title.
    pub title_line: Option<usize>,
    /// The line that names the year.
    pub year_line: Option<usize>,
    /// The line that names the organization.
    pub organization_line: Option<usize>,
    /// The text before the first part, and the introductions to topics, requirements and schedule.
    pub introductions: Vec<Introduction>,
    /// 指导思想, sentence by sentence.
    pub guidance: Vec<Passage>,
    /// The study forms, in the plan's order.
    pub forms: Vec<Form>,
    /// 学习平台
    pub platforms: Vec<String>,
    /// The stated times, places and figures.
    pub settings: Vec<Setting>,
    /// The topics, in order.
    pub topics: Vec<Topic>,
    /// The requirements, in order.
    pub requirements: Vec<Requirement>,
    /// The unused passages.
    pub unused: Vec<Passage>,
    /// The shape of the topics in the document; `None` if it has none.
    pub shape: Option<Shape>,
    /// The source text of the title.
    #[serde(skip)]
    pub title_source: Option<String>,
    /// Whether the document is in traditional characters.
    #[serde(skip)]
    pub traditional: bool,
    /// The number of topics that the document announces, and its line.
    #[serde(skip)]
    pub announced: Option<(u32, usize)>,
    /// The part headings.
    #[serde(skip)]
    pub headings: Vec<Passage>,
    /// The number of characters by use.
    #[serde(skip)]
    pub tally: Tally,
}

vocabulary! {
    /// The shape of the topics in a document.
    pub(crate) Shape of "shape" {
        /// 专题一, 第一讲: headings numbered as topics.
        Numbered = "numbered",
        /// Items of the contents part.
        Items = "items",
        /// Months or quarters, each with its study.
        Months = "months",
        /// The parts of the document.
        Parts = "parts",
        /// A table with a heading row.
        Table = "table",
        /// One form per topic.
        Forms = "forms",
        /// 一是…；二是…
        Counted = "counted",
        /// Lines without numbers.
        Lines = "lines",
    }
}

/// A setting of the plan file that the document states.
#[derive(Debug, Clone, PartialEq, JsonSchema, Serialize)]
pub(crate) struct Setting {
    pub line: usize,
    /// The key in the plan file: `targets.makeup_days`.
    pub key: &'static str,
    pub value: SettingValue,
    /// The source text.
    pub text: String,
}

/// The value of a setting, as the plan file writes it.
#[derive(Debug, Clone, PartialEq, JsonSchema, Serialize)]
#[serde(untagged)]
pub(crate) enum SettingValue {
    Count(u32),
    Share(f64),
    Text(String),
}

/// A text of the document.
#[derive(Debug, Clone, PartialEq, Eq, JsonSchema, Serialize)]
pub(crate) struct Passage {
    /// The line of the text.
    pub line: usize,
    pub text: String,
}

/// The part of the plan that an introduction belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Part {
    Plan,
    /// The times and forms of meetings.
    Schedule,
    Topics,
    Requirements,
}

/// The introduction to a part.
#[derive(Debug, Clone, PartialEq, Eq, JsonSchema, Serialize)]
pub(crate) struct Introduction {
    /// The line of the text.
    pub line: usize,
    pub of: Part,
    pub text: String,
}

/// A topic of the plan.
#[derive(Debug, Clone, Default, PartialEq, Eq, JsonSchema, Serialize)]
pub(crate) struct Topic {
    /// The line of the heading.
    pub line: usize,
    /// The title, without number and 《》.
    pub title: String,
    /// The required readings.
    pub readings: Vec<Reading>,
    /// The optional readings: 选学, 参考书目.
    pub optional: Vec<Reading>,
    /// The months, 1 to 12.
    pub months: Vec<u32>,
    /// The time in the document's words.
    pub time: Option<String>,
    /// The leader: 领学, 主讲, 责任领导, or the chair, speaker or person responsible.
    pub lead: Option<String>,
    /// 主持人
    pub chair: Option<String>,
    /// 重点发言人
    pub speakers: Option<String>,
    /// 责任部门
    pub department: Option<String>,
    /// The study forms.
    pub forms: Vec<Form>,
    /// The document's words for the forms.
    #[serde(skip)]
    pub form: Option<String>,
    #[serde(serialize_with = "texts")]
    #[schemars(with = "Vec<String>")]
    pub grasp: Vec<Passage>,
    /// The link to the organization's work.
    #[serde(serialize_with = "texts")]
    #[schemars(with = "Vec<String>")]
    pub practice: Vec<Passage>,
    /// The expected results.
    #[serde(serialize_with = "texts")]
    #[schemars(with = "Vec<String>")]
    pub results: Vec<Passage>,
    #[serde(serialize_with = "texts")]
    #[schemars(with = "Vec<String>")]
    pub questions: Vec<Passage>,
    /// The lines of the time and people, if not on the heading's line.
    pub lines: FactLines,
}

/// The lines of a topic's labelled facts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, JsonSchema, Serialize)]
pub(crate) struct FactLines {
    pub months: Option<usize>,
    /// The line of `lead`.
    pub lead: Option<usize>,
    pub chair: Option<usize>,
    pub speakers: Option<usize>,
    /// The line of `department`.
    pub department: Option<usize>,
}

/// A reading and its line.
#[derive(Debug, Clone, PartialEq, Eq, JsonSchema, Serialize)]
pub(crate) struct Reading {
    /// The line that names it.
    pub line: usize,
    pub title: String,
    /// The names of the volumes.
    pub volumes: Vec<String>,
    /// Whether the document names it without 《》.
    pub untitled: bool,
}

/// A requirement of the plan.
#[derive(Debug, Clone, PartialEq, Eq, JsonSchema, Serialize)]
pub(crate) struct Requirement {
    /// The line of the heading.
    pub line: usize,
    /// The heading, without number.
    pub title: String,
    /// The demands, one sentence each.
    pub clauses: Vec<Passage>,
}

/// Serializes passages as their texts.
fn texts<S: serde::Serializer>(passages: &[Passage], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(passages.iter().map(|passage| &passage.text))
}

impl Topic {
    /// Adds readings named on a line. A known reading only gains new volumes.
    pub(crate) fn require(&mut self, line: usize, found: Vec<crate::domain::topic::Reading>) {
        merge(&mut self.readings, line, found);
    }

    /// Adds optional readings.
    pub(crate) fn suggest(&mut self, line: usize, found: Vec<crate::domain::topic::Reading>) {
        merge(&mut self.optional, line, found);
    }

    /// Fills the gaps of this topic from another mention of it.
    pub(crate) fn complete(&mut self, other: Self) {
        for reading in other.readings {
            add(&mut self.readings, reading);
        }
        for reading in other.optional {
            add(&mut self.optional, reading);
        }
        for month in other.months {
            if !self.months.contains(&month) {
                self.months.push(month);
            }
        }
        let (ours, theirs) = (&mut self.lines, other.lines);
        self.time = self.time.take().or(other.time);
        ours.months = ours.months.or(theirs.months);
        fill(&mut self.lead, &mut ours.lead, other.lead, theirs.lead);
        fill(&mut self.chair, &mut ours.chair, other.chair, theirs.chair);
        fill(&mut self.speakers, &mut ours.speakers, other.speakers, theirs.speakers);
        fill(&mut self.department, &mut ours.department, other.department, theirs.department);
        self.grasp.extend(other.grasp);
        self.practice.extend(other.practice);
        self.results.extend(other.results);
        self.questions.extend(other.questions);
        self.form = self.form.take().or(other.form);
        for form in other.forms {
            if !self.forms.contains(&form) {
                self.forms.push(form);
            }
        }
    }
}

/// Sets a fact and its line if it is not yet known.
pub(crate) fn fill(
    known: &mut Option<String>,
    at: &mut Option<usize>,
    other: Option<String>,
    line: Option<usize>,
) {
    if known.is_none() && other.is_some() {
        *known = other;
        *at = line;
    }
}

fn merge(list: &mut Vec<Reading>, line: usize, found: Vec<crate::domain::topic::Reading>) {
    for reading in found {
        let (title, volumes, untitled) = (reading.title, reading.volumes, reading.untitled);
        add(list, Reading { line, title, volumes, untitled });
    }
}

fn add(list: &mut Vec<Reading>, reading: Reading) {
    if let Some(known) = list.iter_mut().find(|known| known.title == reading.title) {
        for volume in reading.volumes {
            if !known.volumes.contains(&volume) {
                known.volumes.push(volume);
            }
        }
    } else if list.len() < MOST_READINGS {
        list.push(reading);
    }
}
