//! The data of a draft, and how a draft words it.

use chrono::NaiveDate;

use crate::domain::plan::Plan;
use crate::domain::record::RecordId;
use crate::domain::year::Year;
use crate::i18n::{Lang, Words};
use crate::message::Message;
use crate::office::document::{Blank, Block, Column, Convention, Document, Level, Line, Paper, Table};

/// Starts the hint of a blank within text; no text from people contains it.
const GAP_BEGINS: char = '\u{e000}';
const GAP_ENDS: char = '\u{e001}';

/// The data of a draft.
pub(crate) struct Facts<'a> {
    pub year: &'a Year<'a>,
    /// The language of the document.
    pub words: &'a Words,
    /// Reads the text of a note by the id of its current record; `None` if it cannot be read.
    pub texts: &'a dyn Fn(&RecordId) -> Option<String>,
}

impl Facts<'_> {
    pub(super) fn say(&self, message: &Message) -> String {
        self.words.say(message)
    }

    /// Returns a phrase without values.
    pub(in crate::office) fn word(&self, id: &'static str) -> String {
        self.words.word(id)
    }

    /// Returns a blank that can be part of a sentence; contains a hint.
    pub(super) fn gap(&self, wanted: &'static str) -> String {
        let hint = self.say(&Message::new("draft-blank").with("what", self.word(wanted)));
        format!("{GAP_BEGINS}{hint}{GAP_ENDS}")
    }

    /// Returns the known text, or a blank.
    pub(super) fn or_gap(&self, known: Option<String>, wanted: &'static str) -> String {
        known.filter(|known| !known.is_empty()).unwrap_or_else(|| self.gap(wanted))
    }

    /// Converts text to a line, with its gaps as blanks.
    pub(super) fn line(words: &str) -> Line {
        let mut line = Line::default();
        for part in words.split_inclusive(GAP_ENDS) {
            let (text, hint) = part.split_once(GAP_BEGINS).unwrap_or((part, ""));
            let (text, hint) = (text.replace(GAP_ENDS, ""), hint.replace(GAP_ENDS, ""));
            if !text.is_empty() {
                line = line.text(text);
            }
            if !hint.is_empty() {
                line = line.blank(Blank::Hint(hint));
            }
        }
        line
    }

    pub(in crate::office) fn paragraph(&self, message: &Message) -> Block {
        Block::Paragraph(Self::line(&self.say(message)))
    }

    /// Returns one paragraph with several sentences; `None` without any.
    pub(in crate::office) fn joined(&self, messages: impl IntoIterator<Item = Message>) -> Option<Block> {
        let told: Vec<String> = messages.into_iter().map(|message| self.say(&message)).collect();
        let between = match self.convention() {
            Convention::Chinese => "",
            Convention::English => " ",
        };
        (!told.is_empty()).then(|| Self::said(&told.join(between)))
    }

    /// Returns a paragraph for a person to write.
    pub(super) fn to_write(&self, wanted: &'static str) -> Block {
        Block::Paragraph(Self::line(&self.gap(wanted)))
    }

    /// Returns a paragraph with text from the records, which may contain gaps.
    pub(super) fn said(words: &str) -> Block {
        Block::Paragraph(Self::line(words))
    }

    /// Returns the known items as a list, or a paragraph for a person to write.
    pub(super) fn list_or_gap(&self, known: &[String], wanted: &'static str) -> Block {
        if known.is_empty() {
            return self.to_write(wanted);
        }
        Block::List(known.iter().map(|item| Self::line(item)).collect())
    }

    pub(in crate::office) fn heading(&self, level: Level, id: &'static str) -> Block {
        Block::Heading(level, self.word(id).into())
    }

    pub(super) fn field(&self, label: &'static str, value: &str) -> Block {
        Block::Field { label: self.word(label), value: Self::line(value) }
    }

    /// Returns a document of the group.
    pub(in crate::office) fn document(&self, title: Vec<String>, blocks: Vec<Block>) -> Document {
        let (convention, issuer) = (self.convention(), self.group());
        let made = Some(self.year.today());
        Document { convention, title, issuer, made, origin: None, blocks, paper: Paper::Portrait }
    }

    /// Returns the typographic convention of this language.
    pub(in crate::office) fn convention(&self) -> Convention {
        match self.words.lang() {
            Lang::Chinese => Convention::Chinese,
            Lang::English => Convention::English,
        }
    }

    /// Returns a short text for chat, with its gaps marked.
    pub(super) fn brief(&self, message: &Message) -> String {
        let said = self.say(message);
        let lines = said.lines().filter(|line| !line.trim().is_empty());
        Self::lines(&lines.map(str::to_owned).collect::<Vec<_>>())
    }

    /// Returns lines for chat, with their gaps marked.
    pub(super) fn lines(lines: &[String]) -> String {
        lines.iter().map(|line| Self::line(line).plain() + "\n").collect()
    }

    /// Returns a phrase with the year of the plan.
    pub(in crate::office) fn of_year(&self, id: &'static str) -> String {
        self.say(&Message::new(id).with("year", years(self.year.plan, self.words)))
    }

    /// Returns the full name of the group.
    pub(in crate::office) fn group(&self) -> String {
        group(self.year.plan, self.words)
    }

    /// Returns the address of documents for the members.
    pub(super) fn to_members(&self) -> Block {
        let colon = self.convention().colon().trim_end();
        Block::Address(format!("{}{colon}", self.word("draft-to-members")).into())
    }

    /// Returns the signature of the group, dated today.
    pub(super) fn signature(&self) -> Block {
        self.signature_on(self.year.today())
    }

    /// Returns the signature of the group on that day.
    pub(super) fn signature_on(&self, day: NaiveDate) -> Block {
        Block::Signature { by: self.group().into(), on: self.day(day).into() }
    }

    /// Returns the foot of a document that holds the records to account; `None` before the first seal.
    pub(super) fn seal(&self) -> Option<Block> {
        let seal = &self.year.last_seal()?.record;
        let message = Message::new("draft-seal").with("code", seal.code()).with("count", seal.records);
        Some(self.paragraph(&message.with("day", self.day(seal.date))))
    }

    /// Returns the signature of the group, dated today, or with a blank date if today is after `last`.
    pub(super) fn signature_by(&self, last: NaiveDate) -> Block {
        if self.year.today() <= last {
            return self.signature();
        }
        Block::Signature { by: self.group().into(), on: Self::line(&self.gap("draft-wanted-date")) }
    }

    /// Joins points to one sentence.
    pub(super) fn sentence(&self, points: &[impl AsRef<str>]) -> String {
        let bare = |point: &str| point.trim().trim_end_matches(['。', '；', ';', '.']).to_owned();
        let points: Vec<String> = points.iter().map(|point| bare(point.as_ref())).collect();
        points.join(&self.word("draft-semicolon")) + &self.word("draft-full-stop")
    }

    /// Returns a table of labels and what is filled in beside them.
    pub(in crate::office) fn form<const N: usize>(
        &self,
        rows: [(&'static str, Line); N],
        height: u32,
    ) -> Table {
        let row = |(label, value): (&'static str, Line)| vec![Line::from(self.word(label)), value];
        let columns = vec![Column::new("", 3).centred(), Column::new("", 9)];
        Table::new(columns, rows.into_iter().map(row).collect()).high(height)
    }

    /// Returns room for a signature and its date.
    pub(in crate::office) fn sign_here(&self) -> Line {
        let room = Line::from(self.word("draft-sign-here")).blank(Blank::Pen(6));
        room.text(self.word("draft-sign-date"))
    }

    /// Returns the name of the group as the index of the archive has it: with the short name of the unit, if
    /// the plan states one.
    pub(in crate::office) fn responsible(&self) -> String {
        let plan = self.year.plan;
        group_of(plan.short_name.as_ref().unwrap_or(&plan.organization), self.words)
    }
}

/// Returns the year of the plan, or both years if its period ends in a later one.
pub(crate) fn years(plan: &Plan, words: &Words) -> String {
    let last = plan.last_year();
    if last == plan.year {
        return last.to_string();
    }
    let message = Message::new("draft-years").with("first", plan.year.to_string());
    words.say(&message.with("last", last.to_string()))
}

/// Returns the full name of the group.
pub(crate) fn group(plan: &Plan, words: &Words) -> String {
    group_of(&plan.organization, words)
}

/// Returns the name of the group of an organization, which a plan may use as the name of the organization.
fn group_of(organization: &str, words: &Words) -> String {
    if organization.contains(&words.word("draft-group-word")) {
        return organization.to_owned();
    }
    words.say(&Message::new("draft-group").with("organization", organization))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::office::document::Run;

    #[test]
    fn gaps_within_a_sentence_become_blanks() {
        let line = Facts::line("请于\u{e000}待填：日期\u{e001}前送\u{e000}待填：人\u{e001}");
        let hint = |words: &str| Run::Blank(Blank::Hint(words.to_owned()));
        let text = |words: &str| Run::Text(words.to_owned());
        assert_eq!(line.runs, [text("请于"), hint("待填：日期"), text("前送"), hint("待填：人")]);
        assert_eq!(Facts::line("\u{e001}甲\u{e000}").runs, [text("甲")]);
        assert_eq!(Facts::line("").runs, []);
    }
}
