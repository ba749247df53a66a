//! 补学逾期.

use super::Rule;
use crate::check::{Hit, Scope, marks};
use crate::domain::debt::{Debt, DebtState};
use crate::domain::plan::Level;
use crate::message::{Message, Value};

pub(super) const RULE: Rule = Rule::looking("makeup-overdue", Level::Warn, find);

/// Silent where the plan sets no term, and where the working days up to it are not known.
fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let debts = scope.workspace.debts(&scope.timetable, scope.now);
    debts
        .iter()
        .filter(|debt| debt.state == DebtState::Overdue)
        .filter_map(|debt| Some(Hit::new(place(scope, debt), message(debt)?)))
        .collect()
}

fn place(scope: &Scope<'_>, debt: &Debt<'_>) -> crate::store::Place {
    marks::place(scope, debt.entry, debt.member, debt.status)
}

fn message(debt: &Debt<'_>) -> Option<Message> {
    let days = debt.overdue.map_or_else(|| Value::from("unknown"), Value::from);
    let message = Message::new(RULE.id).with("name", debt.member.name.as_str()).with("due", debt.due?);
    let message = message.with("date", debt.entry.session.date).with("days", days);
    Some(message.with("session", debt.entry.id.to_string()).with("member", debt.member.id.to_string()))
}
