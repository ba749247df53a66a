//! A heading and what stands under it, read as a topic.

use super::label::{self, Label};
use super::outline::Topic;
use super::prose;
use super::reading;
use super::runin;
use super::time;
use super::tree::{Item, Node};
use super::used::Used;
use super::width::{squeezed, unpunctuated};

/// The topics that a heading opens: one, or more where a later heading was left out. The months are those of the
/// headings above, for a topic that names no time.
pub(crate) fn of_node(node: &Node, months: &[u32], used: &mut Used) -> Vec<Topic> {
    used.take(node.first, node.last);
    let mut reader = Reader::new(node.first);
    reader.heading(&node.text);
    reader.items(&node.items, used);
    let mut topics = reader.finish(&node.text);
    for topic in topics.iter_mut().filter(|topic| topic.months.is_empty() && topic.time.is_none()) {
        topic.months = months.to_vec();
    }
    topics
}

/// One topic made of the cells of a row or the texts under a heading, given as labelled facts.
pub(crate) fn of_facts(line: usize, facts: &[(Label, String)]) -> Topic {
    let mut reader = Reader::new(line);
    for (label, text) in facts {
        reader.fact(line, *label, text);
    }
    reader.finish("").pop().unwrap_or_default()
}

/// Which of a topic's points a sentence adds to; text keeps to one until it turns to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Aspect {
    Grasp,
    Practice,
    Results,
}

struct Reader {
    done: Vec<Topic>,
    topic: Topic,
    /// The label whose list is being read.
    list: Option<Label>,
    aspect: Aspect,
    /// Whether a purpose was stated since the last heading.
    purpose: Option<String>,
}

impl Reader {
    fn new(line: usize) -> Self {
        let topic = Topic { line, ..Topic::default() };
        Self { done: Vec::new(), topic, list: None, aspect: Aspect::Grasp, purpose: None }
    }

    /// Reads the heading: title, time, people, and the text that runs on after it.
    fn heading(&mut self, text: &str) {
        let (months, text) = led_by_time(text);
        let (head, rest) = runin::split(text);
        let titled = runin::titled(head);
        self.topic.title = titled.title;
        self.topic.months = if months.is_empty() { titled.months } else { months };
        self.topic.require(self.topic.line, reading::cited(head));
        for (label, text) in titled.labels {
            self.fact(self.topic.line, label, &text);
        }
        if self.topic.title.is_empty() && !rest.is_empty() {
            self.heading_after_time(rest);
        } else {
            self.prose(self.topic.line, rest);
        }
    }

    fn heading_after_time(&mut self, text: &str) {
        let (head, rest) = runin::split(text);
        self.topic.title = runin::titled(head).title;
        self.topic.require(self.topic.line, reading::cited(head));
        self.prose(self.topic.line, rest);
    }

    fn items(&mut self, items: &[Item], used: &mut Used) {
        for item in items {
            match item {
                Item::Text { first, last, text } => {
                    if self.text(*first, text) {
                        used.take(*first, *last);
                    }
                }
                Item::Label { first, last, label, text } => {
                    used.take(*first, *last);
                    self.label(*first, *label, text);
                }
                Item::Node(node) => self.item(node, used),
                Item::Row { line, cells } => {
                    if self.row(*line, cells) {
                        used.take(*line, *line);
                    }
                }
            }
        }
    }

    /// An item below the heading: a labelled fact, an entry of a list, or text.
    fn item(&mut self, node: &Node, used: &mut Used) {
        used.take(node.first, node.last);
        if let Some((label, text)) = label::leading(&node.text) {
            self.label(node.first, label, text);
        } else if let Some(label) = label::word(&node.text) {
            self.label(node.first, label, "");
        } else if let Some(list) = self.list {
            self.fact(node.first, list, &node.text);
        } else if reading::is_entry(&node.text) {
            self.topic.require(node.first, reading::of_item(&node.text));
        } else {
            self.prose(node.first, &node.text);
        }
        let list = self.list;
        self.items(&node.items, used);
        self.list = list;
    }

    /// Text under the heading; says whether use was made of it.
    fn text(&mut self, line: usize, text: &str) -> bool {
        match self.list {
            Some(list) if list == Label::Questions || reading::is_entry(text) => self.fact(line, list, text),
            _ => {
                self.list = None;
                if !prose::is_sentence(text) && reading::of_title(text).is_empty() {
                    return false;
                }
                self.prose(line, text);
            }
        }
        true
    }

    fn label(&mut self, line: usize, label: Label, text: &str) {
        if label == Label::Purpose && self.purpose.is_some() {
            self.heading_left_out(line);
        }
        if label == Label::Purpose {
            self.purpose = Some(text.to_owned());
        }
        self.fact(line, label, text);
        let lists = matches!(label, Label::Readings | Label::Content | Label::Optional | Label::Questions);
        self.list = lists.then_some(label);
    }

    /// A second purpose under one heading: the heading of the next topic is missing.
    fn heading_left_out(&mut self, line: usize) {
        let next = Topic { line, ..Topic::default() };
        let mut done = std::mem::replace(&mut self.topic, next);
        name(&mut done, self.purpose.as_deref().unwrap_or_default());
        self.done.push(done);
    }

    /// Takes one labelled fact.
    fn fact(&mut self, line: usize, label: Label, text: &str) {
        let plain = || Some(unpunctuated(text).to_owned()).filter(|text| !text.is_empty());
        let topic = &mut self.topic;
        match label {
            Label::Title => {
                if topic.title.is_empty() {
                    self.heading(text);
                }
            }
            Label::Time => {
                for month in time::months(text) {
                    if !topic.months.contains(&month) {
                        topic.months.push(month);
                    }
                }
                topic.time = topic.time.take().or_else(plain);
            }
            Label::Readings => topic.require(line, reading::of_list(text)),
            Label::Optional => topic.suggest(line, reading::of_list(text)),
            Label::Content => self.content(line, text),
            Label::Lead => topic.lead = topic.lead.take().or_else(plain),
            Label::Chair => topic.chair = topic.chair.take().or_else(plain),
            Label::Speakers => topic.speakers = topic.speakers.take().or_else(plain),
            Label::Department => topic.department = topic.department.take().or_else(plain),
            Label::Form => topic.forms.extend(prose::forms(text)),
            Label::Purpose => topic.results.extend(prose::sentences(text)),
            Label::Questions => topic.questions.extend(plain()),
            Label::Demands => topic.grasp.extend(prose::sentences(text)),
            Label::Number | Label::Other => {}
        }
    }

    /// What is studied: readings where it lists them, else text.
    fn content(&mut self, line: usize, text: &str) {
        for part in text.split('\n').filter(|part| !part.trim().is_empty()) {
            if reading::is_entry(part) {
                self.topic.require(line, reading::of_list(part));
            } else {
                self.prose(line, part);
            }
        }
    }

    /// Running text: its readings, and its sentences as points.
    fn prose(&mut self, line: usize, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        let found = reading::of_prose(text, &self.topic.readings);
        self.topic.require(line, found);
        for sentence in prose::sentences(text) {
            let point = reading::after_readings(&sentence);
            if reading::beside_titles(point) < 4 {
                continue;
            }
            self.turn(point);
            let points = match self.aspect {
                Aspect::Grasp => &mut self.topic.grasp,
                Aspect::Practice => &mut self.topic.practice,
                Aspect::Results => &mut self.topic.results,
            };
            points.push(point.to_owned());
        }
    }

    fn turn(&mut self, sentence: &str) {
        let opening: String = sentence.chars().take(14).collect();
        if opening.starts_with("通过") && opening.contains("学习") {
            self.aspect = Aspect::Results;
        } else if opening.contains("结合") && self.aspect == Aspect::Grasp {
            self.aspect = Aspect::Practice;
        }
    }

    /// A row of a form: label, value, perhaps twice. Says whether it was one.
    fn row(&mut self, line: usize, cells: &[String]) -> bool {
        let mut known = false;
        let mut cells = cells.iter().filter(|cell| !cell.trim().is_empty()).peekable();
        while let Some(cell) = cells.next() {
            let Some(label) = label::word(cell) else { continue };
            if let Some(value) = cells.next_if(|value| label::word(value).is_none()) {
                self.label(line, label, value);
                known = true;
            }
        }
        known
    }

    fn finish(mut self, heading: &str) -> Vec<Topic> {
        let purpose = self.purpose.take().unwrap_or_default();
        let bare =
            self.topic.readings.is_empty() && self.topic.grasp.is_empty() && self.topic.practice.is_empty();
        if bare && self.done.is_empty() {
            self.topic.require(self.topic.line, reading::of_title(&runin::titled(heading).title));
        }
        name(&mut self.topic, &purpose);
        self.done.push(self.topic);
        for topic in &mut self.done {
            let named = topic.lead.take().or_else(|| topic.chair.clone()).or_else(|| topic.speakers.clone());
            topic.lead = named.or_else(|| topic.department.clone());
        }
        self.done.retain(|topic| !topic.title.is_empty());
        self.done
    }
}

/// A topic whose heading is missing goes by its first reading, else by its purpose.
fn name(topic: &mut Topic, purpose: &str) {
    if topic.title.is_empty() {
        let reading = topic.readings.first().map(|reading| reading.title.clone());
        topic.title = reading.unwrap_or_else(|| squeezed(runin::split(purpose).0));
    }
}

/// A heading that begins with its time and a colon, and the words after it.
fn led_by_time(text: &str) -> (Vec<u32>, &str) {
    let led = time::expression(text).and_then(|(months, rest)| {
        let words = rest.trim_start().strip_prefix([':', '：'])?;
        Some((months, words.trim_start()))
    });
    led.unwrap_or((Vec::new(), text))
}
