//! All records.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, FixedOffset};

use super::ids::Ids;
use super::late_record;
use crate::domain::history::History;
use crate::domain::lateness::Lateness;
use crate::domain::record::{Filed, Kind, Record};
use crate::domain::records::Visitor;
use crate::domain::time::local;
use crate::domain::vocabulary::vocabulary;
use crate::report::prelude::*;

/// The author of a record if neither a flag nor git gives one.
const UNKNOWN: &str = "unknown";

vocabulary! {
    /// Whether a record counts.
    pub(crate) Standing of "standing" {
        /// It counts.
        Current = "current",
        /// A later record replaces it.
        Replaced = "replaced",
        /// It was retracted, alone or with what it amends.
        Retracted = "retracted",
    }
}

#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct LogRow<'a> {
    pub id: &'a RecordId,
    pub kind: Kind,
    /// The date of the event.
    pub date: NaiveDate,
    /// When it was recorded.
    pub recorded_at: DateTime<FixedOffset>,
    pub by: &'a str,
    /// The first record of its chain, or of the chain that it retracts.
    #[serde(skip)]
    pub root: &'a RecordId,
    /// The record that it amends or retracts.
    pub of: Option<&'a RecordId>,
    pub reason: Option<&'a str>,
    /// Whether it was retracted later.
    pub retracted: bool,
    pub state: Standing,
    /// Whether it was recorded late; never for an amendment.
    pub late_record: Option<bool>,
    /// Whether its first commit contains a signature, which is not verified; `None` if it is not committed
    /// or git cannot answer.
    pub signed: Option<bool>,
    /// The day of the thing that it begins, as amended since, and the day of its recording or
    /// first commit.
    #[serde(skip)]
    pub thing: Option<(NaiveDate, NaiveDate)>,
    #[serde(skip)]
    shown: &'a str,
    #[serde(skip)]
    of_shown: Option<String>,
}

impl Row for LogRow<'_> {
    const COLUMNS: &'static [&'static str] =
        &["recorded", "by", "record-kind", "record", "of", "reason", "remark", "signature"];
    const IF_ANY: &'static [&'static str] = &["remark", "signature"];
    const YIELDING: &'static [&'static str] = &["reason", "of", "remark", "by"];

    fn cells(&self) -> Vec<Cell> {
        vec![
            Cell::Unbroken(self.recorded_at.format("%Y-%m-%d %H:%M").to_string()),
            if self.by == UNKNOWN { Cell::Word("by-unknown".to_owned()) } else { self.by.into() },
            Cell::word(self.kind),
            Cell::Unbroken(self.shown.to_owned()),
            self.of_shown.clone().map_or(Cell::Empty, Cell::Unbroken),
            Cell::maybe(self.reason),
            Cell::maybe((self.late_record == Some(true)).then(late_record)),
            Cell::maybe((self.signed == Some(true)).then(|| Cell::Word("commit-signed".to_owned()))),
        ]
    }
}

impl Filterable for LogRow<'_> {
    fn facts(&self) -> Facts<'_> {
        let recorded = self.recorded_at.date_naive();
        Facts {
            members: vec![self.by],
            kind: self.kind.key(),
            states: vec![self.state.key()],
            days: Some((recorded, recorded)),
            ..Facts::default()
        }
    }
}

/// Returns one row per record, the latest first.
pub(crate) fn log<'a>(year: &Year<'a>) -> Vec<LogRow<'a>> {
    let records = year.records;
    let mut log = Log { rows: Vec::new(), lateness: year.lateness() };
    records.visit(&mut log);
    let retracted: BTreeSet<&RecordId> =
        records.retractions.filed().iter().map(|filed| &filed.record.retracts).collect();
    let roots = log.rows.iter().filter(|row| retracted.contains(row.id));
    let roots: BTreeMap<&RecordId, &RecordId> = roots.map(|row| (row.id, row.root)).collect();
    for row in log.rows.iter_mut().filter(|row| row.kind == Kind::Retractions) {
        let retraction = records.retractions.get(row.id);
        if let Some(of) = retraction.map(|filed| &filed.record.retracts) {
            (row.of, row.root) = (Some(of), roots.get(of).copied().unwrap_or(of));
        }
    }
    let ids = Ids::new(log.rows.iter().map(|row| row.id));
    for row in &mut log.rows {
        row.shown = ids.short(row.id);
        row.of_shown = row.of.map(|of| other(of, &ids));
    }
    log.rows.sort_by(|a, b| (b.recorded_at, b.id).cmp(&(a.recorded_at, a.id)));
    log.rows
}

struct Log<'a> {
    rows: Vec<LogRow<'a>>,
    lateness: Lateness,
}

impl<'a> Visitor<'a> for Log<'a> {
    fn visit<T: Record>(&mut self, history: &'a History<T>) {
        for filed in history.filed() {
            let retracted = history.is_retracted(&filed.id);
            let begun = history.begun_by(filed);
            let late_record = begun.map_or(Some(false), |current| self.lateness.of_current(history, current));
            let thing = begun.map(|current| (current.day(), local(history.known(filed)).date()));
            let amends = filed.stamp.amends.is_some();
            let root = if amends { history.root(&filed.id).unwrap_or(&filed.id) } else { &filed.id };
            let state = match history.current_of(&filed.id) {
                _ if retracted => Standing::Retracted,
                Some(current) if current.head.id == filed.id => Standing::Current,
                Some(_) => Standing::Replaced,
                None => Standing::Retracted,
            };
            self.rows.push(LogRow { root, retracted, state, late_record, thing, ..row(filed) });
        }
    }
}

/// Returns the record that another one refers to: its hash alone if only the hash tells it apart, which
/// is enough to find it in the list.
fn other(id: &RecordId, ids: &Ids<'_>) -> String {
    let short = ids.short(id);
    match (short, id.0.rsplit_once('-')) {
        (short, Some((stem, _))) if short.len() > stem.len() => format!("…{}", &short[stem.len() + 1..]),
        _ => short.to_owned(),
    }
}

fn row<T: Record>(filed: &Filed<T>) -> LogRow<'_> {
    let stamp = &filed.stamp;
    LogRow {
        id: &filed.id,
        root: &filed.id,
        kind: T::KIND,
        date: filed.record.day(),
        recorded_at: stamp.recorded,
        by: &stamp.by,
        of: stamp.amends.as_ref(),
        reason: stamp.reason.as_deref(),
        retracted: false,
        state: Standing::Current,
        late_record: Some(false),
        signed: None,
        thing: None,
        shown: "",
        of_shown: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{Records, Study, day, history, history_of, noon, session, stamp};
    use crate::domain::record::Stamp;
    use crate::domain::retraction::Retraction;

    #[test]
    fn a_record_counts_until_it_or_its_first_record_is_retracted_or_replaced() {
        use Standing::{Current, Replaced, Retracted};
        let id = |text: &str| RecordId::new(text.to_owned());
        let at = |hour: &str| stamp(&format!("2026-03-01T{hour}:00:00+08:00"));
        let amending = |earlier: &str, hour| Stamp { amends: Some(id(earlier)), ..at(hour) };
        let retraction = Retraction { date: day("2026-03-02"), retracts: id("2026-03-19-2"), amended: None };
        let records = Records {
            sessions: history_of(vec![
                (at("09"), session("2026-03-12")),
                (amending("2026-03-12-0", "10"), session("2026-03-13")),
                (at("11"), session("2026-03-19")),
                (amending("2026-03-19-2", "12"), session("2026-03-20")),
                (at("13"), session("2026-03-26")),
            ]),
            retractions: history(vec![retraction]),
            ..Records::default()
        };
        let study = Study::of(records.settled());
        let year = study.at(noon("2026-04-01"));
        let rows = log(&year);
        let found: Vec<_> =
            rows.iter().map(|row| (&*row.id.0, row.state, row.retracted, &*row.root.0)).collect();
        let expected = [
            ("2026-03-02-0", Current, false, "2026-03-19-2"),
            ("2026-03-26-4", Current, false, "2026-03-26-4"),
            ("2026-03-20-3", Retracted, false, "2026-03-19-2"),
            ("2026-03-19-2", Retracted, true, "2026-03-19-2"),
            ("2026-03-13-1", Current, false, "2026-03-12-0"),
            ("2026-03-12-0", Replaced, false, "2026-03-12-0"),
        ];
        assert_eq!(found, expected);
    }
}
