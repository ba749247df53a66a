//! The findings of the year at work and of all other years.

use chrono::NaiveDateTime;

use super::finding::Finding;
use super::rule::Position;
use super::settings::Settings;
use crate::domain::figure::Course;
use crate::domain::plan::Level;
use crate::store::{Fault, Workspace, plan_file};

/// A finding with the year that its advice is about.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct YearFinding {
    pub year: i32,
    pub finding: Finding,
}

/// Returns what the rules find in the year at work, and in the `others`: errors of files and references,
/// and what earlier years left open. Each year has the levels of its own plan, under those of `flags`.
///
/// The files of all years, such as the roster, are checked once, in the year at work. `more` returns the
/// faults of a year that only another program's files show.
pub(crate) fn of_all_years(
    at_work: &Workspace,
    others: &[Result<Workspace, Vec<Fault>>],
    flags: &[(String, Level)],
    now: NaiveDateTime,
    more: fn(&Workspace) -> Vec<Fault>,
) -> Vec<YearFinding> {
    let mut findings = of_year(at_work, Position::AtWork, flags, now, more);
    // Git is asked once, about all years: what it knows of another year is a finding of that year.
    let loaded: Vec<i32> = others.iter().flatten().map(|other| other.repository.year).collect();
    findings.retain(|found| !loaded.iter().any(|year| is_of_year(&found.finding.place.file, *year)));
    for other in others {
        match other {
            Ok(other) => {
                let found = of_year(other, position(at_work, other, now), flags, now, more);
                let is_own = |found: &YearFinding| is_of_year(&found.finding.place.file, found.year);
                findings.extend(found.into_iter().filter(is_own));
            }
            Err(faults) => findings.extend(unread(at_work.repository.year, faults)),
        }
    }
    findings
}

/// Returns the reasons why a year could not be loaded, as findings: without plan and roster no rule can
/// run.
pub(crate) fn unread(year: i32, faults: &[Fault]) -> Vec<YearFinding> {
    let finding = |fault: &Fault| Finding {
        rule: fault.message.id,
        level: Level::Deny,
        message: fault.message.clone(),
        place: fault.place.clone(),
    };
    faults.iter().map(|fault| YearFinding { year, finding: finding(fault) }).collect()
}

/// Returns `true` for the year's plan and everything among its records.
fn is_of_year(file: &str, year: i32) -> bool {
    file == plan_file(year) || file.starts_with(&format!("records/{year}/"))
}

fn position(at_work: &Workspace, other: &Workspace, now: NaiveDateTime) -> Position {
    let is_earlier = other.repository.year < at_work.repository.year;
    if is_earlier && other.year(now).course() == Course::Over { Position::Over } else { Position::Beside }
}

fn of_year(
    workspace: &Workspace,
    position: Position,
    flags: &[(String, Level)],
    now: NaiveDateTime,
    more: fn(&Workspace) -> Vec<Fault>,
) -> Vec<YearFinding> {
    let mut settings = Settings::of_plan(&workspace.plan.rules);
    for (rule, level) in flags {
        settings.set(rule, *level);
    }
    let faults = || {
        [workspace.all_faults(), workspace.altered_faults(), workspace.alike_faults(), more(workspace)]
            .concat()
    };
    let found = super::find(&workspace.year(now), position, faults, &settings);
    let year = workspace.repository.year;
    found.into_iter().map(|finding| YearFinding { year, finding }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_owns_its_plan_and_its_records() {
        for (file, expected) in [
            ("plan/2026.toml", true),
            ("records/2026/notes/a.yaml", true),
            ("plan/2025.toml", false),
            ("records/20261/a.yaml", false),
            ("plan/roster.toml", false),
            ("plan/calendar/2026.toml", false),
        ] {
            assert_eq!(is_of_year(file, 2026), expected, "{file}");
        }
    }
}
