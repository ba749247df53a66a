//! Records the marks that were typed: one sheet, and a leave for each reason given.

use std::collections::{BTreeMap, BTreeSet};

use super::given::{Given, file};
use super::marks::Marks;
use crate::cli::commands::prelude::*;
use crate::cli::hear::people::People;
use crate::cli::speak::objection;
use crate::domain::attendance::{Status, law::untimely};
use crate::domain::leave::{Leave, law::repeated};
use crate::domain::roster::MemberId;

/// Records what `marks` says of the members of a session.
pub(super) fn record(
    context: &mut Context,
    workspace: &Workspace,
    year: &Year<'_>,
    entry: &Entry<'_>,
    marks: &Marks,
) -> anyhow::Result<()> {
    let (people, day) = (People::new(context, workspace), entry.session.date);
    let mut faults = Faults::default();
    let worded = |objection| objection::message(objection, year);
    faults.extend(untimely(entry, year.now).map(worded));
    let mut statuses = marks.statuses(entry, people, &mut faults);
    let guests = marks.guests(people, day, &mut faults);
    let mut leave = marks.leave(people, day, &mut faults);
    let on_leave = leave.keys().cloned().collect();
    // The same words again record nothing twice.
    leave.retain(|member, cause| year.leave().recorded(entry, member, cause).is_none());
    faults.extend(leave.keys().filter_map(|member| repeated(entry, member, year)).map(worded));
    faults.refuse()?;
    let by_record = if marks.all_present { on_record(year, entry, &statuses) } else { BTreeSet::new() };
    statuses.extend(by_record.iter().map(|member| (member.clone(), Status::Leave)));
    let assumed = if marks.all_present { assumed(year, entry, &statuses) } else { Vec::new() };
    if statuses.is_empty() && assumed.is_empty() && guests.is_empty() {
        return Err(nobody_left(year, entry).into());
    }
    let given = Given { statuses, assumed, guests, leave: on_leave };
    for (member, cause) in leave {
        file_leave(context, workspace, entry, member, cause)?;
    }
    file(context, workspace, year, entry, &given)?;
    remark(context, year, entry, &given, &by_record)
}

/// Says that everyone is marked, or who is not and must be named.
fn nobody_left(year: &Year<'_>, entry: &Entry<'_>) -> Message {
    let undecided = year.leave().undecided(entry);
    let id = if undecided.is_empty() { "nobody-left" } else { "only-undecided-left" };
    Message::new(id)
        .with("date", entry.session.date)
        .with("session", entry.id.short())
        .with("members", MemberId::list(undecided.iter().copied()))
        .with("names", undecided.into_iter().map(|id| year.roster.name(id)).collect::<Value>())
}

/// Returns the members not named whose leave from this day is on record.
fn on_record(
    year: &Year<'_>,
    entry: &Entry<'_>,
    statuses: &BTreeMap<MemberId, Status>,
) -> BTreeSet<MemberId> {
    let on_leave = open(year, entry, statuses);
    on_leave.filter(|member| !year.leave().confirmed(entry, member).is_empty()).cloned().collect()
}

/// Returns the members to assume present: not named, not marked, and not undecided.
fn assumed(year: &Year<'_>, entry: &Entry<'_>, statuses: &BTreeMap<MemberId, Status>) -> Vec<MemberId> {
    open(year, entry, statuses).cloned().collect()
}

/// Returns the unmarked members who are not named and whose status an assumption may settle.
fn open<'e>(
    year: &Year<'_>,
    entry: &'e Entry<'_>,
    statuses: &BTreeMap<MemberId, Status>,
) -> impl Iterator<Item = &'e MemberId> {
    let undecided = year.leave().undecided(entry);
    let unmarked = entry.unmarked().map(|member| &member.id);
    unmarked.filter(move |member| !statuses.contains_key(*member) && !undecided.contains(member))
}

fn file_leave(
    context: &mut Context,
    workspace: &Workspace,
    entry: &Entry<'_>,
    member: MemberId,
    cause: String,
) -> anyhow::Result<()> {
    let name = workspace.roster.name(&member).to_owned();
    let leave = Leave {
        date: entry.session.date,
        session: entry.id.clone(),
        member,
        cause,
        approved: None,
        asked: None,
    };
    let filing = workspace.file(&context.stamp(workspace)?, &leave)?;
    let message = Message::new("leave-filed").with("name", name).with("date", Value::Day(leave.date));
    context.report_filing(message, &filing)
}

/// Says which marks come from the leave on record, and whose leave is to be confirmed first.
fn remark(
    context: &mut Context,
    year: &Year<'_>,
    entry: &Entry<'_>,
    given: &Given,
    by_record: &BTreeSet<MemberId>,
) -> anyhow::Result<()> {
    if !by_record.is_empty() {
        let names = by_record.iter().map(|id| year.roster.name(id)).collect::<Value>();
        context.say(&Message::new("marked-by-leave").with("names", names))?;
    }
    to_confirm(context, year, entry, &given.statuses)
}

/// Says whose leave is to be confirmed, except of members whose status is known by now.
pub(super) fn to_confirm(
    context: &mut Context,
    year: &Year<'_>,
    entry: &Entry<'_>,
    known: &BTreeMap<MemberId, Status>,
) -> anyhow::Result<()> {
    for member in entry.unmarked().filter(|member| !known.contains_key(&member.id)) {
        if !year.leave().is_to_confirm(entry, &member.id) {
            continue;
        }
        for leave in year.leave().from(entry, &member.id) {
            let message = Message::new("leave-to-confirm")
                .with("session", entry.id.short())
                .with("date", entry.session.date)
                .with("id", leave.id.short())
                .with("member", member.id.to_string());
            context.say(&message.with("name", member.name.as_str()))?;
        }
    }
    Ok(())
}
