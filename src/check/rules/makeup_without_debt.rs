//! 没有缺课却登记了补学: make-up study has no missed session, so one of the two records is wrong.

use crate::check::rule::prelude::*;
use crate::domain::makeup::law::not_owed;

pub(super) const RULE: Rule = Rule::of_every_year("makeup-without-debt", Level::Warn, find);

/// Skips unknown sessions (see `unknown-session`).
fn find(year: &Year<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for makeup in year.records.makeup.current() {
        let Some(entry) = year.session(&makeup.session) else { continue };
        if !entry.has_come() || not_owed(entry, &makeup.member).is_some() {
            let message = Message::new(RULE.id)
                .with("name", year.roster.name(&makeup.member))
                .with("date", entry.session.date)
                .with("makeup", makeup.id.short());
            hits.push(Hit::new(key_of(year, makeup.head, "session"), message));
        }
    }
    hits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::attendance::Status::{Absent, Present};
    use crate::domain::fixture::{Records, Study, history, makeup, moment, session, sheet};
    use crate::domain::time::local;

    #[test]
    fn a_make_up_follows_a_session_that_has_begun_and_that_the_member_missed() {
        const SESSION: &str = "2026-03-12-0";
        let cases = [
            ("08:59", vec![("m02", Absent)], 1),
            ("09:00", vec![("m02", Absent)], 0),
            ("09:00", vec![("m02", Present)], 1),
            ("09:00", vec![], 1),
            ("08:59", vec![("m01", Present), ("m02", Absent)], 0), // somebody attended, so it was held
        ];
        for (time, marks, expected) in cases {
            let study = Study::of(Records {
                sessions: history(vec![session("2026-03-12")]),
                attendance: history(vec![sheet(SESSION, &marks)]),
                makeup: history(vec![makeup(SESSION, "m02", "2026-03-12")]),
                ..Records::default()
            });
            let now = local(moment(&format!("2026-03-12T{time}:00+08:00")));
            assert_eq!(find(&study.at(now)).len(), expected, "{time} {marks:?}");
        }
    }
}
