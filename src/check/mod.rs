//! The rules; prints nothing and knows no language.

mod accounts;
mod chains;
mod finding;
mod marks;
mod outlooks;
mod references;
pub(crate) mod rules;
mod scope;
mod settings;

pub(crate) use finding::{Finding, Hit};
pub(crate) use scope::Scope;
pub(crate) use settings::Settings;

/// Everything that the rules find, with the levels that `settings` give, in the order of places.
pub(crate) fn run(scope: &Scope<'_>, settings: &Settings) -> Vec<Finding> {
    let mut findings: Vec<Finding> = rules::ALL
        .iter()
        .flat_map(|rule| rule.find(scope).into_iter().map(|hit| settings.judge(rule, hit)))
        .flatten()
        .collect();
    findings.sort_by(|a, b| a.place.cmp(&b.place).then_with(|| a.rule.cmp(b.rule)));
    findings
}
