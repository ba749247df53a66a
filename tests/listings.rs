//! Every listing of the sample year: for people on a narrow terminal, for programs in every format.

#![expect(clippy::expect_used, clippy::panic, reason = "a test ends where a listing cannot be read")]

#[path = "listings/filed.rs"]
mod filed;
#[path = "listings/filters.rs"]
mod filters;
#[path = "listings/keys.rs"]
mod keys;
#[path = "listings/tables.rs"]
mod tables;
#[path = "listings/wrong.rs"]
mod wrong;

use std::collections::BTreeSet;
use std::process::Command;

use serde_json::Value;
use tables::{LISTINGS, OTHERS, THINGS, WRITING};
use unicode_width::UnicodeWidthStr;

const WIDTH: usize = 80;

fn plan(words: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_plan"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .env("PLAN_NOW", "2026-11-23T09:00:00+08:00")
        .env("COLUMNS", WIDTH.to_string())
        .args(words)
        .output()
        .expect("the program runs");
    assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// Returns the words of a table that must not be broken: dates, times, ids, English words.
fn words(text: &str) -> BTreeSet<String> {
    let inside = text.split(|c: char| c.is_whitespace() || !c.is_ascii());
    inside.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()).collect()
}

#[test]
fn nothing_is_wider_than_the_terminal_and_no_word_is_torn() {
    for (listing, _) in LISTINGS {
        for lang in ["zh", "en"] {
            let table = plan(&[listing, &["--lang", lang]].concat());
            let rows: Vec<&str> = table.lines().filter(|line| line.starts_with('│')).collect();
            // Advice is not folded, so that its commands can be copied.
            for line in table.lines().filter(|line| !line.contains("plan")) {
                assert!(line.width() <= WIDTH, "{listing:?} {lang}: {line}");
            }
            for line in &rows {
                for cell in line.trim_matches('│').split("   ") {
                    let begins = cell.trim().chars().next();
                    assert!(
                        !begins.is_some_and(|c| "）、》。，；".contains(c)),
                        "{listing:?} {lang}: {line}"
                    );
                }
            }
            let whole = words(
                &plan(&[listing, &["--lang", lang, "--format", "markdown"]].concat()).replace('\\', ""),
            );
            for word in rows.iter().flat_map(|line| words(line)) {
                // Markdown shows the same cells unbroken.
                assert!(whole.contains(&word), "{listing:?} {lang}: {word}");
            }
        }
    }
}

/// Returns the text outside the frame of a table, without layout.
fn sentences(table: &str) -> Vec<String> {
    let lines: Vec<&str> = table.lines().collect();
    let frame = |line: &&str| line.is_empty() || line.starts_with(['┌', '│', '├', '╞', '└']);
    lines.split(frame).filter(|run| !run.is_empty()).map(|run| bare(&run.concat())).collect()
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Markdown contains what a table contains, and no sentence continues a table as another row.
#[test]
fn markdown_says_all_that_a_table_says() {
    for (listing, _) in LISTINGS {
        for lang in ["zh", "en"] {
            let table = plan(&[listing, &["--lang", lang]].concat());
            let markdown = plan(&[listing, &["--lang", lang, "--format", "markdown"]].concat());
            let page = bare(&markdown);
            // The clauses of a requirement have their own layout; their total is below them.
            let skipped = if listing == ["requirements"] { sentences(&table).len() - 1 } else { 0 };
            for sentence in sentences(&table).iter().skip(skipped) {
                assert!(page.contains(sentence), "{listing:?} {lang}: Markdown misses {sentence}");
            }
            let mut inside = false;
            for line in markdown.lines() {
                assert!(!inside || line.is_empty() || line.starts_with('|'), "{listing:?} {lang}: {line}");
                inside = line.starts_with('|');
            }
        }
    }
}

#[test]
fn a_row_takes_few_lines() {
    for (listing, lines) in [("log", 3), ("notes", 3), ("makeup", 4), ("schedule", 2)] {
        for lang in ["zh", "en"] {
            let table = plan(&[listing, "--lang", lang]);
            let shown = table.lines().filter(|line| line.starts_with('│')).count();
            let rows = json(&[listing]).as_array().map_or(0, Vec::len);
            assert!(shown <= lines * rows + 2, "{listing} {lang}: {shown} lines for {rows} rows");
        }
    }
}

#[test]
fn an_id_is_understood_as_it_is_listed() {
    let found = plan(&["notes", "search", "科技", "--format", "markdown"]);
    let ids: Vec<&str> =
        found.lines().skip(2).filter_map(|line| line.split_whitespace().rev().nth(1)).collect();
    assert!(ids.len() > 3, "{found}");
    for id in ids {
        plan(&["notes", "show", id]);
    }
}

fn json(listing: &[&str]) -> Value {
    serde_json::from_str(&plan(&[listing, &["--format", "json"]].concat())).expect("JSON")
}

/// Returns the keys of an object and of nested objects, as `outer.inner`.
fn keys(value: &Value, before: &str) -> BTreeSet<String> {
    let Some(fields) = value.as_object() else { panic!("{value} is no object") };
    fields
        .iter()
        .flat_map(|(key, value)| match value {
            Value::Object(_) => keys(value, &format!("{before}{key}.")),
            _ => BTreeSet::from([format!("{before}{key}")]),
        })
        .collect()
}

#[test]
fn csv_has_the_keys_of_json_in_every_language() {
    for (listing, _) in LISTINGS.iter().filter(|(_, same_rows)| *same_rows) {
        let csv = plan(&[listing, &["--format", "csv"][..]].concat());
        assert_eq!(csv, plan(&[listing, &["--format", "csv", "--lang", "en"][..]].concat()), "{listing:?}");
        let header: BTreeSet<String> =
            csv.lines().next().unwrap_or_default().split(',').map(ToOwned::to_owned).collect();
        let rows = json(listing);
        for row in rows.as_array().expect("a list") {
            let unknown: Vec<String> = keys(row, "").difference(&header).cloned().collect();
            assert!(unknown.is_empty(), "{listing:?}: {unknown:?}");
        }
    }
}

/// Collects the commands in the help of `command`, each with the arguments of its usage lines.
fn commands(command: &[String], found: &mut Vec<(String, String)>) {
    let words: Vec<&str> = command.iter().map(String::as_str).collect();
    let help = plan(&[&words[..], &["--help", "--lang", "en"]].concat());
    let lines = || help.lines();
    let usage = lines().skip_while(|line| !line.starts_with("Usage:")).take_while(|line| !line.is_empty());
    found.push((command.join(" "), usage.collect::<Vec<_>>().join(" ")));
    let under = |heading: &str| {
        let heading = heading.to_owned();
        let after = lines().skip_while(move |line| !line.starts_with(&heading)).skip(1);
        after.take_while(|line| !line.is_empty() && !line.starts_with("Options"))
    };
    let first = |line: &'_ str| line.split_whitespace().next().map(str::to_owned);
    let below = under("Commands:").chain(under("Every day:")).filter(|line| !line.starts_with("   "));
    let mut names: Vec<String> = below.filter_map(first).collect();
    // The other commands of the program are listed by subject.
    let grouped = under("Other commands").filter_map(|line| line.trim().split_once("  "));
    names.extend(grouped.flat_map(|(_, names)| names.trim().split(", ").map(str::to_owned)));
    for name in names {
        commands(&[command, &[name]].concat(), found);
    }
}

#[test]
fn every_command_is_in_a_table_here() {
    let mut found = Vec::new();
    commands(&[], &mut found);
    let listings: Vec<String> =
        LISTINGS.iter().map(|(words, _)| *words).chain(THINGS).map(|words| words.join(" ")).collect();
    let writing = || WRITING.iter().map(|(command, ..)| *command);
    for (command, usage) in found.iter().skip(1) {
        let begins = format!("{command} ");
        let has_detail = listings.iter().any(|listing| listing.starts_with(&begins));
        let is_listed = has_detail || listings.contains(command);
        let is_known = is_listed || writing().chain(OTHERS).any(|known| known == command);
        assert!(is_known, "{command}: add it to a table in tests/listings/tables.rs");
        // With an optional argument a command lists something different.
        let narrowed = usage.split(' ').any(|word| word.starts_with('[') && word != "[OPTIONS]");
        let narrowed = narrowed && command != "schema"; // JSON in every format
        assert!(!is_listed || !narrowed || has_detail, "{command}: list one of {usage} as well");
    }
    let exists = |name: &&str| found.iter().any(|(command, _)| command == name);
    let gone: Vec<&str> = writing().chain(OTHERS).filter(|name| !exists(name)).collect();
    assert!(gone.is_empty(), "no longer commands: {gone:?}");
}

#[test]
fn one_thing_is_told_by_key_and_value() {
    for thing in THINGS {
        let csv = plan(&[thing, &["--format", "csv"]].concat());
        let told: BTreeSet<&str> = csv.lines().filter_map(|line| line.split(',').next()).collect();
        assert!(csv.starts_with("key,value\r\n"), "{csv}");
        let object = json(thing);
        for key in object.as_object().expect("an object").keys() {
            let inner = format!("{key}.");
            assert!(told.iter().any(|told| told == key || told.starts_with(&inner)), "{thing:?}: {key}");
        }
    }
}
