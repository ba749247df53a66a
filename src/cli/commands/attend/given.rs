//! Files what a sheet or the command line states about attendance.

use std::collections::{BTreeMap, BTreeSet};

use super::against;
use crate::cli::commands::prelude::*;
use crate::cli::speak::owed;
use crate::domain::attendance::{Sheet, Status};
use crate::domain::record::RecordId;
use crate::domain::roster::{Member, MemberId};
use crate::store::Filing;

/// The content of a new sheet.
#[derive(Debug, Default)]
pub(super) struct Given {
    /// Statuses that a person stated.
    pub(super) statuses: BTreeMap<MemberId, Status>,
    /// Members to assume present.
    pub(super) assumed: Vec<MemberId>,
    pub(super) guests: Vec<String>,
    /// Members whose leave was recorded along with the sheet.
    pub(super) leave: BTreeSet<MemberId>,
}

/// Files a sheet and says who is still unmarked.
pub(super) fn file(
    context: &mut Context,
    workspace: &Workspace,
    year: &Year<'_>,
    entry: &Entry<'_>,
    given: &Given,
) -> anyhow::Result<()> {
    let sheet = sheet(year, entry, given);
    let filing = match repeated(year, entry, &sheet) {
        Some(id) => Filing::known(year.number, Kind::Attendance, id),
        None => workspace.file(&context.stamp(workspace)?, &sheet)?,
    };
    let marked = given.statuses.len() + given.assumed.len();
    let message =
        Message::new("sheet-filed").with("date", Value::Day(entry.session.date)).with("marked", marked);
    context.report_filing(message, &filing)?;
    let is_left =
        |member: &&Member| !given.statuses.contains_key(&member.id) && !given.assumed.contains(&member.id);
    let left: Vec<&Member> = entry.unmarked().filter(is_left).collect();
    if !left.is_empty() {
        context.say(&still_open(year, entry, &left))?;
    }
    owed::remind(context, year, entry, &given.statuses, &given.leave)?;
    against::tell(context, year, entry, &given.statuses)
}

/// Says who is still unmarked, and the command that marks them.
fn still_open(year: &Year<'_>, entry: &Entry<'_>, left: &[&Member]) -> Message {
    let marks = year.leave().marking(entry, left.iter().map(|member| &member.id));
    Message::new("sheet-still-open")
        .with("session", entry.id.short())
        .with("members", left.iter().map(|member| member.name.as_str()).collect::<Value>())
        .with("marks", marks)
}

/// Returns the last sheet of the session if it states the same: the command was repeated.
fn repeated<'a>(year: &Year<'a>, entry: &Entry<'_>, sheet: &Sheet) -> Option<&'a RecordId> {
    let known = |id: &RecordId| sheet.known_sheets.contains(id);
    let earlier = year.records.attendance.current().filter(|earlier| earlier.session == *entry.id);
    let mut last = earlier.filter(|earlier| {
        let before = earlier.known_sheets.iter().filter(|id| known(id)).count();
        before + 1 == sheet.known_sheets.len() && known(&earlier.head.id)
    });
    let last = last.next()?;
    let is_assumed = |member: &MemberId| last.assumed.contains(member);
    let (assumed, known_sheets) = (last.assumed.clone(), last.known_sheets.clone());
    let same = Sheet { assumed, known_sheets, ..sheet.clone() } == last.head.record;
    (same && sheet.assumed.iter().all(is_assumed)).then_some(last.id)
}

/// Returns the record of a sheet, its members in the order of the roster.
fn sheet(year: &Year<'_>, entry: &Entry<'_>, given: &Given) -> Sheet {
    let sheets = year.records.attendance.current().filter(|sheet| sheet.session == *entry.id);
    let mut sheet = Sheet {
        assumed: given.assumed.clone(),
        guests: given.guests.clone(),
        known_sheets: sheets.map(|sheet| sheet.head.id.clone()).collect(),
        ..Sheet::new(entry.session.date, entry.id.clone())
    };
    for member in &entry.expected {
        if let Some(status) = given.statuses.get(&member.id) {
            sheet.list_mut(*status).push(member.id.clone());
        }
    }
    sheet
}
