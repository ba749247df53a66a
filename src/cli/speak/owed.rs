//! What a sheet of attendance means for those who did not come: a make-up, and a record of leave.

use std::collections::BTreeMap;

use crate::cli::context::Context;
use crate::domain::attendance::Status;
use crate::domain::roster::{Member, MemberId};
use crate::domain::year::Year;
use crate::domain::year::debt::{self, DebtState};
use crate::domain::year::timetable::Entry;
use crate::message::{Message, Value};

/// Tells by when these members are to make up for a session.
pub(crate) fn due(
    context: &mut Context,
    year: &Year<'_>,
    entry: &Entry<'_>,
    names: &[&str],
) -> anyhow::Result<()> {
    let message = match debt::due(year, entry.session.date) {
        Some(due) if due < year.today() => Message::new("makeup-due-past").with("due", due),
        Some(due) => Message::new("makeup-due-by").with("due", due),
        None if year.plan.targets.makeup_days.is_some() => Message::new("makeup-undatable"),
        None => Message::new("makeup-owed"),
    };
    let names = names.iter().copied().collect::<Value>();
    context.say(&message.with("names", names).with("session", entry.id.short()))
}

/// After marks were recorded: who now owes a make-up, and whose leave nobody has recorded.
pub(crate) fn remind(
    context: &mut Context,
    year: &Year<'_>,
    entry: &Entry<'_>,
    statuses: &BTreeMap<MemberId, Status>,
) -> anyhow::Result<()> {
    if !context.format.is_for_people() {
        return Ok(());
    }
    let marked = |member: &Member| statuses.get(&member.id).copied();
    let owing = entry.expected.iter().filter(|member| marked(member).is_some_and(Status::owes_makeup));
    let owing: Vec<&str> = owing.map(|member| member.name.as_str()).collect();
    if !owing.is_empty() {
        due(context, year, entry, &owing)?;
    }
    let on_leave = entry.expected.iter().filter(|member| marked(member) == Some(Status::Leave));
    let unasked = on_leave.filter(|member| year.leave().from(entry, &member.id).is_empty());
    let unasked: Vec<&str> = unasked.map(|member| member.name.as_str()).collect();
    if !unasked.is_empty() {
        let message = Message::new("remark-leave-not-recorded").with("session", entry.id.short());
        context.say(&message.with("names", unasked.into_iter().collect::<Value>()))?;
    }
    Ok(())
}

/// Under a sheet: how the debts of its session stand.
pub(crate) fn tell(context: &mut Context, year: &Year<'_>, entry: &Entry<'_>) -> anyhow::Result<()> {
    for debt in year.debts() {
        if debt.session.id != entry.id {
            continue;
        }
        let id = match (debt.state, debt.due) {
            (DebtState::Closed, _) => "sheet-debt-closed",
            (DebtState::Overdue, _) => "sheet-debt-overdue",
            (DebtState::Open, Some(_)) => "sheet-debt-open",
            (DebtState::Open, None) if year.plan.targets.makeup_days.is_some() => "sheet-debt-undatable",
            (DebtState::Open, None) => "sheet-debt-undated",
        };
        let day = debt.makeup.map(|makeup| makeup.date).or(debt.due);
        let message = Message::new(id).with("name", debt.member.name.as_str());
        context.say(&message.with("date", day.map_or_else(String::new, |day| day.to_string())))?;
    }
    Ok(())
}
