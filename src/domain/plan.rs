//! The year's plan 学习计划: topics, requirements, targets.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use super::document::DocumentStyle;
use super::period::Period;
use super::requirement::Requirement;
use super::session::Form;
use super::targets::{Cycle, Targets};
use super::term::Term;
use super::time::TimeSpan;
use super::topic::{Topic, TopicId};
use super::vocabulary::vocabulary;

/// A year's plan, as `plan/<year>.toml` states it.
#[derive(Debug, Clone, JsonSchema, Serialize, Deserialize)]
pub(crate) struct Plan {
    /// The year it is for.
    pub year: i32,
    /// Its title as printed.
    pub title: String,
    pub organization: String,
    /// 单位简称, as the index of the archive names it (default: the organization).
    #[serde(default)]
    pub short_name: Option<String>,
    /// The day on which it was adopted.
    #[serde(default, with = "super::day::optional")]
    #[schemars(with = "Option<NaiveDate>")]
    pub adopted: Option<NaiveDate>,
    /// 指导思想, in short points.
    #[serde(default)]
    pub guidance: Vec<String>,
    /// The forms in which it studies.
    #[serde(default)]
    pub forms: Vec<Form>,
    /// 学习平台
    #[serde(default)]
    pub platforms: Vec<String>,
    /// The days it covers (default: the whole year).
    #[serde(default)]
    pub period: Option<Period>,
    /// The usual day, time and place of sessions, preferred by `schedule suggest`.
    #[serde(default)]
    pub meeting: Meeting,
    /// The thresholds.
    #[serde(default)]
    pub targets: Targets,
    /// Levels that differ from the program's own, by rule.
    #[serde(default)]
    pub rules: BTreeMap<String, Level>,
    /// Its topics, in the order in which it prints them.
    #[serde(default)]
    pub topics: Vec<Topic>,
    #[serde(default)]
    pub requirements: Vec<Requirement>,
    /// 三张清单: the lists that the unit keeps.
    #[serde(default)]
    pub checklists: Vec<Checklist>,
    /// The papers that each session's file must hold.
    #[serde(default)]
    pub papers: Vec<super::paper::PaperKind>,
    /// The style of its documents.
    #[serde(default)]
    pub document: DocumentStyle,
}

/// The usual meeting of the group.
#[derive(Debug, Clone, Default, JsonSchema, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Meeting {
    #[schemars(schema_with = "weekday")]
    pub weekday: Option<Weekday>,
    /// The usual start time.
    #[schemars(schema_with = "clock")]
    pub from: Option<NaiveTime>,
    /// The usual end time.
    #[schemars(schema_with = "clock")]
    pub to: Option<NaiveTime>,
    pub place: Option<String>,
    /// The text after the secretary's name in notices, such as a telephone number.
    pub contact: Option<String>,
    /// Whether weekend days that are worked may be used.
    pub working_weekends: bool,
    /// How many days before a session the calendar reminds.
    pub remind_days_before: Option<u32>,
}

fn weekday(_: &mut SchemaGenerator) -> Schema {
    let short = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    json_schema!({ "anyOf": [{ "enum": short }, { "type": "string", "pattern": "^[A-Za-z]+$" }] })
}

fn clock(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "pattern": "^[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?$", "examples": ["09:00:00"] })
}

impl Meeting {
    /// Returns the usual time of a meeting.
    pub(crate) fn time(&self) -> Option<TimeSpan> {
        let (from, to) = self.from.zip(self.to)?;
        TimeSpan::new(from, to).ok()
    }
}

vocabulary! {
    /// The severity of a finding; the plan may also turn a rule off.
    pub(crate) Level of "level" {
        /// Not reported at all.
        Off = "off",
        Note = "note",
        Warn = "warn",
        /// An error: `plan check` exits with 1.
        Deny = "deny",
    }
}

/// One of the unit's lists 清单: a view over the records.
#[derive(Debug, Clone, JsonSchema, Serialize, Deserialize)]
pub(crate) struct Checklist {
    pub name: String,
    pub of: ChecklistSource,
    /// The columns, in order (default: all).
    #[serde(default)]
    pub columns: Vec<ChecklistColumn>,
    /// The states that count as done (default: the source's own).
    #[serde(default)]
    pub done: Vec<String>,
}

/// The records that a checklist shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, JsonSchema, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum ChecklistSource {
    Topics,
    Readings,
    /// Make-ups owed.
    Debts,
    /// Problems found by field research and evaluations.
    Problems,
    Outcomes,
}

/// A column of a checklist.
#[derive(Debug, Clone, Copy, PartialEq, Eq, JsonSchema, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum ChecklistColumn {
    /// The task.
    What,
    /// The person responsible.
    Owner,
    Due,
    /// The progress.
    State,
}

impl Plan {
    /// Returns the days it covers.
    pub(crate) fn period(&self) -> Period {
        let year = |month, day| NaiveDate::from_ymd_opt(self.year, month, day).unwrap_or_default();
        self.period.unwrap_or(Period { from: year(1, 1), to: year(12, 31) })
    }

    /// Returns the term of a cycle that contains a day. The plan's year is one term, even if its period is of
    /// two calendar years.
    pub(crate) fn term_of(&self, cycle: Cycle, day: NaiveDate) -> Term {
        if cycle == Cycle::Year { Term::Year(self.year) } else { Term::of(cycle, day) }
    }

    /// Returns the terms of a cycle that share a day with the plan's period, in order.
    pub(crate) fn terms(&self, cycle: Cycle) -> Vec<Term> {
        let period = self.period();
        let mut terms = Vec::new();
        let mut day = period.from;
        while day <= period.to {
            let term = self.term_of(cycle, day);
            terms.push(term);
            // There is no next day at the end of the calendar, and a step must never lead back.
            match self.span(term).to.succ_opt() {
                Some(next) if next > day => day = next,
                _ => break,
            }
        }
        terms
    }

    /// Returns the days whose records count for a term. Those of the plan's year are the days of both its
    /// calendar year and its period, for records outside the period are counted elsewhere too.
    pub(crate) fn span(&self, term: Term) -> Period {
        let (days, period) = (term.period(), self.period());
        if term != Term::Year(self.year) {
            return days;
        }
        Period { from: days.from.min(period.from), to: days.to.max(period.to) }
    }

    /// Returns the days of a term that it covers.
    pub(crate) fn days_of(&self, term: Term) -> Period {
        self.span(term).within(self.period())
    }

    /// Returns `true` if its period shares a day with a part of a year, or the term is its year.
    pub(crate) fn covers(&self, term: Term) -> bool {
        match term {
            Term::Year(year) => year == self.year,
            _ => !self.days_of(term).is_backwards(),
        }
    }

    /// Returns a month, from 1, of its period, or of its year if the period has no such month.
    pub(crate) fn month(&self, month: u32) -> Term {
        let mut months = (self.year..=self.last_year()).map(|year| Term::Month(year, month));
        months.find(|term| self.covers(*term)).unwrap_or(Term::Month(self.year, month))
    }

    /// Returns the last calendar year of its period.
    pub(crate) fn last_year(&self) -> i32 {
        self.period().to.year().max(self.year)
    }

    /// Returns the number of sessions that it requires in a quarter, or `None` if it states none. A quarter
    /// that it covers in part requires a proportional part, rounded to the nearest integer.
    pub(crate) fn sessions_in(&self, quarter: Term) -> Option<u32> {
        let whole = i64::from(self.targets.sessions_per_quarter?);
        let (part, all) = (self.days_of(quarter).days().max(0), quarter.period().days());
        u32::try_from((whole * part + all / 2) / all).ok()
    }

    pub(crate) fn topic(&self, id: &TopicId) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.id == *id)
    }

    /// Returns the topics with their printed numbers, from 1.
    pub(crate) fn numbered(&self) -> impl Iterator<Item = (usize, &Topic)> {
        self.topics.iter().zip(1..).map(|(topic, number)| (number, topic))
    }

    pub(crate) fn number(&self, id: &TopicId) -> Option<usize> {
        self.numbered().find(|(_, topic)| topic.id == *id).map(|(number, _)| number)
    }

    /// Returns the number of sessions that a topic needs: its own, the plan's target, or one.
    pub(crate) fn sessions_needed(&self, topic: &Topic) -> u32 {
        topic.sessions.or(self.targets.sessions_per_topic).unwrap_or(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_year_of_a_plan_is_its_period_even_of_two_calendar_years() {
        let plan = |period: &str| -> Plan {
            toml::from_str(&format!("year = 2026\ntitle = ''\norganization = ''\n{period}")).unwrap()
        };
        let school = plan("[period]\nfrom = 2026-09-01\nto = 2027-08-31\n");
        let short = plan("[period]\nfrom = 2026-03-15\nto = 2026-09-15\n");
        let terms = |plan: &Plan, cycle| plan.terms(cycle).iter().map(Term::to_string).collect::<Vec<_>>();
        assert_eq!(terms(&school, Cycle::Year), ["2026"]);
        assert_eq!(terms(&school, Cycle::HalfYear), ["2026H2", "2027H1", "2027H2"]);
        assert_eq!(terms(&short, Cycle::Year), ["2026"]);
        let days = |period: Period| format!("{} {}", period.from, period.to);
        assert_eq!(days(school.span(Term::Year(2026))), "2026-01-01 2027-08-31");
        assert_eq!(days(school.days_of(Term::Year(2026))), "2026-09-01 2027-08-31");
        assert_eq!(days(short.span(Term::Year(2026))), "2026-01-01 2026-12-31");
        assert_eq!(days(short.days_of(Term::Year(2026))), "2026-03-15 2026-09-15");
        let months = [9, 12, 1, 8].map(|month| school.month(month).to_string());
        assert_eq!(months, ["2026-09", "2026-12", "2027-01", "2027-08"]);
        assert_eq!([1, 4].map(|month| short.month(month).to_string()), ["2026-01", "2026-04"]);
        assert_eq!((school.last_year(), short.last_year()), (2027, 2026));
        let covered = ["2026", "2027", "2026Q2", "2026Q3", "2027Q1", "2027Q4"];
        let covered = covered.map(|term| school.covers(Term::read(term, 2026).unwrap()));
        assert_eq!(covered, [true, false, false, true, true, false]);
    }

    #[test]
    fn a_quarter_covered_in_part_requires_a_part_of_its_sessions() {
        let plan = |period: &str| -> Plan {
            let text = format!(
                "year = 2026\ntitle = ''\norganization = ''\n[targets]\nsessions_per_quarter = 3\n{period}"
            );
            toml::from_str(&text).unwrap()
        };
        let short = plan("[period]\nfrom = 2026-03-15\nto = 2026-09-15\n");
        let needed = |plan: &Plan, quarter| plan.sessions_in(Term::Quarter(2026, quarter));
        // 17 of 90 days, all, 77 of 92 days, none
        assert_eq!([1, 2, 3, 4].map(|quarter| needed(&short, quarter)), [Some(1), Some(3), Some(3), Some(0)]);
        assert_eq!([1, 4].map(|quarter| needed(&plan(""), quarter)), [Some(3), Some(3)]);
        let third = short.days_of(Term::Quarter(2026, 3));
        assert_eq!(
            (third.from.to_string(), third.to.to_string()),
            ("2026-07-01".into(), "2026-09-15".into())
        );
    }

    #[test]
    fn the_schema_of_the_usual_meeting_takes_what_is_read() {
        let schema = SchemaGenerator::default().into_root_schema_for::<Meeting>();
        let cases = [
            ("weekday", "thu", true),
            ("weekday", "Thursday", true),
            ("weekday", "周四", false),
            ("weekday", "4", false),
            ("from", "09:00:00", true),
            ("from", "9:00", true),
            ("to", "11:30", true),
            ("to", "11点半", false),
            ("to", "1130", false),
        ];
        for (key, text, expected) in cases {
            let at = format!("/properties/{key}{}/pattern", if key == "weekday" { "/anyOf/1" } else { "" });
            let pattern = schema.pointer(&at).and_then(|pattern| pattern.as_str()).unwrap();
            assert_eq!(fancy_regex::Regex::new(pattern).unwrap().is_match(text).unwrap(), expected, "{text}");
            assert_eq!(toml::from_str::<Meeting>(&format!("{key} = '{text}'")).is_ok(), expected, "{text}");
        }
    }
}
