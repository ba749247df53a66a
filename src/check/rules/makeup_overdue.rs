//! 补学逾期: a missed session was not made up within the plan's time limit.

use crate::check::marks;
use crate::check::rule::prelude::*;
use crate::domain::year::debt::{Debt, DebtState};

pub(super) const RULE: Rule = Rule::until_closed("makeup-overdue", Level::Warn, find);

/// Skipped if the plan sets no time limit or the working days up to it are unknown.
fn find(year: &Year<'_>) -> Vec<Hit> {
    year.debts()
        .iter()
        .filter(|debt| debt.state == DebtState::Overdue)
        .filter_map(|debt| {
            let place = marks::place(year, debt.session, debt.member, debt.status);
            Some(Hit::new(place, message(debt)?))
        })
        .collect()
}

fn message(debt: &Debt<'_>) -> Option<Message> {
    let days = debt.overdue.map_or_else(|| Value::from("unknown"), Value::from);
    let message = Message::new(RULE.id).with("name", debt.member.name.as_str()).with("due", debt.due?);
    let message = message.with("date", debt.session.date).with("days", days);
    Some(message.with("session", debt.session.id.to_string()).with("member", debt.member.id.to_string()))
}
