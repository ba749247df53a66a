//! The worksheet of those on leave, beside the one that is read.

use std::collections::BTreeSet;

use chrono::Datelike;

use super::{Finding, Line, Office};
use crate::domain::attendance::Status;
use crate::domain::roster::MemberId;
use crate::import::book::{Row, Tab};
use crate::import::sheet::clock::Hours;
use crate::import::sheet::day;
use crate::import::sheet::doubt::Doubt;
use crate::import::sheet::fold::folded;
use crate::import::sheet::layout;
use crate::import::sheet::person::named;

/// Returns `true` if a worksheet is named after leave alone.
pub(super) fn is_list(tab: &Tab) -> bool {
    let name = folded(&tab.name);
    name.contains("请假") && !["签到", "考勤", "出席", "出勤"].iter().any(|word| name.contains(word))
}

/// Marks as doubtful the members that such a worksheet lists but the lines do not show on leave.
pub(super) fn compare(tabs: &[&Tab], read: &Tab, office: Office<'_>, hours: Hours, lines: &mut [Line]) {
    let others = tabs.iter().filter(|tab| tab.name != read.name && is_list(tab));
    let names = others.flat_map(|tab| names(tab, hours));
    let members: BTreeSet<&MemberId> =
        names.flat_map(|name| named(office.roster, name)).map(|member| &member.id).collect();
    for line in lines {
        let is_on_leave = matches!(line.finding, Finding::Marked(_, Status::Leave));
        if let Finding::Marked(member, _) | Finding::Blank(member) = &line.finding
            && members.contains(member)
            && !is_on_leave
        {
            line.finding = Finding::Doubtful(Doubt::OnLeaveList, Some(member.clone()));
        }
    }
}

/// Returns the names that a worksheet lists, without those in rows of another day: under its headings, because others
/// approve leave, or in all cells.
fn names(tab: &Tab, hours: Hours) -> Vec<&str> {
    let layout = layout::first(tab, None);
    let columns: Option<Vec<u32>> =
        layout.map(|layout| layout.blocks.iter().map(|block| block.name).collect());
    let is_name = |column: &u32| columns.as_ref().is_none_or(|columns| columns.contains(column));
    let rows = tab.rows().filter(|(_, row)| !states_other_day(*row, hours));
    let cells = rows.flat_map(|(_, row)| row.cells());
    cells.filter(|(column, _)| is_name(column)).map(|(_, text)| text).collect()
}

fn states_other_day(row: Row<'_>, hours: Hours) -> bool {
    let days = row.cells().filter_map(|(_, text)| day::first(text, hours.day.year()));
    let days: BTreeSet<_> = days.collect();
    !days.is_empty() && !days.contains(&hours.day)
}
