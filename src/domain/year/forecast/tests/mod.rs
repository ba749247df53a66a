//! Lost targets, and the last day to save a target.

mod outlook;

use super::*;
use crate::domain::attendance::{Sheet, Status};
use crate::domain::fixture::{Study, day, history, noon, plan, session, sheet};
use crate::domain::records::Records;
use crate::domain::session::Session;
use chrono::NaiveDateTime;
use proptest::prelude::*;

/// A year of these sessions and sheets, under a plan with these targets.
fn study(targets: &str, sessions: Vec<Session>, sheets: Vec<Sheet>) -> Study {
    let (sessions, attendance) = (history(sessions), history(sheets));
    Study { plan: plan(targets), ..Study::of(Records { sessions, attendance, ..Records::default() }) }
}

/// Returns the outlooks of a year of sessions, the first ones marked for m02 as given.
fn outlooks(
    targets: &str,
    dates: &[&str],
    marks: &[Status],
    now: NaiveDateTime,
) -> Vec<(Aim, Option<String>, Reach)> {
    let sessions: Vec<Session> = dates.iter().map(|date| session(date)).collect();
    let sheets: Vec<Sheet> = dates
        .iter()
        .zip(marks)
        .enumerate()
        .map(|(at, (date, mark))| sheet(&format!("{date}-{at}"), &[("m01", Status::Present), ("m02", *mark)]))
        .collect();
    let study = study(targets, sessions, sheets);
    let year = study.at(now);
    let found = year.outlooks().iter();
    found.map(|one| (one.aim, one.member.map(|member| member.id.0.to_string()), one.reach)).collect()
}

fn of_m02(found: Vec<(Aim, Option<String>, Reach)>, aim: Aim) -> Option<Reach> {
    let mut of = found.into_iter().filter(|(a, member, _)| *a == aim && member.as_deref() == Some("m02"));
    of.next().map(|(_, _, reach)| reach)
}

const YEAR: [&str; 5] = ["2026-02-05", "2026-03-05", "2026-04-09", "2026-05-07", "2026-06-04"];

/// Four of five sessions are 80 %: one may be missed.
#[test]
fn attendance_is_saved_as_long_as_enough_sessions_are_left() {
    use Status::{Absent, LeftEarly, Present};
    let cases: [(&[Status], &str, Reach); 6] = [
        (&[], "2026-02-01", Reach::Open(Some(day("2026-03-05")))),
        (&[Absent], "2026-02-06", Reach::Open(Some(day("2026-03-05")))),
        (&[Present, Absent], "2026-03-06", Reach::Open(Some(day("2026-04-09")))),
        (&[Absent, Absent], "2026-03-06", Reach::Lost),
        (&[Present, LeftEarly, Present, Present], "2026-05-08", Reach::Reached),
        // The session of 5 March has come and is not marked yet: it may still count as attended.
        (&[Absent], "2026-03-06", Reach::Open(Some(day("2026-04-09")))),
    ];
    for (marks, now, expected) in cases {
        let found = outlooks("member_attendance = 0.8", &YEAR, marks, noon(now));
        assert_eq!(of_m02(found, Aim::Attendance), Some(expected), "{marks:?} {now}");
    }
}

/// Sessions that the year or its quarters still need are chances too, even if every topic is covered.
#[test]
fn sessions_that_are_not_set_yet_are_chances() {
    let reach = |targets: &str, now| {
        let found = outlooks(targets, &YEAR[..1], &[Status::Absent], noon(now));
        of_m02(found, Aim::Attendance)
    };
    let whole = |count: &str| format!("member_attendance = 0.8\n{count}");
    assert_eq!(reach(&whole(""), "2026-02-06"), Some(Reach::Lost));
    assert_eq!(reach(&whole("sessions_per_year = 24"), "2026-02-06"), Some(Reach::Open(None)));
    assert_eq!(reach(&whole("sessions_per_year = 4"), "2026-02-06"), Some(Reach::Lost));
    // Two more in the first quarter and three in each of the others.
    assert_eq!(reach(&whole("sessions_per_quarter = 3"), "2026-02-06"), Some(Reach::Open(None)));
    assert_eq!(reach(&whole("sessions_per_quarter = 3"), "2026-10-08"), Some(Reach::Lost));
    // The last day of the year belongs to its last quarter.
    assert_eq!(reach(&whole("sessions_per_quarter = 4"), "2026-12-31"), Some(Reach::Open(None)));
}

#[test]
fn sessions_that_are_not_set_yet_may_be_held_before_a_member_leaves() {
    let targets = "member_attendance = 0.8\nsessions_per_year = 24";
    let sheets = vec![sheet(&format!("{}-0", YEAR[0]), &[("m01", Status::Present), ("m02", Status::Absent)])];
    let mut study = study(targets, vec![session(YEAR[0])], sheets);
    study.roster.members[1].left = Some(day("2026-06-30"));
    for (now, expected) in
        [("2026-02-06", Reach::Open(None)), ("2026-06-30", Reach::Open(None)), ("2026-07-01", Reach::Lost)]
    {
        let year = study.at(noon(now));
        let found = year.outlooks().iter().find(|one| one.member.is_some_and(|member| member.id.0 == "m02"));
        assert_eq!(found.map(|one| one.reach), Some(expected), "{now}");
    }
}

#[test]
fn days_before_the_period_are_no_chance() {
    let mut study = study("sessions_per_year = 3", Vec::new(), Vec::new());
    study.plan.period =
        Some(crate::domain::period::Period { from: day("2026-03-02"), to: day("2026-03-03") });
    let year = study.at(noon("2026-01-05"));
    let outlook = year.outlooks().iter().find(|one| one.aim == Aim::Year).unwrap();
    assert_eq!((outlook.reach, outlook.best), (Reach::Lost, 2.0));
}

/// m02 attends two of five sessions and leaves in May: the three after that day do not count.
#[test]
fn a_member_who_leaves_is_judged_by_the_days_of_membership() {
    use Status::{Absent, Present};
    let study = |marks: [Status; 2]| {
        let sheets = YEAR.iter().zip(marks).enumerate();
        let sheets = sheets
            .map(|(at, (date, mark))| sheet(&format!("{date}-{at}"), &[("m01", Present), ("m02", mark)]));
        let mut study = study(
            "member_attendance = 0.8",
            YEAR.iter().map(|date| session(date)).collect(),
            sheets.collect(),
        );
        study.roster.members[1].left = Some(day("2026-04-01"));
        study
    };
    for now in ["2026-03-06", "2026-05-01", "2026-12-30"] {
        for (marks, expected) in [
            ([Present, Present], Reach::Reached),
            ([Present, Absent], Reach::Lost),
            ([Absent, Absent], Reach::Lost),
        ] {
            let study = study(marks);
            let year = study.at(noon(now));
            let found =
                year.outlooks().iter().find(|one| one.member.is_some_and(|member| member.id.0 == "m02"));
            assert_eq!(found.map(|one| one.reach), Some(expected), "{marks:?} {now}");
            let reached = crate::domain::year::per_member::attendance(&year).unwrap();
            assert_eq!(reached.lost, usize::from(expected == Reach::Lost), "{marks:?} {now}");
        }
    }
}

/// Nobody is warned of before anything was missed.
#[test]
fn a_member_who_missed_nothing_presses_nobody() {
    for (marks, expected) in
        [(vec![], None), (vec![Status::Present], None), (vec![Status::Absent], Some(day("2026-03-05")))]
    {
        let sessions: Vec<Session> = YEAR.iter().map(|date| session(date)).collect();
        let sheets =
            marks.iter().map(|mark| sheet("2026-02-05-0", &[("m01", Status::Present), ("m02", *mark)]));
        let study = study("member_attendance = 0.8", sessions, sheets.collect());
        let year = study.at(noon("2026-02-06"));
        let outlook =
            year.outlooks().iter().find(|one| one.member.is_some_and(|member| member.id.0 == "m02"));
        assert_eq!(outlook.unwrap().pressing(&year), expected, "{marks:?}");
    }
}

#[test]
fn a_session_without_a_sheet_is_not_left_to_hold() {
    let study = study("", vec![session("2026-03-05")], Vec::new());
    let left = |now| {
        let remaining = remaining(&study.at(noon(now)));
        (remaining.sessions, remaining.unrecorded)
    };
    assert_eq!((left("2026-03-04"), left("2026-03-06")), ((1, 0), (0, 1)));
}

#[test]
fn a_session_without_a_sheet_decides_nothing_for_a_topic_that_had_its_sessions() {
    let held = sheet("2026-02-05-0", &[("m01", Status::Present), ("m02", Status::Present)]);
    let study = study("", vec![session("2026-02-05"), session("2026-03-05")], vec![held]);
    let remaining = remaining(&study.at(noon("2026-03-06")));
    assert_eq!((remaining.sessions, remaining.unrecorded), (0, 0));
}

#[test]
fn speeches_need_a_session_each() {
    let found =
        |needed: u32, now| outlooks(&format!("speeches_per_member = {needed}"), &YEAR, &[], noon(now));
    let reach = |needed, now| of_m02(found(needed, now), Aim::Speeches);
    assert_eq!(reach(2, "2026-01-05"), Some(Reach::Open(Some(day("2026-05-07")))));
    assert_eq!(reach(5, "2026-01-05"), Some(Reach::Open(Some(day("2026-02-05")))));
    assert_eq!(reach(6, "2026-01-05"), Some(Reach::Lost));
    assert_eq!(reach(0, "2026-01-05"), Some(Reach::Reached));
    // Whether m02 spoke on 5 February is unknown, but m02 was not named then.
    assert_eq!(reach(5, "2026-02-06"), Some(Reach::Lost));
}

#[test]
fn the_unit_can_meet_on_every_working_day_left() {
    let quarter = |needed: u32, now| {
        let found = outlooks(&format!("sessions_per_quarter = {needed}"), &[], &[], noon(now));
        found.into_iter().find(|(aim, ..)| *aim == Aim::Quarter).unwrap().2
    };
    // Monday 30 and Tuesday 31 March are the last two working days of the quarter.
    assert_eq!(quarter(1, "2026-03-30"), Reach::Open(Some(day("2026-03-31"))));
    assert_eq!(quarter(2, "2026-03-30"), Reach::Open(Some(day("2026-03-30"))));
    assert_eq!(quarter(3, "2026-03-30"), Reach::Lost);
    assert_eq!(quarter(3, "2026-04-01"), Reach::Open(Some(day("2026-06-26")))); // a new quarter
}

#[test]
fn what_is_arranged_is_at_no_risk() {
    let of_unit = |dates: &[&str]| outlooks("sessions_per_quarter = 1", dates, &[], noon("2026-03-30"))[1].2;
    assert_eq!(of_unit(&["2026-03-31"]), Reach::Open(None));
    assert_eq!(of_unit(&["2026-04-01"]), Reach::Open(Some(day("2026-03-31")))); // set too late
    let topics = |dates: &[&str]| outlooks("", dates, &[], noon("2026-12-30"))[0].2;
    assert_eq!(topics(&["2026-12-31"]), Reach::Open(None));
    assert_eq!(topics(&[]), Reach::Open(Some(day("2026-12-31"))));
}

#[test]
fn nothing_is_forecast_once_the_period_is_over_or_a_calendar_unknown() {
    let targets = "sessions_per_year = 300\nmember_attendance = 0.8";
    assert_eq!(outlooks(targets, &YEAR, &[], noon("2027-01-01")), []);
    let mut study = study("sessions_per_year = 300", Vec::new(), Vec::new());
    study.plan.period =
        Some(crate::domain::period::Period { from: day("2026-01-01"), to: day("2027-06-30") });
    let year = study.at(noon("2026-12-01"));
    assert!(year.outlooks().iter().all(|one| one.reach == Reach::Open(None)));
    assert_eq!(remaining(&year), Remaining { topics: 1, sessions: 1, unrecorded: 0, weeks: None });
}

#[test]
fn weeks_without_a_working_day_do_not_count() {
    let study = study("", Vec::new(), Vec::new());
    let weeks = |now| remaining(&study.at(noon(now))).weeks.unwrap();
    // 2026 touches 53 weeks; that of 16 February is all holiday, and each other has a working day.
    assert_eq!(weeks("2026-01-01"), 52);
    assert_eq!(weeks("2026-11-23"), 6);
    assert_eq!(weeks("2026-11-28"), 5); // a Saturday: this week is over
    assert_eq!(weeks("2026-12-31"), 1);
}

proptest! {
    /// Attending everything saves exactly the members who are not reported as lost.
    #[test]
    fn lost_means_that_attending_everything_is_not_enough(
        missed in proptest::collection::vec(any::<bool>(), 5),
        seen in 0..=5_usize,
        target in 0.0..=1.0_f64,
    ) {
        let mark = |missed: &bool| if *missed { Status::Absent } else { Status::Present };
        let marks: Vec<Status> = missed.iter().take(seen).map(mark).collect();
        let now = if seen == 0 { noon("2026-01-05") } else { noon(YEAR[seen - 1]) };
        let found = outlooks(&format!("member_attendance = {target:.4}"), &YEAR, &marks, now);
        let target: f64 = format!("{target:.4}").parse().unwrap();
        let came = marks.iter().filter(|mark| mark.came()).count();
        #[expect(clippy::cast_precision_loss, reason = "five sessions")]
        let best = (came + 5 - seen) as f64 / 5.0;
        let lost = of_m02(found, Aim::Attendance) == Some(Reach::Lost);
        prop_assert_eq!(lost, best < target);
    }
}
