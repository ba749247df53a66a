//! Evaluations 效果评估: a periodic review of the study, with problems found and changes made.

pub(crate) mod law;

use crate::domain::record::prelude::*;
use chrono::{Datelike, Days};

use super::history::History;
use super::plan::Plan;
use super::term::Term;

/// The record of an evaluation of one period.
#[derive(Debug, Clone, PartialEq, Eq, JsonSchema, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Evaluation {
    /// The day of the evaluation.
    #[serde(with = "super::day")]
    #[schemars(with = "NaiveDate")]
    pub date: NaiveDate,
    /// The period under review: `2026Q1`, `2026H1` or `2026`.
    pub period: String,
    /// Sessions held in the period, as counted then.
    pub held: u32,
    /// Topics with a session held by the end of the period, as counted then.
    pub topics: u32,
    /// Attendance in hundredths of a percent (9333 is 93.33 %), as counted then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attendance: Option<u32>,
    /// Notes of every kind written in the period, as counted then.
    pub notes: u32,
    /// 存在问题
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub problems: Vec<String>,
    /// 调整措施
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub adjustments: Vec<String>,
    /// The change of the plan that followed: a topic added, or a commit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<String>,
}

impl Evaluation {
    /// Returns the quarter, half or year under review, or `None` if the period is invalid.
    pub(crate) fn term(&self) -> Option<Term> {
        term(&self.period, self.date.year())
    }
}

/// Returns the terms whose evaluations are due: they have ended, and the days allowed after their end are
/// over. Empty if the plan does not require evaluations.
pub(crate) fn due(plan: &Plan, today: NaiveDate) -> Vec<Term> {
    let Some(cycle) = plan.targets.evaluation else { return Vec::new() };
    let allowed = Days::new(plan.targets.evaluation_days_after.unwrap_or(0).into());
    let last = |term: &Term| plan.days_of(*term).to.checked_add_days(allowed);
    plan.terms(cycle).into_iter().filter(|term| last(term).is_some_and(|last| last < today)).collect()
}

/// Returns the due terms without an evaluation.
pub(crate) fn missing(plan: &Plan, evaluations: &History<Evaluation>, today: NaiveDate) -> Vec<Term> {
    let mut due = due(plan, today);
    due.retain(|term| !is_made(*term, plan, evaluations));
    due
}

/// Returns the terms that have ended without an evaluation, whether or not its days have run out.
pub(crate) fn open(plan: &Plan, evaluations: &History<Evaluation>, today: NaiveDate) -> Vec<Term> {
    let Some(cycle) = plan.targets.evaluation else { return Vec::new() };
    let is_open = |term: &Term| plan.days_of(*term).to < today && !is_made(*term, plan, evaluations);
    plan.terms(cycle).into_iter().filter(is_open).collect()
}

/// Returns `true` if a term was evaluated. The evaluation of a longer period that ends on the same day counts
/// too: that of a half year includes its second quarter.
pub(crate) fn is_made(term: Term, plan: &Plan, evaluations: &History<Evaluation>) -> bool {
    let term = plan.span(term);
    let mut made = evaluations.current().filter_map(|made| Some(plan.span(made.term()?)));
    made.any(|made| made.to == term.to && made.from <= term.from)
}

/// Reads the quarter, half or year that a text names (default: of `year`).
pub(crate) fn term(text: &str, year: i32) -> Option<Term> {
    Term::read(text, year).filter(is_long_enough)
}

/// Returns `true` if the term can be evaluated: a month is too short.
pub(crate) fn is_long_enough(term: &Term) -> bool {
    !matches!(term, Term::Month(..))
}

impl Record for Evaluation {
    const KIND: Kind = Kind::Evaluations;
    const IS_OF_WHAT_WAS_DONE: bool = true;
    const THING: Option<fn(&Self) -> String> = Some(|evaluation| evaluation.period.clone());
    const FIELDS: &'static [Field] = &[
        ("date", Holds::Day),
        ("period", Holds::Period),
        ("held", Holds::Number),
        ("topics", Holds::Number),
        ("attendance", Holds::Share),
        ("notes", Holds::Number),
        ("problems", Holds::Sentences),
        ("adjustments", Holds::Sentences),
        ("change", Holds::Text),
    ];

    fn day(&self) -> NaiveDate {
        self.date
    }

    fn what(&self) -> String {
        self.period.to_ascii_lowercase()
    }

    fn names<'a>(&'a self, _: &mut Names<'a>) {}
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{self, day, history};
    use super::*;

    fn evaluation(period: &str) -> Evaluation {
        fixture::evaluation(period, "2026-12-31")
    }

    fn plan(targets: &str) -> Plan {
        toml::from_str(&format!("year = 2026\ntitle = ''\norganization = ''\n[targets]\n{targets}")).unwrap()
    }

    #[test]
    fn what_is_lacking_is_what_has_ended_and_nobody_looked_at() {
        const QUARTERS: &str = "evaluation = 'quarter'\nevaluation_days_after = 10";
        const SHORT: &str = "evaluation = 'quarter'\n[period]\nfrom = 2026-01-01\nto = 2026-09-15";
        let cases: [(&str, &[&str], &str, &[&str]); 11] = [
            ("", &[], "2027-06-01", &[]),
            (QUARTERS, &[], "2026-04-10", &[]),
            (QUARTERS, &[], "2026-04-11", &["2026Q1"]),
            (QUARTERS, &["2026Q1"], "2026-07-11", &["2026Q2"]),
            (QUARTERS, &["2026H1"], "2026-07-11", &["2026Q1"]), // it looks back on the second quarter
            (QUARTERS, &["2026Q1", "2026Q2", "Q3", "2026"], "2027-01-11", &[]),
            (QUARTERS, &["一季度"], "2026-04-11", &["2026Q1"]),
            ("evaluation = 'half-year'", &["2026Q1", "2026Q2"], "2026-07-01", &["2026H1"]),
            ("evaluation = 'year'", &[], "2027-01-01", &["2026"]),
            (SHORT, &["2026Q2"], "2026-09-15", &["2026Q1"]),
            (SHORT, &["2026H1"], "2026-09-16", &["2026Q1", "2026Q3"]), // the plan's third quarter is over
        ];
        for (targets, made, today, expected) in cases {
            let evaluations = history(made.iter().map(|period| evaluation(period)).collect());
            let missing: Vec<String> =
                missing(&plan(targets), &evaluations, day(today)).iter().map(Term::to_string).collect();
            assert_eq!(missing, expected, "{targets} {made:?} {today}");
        }
    }

    #[test]
    fn a_term_is_open_from_the_day_after_its_end_whatever_days_are_allowed() {
        const QUARTERS: &str = "evaluation = 'quarter'\nevaluation_days_after = 10";
        let cases: [(&str, &[&str], &str, &[&str]); 5] = [
            (QUARTERS, &[], "2026-03-31", &[]),
            (QUARTERS, &[], "2026-04-01", &["2026Q1"]),
            (QUARTERS, &["2026Q1"], "2026-06-30", &[]),
            (QUARTERS, &["2026Q1"], "2026-07-01", &["2026Q2"]),
            ("", &[], "2026-07-01", &[]),
        ];
        for (targets, made, today, expected) in cases {
            let evaluations = history(made.iter().map(|period| evaluation(period)).collect());
            let open = open(&plan(targets), &evaluations, day(today));
            assert_eq!(open.iter().map(Term::to_string).collect::<Vec<_>>(), expected, "{made:?} {today}");
        }
    }
}
