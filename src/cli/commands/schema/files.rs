//! The schemas of plan, roster, calendar and records, as people and editors write them.

use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use schemars::{JsonSchema, Schema};
use serde_json::{Value, json};

use crate::check::rules;
use crate::domain::calendar::YearCalendar;
use crate::domain::figure::Figure;
use crate::domain::history::History;
use crate::domain::plan::{Level, Plan};
use crate::domain::record::{Kind, Record, Stamp};
use crate::domain::records::{Records, Visitor};
use crate::domain::roster::Roster;
use crate::domain::vocabulary::Vocabulary;
use crate::output::to_json;

/// A schema with the name under which it is asked for.
pub(crate) type Named = (&'static str, fn() -> Value);

/// The schemas of the files that people edit.
pub(crate) const FILES: [Named; 3] =
    [("plan", plan), ("roster", closed::<Roster>), ("calendar", closed::<YearCalendar>)];

/// Returns the schemas of the files that people edit, then those of the records, by kind.
fn all() -> Vec<Named> {
    struct Schemas(Vec<Named>);
    impl<'a> Visitor<'a> for Schemas {
        fn visit<T: Record>(&mut self, _: &'a History<T>) {
            self.0.push((T::KIND.key(), record::<T>));
        }
    }
    let mut schemas = Schemas(FILES.to_vec());
    Records::default().visit(&mut schemas);
    schemas.0
}

/// Returns the schema of a file or a kind of record.
pub(super) fn named(name: &str) -> Option<Value> {
    let found = all().into_iter().find(|(known, _)| *known == name);
    found.map(|(name, schema)| titled(schema(), name))
}

/// Returns every schema as the text of a file, with the name of that file.
pub(crate) fn texts() -> Vec<(String, String)> {
    let text = |(name, schema): Named| Some((format!("{name}.json"), to_json(&titled(schema(), name)).ok()?));
    all().into_iter().filter_map(text).collect()
}

/// Returns the settings by which editors find the schemas of records, which the program writes without a
/// directive.
pub(crate) fn editor_settings() -> String {
    let kinds = Kind::ALL.iter().map(|kind| kind.key());
    let schemas: serde_json::Map<String, Value> = kinds
        .map(|kind| (format!("./.schema/{kind}.json"), json!(format!("records/*/{kind}/*.yaml"))))
        .collect();
    to_json(&json!({ "yaml.schemas": schemas })).unwrap_or_default()
}

fn titled(mut schema: Value, name: &str) -> Value {
    schema["title"] = format!("plan schema {name}").into();
    schema
}

/// Returns the schema of a file whose unknown keys are reported.
fn closed<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft2020_12().for_deserialize();
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    RecursiveTransform(close).transform(&mut schema);
    RecursiveTransform(brief).transform(&mut schema);
    schema.to_value()
}

/// Keeps the first paragraph of a description, and no default that says nothing.
pub(super) fn brief(schema: &mut Schema) {
    if let Some(first) =
        schema.get("description").and_then(Value::as_str).and_then(|text| text.split("\n\n").next())
    {
        let first = first.replace('\n', " ");
        schema.insert("description".to_owned(), first.into());
    }
    if schema
        .get("default")
        .is_some_and(|default| default.is_null() || default.is_array() || default.is_object())
    {
        schema.remove("default");
    }
}

fn close(schema: &mut Schema) {
    if schema.get("properties").is_some() {
        schema.insert("additionalProperties".to_owned(), false.into());
    }
}

/// Returns the schema of the plan, with the names of rules and metrics.
fn plan() -> Value {
    let mut schema = closed::<Plan>();
    let levels: Vec<&str> = Level::ALL.iter().map(|level| level.key()).collect();
    let by_rule: serde_json::Map<String, Value> =
        rules::ALL.iter().map(|rule| (rule.id.to_owned(), json!({ "enum": levels }))).collect();
    let rules = &mut schema["properties"]["rules"];
    rules["properties"] = by_rule.into();
    rules["additionalProperties"] = false.into();
    let names: Vec<&str> =
        rules::ALL.iter().map(|rule| rule.id).chain(Figure::ALL.iter().map(|figure| figure.key())).collect();
    schema["$defs"]["Clause"]["properties"]["evidence"]["items"] = json!({ "enum": names });
    schema
}

/// Returns the schema of a kind of record: its own keys, those of its stamp, and its text.
fn record<T: Record>() -> Value {
    let mut schema = closed::<T>();
    let stamp = closed::<Stamp>();
    merge(&mut schema["properties"], &stamp["properties"]);
    if let Value::Array(required) = &mut schema["required"] {
        required.extend(stamp["required"].as_array().into_iter().flatten().cloned());
    }
    merge(&mut schema["$defs"], &stamp["$defs"]);
    if T::HAS_TEXT {
        schema["properties"]["text"] = json!({ "type": "string" });
    }
    schema
}

fn merge(into: &mut Value, from: &Value) {
    let Some(from) = from.as_object().filter(|from| !from.is_empty()) else { return };
    if into.is_null() {
        *into = json!({});
    }
    if let Value::Object(into) = into {
        into.extend(from.clone());
    }
}
