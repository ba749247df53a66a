//! Reads a heading and its contents as a topic.

use crate::import::plan::meaning::draft::Draft;
use crate::import::plan::meaning::naming::Naming;
use crate::import::plan::outline::{Topic, fill};
use crate::import::plan::shape::heading::{self, Style};
use crate::import::plan::shape::label::{self, Label};
use crate::import::plan::shape::runin;
use crate::import::plan::shape::tree::{Item, Node};
use crate::import::plan::words::list;
use crate::import::plan::words::prose;
use crate::import::plan::words::reading;
use crate::import::plan::words::time;
use crate::import::plan::words::width::{self, ends_sentence, squeezed};

/// Returns the topics under a heading: several if later headings are missing. `months` are those of the headings
/// above, for topics without a time.
pub(crate) fn of_node(node: &Node, months: &[u32]) -> Vec<Topic> {
    let mut reader = Reader::new(node.first);
    reader.draft.heading(&node.text);
    reader.naming = Naming::by(labels(&node.items));
    reader.items(&node.items);
    let mut topics = reader.finish(&node.text);
    let own = if runin::is_time(&node.text) { time::months(&node.text) } else { Vec::new() };
    let months = if own.is_empty() { months } else { &own };
    for topic in topics.iter_mut().filter(|topic| topic.months.is_empty() && topic.time.is_none()) {
        topic.months = months.to_vec();
    }
    topics
}

/// Builds one topic from labelled facts: the cells of a row or the texts under a heading.
pub(crate) fn of_facts(line: usize, facts: &[(Label, String)]) -> Topic {
    let lines: Vec<_> = facts.iter().map(|(label, text)| (line, *label, text.clone())).collect();
    of_lines(line, &lines)
}

/// Builds one topic from labelled facts on several lines.
pub(crate) fn of_lines(line: usize, facts: &[(usize, Label, String)]) -> Topic {
    let mut reader = Reader::new(line);
    for (line, label, text) in facts {
        reader.draft.fact(*line, *label, text);
    }
    reader.finish("").pop().unwrap_or_default()
}

/// Returns the topics in the rows of a form.
pub(crate) fn of_form(rows: &[(usize, &[String])]) -> Vec<Topic> {
    let mut reader = Reader::new(rows.first().map_or(0, |(line, _)| *line));
    let labels = rows.iter().flat_map(|(_, cells)| cells.iter()).filter_map(|cell| label::word(cell));
    reader.naming = Naming::by(labels);
    for (line, cells) in rows {
        reader.row(*line, cells);
    }
    reader.finish("")
}

/// Returns the topics in labelled lines.
pub(crate) fn of_labels(items: &[Item]) -> Vec<Topic> {
    let line = items.iter().find_map(|item| match item {
        Item::Label { first, .. } => Some(*first),
        _ => None,
    });
    let mut reader = Reader::new(line.unwrap_or_default());
    reader.items(items);
    reader.finish("")
}

fn labels(items: &[Item]) -> impl Iterator<Item = Label> {
    items.iter().filter_map(|item| match item {
        Item::Label { label, .. } => Some(*label),
        _ => None,
    })
}

/// Adds running text to a topic.
pub(crate) fn add_prose(topic: &mut Topic, line: usize, text: &str) {
    let mut draft = Draft::of(std::mem::take(topic));
    draft.prose(line, text);
    *topic = draft.topic;
}

/// A reader of the items under a heading.
struct Reader {
    done: Vec<Topic>,
    draft: Draft,
    /// The label whose list is being read.
    list: Option<Label>,
    /// The purpose stated since the last heading.
    purpose: Option<String>,
    /// Whether a label gave the title; the next such label starts another topic.
    titled: bool,
    /// Whether the titles are a list. A list below it is of all topics, and which of them reads what is not said.
    listed: bool,
    naming: Naming,
}

impl Reader {
    fn new(line: usize) -> Self {
        let naming = Naming::Title;
        Self {
            done: Vec::new(),
            draft: Draft::new(line),
            list: None,
            purpose: None,
            titled: false,
            listed: false,
            naming,
        }
    }

    fn items(&mut self, items: &[Item]) {
        for item in items {
            match item {
                Item::Text { first, text, .. } => self.text(*first, text),
                Item::Label { first, label, text, .. } => self.label(*first, *label, text),
                Item::Node(node) => self.item(node),
                Item::Row { line, cells, .. } => self.row(*line, cells),
            }
        }
    }

    /// Reads an item below the heading: a labelled fact, a list entry, or text.
    fn item(&mut self, node: &Node) {
        if let Some((label, text)) = label::leading(&node.text) {
            self.label(node.first, label, text);
        } else if let Some(label) = label::word(&node.text) {
            self.label(node.first, label, "");
        } else if has_other_label(&node.text) {
            self.list = None;
        } else if self.list == Some(Label::Title) {
            self.label(node.first, Label::Title, &node.text);
            self.list = Some(Label::Title);
            self.listed = true;
        } else if let Some(list) = self.list {
            self.draft.fact(node.first, list, &node.text);
        } else if reading::is_entry(&node.text) {
            self.draft.entry(node.first, &node.text, reading::of_item(&node.text));
        } else {
            self.draft.prose(node.first, &node.text);
        }
        let list = self.list;
        self.items(&node.items);
        self.list = list;
    }

    /// Reads text under the heading. A fragment that is not a sentence and names no reading is skipped.
    fn text(&mut self, line: usize, text: &str) {
        let text = self.without_remark(line, text);
        if text.is_empty() {
            return;
        }
        if self.list.is_some() && width::bracketed(text).is_some() {
            self.list = None;
            return;
        }
        match self.list {
            Some(
                Label::Time | Label::Lead | Label::Chair | Label::Speakers | Label::Department | Label::Form,
            ) => {
                if let Some(label) = self.list.take() {
                    self.draft.fact(line, label, text);
                }
            }
            Some(list) if list == Label::Questions || (!is_remark(text) && reading::is_entry(text)) => {
                self.draft.fact(line, list, text);
            }
            _ if self.draft.topic.title.is_empty() && self.list.is_none() && !prose::is_sentence(text) => {
                self.draft.heading(text);
            }
            // With a label for the readings, a line above it may be the rest of a broken title.
            None if self.naming == Naming::Content
                && reading::cited(text).is_empty()
                && !prose::is_sentence(text) => {}
            _ if !prose::is_sentence(text) && reading::is_entry(text) => {
                self.draft.entry(line, text, reading::of_entry(text));
            }
            _ => {
                self.list = None;
                if prose::is_sentence(text) || !reading::of_title(text).is_empty() {
                    self.draft.prose(line, text);
                }
            }
        }
    }

    /// Reads the remark after a sentence and returns the text before it: 学习《甲》等。（7月）. A remark after a work may
    /// be the month of the work.
    fn without_remark<'t>(&mut self, line: usize, text: &'t str) -> &'t str {
        let ends = |before: &str| before.is_empty() || before.ends_with(ends_sentence);
        match runin::remark(text).filter(|(before, _)| ends(before)) {
            Some((before, remark)) => {
                self.draft.remark(line, remark);
                before
            }
            None => text,
        }
    }

    fn label(&mut self, line: usize, label: Label, text: &str) {
        if label == Label::Title && self.titled {
            let done = std::mem::replace(&mut self.draft, Draft::new(line)).topic;
            self.done.push(done);
        }
        self.titled |= label == Label::Title;
        if label == Label::Purpose && self.purpose.is_some() {
            self.heading_left_out(line);
        }
        if label == Label::Purpose {
            self.purpose = Some(text.to_owned());
        }
        if label == Label::Content && self.draft.topic.title.is_empty() && self.naming.names(text) {
            self.draft.heading(text);
        } else {
            self.draft.fact(line, label, text);
        }
        let lists = matches!(label, Label::Readings | Label::Content | Label::Optional | Label::Questions);
        let label = if self.listed && lists && text.trim().is_empty() { Label::Other } else { label };
        self.list = (lists || text.trim().is_empty()).then_some(label);
    }

    /// Starts another topic at a second purpose: its heading is missing.
    fn heading_left_out(&mut self, line: usize) {
        let mut done = std::mem::replace(&mut self.draft, Draft::new(line)).topic;
        name(&mut done, self.purpose.as_deref().unwrap_or_default());
        self.done.push(done);
    }

    /// Reads a row of a form: one or two pairs of label and value, or the topic with its number over all columns.
    fn row(&mut self, line: usize, cells: &[String]) {
        let mut cells = cells.iter().filter(|cell| !cell.trim().is_empty()).peekable();
        if let Some((mark, title)) = cells.peek().and_then(|cell| heading::mark(cell))
            && mark.style == Style::Topic
            && cells.clone().count() == 1
            && self.draft.topic.title.is_empty()
        {
            self.draft.heading(title);
        }
        while let Some(cell) = cells.next() {
            let Some(label) = label::word(cell) else { continue };
            if let Some(value) = cells.next_if(|value| label::word(value).is_none()) {
                self.label(line, label, value);
            }
        }
    }

    fn finish(mut self, heading: &str) -> Vec<Topic> {
        let purpose = self.purpose.take().unwrap_or_default();
        let bare = self.draft.topic.readings.is_empty()
            && self.draft.topic.grasp.is_empty()
            && self.draft.topic.practice.is_empty();
        if bare && self.done.is_empty() {
            self.draft.topic.require(self.draft.topic.line, reading::of_title(&runin::titled(heading).title));
        }
        name(&mut self.draft.topic, &purpose);
        self.done.push(self.draft.topic);
        for topic in &mut self.done {
            let others = [
                (topic.chair.clone(), topic.lines.chair),
                (topic.speakers.clone(), topic.lines.speakers),
                (topic.department.clone(), topic.lines.department),
            ];
            for (who, line) in others {
                fill(&mut topic.lead, &mut topic.lines.lead, who, line);
            }
        }
        self.done.retain(|topic| !topic.title.is_empty());
        self.done
    }
}

/// Returns `true` for an item with a label that says nothing about readings: 会前准备：局长. It stays unused.
fn has_other_label(text: &str) -> bool {
    const OTHERS: &str = "准备 记录 成果 研讨 讨论 思考 承办 效果 联系 保障 组织 服务 协助";
    let Some((label, _)) = text.split_once([':', '：']) else { return false };
    label.chars().count() <= 6 && list::before(OTHERS, label.trim()).is_some()
}

/// Returns `true` for a line below a list that is a sentence without a reading, not another entry.
fn is_remark(text: &str) -> bool {
    text.trim_end().ends_with('。') && reading::cited(text).is_empty()
}

/// Names a topic without a heading after its first reading, or after its purpose.
fn name(topic: &mut Topic, purpose: &str) {
    if topic.title.is_empty() {
        let reading = topic.readings.first().map(|reading| reading.title.clone());
        topic.title = reading.unwrap_or_else(|| squeezed(runin::split(purpose).0).replace(['《', '》'], ""));
    }
}
