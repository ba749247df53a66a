//! A document 公文 before rendering: blocks of text, tables, and blanks to fill in.

mod table;

use chrono::NaiveDate;

use crate::domain::origin::Origin;

pub(crate) use table::{Align, Column, Table};

/// A document, in reading order.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Document {
    /// The convention for heading numbers and labels.
    pub convention: Convention,
    /// The title, one entry per line: line breaks depend on the meaning.
    pub title: Vec<String>,
    /// The issuer, for the file properties.
    pub issuer: String,
    /// The day on which it was drafted, for the file properties.
    pub made: Option<NaiveDate>,
    /// The attachment that it is, for the file properties.
    pub origin: Option<Origin>,
    /// The content after the title.
    pub blocks: Vec<Block>,
    /// The position of the paper.
    pub paper: Paper,
}

/// The position of the paper.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Paper {
    #[default]
    Portrait,
    /// For wide tables.
    Landscape,
}

impl Document {
    /// Turns the paper for a wide table.
    pub(crate) fn landscape(self) -> Self {
        Self { paper: Paper::Landscape, ..self }
    }

    /// Returns `true` if it ends with cards, whose pages have no numbers.
    pub(crate) fn has_plates(&self) -> bool {
        matches!(self.blocks.last(), Some(Block::Plates(_)))
    }

    /// Returns the number of blanks to type in.
    pub(crate) fn blanks(&self) -> usize {
        self.hints().len()
    }

    /// Returns the hints of the blanks to type in.
    pub(crate) fn hints(&self) -> Vec<String> {
        self.blocks.iter().flat_map(Block::hints).map(|hint| named(hint).to_owned()).collect()
    }
}

impl Block {
    /// Returns `true` if it closes a document: it stays on the page of the text before it.
    pub(crate) fn is_closing(&self) -> bool {
        matches!(self, Self::Attachments { .. } | Self::Signature { .. } | Self::Signers(_))
    }

    fn hints(&self) -> Vec<&str> {
        match self {
            Self::Subtitle(line)
            | Self::Address(line)
            | Self::Heading(_, line)
            | Self::Written(_, line)
            | Self::Paragraph(line)
            | Self::Field { value: line, .. } => line.hints().collect(),
            Self::List(items) => items.iter().flat_map(Line::hints).collect(),
            Self::Table(table) => table.rows.iter().flatten().flat_map(Line::hints).collect(),
            Self::Signature { by, on } => by.hints().chain(on.hints()).collect(),
            Self::Attachments { .. } | Self::Signers(_) | Self::Page(_) | Self::Plates(_) => Vec::new(),
        }
    }
}

/// Returns what is to be filled in, without the words before it: 待填：地点.
fn named(hint: &str) -> &str {
    hint.split_once(['：', ':']).map_or(hint, |(_, named)| named.trim())
}

/// The typographic convention of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Convention {
    /// 一、（一）1.（1）, full-width colons.
    Chinese,
    /// 1, 1.1, 1.1.1, colons with a space.
    English,
}

impl Convention {
    /// Returns the separator between a label and its value.
    pub(crate) fn colon(self) -> &'static str {
        match self {
            Self::Chinese => "：",
            Self::English => ": ",
        }
    }

    /// Joins the lines of a title.
    pub(crate) fn join(self, title: &[String]) -> String {
        one_line(&title.join(match self {
            Self::Chinese => "",
            Self::English => " ",
        }))
    }
}

/// A part of a document that starts on a new line.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Block {
    /// A centred line below the title: the issuer or the date.
    Subtitle(Line),
    /// 主送: the addressee, flush left.
    Address(Line),
    /// A heading; the renderer adds its number.
    Heading(Level, Line),
    /// A heading with the number that its author gave it, if any.
    Written(Level, Line),
    /// A paragraph of the body.
    Paragraph(Line),
    /// A label with its value: 时间：…
    Field {
        /// The label, without a colon.
        label: String,
        value: Line,
    },
    /// Items, numbered from 1.
    List(Vec<Line>),
    Table(Table),
    /// 附件说明: the names of the attachments.
    Attachments {
        /// The label before them, without a colon.
        label: String,
        /// The names, without closing punctuation.
        names: Vec<String>,
    },
    /// 落款: the signatory above the date.
    Signature {
        by: Line,
        on: Line,
    },
    /// Labels, without a colon, each with room for a signature by hand.
    Signers(Vec<String>),
    /// A new page with a title, one entry per line.
    Page(Vec<String>),
    /// 桌签: names in large type, two on a page.
    Plates(Vec<String>),
}

/// The level of a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Level {
    /// 一、
    One,
    /// （一）
    Two,
    /// 1.
    Three,
    /// （1）
    Four,
}

impl Level {
    /// All levels, the highest first.
    pub(crate) const ALL: [Self; 4] = [Self::One, Self::Two, Self::Three, Self::Four];

    /// Returns the number of levels above it.
    pub(crate) fn depth(self) -> usize {
        self as usize
    }
}

/// Text with blanks in it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Line {
    /// Its parts in order.
    pub runs: Vec<Run>,
}

/// A part of a line.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Run {
    Text(String),
    /// Emphasised text, in the label font.
    Strong(String),
    /// A blank to fill in.
    Blank(Blank),
}

/// The room for a signature, in characters.
pub(crate) const SIGNATURE: usize = 6;

/// A blank to fill in.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Blank {
    /// To be typed; contains a hint. Marked until it is filled in.
    Hint(String),
    /// To be written by hand, this many characters wide.
    Pen(usize),
}

impl Line {
    /// Appends text.
    pub(crate) fn text(mut self, words: impl Into<String>) -> Self {
        self.runs.push(Run::Text(words.into()));
        self
    }

    /// Appends emphasised text.
    pub(crate) fn strong(mut self, words: impl Into<String>) -> Self {
        self.runs.push(Run::Strong(words.into()));
        self
    }

    /// Appends a blank.
    pub(crate) fn blank(mut self, blank: Blank) -> Self {
        self.runs.push(Run::Blank(blank));
        self
    }

    fn hints(&self) -> impl Iterator<Item = &str> {
        self.runs.iter().filter_map(|run| match run {
            Run::Blank(Blank::Hint(hint)) => Some(hint.as_str()),
            Run::Text(_) | Run::Strong(_) | Run::Blank(Blank::Pen(_)) => None,
        })
    }

    /// Returns plain text on one line, with blanks marked and hidden characters shown.
    pub(crate) fn plain(&self) -> String {
        let mut plain = String::new();
        for run in &self.runs {
            match run {
                Run::Text(words) | Run::Strong(words) => plain.push_str(words),
                Run::Blank(blank) => plain.push_str(&blank.mark()),
            }
        }
        one_line(&plain)
    }
}

impl From<&str> for Line {
    fn from(words: &str) -> Self {
        Self::default().text(words)
    }
}

impl From<String> for Line {
    fn from(words: String) -> Self {
        Self::default().text(words)
    }
}

impl From<Blank> for Line {
    fn from(blank: Blank) -> Self {
        Self::default().blank(blank)
    }
}

impl Blank {
    /// Returns the mark of the blank in plain text.
    pub(crate) fn mark(&self) -> String {
        match self {
            Self::Hint(hint) => format!("【{hint}】"),
            Self::Pen(width) => "＿".repeat(*width),
        }
    }
}

pub(crate) use crate::text::shown_on_a_line as one_line;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_reads_as_plain_text_with_its_blanks_marked() {
        let line = Line::from("主持人：")
            .strong("组长")
            .blank(Blank::Hint("待填：结论".to_owned()))
            .text("签字")
            .blank(Blank::Pen(3));
        assert_eq!(line.plain(), "主持人：组长【待填：结论】签字＿＿＿");
        assert_eq!(Line::from("甲\n乙\u{1b}[31m\t丙").plain(), "甲 乙\\u{1b}[31m 丙");
    }
}
