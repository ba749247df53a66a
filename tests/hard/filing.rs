//! Recording next to other writers, without a screen, twice, and after an interruption.

use std::fs::{self, File};
use std::process::{Command, Stdio};

use crate::study::{Study, text};

const ADD: [&str; 6] = ["schedule", "add", "2", "--on", "2026-12-17", "--no-input"];

fn names(study: &Study, folder: &str) -> Vec<String> {
    let entries = fs::read_dir(study.path(folder)).expect("a folder");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn a_result_that_cannot_be_shown_is_filed_all_the_same() {
    for words in [&ADD[..5], &["schedule", "add", "2", "--on", "2026-12-17", "--format", "json"]] {
        let study = Study::new();
        let before = names(&study, "records/2026/sessions").len();
        let full = File::options().write(true).open("/dev/full").expect("a full device");
        let output = study.command(words).stdout(full).output().expect("the program");
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{said}");
        assert!(said.contains("records/2026/sessions/2026-12-17-t02-"), "{said}");
        assert_eq!(names(&study, "records/2026/sessions").len(), before + 1);
    }
}

#[test]
fn the_same_words_later_file_nothing_twice() {
    let study = Study::new();
    let first = study.done(&ADD[..5]);
    let held = names(&study, "records/2026/sessions");
    let again = study.command(&ADD[..5]).env("PLAN_NOW", "2026-03-21T10:00:00+08:00").output();
    let again = again.expect("the program");
    assert!(again.status.success(), "{}", text(&again.stderr));
    assert_ne!(text(&again.stdout), first);
    assert_eq!(names(&study, "records/2026/sessions"), held);

    // What was retracted since is filed again.
    study.done(&["retract", "2026-12-17-t02", "--reason", "误"]);
    let anew = study.command(&ADD[..5]).env("PLAN_NOW", "2026-03-22T10:00:00+08:00").status();
    assert!(anew.expect("the program").success());
    assert_eq!(names(&study, "records/2026/sessions").len(), held.len() + 1);
}

#[test]
fn of_many_that_import_at_once_nobody_is_lost_in_silence() {
    let study = Study::new();
    let people: Vec<String> = (1..=24).map(|number| format!("第{number}科科长")).collect();
    let started: Vec<_> = people
        .iter()
        .map(|person| {
            let file = format!("{person}.csv");
            study.write(&file, format!("姓名,职务,加入日期\n{person},{person},2026-01-05\n"));
            let mut command = study.command(&["roster", "import", &file, "--write"]);
            command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("the program")
        })
        .collect();
    let ended: Vec<_> = started.into_iter().map(|child| child.wait_with_output().expect("an end")).collect();
    let roster = fs::read_to_string(study.path("plan/roster.toml")).expect("the roster");
    for (person, output) in people.iter().zip(ended) {
        let said = text(&output.stderr);
        let is_there = roster.contains(&format!("\"{person}\""));
        assert_eq!(is_there, output.status.code() == Some(0), "{person}: {said}");
        assert!(is_there || said.contains("再运行一次"), "{said}");
    }
}

#[test]
fn of_many_that_ask_leave_at_once_one_is_filed() {
    let study = Study::new();
    let started: Vec<_> = (0..16)
        .map(|second| {
            let mut command =
                study.command(&["leave", "add", "2026-04-16", "--member", "m02", "--reason", "出差"]);
            command.env("PLAN_NOW", format!("2026-03-20T09:00:{second:02}+08:00"));
            command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program")
        })
        .collect();
    for mut child in started {
        child.wait().expect("an end");
    }
    assert_eq!(names(&study, "records/2026/leave").len(), 1);
}

#[test]
fn init_that_was_cut_short_can_be_repeated() {
    let study = Study::empty();
    study.done(&["init", "新库"]);
    let whole: Vec<Vec<String>> =
        ["新库", "新库/plan", "新库/records"].map(|folder| names(&study, folder)).to_vec();
    for missing in [&["plan/2026.toml"][..], &["plan/2026.toml", "records/README.md", ".gitlab-ci.yml"]] {
        for file in missing {
            fs::remove_file(study.path(&format!("新库/{file}"))).expect("a file to lose");
        }
        study.write("新库/plan/.filing-abcdef", "half");
        study.done(&["init", "新库"]);
        fs::remove_file(study.path("新库/plan/.filing-abcdef")).expect("a leftover of today");
        let again: Vec<Vec<String>> =
            ["新库", "新库/plan", "新库/records"].map(|folder| names(&study, folder)).to_vec();
        assert_eq!(again, whole);
    }
    assert_eq!(study.run(&["init", "新库"]).status.code(), Some(2), "a whole one is not laid over");
}

#[test]
fn a_folder_that_cannot_be_read_is_not_taken_for_none() {
    let study = Study::new();
    fs::rename(study.path("plan"), study.path("plan-away")).expect("a folder moved");
    let link = Command::new("ln").args(["-s", "plan", "plan"]).current_dir(study.path("")).status();
    assert!(link.expect("ln").success());
    for words in [&["status"][..], &["init"], &["check"]] {
        let output = study.run(words);
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(said.contains("plan") && !said.contains("未找到学习资料库"), "{said}");
    }
}

#[test]
fn the_same_attendance_again_is_one_sheet() {
    for words in [
        &["attend", "2026-03-19", "--present", "m01", "--absent", "m02"][..],
        &["attend", "2026-03-19", "--all-present", "--absent", "m02"],
        &["attend", "2026-03-19", "--all-present", "--leave", "m02=出差", "--guest", "处长"],
    ] {
        let study = Study::new();
        study.done(&["schedule", "add", "1", "--on", "2026-03-19"]);
        study.done(words);
        let held = study.files();
        let again = study.command(words).env("PLAN_NOW", "2026-03-20T10:00:00+08:00").output();
        let again = again.expect("the program");
        assert!(again.status.success(), "{words:?}: {}", text(&again.stderr));
        assert!(study.files() == held, "{words:?} filed twice: {}", text(&again.stdout));

        // Other words between them are a change of mind, and so are the same words after them.
        let mut other = study.command(&["attend", "2026-03-19", "--late", "m02"]);
        assert!(other.env("PLAN_NOW", "2026-03-20T11:00:00+08:00").status().expect("a run").success());
        let last = study.command(words).env("PLAN_NOW", "2026-03-20T12:00:00+08:00").output();
        assert!(last.expect("the program").status.success());
        assert_eq!(names(&study, "records/2026/attendance").len(), 4, "{words:?}");
    }
}

#[test]
fn a_full_screen_does_not_keep_the_rest_from_being_filed() {
    let words = ["attend", "2026-03-19", "--all-present", "--leave", "m02=出差", "--leave", "m03=病假"];
    let study = Study::new();
    study.done(&["schedule", "add", "1", "--on", "2026-03-19"]);
    let full = File::options().write(true).open("/dev/full").expect("a full device");
    let output = study.command(&words).stdout(full).output().expect("the program");
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert_eq!(names(&study, "records/2026/leave").len(), 2);
    assert_eq!(names(&study, "records/2026/attendance").len(), 2);
    assert!(text(&output.stderr).contains("records/2026/attendance/2026-03-19"), "{}", text(&output.stderr));
}

#[test]
fn a_move_to_where_the_session_is_records_nothing() {
    let study = Study::new();
    let words = ["schedule", "move", "2026-04-16", "--on", "2026-04-23", "--reason", "全市大会"];
    study.done(&words);
    let held = study.files();
    let mut again = study.command(&words);
    let again = again.env("PLAN_NOW", "2026-03-21T10:00:00+08:00").output().expect("the program");
    assert!(again.status.success(), "{}", text(&again.stderr));
    assert!(study.files() == held, "{}", text(&again.stdout));
}
