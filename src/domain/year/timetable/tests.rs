//! The course of a session, and who takes part.

use super::*;
use crate::domain::fixture::{Study, day, held, history, history_of, id, noon, session, sheet, stamp};
use crate::domain::record::Stamp;
use crate::domain::session::{Cancelled, Form};
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
        ("2026-03-11", true, &[("m01", Late)], None, State::Planned), // moved to a day to come by a merge
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
fn a_topic_is_held_if_its_session_is_even_if_nobody_came() {
    for (marks, expected) in [(&[("m01", Absent), ("m02", Leave)][..], true), (&[("m01", Absent)], false)] {
        let study = Study::of(held("2026-03-12", marks));
        let year = study.at(day("2026-04-01").and_hms_opt(12, 0, 0).unwrap());
        assert_eq!(year.timetable().is_held(&study.plan.topics[0].id), expected, "{marks:?}");
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

#[test]
fn a_sheet_is_open_while_a_member_of_a_session_that_has_begun_is_unmarked() {
    let both = vec![("m01", Late), ("m02", Absent)];
    let (seminar, alone) = (Form::Seminar, Form::SelfStudy);
    let cases = [
        ("2026-03-11", seminar, vec![], None, false),
        ("2026-03-12", seminar, vec![], None, true),
        ("2026-03-12", seminar, vec![("m01", Late)], None, true),
        ("2026-03-12", seminar, both, None, false),
        ("2026-03-12", alone, vec![], None, false),
        ("2026-03-12", seminar, vec![], Some(Cancelled::Cancelled), false),
    ];
    for (now, form, marks, cancelled, expected) in cases {
        let study = Study::of(Records {
            sessions: history(vec![Session { form, cancelled, ..session("2026-03-12") }]),
            attendance: history(vec![sheet("2026-03-12-0", &marks)]),
            ..Records::default()
        });
        let year = study.at(noon(now));
        assert_eq!(year.timetable().entries()[0].is_open(), expected, "{now} {form:?} {marks:?}");
    }
}

#[test]
fn a_member_took_part_in_a_session_held_and_speaks_if_named_or_leading() {
    let led = Session { lead: Some(id("m01")), speakers: vec![id("m02")], ..session("2026-03-12") };
    let study = Study::of(Records {
        sessions: history(vec![led, session("2026-05-14")]),
        attendance: history(vec![sheet("2026-03-12-0", &[("m01", Late), ("m02", Absent)])]),
        ..Records::default()
    });
    let year = study.at(noon("2026-04-01"));
    let [held, ahead] = year.timetable().entries() else { panic!("two sessions") };
    let members = &study.roster.members;
    assert!(members.iter().map(|member| held.took_part(member)).eq([true, false, false]));
    assert!(members.iter().map(|member| ahead.took_part(member)).eq([false, false, false]));
    assert!(members.iter().map(|member| held.names_to_speak(&member.id)).eq([true, true, false]));
}

#[test]
fn a_moved_session_is_found_by_the_days_that_were_not_retracted() {
    let moved = |from: &str| Stamp {
        amends: Some(RecordId::new(from.to_owned())),
        ..stamp("2026-03-01T10:00:00+08:00")
    };
    let mut sessions = history_of(vec![
        (stamp("2026-03-01T09:00:00+08:00"), session("2026-03-12")),
        (moved("2026-03-12-0"), session("2026-03-19")),
        (moved("2026-03-19-1"), session("2026-03-26")),
    ]);
    sessions.retract(&BTreeSet::from([RecordId::new("2026-03-26-2".to_owned())]));
    let study = Study::of(Records { sessions, ..Records::default() });
    let year = study.at(noon("2026-03-02"));
    for (on, once, now) in [
        ("2026-03-12", 1, 0),
        ("2026-03-18", 0, 0),
        ("2026-03-19", 1, 1),
        ("2026-03-20", 0, 0),
        ("2026-03-26", 0, 0),
    ] {
        let found = (year.timetable().once_on(day(on)).len(), year.timetable().on_day(day(on)).count());
        assert_eq!(found, (once, now), "{on}");
    }
}

#[test]
fn cancelled_sessions_and_self_study_have_no_number_of_their_own() {
    let cancelled = Session { cancelled: Some(Cancelled::Cancelled), ..session("2026-03-12") };
    let alone = Session { form: Form::SelfStudy, ..session("2026-03-19") };
    let sessions = history(vec![session("2026-03-05"), cancelled, alone, session("2026-03-26")]);
    let study = Study::of(Records { sessions, ..Records::default() });
    let year = study.at(noon("2026-03-01"));
    assert!(year.timetable().entries().iter().map(|entry| entry.number).eq([1, 2, 2, 2]));
}

#[test]
fn a_start_is_known_from_the_session_or_from_the_plan_of_the_group() {
    let (own, usual) = (Some("09:00-11:00"), Some("14:30:00"));
    let cases = [
        (Form::Seminar, None, None, false),
        (Form::Seminar, None, usual, true),
        (Form::Seminar, own, None, true),
        (Form::SelfStudy, None, usual, false),
        (Form::SelfStudy, own, None, true),
    ];
    for (form, own, usual, expected) in cases {
        let time = own.and_then(|time| time.parse().ok());
        let sessions = history(vec![Session { time, form, ..session("2026-03-12") }]);
        let mut study = Study::of(Records { sessions, ..Records::default() });
        study.plan.meeting.from = usual.and_then(|time| time.parse().ok());
        let year = study.at(noon("2026-03-01"));
        assert_eq!(year.timetable().entries()[0].has_a_start(), expected, "{form:?} {own:?} {usual:?}");
    }
}
