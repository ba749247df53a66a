//! Members' accounts, as the rules of targets look at them.

use super::finding::Hit;
use super::scope::Scope;
use crate::domain::account::Account;
use crate::store::workspace::ROSTER_FILE;
use crate::store::{Key, Place};

/// The hits of `judge` on the account of every member of the period's last day, with the member's
/// place on the roster; none before the period is over.
pub(super) fn at_the_end(scope: &Scope<'_>, judge: impl Fn(&Place, &Account<'_>) -> Vec<Hit>) -> Vec<Hit> {
    let workspace = scope.workspace;
    let end = workspace.plan.period().to;
    if scope.today() <= end {
        return Vec::new();
    }
    let debts = workspace.debts(&scope.timetable, scope.now);
    let year = workspace.year(&scope.timetable, &debts);
    let members = workspace.roster.members.iter().enumerate();
    members
        .filter(|(_, member)| member.belongs_on(end))
        .flat_map(|(index, member)| {
            let route = [Key::from("members"), Key::from(index), Key::from("id")];
            judge(&Place::route(ROSTER_FILE, route), &Account::of(member, year))
        })
        .collect()
}
