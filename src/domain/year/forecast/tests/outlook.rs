//! One outlook: its best result, and how near its last day is.

use super::*;

#[test]
fn a_target_is_at_risk_from_twenty_working_days_before_its_last_day() {
    let study = study("", Vec::new(), Vec::new());
    let outlook = |aim, best, reach| Outlook { aim, member: None, term: None, best, needed: 0.8, reach };
    let last = Some(day("2026-03-31"));
    let cases = [
        (Aim::Year, 3.0, Reach::Open(last), "2026-03-02", None),
        (Aim::Year, 3.0, Reach::Open(last), "2026-03-03", last),
        (Aim::Year, 3.0, Reach::Open(None), "2026-03-03", None),
        (Aim::Year, 3.0, Reach::Lost, "2026-03-03", None),
        (Aim::Attendance, 0.9, Reach::Open(last), "2026-03-03", last),
        (Aim::Attendance, 1.0, Reach::Open(last), "2026-03-03", None),
    ];
    for (aim, best, reach, now, expected) in cases {
        let found = outlook(aim, best, reach).pressing(&study.at(noon(now)));
        assert_eq!(found, expected, "{aim:?} {best} {reach:?} {now}");
    }
}

#[test]
fn targets_that_differ_only_in_the_member_are_alike() {
    let study = study("", Vec::new(), Vec::new());
    let [m01, m02, _] = &study.roster.members[..] else { panic!("three members") };
    let of = |member| Outlook {
        aim: Aim::Attendance,
        member,
        term: None,
        best: 0.5,
        needed: 0.8,
        reach: Reach::Lost,
    };
    let term = Some(Term::Quarter(2026, 1));
    let cases = [
        (of(Some(m02)), true),
        (of(None), false),
        (Outlook { aim: Aim::Speeches, ..of(Some(m02)) }, false),
        (Outlook { term, ..of(Some(m02)) }, false),
        (Outlook { best: 0.6, ..of(Some(m02)) }, false),
        (Outlook { needed: 0.9, ..of(Some(m02)) }, false),
    ];
    for (other, expected) in cases {
        assert_eq!(of(Some(m01)).is_like(&other), expected, "{other:?}");
    }
}

#[test]
fn the_best_result_counts_what_was_held_what_may_have_been_and_what_is_left() {
    use Status::{Absent, Present};
    let sessions = YEAR.iter().map(|date| session(date)).collect();
    let sheets = vec![
        sheet("2026-02-05-0", &[("m01", Present), ("m02", Absent)]),
        sheet("2026-03-05-1", &[("m01", Present), ("m02", Present)]),
        sheet("2026-04-09-2", &[("m01", Present)]),
    ];
    let targets = "sessions_per_year = 300\nmember_attendance = 0.9\nspeeches_per_member = 9";
    let study = study(targets, sessions, sheets);
    let year = study.at(noon("2026-12-30"));
    let best = |aim, member: Option<&str>| {
        let is_meant =
            |one: &&Outlook<'_>| one.aim == aim && one.member.map(|member| member.name.as_str()) == member;
        year.outlooks().iter().find(is_meant).unwrap().best
    };
    let is = |found: f64, expected: f64| (found - expected).abs() < 1e-9;
    // Three held, two without a sheet, and two working days left.
    assert!(is(best(Aim::Year, None), 7.0));
    // 295 sessions are to be set. m02 was away once of five.
    assert!(is(best(Aim::Attendance, Some("m02")), 299.0 / 300.0));
    assert!(is(best(Aim::Speeches, Some("m02")), 295.0));
}
