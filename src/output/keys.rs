//! The keys of a row according to its schema, which are the columns of CSV.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::Value;

/// Returns the keys of an object, in order; nested keys are written `outer.inner`.
pub(super) fn of_type<T: JsonSchema>() -> Vec<String> {
    let settings =
        SchemaSettings::draft2020_12().for_serialize().with(|settings| settings.inline_subschemas = true);
    of_schema(settings.into_generator().into_root_schema_for::<T>().as_value())
}

fn of_schema(schema: &Value) -> Vec<String> {
    let key = |(key, value): (&String, &Value)| {
        // An object that may be missing is one of two schemas.
        let whole = std::iter::once(value).chain(value["anyOf"].as_array().into_iter().flatten());
        let inner: Vec<String> = whole.flat_map(of_schema).map(|inner| format!("{key}.{inner}")).collect();
        if inner.is_empty() { vec![key.clone()] } else { inner }
    };
    schema["properties"].as_object().into_iter().flatten().flat_map(key).collect()
}
