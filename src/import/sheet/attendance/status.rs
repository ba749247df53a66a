//! Combines the cells of a line into a status.

use chrono::Datelike;

use super::cells::{beside, is_misplaced, is_shared, is_struck, is_tally};
use super::expected::Expected;
use crate::domain::attendance::Status;
use crate::import::book::{MAX_CHARACTERS, Tab};
use crate::import::sheet::clock::{self, Hours, Stamp};
use crate::import::sheet::column::Use;
use crate::import::sheet::day;
use crate::import::sheet::doubt::Doubt;
use crate::import::sheet::fold::folded_name;
use crate::import::sheet::heading::Heading;
use crate::import::sheet::layout::Block;
use crate::import::sheet::legend::Legend;
use crate::import::sheet::mark::{Mark, agrees, amount, gives_reason, is_note, is_tick_for, mark};
use crate::import::sheet::person::after_signature;

/// The session that the cells of a sheet are compared with.
pub(super) struct Basis {
    pub(super) hours: Hours,
    pub(super) legend: Legend,
}

/// Returns the status that a line states, with asides such as comments; `None` if nothing is filled in. The names are
/// those on the line and on the roster: people sign with either.
pub(super) fn of(
    tab: &Tab,
    at: u32,
    block: &Block,
    basis: &Basis,
    names: [&str; 2],
    asides: &[&str],
) -> Result<Option<Status>, Doubt> {
    let Some(row) = tab.row(at) else { return Ok(None) };
    let mut said = Said::default();
    if is_struck(tab, at, block) {
        return Err(Doubt::Struck);
    }
    let line = Line { names, block, basis };
    for aside in asides {
        said.cell(aside, Heading::Remark, line)?;
    }
    for (column, used) in &block.columns {
        let text = row.cell(*column);
        if text.is_empty() && tab.pictures.contains(&(at, *column)) && used.shows_attendance() {
            return Err(Doubt::Picture);
        }
        let blank = mark(text) == Mark::Blank;
        match used {
            Use::Unread(_) if is_misplaced(used, text) => return Err(Doubt::Column),
            Use::Part(_) if blank => said.parts.blank = true,
            Use::Known(Heading::Expected) => said.expected = Some(Expected::of(text)),
            // A remark merged over several rows may be about only one of them.
            Use::Known(Heading::Remark) if !blank && is_shared(tab, (at, *column)) => {
                said.remarks.push(text.to_owned());
            }
            Use::Known(Heading::Tally(status))
                if is_tally(used, text) && (status.is_some() || !clock::lasts(text, basis.hours)) =>
            {
                said.tallies.push(*status);
            }
            Use::Unread(false) => said.columns.tick_elsewhere |= mark(text) == Mark::Tick && is_note(text),
            Use::Known(heading) | Use::Part(heading) if !blank => {
                if text.starts_with('=') && (used.shows_attendance() || *heading == Heading::SignOut) {
                    return Err(Doubt::Formula);
                }
                said.cell(text, *heading, line)?;
                said.parts.filled |= matches!(used, Use::Part(_));
            }
            _ => {}
        }
    }
    if beside(row, block).next().is_some() {
        return Err(Doubt::Column);
    }
    said.together()
}

/// A line, with the context of its cells.
#[derive(Clone, Copy)]
struct Line<'a> {
    names: [&'a str; 2],
    block: &'a Block,
    basis: &'a Basis,
}

/// The statements of the cells of a line.
#[derive(Debug, Default)]
struct Said {
    statuses: Vec<Status>,
    remarks: Vec<String>,
    /// A stamp after the beginning, late only if a word says so.
    after_beginning: bool,
    /// A stamp of departure before the end, early only if a word says so.
    before_end: bool,
    signed_out: bool,
    parts: Parts,
    columns: Columns,
    /// The answer under 应到, if there is such a column.
    expected: Option<Expected>,
    /// The statuses whose tallies are not zero; `None` for a tally of something else.
    tallies: Vec<Option<Status>>,
}

/// The answers under headings that ask for one thing each.
#[derive(Debug, Default)]
struct Columns {
    /// 否 under 是否到会.
    not_there: bool,
    /// The statuses with a yes in their own column.
    ticked: Vec<Status>,
    /// The statuses with a no in their own column: 否 under 是否请假.
    denied: Vec<Status>,
    /// A tick under a heading that is not understood.
    tick_elsewhere: bool,
}

/// The cells of a line for parts of the day.
#[derive(Debug, Default)]
struct Parts {
    blank: bool,
    filled: bool,
}

impl Said {
    fn cell(&mut self, text: &str, heading: Heading, line: Line<'_>) -> Result<(), Doubt> {
        use Heading::{Attendance, Date, Only, Remark, SignOut, Signature};
        if text.chars().count() > MAX_CHARACTERS {
            return Err(Doubt::Words);
        }
        let signed = line.names.iter().any(|name| folded_name(text) == folded_name(name));
        if matches!(heading, Signature | Attendance | Only(Status::Present))
            && !signed
            && let Some(rest) = line.names.iter().find_map(|name| after_signature(text, name))
        {
            self.statuses.push(Status::Present);
            return self.beside_signature(&rest, line);
        }
        let mark = match (heading, line.basis.legend.mark(text)) {
            (Signature | Attendance, Some(mark)) => mark,
            _ => mark(text),
        };
        let status = match (heading, mark) {
            (Signature | Attendance | Only(_), Mark::Word(Status::Present)) if clock::has_time(text) => {
                self.stamped_word(text, line.basis.hours)?
            }
            (SignOut, Mark::Word(status)) if status != Status::Present => status,
            // A sign such as 病 is a mark, but as a remark only a reason.
            (Remark, Mark::Word(_)) if text.chars().count() == 1 => {
                self.remarks.push(text.to_owned());
                return Ok(());
            }
            (Remark | Signature | Attendance | Only(_), Mark::Word(status)) => status,
            (Remark, _) => {
                self.remarks.push(text.to_owned());
                return Ok(());
            }
            (Date, _) => return self.date(text, line.basis.hours),
            (SignOut, mark) => return self.sign_out(text, mark, line.basis.hours),
            (Signature | Attendance | Only(Status::Present), _) if signed => Status::Present,
            (Signature | Attendance | Only(_), _)
                if let Some(stamp) = clock::arrival(text, line.basis.hours) =>
            {
                match (stamp?, heading) {
                    (Stamp::Blank, _) => return Ok(()),
                    (_, Only(status)) if status != Status::Present => status,
                    (Stamp::InTime, _) => Status::Present,
                    (Stamp::AfterBeginning, _) => {
                        self.after_beginning = true;
                        Status::Present
                    }
                }
            }
            (Signature | Attendance, Mark::Tick) => Status::Present,
            (Attendance, Mark::Cross) => {
                self.columns.not_there = true;
                return Ok(());
            }
            (Only(status), Mark::Tick) => status,
            (Only(status), _) if is_tick_for(text, status) => status,
            (Only(Status::Present), Mark::Cross) if !line.block.parts_statuses() => {
                self.columns.not_there = true;
                return Ok(());
            }
            (Only(status), mark) if mark == Mark::Cross || amount(text) == Some(0) => {
                self.columns.denied.push(status);
                return Ok(());
            }
            (Only(status @ (Status::Late | Status::LeftEarly)), _) if amount(text).is_some() => status,
            (Only(status), Mark::Unclear) if gives_reason(text, status) && !clock::has_time(text) => status,
            (Signature | Attendance | Only(_), _) => return Err(Doubt::Words),
            _ => return Ok(()),
        };
        self.statuses.push(status);
        if heading == Only(status) {
            self.columns.ticked.push(status);
        }
        Ok(())
    }

    /// Reads what follows a signature: a day, a time or a remark.
    fn beside_signature(&mut self, rest: &str, line: Line<'_>) -> Result<(), Doubt> {
        let hours = line.basis.hours;
        if let Some(stamp) = clock::arrival(rest, hours) {
            self.after_beginning |= stamp? == Stamp::AfterBeginning;
            return Ok(());
        }
        match (day::first(rest, hours.day.year()), mark(rest)) {
            (Some(day), _) if day != hours.day => Err(Doubt::OtherDay),
            (Some(_), _) | (None, Mark::Blank | Mark::Tick) => Ok(()),
            (None, Mark::Cross) => Err(Doubt::Words),
            _ => self.cell(rest.trim_matches(['(', ')', '[', ']', '【', '】']), Heading::Remark, line),
        }
    }

    /// Reads the date of a line, which may include the time of arrival.
    fn date(&mut self, text: &str, hours: Hours) -> Result<(), Doubt> {
        match clock::arrival(text, hours) {
            Some(Ok(stamp)) => self.after_beginning |= stamp == Stamp::AfterBeginning,
            Some(Err(doubt)) if doubt != Doubt::NoHours => return Err(doubt),
            _ => {}
        }
        Ok(())
    }

    /// Reads a word with a stamp, such as `正常（08:55）`.
    fn stamped_word(&mut self, text: &str, hours: Hours) -> Result<Status, Doubt> {
        match clock::arrival(text.trim_matches(|c: char| !c.is_ascii_digit()), hours)
            .ok_or(Doubt::Words)??
        {
            Stamp::Blank => return Err(Doubt::Words),
            Stamp::AfterBeginning => self.after_beginning = true,
            Stamp::InTime => {}
        }
        Ok(Status::Present)
    }

    /// Reads a cell about departure, which does not show that the member was there from the beginning.
    fn sign_out(&mut self, text: &str, mark: Mark, hours: Hours) -> Result<(), Doubt> {
        if matches!(mark, Mark::Cross | Mark::Unclear) {
            return Err(Doubt::Words);
        }
        self.before_end |= clock::left_before_end(text, hours);
        self.signed_out |= !clock::is_empty_stamp(text, hours);
        Ok(())
    }

    /// Combines several words about one member: a signature with a late mark means late.
    fn together(mut self) -> Result<Option<Status>, Doubt> {
        self.statuses.sort_unstable();
        self.statuses.dedup();
        // Not there, because on leave.
        let on_leave = self.statuses == [Status::Leave] && self.columns.ticked.contains(&Status::Leave);
        if self.columns.not_there && !on_leave && self.statuses != [Status::Absent] {
            self.statuses.push(Status::Absent);
        }
        if self.expected == Some(Expected::No) && !self.statuses.iter().any(|status| status.came()) {
            return Err(Doubt::NotExpected);
        }
        let status = match self.statuses.as_slice() {
            [] if !self.columns.denied.is_empty() => return Err(Doubt::Words),
            [] if !self.tallies.is_empty() || self.columns.tick_elsewhere => return Err(Doubt::Column),
            [] if self.remarks.is_empty() && self.signed_out => return Err(Doubt::Part),
            [] if self.remarks.is_empty() => return Ok(None),
            [] => return Err(Doubt::OnlyRemark),
            [one] | [Status::Present, one @ (Status::Late | Status::LeftEarly)] => *one,
            _ => return Err(Doubt::Contradiction),
        };
        if self.columns.denied.contains(&status) {
            return Err(Doubt::Contradiction);
        }
        if self.expected == Some(Expected::Unsaid) && !status.came() {
            return Err(Doubt::NotExpected);
        }
        let counts = |tally: Status| tally == status || (tally == Status::Present && status.came());
        if !self.tallies.iter().all(|tally| tally.is_some_and(counts)) {
            return Err(Doubt::Column);
        }
        if self.parts.blank && self.parts.filled {
            return Err(Doubt::Part);
        }
        let differs = |remark: &str| matches!(mark(remark), Mark::Word(other) if other != status);
        let agreed = |remark: &String| {
            agrees(remark, status) && !differs(remark) && (status == Status::Late || !clock::has_time(remark))
        };
        if !self.remarks.iter().all(agreed) {
            return Err(Doubt::Remark);
        }
        if self.after_beginning && status != Status::Late {
            return Err(Doubt::AfterBeginning);
        }
        if self.before_end && status != Status::LeftEarly {
            return Err(Doubt::BeforeEnd);
        }
        Ok(Some(status))
    }
}
