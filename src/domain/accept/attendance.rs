//! The law of attendance sheets.

use std::collections::BTreeSet;

use chrono::NaiveDateTime;

use super::{Law, Objection, cancelled};
use crate::domain::attendance::{Sheet, Status};
use crate::domain::history::Current;
use crate::domain::roster::MemberId;
use crate::domain::year::Year;
use crate::domain::year::timetable::Entry;

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
