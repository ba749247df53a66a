//! Missed sessions of a period and their make-up study, and recorded leave.

use crate::domain::attendance::Status;
use crate::domain::leave::Leave;
use crate::domain::period::Period;
use crate::domain::roster::MemberId;
use crate::domain::year::debt::{Debt, DebtCount};
use crate::office::draft::prelude::*;

/// Returns the missed sessions of the period.
pub(super) fn debts<'a>(facts: &Facts<'a>, period: Period) -> Vec<&'a Debt<'a>> {
    facts.year.debts().iter().filter(|debt| period.contains(debt.session.date)).collect()
}

/// Says how many debts there are.
pub(super) fn told(debts: &[&Debt<'_>]) -> Message {
    let count = DebtCount::of(debts.iter().copied());
    let on_leave = debts.iter().filter(|debt| debt.status == Status::Leave).count();
    let timely = debts.iter().filter(|debt| debt.makeup.is_some() && debt.due.is_some() && !debt.was_late());
    let timely = count.closed > 0 && timely.count() == count.closed;
    let message = Message::new(if debts.is_empty() { "draft-no-debts" } else { "draft-debts" });
    let message = message.with("debts", count.all()).with("closed", count.closed).with("open", count.owing());
    let message = message.with("leave", on_leave).with("absent", debts.len() - on_leave);
    message.with("late", count.closed_late).with("timely", usize::from(timely))
}

/// Returns a member's leave from a session.
pub(super) fn leave<'a>(facts: &Facts<'a>, entry: &Entry<'_>, member: &MemberId) -> Option<&'a Leave> {
    facts.year.leave().from(entry, member).first().map(|leave| &leave.head.record)
}
