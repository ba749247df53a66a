//! Reminders for members who did not attend: make-up study and leave records.

use std::collections::{BTreeMap, BTreeSet};

use crate::cli::context::Context;
use crate::domain::attendance::Status;
use crate::domain::roster::{Member, MemberId};
use crate::domain::year::Year;
use crate::domain::year::debt::{self, DebtState};
use crate::domain::year::timetable::Entry;
use crate::message::{Message, Value};

/// Prints by when these members must make up the session.
pub(crate) fn due(
    context: &mut Context,
    year: &Year<'_>,
    entry: &Entry<'_>,
    members: &[&MemberId],
) -> anyhow::Result<()> {
    let message = match debt::due(year, entry.session.date) {
        Some(due) if due < year.today() => Message::new("makeup-due-past").with("due", due),
        Some(due) => Message::new("makeup-due-by").with("due", due),
        None if year.plan.targets.makeup_days.is_some() => Message::new("makeup-undatable"),
        None => Message::new("makeup-owed"),
    };
    context.say(&naming(message, year, members).with("session", entry.id.short()))
}

/// Adds the names of members for the sentence, and their ids as one argument for the command.
pub(crate) fn naming(message: Message, year: &Year<'_>, members: &[&MemberId]) -> Message {
    let names = members.iter().map(|member| year.roster.name(member)).collect::<Value>();
    message.with("names", names).with("members", MemberId::list(members.iter().copied()))
}

/// Prints by when members on leave from a session that has not begun must make it up.
pub(crate) fn expected(
    context: &mut Context,
    year: &Year<'_>,
    entry: &Entry<'_>,
    members: &[&MemberId],
) -> anyhow::Result<()> {
    let message = match debt::due(year, entry.session.date) {
        Some(due) => Message::new("makeup-expected-by").with("due", due),
        None if year.plan.targets.makeup_days.is_some() => Message::new("makeup-expected-undatable"),
        None => Message::new("makeup-expected"),
    };
    let names = members.iter().map(|member| year.roster.name(member)).collect::<Value>();
    context.say(&message.with("name", names))
}

/// Prints who must make up the session by these statuses, and whose leave is not recorded. `leave` are
/// the members whose leave was recorded along with them.
pub(crate) fn remind(
    context: &mut Context,
    year: &Year<'_>,
    entry: &Entry<'_>,
    statuses: &BTreeMap<MemberId, Status>,
    leave: &BTreeSet<MemberId>,
) -> anyhow::Result<()> {
    let marked = |member: &Member| statuses.get(&member.id).copied();
    let owing = entry.expected.iter().filter(|member| marked(member).is_some_and(Status::owes_makeup));
    let owing: Vec<&MemberId> = owing.map(|member| &member.id).collect();
    if !owing.is_empty() {
        due(context, year, entry, &owing)?;
    }
    let on_leave = entry.expected.iter().filter(|member| marked(member) == Some(Status::Leave));
    let is_recorded = |id: &MemberId| leave.contains(id) || !year.leave().from(entry, id).is_empty();
    let unasked = on_leave.filter(|member| !is_recorded(&member.id));
    let unasked: Vec<&MemberId> = unasked.map(|member| &member.id).collect();
    if !unasked.is_empty() {
        let message = Message::new("remark-leave-not-recorded").with("session", entry.id.short());
        context.say(&naming(message, year, &unasked))?;
    }
    Ok(())
}

/// Prints the state of make-up study, below an attendance sheet.
pub(crate) fn tell(context: &mut Context, year: &Year<'_>, entry: &Entry<'_>) -> anyhow::Result<()> {
    for debt in year.debts() {
        if debt.session.id != entry.id {
            continue;
        }
        let id = match (debt.state, debt.due) {
            (DebtState::Closed, _) if debt.was_late() => "sheet-debt-closed-late",
            (DebtState::Closed, _) => "sheet-debt-closed",
            (DebtState::Overdue, _) => "sheet-debt-overdue",
            (DebtState::Open, Some(_)) => "sheet-debt-open",
            (DebtState::Open, None) if debt.is_undatable => "sheet-debt-undatable",
            (DebtState::Open, None) => "sheet-debt-undated",
        };
        let day = debt.makeup.map(|makeup| makeup.date).or(debt.due);
        let message = Message::new(id).with("name", debt.member.name.as_str());
        context.say(&message.with("date", day.map_or_else(String::new, |day| day.to_string())))?;
    }
    Ok(())
}
