//! Quarters, half years and years: each day is in exactly one of each.

use crate::domain::plan::Plan;
use crate::domain::targets::Cycle;
use crate::domain::term::Term;
use chrono::{Datelike, Days, NaiveDate};
use proptest::prelude::*;

const CYCLES: [(Cycle, usize); 3] = [(Cycle::Quarter, 4), (Cycle::HalfYear, 2), (Cycle::Year, 1)];

fn plan_of(year: i32, period: &str) -> Plan {
    toml::from_str(&format!("year = {year}\ntitle = \"\"\norganization = \"\"\n{period}")).expect("a plan")
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

proptest! {
    #[test]
    fn the_terms_of_a_cycle_tile_the_year(year in 1..9999_i32) {
        let plan = plan_of(year, "");
        for (cycle, count) in CYCLES {
            let terms = plan.terms(cycle);
            prop_assert_eq!(terms.len(), count);
            prop_assert_eq!(terms[0].period().from, plan.period().from);
            prop_assert_eq!(terms[count - 1].period().to, plan.period().to);
            for pair in terms.windows(2) {
                prop_assert_eq!(pair[0].period().to.succ_opt(), Some(pair[1].period().from));
            }
        }
    }

    #[test]
    fn every_day_of_a_year_lies_in_the_term_of_its_cycle_and_in_no_other(year in 1900..2200_i32) {
        let plan = plan_of(year, "");
        for day in plan.period().from.iter_days().take_while(|day| day.year() == year) {
            for (cycle, _) in CYCLES {
                let holding: Vec<Term> =
                    plan.terms(cycle).into_iter().filter(|term| term.period().contains(day)).collect();
                prop_assert_eq!(&holding, &[Term::of(cycle, day)]);
            }
        }
    }

    #[test]
    fn a_term_reads_back_as_it_is_written(offset in 0..3_000_000_u64) {
        let day = day("0001-01-01") + Days::new(offset);
        for (cycle, _) in CYCLES {
            let term = Term::of(cycle, day);
            prop_assert_eq!(Term::read(&term.to_string(), 1), Some(term));
        }
    }

    #[test]
    fn a_plan_of_part_of_a_year_has_the_terms_that_it_touches(from in 0..365_u64, length in 0..365_u64) {
        let first = day("2026-01-01") + Days::new(from);
        let last = first + Days::new(length);
        let plan = plan_of(2026, &format!("[period]\nfrom = {first}\nto = {last}\n"));
        for (cycle, _) in CYCLES {
            let terms = plan.terms(cycle);
            let touched = |term: &Term| plan.span(*term).from <= last && first <= plan.span(*term).to;
            prop_assert!(terms.iter().all(touched));
            prop_assert!(plan.span(terms[0]).contains(first));
            prop_assert!(plan.span(*terms.last().unwrap()).contains(last));
        }
    }
}

#[test]
fn the_quarters_of_2026_are_those_of_the_calendar() {
    let terms = plan_of(2026, "").terms(Cycle::Quarter);
    let told: Vec<String> =
        terms.iter().map(|term| format!("{term} {} {}", term.period().from, term.period().to)).collect();
    assert_eq!(
        told,
        [
            "2026Q1 2026-01-01 2026-03-31",
            "2026Q2 2026-04-01 2026-06-30",
            "2026Q3 2026-07-01 2026-09-30",
            "2026Q4 2026-10-01 2026-12-31",
        ]
    );
}
