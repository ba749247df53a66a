//! Findings as a Code Quality report of GitLab.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::domain::plan::Level;
use crate::output::to_json;
use crate::report::finding::FindingRow;
use crate::text::hex;

/// Writes one list with all findings.
pub(super) fn text(rows: &[FindingRow]) -> serde_json::Result<String> {
    let mut seen = BTreeMap::new();
    let issues: Vec<Value> = rows
        .iter()
        .map(|row| {
            let earlier: &mut usize = seen.entry((row.rule, &row.file, &row.message)).or_default();
            *earlier += 1;
            issue(row, *earlier)
        })
        .collect();
    to_json(&issues)
}

fn issue(row: &FindingRow, occurrence: usize) -> Value {
    json!({
        "description": row.sentences(),
        "check_name": row.rule,
        "fingerprint": fingerprint(row, occurrence),
        "severity": severity(row.level),
        "location": { "path": row.file, "lines": { "begin": row.line } },
    })
}

/// Returns a text by which GitLab knows a finding in later reports. It leaves out the line, which other
/// changes to the file move; findings that are otherwise the same are numbered, or GitLab would show only one.
fn fingerprint(row: &FindingRow, occurrence: usize) -> String {
    let text = format!("{}\n{}\n{}\n{occurrence}", row.rule, row.file, row.message);
    hex(&Sha256::digest(text))
}

fn severity(level: Level) -> &'static str {
    match level {
        Level::Deny => "critical",
        Level::Warn => "minor",
        Level::Note | Level::Off => "info",
    }
}
