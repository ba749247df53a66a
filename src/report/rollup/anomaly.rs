//! Anomalies of units: questions to ask, not verdicts.

use std::collections::{BTreeMap, BTreeSet};

use super::compared::Compared;
use super::unit::{NoteText, Unit};
use crate::domain::vocabulary::vocabulary;
use crate::report::prelude::*;

/// The number of sessions from which a rate of 100 % is worth a look.
const SESSIONS: usize = 4;

vocabulary! {
    /// A kind of anomaly.
    pub(crate) AnomalyKind of "anomaly" {
        /// The year could not be read.
        Unreadable = "unreadable",
        /// The figures are of another year than that of the other units.
        OtherYear = "other-year",
        /// Several units have the same name.
        SameName = "same-name",
        /// The same note text in several units.
        SameText = "same-text",
        /// Everyone attended every session of the year.
        AlwaysFull = "always-full",
        /// Everything was recorded in one week.
        OneWeek = "one-week",
        /// Records changed after they were sealed.
        BrokenSeal = "broken-seal",
    }
}

/// A thing to look at.
#[derive(Debug)]
pub(crate) struct Anomaly {
    pub kind: AnomalyKind,
    /// The places of the units that it concerns.
    pub units: Vec<usize>,
    /// The file that it is about, relative to the unit's folder.
    pub file: Option<String>,
    pub message: Message,
}

impl Anomaly {
    /// Returns an anomaly of several units, which is about no file.
    fn among(kind: AnomalyKind, units: Vec<usize>, message: Message) -> Self {
        Self { kind, units, file: None, message }
    }
}

/// An anomaly as programs read it.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct AnomalyObject {
    pub kind: AnomalyKind,
    pub units: Vec<String>,
    pub text: String,
}

/// Returns the anomalies of each unit in order, then those between units.
pub(crate) fn anomalies(units: &[Unit], compared: Compared) -> Vec<Anomaly> {
    let mut found: Vec<Anomaly> = units.iter().zip(0..).flat_map(|(unit, at)| of_one(unit, at)).collect();
    found.extend(other_years(units, compared));
    found.extend(same_names(units));
    found.extend(same_texts(units));
    found
}

fn of_one(unit: &Unit, at: usize) -> Vec<Anomaly> {
    let mut found = Vec::new();
    let mut add = |kind, file, message| {
        found.push(Anomaly { kind, units: vec![at], file, message });
    };
    for fault in &unit.faults {
        add(AnomalyKind::Unreadable, fault.file.clone(), fault.message.clone());
    }
    if let Some((sessions, expected)) = always_full(unit) {
        let message = Message::new("anomaly-text-always-full").with("sessions", sessions);
        add(AnomalyKind::AlwaysFull, None, message.with("expected", expected));
    }
    if let Some((from, to)) = unit.facts.as_ref().and_then(|facts| facts.in_one_week) {
        let message = Message::new("anomaly-text-one-week").with("from", from);
        add(AnomalyKind::OneWeek, None, message.with("to", to));
    }
    if !unit.broken_seals.is_empty() {
        let dates = unit.broken_seals.iter().map(ToString::to_string).collect::<Value>();
        add(AnomalyKind::BrokenSeal, None, Message::new("anomaly-text-broken-seal").with("dates", dates));
    }
    found
}

/// Returns sessions held and attendance expected if every member attended every session.
fn always_full(unit: &Unit) -> Option<(usize, usize)> {
    let (sessions, attendance) = (unit.row.sessions.as_ref()?, unit.row.attendance.as_ref()?);
    let full = attendance.came == attendance.expected && sessions.held >= SESSIONS;
    full.then_some((sessions.held, attendance.expected))
}

/// Returns one anomaly for each other year that units were read in.
fn other_years(units: &[Unit], compared: Compared) -> Vec<Anomaly> {
    let years = units.iter().zip(0..).filter_map(|(unit, at)| Some((unit.row.year?, at)));
    let others = together(years.filter(|(year, _)| *year != compared.year));
    let message = |year: i32| {
        let message = Message::new("anomaly-text-other-year").with("year", year.to_string());
        message.with("compared", compared.year.to_string())
    };
    let anomaly = |(year, units)| Anomaly::among(AnomalyKind::OtherYear, units, message(year));
    others.into_iter().map(anomaly).collect()
}

fn same_names(units: &[Unit]) -> Vec<Anomaly> {
    let names = together(units.iter().zip(0..).map(|(unit, at)| (unit.row.unit.as_str(), at)));
    let shared = names.into_values().filter(|bearers| bearers.len() > 1);
    let folders = |bearers: &[usize]| bearers.iter().map(|at| units[*at].row.folder.as_str()).collect();
    shared
        .map(|bearers| {
            let folders: Value = folders(&bearers);
            let message = Message::new("anomaly-text-same-name").with("folders", folders);
            Anomaly::among(AnomalyKind::SameName, bearers, message)
        })
        .collect()
}

/// Returns the places of the units by what they have in common.
fn together<K: Ord>(units: impl Iterator<Item = (K, usize)>) -> BTreeMap<K, Vec<usize>> {
    let mut together: BTreeMap<K, Vec<usize>> = BTreeMap::new();
    for (common, at) in units {
        together.entry(common).or_default().push(at);
    }
    together
}

/// The notes with the same text, each with its unit.
type Same<'a> = [(usize, &'a NoteText)];

/// Returns one anomaly for each group of units that share note texts.
fn same_texts(units: &[Unit]) -> Vec<Anomaly> {
    let mut texts: Vec<(usize, &NoteText)> =
        units.iter().zip(0..).flat_map(|(unit, at)| unit.texts.iter().map(move |text| (at, text))).collect();
    texts.sort_by(|(a_unit, a), (b_unit, b)| (a.digest, a_unit, &a.note).cmp(&(b.digest, b_unit, &b.note)));
    let mut groups: BTreeMap<BTreeSet<usize>, Vec<&Same<'_>>> = BTreeMap::new();
    for same in texts.chunk_by(|(_, a), (_, b)| a.digest == b.digest) {
        let members: BTreeSet<usize> = same.iter().map(|(unit, _)| *unit).collect();
        if members.len() > 1 {
            groups.entry(members).or_default().push(same);
        }
    }
    let anomaly = |(members, texts): (BTreeSet<usize>, Vec<&Same<'_>>)| {
        let message = Message::new("anomaly-text-same-text").with("count", texts.len());
        let message = message.with("notes", example(&texts, units));
        Anomaly::among(AnomalyKind::SameText, members.into_iter().collect(), message)
    };
    groups.into_iter().map(anomaly).collect()
}

/// Returns the longest of the texts that units share, as one note of each unit.
fn example(texts: &[&Same<'_>], units: &[Unit]) -> Value {
    let longest = texts.iter().max_by_key(|same| same.first().map_or(0, |(_, text)| text.characters));
    let firsts = longest.into_iter().flat_map(|same| same.chunk_by(|a, b| a.0 == b.0));
    let note = |(unit, text): &(usize, &NoteText)| format!("{}/{}", units[*unit].row.folder, text.note);
    firsts.filter_map(|notes| notes.first()).map(note).collect()
}

/// Returns the units without a session held in the quarter compared, each with the day of its last record.
pub(crate) fn silent(units: &[Unit]) -> Vec<(&str, Option<NaiveDate>)> {
    let is_silent = |unit: &&Unit| unit.facts.as_ref().is_some_and(|facts| facts.silent);
    let last = |unit: &Unit| unit.row.last_recorded.map(|at| at.date_naive());
    units.iter().filter(is_silent).map(|unit| (unit.row.label.as_str(), last(unit))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::RecordId;
    use crate::report::finding::Counts;
    use crate::report::rollup::unit::{Attended, Sessions, UnitFacts};
    use crate::report::rollup::{label, unread};

    fn unit(name: &str, texts: &[(u8, usize)]) -> Unit {
        let text = |&(digest, characters): &(u8, usize)| NoteText {
            digest: digest.into(),
            characters,
            note: RecordId::new(format!("n{digest}")),
        };
        Unit {
            row: unread(name.to_owned(), name.to_lowercase(), Counts::default()),
            facts: None,
            texts: texts.iter().map(text).collect(),
            broken_seals: Vec::new(),
            faults: Vec::new(),
        }
    }

    const COMPARED: Compared = Compared { year: 2026, quarter: 2 };

    #[test]
    fn a_text_in_two_units_is_found_and_one_written_twice_in_a_unit_is_not() {
        let units = [
            unit("A", &[(1, 9), (2, 5), (2, 5)]),
            unit("B", &[(1, 9), (3, 80)]),
            unit("C", &[(3, 80), (1, 9)]),
        ];
        let told: Vec<_> =
            anomalies(&units, COMPARED).into_iter().map(|one| (one.units, one.message.values)).collect();
        let expect = |units: &[usize], notes: &[&str]| {
            let values = vec![("count", Value::from(1_usize)), ("notes", notes.iter().copied().collect())];
            (units.to_vec(), values)
        };
        assert_eq!(told, [expect(&[0, 1, 2], &["a/n1", "b/n1", "c/n1"]), expect(&[1, 2], &["b/n3", "c/n3"])]);
    }

    #[test]
    fn two_units_of_one_name_are_found() {
        let mut units = [unit("A", &[]), unit("B", &[]), unit("A", &[])];
        let found = anomalies(&units, COMPARED);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].kind, found[0].units.as_slice()), (AnomalyKind::SameName, &[0, 2][..]));
        label(&mut units, COMPARED);
        assert_eq!(units.map(|unit| unit.row.label), ["A（a）", "B", "A（a）"]);
    }

    #[test]
    fn units_read_in_another_year_are_found_and_named_with_it() {
        let years = [2025, 2026, 2025];
        let mut units = ["A", "B", "C"].map(|name| unit(name, &[]));
        for (unit, year) in units.iter_mut().zip(years) {
            unit.row.year = Some(year);
        }
        let found = anomalies(&units, COMPARED);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].kind, found[0].units.as_slice()), (AnomalyKind::OtherYear, &[0, 2][..]));
        label(&mut units, COMPARED);
        assert_eq!(units.map(|unit| unit.row.label), ["A（2025）", "B", "C（2025）"]);
    }

    #[test]
    fn the_longest_text_is_the_example() {
        let texts = [(1, 9), (2, 80), (3, 5)];
        let found = anomalies(&[unit("A", &texts), unit("B", &texts)], COMPARED);
        let notes: Value = ["a/n2", "b/n2"].into_iter().collect();
        assert_eq!(found[0].message.values, [("count", Value::from(3_usize)), ("notes", notes)]);
    }

    #[test]
    fn full_attendance_of_four_sessions_or_more_is_found() {
        for (held, expected, came, is_found) in
            [(3, 12, 12, false), (4, 16, 16, true), (5, 20, 20, true), (4, 16, 15, false)]
        {
            let mut unit = unit("A", &[]);
            unit.row.sessions = Some(Sessions { held, quarters: [held, 0, 0, 0] });
            unit.row.attendance = Some(Attended { expected, came, rate: None });
            let found: Vec<_> =
                anomalies(&[unit], COMPARED).into_iter().map(|one| one.message.values).collect();
            let values = vec![("sessions", Value::from(held)), ("expected", Value::from(expected))];
            assert_eq!(found, if is_found { vec![values] } else { vec![] }, "{held} {came}");
        }
    }

    #[test]
    fn records_of_one_week_and_broken_seals_are_found_in_their_unit() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let mut units = [unit("A", &[]), unit("B", &[]), unit("C", &[])];
        let facts = |silent, in_one_week| UnitFacts {
            topics: Vec::new(),
            sessions: Vec::new(),
            silent,
            lost: Vec::new(),
            in_one_week,
        };
        units[0].broken_seals = vec![day("2026-03-20")];
        units[1].facts = Some(facts(true, Some((day("2026-12-01"), day("2026-12-05")))));
        units[2].facts = Some(facts(false, None));
        let found: Vec<_> =
            anomalies(&units, COMPARED).into_iter().map(|one| (one.kind, one.units)).collect();
        assert_eq!(found, [(AnomalyKind::BrokenSeal, vec![0]), (AnomalyKind::OneWeek, vec![1])]);
        assert_eq!(silent(&units), [("B", None)]);
    }
}
