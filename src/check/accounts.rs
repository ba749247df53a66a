//! Members' results at the end of the plan period, for the rules on targets.

use super::finding::Hit;
use crate::domain::year::Year;
use crate::domain::year::account::Account;
use crate::store::{Key, Place, ROSTER_FILE};

/// Returns the hits of `judge` on every member of the period's last day, with the member's place in
/// the roster file; empty before the period is over.
pub(super) fn at_the_end(year: &Year<'_>, judge: impl Fn(&Place, &Account<'_>) -> Vec<Hit>) -> Vec<Hit> {
    let end = year.plan.period().to;
    if year.today() <= end {
        return Vec::new();
    }
    let members = year.roster.members.iter().enumerate();
    members
        .filter(|(_, member)| member.belongs_on(end))
        .flat_map(|(index, member)| {
            let route = [Key::from("members"), Key::from(index), Key::from("id")];
            judge(&Place::route(ROSTER_FILE, route), &Account::of(member, year))
        })
        .collect()
}
