//! Combines the cells of a line into a status.

use crate::domain::attendance::Status;
use crate::import::book::{MAX_CHARACTERS, Place, Row, Tab};
use crate::import::sheet::clock::{self, Hours, Stamp};
use crate::import::sheet::column::Use;
use crate::import::sheet::doubt::Doubt;
use crate::import::sheet::fold::folded_name;
use crate::import::sheet::heading::Heading;
use crate::import::sheet::layout::Block;
use crate::import::sheet::legend::Legend;
use crate::import::sheet::mark::{Mark, agrees, amount, gives_reason, is_note, is_tick_for, mark};

/// The session that the cells of a sheet are compared with.
pub(super) struct Basis {
    pub(super) hours: Hours,
    pub(super) legend: Legend,
}

/// Returns the status that a line states, with asides such as comments; `None` if nothing is filled in.
pub(super) fn of(
    tab: &Tab,
    at: u32,
    block: &Block,
    basis: &Basis,
    asides: &[&str],
) -> Result<Option<Status>, Doubt> {
    let Some(row) = tab.row(at) else { return Ok(None) };
    let mut said = Said::default();
    if is_struck(tab, at, block) {
        return Err(Doubt::Struck);
    }
    for aside in asides {
        said.cell(aside, Heading::Remark, Line { row, block, basis })?;
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
            Use::Known(heading) | Use::Part(heading) if !blank => {
                if text.starts_with('=') && (used.shows_attendance() || *heading == Heading::SignOut) {
                    return Err(Doubt::Formula);
                }
                said.cell(text, *heading, Line { row, block, basis })?;
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

/// Returns `true` if the name or a cell about attendance is struck through.
pub(super) fn is_struck(tab: &Tab, at: u32, block: &Block) -> bool {
    let shown = |column: &u32| block.columns.get(column).is_some_and(Use::shows_attendance);
    let mut struck = tab.struck.range((at, 0)..=(at, u32::MAX));
    struck.any(|(_, column)| *column == block.name || shown(column))
}

/// Returns `true` if a cell in a column that is not understood may be about attendance.
fn is_misplaced(used: &Use, text: &str) -> bool {
    match (used, mark(text)) {
        (Use::Unread(true), mark) => mark != Mark::Blank,
        (Use::Unread(false), Mark::Word(status)) => status != Status::Present,
        _ => false,
    }
}

/// Returns the cells about attendance in columns without a heading.
fn beside<'a>(row: Row<'a>, block: &'a Block) -> impl Iterator<Item = u32> + 'a {
    let own = block.start..block.end;
    let headless = move |column: &u32| own.contains(column) && !block.columns.contains_key(column);
    // A merged name also fills the columns beside it.
    let other = move |text: &str| text != row.cell(block.name) && is_note(text);
    row.cells().filter(move |(column, text)| headless(column) && other(text)).map(|(column, _)| column)
}

/// A line, with the context of its cells.
#[derive(Clone, Copy)]
struct Line<'a> {
    row: Row<'a>,
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
        let signed = folded_name(text) == folded_name(line.row.cell(line.block.name));
        let mark = match (heading, line.basis.legend.mark(text)) {
            (Signature | Attendance, Some(mark)) => mark,
            _ => mark(text),
        };
        let status = match (heading, mark) {
            (Signature | Attendance | Only(_), Mark::Word(Status::Present)) if clock::has_time(text) => {
                self.stamped_word(text, line.basis.hours)?
            }
            (SignOut, Mark::Word(status)) if status != Status::Present => status,
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
            (Attendance, Mark::Cross) => Status::Absent,
            (Only(status), Mark::Tick) => status,
            (Only(status), _) if is_tick_for(text, status) => status,
            (Only(status), _) if status != Status::Present && amount(text) == Some(0) => return Ok(()),
            (Only(status @ (Status::Late | Status::LeftEarly)), _) if amount(text).is_some() => status,
            (Only(status), Mark::Unclear) if gives_reason(text, status) && !clock::has_time(text) => status,
            // Not this status but the one that is ticked.
            (Only(_), Mark::Cross) if ticked(line.row, line.block) => return Ok(()),
            (Only(Status::Present), Mark::Cross) if !line.block.parts_statuses() => Status::Absent,
            (Signature | Attendance | Only(_), _) => return Err(Doubt::Words),
            _ => return Ok(()),
        };
        self.statuses.push(status);
        Ok(())
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
        let status = match self.statuses.as_slice() {
            [] if self.remarks.is_empty() && self.signed_out => return Err(Doubt::Part),
            [] if self.remarks.is_empty() => return Ok(None),
            [] => return Err(Doubt::OnlyRemark),
            [one] | [Status::Present, one @ (Status::Late | Status::LeftEarly)] => *one,
            _ => return Err(Doubt::Contradiction),
        };
        if self.parts.blank && self.parts.filled {
            return Err(Doubt::Part);
        }
        let agreed =
            |remark: &String| agrees(remark, status) && (status == Status::Late || !clock::has_time(remark));
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

/// Returns `true` if one of the columns for a single status is ticked.
fn ticked(row: Row<'_>, block: &Block) -> bool {
    let only = |used: &Use| matches!(used.heading(), Some(Heading::Only(_)));
    block.columns.iter().any(|(column, used)| only(used) && mark(row.cell(*column)) == Mark::Tick)
}

/// Returns the filled cells that a line is read from. A merged cell is named by its first cell.
pub(super) fn places(tab: &Tab, at: u32, block: &Block) -> Vec<Place> {
    let Some(row) = tab.row(at) else { return Vec::new() };
    let read = |column: u32, used: &Use| {
        used.shows_attendance()
            || used.heading() == Some(Heading::SignOut)
            || is_misplaced(used, row.cell(column))
    };
    let places =
        block.columns.iter().filter(|(column, used)| read(**column, used)).map(|(column, _)| *column);
    let filled = |column: &u32| !row.cell(*column).is_empty() || tab.pictures.contains(&(at, *column));
    let places = places.filter(filled).chain(beside(row, block));
    places.map(|column| tab.region((at, column)).map_or((at, column), |region| region.first)).collect()
}

/// Returns `true` if any cell about attendance is filled in.
pub(super) fn says_anything(tab: &Tab, at: u32, block: &Block) -> bool {
    let Some(row) = tab.row(at) else { return false };
    places(tab, at, block)
        .into_iter()
        .any(|place| mark(row.cell(place.1)) != Mark::Blank || tab.pictures.contains(&place))
}
