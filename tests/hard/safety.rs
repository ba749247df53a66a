//! Whatever happens while a record is written, it is complete or absent, and no other file is changed.

use std::fs;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::Duration;

use crate::study::{Study, findings, text};

const SESSION: &str = "records/2026/sessions/2026-04-16-t02-71dd1b421b1823f6.yaml";

fn files(study: &Study, kind: &str) -> Vec<PathBuf> {
    let folder = study.path(&format!("records/2026/{kind}"));
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    entries.map(|entry| entry.expect("an entry").path()).collect()
}

/// Writes a note of this many lines; returns its file name.
fn draft(study: &Study, name: &str, lines: usize) -> String {
    study.write(name, format!("{name}：谈一点认识。\n").repeat(lines));
    name.to_owned()
}

#[test]
fn many_add_at_once() {
    let study = Study::new();
    let started: Vec<_> = (0..24)
        .map(|number| {
            let file = draft(&study, &format!("笔记{number}.md"), 20);
            study.command(&["notes", "add", "1", &file]).stdout(Stdio::null()).spawn().expect("the program")
        })
        .collect();
    for mut process in started {
        assert!(process.wait().expect("an end").success());
    }
    assert_eq!(files(&study, "notes").len(), 24);
    assert_eq!(study.findings(), []);
}

#[test]
fn the_same_record_filed_at_once_is_one_record() {
    let study = Study::new();
    let words = ["schedule", "add", "1", "--on", "2026-05-14"];
    let started: Vec<_> =
        (0..12).map(|_| study.command(&words).stdout(Stdio::null()).spawn().expect("the program")).collect();
    for mut process in started {
        assert!(process.wait().expect("an end").success());
    }
    assert_eq!(files(&study, "sessions").len(), 3);
    assert_eq!(study.findings(), []);
}

#[test]
fn a_full_disk_leaves_nothing_behind() {
    let study = Study::new();
    let file = draft(&study, "长.md", 500);
    // A limit on file size makes a write fail as a full disk does, without special rights.
    let mut full = Command::new("sh");
    full.args(["-c", "trap '' XFSZ; ulimit -f 4; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_plan")]);
    full.args(["notes", "add", "1", &file]);
    study.settle(&mut full);
    let output = full.output().expect("a shell");
    assert_eq!(output.status.code(), Some(2), "{}", text(&output.stdout));
    let said = text(&output.stderr);
    assert!(said.contains("磁盘"), "{said}");
    assert_eq!(files(&study, "notes").len(), 0);
    study.done(&["notes", "add", "1", &file]);
    assert_eq!(files(&study, "notes").len(), 1);
}

/// Runs the program with so little room that any file of two kilobytes fills it.
fn in_little_room(study: &Study, words: &[&str]) -> Output {
    let mut full = Command::new("sh");
    full.args(["-c", "trap '' XFSZ; ulimit -f 2; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_plan")])
        .args(words);
    study.settle(&mut full);
    full.output().expect("a shell")
}

#[test]
fn a_new_repository_is_whole_or_not_there() {
    let study = Study::empty();
    let output = in_little_room(&study, &["init", "新库"]);
    assert_eq!(output.status.code(), Some(2), "{}", text(&output.stdout));
    assert!(!study.path("新库").exists());
    study.done(&["init", "新库"]);
}

#[test]
fn an_archive_that_finds_no_room_says_so_in_our_words() {
    let study = Study::new();
    for target in ["档案.zip", "档案"] {
        let output = in_little_room(&study, &["archive", "-o", target]);
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(said.contains("磁盘") && !said.contains("Zip"), "{said}");
        assert!(!study.path(target).exists());
    }
}

#[test]
fn an_altered_paper_is_not_archived() {
    let study = Study::new();
    study.write("通知.txt", "三月十二日集中学习。");
    study.done(&["attach", "2026-03-12", "通知.txt", "--kind", "notice"]);
    study.done(&["archive", "-o", "之前"]);
    let kept = files(&study, "files").pop().expect("the kept file");
    fs::write(kept, "四月十六日集中学习。").expect("a change");
    let refused = study.run(&["archive", "-o", "之后"]);
    assert_eq!(refused.status.code(), Some(2), "{}", text(&refused.stdout));
    assert!(text(&refused.stderr).contains("通知.txt"), "{}", text(&refused.stderr));
    assert!(!study.path("之后").exists());
}

#[test]
fn nothing_to_print_on_is_an_error_not_a_panic() {
    let study = Study::new();
    for command in ["exec \"$0\" schedule >/dev/full", "exec \"$0\" schedule --format json >/dev/full 2>&1"] {
        let mut shell = Command::new("sh");
        shell.args(["-c", command, env!("CARGO_BIN_EXE_plan")]);
        study.settle(&mut shell);
        assert_eq!(shell.status().expect("a shell").code(), Some(2), "{command}");
    }
    let mut closed = Command::new("sh");
    closed.args(["-c", "\"$0\" schedule --format json | true", env!("CARGO_BIN_EXE_plan")]);
    study.settle(&mut closed);
    assert!(text(&closed.output().expect("a shell").stderr).is_empty());
}

#[test]
fn a_folder_that_takes_no_file_is_told() {
    let study = Study::new();
    study.write("records/2026/notes", "this is a file");
    let file = draft(&study, "笔记.md", 3);
    let refused = study.run(&["notes", "add", "1", &file]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(text(&refused.stderr).contains("无法写入 records/2026/notes/"), "{}", text(&refused.stderr));
    assert_eq!(fs::read_to_string(study.path("records/2026/notes")).expect("the file"), "this is a file");

    // Permissions do not bind the root user, so this part tests something only for other users.
    let locked = Study::new();
    let folder = locked.path("records/2026/sessions");
    let mut read_only = Command::new("chmod");
    assert!(read_only.arg("555").arg(&folder).status().expect("chmod").success());
    let added = locked.run(&["schedule", "add", "1", "--on", "2026-05-14"]);
    assert!(Command::new("chmod").arg("755").arg(&folder).status().expect("chmod").success());
    let expected = if added.status.success() { 3 } else { 2 };
    assert_eq!(files(&locked, "sessions").len(), expected);
}

#[test]
fn no_record_is_overwritten() {
    let study = Study::new();
    let words = ["schedule", "add", "1", "--on", "2026-05-14"];
    study.done(&words);
    let filed =
        files(&study, "sessions").into_iter().find(|path| path.display().to_string().contains("05-14"));
    let filed = filed.expect("the session");
    fs::write(&filed, "changed by hand").expect("a change");
    let again = study.run(&words);
    assert_eq!(again.status.code(), Some(2), "{}", text(&again.stdout));
    assert_eq!(fs::read_to_string(&filed).expect("the file"), "changed by hand");
    assert_eq!(files(&study, "sessions").len(), 3);
}

#[test]
fn a_kill_leaves_whole_records_only() {
    let study = Study::new();
    let before = fs::read(study.path(SESSION)).expect("a session");
    for round in 0..40 {
        let file = draft(&study, &format!("{round}.md"), 5_000);
        let mut process = study
            .command(&["notes", "add", "1", &file])
            .stdout(Stdio::null())
            .process_group(0)
            .spawn()
            .expect("the program");
        thread::sleep(Duration::from_micros(round * 500));
        let _ = process.kill();
        let _ = process.wait();
    }
    assert_eq!(study.findings(), []);
    assert_eq!(fs::read(study.path(SESSION)).expect("a session"), before);
    let whole = study.done(&["notes", "--format", "json"]);
    let whole: serde_json::Value = serde_json::from_str(&whole).expect("JSON");
    let named = files(&study, "notes").into_iter().filter(|path| path.extension().is_some()).count();
    assert_eq!(whole.as_array().map(Vec::len), Some(named));
}

#[test]
fn a_refused_command_writes_nothing() {
    let study = Study::new();
    let refused: [&[&str]; 6] = [
        &["schedule", "add", "9", "--on", "2026-05-14"],
        &["schedule", "add", "1", "--on", "2027-05-14"],
        &["attend", "2026-03-12", "--late", "m02", "--absent", "m02"],
        &["attend", "2026-03-12", "--late", "m99"],
        &["notes", "add", "9", "笔记.md"],
        &["amend", "2026-03-12-t01-2f4e93de", "form=lesson", "--reason", "x"],
    ];
    for words in refused {
        let output = study.run(words);
        assert_eq!(output.status.code(), Some(2), "{words:?}: {}", text(&output.stdout));
    }
    assert_eq!((files(&study, "sessions").len(), files(&study, "attendance").len()), (2, 1));
    assert_eq!(files(&study, "notes").len(), 0);
    assert_eq!(findings(&study.run(&["check", "--format", "json"])), []);
}
