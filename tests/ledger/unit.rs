//! A study repository in a folder, and the program run in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use chrono::NaiveDateTime;
use serde_json::Value;
use tempfile::TempDir;

use crate::book::MAKEUP_DAYS;
use crate::calendar;

/// The figures that the plan names as evidence.
pub(crate) const EVIDENCE: [&str; 9] = [
    "topics-covered",
    "sessions-held",
    "attendance-rate",
    "lateness",
    "makeup-closed",
    "notes",
    "speeches",
    "evaluations",
    "leader-chaired",
];

pub(crate) struct Unit {
    folder: TempDir,
    pub number: usize,
}

impl Unit {
    pub(crate) fn new(number: usize, roster: &str) -> Self {
        let unit = Self { folder: TempDir::new().expect("a folder"), number };
        unit.write("plan/roster.toml", roster);
        unit.write("note.md", "记三点体会。\n");
        unit
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        let path = self.folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder above")).expect("a folder");
        fs::write(path, text).expect("a file written");
    }

    /// Writes the plan and the calendar of a year.
    pub(crate) fn plan(&self, year: i32, topics: usize) {
        let evidence = EVIDENCE.map(|name| format!("\"{name}\"")).join(", ");
        let mut text = format!(
            "year = {year}\ntitle = \"{0}局{year}年学习计划\"\norganization = \"{0}局\"\npapers = [\"minutes\"]\n\
             [meeting]\nfrom = 09:00:00\nto = 11:00:00\nplace = \"会议室\"\n\
             [targets]\nmakeup_days = {MAKEUP_DAYS}\nmember_attendance = 0.8\nsessions_per_year = 8\n\
             bulletin = \"quarter\"\nevaluation = \"quarter\"\nevaluation_days_after = 10\n",
            ["甲", "乙", "丙"][self.number]
        );
        for topic in 1..=topics {
            text += &format!(
                "[[topics]]\nid = \"t{topic:02}\"\ntitle = \"专题之{topic}\"\nreadings = [{{ title = \"读本{topic}\" }}]\n"
            );
        }
        text += &format!(
            "[[requirements]]\ntitle = \"要求\"\nclauses = [{{ text = \"各项\", evidence = [{evidence}] }}]\n"
        );
        self.write(&format!("plan/{year}.toml"), &text);
        self.write(&format!("plan/calendar/{year}.toml"), &calendar::file(year));
    }

    /// Runs the program at a given time.
    pub(crate) fn run(&self, folder: &Path, now: NaiveDateTime, words: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_plan"));
        command.current_dir(folder).args(words).env_clear();
        let kept = ["PATH", "LLVM_PROFILE_FILE"];
        command.envs(kept.iter().filter_map(|key| Some((key, std::env::var_os(key)?))));
        command.env("HOME", self.folder.path()).env("GIT_CONFIG_NOSYSTEM", "1");
        command.env("PLAN_NOW", format!("{}+08:00", now.format("%Y-%m-%dT%H:%M:%S")));
        command.env("PLAN_LANG", "zh").env("PLAN_MEMBER", "办公室主任");
        command.output().expect("the program")
    }

    /// Runs the program, which must succeed, and returns its output.
    pub(crate) fn done(&self, now: NaiveDateTime, words: &[&str]) -> String {
        let output = self.run(self.folder.path(), now, words);
        let shown = String::from_utf8_lossy(&output.stdout).into_owned();
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "unit {} at {now}: {words:?}: {shown}{error}", self.number);
        shown
    }

    pub(crate) fn json(&self, now: NaiveDateTime, words: &[&str]) -> Value {
        let words = [words, &["--format", "json"]].concat();
        serde_json::from_str(&self.done(now, &words)).expect("JSON")
    }
}

/// Runs git in a folder, without the settings of the machine.
pub(crate) fn git(folder: &Path, words: &[&str]) {
    let identity = ["-c", "user.name=办公室主任", "-c", "user.email=office@example.org"];
    let output = Command::new("git")
        .current_dir(folder)
        .args(identity)
        .args(words)
        .envs([("GIT_CONFIG_GLOBAL", "/dev/null"), ("GIT_CONFIG_NOSYSTEM", "1")])
        .output()
        .expect("git");
    assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
}
