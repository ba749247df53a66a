//! Every record as one flat line, for spreadsheets and programs.

use std::io::{self, Write};

use serde_json::{Map, Value};

use super::filter::{Facts, Filter};
use crate::domain::field::Holds;
use crate::domain::history::History;
use crate::domain::record::{Filed, Record, RecordId, Stamp};
use crate::domain::records::{Records, Visitor};
use crate::domain::vocabulary::Vocabulary;
use crate::output::{field, to_json_line};

/// The keys before those of the record.
const OWN: [&str; 4] = ["record_kind", "id", "root", "holds"];

/// A record with its id, the id of the first record of its chain, and whether it is current.
pub(crate) type Line = Map<String, Value>;

/// Gives one line per record that the filter keeps to `put`, by kind, date and time of recording. Only one is in
/// memory at a time.
fn each(records: &Records, filter: &Filter, put: &mut dyn FnMut(Line) -> io::Result<()>) -> io::Result<()> {
    let mut lines = Lines { filter, put, ended: Ok(()) };
    records.visit(&mut lines);
    lines.ended
}

struct Lines<'p> {
    filter: &'p Filter,
    put: &'p mut dyn FnMut(Line) -> io::Result<()>,
    /// The first failure; nothing is put after it.
    ended: io::Result<()>,
}

impl<'a> Visitor<'a> for Lines<'_> {
    fn visit<T: Record>(&mut self, history: &'a History<T>) {
        for filed in history.filed() {
            if self.ended.is_err() {
                return;
            }
            let root = history.root(&filed.id).unwrap_or(&filed.id);
            let holds = history.current_of(&filed.id).is_some_and(|current| current.head.id == filed.id);
            let line = line(filed, root, holds);
            if self.filter.matches(&facts(filed, &line)) {
                self.ended = (self.put)(line);
            }
        }
    }
}

fn line<T: Record>(filed: &Filed<T>, root: &RecordId, holds: bool) -> Line {
    let values = [T::KIND.key().into(), (&*filed.id.0).into(), (&*root.0).into(), holds.into()];
    let mut line: Line = OWN.iter().map(ToString::to_string).zip(values).collect();
    for fields in [serde_json::to_value(&filed.stamp), serde_json::to_value(&filed.record)] {
        if let Ok(Value::Object(fields)) = fields {
            line.extend(fields.into_iter().map(|(key, value)| (spelt(&key), in_unit::<T>(&key, value))));
        }
    }
    line
}

/// Returns the values of a record that filters compare.
fn facts<'a, T: Record>(filed: &Filed<T>, line: &'a Line) -> Facts<'a> {
    let named = |holds: &[Holds]| {
        let keys = T::FIELDS.iter().filter(|(_, field)| holds.contains(field)).map(|(key, _)| spelt(key));
        keys.filter_map(|key| line.get(&key)).flat_map(texts).collect()
    };
    let day = filed.record.day();
    Facts {
        members: named(&[Holds::Member, Holds::Members, Holds::Anyone]),
        topics: named(&[Holds::Topic, Holds::Topics]),
        kind: T::KIND.key(),
        days: Some((day, day)),
        ..Facts::default()
    }
}

/// Returns the text of a value, or the texts of a list.
fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::Array(items) => items.iter().filter_map(Value::as_str).collect(),
        other => other.as_str().into_iter().collect(),
    }
}

/// Returns the spelling of a file's key in listings.
fn spelt(key: &str) -> String {
    if key == "recorded" { "recorded_at".to_owned() } else { key.replace('-', "_") }
}

/// Returns a value as listings show it: a share from 0 to 1.
fn in_unit<T: Record>(key: &str, value: Value) -> Value {
    match value.as_f64() {
        Some(hundredths) if T::FIELDS.contains(&(key, Holds::Share)) => (hundredths / 10_000.0).into(),
        _ => value,
    }
}

/// Returns every key that a record of any kind may have, so that the columns do not depend on the data.
fn columns() -> Vec<String> {
    let mut columns = Columns([&OWN[..], &Stamp::KEYS].concat());
    Records::default().visit(&mut columns);
    columns.0.into_iter().map(spelt).collect()
}

struct Columns(Vec<&'static str>);

impl<'a> Visitor<'a> for Columns {
    fn visit<T: Record>(&mut self, _: &'a History<T>) {
        for (key, _) in T::FIELDS {
            if !self.0.contains(key) {
                self.0.push(key);
            }
        }
    }
}

/// Writes one JSON object per line.
pub(crate) fn jsonl(records: &Records, filter: &Filter, out: &mut dyn Write) -> io::Result<()> {
    each(records, filter, &mut |line| out.write_all(to_json_line(&line)?.as_bytes()))
}

/// Writes CSV. Several values are joined with semicolons.
pub(crate) fn csv(records: &Records, filter: &Filter, out: &mut dyn Write) -> io::Result<()> {
    let columns = columns();
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
    writer.write_record(&columns)?;
    each(records, filter, &mut |line| Ok(writer.write_record(cells(&columns, &line))?))?;
    writer.flush()
}

fn cells(columns: &[String], line: &Line) -> Vec<String> {
    columns.iter().map(|column| line.get(column).map(field).unwrap_or_default()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::evaluation::Evaluation;
    use crate::domain::fixture::{Study, history, id, note, session};
    use crate::domain::note::NoteKind;
    use crate::domain::paper::Paper;
    use crate::domain::session::Session;

    #[test]
    fn excel_sees_chinese_and_no_formula() {
        let object = |text: &str| -> Line { serde_json::from_str(text).unwrap() };
        let lines = [
            object(r#"{"record_kind":"notes","id":"a","root":"a","holds":true,"title":"=1+1","size":-5}"#),
            object(
                r#"{"record_kind":"papers","id":"b","root":"a","holds":false,"name":"@甲","topics":["t01","t02"],"title":null}"#,
            ),
        ];
        let columns = columns();
        assert!(columns.join(",").starts_with("record_kind,id,root,holds,recorded_at,by,"), "{columns:?}");
        let values = |line: &Line| -> String {
            let cells = cells(&columns, line);
            cells.into_iter().filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(",")
        };
        assert_eq!(values(&lines[0]), "notes,a,a,true,'=1+1,-5");
        assert_eq!(values(&lines[1]), "papers,b,a,false,t01;t02,'@甲");
    }

    #[test]
    fn only_the_rate_of_an_evaluation_is_a_share() {
        let number = || Value::from(8484);
        assert_eq!(in_unit::<Evaluation>("attendance", number()), Value::from(0.8484));
        assert_eq!(in_unit::<Evaluation>("attendance", Value::Null), Value::Null);
        assert_eq!(in_unit::<Evaluation>("held", number()), number());
        assert_eq!(in_unit::<Paper>("attendance", number()), number());
    }

    #[test]
    fn a_record_is_filtered_by_what_it_names() {
        let study = Study::of(Records {
            sessions: history(vec![Session {
                speakers: vec![id("m02"), id("m01")],
                ..session("2026-03-19")
            }]),
            notes: history(vec![note(NoteKind::Note, "m02", "2026-03-20")]),
            ..Records::default()
        });
        let named = |facts: Facts<'_>| {
            let days = facts.days.map(|(first, last)| format!("{first} {last}"));
            (facts.members.join(" "), facts.topics.join(" "), facts.kind.to_owned(), days.unwrap_or_default())
        };
        let (session, note) = (&study.records.sessions.filed()[0], &study.records.notes.filed()[0]);
        let of_session = named(facts(session, &line(session, &session.id, true)));
        let of_note = named(facts(note, &line(note, &note.id, true)));
        let expect = |members: &str, kind: &str, days: &str| {
            (members.to_owned(), "t01".to_owned(), kind.to_owned(), days.to_owned())
        };
        assert_eq!(of_session, expect("m02 m01", "sessions", "2026-03-19 2026-03-19"));
        assert_eq!(of_note, expect("m02", "notes", "2026-03-20 2026-03-20"));
    }
}
