//! Hostile files and arguments, and files damaged by other systems: each gives a finding or a clear
//! error, soon and in little memory, and all other records are still reported.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::symlink;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::study::{Study, findings, text};

/// The name of a record that was never recorded.
const NOTE: &str = "records/2026/notes/2026-03-12-t01-m02-0badcafe.yaml";
const HEAD: &str = "recorded: \"2026-03-12T12:00:00+08:00\"\nby: m02\ndate: \"2026-03-12\"\ntopic: t01\n\
    member: m02\nkind: note\n";
/// Far more than the program needs, far less than a hostile file asks for.
pub(crate) const MEGABYTES: u32 = 128;
const SOON: Duration = Duration::from_secs(30);

/// Checks the repository within limits; returns the rules with findings.
pub(crate) fn check(study: &Study) -> Vec<String> {
    let start = Instant::now();
    let output = study.confined(MEGABYTES, &["check", "--format", "json"]).output().expect("the program");
    assert!(start.elapsed() < SOON, "{:?}", start.elapsed());
    assert!(matches!(output.status.code(), Some(0 | 1)), "{:?} {}", output.status, text(&output.stderr));
    findings(&output).into_iter().map(|(rule, _)| rule).collect()
}

/// Asserts that the two existing sessions are still listed.
pub(crate) fn nothing_lost(study: &Study) {
    let sessions = study.done(&["schedule", "--format", "json"]);
    assert!(sessions.contains("2026-03-12-t01-2f4e93de"), "{sessions}");
    assert!(sessions.contains("2026-04-16-t02-71dd1b42"), "{sessions}");
}

fn nested(open: &str, close: &str, depth: usize) -> String {
    open.repeat(depth) + &close.repeat(depth)
}

#[test]
fn records_that_mean_harm() {
    let bomb: String = (1..30).fold("a0: &a0 [x, x]\n".to_owned(), |bomb, level| {
        let below = level - 1;
        bomb + &format!("a{level}: &a{level} [*a{below}, *a{below}]\n")
    });
    let deep_blocks: String = (0..300).fold(String::new(), |yaml, depth| yaml + &" ".repeat(depth) + "a:\n");
    let cases: Vec<(&str, Vec<u8>, &[&str])> = vec![
        ("brackets in a value", format!("{HEAD}title: {}\n", nested("[", "]", 30_000)).into(), &["too-deep"]),
        (
            "brackets in an unknown key",
            format!("{HEAD}x: {}\n", nested("[", "]", 30_000)).into(),
            &["too-deep"],
        ),
        ("many brackets", format!("{HEAD}x: {}\n", nested("[", "]", 100_000)).into(), &["file-too-large"]),
        ("braces", format!("{HEAD}x: {}\n", nested("{a: ", "}", 10_000)).into(), &["too-deep"]),
        ("open brackets only", format!("{HEAD}x: {}\n", "[".repeat(50_000)).into(), &["too-deep"]),
        (
            "closed brackets first",
            format!("{HEAD}x: {}{}\n", "]".repeat(20_000), "[".repeat(20_000)).into(),
            &["too-deep", "bad-syntax"],
        ),
        (
            "dashes",
            format!("x: {}\n", "- ".repeat(30_000)).into(),
            &["bad-syntax", "unknown-key", "wrong-value"],
        ),
        ("lists in lists", format!("{}\n", "- ".repeat(30_000)).into(), &["bad-syntax", "wrong-value"]),
        ("questions", "? ".repeat(30_000).into(), &["bad-syntax", "wrong-value", "unknown-key"]),
        ("deep blocks", deep_blocks.into(), &["unknown-key", "bad-syntax"]),
        ("an alias bomb", format!("{HEAD}{bomb}").into(), &["unknown-key", "bad-syntax"]),
        ("an alias of itself", format!("{HEAD}readings: &a [*a]\n").into(), &["bad-syntax", "wrong-value"]),
        ("GBK", [HEAD.as_bytes(), b"title: \xb3\xc9\xd4\xb1\n"].concat(), &["not-utf8"]),
        (
            "UTF-16",
            "a: b\n".encode_utf16().flat_map(u16::to_le_bytes).collect(),
            &["bad-syntax", "hidden-characters"],
        ),
        ("half a character", [HEAD.as_bytes(), b"text: |\n  \xe5\xad"].concat(), &["not-utf8"]),
        (
            "a control character",
            format!("{HEAD}title: \"a\u{1b}[2J\"\ntext: |\n  x\n").into(),
            &["bad-syntax"],
        ),
        (
            "a mark that turns",
            format!("{HEAD}title: \"a\u{202e}b\"\ntext: |\n  x\n").into(),
            &["hidden-characters"],
        ),
        (
            "a mark that turns in the text",
            format!("{HEAD}text: |\n  a\u{2066}b\n").into(),
            &["hidden-characters"],
        ),
        ("an escape in the text", format!("{HEAD}text: |\n  a\u{1b}[2Jb\n").into(), &["hidden-characters"]),
        ("a key twice", format!("{HEAD}kind: speech\ntext: |\n  x\n").into(), &["duplicate-key"]),
        ("a text twice", format!("{HEAD}text: a\ntext: |\n  x\n").into(), &["duplicate-key", "bad-syntax"]),
        ("two documents", format!("{HEAD}text: x\n---\n{HEAD}text: y\n").into(), &["bad-syntax"]),
        (
            "a type tag",
            format!("{HEAD}title: !!binary aGVsbG8=\ntext: x\n").into(),
            &["misnamed-record", "bad-syntax", "wrong-value"],
        ),
        ("nothing", Vec::new(), &["missing-key", "bad-syntax", "wrong-value"]),
        ("null", b"null\n".to_vec(), &["missing-key", "bad-syntax", "wrong-value"]),
        ("a list", b"- a\n".to_vec(), &["wrong-value", "bad-syntax"]),
        ("zeros", vec![0; 1000], &["bad-syntax"]),
        (
            "a topic out of the folder",
            HEAD.replace("t01", "../../../../etc/passwd").into(),
            &["missing-key", "misnamed-record"],
        ),
        ("a day that never was", HEAD.replace("2026-03-12\"", "2026-02-30\"").into(), &["wrong-value"]),
        (
            "a year beyond counting",
            HEAD.replace("2026-03-12\"", "+262142-12-31\"").into(),
            &["misnamed-record", "missing-key", "wrong-value"],
        ),
    ];
    for (name, bytes, expected) in cases {
        let study = Study::new();
        study.write(NOTE, bytes);
        let found = check(&study);
        assert!(found.iter().any(|rule| expected.contains(&rule.as_str())), "{name}: {found:?}");
        nothing_lost(&study);
    }
}

#[test]
fn days_beyond_counting_are_wrong_values() {
    let session = "2026-03-12-t01-2f4e93de";
    let kinds = [
        ("sessions", "topics:\n- t01\nform: seminar\ntime: \"00:00-01:00\"\n".to_owned()),
        ("attendance", format!("session: {session}\npresent:\n- m02\n")),
        ("leave", format!("session: {session}\nmember: m02\ncause: 出差\n")),
        ("makeup", format!("session: {session}\nmember: m02\nhow: 自学\n")),
        ("notes", "topic: t01\nmember: m02\nkind: note\n".to_owned()),
        ("outcomes", "kind: measure\ntitle: 办法\nowner: m02\nstate: planned\n".to_owned()),
        ("evaluations", "period: 2026Q1\nheld: 1\ntopics: 1\nnotes: 0\n".to_owned()),
        ("retractions", format!("retracts: {session}\nreason: 误\n")),
    ];
    let good = ("2026-03-12", "2026-03-12T12:00:00+08:00");
    let moments = [
        ("+262142-12-31", good.1),
        ("-262143-01-01", good.1),
        ("0000-02-29", good.1),
        (good.0, "+262142-12-31T23:59:59Z"),
        (good.0, "-262143-01-01T00:00:00+08:00"),
    ];
    for (kind, rest) in &kinds {
        for (date, recorded) in moments {
            let study = Study::new();
            let record = format!("recorded: \"{recorded}\"\nby: m02\ndate: \"{date}\"\n{rest}");
            study.write(&format!("records/2026/{kind}/2026-03-12-t01-0badcafe.yaml"), record);
            let found = check(&study);
            assert!(found.contains(&"wrong-value".to_owned()), "{kind} {date} {recorded}: {found:?}");
            nothing_lost(&study);
            study.done(&["export", "calendar"]);
        }
    }
    let refused = |study: &Study, words: &[&str]| study.run(words).status.code() == Some(2);
    let study = Study::new();
    assert!(refused(&study, &["schedule", "add", "1", "--on", "+262142-12-31"]));
    assert!(refused(&study, &["--year", "262142", "init", "new"]));
    let later = study.command(&["status"]).env("PLAN_NOW", "9999-12-31T23:59:59Z").output().expect("a run");
    assert_eq!(later.status.code(), Some(2), "{}", text(&later.stderr));
    for (key, day) in [("from = 2026-01-01", "0000-01-01"), ("to = 2026-12-31", "\"+262142-12-31\"")] {
        let study = Study::new();
        let plan = fs::read_to_string(study.path("plan/2026.toml")).expect("the plan");
        let name = key.split(' ').next().unwrap_or_default();
        study.write("plan/2026.toml", plan.replace(key, &format!("{name} = {day}")));
        assert_eq!(check(&study), ["wrong-value"], "{key} {day}");
        study.done(&["status"]);
    }
}

#[test]
fn marks_of_other_systems_are_understood() {
    let cases: [(&str, String, &[&str]); 3] = [
        (
            "a byte order mark",
            format!("\u{feff}{HEAD}text: |\n  学习\n"),
            &["misnamed-record", "hidden-characters"],
        ),
        (
            "line ends of Windows",
            format!("{HEAD}text: |\n  学习\n").replace('\n', "\r\n"),
            &["misnamed-record", "hidden-characters"],
        ),
        ("no line end at the end", format!("{HEAD}text: |\n  学习"), &["misnamed-record"]),
    ];
    for (name, bytes, expected) in cases {
        let study = Study::new();
        study.write(NOTE, bytes);
        assert_eq!(check(&study), expected, "{name}");
        let notes = study.done(&["notes", "--format", "json"]);
        assert!(notes.contains("\"member\": \"m02\""), "{name}: {notes}");
        nothing_lost(&study);
    }
}

#[test]
fn a_gigabyte_is_not_read() {
    let study = Study::new();
    study.write(NOTE, "");
    File::options()
        .write(true)
        .open(study.path(NOTE))
        .and_then(|file| file.set_len(1 << 30))
        .expect("a file");
    assert_eq!(check(&study), ["file-too-large"]);
    nothing_lost(&study);
    let plan = File::create(study.path("plan/2026.toml")).expect("a plan");
    plan.set_len(1 << 30).expect("a large plan");
    assert_eq!(check(&study), ["file-too-large", "file-too-large"]);
}

#[test]
fn what_is_no_file_is_not_read() {
    let study = Study::new();
    fs::create_dir_all(study.path(NOTE)).expect("a folder named as a record");
    let pipe = study.path("records/2026/notes/2026-03-13-t01-m02-0badcafe.yaml");
    assert!(Command::new("mkfifo").arg(pipe).status().expect("mkfifo").success());
    let odd = study.path("records/2026/notes").join(OsStr::from_bytes(b"2026-\xb3\xc9.yaml"));
    fs::write(odd, "x").expect("a name that is no UTF-8");
    assert_eq!(check(&study).len(), 3);
    nothing_lost(&study);

    fs::remove_file(study.path("plan/2026.toml")).expect("the plan removed");
    assert!(Command::new("mkfifo").arg(study.path("plan/2026.toml")).status().expect("mkfifo").success());
    assert!(check(&study).contains(&"unreadable-file".to_owned()));
}

#[test]
fn no_link_leads_out() {
    let elsewhere = Study::new();
    for name in ["records/2026/sessions", "records/2026", "records", "plan/roster.toml", "plan/2026.toml"] {
        let study = Study::new();
        let path = study.path(name);
        let _ = fs::remove_file(&path).or_else(|_| fs::remove_dir_all(&path));
        symlink(elsewhere.path(name), path).expect("a link");
        let found = check(&study);
        assert!(found.contains(&"outside-folder".to_owned()), "{name}: {found:?}");
    }
    let study = Study::new();
    symlink("nowhere", study.path("records/2026/notes")).expect("a dead link");
    assert_eq!(check(&study), ["outside-folder"]);
    let study = Study::new();
    fs::create_dir(study.path("records/2026/notes")).expect("a folder");
    symlink("/etc/passwd", study.path(NOTE)).expect("a link");
    assert_eq!(check(&study), ["outside-folder"]);
    nothing_lost(&study);
}

#[test]
fn a_file_in_place_of_a_folder_is_no_link() {
    let study = Study::new();
    fs::remove_dir_all(study.path("records/2026")).expect("a folder removed");
    study.write("records/2026", "");
    let found = check(&study);
    let has = |rule: &str| found.iter().any(|other| other == rule);
    assert!(has("unreadable-file") && !has("outside-folder"), "{found:?}");
}

#[test]
fn nothing_is_filed_through_a_link() {
    let elsewhere = Study::new();
    for name in ["records/2026/sessions", "records/2026", "records"] {
        let study = Study::new();
        fs::remove_dir_all(study.path(name)).expect("a folder removed");
        symlink(elsewhere.path(name), study.path(name)).expect("a link");
        let refused = study.run(&["schedule", "add", "1", "--on", "2026-05-14"]);
        assert_eq!(refused.status.code(), Some(2), "{name}: {}", text(&refused.stdout));
    }
    nothing_lost(&elsewhere);
    assert_eq!(fs::read_dir(elsewhere.path("records/2026/sessions")).expect("sessions").count(), 2);
}

#[test]
fn plans_that_mean_harm() {
    let nested_tables: String = "[".to_owned() + &"a.".repeat(100_000) + "a]\n";
    let cases: Vec<(&str, Vec<u8>)> = vec![
        ("brackets", format!("x = {}\n", nested("[", "]", 100_000)).into()),
        ("open brackets", format!("x = {}\n", "[".repeat(500_000)).into()),
        ("tables in a row", format!("x = {}\n", nested("{a=", "}", 100_000)).into()),
        ("dotted keys", format!("{}a = 1\n", "a.".repeat(100_000)).into()),
        ("dotted tables", nested_tables.clone().into()),
        ("dotted lists of tables", nested_tables.replace('[', "[[").replace(']', "]]").into()),
        ("GBK", b"title = \"\xb3\xc9\"\n".to_vec()),
        ("zeros", vec![0; 1000]),
        ("a key twice", b"year = 2026\nyear = 2026\n".to_vec()),
        ("nothing", Vec::new()),
        ("a year beyond counting", b"year = 99999999999999999999\n".to_vec()),
        ("wrong words without end", format!("forms = [{}]\n", "1,".repeat(120_000)).into()),
        ("wrong tables without end", "[[topics]]\n".repeat(40_000).into()),
    ];
    for (name, bytes) in cases {
        for file in ["plan/2026.toml", "plan/roster.toml", "plan/calendar/2027.toml"] {
            let study = Study::new();
            study.write(file, &bytes);
            if file == "plan/roster.toml" && name == "nothing" {
                continue; // a roster without members is a roster
            }
            assert!(!check(&study).is_empty(), "{name} in {file}");
            let status = study.confined(MEGABYTES, &["status"]).output().expect("the program").status;
            assert!(matches!(status.code(), Some(0 | 2)), "{name} in {file}: {status:?}");
        }
    }
}

#[test]
fn an_id_cannot_lead_out() {
    for id in ["../../../outside", "..", "a/b", "t 01", "", "专题一", "a\\u0000b"] {
        let study = Study::new();
        let plan = fs::read_to_string(study.path("plan/2026.toml")).expect("the plan");
        study.write("plan/2026.toml", plan.replace("id = \"t02\"", &format!("id = \"{id}\"")));
        let found = check(&study);
        assert!(found.contains(&"malformed-id".to_owned()), "{id}: {found:?}");
        let refused = study.run(&["schedule", "add", "2", "--on", "2026-05-14"]);
        assert_eq!(refused.status.code(), Some(2), "{id}: {}", text(&refused.stdout));
        assert_eq!(fs::read_dir(study.path("records/2026/sessions")).expect("sessions").count(), 2, "{id}");
    }
}

#[test]
fn as_many_faults_as_words_are_told_soon() {
    let names: String = (0..6_000).fold(String::new(), |names, number| names + &format!("- x{number}\n"));
    let sheet = "recorded: \"2026-03-12T12:00:00+08:00\"\nby: m04\ndate: \"2026-03-12\"\n\
                 session: 2026-03-12-t01-2f4e93de9c2548f2\npresent:\n";
    let study = Study::new();
    study.write("records/2026/attendance/2026-03-12-t01-0badcafe.yaml", sheet.to_owned() + &names);
    assert_eq!(check(&study).iter().filter(|rule| *rule == "unknown-member").count(), 6_000);

    let study = Study::new();
    study.write(
        "records/2026/attendance/2026-03-12-t01-0badcafe.yaml",
        sheet.to_owned() + &"- m01\n".repeat(6_000),
    );
    assert_eq!(check(&study).iter().filter(|rule| *rule == "marked-twice").count(), 5_999);

    let study = Study::new();
    let plan = fs::read_to_string(study.path("plan/2026.toml")).expect("the plan");
    let keys: String = (0..6_000).fold(String::new(), |keys, number| keys + &format!("x{number} = 1\n"));
    study.write("plan/2026.toml", keys + &plan);
    assert_eq!(check(&study).iter().filter(|rule| *rule == "unknown-key").count(), 6_000);
}

#[test]
fn sessions_that_all_overlap_are_a_finding_each() {
    let study = Study::new();
    for number in 0..300 {
        let session = format!(
            "recorded: \"2026-03-12T12:00:00+08:00\"\nby: m04\ndate: \"2026-05-14\"\n\
             time: 09:00-11:30\ntopics:\n- t01\nform: collective\nplace: {number}\n"
        );
        study.write(&format!("records/2026/sessions/2026-05-14-t01-{number:08x}.yaml"), session);
    }
    assert_eq!(check(&study).iter().filter(|rule| *rule == "overlapping-sessions").count(), 299);
}

#[test]
fn no_plan_is_written_through_a_link() {
    let (study, elsewhere) = (Study::new(), Study::empty());
    fs::rename(study.path("plan"), elsewhere.path("plan")).expect("the plan moved");
    symlink(elsewhere.path("plan"), study.path("plan")).expect("a link");
    let before = fs::read(elsewhere.path("plan/2026.toml")).expect("the plan");
    study.write("新计划.md", "# 2026年学习计划\n\n## 专题一 学习全会精神\n\n必读篇目：《决定》\n");
    let refused = study.run(&["import", "新计划.md", "--write", "--replace"]);
    assert_eq!(refused.status.code(), Some(2), "{}", text(&refused.stdout));
    assert_eq!(fs::read(elsewhere.path("plan/2026.toml")).expect("the plan"), before);
}

#[test]
fn programs_get_the_same_bytes_everywhere_and_no_terminal_obeys_them() {
    let study = Study::new();
    let title = "a\u{1b}[31mb\u{9b}2Jc\u{202e}d\u{61c}e";
    study.write(NOTE, format!("{HEAD}title: \"a\\e[31mb\\x9b2Jc\\u202ed\\u061ce\"\ntext: |\n  x\n"));
    let notes = study.done(&["notes", "--format", "json"]);
    let read: serde_json::Value = serde_json::from_str(&notes).expect("JSON");
    assert_eq!(read[0]["title"], title);
    let obeyed = |c: char| title.contains(c) && !c.is_ascii_graphic();
    for words in [&["notes", "--format", "json"][..], &["notes", "--format", "csv"], &["notes"]] {
        assert!(!study.done(words).contains(obeyed), "{words:?}");
    }
    for (name, words) in [("a.csv", &[][..]), ("a.jsonl", &["--format", "json"])] {
        let shown = study.done(&[&["export", "records"], words].concat());
        assert!(!shown.contains(obeyed), "{name}");
        study.done(&["export", "records", "-o", name]);
        let file = fs::read_to_string(study.path(name)).expect("the file");
        assert_eq!(file.trim_start_matches('\u{feff}'), shown, "{name}");
    }
}

#[test]
fn no_command_writes_a_hidden_character() {
    let study = Study::new();
    study.write("新计划.md", "# 2026年学习计划\n\n## 专题一 学习全会精神\n\n必读篇目：《决定》\n");
    for character in ["\u{202e}", "\r", "\u{200b}"] {
        let value = format!("办{character}公室");
        let email = format!("a{character}@b.c");
        let amended = format!("place={value}");
        let commands: [&[&str]; 14] = [
            &["roster", "join", &value, "--post", "科长", "--on", "2026-03-01"],
            &["roster", "join", "科长", "--post", &value, "--on", "2026-03-01"],
            &["roster", "join", "科长", "--post", "科长", "--on", "2026-03-01", "--email", &email],
            &["roster", "appoint", "m02", "--post", &value, "--on", "2026-03-01"],
            &["import", "新计划.md", "--write", "--replace", "--organization", &value],
            &["import", "新计划.md", "--write", "--replace", "--title", &value],
            &["init", "新库", "--organization", &value],
            &["--year", "2027", "init", "--organization", &value],
            &["schedule", "add", "2", "--on", "2026-12-17", "--place", &value],
            &["schedule", "cancel", "2026-04-16", "--reason", &value],
            &["leave", "add", "2026-04-16", "--member", "m02", "--reason", &value],
            &["attend", "2026-03-12", "--guest", &value],
            &["amend", "2026-04-16", &amended, "--reason", "误"],
            &["retract", "2026-04-16", "--reason", &value],
        ];
        let before = study.files();
        for words in commands {
            let refused = study.run(words);
            let said = text(&refused.stderr);
            assert_eq!(refused.status.code(), Some(2), "{words:?}: {}", text(&refused.stdout));
            let is_named = said.contains("U+") || said.contains("应为一行文字");
            assert!(is_named && !said.contains("已写入"), "{words:?}: {said}");
            assert!(study.files() == before, "{words:?} wrote something");
        }
    }
    // A character that people wrote themselves does not prevent a change elsewhere.
    let roster = fs::read_to_string(study.path("plan/roster.toml")).expect("the roster");
    study.write("plan/roster.toml", roster.replacen("post = \"", "post = \"\u{200b}", 1));
    study.done(&["roster", "appoint", "m02", "--post", "巡视员", "--on", "2026-03-01"]);
}
