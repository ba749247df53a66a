//! One text for the whole group.

use super::item::{next, session};
use super::{Asked, Item, Reminder, reminder};
use crate::domain::roster::Member;
use crate::report::prelude::*;

/// Returns the reminder of the group: the next session, then who owes what.
pub(crate) fn brief(members: &[&Member], years: &[Year<'_>]) -> Reminder {
    let mut items: Vec<Item> = years.first().and_then(of_session).into_iter().collect();
    let each: Vec<Reminder> = members.iter().map(|member| reminder(member, years)).collect();
    for &what in Asked::ALL.iter().filter(|what| !matches!(what, Asked::Session | Asked::Readings)) {
        let owed: Vec<String> = each.iter().filter_map(|one| of_kind(one, what)).collect();
        if !owed.is_empty() {
            let message = Message::new("remind-brief").with("what", Value::Word(what.word_id()));
            items.push(Item::new(what, message.with("who", owed.into_iter().collect::<Value>())));
        }
    }
    Reminder { member: None, text: String::new(), items, name: String::new() }
}

fn of_session(year: &Year<'_>) -> Option<Item> {
    let entry = next(year)?;
    let item = Item::new(Asked::Session, session("remind-session", entry, year)).of(entry.id);
    Some(item.due(Some(entry.session.date), year.today()))
}

/// Returns the name of a member with the due dates of the items of one kind.
fn of_kind(reminder: &Reminder, what: Asked) -> Option<String> {
    let items: Vec<&Item> = reminder.items.iter().filter(|item| item.what == what).collect();
    // The work of the year is due at its end for everybody.
    let dated = items.iter().filter(|_| what != Asked::Quota);
    let days: Vec<String> = dated.filter_map(|item| item.due).map(|due| due.to_string()).collect();
    match (items.is_empty(), days.is_empty()) {
        (true, _) => None,
        (false, true) => Some(reminder.name.clone()),
        (false, false) => Some(format!("{} {}", reminder.name, days.join(" "))),
    }
}
