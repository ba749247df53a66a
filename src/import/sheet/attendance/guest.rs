//! The lines of guests.

use super::Finding;
use super::cells::is_struck;
use crate::domain::attendance::Status;
use crate::import::book::{Row, Tab};
use crate::import::sheet::doubt::{Doubt, one_line};
use crate::import::sheet::fold::{folded, folded_name};
use crate::import::sheet::heading::Heading;
use crate::import::sheet::layout::Block;
use crate::import::sheet::mark::{Mark, mark};

/// Returns `true` if a post or a role is that of a guest.
fn is_guest(text: &str) -> bool {
    let text = folded(text);
    text.starts_with("列席") || text.starts_with("guest")
}

/// Returns `true` if a cell about the person, such as the post or the role, is that of a guest.
pub(super) fn is_line(row: Row<'_>, block: &Block) -> bool {
    let mut about = block.columns.iter().filter(|(_, used)| !used.shows_attendance());
    about.any(|(column, _)| is_guest(row.cell(*column)))
}

/// Reads the line of a guest. Guests sign with their own name, with or without their organization.
pub(super) fn read(tab: &Tab, at: u32, block: &Block) -> Finding {
    let Some(row) = tab.row(at) else { return Finding::GuestBlank };
    if is_struck(tab, at, block) {
        return Finding::Doubtful(Doubt::Struck, None);
    }
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
