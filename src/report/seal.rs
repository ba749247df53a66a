//! Seals as verified.

use crate::domain::record::Filed;
use crate::domain::seal::{Difference, Seal};
use crate::report::prelude::*;

/// The answer of `verify` for programs.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct SealsObject<'a> {
    pub seals: &'a [SealRow],
    /// `true` if no sealed record is missing or altered.
    pub ok: bool,
}

/// A seal as compared with the records of today.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct SealRow {
    pub id: RecordId,
    /// The date of sealing.
    pub date: NaiveDate,
    /// The code on paper, in groups of four digits.
    pub code: String,
    /// The number of sealed records.
    pub records: u32,
    /// The files of sealed records that are missing.
    pub missing: Vec<String>,
    /// The files of sealed records that were altered.
    pub altered: Vec<String>,
    /// The number of records added since.
    pub added: usize,
    #[serde(skip)]
    pub added_files: Vec<String>,
}

impl SealRow {
    pub(crate) fn new(filed: &Filed<Seal>, difference: Difference) -> Self {
        Self {
            id: filed.id.clone(),
            date: filed.record.date,
            code: filed.record.code(),
            records: filed.record.records,
            missing: difference.missing,
            altered: difference.altered,
            added: difference.added.len(),
            added_files: difference.added,
        }
    }

    pub(crate) fn is_intact(&self) -> bool {
        self.missing.is_empty() && self.altered.is_empty()
    }
}

impl Row for SealRow {
    const COLUMNS: &'static [&'static str] = &["date", "code", "records", "missing", "altered", "added"];

    fn cells(&self) -> Vec<Cell> {
        vec![
            self.date.into(),
            Cell::Unbroken(self.code.clone()),
            self.records.into(),
            self.missing.len().into(),
            self.altered.len().into(),
            self.added.into(),
        ]
    }
}
