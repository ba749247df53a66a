//! A document 公文 before it is drawn: blocks of text, tables, and blanks for a person to fill in.

/// A document, in the order in which it is read.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Document {
    /// By whose custom headings are numbered and labels are set off.
    pub convention: Convention,
    /// The title, one entry for each line: where it breaks is a matter of sense.
    pub title: Vec<String>,
    /// Who issues it, for the file's properties.
    pub issuer: String,
    /// What follows the title.
    pub blocks: Vec<Block>,
}

impl Document {
    /// How many places are left for a person to type in.
    pub(crate) fn blanks(&self) -> usize {
        self.blocks.iter().map(Block::blanks).sum()
    }
}

impl Block {
    fn blanks(&self) -> usize {
        match self {
            Self::Subtitle(line) | Self::Address(line) | Self::Heading(_, line) | Self::Paragraph(line) => {
                line.blanks()
            }
            Self::Field { value, .. } => value.blanks(),
            Self::List(items) => items.iter().map(Line::blanks).sum(),
            Self::Table(table) => table.rows.iter().flatten().map(Line::blanks).sum(),
            Self::Signature { by, on } => by.blanks() + on.blanks(),
            Self::Attachments { .. } | Self::Space => 0,
        }
    }
}

/// By whose custom a document is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Convention {
    /// 一、（一）1.（1）, full-width colons.
    Chinese,
    /// 1, 1.1, 1.1.1, colons with a space.
    English,
}

impl Convention {
    /// What stands between a label and its value.
    pub(crate) fn colon(self) -> &'static str {
        match self {
            Self::Chinese => "：",
            Self::English => ": ",
        }
    }

    /// The lines of a title as one.
    pub(crate) fn join(self, title: &[String]) -> String {
        one_line(&title.join(match self {
            Self::Chinese => "",
            Self::English => " ",
        }))
    }
}

/// A part of a document that begins on a line of its own.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Block {
    /// A line in the middle below the title: who issues it, or when.
    Subtitle(Line),
    /// 主送: whom it is for, flush left.
    Address(Line),
    /// A heading; the number before it is the engine's.
    Heading(Level, Line),
    /// A paragraph of the body.
    Paragraph(Line),
    /// A label with its value: 时间：…
    Field {
        /// The label, without colon.
        label: String,
        value: Line,
    },
    /// Items, numbered from 1.
    List(Vec<Line>),
    Table(Table),
    /// 附件说明: the names of what is attached.
    Attachments {
        /// The word before them, without colon.
        label: String,
        /// Their names, without closing punctuation.
        names: Vec<String>,
    },
    /// 落款: who signs, above the date.
    Signature {
        by: Line,
        on: Line,
    },
    Space,
}

/// How deep a heading stands.
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
    /// Every level, the highest first.
    pub(crate) const ALL: [Self; 4] = [Self::One, Self::Two, Self::Three, Self::Four];

    /// How many levels stand above it.
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

/// A stretch of a line.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Run {
    Text(String),
    /// Words that stand out, in the face of labels.
    Strong(String),
    /// A place that a person must fill in.
    Blank(Blank),
}

/// A place that a person must fill in.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Blank {
    /// To be typed; says what is wanted. Marked until it is filled.
    Hint(String),
    /// To be written by hand, so many characters wide.
    Pen(usize),
}

impl Line {
    /// A line that continues with words.
    pub(crate) fn text(mut self, words: impl Into<String>) -> Self {
        self.runs.push(Run::Text(words.into()));
        self
    }

    /// A line that continues with words that stand out.
    pub(crate) fn strong(mut self, words: impl Into<String>) -> Self {
        self.runs.push(Run::Strong(words.into()));
        self
    }

    /// A line that continues with a place to fill in.
    pub(crate) fn blank(mut self, blank: Blank) -> Self {
        self.runs.push(Run::Blank(blank));
        self
    }

    fn blanks(&self) -> usize {
        self.runs.iter().filter(|run| matches!(run, Run::Blank(Blank::Hint(_)))).count()
    }

    /// Its words as plain text, blanks marked, on one line and without control characters.
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
    /// How it shows where nothing but text can be shown.
    pub(crate) fn mark(&self) -> String {
        match self {
            Self::Hint(hint) => format!("【{hint}】"),
            Self::Pen(width) => "＿".repeat(*width),
        }
    }
}

/// A table; its heading row stands again on every page that it reaches.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Table {
    pub columns: Vec<Column>,
    /// Its rows; a missing cell is empty, as is one to be filled by hand.
    pub rows: Vec<Vec<Line>>,
    /// The least height of a row in millimetres, for those to be written in by hand.
    pub row_height: Option<u32>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Column {
    pub heading: String,
    /// Its width in relation to the other columns'.
    pub share: u32,
    /// How its cells stand.
    pub align: Align,
}

impl Column {
    /// A column whose cells begin at the left.
    pub(crate) fn new(heading: impl Into<String>, share: u32) -> Self {
        Self { heading: heading.into(), share, align: Align::Start }
    }

    /// The same column with its cells in the middle.
    pub(crate) fn centred(self) -> Self {
        Self { align: Align::Centre, ..self }
    }
}

/// How text stands in its cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    Start,
    Centre,
}

/// Words on one line: line breaks and tabs become spaces, other control characters go.
pub(crate) fn one_line(words: &str) -> String {
    let space = |letter: char| if letter == '\n' || letter == '\t' { ' ' } else { letter };
    words.chars().map(space).filter(|letter| !letter.is_control()).collect()
}

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
        assert_eq!(Line::from("甲\n乙\u{1b}[31m\t丙").plain(), "甲 乙[31m 丙");
    }
}
