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
use crate::import::sheet::person::named;

/// Returns `true` if a worksheet is named after leave alone.
pub(super) fn is_list(tab: &Tab) -> bool {
    let name = folded(&tab.name);
    name.contains("请假") && !["签到", "考勤", "出席", "出勤"].iter().any(|word| name.contains(word))
}

/// Marks members as doubtful whom such a worksheet names and the lines do not show on leave. A row of another day
/// says nothing.
pub(super) fn compare(tabs: &[&Tab], read: &Tab, office: Office<'_>, hours: Hours, lines: &mut [Line]) {
    let others = tabs.iter().filter(|tab| tab.name != read.name && is_list(tab));
    let rows = others.flat_map(|tab| tab.rows()).filter(|(_, row)| !states_other_day(*row, hours));
    let names = rows.flat_map(|(_, row)| row.cells());
    let members: BTreeSet<&MemberId> =
        names.flat_map(|(_, name)| named(office.roster, name)).map(|member| &member.id).collect();
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

fn states_other_day(row: Row<'_>, hours: Hours) -> bool {
    let days = row.cells().filter_map(|(_, text)| day::first(text, hours.day.year()));
    let days: BTreeSet<_> = days.collect();
    !days.is_empty() && !days.contains(&hours.day)
}
