//! The law of evaluations.

use crate::domain::accept::prelude::*;
use crate::domain::evaluation::Evaluation;
use crate::domain::term::Term;

impl Law for Evaluation {
    fn objections<'a>(&'a self, before: Current<'a, Self>, year: &'a Year<'_>) -> Vec<Objection<'a>> {
        let changed = self.term().filter(|term| before.term() != Some(*term));
        changed.and_then(|term| untimely(term, year)).into_iter().collect()
    }
}

/// Returns the objection to evaluating a term: it is not the plan's, not begun, or evaluated already.
pub(crate) fn untimely<'a>(term: Term, year: &'a Year<'_>) -> Option<Objection<'a>> {
    let days = year.plan.days_of(term);
    if days.is_backwards() {
        return Some(Objection::TermOutsidePeriod(term, year.plan.period()));
    }
    if year.today() < year.plan.span(term).from {
        return Some(Objection::TermNotBegun(term));
    }
    let mut evaluated = year.records.evaluations.current();
    let earlier = evaluated.find(|earlier| earlier.term() == Some(term))?;
    Some(Objection::Evaluated(term, earlier.id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::accept::names;
    use crate::domain::fixture::{self, Records, Study, day, history, noon};
    use crate::domain::period::Period;

    fn evaluation(period: &str) -> Evaluation {
        fixture::evaluation(period, "2026-07-01")
    }

    #[test]
    fn a_term_that_shares_a_day_with_the_plan_and_has_begun_is_evaluated_once() {
        let cases: [(&str, &str, &[&str]); 9] = [
            ("2026Q1", "2026", &[]),
            ("2026Q3", "2026Q1", &[]), // its last day is the first of the plan
            ("2026Q1", "2025Q4", &["TermOutsidePeriod"]),
            ("2026Q1", "2026Q3", &[]),               // it begins today
            ("2026Q1", "2026Q4", &["TermNotBegun"]), // its first day is the last of the plan
            ("2026Q1", "2027Q1", &["TermOutsidePeriod"]),
            ("2026Q1", "2026Q2", &["Evaluated"]),
            ("2026Q4", "2026Q4", &[]),
            ("2026Q1", "一季度", &[]),
        ];
        for (before, after, expected) in cases {
            let evaluations = history(vec![evaluation(before), evaluation("2026Q2")]);
            let mut study = Study::of(Records { evaluations, ..Records::default() });
            study.plan.period = Some(Period { from: day("2026-03-31"), to: day("2026-10-01") });
            let year = study.at(noon("2026-07-01"));
            let current = study.records.evaluations.current().next().unwrap();
            let objections = names(evaluation(after).objections(current, &year));
            assert_eq!(objections, expected, "{before} {after}");
        }
    }
}
