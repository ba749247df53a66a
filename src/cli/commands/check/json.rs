//! Findings for programs.

use serde::Serialize;

use crate::output::to_json;
use crate::report::finding::{Counts, FindingRow};

#[derive(Serialize)]
struct Report<'a> {
    findings: &'a [FindingRow],
    counts: Counts,
}

/// Writes the findings and their counts as one object.
pub(super) fn text(findings: &[FindingRow], counts: Counts) -> serde_json::Result<String> {
    to_json(&Report { findings, counts })
}
