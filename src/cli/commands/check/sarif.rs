//! Findings as SARIF 2.1.0. Written with `serde_json`: the crate for it brings 23 others for a dozen keys.

use serde_json::{Value, json};

use crate::check::{Rule, rules::ALL};
use crate::domain::plan::Level;
use crate::i18n::Words;
use crate::message::Message;
use crate::output::to_json;
use crate::report::finding::FindingRow;

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// Writes one run with all rules and the findings.
pub(super) fn text(rows: &[FindingRow], words: &Words) -> serde_json::Result<String> {
    let rules: Vec<Value> = ALL.iter().map(|rule| descriptor(rule, words)).collect();
    let results: Vec<Value> = rows.iter().map(result).collect();
    to_json(&json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "plan", "version": env!("CARGO_PKG_VERSION"), "rules": rules } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    }))
}

fn descriptor(rule: &Rule, words: &Words) -> Value {
    let message = Message::new(rule.id);
    let attribute = |name: &str| words.attribute(&message, name).unwrap_or_default();
    json!({
        "id": rule.id,
        "shortDescription": { "text": attribute("title") },
        "fullDescription": { "text": attribute("why") },
        "defaultConfiguration": { "level": level(rule.level) },
    })
}

fn result(row: &FindingRow) -> Value {
    json!({
        "ruleId": row.rule,
        "level": level(row.level),
        "message": { "text": row.sentences() },
        "locations": [{
            "physicalLocation": {
                "artifactLocation": { "uri": uri(&row.file) },
                "region": { "startLine": row.line, "startColumn": row.column },
            },
        }],
    })
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Deny => "error",
        Level::Warn => "warning",
        Level::Note => "note",
        Level::Off => "none",
    }
}

/// Returns a path as a relative URI: everything except plain ASCII is percent-encoded.
fn uri(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'.' | b'-' | b'_' | b'~');
    path.bytes()
        .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}
