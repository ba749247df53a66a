//! A topic in the making: what a heading, a labelled fact, or running text adds to it.

use super::label::Label;
use super::outline::{Topic, fill};
use super::prose;
use super::reading;
use super::runin;
use super::time;
use super::width::unpunctuated;

/// Which of a topic's points a sentence adds to; text keeps to one until it turns to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Aspect {
    Grasp,
    Practice,
    Results,
}

/// A topic that is being read.
pub(super) struct Draft {
    pub(super) topic: Topic,
    aspect: Aspect,
}

impl Draft {
    pub(super) fn new(line: usize) -> Self {
        Self { topic: Topic { line, ..Topic::default() }, aspect: Aspect::Grasp }
    }

    /// Reads the heading: title, time, people, and the text that runs on after it.
    pub(super) fn heading(&mut self, text: &str) {
        let (months, text) = led_by_time(text);
        let (head, rest) = runin::split(text);
        let titled = runin::titled(head);
        self.topic.title = titled.title;
        let months = if months.is_empty() { titled.months } else { months };
        if !months.is_empty() {
            self.topic.months = months;
        }
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

    /// Takes one labelled fact.
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
                for month in time::months(text) {
                    if !topic.months.contains(&month) {
                        topic.months.push(month);
                    }
                }
                topic.time = topic.time.take().or_else(plain);
                topic.lines.months = topic.lines.months.or(Some(line));
            }
            Label::Readings => topic.require(line, reading::of_list(text)),
            Label::Optional => topic.suggest(line, reading::of_list(text)),
            Label::Content => self.content(line, text),
            Label::Lead => fill(&mut topic.lead, &mut topic.lines.lead, plain(), Some(line)),
            Label::Chair => fill(&mut topic.chair, &mut topic.lines.chair, plain(), Some(line)),
            Label::Speakers => fill(&mut topic.speakers, &mut topic.lines.speakers, plain(), Some(line)),
            Label::Department => {
                fill(&mut topic.department, &mut topic.lines.department, plain(), Some(line));
            }
            Label::Form => topic.forms.extend(prose::forms(text)),
            Label::Purpose | Label::Results => topic.results.extend(prose::sentences(text)),
            Label::Practice => topic.practice.extend(prose::sentences(text)),
            Label::Questions => topic.questions.extend(plain()),
            Label::Demands | Label::Grasp => topic.grasp.extend(prose::sentences(text)),
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
}

/// A heading that begins with its time and a colon, and the words after it.
fn led_by_time(text: &str) -> (Vec<u32>, &str) {
    let led = time::expression(text).and_then(|(months, rest)| {
        let words = rest.trim_start().strip_prefix([':', '：'])?;
        Some((months, words.trim_start()))
    });
    led.unwrap_or((Vec::new(), text))
}
