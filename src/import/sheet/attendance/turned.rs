//! Worksheets with the names side by side in one row and the sessions below each other, read as if turned.

use std::collections::BTreeSet;

use crate::domain::roster::{MemberId, Roster};
use crate::import::book::{MAX_COLUMNS, Row, Tab};
use crate::import::sheet::fold::folded;
use crate::import::sheet::heading::{Heading, heading};
use crate::import::sheet::person::named;

/// The fewest names that make a row one of names.
const LEAST: usize = 3;
/// The heading that the names have in a worksheet of the usual kind.
const NAMES: &str = "姓名";

/// Returns the worksheet with a line for each member, if it has a column for each. One with hidden parts is left.
pub(super) fn upright(tab: &Tab, roster: &Roster) -> Option<Tab> {
    let (first, label) = tab.rows().find_map(|(at, row)| label(row, roster).map(|label| (at, label)))?;
    let is_filled = |at: u32, row: Row<'_>| {
        let is_note = tab.region((at, label)).is_some_and(|region| region.last.1 > label);
        !is_note && row.cells().any(|(column, _)| column > label)
    };
    let below = tab.rows().skip_while(|(at, _)| *at < first).zip(first..);
    let below = below.take_while(|((at, row), next)| at == next && is_filled(*at, *row));
    let last =
        below.map(|((at, _), _)| at).last().filter(|last| *last > first && last - first < MAX_COLUMNS)?;
    if tab.hidden_rows.range(first..=last).next().is_some() || !tab.hidden_columns.is_empty() {
        return None;
    }
    let mut turned = tab.turned(first..=last);
    turned.label((label, first), NAMES);
    Some(turned)
}

/// Returns the column of the label beside a row of names: all cells after it name different members.
fn label(row: Row<'_>, roster: &Roster) -> Option<u32> {
    let mut cells = row.cells().peekable();
    let (first, text) = *cells.peek()?;
    let label = if is_label(text) { cells.next().map(|_| first) } else { first.checked_sub(1) };
    let only = |name: &str| match named(roster, name).as_slice() {
        [only] => Some(&only.id),
        _ => None,
    };
    let ids: Option<Vec<&MemberId>> = cells.map(|(_, name)| only(name)).collect();
    let ids = ids?;
    let different: BTreeSet<&&MemberId> = ids.iter().collect();
    label.filter(|_| ids.len() >= LEAST && different.len() == ids.len())
}

/// Returns `true` for the label of the names or of the days below it.
fn is_label(text: &str) -> bool {
    let plain = folded(text);
    heading(text) == Some(Heading::Date) || ["姓名", "日期", "时间"].iter().any(|part| plain.contains(part))
}
