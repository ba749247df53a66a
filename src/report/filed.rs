//! Records that a command filed, for programs.

use crate::domain::paper::PaperKind;
use crate::domain::record::Kind;
use crate::report::prelude::*;

/// The attachment of a record that a command filed.
#[derive(Debug, Clone, JsonSchema, Serialize)]
pub(crate) struct FiledPaper {
    pub kind: PaperKind,
    /// The file that holds the attachment.
    pub stored: String,
    pub sha256: String,
    /// The size in bytes.
    pub size: u64,
}

/// A record that a command filed, for programs.
#[derive(Debug, Clone, JsonSchema, Serialize)]
pub(crate) struct FiledRow {
    pub id: RecordId,
    /// The file, relative to the root of the repository.
    pub file: String,
    pub record_kind: Kind,
    /// The record that it replaces.
    pub amends: Option<RecordId>,
    /// The id in listings: that of the first record of the chain.
    pub first: RecordId,
    /// The record that it retracts.
    pub retracts: Option<RecordId>,
    /// Whether the same content was recorded before, so that nothing was written.
    pub known: bool,
    /// The attachment, if the record is that of one.
    #[serde(flatten)]
    pub paper: Option<FiledPaper>,
}

impl Row for FiledRow {
    const COLUMNS: &'static [&'static str] = &["record"];

    fn cells(&self) -> Vec<Cell> {
        vec![Cell::Unbroken(self.id.to_string())]
    }
}
