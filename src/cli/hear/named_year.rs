//! The year that a word names: by a full date, the start of an id, or a period.

use chrono::NaiveDate;

use super::day::day;
use super::period::{as_term, period};
use crate::domain::record::Kind;
use crate::domain::term::Term;
use crate::store::Repository;

/// Characters of the longest date; what follows is a time, a topic or the rest of an id.
const LONGEST: usize = 60;

/// Returns the repository in the year that holds the record of one of `kinds` that the word names by a
/// full date or the start of an id; unchanged if the word names no year or no year holds such a record.
pub(crate) fn of_record(repository: Repository, word: &str, kinds: &[Kind]) -> Repository {
    let Some(date) = full_date(word) else { return repository };
    let whole = repository.year_of(word.trim(), kinds);
    let year = whole.or_else(|| repository.year_of(&date, kinds)).unwrap_or(repository.year);
    Repository { year, ..repository }
}

/// Returns the repository in the year whose plan covers the period that the word names. If no plan does, in
/// the year of the period if it has a plan.
pub(crate) fn of_period(repository: Repository, word: &str, today: NaiveDate) -> Repository {
    let Some(term) = Term::read(&as_term(word, repository.year), repository.year) else { return repository };
    let covers = |year: &i32| {
        let plan = Repository { year: *year, ..repository.clone() }.plan();
        plan.is_some_and(|plan| period(word, &plan, today).is_some_and(|term| plan.covers(term)))
    };
    // A plan may run into the year after.
    let mut years = [repository.year, term.year(), term.year().saturating_sub(1)].into_iter();
    let of_term = || Some(term.year()).filter(|year| repository.years().contains(year));
    let year = years.find(covers).or_else(of_term).unwrap_or(repository.year);
    Repository { year, ..repository }
}

/// Returns the date with a year that the word begins with, in the form that ids begin with.
fn full_date(word: &str) -> Option<String> {
    let word = word.trim();
    let cuts = word.char_indices().map(|(at, _)| at).take(LONGEST).chain([word.len()]);
    let mut cuts: Vec<usize> = cuts.filter(|at| *at > 0).collect();
    cuts.reverse();
    cuts.into_iter().find_map(|at| day(&word[..at]).ok()?.full()).map(|date| date.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_begins_with_a_full_date_or_none() {
        for word in [
            "2026-12-10",
            "2026年12月10日",
            "2026-12-10-t01-fa8f933e",
            " 2026.12.10 第三",
            "2026-12-10 14:30",
        ] {
            assert_eq!(full_date(word).as_deref(), Some("2026-12-10"), "{word}");
        }
        for word in ["", "12-10", "12月10日", "t03", "第三", "今天", "2026", "2026Q4", "陈"] {
            assert_eq!(full_date(word), None, "{word}");
        }
    }
}
