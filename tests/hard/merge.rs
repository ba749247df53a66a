//! Two clones that work independently and then merge, with git itself.

use std::path::Path;
use std::process::Command;

use crate::study::{Study, text};

fn git(folder: &Path, words: &[&str]) {
    let identity = [
        "-c",
        "user.name=办公室主任",
        "-c",
        "user.email=office@example.org",
        "-c",
        "init.defaultBranch=main",
    ];
    let output = Command::new("git")
        .current_dir(folder)
        .args(identity)
        .args(words)
        .envs([("GIT_CONFIG_GLOBAL", "/dev/null"), ("GIT_CONFIG_NOSYSTEM", "1")])
        .output()
        .expect("git");
    assert!(output.status.success(), "{words:?}: {}{}", text(&output.stdout), text(&output.stderr));
}

fn commit(study: &Study) {
    git(&study.path("."), &["add", "-A"]);
    git(&study.path("."), &["commit", "-qm", "记录"]);
}

/// Clones the repository into its own folder.
fn clone(study: &Study) -> Study {
    let clone = Study::empty();
    let from = study.path(".").display().to_string();
    git(&clone.path("."), &["clone", "-q", &from, "."]);
    clone
}

fn committed() -> Study {
    let study = Study::new();
    git(&study.path("."), &["init", "-q"]);
    commit(&study);
    study
}

fn merge(ours: &Study, theirs: &Study) {
    commit(ours);
    commit(theirs);
    let from = theirs.path(".").display().to_string();
    git(&ours.path("."), &["pull", "-q", "--no-rebase", "--no-edit", &from, "HEAD"]);
}

fn rules(study: &Study) -> Vec<String> {
    study.findings().into_iter().map(|(rule, _)| rule).collect()
}

#[test]
fn clones_that_both_add_merge_without_a_conflict() {
    let office = committed();
    let home = clone(&office);
    office.done(&["schedule", "add", "1", "--on", "2026-05-14"]);
    home.done(&["schedule", "add", "2", "--on", "2026-05-21"]);
    // The first notes: both clones create the folder.
    office.done(&["notes", "add", "1", "笔记.md", "--member", "m01"]);
    home.done(&["notes", "add", "1", "笔记.md", "--member", "m02"]);
    // The same note from both clones is one record.
    office.done(&["notes", "add", "1", "笔记.md", "--member", "m03"]);
    home.done(&["notes", "add", "1", "笔记.md", "--member", "m03"]);
    merge(&office, &home);
    assert_eq!(rules(&office), ["duplicate-text"]); // the three members handed in the same
    let notes: serde_json::Value =
        serde_json::from_str(&office.done(&["notes", "--format", "json"])).expect("JSON");
    assert_eq!(notes.as_array().map(Vec::len), Some(3));
}

#[test]
fn check_sees_what_only_the_merge_created() {
    let office = committed();
    let home = clone(&office);
    office.done(&["schedule", "add", "1", "--on", "2026-05-14", "--from", "09:00", "--to", "11:00"]);
    home.done(&["schedule", "add", "2", "--on", "2026-05-14", "--from", "10:00", "--to", "12:00"]);
    let moved = "2026-04-16-t02-71dd1b42";
    office.done(&["schedule", "move", moved, "--on", "2026-04-23", "--reason", "全市大会"]);
    home.done(&["schedule", "move", moved, "--on", "2026-04-28", "--reason", "外出调研"]);
    assert_eq!((rules(&office), rules(&home)), (Vec::new(), Vec::new()));
    merge(&office, &home);
    let found = rules(&office);
    assert!(found.contains(&"overlapping-sessions".to_owned()), "{found:?}");
    assert_eq!(found.iter().filter(|rule| *rule == "rival-amendments").count(), 1, "{found:?}");
    assert_eq!(office.run(&["check"]).status.code(), Some(1));
}

#[test]
fn one_amends_what_the_other_retracts() {
    let office = committed();
    let home = clone(&office);
    office.done(&["amend", "2026-04-16-t02-71dd1b42", "place=四楼会议室", "--reason", "会议室调整"]);
    home.done(&["retract", "2026-04-16-t02-71dd1b42", "--reason", "重复登记"]);
    merge(&office, &home);
    // The session was retracted with its amendments, so topic 2 has no session; the amendment was lost.
    assert_eq!(rules(&office), ["topic-without-session", "amendment-beside-retraction"]);
}
