//! Takes rows apart into columns, by the levels that Parquet defines (Dremel): the definition level
//! counts the optional and repeated ancestors that are present, the repetition level says at which
//! repeated ancestor a new element starts.

use std::sync::Arc;

use chrono::{DateTime, Datelike, NaiveDate};
use parquet::basic::{ConvertedType, Repetition, Type as Physical};
use parquet::data_type::ByteArray;
use parquet::errors::{ParquetError, Result};
use parquet::schema::types::Type;
use serde_json::Value;

/// The days from the first day of year 1 to 1970-01-01.
const EPOCH: i32 = 719_163;

/// The values of a column, without those that are missing.
#[derive(Debug)]
pub(super) enum Values {
    Bool(Vec<bool>),
    Int32(Vec<i32>),
    Int64(Vec<i64>),
    Double(Vec<f64>),
    Bytes(Vec<ByteArray>),
}

#[derive(Debug)]
pub(super) struct Column {
    pub values: Values,
    /// The definition level of each value, missing ones too.
    pub defined: Vec<i16>,
    /// The repetition level of each value, missing ones too.
    pub repeated: Vec<i16>,
}

/// The rows so far, as columns.
pub(super) struct Columns {
    schema: Arc<Type>,
    leaves: Vec<Column>,
    rows: usize,
}

/// The levels of a value.
#[derive(Debug, Clone, Copy)]
struct Levels {
    defined: i16,
    repeated: i16,
    /// The number of repeated ancestors.
    depth: i16,
}

impl Column {
    /// Adds the levels of a value or of a missing one.
    fn push(&mut self, levels: Levels) {
        self.defined.push(levels.defined);
        self.repeated.push(levels.repeated);
    }
}

impl Columns {
    pub(super) fn of(schema: &Arc<Type>) -> Self {
        let mut leaves = Vec::new();
        add_empty(schema, &mut leaves);
        Self { schema: Arc::clone(schema), leaves, rows: 0 }
    }

    pub(super) fn rows(&self) -> usize {
        self.rows
    }

    /// Adds a row: an object with a value for each field of the schema.
    pub(super) fn push(&mut self, row: &Value) -> Result<()> {
        let levels = Levels { defined: 0, repeated: 0, depth: 0 };
        group(&self.schema, row, levels, &mut self.leaves)?;
        self.rows += 1;
        Ok(())
    }

    /// Returns the columns and starts new ones.
    pub(super) fn take(&mut self) -> Vec<Column> {
        let fresh = Self::of(&self.schema);
        std::mem::replace(self, fresh).leaves
    }
}

fn add_empty(of: &Type, columns: &mut Vec<Column>) {
    if of.is_group() {
        for field in of.get_fields() {
            add_empty(field, columns);
        }
        return;
    }
    let values = match of.get_physical_type() {
        Physical::BOOLEAN => Values::Bool(Vec::new()),
        Physical::INT32 => Values::Int32(Vec::new()),
        Physical::INT64 => Values::Int64(Vec::new()),
        Physical::DOUBLE => Values::Double(Vec::new()),
        _ => Values::Bytes(Vec::new()),
    };
    columns.push(Column { values, defined: Vec::new(), repeated: Vec::new() });
}

/// Adds an object to the columns of its fields.
fn group(of: &Type, value: &Value, levels: Levels, mut columns: &mut [Column]) -> Result<()> {
    let object = value.as_object().ok_or_else(|| wrong(of, value))?;
    if let Some(key) = object.keys().find(|key| of.get_fields().iter().all(|field| field.name() != *key)) {
        return Err(ParquetError::General(format!("no column: {key}")));
    }
    for field in of.get_fields() {
        let (own, rest) = columns.split_at_mut(count(field));
        put(field, object.get(field.name()), levels, own)?;
        columns = rest;
    }
    Ok(())
}

/// Adds a value, which may be missing, to the columns of its field.
fn put(of: &Type, value: Option<&Value>, mut levels: Levels, columns: &mut [Column]) -> Result<()> {
    let is_optional = of.get_basic_info().repetition() == Repetition::OPTIONAL;
    let value = match value {
        Some(value) if !value.is_null() => value,
        _ if is_optional => {
            missing(levels, columns);
            return Ok(());
        }
        _ => return Err(wrong(of, &Value::Null)),
    };
    levels.defined += i16::from(is_optional);
    match of.get_basic_info().converted_type() {
        ConvertedType::LIST => list(of, value, levels, columns),
        _ if of.is_group() => group(of, value, levels, columns),
        _ => columns.iter_mut().try_for_each(|column| leaf(of, value, levels, column)),
    }
}

fn list(of: &Type, value: &Value, levels: Levels, columns: &mut [Column]) -> Result<()> {
    let items = value.as_array().ok_or_else(|| wrong(of, value))?;
    let element = &of.get_fields()[0].get_fields()[0]; // "repeated group list", "element"
    if items.is_empty() {
        missing(levels, columns);
    }
    let depth = levels.depth + 1;
    for (at, item) in items.iter().enumerate() {
        let repeated = if at == 0 { levels.repeated } else { depth };
        put(element, Some(item), Levels { defined: levels.defined + 1, repeated, depth }, columns)?;
    }
    Ok(())
}

fn leaf(of: &Type, value: &Value, levels: Levels, column: &mut Column) -> Result<()> {
    let fits = match &mut column.values {
        Values::Bool(values) => value.as_bool().map(|value| values.push(value)),
        Values::Int32(values) => int32(of, value).map(|value| values.push(value)),
        Values::Int64(values) => int64(of, value).map(|value| values.push(value)),
        Values::Double(values) => value.as_f64().map(|value| values.push(value)),
        Values::Bytes(values) => value.as_str().map(|value| values.push(value.into())),
    };
    column.push(levels);
    fits.ok_or_else(|| wrong(of, value))
}

fn missing(levels: Levels, columns: &mut [Column]) {
    for column in columns {
        column.push(levels);
    }
}

fn int32(of: &Type, value: &Value) -> Option<i32> {
    if of.get_basic_info().converted_type() == ConvertedType::DATE {
        let date: NaiveDate = value.as_str()?.parse().ok()?;
        return Some(date.num_days_from_ce() - EPOCH);
    }
    i32::try_from(value.as_i64()?).ok()
}

fn int64(of: &Type, value: &Value) -> Option<i64> {
    if of.get_basic_info().converted_type() == ConvertedType::TIMESTAMP_MICROS {
        return Some(DateTime::parse_from_rfc3339(value.as_str()?).ok()?.timestamp_micros());
    }
    value.as_i64()
}

/// Counts the columns of a field.
fn count(of: &Type) -> usize {
    if of.is_group() { of.get_fields().iter().map(|field| count(field)).sum() } else { 1 }
}

fn wrong(of: &Type, value: &Value) -> ParquetError {
    ParquetError::General(format!("column {}: {value}", of.name()))
}
