//! The keys of what commands print for programs: one spelling for one thing.

use std::collections::BTreeSet;

use serde_json::Value;

use super::plan;

/// Every key of every command. A new key is added here only if no other key names the same thing.
const KEYS: &str = "\
    absent added adjustments adopted ahead all altered amended amends anomalies approved \
    archive_lacks asked at_risk attendance attendance_rate authors basis best blanks \
    bulletins_missing by came carried carried_over cause cell chair chaired change changed characters \
    clauses closed closed_late code column command commit confirmed counts coverage date days \
    deadlines debts deny department done doubt due earlier email evidence expected file files \
    findings first folder forecast form forms from git grasp guests guidance have held help hours \
    how id in_hand in_time introductions items joined kept key kind known lacks last_recorded late \
    late_record late_records lead leave lecturer led left left_early level line lines list lost \
    made_up made_up_late made_up_on makeup marked marks member members message missed missing months \
    name near need needed next none not_counted note notes number of ok open open_sheets optional \
    organization organization_line out_of_reach outcome outcomes overdue overdue_working_days owner \
    pages paper papers period place planned platforms post practice present problem problems pushed \
    quarters questions quota quotas rate reached read readings reason received record_kind \
    recorded_at records reflection remote reports required requirements results retracted retracts \
    role row rule save_by seal seals session sessions sessions_below sessions_left set_aside \
    settings sha256 shape signed size speakers speech speeches spoke state status step stored target \
    text time title title_line to today topic topics topics_left unchanged undated unit units unlisted \
    unmarked unread unrecorded untitled unused value verdict version volumes warn weeks_left what \
    who why words written year year_line";

/// Spellings that other keys have replaced: each with the key to use.
const REPLACED: [(&str, &str); 9] = [
    ("recorded", "recorded_at"),
    ("left-early", "left_early"),
    ("filed_late", "late_records"),
    ("make_up", "makeup"),
    ("organisation", "organization"),
    ("colour", "color"),
    ("deadline", "due"),
    ("author", "member"),
    ("percent", "rate"),
];

/// The keys of shares, which are numbers from 0 to 1.
const SHARES: [&str; 3] = ["rate", "attendance_rate", "attendance"];

/// Adds the keys of a schema.
fn add_keys(schema: &Value, found: &mut BTreeSet<String>) {
    match schema {
        Value::Object(fields) => {
            for (name, value) in fields {
                if name == "properties" && value.is_object() {
                    found.extend(value.as_object().into_iter().flatten().map(|(key, _)| key.clone()));
                }
                add_keys(value, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| add_keys(item, found)),
        _ => {}
    }
}

fn json(words: &[&str]) -> Value {
    serde_json::from_str(&plan(words)).expect("JSON")
}

#[test]
fn every_key_has_one_spelling() {
    let mut found = BTreeSet::new();
    for row in json(&["schema", "--format", "json"]).as_array().expect("a list") {
        if row["of"] == "command" {
            add_keys(&json(&["schema", row["what"].as_str().expect("a name")]), &mut found);
        }
    }
    let known: BTreeSet<String> = KEYS.split(' ').map(str::to_owned).collect();
    let differing: Vec<_> = found.symmetric_difference(&known).collect();
    assert!(differing.is_empty(), "not in both the schemas and KEYS: {differing:?}");
    for (old, new) in REPLACED {
        assert!(!found.contains(old), "{old}: use {new}");
    }
    for key in &found {
        assert!(key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_'), "{key}");
    }
}

/// Asserts that shares are from 0 to 1, and returns their number.
fn shares(value: &Value) -> usize {
    match value {
        Value::Object(fields) => {
            let mut count = 0;
            for (key, value) in fields {
                if let Some(share) = value.as_f64().filter(|_| SHARES.contains(&key.as_str())) {
                    assert!((0.0..=1.0).contains(&share), "{key}: {share}");
                    count += 1;
                }
                count += shares(value);
            }
            count
        }
        Value::Array(items) => items.iter().map(shares).sum(),
        _ => 0,
    }
}

#[test]
fn every_share_is_a_number_from_0_to_1() {
    let listings: [&[&str]; 5] =
        [&["status"], &["attend", "2026-11-12"], &["evaluations"], &["roster", "m02"], &["rollup", "."]];
    let count: usize =
        listings.iter().map(|words| shares(&json(&[*words, &["--format", "json"][..]].concat()))).sum();
    assert!(count >= 3, "{count} shares");
}
