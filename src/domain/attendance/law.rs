//! The law of attendance sheets.

use std::collections::BTreeSet;

use chrono::NaiveDateTime;

use crate::domain::accept::prelude::*;
use crate::domain::attendance::{Sheet, Status};

impl Law for Sheet {
    fn objections<'a>(&'a self, _before: Current<'a, Self>, year: &'a Year<'_>) -> Vec<Objection<'a>> {
        // The sheet of a session that was cancelled later may still be corrected.
        let early = year.session(&self.session).filter(|entry| cancelled(entry).is_none());
        let early = early.and_then(|entry| untimely(entry, year.now));
        let twice = twice(self).map(|(.., member)| Objection::MarkedTwice(member));
        early.into_iter().chain(twice).collect()
    }
}

/// Returns the objection to recording attendance at a local time.
pub(crate) fn untimely<'a>(entry: &'a Entry<'_>, at: NaiveDateTime) -> Option<Objection<'a>> {
    cancelled(entry).or_else(|| (!entry.can_be_marked(at)).then_some(Objection::NotBegun(entry)))
}

/// Returns the members that a sheet lists again, with the place where it does.
pub(crate) fn twice(sheet: &Sheet) -> impl Iterator<Item = (Status, usize, &MemberId)> {
    let mut seen = BTreeSet::new();
    sheet.marks().filter(move |(_, _, member)| !seen.insert(*member))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::accept::names;
    use crate::domain::attendance::Status::{Absent, Late};
    use crate::domain::fixture::{Records, Study, day, history, session, sheet};
    use crate::domain::session::{Cancelled, Session};

    #[test]
    fn a_sheet_is_corrected_once_its_session_begins_and_names_a_member_once() {
        const SESSION: &str = "2026-03-12-0";
        let once = sheet(SESSION, &[("m01", Late), ("m02", Absent)]);
        let twice = sheet(SESSION, &[("m01", Late), ("m02", Absent), ("m01", Absent)]);
        let cases: [(&str, Option<Cancelled>, &Sheet, &[&str]); 5] = [
            ("08:59", None, &once, &["NotBegun"]),
            ("09:00", None, &once, &[]),
            ("08:59", None, &twice, &["NotBegun", "MarkedTwice"]),
            ("08:59", Some(Cancelled::Cancelled), &once, &[]),
            ("09:00", Some(Cancelled::Cancelled), &twice, &["MarkedTwice"]),
        ];
        for (time, cancelled, sheet, expected) in cases {
            let sessions = history(vec![Session { cancelled, ..session("2026-03-12") }]);
            let attendance = history(vec![once.clone()]);
            let study = Study::of(Records { sessions, attendance, ..Records::default() });
            let year = study.at(day("2026-03-12").and_time(time.parse().unwrap()));
            let before = study.records.attendance.current().next().unwrap();
            assert_eq!(names(sheet.objections(before, &year)), expected, "{time} {cancelled:?} {sheet:?}");
        }
    }
}
