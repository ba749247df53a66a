//! The course of a session, and who takes part.

use super::*;
use crate::domain::fixture::{Study, day, history, id, session, sheet};
use crate::domain::session::Form;
use Status::{Absent, Late, Leave};

/// The state of a session of 2026-03-12 at 12:00 of a day, with or without times of its own.
fn state_on(now: &str, times: bool, marks: &[(&str, Status)], usual: Option<&str>) -> State {
    let mut planned = session("2026-03-12");
    planned.time = planned.time.filter(|_| times);
    let mut study = Study::of(Records {
        sessions: history(vec![planned]),
        attendance: history(vec![sheet("2026-03-12-0", marks)]),
        ..Records::default()
    });
    study.plan.meeting.from = usual.and_then(|time| time.parse().ok());
    let now = day(now).and_hms_opt(12, 0, 0).unwrap();
    study.at(now).timetable().entries()[0].state
}

#[test]
fn a_session_is_due_until_its_sheet_settles_whether_it_was_held() {
    let none: &[(&str, Status)] = &[];
    let cases = [
        ("2026-03-11", true, none, None, State::Planned),
        ("2026-03-12", true, none, None, State::Unrecorded),
        ("2026-03-12", false, none, None, State::Planned), // without any time: when the day is over
        ("2026-03-13", false, none, None, State::Unrecorded),
        ("2026-03-12", false, none, Some("09:00:00"), State::Unrecorded),
        ("2026-03-12", false, none, Some("14:30:00"), State::Planned),
        ("2026-03-12", true, &[("m01", Late)], None, State::Held),
        ("2026-03-12", true, &[("m01", Leave)], None, State::Unrecorded),
        ("2026-03-12", true, &[("m01", Leave), ("m02", Absent)], None, State::Held), // nobody came
    ];
    for (now, times, marks, usual, expected) in cases {
        assert_eq!(state_on(now, times, marks, usual), expected, "{now} {times} {marks:?} {usual:?}");
    }
}

/// Whether a session of 2026-03-12 has begun, is over, can be marked and is ahead.
fn course_at(now: &str, time: Option<&str>) -> [bool; 4] {
    let time = time.and_then(|time| time.parse().ok());
    let sessions = history(vec![Session { time, ..session("2026-03-12") }]);
    let study = Study::of(Records { sessions, ..Records::default() });
    let now = now.parse().unwrap();
    let year = study.at(now);
    let entry = &year.timetable().entries()[0];
    [entry.has_begun(now), entry.is_over(now), entry.can_be_marked(now), entry.is_ahead_at(now)]
}

#[test]
fn a_session_lasts_from_its_first_minute_to_its_last_or_without_times_all_day() {
    let times = Some("09:00-11:00");
    let cases = [
        (times, "2026-03-12T08:59:59", [false, false, false, true]),
        (times, "2026-03-12T09:00:00", [true, false, true, false]),
        (times, "2026-03-12T10:59:59", [true, false, true, false]),
        (times, "2026-03-12T11:00:00", [true, true, true, false]),
        (None, "2026-03-11T23:59:59", [false, false, false, true]),
        (None, "2026-03-12T00:00:00", [false, false, true, true]),
        (None, "2026-03-12T23:59:59", [false, false, true, true]),
        (None, "2026-03-13T00:00:00", [true, true, true, false]),
    ];
    for (time, now, expected) in cases {
        assert_eq!(course_at(now, time), expected, "{time:?} {now}");
    }
}

#[test]
fn a_member_is_expected_from_the_day_of_joining() {
    let sessions = history(vec![session("2026-06-30"), session("2026-07-01")]);
    let study = Study::of(Records { sessions, ..Records::default() });
    let year = study.at(day("2026-08-01").and_hms_opt(12, 0, 0).unwrap());
    let entries = year.timetable().entries();
    let expected = |at: usize| study.roster.members.iter().map(move |member| entries[at].expects(member));
    assert!(expected(0).eq([true, true, false]));
    assert!(expected(1).eq([true, true, true]));
}

#[test]
fn a_member_is_away_if_marked_so_or_not_a_member_yet() {
    let sessions = history(vec![session("2026-06-30")]);
    let cases = [
        ("m01", None, false),
        ("m01", Some(Late), false),
        ("m01", Some(Leave), true),
        ("m03", None, true), // joins on 1 July
        ("m03", Some(Late), false),
    ];
    for (member, mark, expected) in cases {
        let marks: Vec<(&str, Status)> = mark.map(|mark| (member, mark)).into_iter().collect();
        let attendance = history(vec![sheet("2026-06-30-0", &marks)]);
        let study = Study::of(Records { sessions: sessions.clone(), attendance, ..Records::default() });
        let year = study.at(day("2026-08-01").and_hms_opt(12, 0, 0).unwrap());
        assert_eq!(year.timetable().entries()[0].is_away(&id(member)), expected, "{member} {mark:?}");
    }
}

#[test]
fn self_study_is_no_session_of_the_group() {
    let alone = Session { form: Form::SelfStudy, ..session("2026-03-12") };
    let study = Study::of(Records {
        sessions: history(vec![alone]),
        attendance: history(vec![sheet("2026-03-12-0", &[("m01", Late), ("m02", Absent)])]),
        ..Records::default()
    });
    let year = study.at(day("2026-04-01").and_hms_opt(12, 0, 0).unwrap());
    let timetable = year.timetable();
    assert_eq!((timetable.standing().count(), timetable.collective().count()), (1, 0));
    let topic = &study.plan.topics[0].id;
    assert!(!timetable.is_held(topic) && timetable.on_topic(topic).next().is_none());
    assert!(year.debts().is_empty());
}
