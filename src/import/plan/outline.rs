//! What a document says of a plan, each part with the line on which it stands.

use serde::Serialize;

use crate::domain::session::Form;
use crate::domain::vocabulary::vocabulary;

/// The most readings that are kept for one topic: many more than any year can hold.
const MOST_READINGS: usize = 500;

/// What was understood of a document. Serialised, it is the JSON that other programs read.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub(crate) struct Outline {
    pub title: Option<String>,
    /// The year it is for.
    pub year: Option<i32>,
    pub organization: Option<String>,
    /// The line of the title.
    pub title_line: Option<usize>,
    /// The line that names the year.
    pub year_line: Option<usize>,
    /// The line that names the unit.
    pub organization_line: Option<usize>,
    /// Words before the first part, and those that introduce the topics, the requirements or the schedule.
    pub introductions: Vec<Introduction>,
    /// 指导思想, sentence by sentence.
    pub guidance: Vec<Passage>,
    /// The forms in which it studies, in the plan's order.
    pub forms: Vec<Form>,
    /// 学习平台
    pub platforms: Vec<String>,
    /// What it states of times, places and figures.
    pub settings: Vec<Setting>,
    /// Its topics, in order.
    pub topics: Vec<Topic>,
    /// Its requirements, in order.
    pub requirements: Vec<Requirement>,
    /// Every passage that was not used.
    pub unused: Vec<Passage>,
    /// How the document states its topics; `None` if it has none.
    pub shape: Option<Shape>,
    /// The lines that the title was read from.
    #[serde(skip)]
    pub title_source: Option<String>,
    /// The number of topics that the document says it has, and the line.
    #[serde(skip)]
    pub announced: Option<(u32, usize)>,
    /// The headings of the parts.
    #[serde(skip)]
    pub headings: Vec<Passage>,
    /// The characters by what they were used as.
    #[serde(skip)]
    pub tally: super::ledger::Tally,
}

vocabulary! {
    /// How a document states its topics.
    pub(crate) Shape of "shape" {
        /// 专题一, 第一讲: headings numbered as topics.
        Numbered = "numbered",
        /// Items of the part about the contents.
        Items = "items",
        /// Months or quarters with what is studied in them.
        Months = "months",
        /// The parts of the document are the topics.
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
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Setting {
    pub line: usize,
    /// The key in the plan file: `targets.makeup_days`.
    pub key: &'static str,
    pub value: SettingValue,
    /// The words that state it.
    pub text: String,
}

/// The value of a setting, as the plan file writes it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub(crate) enum SettingValue {
    Count(u32),
    Share(f64),
    Text(String),
}

/// Words of the document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Passage {
    /// The line they stand on.
    pub line: usize,
    pub text: String,
}

/// Which part of the plan introductory words belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Part {
    Plan,
    /// When and how the group meets.
    Schedule,
    Topics,
    Requirements,
}

/// Words that introduce a part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Introduction {
    /// The line they stand on.
    pub line: usize,
    pub of: Part,
    pub text: String,
}

/// A topic of the plan.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Topic {
    /// The line of its heading.
    pub line: usize,
    /// Its title, without number and 《》.
    pub title: String,
    /// What must be read.
    pub readings: Vec<Reading>,
    /// What may be read besides: 选学, 参考书目.
    pub optional: Vec<Reading>,
    /// The months named for it, 1 to 12.
    pub months: Vec<u32>,
    /// The words in which the document gives its time.
    pub time: Option<String>,
    /// Who leads it: 领学, 主讲, 责任领导, else who chairs, speaks, or sees to it.
    pub lead: Option<String>,
    /// 主持人
    pub chair: Option<String>,
    /// 重点发言人
    pub speakers: Option<String>,
    /// 责任部门
    pub department: Option<String>,
    /// The forms named for it.
    pub forms: Vec<Form>,
    /// The words that name its forms.
    #[serde(skip)]
    pub form: Option<String>,
    #[serde(serialize_with = "texts")]
    pub grasp: Vec<Passage>,
    /// How it ties to the unit's work.
    #[serde(serialize_with = "texts")]
    pub practice: Vec<Passage>,
    /// What is to come of it.
    #[serde(serialize_with = "texts")]
    pub results: Vec<Passage>,
    #[serde(serialize_with = "texts")]
    pub questions: Vec<Passage>,
    /// Where its time and people stand, where not on the line of its heading.
    pub lines: FactLines,
}

/// The lines of a topic's labelled facts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub(crate) struct FactLines {
    pub months: Option<usize>,
    /// Of who leads it.
    pub lead: Option<usize>,
    pub chair: Option<usize>,
    pub speakers: Option<usize>,
    /// Of who sees to it.
    pub department: Option<usize>,
}

/// A reading and where it is named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Reading {
    /// The line it is named on.
    pub line: usize,
    pub title: String,
    /// Its volumes by name.
    pub volumes: Vec<String>,
    /// Whether the document names it without 《》.
    pub untitled: bool,
}

/// A requirement of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Requirement {
    /// The line of its heading.
    pub line: usize,
    /// Its heading, without number.
    pub title: String,
    /// What it demands, sentence by sentence.
    pub clauses: Vec<Passage>,
}

/// Serializes passages as their texts.
fn texts<S: serde::Serializer>(passages: &[Passage], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(passages.iter().map(|passage| &passage.text))
}

impl Topic {
    /// Adds readings named on a line; one named before gains only volumes that were not named with it.
    pub(crate) fn require(&mut self, line: usize, found: Vec<crate::domain::topic::Reading>) {
        merge(&mut self.readings, line, found);
    }

    /// Adds readings that may be read besides.
    pub(crate) fn suggest(&mut self, line: usize, found: Vec<crate::domain::topic::Reading>) {
        merge(&mut self.optional, line, found);
    }

    /// Takes over what another mention of the same topic says and this one does not.
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

/// Takes a fact and its line where none is known.
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
