//! Two years of three units, kept in the program and, apart from it, in a simple ledger; every figure of
//! the program must be that of the ledger.
//!
//! The figures are computed here from the events alone. The workbook is recalculated by LibreOffice behind
//! the feature `real-programs`.

#![cfg(unix)]
#![expect(clippy::expect_used, reason = "a test ends where its data is not there")]

mod book;
mod calendar;
mod compare;
mod life;
mod unit;
#[cfg(feature = "real-programs")]
mod workbook;

use life::Life;

/// Lives through the years of all units; compares them at the end of every quarter and in January.
fn live(mut at_checkpoint: impl FnMut(&[Life], i32, chrono::NaiveDate)) {
    let mut lives: Vec<Life> = (0..3).map(Life::new).collect();
    for year in [2026, 2027] {
        for life in &mut lives {
            life.plan(year);
        }
        for until in life::checkpoints(year) {
            for life in &mut lives {
                life.until(until);
            }
            at_checkpoint(&lives, year, until);
        }
    }
}

#[test]
fn every_figure_is_that_of_the_ledger() {
    live(|lives, year, today| {
        for life in lives {
            compare::status(life, year, today);
            compare::results(life, year, today);
            compare::bulletins(life, year, today);
            compare::accounts(life, year, today);
            compare::requirements(life, year, today);
            compare::evaluations(life, year, today);
        }
        compare::rollup(lives, year, today);
    });
}

#[cfg(feature = "real-programs")]
#[test]
fn the_workbook_recalculated_is_that_of_the_ledger() {
    live(|lives, year, today| {
        if today == life::end_of(year) {
            for life in lives {
                workbook::compare_members(life, year, today);
            }
        }
    });
}
