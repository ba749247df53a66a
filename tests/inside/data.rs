//! The data of this repository: plan, roster, calendar and seeds.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::check::rules;
use crate::domain::calendar::{Calendars, YearCalendar};
use crate::domain::figure::Figure;
use crate::domain::plan::{ChecklistSource, Plan};
use crate::domain::roster::{Role, Roster};
use crate::domain::targets::Cycle;
use crate::domain::topic::TopicId;
use crate::domain::vocabulary::Vocabulary;
use chrono::NaiveDate;
use serde::de::DeserializeOwned;

fn text(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path)
}

/// Reads TOML and refuses keys that the type does not have.
fn strictly<T: DeserializeOwned>(source: &str) -> T {
    let mut unknown = Vec::new();
    let input = toml::Deserializer::parse(source).expect("TOML");
    let value = serde_ignored::deserialize(input, |key| unknown.push(key.to_string()));
    assert_eq!(unknown, Vec::<String>::new());
    value.expect("the domain type")
}

fn shipped_plan() -> Plan {
    strictly(&text("plan/2026.toml"))
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn readings_of(plan: &Plan, number: usize) -> Vec<String> {
    plan.topics[number - 1].readings.iter().map(ToString::to_string).collect()
}

#[test]
fn the_plan_has_the_official_topics_in_order() {
    let plan = shipped_plan();
    let ids: Vec<String> = plan.topics.iter().map(|topic| topic.id.to_string()).collect();
    let expected: Vec<String> = (1..=14).map(|number| format!("t{number:02}")).collect();
    assert_eq!(ids, expected);
    assert_eq!(plan.topics[0].title, "深入学习领会习近平新时代中国特色社会主义思想的科学体系和核心要义");
    assert_eq!(plan.topics[13].title, "深入学习领会习近平总书记关于安全生产和生态保护的重要论述");
    let titles: BTreeSet<&str> = plan.topics.iter().map(|topic| topic.title.as_str()).collect();
    assert_eq!(titles.len(), 14);
    assert!(titles.iter().all(|title| title.starts_with("深入学习领会")));
}

#[test]
fn every_topic_has_its_readings() {
    let plan = shipped_plan();
    let first =
        ["《习近平著作选读》第一卷、第二卷", "《习近平谈治国理政》第一卷、第二卷、第三卷、第四卷、第五卷"];
    assert_eq!(readings_of(&plan, 1), first);
    let counts: Vec<usize> = plan.topics.iter().map(|topic| topic.readings.len()).collect();
    assert_eq!(counts, [2, 2, 1, 1, 3, 1, 1, 1, 2, 1, 4, 4, 1, 2]);
    for (number, topic) in plan.numbered() {
        let untitled = topic.readings.iter().filter(|reading| reading.untitled).count();
        let expected = match number {
            5 => 2,
            9..=12 => topic.readings.len(),
            _ => 0,
        };
        assert_eq!(untitled, expected, "{}", topic.id);
        assert!(topic.readings.iter().all(|reading| !reading.title.contains(['《', '》'])), "{}", topic.id);
    }
}

#[test]
fn every_topic_says_in_short_points_what_is_to_come_of_it() {
    for topic in shipped_plan().topics {
        for points in [&topic.grasp, &topic.practice, &topic.results] {
            assert!((2..=4).contains(&points.len()), "{}: {points:?}", topic.id);
            assert!(points.iter().all(|point| point.chars().count() <= 40), "{}: {points:?}", topic.id);
        }
    }
}

#[test]
fn every_clause_names_evidence_that_exists() {
    let rules = rules::ALL.iter().map(|rule| rule.id);
    let known: BTreeSet<&str> = rules.chain(Figure::ALL.iter().map(|figure| figure.key())).collect();
    let plan = shipped_plan();
    let clauses: Vec<usize> = plan.requirements.iter().map(|found| found.clauses.len()).collect();
    assert_eq!(clauses, [9, 6, 22, 8]);
    for clause in plan.requirements.iter().flat_map(|requirement| &requirement.clauses) {
        let unique: BTreeSet<&str> = clause.evidence.iter().map(String::as_str).collect();
        assert!(unique.is_subset(&known), "{}: {unique:?}", clause.text);
        assert_eq!(unique.len(), clause.evidence.len(), "{}", clause.text);
    }
}

#[test]
fn every_figure_is_explained_in_the_format() {
    let format = text("plan/README.md");
    for figure in Figure::ALL.iter().map(|figure| figure.key()) {
        assert!(format.contains(&format!("| `{figure}` |")), "{figure}");
    }
}

#[test]
fn the_plan_states_its_forms_targets_and_lists() {
    let plan = shipped_plan();
    assert_eq!((plan.year, plan.adopted), (2026, Some(day("2026-02-03"))));
    assert_eq!((plan.forms.len(), plan.platforms.len()), (6, 2));
    assert_eq!(plan.targets.sessions_per_topic, Some(1));
    assert_eq!(
        (plan.targets.evaluation, plan.targets.bulletin),
        (Some(Cycle::Quarter), Some(Cycle::Quarter))
    );
    assert!(plan.topics.iter().all(|topic| plan.sessions_needed(topic) == 1));
    assert_eq!(plan.topics[0].by, Some(day("2026-03-31")));
    let lists: Vec<ChecklistSource> = plan.checklists.iter().map(|list| list.of).collect();
    assert_eq!(lists, [ChecklistSource::Topics, ChecklistSource::Problems, ChecklistSource::Outcomes]);
}

#[test]
fn the_roster_has_one_leader_first_and_a_secretary() {
    let roster: Roster = strictly(&text("plan/roster.toml"));
    assert_eq!(roster.members[0].role, Role::Leader);
    let count = |role| roster.members.iter().filter(|member| member.role == role).count();
    assert_eq!((count(Role::Leader), count(Role::Secretary)), (1, 1));
    let ids: BTreeSet<_> = roster.members.iter().map(|member| &member.id).collect();
    let names: BTreeSet<_> = roster.members.iter().map(|member| &member.name).collect();
    assert_eq!((ids.len(), names.len()), (11, 11));
    let on = |text| roster.on(day(text)).count();
    assert_eq!((on("2026-05-31"), on("2026-06-01"), on("2026-07-01")), (10, 9, 10));
}

#[test]
fn what_init_lays_down_is_a_plan_for_any_year_and_unit() {
    let named = |path| text(path).replace("2026", "2031").replace("本单位", "某县水务局");
    let plan: Plan = strictly(&named("seeds/study/plan.toml"));
    assert_eq!((plan.year, plan.organization.as_str()), (2031, "某县水务局"));
    assert_eq!(plan.period().to, day("2031-12-31"));
    assert!(plan.topic(&TopicId("t01".into())).is_some_and(|topic| !topic.readings.is_empty()));
    assert_eq!(plan.checklists.len(), 3);
    let roster: Roster = strictly(&named("seeds/study/roster.toml"));
    assert_eq!(roster.on(day("2031-01-01")).count(), 3);
}

/// Every day that differs from its weekday, taken from the State Council's notice by hand.
const OFF: [(&str, &str); 7] = [
    ("2026-01-01", "2026-01-03"),
    ("2026-02-15", "2026-02-23"),
    ("2026-04-04", "2026-04-06"),
    ("2026-05-01", "2026-05-05"),
    ("2026-06-19", "2026-06-21"),
    ("2026-09-25", "2026-09-27"),
    ("2026-10-01", "2026-10-07"),
];
const WORKED: [&str; 6] =
    ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"];

fn shipped_calendar() -> Calendars {
    let mut calendars = Calendars::default();
    calendars.add(strictly::<YearCalendar>(&text("plan/calendar/2026.toml")));
    calendars
}

#[test]
fn the_calendar_is_the_notice_on_every_day_of_the_year() {
    let calendars = shipped_calendar();
    // Saturdays and Sundays are found by counting from Thursday, 1 January 2026.
    let mut counts = (0, 0, 0);
    for (at, date) in day("2026-01-01").iter_days().take(365).enumerate() {
        let off = OFF.iter().any(|&(from, to)| day(from) <= date && date <= day(to));
        let worked = WORKED.iter().any(|&text| day(text) == date);
        let weekend = matches!((at + 4) % 7, 6 | 0);
        let working = worked || (!off && !weekend);
        assert!(!worked || (weekend && !off), "{date}");
        assert_eq!(calendars.is_working(date), Some(working), "{date}");
        counts = (counts.0 + u32::from(off), counts.1 + u32::from(worked), counts.2 + u32::from(working));
    }
    assert_eq!(counts, (33, 6, 248));
}

#[test]
fn a_year_without_a_notice_is_unknown() {
    let calendars = shipped_calendar();
    assert_eq!(calendars.is_working(day("2025-12-31")), None);
    assert_eq!(calendars.is_working(day("2027-01-01")), None);
    assert_eq!(calendars.after(day("2026-12-31"), 1), None);
    assert_eq!(calendars.before(day("2026-01-01"), 1), None);
}

mod laws {
    use super::*;
    use chrono::Days;
    use proptest::prelude::*;

    fn any_day() -> impl Strategy<Value = NaiveDate> {
        (0..365u64).prop_map(|count| day("2026-01-01") + Days::new(count))
    }

    proptest! {
        #[test]
        fn stepping_lands_on_a_working_day_that_many_away(start in any_day(), count in 1..260u32) {
            let calendars = shipped_calendar();
            if let Some(end) = calendars.after(start, count) {
                prop_assert_eq!(calendars.is_working(end), Some(true));
                prop_assert_eq!(calendars.working_days(start, end), Some(count));
            }
            if let Some(begin) = calendars.before(start, count) {
                prop_assert_eq!(calendars.is_working(begin), Some(true));
                prop_assert!(begin < start);
            }
        }

        #[test]
        fn stepping_back_from_a_working_day_undoes_stepping_on(start in any_day(), count in 0..260u32) {
            let calendars = shipped_calendar();
            prop_assume!(calendars.is_working(start) == Some(true));
            if let Some(end) = calendars.after(start, count) {
                prop_assert_eq!(calendars.before(end, count), Some(start));
            }
        }

        #[test]
        fn a_later_start_or_a_greater_count_never_ends_earlier(
            starts in (any_day(), any_day()),
            counts in (0..260u32, 0..260u32),
        ) {
            let calendars = shipped_calendar();
            let (early, late) = (starts.0.min(starts.1), starts.0.max(starts.1));
            let (few, many) = (counts.0.min(counts.1), counts.0.max(counts.1));
            if let (Some(sooner), Some(later)) = (calendars.after(early, few), calendars.after(late, many)) {
                prop_assert!(sooner <= later);
            }
            if let (Some(sooner), Some(later)) = (calendars.before(early, many), calendars.before(late, few)) {
                prop_assert!(sooner <= later);
            }
        }

        #[test]
        fn counts_add_up_over_adjoining_spans(mut days in [any_day(), any_day(), any_day()]) {
            let calendars = shipped_calendar();
            days.sort_unstable();
            let [a, b, c] = days;
            let count = |from, to| calendars.working_days(from, to).unwrap();
            prop_assert_eq!(count(a, b) + count(b, c), count(a, c));
            prop_assert_eq!(count(c, a), if a == c { count(a, a) } else { 0 });
        }
    }
}
