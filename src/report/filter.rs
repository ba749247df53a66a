//! Filters of listings: the one place that decides which rows a filter keeps.

use chrono::NaiveDate;

use crate::domain::roster::MemberId;
use crate::domain::topic::TopicId;

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
}
