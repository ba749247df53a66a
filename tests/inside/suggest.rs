//! Laws of `plan schedule suggest`, for many plans and dates.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::calendar::{Calendars, DayKind, YearCalendar};
use crate::domain::history::History;
use crate::domain::plan::Plan;
use crate::domain::record::{Filed, RecordId, Stamp};
use crate::domain::records::Records;
use crate::domain::roster::Roster;
use crate::domain::session::{Form, Session};
use crate::domain::suggest::{Remark, Suggestion, Why, suggest};
use crate::domain::targets::Cycle;
use crate::domain::term::Term;
use crate::domain::topic::TopicId;
use crate::domain::year::Year;
use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, Weekday};
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn calendars() -> Calendars {
    let mut calendars = Calendars::default();
    calendars.add(toml::from_str::<YearCalendar>(include_str!("../../plan/calendar/2026.toml")).unwrap());
    calendars
}

/// Returns a plan with `topics` topics that meets on Thursday mornings.
fn plan(topics: usize) -> Plan {
    let head = "year = 2026\ntitle = \"-\"\norganization = \"-\"\n\
        [meeting]\nweekday = \"thu\"\nfrom = \"09:00:00\"\nto = \"11:30:00\"\n";
    let topic = |number| format!("[[topics]]\nid = \"t{number:02}\"\ntitle = \"-\"\n");
    toml::from_str(&(head.to_owned() + &(1..=topics).map(topic).collect::<String>())).unwrap()
}

fn session(date: NaiveDate, time: Option<&str>, topic: &str) -> Session {
    let time = time.map(|text| text.parse().unwrap());
    Session { time, ..Session::new(date, vec![TopicId(topic.into())], Form::Collective) }
}

fn history(sessions: Vec<Session>) -> History<Session> {
    let recorded = DateTime::parse_from_rfc3339("2026-01-01T08:00:00+08:00").unwrap();
    let filed = sessions.into_iter().enumerate().map(|(at, record)| Filed {
        id: RecordId::new(format!("{}-x-{at:08x}", record.date)),
        stamp: Stamp::new(recorded, "m01".into()),
        record,
    });
    History::new(filed.collect())
}

fn ask(plan: &Plan, sessions: Vec<Session>, now: NaiveDateTime) -> Suggestion {
    let records = Records { sessions: history(sessions), ..Records::default() };
    suggest(&Year::new(2026, plan, &Roster::default(), &calendars(), &records, now))
}

fn early_on(date: &str) -> NaiveDateTime {
    day(date).and_hms_opt(7, 0, 0).unwrap()
}

fn dates(suggestion: &Suggestion) -> Vec<(String, String)> {
    let sessions = suggestion.sessions.iter();
    sessions.map(|session| (session.topic.to_string(), session.date.to_string())).collect()
}

#[test]
fn a_whole_year_is_filled_evenly_with_thursdays() {
    let found = ask(&plan(14), Vec::new(), early_on("2026-01-01"));
    assert_eq!(found.remarks, []);
    let topics: Vec<String> = found.sessions.iter().map(|session| session.topic.to_string()).collect();
    let expected: Vec<String> = (1..=14).map(|number| format!("t{number:02}")).collect();
    assert_eq!(topics, expected, "first topics first");
    assert!(found.sessions.iter().all(|session| session.date.weekday() == Weekday::Thu));
    assert_eq!(found.sessions[0].date, day("2026-01-08"), "the first Thursday that is no holiday");
    // 51 Thursdays for 14 sessions: one every three or four weeks, a week more over a holiday.
    let gaps = found.sessions.windows(2).map(|pair| (pair[1].date - pair[0].date).num_days());
    assert!(gaps.into_iter().all(|gap| (21..=35).contains(&gap)), "{:?}", dates(&found));
}

#[test]
fn sessions_that_stand_are_given_room() {
    let standing = ["2026-07-02", "2026-07-09", "2026-07-16", "2026-11-19", "2026-11-26", "2026-12-03"];
    let standing = standing.map(|date| session(day(date), Some("09:00-11:30"), "t09")).to_vec();
    let found = ask(&plan(3), standing, early_on("2026-07-01"));
    // The free time is 23 July to 12 November.
    assert!(found.sessions.iter().all(|session| session.date > day("2026-07-22")));
    assert!(found.sessions.iter().all(|session| session.date < day("2026-11-13")), "{:?}", dates(&found));
}

#[test]
fn few_weeks_left_take_every_thursday_and_then_other_days() {
    let found = ask(&plan(8), Vec::new(), early_on("2026-11-23"));
    assert_eq!((found.sessions.len(), found.remarks.len()), (8, 0));
    let thursdays = found.sessions.iter().filter(|session| session.date.weekday() == Weekday::Thu).count();
    assert_eq!(thursdays, 6); // 26 November, 3, 10, 17, 24 and 31 December
}

#[test]
fn nothing_is_suggested_today_without_days_of_the_notice() {
    for days in [None, Some(0)] {
        let mut plan = plan(1);
        plan.topics[0].by = Some(day("2026-12-31"));
        plan.targets.notice_days_before = days;
        // 26 November is a Thursday.
        let found = ask(&plan, Vec::new(), early_on("2026-11-26"));
        assert_eq!(dates(&found), [("t01".to_owned(), "2026-12-03".to_owned())], "{days:?}");
    }
}

/// Five working days before Thursday 3 December is Thursday 26 November.
#[test]
fn nothing_is_suggested_within_the_days_of_the_notice() {
    let mut plan = plan(1);
    plan.topics[0].by = Some(day("2026-12-31"));
    plan.targets.notice_days_before = Some(5);
    for (now, expected) in [("2026-11-26", "2026-12-03"), ("2026-11-27", "2026-12-10")] {
        let found = ask(&plan, Vec::new(), early_on(now));
        assert_eq!(dates(&found), [("t01".to_owned(), expected.to_owned())], "{now}");
    }
    assert_eq!(ask(&plan, Vec::new(), early_on("2026-12-30")).sessions, []);
}

#[test]
fn a_topic_with_a_date_comes_early_and_one_with_months_in_them() {
    let mut plan = plan(5);
    plan.topics[2].by = Some(day("2026-03-31"));
    plan.topics[4].months = vec![6, 7];
    let found = ask(&plan, Vec::new(), early_on("2026-01-05"));
    let by_topic: BTreeMap<String, String> = dates(&found).into_iter().collect();
    assert_eq!(by_topic["t03"], "2026-01-08", "the first Thursday");
    assert_eq!(by_topic["t05"], "2026-06-04", "the first Thursday of June");
    assert_eq!(found.remarks, []);
}

#[test]
fn a_date_that_passed_is_said_and_the_topic_comes_as_early_as_can_be() {
    let mut plan = plan(1);
    plan.topics[0].by = Some(day("2026-03-31"));
    let found = ask(&plan, Vec::new(), early_on("2026-11-23"));
    let (topic, date) = (TopicId("t01".into()), day("2026-11-26"));
    assert_eq!(found.remarks, [Remark::AfterItsDate { topic, by: day("2026-03-31"), date }]);
}

#[test]
fn a_session_of_the_day_is_avoided_only_where_the_times_meet() {
    let on = day("2026-12-31");
    let now = early_on("2026-12-30");
    for (time, free) in [(Some("14:00-16:00"), true), (Some("11:00-12:00"), false), (None, false)] {
        let found = ask(&plan(2), vec![session(on, time, "t01")], now);
        assert_eq!(found.sessions.len(), usize::from(free), "{time:?}");
    }
}

#[test]
fn what_cannot_be_placed_is_explained() {
    let unplaced = |why| vec![Remark::Unplaced { topics: vec![TopicId("t01".into())], why }];
    let mut next_year = plan(1);
    next_year.year = 2027;
    assert_eq!(
        ask(&next_year, Vec::new(), early_on("2026-11-23")).remarks,
        unplaced(Why::UnknownCalendar(2027))
    );
    let over = early_on("2027-01-01");
    assert_eq!(ask(&plan(1), Vec::new(), over).remarks, unplaced(Why::PeriodOver(day("2026-12-31"))));
    let begun = day("2026-12-31").and_hms_opt(9, 0, 0).unwrap();
    assert_eq!(ask(&plan(1), Vec::new(), begun).remarks, unplaced(Why::NoDayLeft));
    let mut endless = plan(1);
    endless.topics[0].sessions = Some(u32::MAX);
    let found = ask(&endless, Vec::new(), early_on("2026-12-21"));
    assert_eq!((found.sessions.len(), found.remarks), (8, unplaced(Why::NoDayLeft)));
}

#[test]
fn a_quarter_gets_its_minimum_even_where_no_topic_lacks_a_session() {
    let mut plan = plan(2);
    plan.targets.sessions_per_quarter = Some(2);
    let found = ask(&plan, Vec::new(), early_on("2026-07-01"));
    let quarter = |date: NaiveDate| date.month0() / 3 + 1;
    let quarters: Vec<u32> = found.sessions.iter().map(|session| quarter(session.date)).collect();
    assert_eq!(quarters, [3, 3, 4, 4]);
    let repeated = found.remarks.iter().filter(|remark| matches!(remark, Remark::Repeated { .. }));
    assert_eq!((repeated.count(), found.remarks.len()), (2, 2));
}

#[test]
fn the_last_day_of_a_quarter_still_misses_its_session_and_the_next_day_does_not() {
    let mut plan = plan(1);
    plan.targets.sessions_per_quarter = Some(1);
    let quarter = Term::Quarter(2026, 3);
    let short = Remark::QuarterShort { quarter, sessions: 0, needed: 1, known: true };
    for (today, expected) in [("2026-09-30", vec![short]), ("2026-10-01", Vec::new())] {
        assert_eq!(ask(&plan, Vec::new(), early_on(today)).remarks, expected, "{today}");
    }
}

#[test]
fn a_year_that_needs_more_sessions_than_its_topics_is_named() {
    let mut plan = plan(2);
    for (needed, expected) in [(2, vec![]), (3, vec![Remark::YearShort { sessions: 2, needed: 3 }])] {
        plan.targets.sessions_per_year = Some(needed);
        assert_eq!(ask(&plan, Vec::new(), early_on("2026-02-01")).remarks, expected, "{needed}");
    }
}

#[derive(Debug)]
struct Case {
    plan: Plan,
    sessions: Vec<Session>,
    now: NaiveDateTime,
}

fn any_case() -> impl Strategy<Value = Case> {
    let a_day = || (0..365u64).prop_map(|count| day("2026-01-01") + Days::new(count));
    let topic = (
        proptest::option::weighted(0.2, a_day()),
        proptest::collection::vec(1..=12u32, 0..2),
        proptest::option::weighted(0.3, 1..4u32),
    );
    let time = proptest::option::of(prop_oneof![Just("09:30-10:00"), Just("14:00-16:00")]);
    (
        proptest::collection::vec(topic, 1..18),
        proptest::collection::vec((a_day(), time, 1..18usize), 0..12),
        (a_day(), 0..24u32),
        (any::<bool>(), proptest::option::of(0..6u32), proptest::option::of(Just(Weekday::Tue))),
    )
        .prop_map(|(topics, sessions, (today, hour), (working_weekends, per_quarter, weekday))| {
            let mut plan = plan(topics.len());
            plan.meeting.working_weekends = working_weekends;
            plan.meeting.weekday = weekday;
            plan.targets.sessions_per_quarter = per_quarter;
            for (topic, (by, months, sessions)) in plan.topics.iter_mut().zip(topics) {
                (topic.by, topic.months, topic.sessions) = (by, months, sessions);
            }
            let sessions = sessions
                .into_iter()
                .map(|(date, time, number)| session(date, time, &format!("t{number:02}")))
                .collect();
            Case { plan, sessions, now: today.and_hms_opt(hour, 0, 0).unwrap() }
        })
}

proptest! {
    #[test]
    fn every_day_is_worked_free_and_still_to_come(case in any_case()) {
        let calendars = calendars();
        let found = ask(&case.plan, case.sessions.clone(), case.now);
        let days: BTreeSet<NaiveDate> = found.sessions.iter().map(|session| session.date).collect();
        prop_assert_eq!(days.len(), found.sessions.len(), "two on one day");
        for suggested in &found.sessions {
            match calendars.kind(suggested.date) {
                Some(DayKind::Working) => {}
                Some(DayKind::WorkingWeekend(_)) => prop_assert!(case.plan.meeting.working_weekends),
                other => prop_assert!(false, "{} is {other:?}", suggested.date),
            }
            let time = suggested.time.unwrap();
            prop_assert!(suggested.date > case.now.date());
            for other in case.sessions.iter().filter(|other| other.date == suggested.date) {
                prop_assert!(!other.time.unwrap().overlaps(time));
            }
        }
    }

    #[test]
    fn every_lacking_topic_is_placed_or_explained(case in any_case()) {
        let found = ask(&case.plan, case.sessions.clone(), case.now);
        for topic in &case.plan.topics {
            let standing = case.sessions.iter().filter(|session| session.topics.contains(&topic.id)).count();
            let suggested = found.sessions.iter().filter(|session| session.topic == topic.id).count();
            let explained = found.remarks.iter().any(|remark| {
                matches!(remark, Remark::Unplaced { topics, .. } if topics.contains(&topic.id))
            });
            let enough = standing + suggested >= case.plan.sessions_needed(topic) as usize;
            prop_assert!(enough != explained, "{}: {standing} + {suggested}", topic.id);
        }
    }

    #[test]
    fn every_quarter_left_has_its_minimum_or_is_explained(case in any_case()) {
        let Some(needed) = case.plan.targets.sessions_per_quarter else { return Ok(()) };
        let found = ask(&case.plan, case.sessions.clone(), case.now);
        for quarter in case.plan.terms(Cycle::Quarter) {
            if quarter.period().to < case.now.date() {
                continue;
            }
            let within = |date: &NaiveDate| quarter.period().contains(*date);
            let dates = found.sessions.iter().map(|session| session.date);
            let all = dates.chain(case.sessions.iter().map(|session| session.date)).filter(within).count();
            let explained = found.remarks.iter().any(|remark| {
                matches!(remark, Remark::QuarterShort { quarter: short, .. } if *short == quarter)
            });
            prop_assert!((all >= needed as usize) != explained, "{quarter}: {all}");
        }
    }

    #[test]
    fn a_topic_is_repeated_only_for_a_quarter_that_the_missing_sessions_cannot_fill(case in any_case()) {
        let mut plan = case.plan;
        plan.topics.iter_mut().for_each(|topic| (topic.by, topic.months) = (None, Vec::new()));
        let needed = plan.targets.sessions_per_quarter.unwrap_or_default() as usize;
        let found = ask(&plan, case.sessions.clone(), case.now);
        let repeated = found.remarks.iter().filter(|remark| matches!(remark, Remark::Repeated { .. })).count();
        if repeated == found.remarks.len() {
            let ahead = plan.terms(Cycle::Quarter).into_iter().map(Term::period);
            let short = ahead.filter(|quarter| quarter.to >= case.now.date()).map(|quarter| {
                needed.saturating_sub(case.sessions.iter().filter(|held| quarter.contains(held.date)).count())
            });
            let missing = found.sessions.len() - repeated;
            prop_assert_eq!(repeated, short.sum::<usize>().saturating_sub(missing));
        }
    }

    #[test]
    fn a_date_is_kept_unless_said(case in any_case()) {
        let found = ask(&case.plan, case.sessions.clone(), case.now);
        for topic in case.plan.topics.iter().filter(|topic| topic.by.is_some()) {
            let by = topic.by.unwrap();
            let standing = case.sessions.iter().filter(|session| session.topics.contains(&topic.id));
            let suggested = found.sessions.iter().filter(|session| session.topic == topic.id);
            let first = standing.clone().map(|session| session.date).chain(suggested.clone().map(|s| s.date)).min();
            let said = found.remarks.iter().any(|remark| {
                matches!(remark, Remark::AfterItsDate { topic: late, .. } if *late == topic.id)
            });
            let kept = first.is_none_or(|first| first <= by);
            let lacks = standing.count() < case.plan.sessions_needed(topic) as usize;
            prop_assert!(kept || said || !lacks || suggested.count() == 0);
        }
    }

    #[test]
    fn the_same_input_gives_the_same_answer_in_any_order_of_filing(case in any_case()) {
        let once = ask(&case.plan, case.sessions.clone(), case.now);
        prop_assert_eq!(&once, &ask(&case.plan, case.sessions.clone(), case.now));
        let backwards = case.sessions.iter().rev().cloned().collect();
        prop_assert_eq!(&once, &ask(&case.plan, backwards, case.now));
    }

    #[test]
    fn what_was_suggested_is_enough(case in any_case()) {
        let found = ask(&case.plan, case.sessions.clone(), case.now);
        let mut sessions = case.sessions.clone();
        sessions.extend(found.sessions.iter().map(|suggested| Session {
            time: suggested.time,
            ..session(suggested.date, None, &suggested.topic.0)
        }));
        prop_assert_eq!(ask(&case.plan, sessions, case.now).sessions, []);
    }
}

#[test]
fn quarters_are_told_as_people_write_them() {
    let quarters: Vec<String> = plan(1).terms(Cycle::Quarter).iter().map(Term::to_string).collect();
    assert_eq!(quarters, ["2026Q1", "2026Q2", "2026Q3", "2026Q4"]);
}
