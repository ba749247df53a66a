//! Combines the cells of a line into a status.

use super::Finding;
use crate::domain::attendance::Status;
use crate::import::book::{Place, Row, Tab};
use crate::import::sheet::clock::{self, Hours, Stamp};
use crate::import::sheet::column::Use;
use crate::import::sheet::doubt::{Doubt, one_line};
use crate::import::sheet::fold::{folded, folded_name};
use crate::import::sheet::heading::Heading;
use crate::import::sheet::layout::Block;
use crate::import::sheet::legend::Legend;
use crate::import::sheet::mark::{Mark, agrees, is_tick_for, mark};

/// The session that the cells of a sheet are compared with.
pub(super) struct Basis {
    pub(super) hours: Hours,
    pub(super) legend: Legend,
}

impl Basis {
    /// The meaning that the legend gives to a cell that is one of its signs.
    fn sign(&self, text: &str) -> Option<Mark> {
        let mut characters = text.chars();
        let sign = characters.next().filter(|_| characters.next().is_none())?;
        self.legend.get(&sign).map(|status| status.map_or(Mark::Unclear, Mark::Word))
    }
}

/// The status that a line states; `None` if nothing is filled in.
pub(super) fn of(tab: &Tab, at: u32, block: &Block, basis: &Basis) -> Result<Option<Status>, Doubt> {
    let Some(row) = tab.row(at) else { return Ok(None) };
    let mut said = Said::default();
    for (column, used) in &block.columns {
        let text = row.cell(*column);
        if text.is_empty() && tab.pictures.contains(&(at, *column)) && used.shows_attendance() {
            return Err(Doubt::Picture);
        }
        let blank = mark(text) == Mark::Blank;
        match used {
            Use::Unread(true) if !blank => return Err(Doubt::Column),
            Use::Part(_) if blank => said.parts_blank = true,
            Use::Known(heading) | Use::Part(heading) if !blank => {
                if text.starts_with('=') && (used.shows_attendance() || *heading == Heading::SignOut) {
                    return Err(Doubt::Formula);
                }
                said.cell(text, *heading, Line { row, block, basis })?;
                said.parts_filled |= matches!(used, Use::Part(_));
            }
            _ => {}
        }
    }
    said.together()
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
    parts_blank: bool,
    parts_filled: bool,
}

impl Said {
    fn cell(&mut self, text: &str, heading: Heading, line: Line<'_>) -> Result<(), Doubt> {
        use Heading::{Attendance, Only, Remark, SignOut, Signature};
        let signed = folded_name(text) == folded_name(line.row.cell(line.block.name));
        let mark = match (heading, line.basis.sign(text)) {
            (Signature | Attendance, Some(mark)) => mark,
            _ => mark(text),
        };
        let status = match (heading, mark) {
            (Remark | Signature | Attendance | Only(_) | SignOut, Mark::Word(status)) => status,
            (Remark, _) => {
                self.remarks.push(text.to_owned());
                return Ok(());
            }
            (SignOut, _) if clock::left_before_end(text, line.basis.hours) => return Err(Doubt::BeforeEnd),
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
            // Not this status but the one that is ticked.
            (Only(_), Mark::Cross) if ticked(line.row, line.block) => return Ok(()),
            (Only(Status::Present), Mark::Cross) if !line.block.parts_statuses() => Status::Absent,
            (Signature | Attendance | Only(_), _) => return Err(Doubt::Words),
            _ => return Ok(()),
        };
        self.statuses.push(status);
        Ok(())
    }

    /// Combines several words about one member: a signature with a late mark means late.
    fn together(mut self) -> Result<Option<Status>, Doubt> {
        self.statuses.sort_unstable();
        self.statuses.dedup();
        let status = match self.statuses.as_slice() {
            [] if self.remarks.is_empty() => return Ok(None),
            [] => return Err(Doubt::OnlyRemark),
            [one] | [Status::Present, one @ (Status::Late | Status::LeftEarly)] => *one,
            _ => return Err(Doubt::Contradiction),
        };
        if self.parts_blank && self.parts_filled {
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
    let read = |used: &Use| {
        used.shows_attendance() || used.heading() == Some(Heading::SignOut) || *used == Use::Unread(true)
    };
    let filled = |column: u32| tab.row(at).is_some_and(|row| !row.cell(column).is_empty());
    let places = block.columns.iter().filter(|(_, used)| read(used)).map(|(column, _)| *column);
    let places = places.filter(|column| filled(*column) || tab.pictures.contains(&(at, *column)));
    places.map(|column| tab.region((at, column)).map_or((at, column), |region| region.first)).collect()
}

/// Returns `true` if any cell about attendance is filled in.
pub(super) fn says_anything(tab: &Tab, at: u32, block: &Block) -> bool {
    let Some(row) = tab.row(at) else { return false };
    places(tab, at, block)
        .into_iter()
        .any(|place| mark(row.cell(place.1)) != Mark::Blank || tab.pictures.contains(&place))
}

pub(super) fn is_guest(text: &str) -> bool {
    let text = folded(text);
    text.starts_with("列席") || text.starts_with("guest")
}

/// Reads the line of a guest. Guests sign with their own name, with or without their organization.
pub(super) fn of_guest(tab: &Tab, at: u32, block: &Block) -> Finding {
    let Some(row) = tab.row(at) else { return Finding::GuestBlank };
    let name = row.cell(block.name);
    let mut came = None;
    for (column, used) in &block.columns {
        let text = row.cell(*column);
        let is_name = text.chars().count() > 1
            && mark(text) == Mark::Other
            && !text.contains(|c: char| c.is_ascii_digit());
        match (used.heading(), mark(text)) {
            (_, Mark::Blank) => {}
            (Some(Heading::Attendance | Heading::Signature | Heading::Only(Status::Present)), Mark::Tick) => {
                came = Some(name);
            }
            (Some(Heading::Attendance | Heading::Signature), Mark::Word(status)) if status.came() => {
                came = Some(name);
            }
            (Some(Heading::Attendance), _) if is_guest(text) => came = Some(name),
            (
                Some(Heading::Attendance | Heading::Signature | Heading::Only(_)),
                Mark::Word(_) | Mark::Cross,
            ) => {
                return Finding::GuestBlank;
            }
            (Some(Heading::Only(_)), Mark::Tick) => return Finding::GuestBlank,
            (Some(Heading::Signature), _) if name.is_empty() && is_name => came = Some(text),
            (Some(Heading::Signature), _) if is_name && folded_name(name).contains(&folded_name(text)) => {
                came = Some(name);
            }
            (Some(Heading::Attendance | Heading::Signature | Heading::Only(_)), _) => {
                return Finding::Doubtful(Doubt::Words, None);
            }
            _ => {}
        }
    }
    match came {
        Some(name) if !name.is_empty() => Finding::Guest(one_line(name)),
        Some(_) => Finding::Doubtful(Doubt::Unknown, None),
        None => Finding::GuestBlank,
    }
}
