//! Members' results at the end of the plan period, for the rules on targets.

use super::finding::Hit;
use crate::domain::figure::Course;
use crate::domain::year::Year;
use crate::domain::year::account::Account;
use crate::store::{Key, Place, ROSTER_FILE};

/// Returns the hits of `judge` on every member of the period, with the member's place in the roster file;
/// empty before the period is over.
pub(super) fn at_the_end(year: &Year<'_>, judge: impl Fn(&Place, &Account<'_>) -> Vec<Hit>) -> Vec<Hit> {
    if year.course() == Course::Running {
        return Vec::new();
    }
    let members = &year.roster.members;
    let hits = year.judged().flat_map(|member| {
        let index = members.iter().position(|other| std::ptr::eq(other, member)).unwrap_or_default();
        let route = [Key::from("members"), Key::from(index), Key::from("id")];
        judge(&Place::route(ROSTER_FILE, route), &Account::of(member, year))
    });
    hits.collect()
}
