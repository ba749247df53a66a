//! The rules; prints nothing and knows no language.

mod accounts;
mod chains;
mod finding;
mod marks;
mod outlooks;
mod references;
pub mod rules;
mod scope;
mod settings;

pub use finding::{Finding, Hit};
pub use rules::{ALL, Finder, Rule};
pub use scope::Scope;
pub use settings::Settings;

/// Everything that the rules find, with the levels that `settings` give, in the order of places.
#[must_use]
pub fn run(scope: &Scope<'_>, settings: &Settings) -> Vec<Finding> {
    let mut findings: Vec<Finding> = rules::ALL
        .iter()
        .flat_map(|rule| rule.find(scope).into_iter().map(|hit| settings.judge(rule, hit)))
        .flatten()
        .collect();
    findings.sort_by(|a, b| a.place.cmp(&b.place).then_with(|| a.rule.cmp(b.rule)));
    findings
}
