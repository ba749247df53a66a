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
    let mut log = Log { rows: Vec::new(), lateness };
    log.add(&records.sessions);
    log.add(&records.attendance);
    log.add(&records.leave);
    log.add(&records.makeup);
    log.add(&records.notes);
    log.add(&records.outcomes);
    log.add(&records.evaluations);
    log.add(&records.papers);
    for filed in &records.retractions {
        log.rows.push(LogRow { of: Some(&filed.record.retracts), ..row(filed) });
    }
    log.rows.sort_by(|a, b| (b.recorded, b.id).cmp(&(a.recorded, a.id)));
    log.rows
}

struct Log<'a> {
    rows: Vec<LogRow<'a>>,
    lateness: Lateness,
}

impl<'a> Log<'a> {
    fn add<T: Record>(&mut self, history: &'a History<T>) {
        for filed in history.filed() {
            let retracted = history.is_retracted(&filed.id);
            let corrects = filed.record.stamp().amends.is_some();
            let current = if corrects { None } else { history.current_of(&filed.id) };
            let late_record = current.is_some_and(|current| self.lateness.of_current(history, current));
            self.rows.push(LogRow { retracted, late_record, ..row(filed) });
        }
    }
}

fn row<T: Record>(filed: &Filed<T>) -> LogRow<'_> {
    let stamp = filed.record.stamp();
    LogRow {
        id: &filed.id,
        kind: T::KIND,
        date: filed.record.day(),
        recorded: stamp.recorded,
        by: stamp.by,
        of: stamp.amends,
        reason: stamp.reason,
        retracted: false,
        late_record: false,
    }
}
