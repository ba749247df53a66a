//! Runs the rules; prints nothing and is independent of language.

mod accounts;
mod chains;
mod finding;
mod marks;
mod outlooks;
mod references;
mod rule;
pub(crate) mod rules;
mod settings;
mod years;

pub(crate) use finding::Finding;
pub(crate) use rule::Rule;
pub(crate) use settings::Settings;
pub(crate) use years::{YearFinding, of_all_years, unread};

use crate::domain::year::Year;
use crate::store::Fault;
use rule::Position;

/// Returns everything that the rules find in the year at work, at the levels of `settings`, by place.
///
/// `faults` are those that the store reported.
pub(crate) fn run(year: &Year<'_>, faults: &[Fault], settings: &Settings) -> Vec<Finding> {
    find(year, Position::AtWork, faults, settings)
}

fn find(year: &Year<'_>, position: Position, faults: &[Fault], settings: &Settings) -> Vec<Finding> {
    let mut findings: Vec<Finding> = rules::ALL
        .iter()
        .flat_map(|rule| rule.find(year, position, faults).into_iter().map(|hit| settings.judge(rule, hit)))
        .flatten()
        .collect();
    findings.sort_by(|a, b| a.place.cmp(&b.place).then_with(|| a.rule.cmp(b.rule)));
    findings
}
