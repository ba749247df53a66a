//! The topics of all units, matched by title.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::UnicodeNormalization;

use super::unit::UnitFacts;
use crate::report::prelude::*;
use crate::report::topics::SessionCount;

/// The number of topics in a group of marks.
const GROUP: usize = 5;

/// A topic of one or more units.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct HeatTopic {
    pub number: usize,
    pub title: String,
    /// The number of units that held a session on it.
    pub held: usize,
    /// The number of units that planned a session, but held none.
    pub planned: usize,
    /// The number of units whose plan has the topic without any session.
    pub none: usize,
    /// The number of units whose plan does not have the topic.
    pub other: usize,
}

impl Row for HeatTopic {
    const COLUMNS: &'static [&'static str] =
        &["number", "topic-title", "units-held", "units-planned", "units-none", "units-other"];

    fn cells(&self) -> Vec<Cell> {
        vec![
            self.number.into(),
            self.title.clone().into(),
            self.held.into(),
            self.planned.into(),
            self.none.into(),
            self.other.into(),
        ]
    }
}

/// A unit's row of the heat table: one mark per topic.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct HeatRow {
    pub unit: String,
    pub marks: String,
}

impl Row for HeatRow {
    const COLUMNS: &'static [&'static str] = &["unit", "heat"];

    fn cells(&self) -> Vec<Cell> {
        vec![self.unit.clone().into(), self.marks.clone().into()]
    }
}

/// The heat table: units by topics.
#[derive(Debug)]
pub(crate) struct Heat {
    pub topics: Vec<HeatTopic>,
    pub rows: Vec<HeatRow>,
}

/// Matches the topics of the units by title; width, case, spaces and punctuation make no difference.
pub(crate) fn heat<'a>(units: impl Iterator<Item = (&'a str, &'a UnitFacts)>) -> Heat {
    let units: Vec<_> = units.collect();
    let mut titles: Vec<&str> = Vec::new();
    let mut seen = BTreeSet::new();
    let mut sessions_of = Vec::new();
    for (_, facts) in &units {
        let mut own: BTreeMap<String, SessionCount> = BTreeMap::new();
        for (title, count) in &facts.topics {
            let key = folded(title);
            if seen.insert(key.clone()) {
                titles.push(title);
            }
            let sum = own.entry(key).or_default();
            sum.held += count.held;
            sum.planned += count.planned;
        }
        sessions_of.push(own);
    }
    let keys: Vec<String> = titles.iter().map(|title| folded(title)).collect();
    let of_unit =
        |own: &BTreeMap<String, SessionCount>| keys.iter().map(|key| own.get(key).copied()).collect();
    let sessions: Vec<Vec<Option<SessionCount>>> = sessions_of.iter().map(of_unit).collect();
    let topics = titles.iter().zip(0..).map(|(title, at)| topic(title, at, &sessions)).collect();
    let rows = units
        .iter()
        .zip(&sessions)
        .map(|((unit, _), own)| HeatRow { unit: (*unit).to_owned(), marks: marks(own) });
    Heat { topics, rows: rows.collect() }
}

fn topic(title: &str, at: usize, sessions: &[Vec<Option<SessionCount>>]) -> HeatTopic {
    let count = |is: fn(SessionCount) -> bool| sessions.iter().filter(|own| own[at].is_some_and(is)).count();
    HeatTopic {
        number: at + 1,
        title: title.to_owned(),
        held: count(|count| count.held > 0),
        planned: count(|count| count.held == 0 && count.planned > 0),
        none: count(|count| count.held + count.planned == 0),
        other: sessions.iter().filter(|own| own[at].is_none()).count(),
    }
}

fn marks(own: &[Option<SessionCount>]) -> String {
    let groups: Vec<String> =
        own.chunks(GROUP).map(|group| group.iter().map(|one| mark(*one)).collect()).collect();
    groups.join(" ")
}

/// Returns the number of sessions held, `o` if one is planned, `.` if none is, and `-` if the unit's
/// plan does not have the topic.
fn mark(sessions: Option<SessionCount>) -> char {
    match sessions {
        None => '-',
        Some(SessionCount { held: 0, planned: 0 }) => '.',
        Some(SessionCount { held: 0, .. }) => 'o',
        Some(SessionCount { held, .. }) => {
            u32::try_from(held.min(9)).ok().and_then(|held| char::from_digit(held, 10)).unwrap_or('9')
        }
    }
}

/// Returns what titles are matched by.
pub(crate) fn folded(title: &str) -> String {
    title.nfkc().flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(topics: &[(&str, usize, usize)]) -> UnitFacts {
        let topic = |&(title, held, planned): &(&str, usize, usize)| {
            (title.to_owned(), SessionCount { planned, held })
        };
        UnitFacts {
            topics: topics.iter().map(topic).collect(),
            sessions: Vec::new(),
            silent: false,
            lost: Vec::new(),
            in_one_week: None,
        }
    }

    #[test]
    fn topics_match_by_title_in_any_order_and_width() {
        let first = facts(&[("学习《民法典》", 1, 0), ("深化改革", 0, 2), ("乡村振兴", 0, 0)]);
        let second =
            facts(&[("深化 改革。", 12, 0), ("学习\u{ff1c}民法典\u{ff1e}", 0, 0), ("法治ＡＢＣ", 0, 1)]);
        let heat = heat([("甲", &first), ("乙", &second)].into_iter());
        let marks: Vec<&str> = heat.rows.iter().map(|row| row.marks.as_str()).collect();
        assert_eq!(marks, ["1o.-", ".9-o"]);
        let topics: Vec<_> =
            heat.topics.iter().map(|one| (one.number, one.held, one.planned, one.none, one.other)).collect();
        assert_eq!(topics, [(1, 1, 0, 1, 0), (2, 1, 1, 0, 0), (3, 0, 0, 1, 1), (4, 0, 1, 0, 1)]);
    }
}
