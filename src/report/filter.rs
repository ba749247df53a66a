//! Filters of listings: the one place that decides which rows a filter keeps.

use crate::report::prelude::*;

/// The values of a row that filters compare.
#[derive(Debug, Default)]
pub(crate) struct Facts<'a> {
    /// The ids of the members that the row names.
    pub members: Vec<&'a str>,
    /// The ids of the topics of the plan at work.
    pub topics: Vec<&'a str>,
    /// The key of its kind.
    pub kind: &'a str,
    /// The keys of the states that it is in.
    pub states: Vec<&'a str>,
    /// Its first and last day; `None` for a row without a date.
    pub days: Option<(NaiveDate, NaiveDate)>,
}

/// A row of a listing that can be filtered.
pub(crate) trait Filterable {
    /// Returns what filters compare.
    fn facts(&self) -> Facts<'_>;
}

/// The rows to keep: those that match each filter. A filter that is not given is empty.
#[derive(Debug, Default)]
pub(crate) struct Filter {
    /// Any of these members.
    pub members: Vec<MemberId>,
    /// Any of these topics.
    pub topics: Vec<TopicId>,
    /// Any of the kinds with these keys.
    pub kinds: Vec<&'static str>,
    /// Any of the states with these keys.
    pub states: Vec<&'static str>,
    /// The first day; a row without a date is not kept.
    pub from: Option<NaiveDate>,
    /// The last day; a row without a date is not kept.
    pub to: Option<NaiveDate>,
}

impl Filter {
    /// Returns `true` if no filter is given.
    pub(crate) fn is_empty(&self) -> bool {
        let Self { members, topics, kinds, states, from, to } = self;
        let no_value = members.is_empty() && topics.is_empty() && kinds.is_empty() && states.is_empty();
        no_value && from.is_none() && to.is_none()
    }

    /// Returns the rows that match.
    pub(crate) fn keep<R: Filterable>(&self, mut rows: Vec<R>) -> Vec<R> {
        rows.retain(|row| self.matches(&row.facts()));
        rows
    }

    /// Returns `true` if a row with these facts matches each filter.
    pub(crate) fn matches(&self, facts: &Facts<'_>) -> bool {
        let member = |id: &MemberId| facts.members.contains(&id.0.as_str());
        let topic = |id: &TopicId| facts.topics.contains(&id.0.as_str());
        (self.members.is_empty() || self.members.iter().any(member))
            && (self.topics.is_empty() || self.topics.iter().any(topic))
            && (self.kinds.is_empty() || self.kinds.contains(&facts.kind))
            && (self.states.is_empty() || self.states.iter().any(|state| facts.states.contains(state)))
            && self.from.is_none_or(|from| facts.days.is_some_and(|(_, last)| last >= from))
            && self.to.is_none_or(|to| facts.days.is_some_and(|(first, _)| first <= to))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{
        self, Records, Status, Study, history, id, makeup, noon, note, on_leave, session, sheet,
    };
    use crate::domain::note::NoteKind;
    use crate::domain::outcome::{Outcome, OutcomeState};
    use crate::domain::record::{Kind, RecordId};
    use crate::domain::session::Session;
    use crate::report::{attendance, leave, log, makeup, notes, outcomes, schedule, topics};

    fn day(text: &str) -> Option<NaiveDate> {
        text.parse().ok()
    }

    #[test]
    fn a_row_is_kept_if_it_matches_each_filter_in_any_of_its_values() {
        let days = day("2026-03-12").zip(day("2026-03-31"));
        let facts = || Facts {
            members: vec!["m01", "m02"],
            topics: vec!["t03"],
            kind: "note",
            states: vec!["open"],
            days,
        };
        let member = |id: &str| MemberId(id.into());
        let cases = [
            (Filter::default(), true),
            (Filter { members: vec![member("m02"), member("m09")], ..Filter::default() }, true),
            (Filter { members: vec![member("m09")], ..Filter::default() }, false),
            (Filter { topics: vec![TopicId("t03".into())], ..Filter::default() }, true),
            (Filter { topics: vec![TopicId("t01".into())], ..Filter::default() }, false),
            (Filter { kinds: vec!["speech", "note"], ..Filter::default() }, true),
            (Filter { kinds: vec!["speech"], ..Filter::default() }, false),
            (Filter { states: vec!["open"], kinds: vec!["speech"], ..Filter::default() }, false),
            (Filter { states: vec!["closed"], ..Filter::default() }, false),
            (Filter { from: day("2026-03-31"), to: day("2026-04-01"), ..Filter::default() }, true),
            (Filter { from: day("2026-04-01"), ..Filter::default() }, false),
            (Filter { to: day("2026-03-12"), ..Filter::default() }, true),
            (Filter { to: day("2026-03-11"), ..Filter::default() }, false),
        ];
        for (filter, kept) in cases {
            assert_eq!(filter.matches(&facts()), kept, "{filter:?}");
            let dateless = Facts { days: None, ..facts() };
            let has_days = filter.from.or(filter.to).is_some();
            assert_eq!(filter.matches(&dateless), kept && !has_days, "{filter:?}");
        }
    }

    #[test]
    fn a_filter_is_empty_until_one_is_given() {
        assert!(Filter::default().is_empty());
        let given = [
            Filter { members: vec![MemberId("m01".into())], ..Filter::default() },
            Filter { topics: vec![TopicId("t01".into())], ..Filter::default() },
            Filter { kinds: vec!["note"], ..Filter::default() },
            Filter { states: vec!["open"], ..Filter::default() },
            Filter { from: day("2026-03-12"), ..Filter::default() },
            Filter { to: day("2026-03-12"), ..Filter::default() },
        ];
        for filter in given {
            assert!(!filter.is_empty(), "{filter:?}");
        }
    }

    /// The members, topics, kind, states and days of a row.
    fn shown(row: &impl Filterable) -> [String; 5] {
        let facts = row.facts();
        let days = facts.days.map(|(first, last)| format!("{first} {last}")).unwrap_or_default();
        let [members, topics, states] = [facts.members, facts.topics, facts.states].map(|all| all.join(" "));
        [members, topics, facts.kind.to_owned(), states, days]
    }

    #[test]
    fn rows_are_filtered_by_what_they_name() {
        let day = |text: &str| text.parse().unwrap();
        let first = || RecordId::new("2026-03-19-0".to_owned());
        let held = Session { chair: Some(id("m02")), speakers: vec![id("m01")], ..session("2026-03-19") };
        let leave = on_leave("2026-03-19-0", "m02");
        let outcome = Outcome {
            date: day("2026-03-19"),
            due: Some(day("2026-04-10")),
            sessions: vec![first()],
            ..fixture::outcome(OutcomeState::UnderWay)
        };
        let study = Study::of(Records {
            sessions: history(vec![held, session("2026-04-09")]),
            attendance: history(vec![
                sheet("2026-03-19-0", &[("m01", Status::Late), ("m02", Status::Leave)]),
                sheet("2026-04-09-1", &[("m01", Status::Present)]),
            ]),
            leave: history(vec![leave]),
            notes: history(vec![note(NoteKind::Reflection, "m02", "2026-03-20")]),
            makeup: history(vec![makeup("2026-03-19-0", "m02", "2026-03-23")]),
            outcomes: history(vec![outcome]),
            ..Records::default()
        });
        let year = study.at(noon("2026-04-20"));
        let log = log::log(&year);
        let recorded = log.iter().find(|row| row.kind == Kind::Makeup).unwrap();
        let (march, april) = ("2026-03-19 2026-03-19", "2026-04-09 2026-04-09");
        let rows = [
            (shown(&attendance::open_sheets(&year)[0]), ["m02", "t01", "", "", april]),
            (shown(&attendance::marks_by_session(&year)[1]), ["m02", "t01", "", "leave", march]),
            (shown(&leave::leave(&year)[0]), ["m02", "t01", "", "after", march]),
            (shown(&notes::notes(&year)[0]), ["m02", "t01", "reflection", "", "2026-03-20 2026-03-20"]),
            (shown(&makeup::rows(year.debts(), &year)[0]), ["m02", "t01", "", "closed", march]),
            (
                shown(&outcomes::outcomes(&year)[0]),
                ["m01", "t01", "measure", "under-way overdue", "2026-04-10 2026-04-10"],
            ),
            (shown(&schedule::schedule(&year)[0]), ["m02 m01", "t01", "seminar", "held", march]),
            (shown(&topics::topics(&year)[0]), ["", "t01", "", "held", ""]),
            (shown(recorded), ["m01", "", "makeup", "current", "2026-03-23 2026-03-23"]), // m01 records
        ];
        for (found, expected) in rows {
            assert_eq!(found, expected);
        }
    }
}
