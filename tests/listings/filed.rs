//! Every command that files prints for programs what it filed: the id and the file of each record, the id
//! that an amendment replaces, or the files that it wrote.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use super::tables::Filed::{self, Amended, Files, Folder, Record};
use super::tables::WRITING;

struct Study(PathBuf);

impl Study {
    /// Copies the sample year, with one session more that was held and one topic more to schedule.
    fn new() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("filed");
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder");
        for part in ["plan", "records"] {
            let copied = Command::new("cp").arg("-r").arg(root.join(part)).arg(&folder).status();
            assert!(copied.expect("cp").success());
        }
        let plan = folder.join("plan/2026.toml");
        let text = fs::read_to_string(&plan).expect("the plan");
        fs::write(&plan, text.replace("\nsessions_per_topic = 1\n", "\nsessions_per_topic = 2\n"))
            .expect("a plan");
        let files = [
            ("plan.txt", "某局2026年理论学习计划\n一、学习内容\n专题一：科技创新\n《论科技自立自强》\n"),
            ("roster.csv", "姓名,职务,加入日期\n总工程师助理,总工程师助理,2026-11-01\n"),
            ("note.txt", "学习体会：把学习成果用到工作中。\n"),
        ];
        for (name, text) in files {
            fs::write(folder.join(name), text).expect("a file");
        }
        let study = Self(folder);
        study.run("schedule add 4 --on 2026-11-20 --from 09:00 --to 11:00");
        study
    }

    fn run(&self, line: &str) -> Value {
        let output = Command::new(env!("CARGO_BIN_EXE_plan"))
            .current_dir(&self.0)
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("PLAN_NOW", "2026-11-23T09:00:00+08:00")
            .env("PLAN_MEMBER", "m09")
            .args(line.split(' '))
            .args(["--format", "json"])
            .output()
            .expect("the program runs");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{line}: {said}");
        serde_json::from_slice(&output.stdout).unwrap_or_else(|why| panic!("{line}: {why}"))
    }
}

/// Returns why the answer does not say what was filed.
fn silent(answer: &Value, filed: Filed, folder: &Path) -> Option<String> {
    let rows = answer.as_array().cloned().unwrap_or_else(|| vec![answer.clone()]);
    if rows.is_empty() {
        return Some("nothing".to_owned());
    }
    let path = |key: &str, row: &Value| row[key].as_str().map(|file| folder.join(file));
    let is_there = |path: Option<PathBuf>| path.is_some_and(|path| path.exists());
    let is_told = |row: &Value| match filed {
        Record => row["id"].is_string() && is_there(path("file", row)),
        Amended => {
            row["id"].is_string()
                && is_there(path("file", row))
                && row["amends"].is_string()
                && row["first"].is_string()
        }
        Files => match row["files"].as_array() {
            Some(names) if !names.is_empty() => {
                let folder = path("folder", row).unwrap_or_else(|| folder.to_owned());
                names.iter().all(|file| file.as_str().is_some_and(|file| folder.join(file).is_file()))
            }
            _ => is_there(path("file", row)),
        },
        Folder => is_there(path("folder", row)),
    };
    rows.into_iter().find(|row| !is_told(row)).map(|row| row.to_string())
}

#[test]
fn every_command_that_files_says_what_it_filed() {
    let study = Study::new();
    for (command, line, filed) in WRITING {
        assert!(line.starts_with(command), "{command}: {line}");
        let folder = if line.ends_with("-C new") { study.0.join("new") } else { study.0.clone() };
        let silent = silent(&study.run(line), filed, &folder);
        assert!(silent.is_none(), "plan {line}: {silent:?}");
    }
}
