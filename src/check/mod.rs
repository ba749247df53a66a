//! Runs the rules; prints nothing and is independent of language.

mod accounts;
mod broken;
mod chains;
mod each_kind;
mod finding;
mod marks;
mod outlooks;
mod references;
mod rule;
pub(crate) mod rules;
mod settings;
mod years;

pub(crate) use broken::broken;
pub(crate) use finding::Finding;
pub(crate) use rule::Rule;
pub(crate) use settings::Settings;
pub(crate) use years::{YearFinding, of_all_years, unread};

use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::domain::plan::Level;
use crate::domain::year::Year;
use crate::store::Fault;
use rule::Position;

/// Returns everything that the rules find in the year at work, at the levels of `settings`, by place.
///
/// `faults` are those that the store reported.
pub(crate) fn run(year: &Year<'_>, faults: Vec<Fault>, settings: &Settings) -> Vec<Finding> {
    find(year, Position::AtWork, || faults, settings)
}

/// Returns everything that the rules find in a year, by place. A second thread asks the store for its faults,
/// and then helps with the rules.
fn find(
    year: &Year<'_>,
    position: Position,
    faults: impl FnOnce() -> Vec<Fault> + Send,
    settings: &Settings,
) -> Vec<Finding> {
    let rules: Vec<&Rule> = rules::ALL.iter().filter(|rule| settings.level(rule) != Level::Off).collect();
    let next = AtomicUsize::new(0);
    let look = || {
        let mut found = Vec::new();
        while let Some(rule) = rules.get(next.fetch_add(1, Ordering::Relaxed)) {
            found.extend(rule.look(year, position).into_iter().filter_map(|hit| settings.judge(rule, hit)));
        }
        found
    };
    let (mut findings, faults) = thread::scope(|scope| {
        let other = scope.spawn(|| {
            let faults = faults();
            (look(), faults)
        });
        let mut findings = look();
        let (more, faults) = other.join().unwrap_or_else(|panic| resume_unwind(panic));
        findings.extend(more);
        (findings, faults)
    });
    for rule in rules {
        findings.extend(rule.of_store(&faults).filter_map(|hit| settings.judge(rule, hit)));
    }
    findings.sort_by(|a, b| a.place.cmp(&b.place).then_with(|| a.rule.cmp(b.rule)));
    findings
}
