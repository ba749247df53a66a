//! What a draft may know, and the words in which it says it.

use chrono::{Datelike, NaiveDate, Timelike};

use crate::domain::plan::Plan;
use crate::domain::session::Session;
use crate::domain::term::Term;
use crate::domain::year::Year;
use crate::i18n::{Lang, Words};
use crate::message::Message;
use crate::office::document::{Blank, Block, Convention, Document, Level, Line};

/// Before the hint of a blank within a sentence; no text of people's holds it.
const GAP_BEGINS: char = '\u{e000}';
const GAP_ENDS: char = '\u{e001}';

/// What a draft may know.
pub(crate) struct Facts<'a> {
    pub year: &'a Year<'a>,
    /// The words of the document's language.
    pub words: &'a Words,
}

impl Facts<'_> {
    pub(super) fn say(&self, message: &Message) -> String {
        self.words.say(message)
    }

    /// A phrase without values.
    pub(super) fn word(&self, id: &'static str) -> String {
        self.words.word(id)
    }

    /// A place to fill in that may stand within a sentence; says what is wanted.
    pub(super) fn gap(&self, wanted: &'static str) -> String {
        let hint = self.say(&Message::new("draft-blank").with("what", self.word(wanted)));
        format!("{GAP_BEGINS}{hint}{GAP_ENDS}")
    }

    /// What is known, or a place to fill it in.
    pub(super) fn or_gap(&self, known: Option<String>, wanted: &'static str) -> String {
        known.filter(|known| !known.is_empty()).unwrap_or_else(|| self.gap(wanted))
    }

    /// The words as a line, their gaps as blanks.
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

    /// A paragraph of that sentence.
    pub(super) fn paragraph(&self, message: &Message) -> Block {
        Block::Paragraph(Self::line(&self.say(message)))
    }

    /// A paragraph that a person writes.
    pub(super) fn to_write(&self, wanted: &'static str) -> Block {
        Block::Paragraph(Self::line(&self.gap(wanted)))
    }

    /// What is known as a list, or a paragraph that a person writes.
    pub(super) fn list_or_gap(&self, known: &[String], wanted: &'static str) -> Block {
        if known.is_empty() {
            return self.to_write(wanted);
        }
        Block::List(known.iter().map(|item| Self::line(item)).collect())
    }

    pub(super) fn heading(&self, level: Level, id: &'static str) -> Block {
        Block::Heading(level, self.word(id).into())
    }

    /// A label with its value.
    pub(super) fn field(&self, label: &'static str, value: &str) -> Block {
        Block::Field { label: self.word(label), value: Self::line(value) }
    }

    /// A document of the group on the day of the draft.
    pub(super) fn document(&self, title: Vec<String>, blocks: Vec<Block>) -> Document {
        Document { convention: self.convention(), title, issuer: self.group(), blocks }
    }

    /// By whose custom documents are set in this language.
    pub(super) fn convention(&self) -> Convention {
        match self.words.lang() {
            Lang::Chinese => Convention::Chinese,
            Lang::English => Convention::English,
        }
    }

    /// A short text for chat, its gaps marked.
    pub(super) fn brief(&self, message: &Message) -> String {
        let said = self.say(message);
        let lines = said.lines().map(|line| Self::line(line).plain());
        lines.map(|line| line + "\n").collect()
    }

    /// The group by its full name.
    pub(super) fn group(&self) -> String {
        group(self.year.plan, self.words)
    }

    /// Whom members' documents are addressed to.
    pub(super) fn to_members(&self) -> Block {
        let colon = self.convention().colon().trim_end();
        Block::Address(format!("{}{colon}", self.word("draft-to-members")).into())
    }

    /// The group signs on the day of the draft.
    pub(super) fn signature(&self) -> Block {
        Block::Signature { by: self.group().into(), on: self.day(self.year.today()).into() }
    }

    /// The group signs on the day of the draft, or on a day to fill in where that would come too late.
    pub(super) fn signature_by(&self, last: NaiveDate) -> Block {
        if self.year.today() <= last {
            return self.signature();
        }
        Block::Signature { by: self.group().into(), on: Self::line(&self.gap("draft-wanted-date")) }
    }

    /// A day as documents write it.
    pub(super) fn day(&self, day: NaiveDate) -> String {
        self.day_as("draft-day", day)
    }

    /// A day as tables write it, where there is little room.
    pub(super) fn short_day(&self, day: NaiveDate) -> String {
        self.day_as("draft-short-day", day)
    }

    fn day_as(&self, form: &'static str, day: NaiveDate) -> String {
        let message = Message::new(form).with("year", day.year().to_string());
        self.say(&message.with("month", day.month()).with("day", day.day()))
    }

    /// When a session is held: day, weekday, and from when to when.
    pub(super) fn moment(&self, session: &Session) -> String {
        let date = Message::new("draft-weekday").with("day", self.day(session.date));
        let date = self.say(&date.with("weekday", session.date.weekday().number_from_monday()));
        let Some(time) = session.time else { return date + &self.gap("draft-wanted-time") };
        let clock = |time: chrono::NaiveTime| time.format("%-H:%M").to_string();
        let half = if time.from().hour() < 12 { "am" } else { "pm" };
        let message = Message::new("draft-moment").with("date", date).with("half", half);
        self.say(&message.with("from", clock(time.from())).with("to", clock(time.to())))
    }

    /// A term as documents write it.
    pub(super) fn term(&self, term: Term) -> String {
        self.say(&name_of_term(term))
    }
}

/// The group by its full name, which a plan may give as that of its organization.
pub(crate) fn group(plan: &Plan, words: &Words) -> String {
    if plan.organization.contains(&words.word("draft-group-word")) {
        return plan.organization.clone();
    }
    words.say(&Message::new("draft-group").with("organization", plan.organization.as_str()))
}

/// What documents call a term.
pub(crate) fn name_of_term(term: Term) -> Message {
    let (id, year, number) = match term {
        Term::Year(year) => ("draft-term-year", year, 1),
        Term::Half(year, half) => ("draft-term-half", year, half),
        Term::Quarter(year, quarter) => ("draft-term-quarter", year, quarter),
        Term::Month(year, month) => ("draft-term-month", year, month),
    };
    Message::new(id).with("year", year.to_string()).with("number", number)
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
