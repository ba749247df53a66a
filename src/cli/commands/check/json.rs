//! Findings for programs.

use schemars::JsonSchema;
use serde::Serialize;

use crate::cli::speak::say::VERSION;
use crate::output::to_json;
use crate::report::finding::{Counts, FindingRow};

#[derive(JsonSchema, Serialize)]
pub(crate) struct Report<'a> {
    version: u32,
    findings: &'a [FindingRow],
    counts: Counts,
}

/// Writes the findings and their counts as one object.
pub(super) fn text(findings: &[FindingRow], counts: Counts) -> serde_json::Result<String> {
    to_json(&Report { version: VERSION, findings, counts })
}
