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

impl FindingRow {
    /// Returns what is wrong and what to do as sentences, for formats with one text for both.
    pub(crate) fn sentences(&self) -> String {
        if self.help.is_empty() {
            return self.message.clone();
        }
        let end = if self.help.starts_with(|c: char| c.is_ascii()) { "." } else { "。" };
        let end = if self.message.ends_with(['.', '?', '。', '？']) { "" } else { end };
        format!("{}{end} {}", self.message, self.help)
    }
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
