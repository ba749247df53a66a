//! The law of make-up studies.

use crate::domain::accept::prelude::*;
use crate::domain::makeup::Makeup;

impl Law for Makeup {
    fn objections<'a>(&'a self, before: Current<'a, Self>, year: &'a Year<'_>) -> Vec<Objection<'a>> {
        let Some(entry) = year.session(&self.session) else { return Vec::new() };
        let mut objections = Vec::new();
        if self.date != before.date || self.session != before.session {
            objections.extend(untimely(self.date, entry, year));
        }
        if self.session != before.session || self.member != before.member {
            objections.extend(not_owed(entry, &self.member).or_else(|| repeated(entry, &self.member, year)));
        }
        objections
    }
}

/// Returns the objections to the date: a make-up study follows its session, and is recorded when it is done.
pub(crate) fn untimely<'a>(
    date: NaiveDate,
    entry: &'a Entry<'_>,
    year: &Year<'_>,
) -> impl Iterator<Item = Objection<'a>> {
    let before = (date < entry.session.date).then_some(Objection::MadeUpBefore(date, entry));
    let to_come = (date > year.today()).then_some(Objection::MadeUpOnDayToCome(date));
    before.into_iter().chain(to_come)
}

/// Returns the objection to a make-up study of a member who owes none for the session.
pub(crate) fn not_owed<'a>(entry: &'a Entry<'_>, member: &'a MemberId) -> Option<Objection<'a>> {
    let expected = entry.expected.iter().find(|expected| expected.id == *member);
    match expected.and_then(|member| entry.status(member)) {
        _ if cancelled(entry).is_some() => cancelled(entry),
        None => Some(Objection::Unmarked(entry, member)),
        Some(status) if !status.owes_makeup() => Some(Objection::Attended(entry, member, status)),
        Some(_) => None,
    }
}

/// Returns the objection to a second make-up study of a member for a session.
pub(crate) fn repeated<'a>(
    entry: &'a Entry<'_>,
    member: &'a MemberId,
    year: &'a Year<'_>,
) -> Option<Objection<'a>> {
    let mut makeups = year.records.makeup.current();
    let earlier = makeups.find(|makeup| makeup.member == *member && makeup.session == *entry.id)?;
    Some(Objection::MakeupExists(entry, member, earlier.id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::accept::names;
    use crate::domain::fixture::{Records, Status, Study, day, history, makeup, noon, session, sheet};

    #[test]
    fn a_make_up_is_done_on_the_day_of_its_session_at_the_earliest_and_today_at_the_latest() {
        let sessions = history(vec![session("2026-03-12")]);
        let study = Study::of(Records { sessions, ..Records::default() });
        let year = study.at(noon("2026-03-20"));
        let entry = &year.timetable().entries()[0];
        let objections = |date: &str| untimely(day(date), entry, &year).collect::<Vec<_>>();
        assert!(matches!(objections("2026-03-11")[..], [Objection::MadeUpBefore(..)]));
        assert!(objections("2026-03-12").is_empty() && objections("2026-03-20").is_empty());
        assert!(matches!(objections("2026-03-21")[..], [Objection::MadeUpOnDayToCome(_)]));
    }

    #[test]
    fn only_the_part_of_a_make_up_that_is_changed_is_looked_at_again() {
        const FIRST: &str = "2026-03-12-0";
        const SECOND: &str = "2026-03-19-1";
        // Only the second member missed the first session, and both missed the second one.
        let cases: [(Makeup, Makeup, &[&str]); 9] = [
            (makeup(FIRST, "m01", "2026-03-11"), makeup(FIRST, "m01", "2026-03-11"), &[]),
            (makeup(FIRST, "m01", "2026-03-20"), makeup(FIRST, "m01", "2026-03-13"), &[]),
            (makeup(FIRST, "m02", "2026-03-20"), makeup(FIRST, "m02", "2026-03-11"), &["MadeUpBefore"]),
            (makeup(FIRST, "m02", "2026-03-13"), makeup(SECOND, "m01", "2026-03-13"), &["MadeUpBefore"]),
            (makeup(FIRST, "m01", "2026-03-11"), makeup(FIRST, "m02", "2026-03-11"), &[]),
            (makeup(FIRST, "m02", "2026-03-20"), makeup(FIRST, "m01", "2026-03-20"), &["Attended"]),
            (makeup(SECOND, "m01", "2026-03-20"), makeup(FIRST, "m01", "2026-03-20"), &["Attended"]),
            (makeup(FIRST, "m02", "2026-03-20"), makeup(FIRST, "m03", "2026-03-20"), &["Unmarked"]),
            (makeup(SECOND, "m01", "2026-03-20"), makeup(SECOND, "m02", "2026-03-20"), &["MakeupExists"]),
        ];
        for (before, after, expected) in cases {
            let missed = sheet(SECOND, &[("m01", Status::Absent), ("m02", Status::Leave)]);
            let study = Study::of(Records {
                sessions: history(vec![session("2026-03-12"), session("2026-03-19")]),
                attendance: history(vec![
                    sheet(FIRST, &[("m01", Status::Present), ("m02", Status::Absent)]),
                    missed,
                ]),
                makeup: history(vec![before, makeup(SECOND, "m02", "2026-03-21")]),
                ..Records::default()
            });
            let year = study.at(noon("2026-03-22"));
            let before = study.records.makeup.current().next().unwrap();
            assert_eq!(names(after.objections(before, &year)), expected, "{after:?} after {before:?}");
        }
    }
}
