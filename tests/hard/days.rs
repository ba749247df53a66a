//! Every command accepts a date in every form that people write, in both languages.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::study::{Study, copy, text};

/// A Thursday with a session on topic 2; the other session ahead is on 14 May.
const DAY: &str = "2026-04-16";

/// The date as people write it, with the time at which they write it.
const WORDS: [(&str, &str); 22] = [
    ("2026-4-16", "2026-04-16T18:00:00+08:00"),
    ("2026.4.16", "2026-04-16T18:00:00+08:00"),
    ("2026/4/16", "2026-04-16T18:00:00+08:00"),
    ("20260416", "2026-04-16T18:00:00+08:00"),
    ("2026年4月16日", "2026-04-16T18:00:00+08:00"),
    ("２０２６－０４－１６", "2026-04-16T18:00:00+08:00"),
    ("二〇二六年四月十六日", "2026-04-16T18:00:00+08:00"),
    ("4-16", "2026-04-16T18:00:00+08:00"),
    ("04-16", "2026-04-16T18:00:00+08:00"),
    ("4.16", "2027-04-16T18:00:00+08:00"),
    ("4/16", "2026-04-16T18:00:00+08:00"),
    ("4月16日", "2027-01-05T18:00:00+08:00"),
    ("4月16号", "2026-04-16T18:00:00+08:00"),
    ("四月十六日", "2026-04-16T18:00:00+08:00"),
    ("４月１６日", "2026-04-16T18:00:00+08:00"),
    ("4月16日（周四）", "2026-04-16T18:00:00+08:00"),
    ("Apr 16", "2026-04-16T18:00:00+08:00"),
    ("今天", "2026-04-16T18:00:00+08:00"),
    ("明天", "2026-04-15T18:00:00+08:00"),
    ("昨天", "2026-04-17T18:00:00+08:00"),
    ("周四", "2026-04-16T18:00:00+08:00"),
    ("下周四", "2026-04-10T18:00:00+08:00"),
];

/// The effect of a command.
#[derive(Clone, Copy, PartialEq)]
enum When {
    /// Records something at any time.
    Always,
    /// Records something once the date has come.
    After,
    /// Shows something.
    Shows,
}

const COMMANDS: [(When, &str); 28] = [
    (When::Always, "schedule add 1 --on DAY"),
    (When::Always, "schedule move 2026-05-14 --on DAY --reason x"),
    (When::Always, "schedule move DAY --on 2026-05-21 --reason x"),
    (When::Always, "schedule cancel DAY --reason x"),
    (When::Always, "leave add DAY --member m02 --reason x"),
    (When::Always, "attach DAY 笔记.md --kind notice"),
    (When::Always, "outcomes add --kind report --title x --owner m02 --due DAY"),
    (When::Always, "outcomes add --kind report --title x --owner m02 --due 2026-12-01 --session DAY"),
    (When::Always, "amend DAY place=x --reason x"),
    (When::Always, "amend 2026-05-14 date=DAY --reason x"),
    (When::Always, "retract DAY --reason x"),
    (When::Always, "roster join 总工程师 --post x --on DAY"),
    (When::Always, "roster leave m02 --on DAY"),
    (When::Always, "roster appoint m02 --post x --on DAY"),
    (When::After, "attend DAY --all-present"),
    (When::After, "attend DAY --problem x"),
    (When::After, "makeup add 2026-03-12 --member m03 --on DAY --how x"),
    (When::After, "notes add 2 笔记.md --on DAY"),
    (When::After, "notes add 2 笔记.md --session DAY"),
    (When::Shows, "attend DAY"),
    (When::Shows, "log DAY"),
    (When::Shows, "draft notice DAY"),
    (When::Shows, "draft sign-in DAY"),
    (When::Shows, "draft minutes DAY"),
    (When::Shows, "draft notice DAY --brief"),
    (When::Shows, "attend DAY --format json"),
    (When::Shows, "log DAY --format csv"),
    (When::Shows, "draft minutes DAY --brief"),
];

/// Commands on the note, outcome and evaluation of [`with_records`].
const OF_RECORDS: [(When, &str); 8] = [
    (When::Shows, "notes show DAY"),
    (When::Shows, "notes show DAY --format json"),
    (When::Always, "outcomes update DAY --state done"),
    (When::Always, "outcomes update DAY --state dropped --reason x"),
    (When::Always, "makeup add 2026-03-12 --member m03 --on 2026-03-19 --how x --note DAY"),
    (When::Always, "amend 2026-04-16-t02-m03 date=DAY --reason x title=y"),
    (When::Always, "amend 2026-04-16-report date=DAY --reason x title=y"),
    (When::Always, "amend 2026-04-16-2026q1 date=DAY --reason x problems=y"),
];

/// Returns a study with a note, an outcome and an evaluation of the day.
fn with_records() -> Study {
    let base = Study::new();
    let done = |words: &[&str]| {
        let output = base.command(words).env("PLAN_NOW", "2026-04-16T18:00:00+08:00").output();
        let output = output.expect("the program");
        assert!(output.status.success(), "{words:?}: {}", text(&output.stderr));
    };
    base.done(&["attend", "2026-03-12", "--absent", "m03"]);
    done(&["notes", "add", "2", "笔记.md", "--member", "m03"]);
    done(&["outcomes", "add", "--kind", "report", "--title", "x", "--owner", "m02", "--due", "2026-12-01"]);
    done(&["evaluations", "add", "--period", "2026Q1", "--problem", "x"]);
    base
}

/// Runs the command in a fresh study; returns its output without the line that echoes the date.
fn outcome(base: &Study, command: &str, word: &str, now: &str, lang: &str) -> (String, Vec<String>) {
    let study = Study::empty();
    copy(&base.path(""), &study.path(""));
    let words: Vec<String> = command.split(' ').map(|part| part.replace("DAY", word)).collect();
    let mut words: Vec<&str> = words.iter().map(String::as_str).collect();
    words.extend(["--year", "2026"]);
    let output =
        study.command(&words).env("PLAN_NOW", now).env("PLAN_LANG", lang).output().expect("the program");
    assert!(output.status.success(), "{words:?} at {now}: {}", text(&output.stderr));
    (text(&output.stdout), files(&study.path("records/2026")))
}

fn files(folder: &Path) -> Vec<String> {
    let mut found: Vec<String> = fs::read_dir(folder)
        .expect("a folder of records")
        .map(|entry| entry.expect("an entry").path())
        .flat_map(|path| if path.is_dir() { files(&path) } else { vec![path.display().to_string()] })
        .map(|path| path.rsplit('/').next().expect("a name").to_owned())
        .collect();
    found.sort();
    found
}

fn without_echo(shown: &str) -> String {
    shown.lines().filter(|line| !line.starts_with("日期：") && !line.starts_with("date: ")).collect()
}

#[test]
fn every_command_takes_every_form_of_a_day() {
    let base = Study::new();
    base.done(&["schedule", "add", "1", "--on", "2026-05-14"]);
    base.done(&["attend", "2026-03-12", "--absent", "m03"]);
    let records = with_records();
    let all = COMMANDS.map(|row| (&base, row)).into_iter().chain(OF_RECORDS.map(|row| (&records, row)));
    for lang in ["zh", "en"] {
        for (base, (when, command)) in all.clone() {
            let mut known: BTreeMap<&str, (String, Vec<String>)> = BTreeMap::new();
            for (word, now) in WORDS {
                if when == When::After && now < DAY {
                    continue;
                }
                let (shown, filed) = outcome(base, command, word, now, lang);
                let (expected, expected_filed) =
                    known.entry(now).or_insert_with(|| outcome(base, command, DAY, now, lang)).clone();
                assert_eq!(without_echo(&shown), without_echo(&expected), "{command}: {word}");
                assert_eq!(filed, expected_filed, "{command}: {word}");
                let weekday = if lang == "zh" { "2026-04-16（周四）" } else { "Thu 2026-04-16" };
                // Elsewhere the word names a record, and the id is shown.
                let is_about_the_day = when != When::Shows
                    && !["retract", "amend DAY", "outcomes update", "makeup add"]
                        .iter()
                        .any(|start| command.starts_with(start) && !command.contains("--on DAY"));
                if is_about_the_day && !word.starts_with(['2', '２', '二']) && !command.contains("--session")
                {
                    assert!(shown.contains(weekday), "{command}: {word}: {shown}");
                }
            }
        }
    }
}

#[test]
fn a_word_that_is_not_a_day_is_refused_by_every_command() {
    let base = Study::new();
    base.done(&["schedule", "add", "1", "--on", "2026-05-14"]);
    for (_, command) in COMMANDS {
        for word in ["4月31日", "4月16日（周五）", "下周八", "26-4-16"] {
            let words: Vec<String> = command.split(' ').map(|part| part.replace("DAY", word)).collect();
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            let before = files(&base.path("records/2026"));
            let output = base.command(&words).output().expect("the program");
            assert_eq!(output.status.code(), Some(2), "{words:?}: {}", text(&output.stdout));
            assert_eq!(files(&base.path("records/2026")), before, "{words:?}");
        }
    }
}

#[test]
fn every_command_takes_every_form_of_a_period() {
    let base = Study::new();
    for lang in ["zh", "en"] {
        for command in
            ["draft bulletin DAY", "draft evaluation DAY", "evaluations add --period DAY --problem x"]
        {
            for (words, period) in [
                (["第一季度", "一季度", "1季度", "2026年第一季度", "Q1", "first quarter"], "2026Q1"),
                (
                    ["上半年", "2026年上半年", "２０２６H1", "H1", "first half", "the first half of 2026"],
                    "2026H1",
                ),
                (["全年", "2026年", "2026年度", "２０２６", "二〇二六年", "whole year"], "2026"),
            ] {
                let expected = outcome(&base, command, period, "2026-04-16T18:00:00+08:00", lang);
                for word in words {
                    let found = outcome(&base, command, word, "2026-04-16T18:00:00+08:00", lang);
                    assert_eq!(found, expected, "{command}: {word}");
                }
            }
        }
    }
}
