//! 旁听: which unit is visited in which quarter, all units within two years.

use crate::report::prelude::*;
use chrono::Datelike;

use super::unit::{Unit, UnitRow};

/// The quarters of two years.
const QUARTERS: usize = 8;

/// The visit of a unit.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct VisitRow {
    /// The quarter, `2026Q1`.
    pub quarter: String,
    pub unit: String,
    #[serde(skip)]
    pub label: String,
    /// The folder as given.
    pub folder: String,
    /// The first session of the quarter that is not cancelled, today or later in the current quarter;
    /// `None` if the unit's plan at hand has none.
    pub session: Option<NaiveDate>,
}

impl Row for VisitRow {
    const COLUMNS: &'static [&'static str] = &["quarter", "unit", "session-date"];

    fn cells(&self) -> Vec<Cell> {
        vec![Cell::Unbroken(self.quarter.clone()), self.label.clone().into(), Cell::maybe(self.session)]
    }
}

/// Returns the visits of two years from `first`, by quarter. A unit's quarter depends only on its place
/// among the units, so that units added at the end change no other visit.
pub(crate) fn visits(units: &[Unit], first: i32, today: NaiveDate) -> Vec<VisitRow> {
    let mut rows: Vec<(usize, VisitRow)> = units
        .iter()
        .enumerate()
        .map(|(at, unit)| {
            let quarter = at % QUARTERS;
            (quarter, row(unit, quarter, first, today))
        })
        .collect();
    rows.sort_by_key(|(quarter, _)| *quarter);
    rows.into_iter().map(|(_, row)| row).collect()
}

fn row(unit: &Unit, quarter: usize, first: i32, today: NaiveDate) -> VisitRow {
    let of = |day: NaiveDate| format!("{}Q{}", day.year(), day.month0() / 3 + 1);
    let quarter = format!("{}Q{}", first + i32::from(quarter >= 4), quarter % 4 + 1);
    let is_past = |day: NaiveDate| quarter == of(today) && day < today;
    let sessions = unit.facts.iter().flat_map(|facts| &facts.sessions).copied();
    let session = sessions.filter(|day| of(*day) == quarter && !is_past(*day)).min();
    let UnitRow { unit, label, folder, .. } = &unit.row;
    VisitRow { quarter, unit: unit.clone(), label: label.clone(), folder: folder.clone(), session }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::finding::Counts;
    use crate::report::rollup::unit::UnitFacts;
    use crate::report::rollup::unread;

    fn unit(number: usize, sessions: &[&str]) -> Unit {
        let sessions = sessions.iter().map(|day| day.parse().unwrap()).collect();
        Unit {
            row: unread(format!("u{number}"), format!("d{number}"), Counts::default()),
            facts: Some(UnitFacts {
                topics: Vec::new(),
                sessions,
                silent: false,
                lost: Vec::new(),
                in_one_week: None,
            }),
            texts: Vec::new(),
            broken_seals: Vec::new(),
            faults: Vec::new(),
        }
    }

    #[test]
    fn all_units_are_visited_in_two_years_and_later_units_move_no_visit() {
        let units: Vec<Unit> = (0..19).map(|number| unit(number, &[])).collect();
        let today = NaiveDate::from_ymd_opt(2026, 5, 1).unwrap();
        let key = |row: &VisitRow| (row.quarter.clone(), row.unit.clone());
        let rows = visits(&units, 2026, today);
        assert_eq!(rows.len(), 19);
        assert_eq!((rows[0].quarter.as_str(), rows[18].quarter.as_str()), ("2026Q1", "2027Q4"));
        for quarter in ["2026Q1", "2026Q4", "2027Q1", "2027Q4"] {
            assert!((2..=3).contains(&rows.iter().filter(|row| row.quarter == quarter).count()), "{quarter}");
        }
        let fewer: Vec<_> = visits(&units[..11], 2026, today).iter().map(key).collect();
        assert!(fewer.iter().all(|visit| rows.iter().map(key).any(|row| row == *visit)));
    }

    #[test]
    fn a_visit_has_a_session_of_its_quarter_that_is_still_to_come() {
        let days = ["2026-01-08", "2026-05-07", "2026-06-11"];
        let units = [unit(0, &days), unit(1, &days), unit(2, &days)];
        for (today, expected) in
            [("2026-05-01", "2026-05-07"), ("2026-05-07", "2026-05-07"), ("2026-05-08", "2026-06-11")]
        {
            let rows = visits(&units, 2026, today.parse().unwrap());
            let sessions: Vec<_> = rows.iter().map(|row| row.session.map(|day| day.to_string())).collect();
            assert_eq!(sessions, [Some("2026-01-08".to_owned()), Some(expected.to_owned()), None]);
        }
    }
}
