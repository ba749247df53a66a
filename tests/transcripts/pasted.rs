//! Every command of `plan todo` works when it is pasted, and what it does is no longer to be done.

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

use super::copy;

/// Tasks whose command shows what somebody must do elsewhere.
const SHOWN: [&str; 5] = ["plan", "roster", "papers", "speech", "speakers"];

/// A day, and what the plan asks for in addition, by key of its `[targets]`.
const SCENES: [(&str, &str); 4] = [
    ("2026-11-23T09:00:00+08:00", "sessions_per_topic = 2"),
    ("2026-12-09T09:00:00+08:00", "notice_days_before = 5\nspeeches_days_before = 1\nminutes_days_after = 3"),
    ("2026-12-10T18:00:00+08:00", "minutes_days_after = 3\nfiling_days_after = 1\nspeeches_per_member = 2"),
    ("2027-01-20T09:00:00+08:00", ""),
];

#[test]
fn every_command_of_the_to_dos_does_what_it_says() {
    let stage = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pasted");
    let _ = std::fs::remove_dir_all(&stage);
    let mut tasks = std::collections::BTreeSet::new();
    for (number, (now, targets)) in SCENES.into_iter().enumerate() {
        let scene = stage.join(number.to_string());
        prepare(&scene, targets);
        if now.starts_with("2027") {
            assert!(run(&scene, now, "plan init --year 2027").status.success());
        }
        let mut tried = std::collections::BTreeSet::new();
        for (at, todo) in todos(&scene, now).iter().enumerate() {
            let text = |key: &str| todo[key].as_str().unwrap_or_default().to_owned();
            let (what, command) = (text("what"), text("command"));
            if !tried.insert(what.clone()) {
                continue;
            }
            let folder = stage.join(format!("{number}-{at}"));
            copy(&scene, &folder);
            let done = run(&folder, now, &command);
            let said = String::from_utf8_lossy(&done.stderr);
            assert!(done.status.success(), "{command}: {said}");
            let left = todos(&folder, now);
            let same = |other: &Value| other["command"] == todo["command"] && other["text"] == todo["text"];
            let remains = left.iter().any(same);
            let shown = SHOWN.contains(&what.as_str()) || command.ends_with("schedule suggest");
            assert_eq!(remains, shown, "{what}: {command}: {todo}");
            tasks.insert(what);
        }
    }
    let tried: Vec<&str> = tasks.iter().map(String::as_str).collect();
    let expected = [
        "bulletin",
        "evaluation",
        "makeup",
        "minutes",
        "notice",
        "outcome",
        "papers",
        "schedule",
        "seal",
        "sheet",
        "sign-in",
    ];
    let missing: Vec<_> = expected.iter().filter(|what| !tried.contains(*what)).collect();
    assert!(missing.is_empty(), "not tried: {missing:?}; tried: {tried:?}");
}

/// Copies the sample year, with more targets, an outcome that is due and no bulletin of the third quarter.
fn prepare(folder: &Path, targets: &str) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for part in ["plan", "records", "seeds"] {
        copy(&root.join(part), &folder.join(part));
    }
    let plan = folder.join("plan/2026.toml");
    let text = std::fs::read_to_string(&plan).expect("the plan");
    let text = text.replace("\nsessions_per_topic = 1\n", "\n");
    let first = if targets.contains("sessions_per_topic") { "" } else { "sessions_per_topic = 1\n" };
    let text = text.replace("[targets]\n", &format!("[targets]\n{first}{targets}\n"));
    std::fs::write(&plan, text).expect("the plan written");
    let add = "plan outcomes add --kind measure --title 修订办法 --owner m03 --due 2026-12-01 --as m09";
    assert!(run(folder, "2026-11-01T09:00:00+08:00", add).status.success());
}

fn todos(folder: &Path, now: &str) -> Vec<Value> {
    let listed = run(folder, now, "plan todo --format json");
    assert!(listed.status.success(), "{}", String::from_utf8_lossy(&listed.stderr));
    serde_json::from_slice(&listed.stdout).expect("a list")
}

/// Runs a command line as a person pastes it.
fn run(folder: &Path, now: &str, line: &str) -> Output {
    let program = Path::new(env!("CARGO_BIN_EXE_plan")).parent().expect("a folder");
    let path = std::env::var("PATH").expect("a PATH in words");
    Command::new("sh")
        .args(["-c", line])
        .current_dir(folder)
        .env("PATH", format!("{}:{path}", program.display()))
        .envs([("PLAN_NOW", now), ("PLAN_LANG", "zh"), ("PLAN_MEMBER", "m09")])
        .output()
        .expect("a shell")
}
