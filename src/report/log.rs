//! Everything that was filed.

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::Serialize;

use super::late_record;
use crate::domain::history::History;
use crate::domain::lateness::Lateness;
use crate::domain::record::{Filed, Kind, Record, RecordId};
use crate::output::{Cell, Row};
use crate::store::Records;

/// A filing.
#[derive(Debug, Serialize)]
pub struct LogRow<'a> {
    /// The record.
    pub id: &'a RecordId,
    /// What it is of.
    pub kind: Kind,
    /// The day of the event.
    pub date: NaiveDate,
    /// When it was filed.
    pub recorded: DateTime<FixedOffset>,
    /// By whom.
    pub by: &'a str,
    /// The record that it replaces or retracts.
    pub of: Option<&'a RecordId>,
    /// Why.
    pub reason: Option<&'a str>,
    /// Whether it was retracted since.
    pub retracted: bool,
    /// Whether it was filed so long after its event that it counts as filed late; a correction never.
    pub late_record: bool,
}

impl Row for LogRow<'_> {
    const COLUMNS: &'static [&'static str] =
        &["recorded", "by", "record-kind", "record", "of", "reason", "remark"];
    const IF_ANY: &'static [&'static str] = &["remark"];

    fn cells(&self) -> Vec<Cell> {
        vec![
            self.recorded.format("%Y-%m-%d %H:%M").to_string().into(),
            self.by.into(),
            Cell::word(self.kind),
            Cell::id(self.id),
            self.of.map_or(Cell::Empty, Cell::id),
            Cell::maybe(self.reason),
            Cell::maybe(self.late_record.then(late_record)),
        ]
    }
}

/// One row for each record ever filed, the latest first.
#[must_use]
pub fn log(records: &Records, lateness: Lateness) -> Vec<LogRow<'_>> {
    let mut rows = Vec::new();
    add(&mut rows, &records.sessions);
    add(&mut rows, &records.attendance);
    add(&mut rows, &records.leave);
    add(&mut rows, &records.makeup);
    add(&mut rows, &records.notes);
    add(&mut rows, &records.outcomes);
    add(&mut rows, &records.evaluations);
    add(&mut rows, &records.papers);
    rows.extend(
        records
            .retractions
            .iter()
            .map(|filed| LogRow { of: Some(&filed.record.retracts), ..row(filed, false) }),
    );
    for row in &mut rows {
        row.late_record = row.of.is_none() && lateness.is_late(row.date, row.recorded);
    }
    rows.sort_by(|a, b| (b.recorded, b.id).cmp(&(a.recorded, a.id)));
    rows
}

fn add<'a, T: Record>(rows: &mut Vec<LogRow<'a>>, history: &'a History<T>) {
    rows.extend(history.filed().iter().map(|filed| row(filed, history.is_retracted(&filed.id))));
}

fn row<T: Record>(filed: &Filed<T>, retracted: bool) -> LogRow<'_> {
    let stamp = filed.record.stamp();
    LogRow {
        id: &filed.id,
        kind: T::KIND,
        date: filed.record.day(),
        recorded: stamp.recorded,
        by: stamp.by,
        of: stamp.amends,
        reason: stamp.reason,
        retracted,
        late_record: false,
    }
}
