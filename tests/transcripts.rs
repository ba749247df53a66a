//! Transcripts of commands: `tests/rules/*.md`, `tests/commands/*.md`. See `tests/README.md`.

#![cfg(unix)]
#![expect(clippy::expect_used, clippy::panic, reason = "a test ends where its data is not there")]

#[path = "transcripts/advice.rs"]
mod advice;
#[path = "transcripts/day.rs"]
mod day;
#[path = "transcripts/pasted.rs"]
mod pasted;

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};

/// The time, language and member of a transcript, unless a command overrides them.
const SCENE: [(&str, &str); 3] =
    [("PLAN_NOW", "2026-03-20T09:00:00+08:00"), ("PLAN_LANG", "zh"), ("PLAN_MEMBER", "m04")];

/// Renames a record that another program has edited to match its content.
const REFILE: &str = "mv \"$1\" \"${1%-*}-$(sha256sum \"$1\" | cut -c1-16).yaml\"\n";

/// The scene of the README: the secretary, late in the sample year.
const README_SCENE: [(&str, &str); 3] =
    [("PLAN_NOW", "2026-11-23T09:00:00+08:00"), ("PLAN_LANG", "zh"), ("PLAN_MEMBER", "m09")];

/// The commands available in addition to `plan`, to damage and repair files as a person would.
const TOOLS: [&str; 9] = ["cat", "cp", "git", "ls", "mkdir", "mv", "rm", "sed", "sh"];

#[test]
fn rules() {
    tell("rules");
}

/// A study that is large enough to tell figures apart that a small one shows alike.
#[test]
fn fuller() {
    tell("fuller");
}

#[test]
fn commands() {
    tell("commands");
}

/// The README is two transcripts, one for each language. Each runs in its own copy of this
/// repository's data, so that its figures are those that a reader of that half sees.
#[test]
fn readme() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let stage = Path::new(env!("CARGO_TARGET_TMPDIR")).join("readme");
    let _ = fs::remove_dir_all(&stage);
    let text = fs::read_to_string(root.join("README.md")).expect("the README");
    let (chinese, english) = text.split_at(text.find("# English\n").expect("the English half"));
    let halves = [("chinese", chinese), ("english", english)];
    for (name, half) in halves {
        for folder in ["plan", "records", "seeds"] {
            copy(&root.join(folder), &stage.join(format!("{name}.in")).join(folder));
        }
        day::prepare(&stage.join(format!("{name}.in")));
        fs::create_dir_all(stage.join(format!("{name}.out"))).expect("the sign that the folder may change");
        fs::write(stage.join(format!("{name}.md")), half).expect("the README staged");
    }
    let told = catch_unwind(AssertUnwindSafe(|| cases(&stage, README_SCENE).run()));
    if env::var_os("TRYCMD").is_some_and(|mode| mode == "overwrite") {
        let read = |(name, _)| fs::read_to_string(stage.join(format!("{name}.md"))).expect("a half");
        fs::write(root.join("README.md"), halves.map(read).concat()).expect("the README written back");
    }
    if let Err(failure) = told {
        resume_unwind(failure);
    }
}

/// Runs each transcript of a folder in a copy of `tests/study`, with its own `.in` copied over it.
fn tell(group: &str) {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let stage = Path::new(env!("CARGO_TARGET_TMPDIR")).join(group);
    let _ = fs::remove_dir_all(&stage);
    let stories = markdown(&tests.join(group));
    assert!(!stories.is_empty(), "no story in tests/{group}");
    for story in &stories {
        prepare(&tests, story, &stage);
    }
    let told = catch_unwind(AssertUnwindSafe(|| cases(&stage, SCENE).run()));
    if env::var_os("TRYCMD").is_some_and(|mode| mode == "overwrite") {
        for story in &stories {
            fs::copy(stage.join(name(story)), story).expect("the story written back");
        }
    }
    if let Err(failure) = told {
        resume_unwind(failure);
    }
}

fn markdown(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder of stories");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths.filter(|path| path.extension() == Some(OsStr::new("md"))).collect()
}

fn name(path: &Path) -> &OsStr {
    path.file_name().expect("a name")
}

fn prepare(tests: &Path, story: &Path, stage: &Path) {
    let staged = stage.join(name(story));
    let folder = staged.with_extension("in");
    copy(&tests.join("study"), &folder);
    copy(&tests.join("../plan/calendar"), &folder.join("plan/calendar"));
    let own = story.with_extension("in");
    if own.is_dir() {
        copy(&own, &folder);
    }
    fs::create_dir_all(staged.with_extension("out")).expect("the sign that the folder may change");
    fs::copy(story, staged).expect("the story staged");
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder to copy") {
        let path = entry.expect("an entry").path();
        let target = to.join(name(&path));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, target).expect("a file copied");
        }
    }
}

/// Isolates the transcripts from the machine's clock, language, home and git settings.
fn cases(stage: &Path, scene: [(&str, &str); 3]) -> trycmd::TestCases {
    let cases = trycmd::TestCases::new();
    cases.case(stage.join("*.md"));
    cases.register_bin("plan", program(stage, scene));
    let home = stage.join("home");
    fs::create_dir_all(&home).expect("a home");
    let path = env::var("PATH").expect("a PATH in words");
    let path = format!("{}:{path}", stage.join("bin").display());
    let fixed = [
        ("PATH", path.as_str()),
        ("EDITOR", ""),
        ("NO_COLOR", "1"),
        ("LC_ALL", "C.UTF-8"),
        ("GIT_CONFIG_NOSYSTEM", "1"),
        ("GIT_CONFIG_GLOBAL", "/dev/null"),
        ("HOME", home.to_str().expect("a path in words")),
    ];
    for (key, value) in fixed {
        cases.env(key, value);
    }
    cases.register_bin("refile", script(&stage.join("bin/refile"), REFILE));
    for tool in TOOLS {
        cases.register_bin(tool, which(tool));
    }
    cases
}

/// Wraps `plan` with the scene set: in trycmd, a command cannot override variables set for all.
fn program(stage: &Path, scene: [(&str, &str); 3]) -> PathBuf {
    let defaults = scene.map(|(key, value)| {
        assert!(env::var_os(key).is_none(), "unset {key} to run the transcripts");
        format!("export {key}=\"${{{key}-{value}}}\"\n")
    });
    let line = format!("{}exec '{}' \"$@\"\n", defaults.concat(), env!("CARGO_BIN_EXE_plan"));
    script(&stage.join("bin/plan"), &line)
}

fn script(path: &Path, lines: &str) -> PathBuf {
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder of scripts");
    fs::write(path, format!("#!/bin/sh\n{lines}")).expect("a script");
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).expect("a script to run");
    path.to_owned()
}

fn which(tool: &str) -> PathBuf {
    let path = env::var_os("PATH").unwrap_or_default();
    let found = env::split_paths(&path).map(|folder| folder.join(tool)).find(|file| file.is_file());
    found.unwrap_or_else(|| panic!("{tool} is not on the PATH"))
}
