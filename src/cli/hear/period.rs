//! Periods as people write them: `第一季度`, `2026年上半年`, `3月`, `first quarter`.

use chrono::NaiveDate;

use super::day::month;
use super::folded::{digits, folded};
use crate::domain::plan::Plan;
use crate::domain::term::Term;

/// Returns the period that a text names. Without a year, it is the latest one that the plan covers and that
/// has begun; if none has, the first one.
pub(crate) fn period(text: &str, plan: &Plan, today: NaiveDate) -> Option<Term> {
    let read = |year| Term::read(&as_term(text, year), year);
    let own = read(plan.year)?;
    if own == Term::Year(plan.year) {
        return Some(own);
    }
    let covered = (plan.year..=plan.last_year()).filter_map(read).filter(|term| plan.covers(*term));
    let covered: Vec<Term> = covered.collect();
    let begun = covered.iter().rfind(|term| term.period().from <= today);
    begun.or(covered.first()).copied().or(Some(own))
}

/// Returns a period in the form that [`Term::read`] takes; a text that is not a period stays as it is.
pub(crate) fn as_term(text: &str, year: i32) -> String {
    let plain = folded(text).replace("年度", "年").replace("the", "").replace("of", "");
    in_words(&plain, year).map_or(plain, |term| term.to_string())
}

fn in_words(plain: &str, year: i32) -> Option<Term> {
    let (year, rest) = split_year(plain, year);
    if let "全年" | "本年" | "年" | "wholeyear" | "year" = rest {
        return Some(Term::Year(year));
    }
    if let "上半年" | "firsthalf" | "h1" = rest {
        return Some(Term::Half(year, 1));
    }
    if let "下半年" | "secondhalf" | "h2" = rest {
        return Some(Term::Half(year, 2));
    }
    let within = |most: u32| move |number: &u32| (1..=most).contains(number);
    let bare = rest.trim_start_matches('第');
    let quarter = bare.strip_suffix("季度").or_else(|| bare.strip_suffix('季'));
    let ordinal = || ["first", "second", "third", "fourth"].iter().zip(1..);
    let quarter = quarter.and_then(digits).or_else(|| {
        let word = rest.strip_suffix("quarter")?;
        ordinal().find(|(name, _)| **name == word).map(|(_, number)| number)
    });
    let quarter = quarter.or_else(|| digits(rest.strip_prefix('q')?));
    if let Some(quarter) = quarter.filter(within(4)) {
        return Some(Term::Quarter(year, quarter));
    }
    let in_digits = || digits(rest.trim_end_matches('份').strip_suffix('月')?);
    in_digits().or_else(|| month(rest)).filter(within(12)).map(|month| Term::Month(year, month))
}

/// Splits off a year at either end; without one it is `year`.
fn split_year(text: &str, year: i32) -> (i32, &str) {
    let four = |part: Option<&str>| part.filter(|part| part.len() == 4).and_then(digits);
    let as_year = |number: u32| i32::try_from(number).unwrap_or(year);
    if let Some(number) = four(text.get(..4)) {
        let rest = &text[4..];
        let rest = rest.strip_prefix('年').filter(|rest| !rest.is_empty()).unwrap_or(rest);
        return (as_year(number), rest);
    }
    let at = text.len().saturating_sub(4);
    match four(text.get(at..)) {
        Some(number) if at > 0 => (as_year(number), &text[..at]),
        _ => (year, text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_without_a_year_is_one_that_the_plan_covers() {
        let plan = |period: &str| -> Plan {
            toml::from_str(&format!("year = 2026\ntitle = ''\norganization = ''\n{period}")).unwrap()
        };
        let school = plan("[period]\nfrom = 2026-09-01\nto = 2027-08-31\n");
        let day = |text: &str| text.parse().unwrap();
        for (text, today, expected) in [
            ("第一季度", "2026-10-01", "2027Q1"),
            ("上半年", "2027-09-01", "2027H1"),
            ("第三季度", "2026-10-01", "2026Q3"),
            ("第三季度", "2027-08-01", "2027Q3"),
            ("2026Q3", "2027-08-01", "2026Q3"),
            ("2026Q1", "2027-08-01", "2026Q1"),
            ("全年", "2027-08-01", "2026"),
            ("3月", "2026-10-01", "2027-03"),
        ] {
            let found = period(text, &school, day(today)).map(|term| term.to_string());
            assert_eq!(found.as_deref(), Some(expected), "{text} {today}");
        }
        assert_eq!(
            period("Q1", &plan(""), day("2027-02-01")).map(|term| term.to_string()).as_deref(),
            Some("2026Q1")
        );
        assert_eq!(period("季度", &plan(""), day("2027-02-01")), None);
    }

    #[test]
    fn periods_are_read_as_people_write_them() {
        for (text, expected) in [
            ("第一季度", "2026Q1"),
            ("一季度", "2026Q1"),
            ("1季度", "2026Q1"),
            ("第３季度", "2026Q3"),
            ("2025年第四季度", "2025Q4"),
            ("二〇二六年二季度", "2026Q2"),
            ("上半年", "2026H1"),
            ("2026年下半年", "2026H2"),
            ("全年", "2026"),
            ("2026年", "2026"),
            ("2026年度", "2026"),
            ("2026全年", "2026"),
            ("3月", "2026-03"),
            ("三月份", "2026-03"),
            ("2026年12月", "2026-12"),
            ("first quarter", "2026Q1"),
            ("the second half of 2025", "2025H2"),
            ("Q1 2026", "2026Q1"),
            ("March 2026", "2026-03"),
            ("Q1", "2026Q1"),
            ("2026Q1", "2026Q1"),
            ("2026-03", "2026-03"),
            ("2026", "2026"),
        ] {
            let found = Term::read(&as_term(text, 2026), 2026).map(|term| term.to_string());
            assert_eq!(found.as_deref(), Some(expected), "{text}");
        }
        for text in ["", "第五季度", "13月", "季度", "去年", "2026-13", "月", "quarter", "26年一季度"]
        {
            assert_eq!(Term::read(&as_term(text, 2026), 2026), None, "{text}");
        }
    }
}
