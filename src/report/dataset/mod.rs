//! The year as tables for query engines. Names are those of the listings as JSON; texts of notes are
//! left out.

mod schema;

use std::io::Write;

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::Serialize;

use super::attendance::{MarkRow, sheet};
use super::finding::FindingRow;
use super::foresight::{OutlookObject, outlook};
use super::log::log;
use super::notes::NoteRow;
use super::rollup::heat::folded;
use super::topics::TopicRow;
use super::{leave, makeup, notes, outcomes, schedule, topics};
use crate::domain::history::Current;
use crate::domain::note::Note;
use crate::domain::record::{Kind, RecordId};
use crate::domain::vocabulary::vocabulary;
use crate::domain::year::Year;
use crate::domain::year::forecast::Reach;
use crate::output::write_parquet;

vocabulary! {
    /// A table of the data set, and its folder.
    pub(crate) Table of "table" {
        /// One row for the unit.
        Units = "units",
        Topics = "topics",
        Sessions = "sessions",
        /// The attendance of each member expected at a session.
        Marks = "marks",
        Leave = "leave",
        Debts = "debts",
        Notes = "notes",
        Outcomes = "outcomes",
        /// Whether each target can still be reached.
        Targets = "targets",
        /// The findings of `check`.
        Findings = "findings",
        /// All records, with the SHA-256 of each file.
        Records = "records",
    }
}

/// A unit and the time of its figures.
#[derive(Debug, Serialize)]
struct UnitLine<'a> {
    /// The name of the unit, as in its plan.
    organization: &'a str,
    title: &'a str,
    /// The first day of the plan.
    from: NaiveDate,
    to: NaiveDate,
    /// The date of the figures, by which a make-up may be overdue.
    as_of: NaiveDate,
    /// The code of the last seal.
    seal: Option<String>,
    /// The number of seals that do not hold.
    broken_seals: usize,
}

#[derive(Debug, Serialize)]
struct TopicLine<'a> {
    #[serde(flatten)]
    topic: TopicRow<'a>,
    /// The title without differences of width, case, spaces and punctuation.
    match_title: String,
}

#[derive(Debug, Serialize)]
struct MarkLine<'a> {
    session: &'a RecordId,
    date: NaiveDate,
    #[serde(flatten)]
    mark: MarkRow<'a>,
}

#[derive(Debug, Serialize)]
struct NoteLine<'a> {
    #[serde(flatten)]
    note: NoteRow<'a>,
    /// The hash of its text, the same for the same text; `None` without a text.
    text_hash: Option<String>,
}

/// The forecast of one target.
#[derive(Debug, Serialize)]
struct TargetLine {
    #[serde(flatten)]
    outlook: OutlookObject,
    /// `reached`, `open` or `lost`.
    reach: &'static str,
}

#[derive(Debug, Serialize)]
struct RecordLine<'a> {
    id: &'a RecordId,
    kind: Kind,
    /// The SHA-256 of its file; `None` if the file can no longer be read.
    hash: Option<String>,
    date: NaiveDate,
    recorded_at: DateTime<FixedOffset>,
    by: &'a str,
    of: Option<&'a RecordId>,
    reason: Option<&'a str>,
    retracted: bool,
    late_record: Option<bool>,
    /// The day of what it reports, as amended since; `None` for a record that amends another or was retracted.
    event: Option<NaiveDate>,
    /// The day since which that is known: that of its recording, or of its first commit if later.
    known_on: Option<NaiveDate>,
}

/// The part of the data set that the year alone does not have.
pub(crate) struct Sources<'a> {
    /// The findings of `check`.
    pub findings: &'a [FindingRow],
    /// The number of seals that do not hold.
    pub broken_seals: usize,
    /// Returns the hash by which the text of a note is compared.
    pub text_hash: &'a dyn Fn(&RecordId) -> Option<String>,
    /// Returns the SHA-256 of a record's file.
    pub hash: &'a dyn Fn(Kind, &RecordId) -> Option<String>,
}

/// Writes a table of the year as Parquet.
pub(crate) fn write<W: Write + Send>(
    out: W,
    table: Table,
    year: &Year<'_>,
    sources: &Sources<'_>,
) -> anyhow::Result<()> {
    match table {
        Table::Units => write_parquet(out, schema::UNITS, [unit(year, sources)]),
        Table::Topics => write_parquet(out, schema::TOPICS, topics(year)),
        Table::Sessions => write_parquet(out, schema::SESSIONS, schedule::schedule(year)),
        Table::Marks => write_parquet(out, schema::MARKS, marks(year)),
        Table::Leave => write_parquet(out, schema::LEAVE, leave::leave(year)),
        Table::Debts => write_parquet(out, schema::DEBTS, without_year(makeup::rows(year.debts(), year))?),
        Table::Notes => write_parquet(out, schema::NOTES, notes(year, sources)),
        Table::Outcomes => write_parquet(out, schema::OUTCOMES, without_year(outcomes::outcomes(year))?),
        Table::Targets => write_parquet(out, schema::TARGETS, targets(year)),
        Table::Findings => write_parquet(out, schema::FINDINGS, sources.findings),
        Table::Records => write_parquet(out, schema::RECORDS, records(year, sources)),
    }
}

/// Returns the rows without their year, which the folder has.
fn without_year<T: Serialize>(rows: Vec<T>) -> serde_json::Result<Vec<serde_json::Value>> {
    let without = |row| {
        let mut row = serde_json::to_value(row)?;
        if let Some(keys) = row.as_object_mut() {
            keys.shift_remove("year");
        }
        Ok(row)
    };
    rows.into_iter().map(without).collect()
}

fn unit<'a>(year: &Year<'a>, sources: &Sources<'_>) -> UnitLine<'a> {
    let period = year.plan.period();
    UnitLine {
        organization: &year.plan.organization,
        title: &year.plan.title,
        from: period.from,
        to: period.to,
        as_of: year.today(),
        seal: year.last_seal().map(|seal| seal.record.code()),
        broken_seals: sources.broken_seals,
    }
}

fn topics<'a>(year: &Year<'a>) -> impl Iterator<Item = TopicLine<'a>> {
    topics::topics(year).into_iter().map(|topic| TopicLine { match_title: folded(topic.title), topic })
}

/// Returns the attendance of all sessions that have begun and are not cancelled.
fn marks<'a>(year: &'a Year<'_>) -> impl Iterator<Item = MarkLine<'a>> {
    let begun = year.timetable().collective().filter(|entry| entry.has_come());
    begun.flat_map(|entry| {
        let marks = sheet(entry, year).marks.into_iter();
        marks.map(|mark| MarkLine { session: entry.id, date: entry.session.date, mark })
    })
}

fn notes<'a>(year: &Year<'a>, sources: &Sources<'_>) -> impl Iterator<Item = NoteLine<'a>> {
    let hash = |note: Current<'_, Note>| {
        let id = Some(&note.head.id).filter(|_| note.characters > 0);
        id.and_then(sources.text_hash)
    };
    let hashes = year.records.notes.current().map(hash);
    notes::notes(year).into_iter().zip(hashes).map(|(note, text_hash)| NoteLine { note, text_hash })
}

fn targets(year: &Year<'_>) -> impl Iterator<Item = TargetLine> {
    year.outlooks().iter().map(|one| TargetLine {
        outlook: outlook(one),
        reach: match one.reach {
            Reach::Reached => "reached",
            Reach::Open(_) => "open",
            Reach::Lost => "lost",
        },
    })
}

fn records<'a>(year: &Year<'a>, sources: &Sources<'_>) -> impl Iterator<Item = RecordLine<'a>> {
    log(year).into_iter().map(|row| RecordLine {
        id: row.id,
        kind: row.kind,
        hash: (sources.hash)(row.kind, row.id),
        date: row.date,
        recorded_at: row.recorded_at,
        by: row.by,
        of: row.of,
        reason: row.reason,
        retracted: row.retracted,
        late_record: row.late_record,
        event: row.thing.map(|(event, _)| event),
        known_on: row.thing.map(|(_, known)| known),
    })
}

#[cfg(test)]
mod tests {
    use parquet::schema::parser::parse_message_type;
    use parquet::schema::types::Type;

    use super::*;
    use crate::domain::fixture::{Records, Study, history, noon, note};
    use crate::domain::note::NoteKind;
    use crate::output::{Format, Row, write_rows};

    /// Returns the keys of a table as CSV has them.
    fn keys(schema: &str) -> Vec<String> {
        let schema = parse_message_type(schema).unwrap();
        let is_struct = |field: &Type| {
            field.is_group() && field.get_basic_info().converted_type() == parquet::basic::ConvertedType::NONE
        };
        let nested = |field: &Type| -> Vec<String> {
            let inner = field.get_fields().iter();
            inner.map(|inner| format!("{}.{}", field.name(), inner.name())).collect()
        };
        let keys = schema.get_fields().iter();
        keys.flat_map(|field| if is_struct(field) { nested(field) } else { vec![field.name().to_owned()] })
            .collect()
    }

    /// Asserts that a table has the columns of a listing, without its year, and more columns of its own.
    fn assert_like<R: Row>(schema: &str, own: &[&str]) {
        let mut head = Vec::new();
        write_rows::<R>(&[], Format::Csv, &mut head).unwrap();
        let listed = str::from_utf8(&head).unwrap().trim().split(',').filter(|key| *key != "year");
        let (mut listed, mut keys): (Vec<_>, _) = (listed.map(ToOwned::to_owned).collect(), keys(schema));
        listed.extend(own.iter().map(ToString::to_string));
        listed.sort();
        keys.sort();
        assert_eq!(keys, listed);
    }

    #[test]
    fn tables_have_the_columns_of_the_listings() {
        assert_like::<TopicRow<'_>>(schema::TOPICS, &["match_title"]);
        assert_like::<schedule::SessionRow<'_>>(schema::SESSIONS, &[]);
        assert_like::<MarkRow<'_>>(schema::MARKS, &["session", "date"]);
        assert_like::<leave::LeaveRow<'_>>(schema::LEAVE, &[]);
        assert_like::<makeup::DebtRow<'_>>(schema::DEBTS, &[]);
        assert_like::<NoteRow<'_>>(schema::NOTES, &["text_hash"]);
        assert_like::<outcomes::OutcomeRow<'_>>(schema::OUTCOMES, &[]);
    }

    #[test]
    fn only_a_note_with_a_text_has_a_hash_of_it() {
        let of_length = |characters, date| Note { characters, ..note(NoteKind::Note, "m01", date) };
        let notes_of = [of_length(0, "2026-03-01"), of_length(1, "2026-03-02"), of_length(900, "2026-03-03")];
        let study = Study::of(Records { notes: history(notes_of.into()), ..Records::default() });
        let year = study.at(noon("2026-04-01"));
        let sources = Sources {
            findings: &[],
            broken_seals: 0,
            text_hash: &|id| Some(format!("text of {id}")),
            hash: &|_, _| None,
        };
        let hashes: Vec<_> = notes(&year, &sources).map(|line| line.text_hash).collect();
        let expected = [None, Some("text of 2026-03-02-1"), Some("text of 2026-03-03-2")];
        assert_eq!(hashes, expected.map(|hash| hash.map(ToOwned::to_owned)));
    }
}
