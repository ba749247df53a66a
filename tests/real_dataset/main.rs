//! The data set as `DuckDB` and Spark read it: the queries of `seeds/queries` give the figures of
//! `plan rollup`.
//!
//! Python with `duckdb` and `pyspark` is the one that `.ci/run` installs, or `PLAN_ENGINES`;
//! `PLAN_ENGINES=none` skips these tests where the packages cannot be had. Spark needs Java 17.

#![cfg(unix)]
#![expect(
    clippy::expect_used,
    clippy::print_stderr,
    clippy::unwrap_used,
    reason = "a test ends where its program is not there, and says what it skips"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use chrono::DateTime;
use serde_json::{Map, Value, json};

#[path = "../bench/generate.rs"]
mod generate;

use generate::{Shape, write_year};

const UNITS: usize = 62;
const NOW: &str = "2026-12-31T18:00:00+08:00";
/// Names that are not safe in a path, and one that looks like a number.
const NAMES: [&str; 4] =
    ["../“甲”'; DROP TABLE units --/100%=_\\", "062", "Büro für Ä", "__HIVE_DEFAULT_PARTITION__"];

fn plan(words: &[&str], folder: &Path) -> String {
    let (printed, complaints) = output(words, folder);
    assert!(complaints.is_empty(), "{words:?}: {complaints}");
    printed
}

/// Returns what the program prints, and what it warns of.
fn output(words: &[&str], folder: &Path) -> (String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_plan"))
        .args(words)
        .current_dir(folder)
        .envs([("PLAN_NOW", NOW), ("PLAN_LANG", "zh")])
        .output()
        .expect("the program ran");
    let complaints = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{words:?}: {complaints}");
    (String::from_utf8(output.stdout).unwrap(), complaints)
}

fn git(words: &[&str], folder: &Path) {
    let mut command = Command::new("git");
    command.args(["-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false"]).args(words);
    let dates = [
        ("GIT_AUTHOR_DATE", "2026-07-01T09:00:00+08:00"),
        ("GIT_COMMITTER_DATE", "2026-07-01T09:00:00+08:00"),
    ];
    assert!(command.current_dir(folder).envs(dates).status().expect("git").success(), "{words:?}");
}

/// Writes units that differ in size, in what they did, and in whether git knows them.
fn write_units(folder: &Path) -> Vec<String> {
    (0..UNITS)
        .map(|number| {
            let own = format!("u{number:02}");
            let name = NAMES.get(number).map_or_else(|| format!("第{number}单位"), ToString::to_string);
            let sessions = number % 17;
            let leave = if number % 5 == 4 { 0 } else { sessions / 2 };
            let shape = Shape { sessions, leave, makeups: sessions / 4, notes: number % 5 * 3 };
            write_year(&folder.join(&own), &name, number, shape);
            if number % 3 == 0 {
                git(&["init", "-q"], &folder.join(&own));
                git(&["add", "."], &folder.join(&own));
                git(&["commit", "-q", "-m", "records"], &folder.join(&own));
            }
            own
        })
        .collect()
}

/// Makes some units odd: a note in two of them, a year recorded in one day, a record changed after its
/// seal, a target out of reach for some members.
fn write_anomalies(folder: &Path) {
    let notes = |unit: &str| {
        let entries = fs::read_dir(folder.join(unit).join("records/2026/notes")).expect("notes");
        let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
        files.sort();
        files
    };
    let shared = notes("u07").remove(0);
    fs::copy(&shared, folder.join("u08/records/2026/notes").join(shared.file_name().unwrap())).unwrap();
    for kind in ["sessions", "attendance", "leave", "makeup", "notes"] {
        for entry in fs::read_dir(folder.join("u11/records/2026").join(kind)).expect("records") {
            let file = entry.expect("an entry").path();
            let text = fs::read_to_string(&file).unwrap();
            let (_, rest) = text.split_at("recorded: \"2026-00-00".len());
            fs::write(&file, format!("recorded: \"2026-12-20{rest}")).unwrap();
        }
    }
    for (unit, target) in [
        ("u16", "member_attendance = 0.99"),
        ("u17", "sessions_per_year = 300"),
        ("u32", "member_attendance = 0.99\nsessions_per_year = 300"),
    ] {
        let plan = folder.join(unit).join("plan/2026.toml");
        let text = fs::read_to_string(&plan).unwrap();
        fs::write(&plan, text.replace("[targets]", &format!("[targets]\n{target}"))).unwrap();
    }
    plan(&["-C", "u13", "--as", "m09", "seal"], folder);
    let sealed = notes("u13").remove(0);
    let text = fs::read_to_string(&sealed).unwrap();
    fs::write(&sealed, text + "  改\n").unwrap();
}

/// A unit, and what is the matter with it.
type Odd = BTreeSet<(String, String)>;

/// Returns the anomalies that the queries find too, each with its units.
fn anomalies(rollup: &Value) -> Odd {
    let all = rollup["anomalies"].as_array().unwrap().iter();
    let pair = |one: &Value| {
        let kind = one["kind"].as_str().unwrap().to_owned();
        let units = one["units"].as_array().unwrap().clone().into_iter();
        units.map(move |unit| (unit.as_str().unwrap().to_owned(), kind.clone())).collect::<Vec<_>>()
    };
    all.flat_map(pair).collect()
}

/// Returns the targets that a unit cannot reach any more, each with the number of members who miss it.
fn unreachable(folder: &Path, unit: &str) -> BTreeMap<String, i64> {
    let (status, _) = output(&["-C", unit, "status", "--format", "json"], folder);
    let status: Value = serde_json::from_str(&status).unwrap();
    let mut lost = BTreeMap::new();
    for one in status["forecast"]["out_of_reach"].as_array().expect("targets") {
        let members = lost.entry(one["target"].as_str().unwrap().to_owned()).or_default();
        *members += i64::from(one["member"].is_string());
    }
    lost
}

/// Returns the Python that has the engines; `None` if they are skipped.
fn python() -> Option<PathBuf> {
    let python = match std::env::var("PLAN_ENGINES") {
        Ok(none) if none == "none" => {
            eprintln!("!!!! NOT RUN: DuckDB and Spark are skipped (PLAN_ENGINES=none)");
            return None;
        }
        Ok(python) => PathBuf::from(python),
        Err(_) => {
            let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| "target".into(), PathBuf::from);
            Path::new(env!("CARGO_MANIFEST_DIR")).join(target).join("engines/bin/python")
        }
    };
    assert!(python.exists(), "{} is not there: run .ci/run, or set PLAN_ENGINES", python.display());
    Some(python)
}

type Rows = BTreeMap<String, Vec<Map<String, Value>>>;

fn ask(python: &Path, engine: &str, folder: &Path) -> Rows {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let output = Command::new(python)
        .arg(here.join("tests/real_dataset/engines.py"))
        .arg(engine)
        .arg(folder.join("data"))
        .arg(here.join("seeds/queries"))
        .current_dir(folder)
        .env("LC_ALL", "C.UTF-8") // Java names local files by the locale
        .output()
        .expect("Python ran");
    assert!(output.status.success(), "{engine}: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// Returns the figures of a unit under the names of the query.
fn figures(unit: &Value) -> Map<String, Value> {
    let at = |pointer: &str| unit.pointer(pointer).expect(pointer).clone();
    let last = unit["last_recorded"].as_str().map(|at| {
        DateTime::parse_from_rfc3339(at).unwrap().naive_utc().format("%Y-%m-%dT%H:%M:%S").to_string()
    });
    let row = json!({
        "unit": at("/unit"), "year": at("/year"),
        "topics_all": at("/topics/all"), "topics_held": at("/topics/held"),
        "topics_planned": at("/topics/planned"), "topics_none": at("/topics/none"),
        "sessions_held": at("/sessions/held"), "sessions_q1": at("/sessions/quarters/0"),
        "sessions_q2": at("/sessions/quarters/1"), "sessions_q3": at("/sessions/quarters/2"),
        "sessions_q4": at("/sessions/quarters/3"),
        "expected": at("/attendance/expected"), "came": at("/attendance/came"), "rate": at("/attendance/rate"),
        "debts_open": at("/debts/open"), "debts_overdue": at("/debts/overdue"),
        "findings_deny": at("/findings/deny"), "findings_warn": at("/findings/warn"),
        "findings_note": at("/findings/note"),
        "late_records": at("/late_records"), "last_recorded": last, "seal": at("/seal"),
    });
    row.as_object().unwrap().clone()
}

fn rounded(mut row: Map<String, Value>) -> Map<String, Value> {
    let rate = row["rate"].as_f64().map(|rate| format!("{rate:.9}"));
    row.insert("rate".to_owned(), rate.into());
    row
}

fn by_unit(rows: impl IntoIterator<Item = Map<String, Value>>) -> BTreeMap<String, Map<String, Value>> {
    rows.into_iter().map(|row| (row["unit"].as_str().expect("a name").to_owned(), rounded(row))).collect()
}

#[test]
fn queries_in_engines_give_the_figures_of_rollup() {
    let Some(python) = python() else { return };
    let folder = tempfile::tempdir().unwrap();
    let units = write_units(folder.path());
    write_anomalies(folder.path());
    let (last, first) = units.split_last().unwrap();
    let words = |units: &[String], rest: &[&str]| -> String {
        let units: Vec<&str> = units.iter().map(String::as_str).collect();
        plan(&[rest, &units].concat(), folder.path())
    };
    let rollup: Value = serde_json::from_str(&words(&units, &["rollup", "--format", "json"])).unwrap();
    words(first, &["export", "dataset", "-o", "data"]);
    let before = times(&folder.path().join("data"));
    plan(&["export", "dataset", last, "-o", "data"], folder.path());
    let after = times(&folder.path().join("data"));
    assert!(before.iter().all(|(file, time)| after.get(file) == Some(time)), "a file was rewritten");
    assert_eq!((before.len(), after.len()), ((UNITS - 1) * 11, UNITS * 11));

    let expected = by_unit(rollup["units"].as_array().unwrap().iter().map(figures));
    assert_eq!(expected.len(), UNITS);
    let values = |key: &str| expected.values().map(|row| row[key].to_string()).collect::<BTreeSet<_>>();
    for key in ["late_records", "debts_overdue", "rate", "sessions_q4", "findings_note", "last_recorded"] {
        assert!(values(key).len() > 2, "units are too alike: {key} {:?}", values(key));
    }
    let odd = anomalies(&rollup);
    let kinds: BTreeSet<&str> = odd.iter().map(|(_, kind)| kind.as_str()).collect();
    assert_eq!(kinds, BTreeSet::from(["always-full", "broken-seal", "one-week", "same-text"]));
    let organization = |at: usize| rollup["units"][at]["unit"].as_str().unwrap().to_owned();
    let beyond: BTreeMap<(String, String), i64> = (0..UNITS)
        .flat_map(|at| {
            let targets = unreachable(folder.path(), &units[at]);
            targets.into_iter().map(move |(target, members)| ((organization(at), target), members))
        })
        .collect();
    assert!(beyond.len() > 2 && beyond.values().any(|members| *members == 0), "{beyond:?}");
    for engine in ["duckdb", "spark"] {
        let found = ask(&python, engine, folder.path());
        let rows = by_unit(found["rollup"].clone());
        for (unit, row) in &expected {
            assert_eq!(rows.get(unit), Some(row), "{engine}: {unit}");
        }
        assert_eq!(rows.len(), UNITS, "{engine}");
        let silent: Vec<&String> =
            expected.keys().filter(|unit| expected[*unit]["sessions_q4"] == 0).collect();
        let mut quiet: Vec<&str> = found["silent"].iter().map(|row| row["unit"].as_str().unwrap()).collect();
        quiet.sort_unstable();
        assert_eq!(quiet, silent, "{engine}");
        let text = |row: &Map<String, Value>, key: &str| row[key].as_str().unwrap().to_owned();
        let found_odd: Odd =
            found["anomalies"].iter().map(|row| (text(row, "unit"), text(row, "kind"))).collect();
        assert_eq!(found_odd, odd, "{engine}");
        let found_beyond: BTreeMap<(String, String), i64> = found["unreachable"]
            .iter()
            .map(|row| ((text(row, "unit"), text(row, "target")), row["members"].as_i64().unwrap()))
            .collect();
        assert_eq!(found_beyond, beyond, "{engine}");
        let sum = |rows: &[Map<String, Value>], key: &str| {
            rows.iter().map(|row| row[key].as_i64().unwrap()).sum::<i64>()
        };
        let all: Vec<_> = expected.values().cloned().collect();
        for state in ["held", "planned", "none"] {
            assert_eq!(
                sum(&found["topics"], state),
                sum(&all, &format!("topics_{state}")),
                "{engine}: {state}"
            );
        }
        for key in ["expected", "came"] {
            assert_eq!(sum(&found["members"], key), sum(&all, key), "{engine}: {key}");
        }
    }
}

/// Returns the time of change of every file below a folder.
fn times(folder: &Path) -> BTreeMap<PathBuf, SystemTime> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry")) {
        if entry.path().is_dir() {
            found.extend(times(&entry.path()));
        } else {
            found.insert(entry.path(), entry.metadata().expect("a file").modified().expect("a time"));
        }
    }
    found
}
