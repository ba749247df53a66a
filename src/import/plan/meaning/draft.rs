//! A topic under construction, extended by headings, labelled facts and running text.

use crate::domain::topic::Reading;
use crate::import::plan::meaning::requirement::passages;
use crate::import::plan::outline::{Passage, Topic, fill};
use crate::import::plan::shape::heading::{self, Style};
use crate::import::plan::shape::label::{self, Label};
use crate::import::plan::shape::piece;
use crate::import::plan::shape::runin::{self, Titled};
use crate::import::plan::words::prose;
use crate::import::plan::words::reading;
use crate::import::plan::words::time;
use crate::import::plan::words::width::{self, ends_sentence, unpunctuated};

/// The field that a sentence extends. Text keeps the current field until it switches to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Aspect {
    Grasp,
    Practice,
    Results,
}

/// A topic being read.
pub(super) struct Draft {
    pub(super) topic: Topic,
    aspect: Aspect,
}

impl Draft {
    pub(super) fn new(line: usize) -> Self {
        Self { topic: Topic { line, ..Topic::default() }, aspect: Aspect::Grasp }
    }

    /// Continues an existing topic.
    pub(super) fn of(topic: Topic) -> Self {
        Self { topic, aspect: Aspect::Grasp }
    }

    /// Reads the heading: title, time, people, and the text that follows on the line.
    pub(super) fn heading(&mut self, text: &str) {
        let (months, text) = led_by_time(text);
        let text = without_label(text);
        let (head, rest) = runin::split(text);
        let titled = runin::titled(head);
        self.topic.title = titled.title;
        let months = if months.is_empty() { titled.months } else { months };
        if !months.is_empty() {
            self.topic.months = months;
        }
        self.entry(self.topic.line, head, reading::cited(head));
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
        let text = without_label(text);
        let (head, rest) = runin::split(text);
        let titled = runin::titled(head);
        self.topic.title = titled.title;
        self.entry(self.topic.line, head, reading::cited(head));
        for (label, text) in titled.labels {
            self.fact(self.topic.line, label, &text);
        }
        self.prose(self.topic.line, rest);
    }

    /// Adds one labelled fact.
    pub(super) fn fact(&mut self, line: usize, label: Label, text: &str) {
        let plain = || Some(unpunctuated(text).to_owned()).filter(|text| !text.is_empty());
        let topic = &mut self.topic;
        match label {
            Label::Title => {
                if topic.title.is_empty() {
                    self.heading(text);
                }
            }
            Label::Time => {
                topic.months = narrowed(&topic.months, time::months(text));
                topic.time = topic.time.take().or_else(plain);
                topic.lines.months = topic.lines.months.or(Some(line));
            }
            Label::Readings => {
                entries(text).for_each(|entry| self.entry(line, entry, reading::of_list(entry)));
            }
            Label::Optional => entries(text).for_each(|entry| topic.suggest(line, reading::of_list(entry))),
            Label::Content => self.content(line, text),
            Label::Lead => fill(&mut topic.lead, &mut topic.lines.lead, who(text), Some(line)),
            Label::Chair => fill(&mut topic.chair, &mut topic.lines.chair, who(text), Some(line)),
            Label::Speakers => fill(&mut topic.speakers, &mut topic.lines.speakers, who(text), Some(line)),
            Label::Department => {
                fill(&mut topic.department, &mut topic.lines.department, who(text), Some(line));
            }
            Label::Form => {
                topic.forms.extend(prose::forms(text));
                topic.form = topic.form.take().or_else(plain);
            }
            Label::Purpose | Label::Results => topic.results.extend(passages(line, text)),
            Label::Practice => topic.practice.extend(passages(line, text)),
            Label::Questions => topic.questions.extend(plain().map(|text| Passage { line, text })),
            Label::Demands | Label::Grasp => topic.grasp.extend(passages(line, text)),
            Label::Number | Label::Other => {}
        }
    }

    /// Adds the readings of a text. A word or a remark may make them optional: 选读《甲》, 《甲》（选读）.
    pub(super) fn entry(&mut self, line: usize, text: &str, readings: Vec<Reading>) {
        let remark = width::parenthesised_end(unpunctuated(text)).filter(|_| readings.len() == 1);
        let remarked = remark.is_some_and(|(_, remark)| label::word(remark) == Some(Label::Optional));
        let named: Vec<Reading> = reading::clauses(text).flat_map(optional).collect();
        let is_optional =
            |reading: &Reading| remarked || named.iter().any(|named| named.title == reading.title);
        let (optional, required) = readings.into_iter().partition(is_optional);
        self.topic.require(line, required);
        self.topic.suggest(line, optional);
    }

    /// Adds the content: readings if it lists any, otherwise text.
    fn content(&mut self, line: usize, text: &str) {
        for part in entries(text) {
            if reading::is_entry(part) {
                self.entry(line, part, reading::of_list(part));
            } else {
                self.prose(line, part);
            }
        }
    }

    /// Adds running text: its readings, and its sentences as points.
    pub(super) fn prose(&mut self, line: usize, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        if self.topic.months.is_empty() {
            self.topic.months = prose::stated_months(text);
        }
        if let Some(who) = prose::stated_lead(text) {
            fill(&mut self.topic.lead, &mut self.topic.lines.lead, Some(who), Some(line));
        }
        self.entry(line, text, reading::of_prose(text, &self.topic.readings));
        for sentence in prose::sentences(text) {
            let (said, remark) = runin::remark(&sentence).unwrap_or((&sentence, Titled::default()));
            self.remark(line, remark);
            let point = reading::after_readings(said, &self.topic.readings);
            if let Some(facts) = timed(said).or_else(|| timed(point)) {
                for (label, text) in facts {
                    self.fact(line, label, text);
                }
                continue;
            }
            let names_lead = point.chars().count() <= 20 && prose::stated_lead(point).is_some();
            if names_lead || reading::beside_titles(point) < 4 {
                continue;
            }
            self.turn(point);
            let points = match self.aspect {
                Aspect::Grasp => &mut self.topic.grasp,
                Aspect::Practice => &mut self.topic.practice,
                Aspect::Results => &mut self.topic.results,
            };
            points.push(Passage { line, text: point.to_owned() });
        }
    }

    /// Adds the facts of a remark in parentheses.
    pub(super) fn remark(&mut self, line: usize, remark: Titled) {
        if self.topic.months.is_empty() {
            self.topic.months = remark.months;
        }
        for (label, text) in remark.labels {
            self.fact(line, label, &text);
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
}

/// Returns the people of a labelled text, without another label that wide spaces set apart: 书记  联系人：乙. What a
/// stop or a dash sets apart is not about them: 书记。交流：副书记.
fn who(text: &str) -> Option<String> {
    let text = text.trim_start().split(|c| ends_sentence(c) || c == '—').next().unwrap_or_default();
    let cut = ["  ", "\u{3000}"].iter().filter_map(|space| text.find(space)).min();
    let people = cut.filter(|at| text[*at..].contains([':', '：'])).map_or(text, |at| &text[..at]);
    Some(unpunctuated(people).to_owned()).filter(|people| !people.is_empty())
}

/// Returns the facts of a sentence whose clauses are all times or people without a colon: 3月, 时间3月, 领学人为局长.
fn timed(sentence: &str) -> Option<Vec<(Label, &str)>> {
    let fact = |clause| {
        let time = || runin::is_time(clause).then_some((Label::Time, clause));
        label::before(clause, runin::is_time).or_else(time)
    };
    sentence.split([',', '，']).map(fact).collect()
}

/// Returns the works that a clause names as optional: 必读《甲》、选读《乙》《丙》.
fn optional(clause: &str) -> Vec<Reading> {
    let mut is_optional = false;
    let mut found = Vec::new();
    for part in clause.split_inclusive('》') {
        let before = part.split('《').next().unwrap_or_default().trim_end();
        if let Some(label) = label::ending(before) {
            is_optional = label == Label::Optional;
        }
        if is_optional {
            found.extend(reading::cited(part));
        }
    }
    found
}

/// Returns the months of two statements. Of a time within another, the narrower counts: 一季度, 2月.
fn narrowed(known: &[u32], found: Vec<u32>) -> Vec<u32> {
    let within =
        |inner: &[u32], outer: &[u32]| !inner.is_empty() && inner.iter().all(|month| outer.contains(month));
    if within(&found, known) {
        found
    } else if within(known, &found) {
        known.to_vec()
    } else {
        let more = found.into_iter().filter(|month| !known.contains(month));
        known.iter().copied().chain(more).collect()
    }
}

/// Returns the entries of a list: its lines without their numbers.
fn entries(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n').flat_map(piece::numbered).filter(|line| !line.trim().is_empty()).map(|line| {
        match heading::mark(line) {
            Some((mark, rest)) if !matches!(mark.style, Style::Month | Style::Topic) => rest,
            _ => line,
        }
    })
}

/// Strips a label that announces the title: 主题：植树.
fn without_label(text: &str) -> &str {
    label::leading(text).filter(|(label, _)| *label == Label::Title).map_or(text, |(_, title)| title)
}

/// Splits a heading into its leading time, up to the colon, and the text after it without a lone number: 四月：1、甲. The
/// label of the title may follow the time: 一季度主题：甲.
fn led_by_time(text: &str) -> (Vec<u32>, &str) {
    if let Some((months, title)) = label::title_after_time(text) {
        return (months, title);
    }
    let Some((months, rest)) = time::before_colon(text) else { return (Vec::new(), text) };
    (months, heading::mark(rest).filter(|(mark, _)| mark.style.is_of_list()).map_or(rest, |(_, words)| words))
}
