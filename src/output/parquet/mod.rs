//! Parquet: typed columns for query engines. The schema gives names and types; a row is any value that
//! serializes to an object with these names.

mod shred;

use std::io::Write;
use std::sync::Arc;

use parquet::basic::Compression;
use parquet::data_type::{BoolType, ByteArrayType, DoubleType, Int32Type, Int64Type};
use parquet::errors::Result;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::parser::parse_message_type;
use serde::Serialize;

use shred::{Column, Columns, Values};

/// The number of rows that are kept in memory before they are written.
const ROWS: usize = 65_536;

/// Writes the rows as a Parquet file with this schema, given as a message type of Parquet. The same rows
/// give the same bytes.
pub(crate) fn write_parquet<W: Write + Send>(
    out: W,
    schema: &str,
    rows: impl IntoIterator<Item: Serialize>,
) -> anyhow::Result<()> {
    let schema = Arc::new(parse_message_type(schema)?);
    let properties = WriterProperties::builder()
        .set_created_by("plan".to_owned())
        .set_compression(Compression::SNAPPY)
        .build();
    let mut file = SerializedFileWriter::new(out, Arc::clone(&schema), Arc::new(properties))?;
    let mut columns = Columns::of(&schema);
    for row in rows {
        columns.push(&serde_json::to_value(row)?)?;
        if columns.rows() == ROWS {
            group(file.next_row_group()?, columns.take())?;
        }
    }
    if columns.rows() > 0 {
        group(file.next_row_group()?, columns.take())?;
    }
    file.close()?;
    Ok(())
}

fn group<W: Write + Send>(mut group: SerializedRowGroupWriter<'_, W>, columns: Vec<Column>) -> Result<()> {
    for column in columns {
        if let Some(out) = group.next_column()? {
            write(out, &column)?;
        }
    }
    group.close().map(drop)
}

fn write(mut out: SerializedColumnWriter<'_>, column: &Column) -> Result<()> {
    let (defined, repeated) = (Some(&column.defined[..]), Some(&column.repeated[..]));
    match &column.values {
        Values::Bool(values) => out.typed::<BoolType>().write_batch(values, defined, repeated)?,
        Values::Int32(values) => out.typed::<Int32Type>().write_batch(values, defined, repeated)?,
        Values::Int64(values) => out.typed::<Int64Type>().write_batch(values, defined, repeated)?,
        Values::Double(values) => out.typed::<DoubleType>().write_batch(values, defined, repeated)?,
        Values::Bytes(values) => out.typed::<ByteArrayType>().write_batch(values, defined, repeated)?,
    };
    out.close()
}

#[cfg(test)]
mod tests {
    use parquet::file::reader::{FileReader, SerializedFileReader};
    use serde_json::json;

    use super::*;

    const SCHEMA: &str = "message t {
        required binary id (STRING);
        optional int32 day (DATE);
        required int64 at (TIMESTAMP(MICROS,true));
        optional boolean late;
        required group count { required int32 held (INTEGER(32,true)); }
        required group readings (LIST) { repeated group list { required group element {
            required binary title (STRING);
            required group volumes (LIST) { repeated group list { required binary element (STRING); } }
        } } }
    }";

    fn reader(rows: &[serde_json::Value]) -> SerializedFileReader<std::fs::File> {
        let file = tempfile::tempfile().unwrap();
        write_parquet(file.try_clone().unwrap(), SCHEMA, rows).unwrap();
        SerializedFileReader::new(file).unwrap()
    }

    fn bytes(rows: &[serde_json::Value]) -> Vec<u8> {
        let mut bytes = Vec::new();
        write_parquet(&mut bytes, SCHEMA, rows).unwrap();
        bytes
    }

    fn rows() -> [serde_json::Value; 3] {
        let reading = |title: &str, volumes: &[&str]| json!({ "title": title, "volumes": volumes });
        let at = "2026-03-12T09:00:00.5+08:00";
        [
            json!({ "id": "甲", "day": "2026-03-12", "at": at, "late": true, "count": { "held": 2 },
                "readings": [reading("一", &["卷一", "卷二"]), reading("二", &[]), reading("三", &["上"])] }),
            json!({ "id": "", "day": null, "at": at, "count": { "held": 0 }, "readings": [] }),
            json!({ "id": "乙", "day": "1969-12-31", "at": "1970-01-01T00:00:00Z", "late": false,
                "count": { "held": -1 }, "readings": [reading("四", &[])] }),
        ]
    }

    #[test]
    fn a_reader_sees_the_values_with_their_types() {
        let reader = reader(&rows());
        let read: Vec<String> =
            reader.get_row_iter(None).unwrap().map(|row| row.unwrap().to_string()).collect();
        let expected = [
            "{id: \"甲\", day: 2026-03-12, at: 2026-03-12 01:00:00.500000 +00:00, late: true, count: {held: 2}, \
             readings: [{title: \"一\", volumes: [\"卷一\", \"卷二\"]}, {title: \"二\", volumes: []}, \
             {title: \"三\", volumes: [\"上\"]}]}",
            "{id: \"\", day: null, at: 2026-03-12 01:00:00.500000 +00:00, late: null, count: {held: 0}, readings: []}",
            "{id: \"乙\", day: 1969-12-31, at: 1970-01-01 00:00:00.000000 +00:00, late: false, count: {held: -1}, \
             readings: [{title: \"四\", volumes: []}]}",
        ];
        assert_eq!(read, expected);
    }

    #[test]
    fn the_same_rows_give_the_same_bytes_and_none_a_file_with_the_schema() {
        assert_eq!(bytes(&rows()), bytes(&rows()));
        let reader = reader(&[]);
        assert_eq!(reader.metadata().file_metadata().schema_descr().num_columns(), 7);
        assert_eq!(reader.metadata().file_metadata().num_rows(), 0);
    }

    #[test]
    fn a_row_that_does_not_fit_the_schema_is_an_error() {
        let fits = rows();
        for (key, value) in [("id", json!(1)), ("day", json!("2026-02-30")), ("readings", json!(null))] {
            let mut row = fits[0].clone();
            row[key] = value;
            let error = write_parquet(Vec::new(), SCHEMA, [row]).unwrap_err().to_string();
            assert!(error.contains(key), "{error}");
        }
        let mut row = fits[0].clone();
        row["other"] = json!(1);
        assert!(write_parquet(Vec::new(), SCHEMA, [row]).unwrap_err().to_string().contains("other"));
    }
}
