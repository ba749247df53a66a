//! For scripts and spreadsheets: the content of JSON, flat and with the same keys.

use std::borrow::Cow;
use std::io::{self, Write};

use serde::Serialize;
use serde_json::{Map, Value};

use super::cell::Row;
use crate::text::shown;

/// Writes the rows under their keys, one after the other.
pub(super) fn write_rows<R: Row>(rows: &[R], out: &mut dyn Write) -> io::Result<()> {
    let keys = R::keys();
    out.write_all(line(&keys).as_bytes())?;
    for row in rows {
        let fields = flat(serde_json::to_value(row)?);
        let cells: Vec<String> =
            keys.iter().map(|key| fields.get(key).map(field).unwrap_or_default()).collect();
        out.write_all(line(&cells).as_bytes())?;
    }
    Ok(())
}

/// Writes an object as lines of key and value. Nested keys are joined with dots; list items are
/// numbered from 1: `next.1.date`.
pub(crate) fn to_csv<T: Serialize + ?Sized>(value: &T) -> anyhow::Result<String> {
    let mut lines = vec![vec!["key".to_owned(), "value".to_owned()]];
    lines.extend(
        flat(numbered(serde_json::to_value(value)?))
            .iter()
            .map(|(key, value)| vec![key.clone(), field(value)]),
    );
    Ok(lines.iter().map(|fields| line(fields)).collect())
}

fn line(fields: &[String]) -> String {
    fields.iter().map(|field| quoted(field)).collect::<Vec<_>>().join(",") + "\r\n"
}

/// Returns the field in quotes if it could be taken for several: a list too, for some spreadsheets
/// split at semicolons.
fn quoted(field: &str) -> Cow<'_, str> {
    if field.contains([',', ';', '"', '\n', '\r']) {
        Cow::Owned(format!("\"{}\"", field.replace('"', "\"\"")))
    } else {
        Cow::Borrowed(field)
    }
}

/// Flattens nested objects into keys `outer.inner`.
fn flat(value: Value) -> Map<String, Value> {
    let mut fields = Map::new();
    let Value::Object(object) = value else { return fields };
    for (key, value) in object {
        if value.is_object() {
            fields.extend(flat(value).into_iter().map(|(inner, value)| (format!("{key}.{inner}"), value)));
        } else {
            fields.insert(key, value);
        }
    }
    fields
}

/// Turns every list that contains objects into an object with keys from 1.
fn numbered(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            fields.into_iter().map(|(key, value)| (key, numbered(value))).collect::<Map<_, _>>().into()
        }
        Value::Array(items) if items.iter().any(Value::is_object) => {
            let keyed =
                items.into_iter().zip(1..).map(|(item, at): (_, u32)| (at.to_string(), numbered(item)));
            keyed.collect::<Map<_, _>>().into()
        }
        other => other,
    }
}

/// Formats a value as a field. An apostrophe precedes a value that a spreadsheet would run as a
/// formula, also behind spaces or written in full width.
pub(crate) fn field(value: &Value) -> String {
    let text = shown(&plain(value));
    let signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    let runs = !value.is_number() && (text.starts_with('\t') || text.trim_start().starts_with(signs));
    if runs { format!("'{text}") } else { text }
}

/// Joins several values with semicolons; an object among them is written `key=value key=value`.
fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(plain).collect::<Vec<_>>().join(";"),
        Value::Object(fields) => {
            let said =
                fields.iter().map(|(key, value)| (key, plain(value))).filter(|(_, text)| !text.is_empty());
            said.map(|(key, text)| format!("{key}={text}")).collect::<Vec<_>>().join(" ")
        }
        Value::Bool(_) | Value::Number(_) => value.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn one_thing_is_told_by_key_and_value() {
        let thing = json!({
            "year": 2026, "title": "=计划", "none": null, "ids": ["a", "b"],
            "topics": { "held": 1 },
            "next": [{ "date": "2026-03-12", "topics": ["t01"] }],
        });
        let expected = "key,value\r\nyear,2026\r\ntitle,'=计划\r\nnone,\r\nids,\"a;b\"\r\ntopics.held,1\r\n\
                        next.1.date,2026-03-12\r\nnext.1.topics,t01\r\n";
        assert_eq!(to_csv(&thing).unwrap(), expected);
    }

    #[test]
    fn no_text_is_a_formula() {
        for text in ["=1", "+1", "-1", "@a", "\t=1", "＝1", "－1", " =1", "\u{3000}=1", "\u{a0}＠a", "\n=1"]
        {
            assert!(field(&json!(text)).starts_with('\''), "{text:?}");
        }
        for value in [json!("1-2"), json!(-1), json!("a=b"), json!("")] {
            assert!(!field(&value).starts_with('\''), "{value}");
        }
    }

    #[test]
    fn a_field_that_could_be_several_is_quoted() {
        for (text, expected) in [
            ("甲", "甲"),
            ("a;b", "\"a;b\""),
            ("a,b", "\"a,b\""),
            ("a\"b", "\"a\"\"b\""),
            ("a\nb", "\"a\nb\""),
        ] {
            assert_eq!(quoted(text), expected);
        }
    }

    #[test]
    fn objects_in_the_list_of_a_row_stand_in_one_field() {
        let readings = json!([{ "title": "论", "volumes": [] }, { "title": "选", "volumes": ["一", "二"] }]);
        assert_eq!(plain(&readings), "title=论;title=选 volumes=一;二");
    }
}
