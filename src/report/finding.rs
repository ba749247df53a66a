//! Findings as listed by `check`, as text with line and column.

use schemars::JsonSchema;
use serde::Serialize;

use crate::domain::plan::Level;

/// A finding as text.
#[derive(Debug, Clone, JsonSchema, Serialize)]
pub(crate) struct FindingRow {
    /// The id of the rule.
    pub rule: &'static str,
    /// The level of the rule.
    pub level: Level,
    /// The file, relative to the root of the repository.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
    pub message: String,
    pub help: String,
}

/// The number of findings by level.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, JsonSchema, Serialize)]
pub(crate) struct Counts {
    pub deny: usize,
    pub warn: usize,
    pub note: usize,
}

impl Counts {
    pub(crate) fn of(levels: impl Iterator<Item = Level>) -> Self {
        let mut counts = Self::default();
        for level in levels {
            match level {
                Level::Deny => counts.deny += 1,
                Level::Warn => counts.warn += 1,
                Level::Note => counts.note += 1,
                Level::Off => {}
            }
        }
        counts
    }
}
