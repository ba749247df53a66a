//! A study repository for one test, and the program run in it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

/// The time of every command unless a test sets another.
pub(crate) const NOW: &str = "2026-03-20T09:00:00+08:00";

/// A copy of `tests/study` without its notes.
pub(crate) struct Study {
    folder: TempDir,
}

impl Study {
    pub(crate) fn new() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let study = Self::empty();
        copy(&root.join("tests/study"), study.folder.path());
        copy(&root.join("plan/calendar"), &study.path("plan/calendar"));
        // Most of these tests add the first note, so the existing speech is removed.
        fs::remove_dir_all(study.path("records/2026/notes")).expect("the notes removed");
        let plan = fs::read_to_string(study.path("plan/2026.toml")).expect("the plan");
        study.write("plan/2026.toml", plan.replace("[rules]\n", "[rules]\nspeech-missing = \"off\"\n"));
        study
    }

    /// Returns an empty folder, for git to clone into.
    pub(crate) fn empty() -> Self {
        Self { folder: TempDir::new().expect("a temporary folder") }
    }

    /// Returns a path in the repository.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file, and creates its folders.
    pub(crate) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a folder above")).expect("a folder");
        fs::write(path, bytes).expect("a file written");
    }

    /// Returns a command of the program in this repository, in Chinese, isolated from the machine's
    /// settings.
    pub(crate) fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_plan"));
        command.args(words);
        self.settle(&mut command);
        command
    }

    /// Like [`Study::command`], with at most `megabytes` of memory and ten seconds.
    pub(crate) fn confined(&self, megabytes: u32, words: &[&str]) -> Command {
        let mut command = Command::new("sh");
        let limit = megabytes * 1024;
        command.args(["-c", &format!("ulimit -v {limit}; exec timeout 10 \"$@\""), "sh"]);
        command.arg(env!("CARGO_BIN_EXE_plan")).args(words);
        self.settle(&mut command);
        // The limit is on address space, and a heap per thread reserves far more than it uses.
        command.env("MALLOC_ARENA_MAX", "1");
        command
    }

    /// Sets folder and environment of a command: Chinese, isolated from the machine's settings.
    pub(crate) fn settle(&self, command: &mut Command) {
        command.current_dir(self.folder.path()).env_clear();
        let kept = ["PATH", "LLVM_PROFILE_FILE"];
        command.envs(kept.iter().filter_map(|key| Some((key, std::env::var_os(key)?))));
        command.env("HOME", self.folder.path()).env("GIT_CONFIG_GLOBAL", "/dev/null");
        command.env("GIT_CONFIG_NOSYSTEM", "1").env("RUST_BACKTRACE", "1");
        command.env("PLAN_NOW", NOW).env("PLAN_LANG", "zh").env("PLAN_MEMBER", "m04");
    }

    /// Runs the program.
    pub(crate) fn run(&self, words: &[&str]) -> Output {
        self.command(words).output().expect("the program")
    }

    /// Runs the program, which must succeed, and returns its output.
    pub(crate) fn done(&self, words: &[&str]) -> String {
        let output = self.run(words);
        assert!(output.status.success(), "{words:?}: {}", text(&output.stderr));
        text(&output.stdout)
    }

    /// Returns every file of the folder with its content, except those of git.
    pub(crate) fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let mut files = BTreeMap::new();
        collect(self.folder.path(), "", &mut files);
        files
    }

    /// Returns a copy.
    #[cfg(all(target_os = "linux", feature = "real-programs"))]
    pub(crate) fn copied(&self) -> Self {
        let study = Self::empty();
        copy(self.folder.path(), study.folder.path());
        study
    }

    /// Returns the findings of `plan check`, rule and file, in order of place.
    pub(crate) fn findings(&self) -> Vec<(String, String)> {
        findings(&self.run(&["check", "--format", "json"]))
    }
}

/// Returns the findings in the output of `plan check --format json`.
pub(crate) fn findings(output: &Output) -> Vec<(String, String)> {
    let report: Value = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{error}: {}{}", text(&output.stdout), text(&output.stderr)));
    let findings = report["findings"].as_array().expect("a list of findings");
    findings.iter().map(|finding| (word(&finding["rule"]), word(&finding["file"]))).collect()
}

fn collect(folder: &Path, within: &str, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let entry = entry.expect("an entry");
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = entry.path();
        if path.is_symlink() || name == ".git" {
            continue;
        }
        if path.is_dir() {
            collect(&path, &format!("{within}{name}/"), files);
        } else {
            files.insert(format!("{within}{name}"), fs::read(&path).expect("a file"));
        }
    }
}

fn word(value: &Value) -> String {
    value.as_str().expect("a word").to_owned()
}

/// Decodes output.
pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Copies a folder recursively.
pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder to copy") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, target).expect("a file copied");
        }
    }
}
