//! Every record as one flat line, for spreadsheets and programs.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::domain::history::History;
use crate::domain::record::{Filed, Kind, Record, RecordId, Stamp};
use crate::domain::records::{Records, Visitor};
use crate::domain::vocabulary::Vocabulary;
use crate::message::Message;
use crate::output::{field, to_json_line};

/// The keys before those of the record.
const OWN: [&str; 4] = ["record_kind", "id", "root", "holds"];

/// A record with its id, the id of the first record of its chain, and whether it is current.
pub(crate) type Line = Map<String, Value>;

/// Returns one line per record, by kind, date and time of recording.
pub(crate) fn lines(records: &Records) -> Vec<Line> {
    let mut lines = Lines(Vec::new());
    records.visit(&mut lines);
    lines.0
}

struct Lines(Vec<Line>);

impl<'a> Visitor<'a> for Lines {
    fn visit<T: Record>(&mut self, history: &'a History<T>) {
        let current: BTreeSet<&RecordId> = history.current().map(|current| &current.head.id).collect();
        for filed in history.filed() {
            let root = history.root(&filed.id).unwrap_or(&filed.id);
            self.0.push(line(filed, root, current.contains(&filed.id)));
        }
    }
}

fn line<T: Record>(filed: &Filed<T>, root: &RecordId, holds: bool) -> Line {
    let values = [T::KIND.key().into(), filed.id.0.as_str().into(), root.0.as_str().into(), holds.into()];
    let mut line: Line = OWN.iter().map(ToString::to_string).zip(values).collect();
    for fields in [serde_json::to_value(&filed.stamp), serde_json::to_value(&filed.record)] {
        if let Ok(Value::Object(fields)) = fields {
            line.extend(fields.into_iter().map(|(key, value)| (spelt(&key), in_unit(&key, T::KIND, value))));
        }
    }
    line
}

/// Returns the spelling of a file's key in listings.
fn spelt(key: &str) -> String {
    if key == "recorded" { "recorded_at".to_owned() } else { key.replace('-', "_") }
}

/// Returns a value as listings show it: a rate is a share from 0 to 1.
fn in_unit(key: &str, kind: Kind, value: Value) -> Value {
    match value.as_f64() {
        Some(hundredths) if (kind, key) == (Kind::Evaluations, "attendance") => {
            (hundredths / 10_000.0).into()
        }
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
pub(crate) fn jsonl(lines: &[Line]) -> Result<String, Message> {
    lines.iter().map(|line| to_json_line(line).map_err(|_| Message::new("export-not-drawn"))).collect()
}

/// Writes CSV with a byte order mark, by which Excel recognises UTF-8. Several values are joined with
/// semicolons.
pub(crate) fn csv(lines: &[Line]) -> Result<Vec<u8>, Message> {
    let columns = columns();
    let failed = |_| Message::new("export-not-drawn");
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(&columns).map_err(failed)?;
    for line in lines {
        let cells = columns.iter().map(|column| line.get(column).map(field).unwrap_or_default());
        writer.write_record(cells).map_err(failed)?;
    }
    writer.into_inner().map_err(|_| Message::new("export-not-drawn"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn object(text: &str) -> Line {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn excel_sees_chinese_and_no_formula() {
        let lines = [
            object(r#"{"record_kind":"notes","id":"a","root":"a","holds":true,"title":"=1+1","size":-5}"#),
            object(
                r#"{"record_kind":"papers","id":"b","root":"a","holds":false,"name":"@甲","topics":["t01","t02"],"title":null}"#,
            ),
        ];
        let text = String::from_utf8(csv(&lines).unwrap()).unwrap();
        assert!(text.starts_with("\u{feff}record_kind,id,root,holds,recorded_at,by,"), "{text}");
        let rows: Vec<&str> = text.split("\r\n").collect();
        let values = |row: &str| row.split(',').filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(",");
        assert_eq!(values(rows[1]), "notes,a,a,true,'=1+1,-5");
        assert_eq!(values(rows[2]), "papers,b,a,false,t01;t02,'@甲");
        assert_eq!(
            jsonl(&lines[..1]).unwrap(),
            "{\"record_kind\":\"notes\",\"id\":\"a\",\"root\":\"a\",\"holds\":true,\"title\":\"=1+1\",\"size\":-5}\n"
        );
    }
}
