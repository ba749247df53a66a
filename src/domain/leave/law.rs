//! The law of leave.

use crate::domain::accept::prelude::*;
use crate::domain::asked::Asked;
use crate::domain::leave::Leave;

impl Law for Leave {
    fn objections<'a>(&'a self, before: Current<'a, Self>, year: &'a Year<'_>) -> Vec<Objection<'a>> {
        let asked =
            self.asked.filter(|_| self.asked != before.asked).and_then(|asked| untimely(asked, self, year));
        let same = self.session == before.session && self.member == before.member;
        let Some(entry) = year.session(&self.session).filter(|_| !same) else {
            return asked.into_iter().collect();
        };
        asked.into_iter().chain(cancelled(entry)).chain(objections(entry, &self.member, year)).collect()
    }
}

/// Returns the objection to the time at which a leave was asked for, recorded now.
fn untimely<'a>(asked: Asked, leave: &Leave, year: &'a Year<'_>) -> Option<Objection<'a>> {
    if asked.day > year.today() || asked.time.is_some() && asked.latest() > year.now {
        return Some(Objection::AskedLater(asked));
    }
    let entry = year.session(&leave.session)?;
    let is_unknown = asked.time.is_none() && asked.day == leave.date && entry.has_a_start();
    is_unknown.then_some(Objection::AskedOnTheDay(asked.day))
}

/// Returns the objections to a leave of a member from a session.
pub(crate) fn objections<'a>(
    entry: &'a Entry<'_>,
    member: &'a MemberId,
    year: &'a Year<'_>,
) -> impl Iterator<Item = Objection<'a>> {
    let attended = entry.marks.statuses.get(member).copied().filter(|status| status.came());
    let attended = attended.map(|status| Objection::LeaveOfAttended(entry, member, status));
    repeated(entry, member, year).into_iter().chain(attended)
}

/// Returns the objection to a second leave of a member from a session.
pub(crate) fn repeated<'a>(
    entry: &'a Entry<'_>,
    member: &'a MemberId,
    year: &'a Year<'_>,
) -> Option<Objection<'a>> {
    let earlier = year.leave().confirmed(entry, member).into_iter().next()?;
    Some(Objection::LeaveExists(entry, member, earlier.id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::accept::names;
    use crate::domain::fixture::{Records, Status, Study, history, noon, on_leave, session, sheet};
    use crate::domain::session::{Cancelled, Session};

    const UNTIMED: &str = "2026-03-05-0";
    const HELD: &str = "2026-03-12-1";
    const OFF: &str = "2026-03-19-2";
    const TO_COME: &str = "2026-03-26-3";

    fn leave(session: &str, member: &str, asked: &str) -> Leave {
        let asked = (!asked.is_empty()).then(|| serde_yaml::from_str(asked).unwrap());
        Leave { asked, ..on_leave(session, member) }
    }

    /// The objections to the change of a leave at noon of 20 March, when the second member is on leave from
    /// the session to come.
    fn objections_to(before: Leave, after: &Leave) -> Vec<String> {
        let off = Session { cancelled: Some(Cancelled::Cancelled), ..session("2026-03-19") };
        let untimed = Session { time: None, ..session("2026-03-05") };
        let sessions = vec![untimed, session("2026-03-12"), off, session("2026-03-26")];
        let study = Study::of(Records {
            sessions: history(sessions),
            attendance: history(vec![sheet(HELD, &[("m01", Status::Late), ("m02", Status::Absent)])]),
            leave: history(vec![before, leave(TO_COME, "m02", "")]),
            ..Records::default()
        });
        let year = study.at(noon("2026-03-20"));
        let before = study.records.leave.current().next().unwrap();
        names(after.objections(before, &year))
    }

    #[test]
    fn a_leave_is_looked_at_again_if_its_session_or_its_member_changes() {
        let cases: [(&str, &str, &str, &str, &[&str]); 7] = [
            (HELD, "m01", HELD, "m01", &[]),
            (OFF, "m01", OFF, "m01", &[]),
            (HELD, "m02", HELD, "m01", &["LeaveOfAttended"]),
            (TO_COME, "m01", HELD, "m01", &["LeaveOfAttended"]),
            (HELD, "m02", OFF, "m02", &["Cancelled"]),
            (HELD, "m01", TO_COME, "m01", &[]),
            (TO_COME, "m01", TO_COME, "m02", &["LeaveExists"]),
        ];
        for (session, member, to_session, to_member, expected) in cases {
            let (before, after) = (leave(session, member, ""), leave(to_session, to_member, ""));
            assert_eq!(objections_to(before, &after), expected, "{session} {member}: {after:?}");
        }
    }

    #[test]
    fn a_leave_was_asked_for_before_now_and_on_the_day_of_its_session_at_a_known_time() {
        let cases: [(&str, &str, &str, &[&str]); 10] = [
            (TO_COME, "", "2026-03-20", &[]),
            (TO_COME, "", "2026-03-20T12:00", &[]),
            (TO_COME, "", "2026-03-20T12:01", &["AskedLater"]),
            (TO_COME, "", "2026-03-21", &["AskedLater"]),
            (TO_COME, "2026-03-21", "2026-03-21", &[]),
            (HELD, "", "2026-03-11", &[]),
            (HELD, "", "2026-03-12", &["AskedOnTheDay"]),
            (HELD, "", "2026-03-12T10:00", &[]),
            (HELD, "2026-03-12", "2026-03-12", &[]),
            (UNTIMED, "", "2026-03-05", &[]),
        ];
        for (session, before, after, expected) in cases {
            let (before, after) = (leave(session, "m01", before), leave(session, "m01", after));
            assert_eq!(objections_to(before, &after), expected, "{after:?}");
        }
    }
}
