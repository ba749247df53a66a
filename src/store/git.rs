//! Reads from git through the `git` program, so that its settings apply.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};

use chrono::{DateTime, FixedOffset};

use crate::domain::record::RecordId;

/// When each record was first committed, by author date, which survives a rebase.
pub(super) type Commits = BTreeMap<RecordId, DateTime<FixedOffset>>;

/// The maximum length of history that is read, so that a huge history cannot exhaust memory.
const MOST: u64 = 64 << 20;

/// Precedes the date of a commit; no file name starts with it.
const MARK: char = '\u{1}';

/// Returns the user's e-mail address in git.
pub(crate) fn user_email(root: &Path) -> Option<String> {
    let output = command(root).args(["config", "--get", "user.email"]).output().ok()?;
    let email = String::from_utf8(output.stdout).ok()?.trim().to_owned();
    (output.status.success() && !email.is_empty()).then_some(email)
}

/// Returns the first commits of a year's records. Empty without a repository, and in a shallow clone,
/// whose oldest commit appears to add everything.
pub(super) fn first_commits(root: &Path, year: i32) -> Commits {
    if is_shallow(root) { Commits::new() } else { read_commits(&log(root, year)) }
}

fn is_shallow(root: &Path) -> bool {
    let answer = command(root).args(["rev-parse", "--is-shallow-repository"]).output();
    answer.is_ok_and(|output| output.stdout.starts_with(b"true"))
}

/// Overrides settings that would make `git log` run other programs: the repository may be somebody
/// else's.
fn log(root: &Path, year: i32) -> String {
    let mut text = Vec::new();
    let child = command(root)
        .args(["-c", "log.showSignature=false", "-c", "core.quotePath=false", "--no-pager", "log"])
        .args(["--no-ext-diff", "--no-textconv", "--no-renames", "--no-color", "--relative"])
        .args(["--diff-filter=A", "--name-only", "--format=%x01%aI", "--"])
        .arg(format!("records/{year}"))
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    if let Ok(mut child) = child {
        if let Some(out) = child.stdout.take() {
            let _ = out.take(MOST).read_to_end(&mut text); // what came before an error still counts
        }
        let _ = child.wait();
    }
    String::from_utf8_lossy(&text).into_owned()
}

/// The newest commit comes first, so the last entry for a file is its first commit.
fn read_commits(log: &str) -> Commits {
    let mut commits = Commits::new();
    let mut when = None;
    for line in log.lines() {
        if let Some(date) = line.strip_prefix(MARK) {
            when = DateTime::parse_from_rfc3339(date).ok();
        } else if let (Some(when), Some(stem)) = (when, line.strip_suffix(".yaml")) {
            let name = stem.rsplit('/').next().unwrap_or(stem);
            commits.insert(RecordId::new(name.to_owned()), when);
        }
    }
    commits
}

/// How a folder got its git repository.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Begun {
    /// It was already in one.
    Before,
    /// One was created.
    Now,
    /// git is missing or failed.
    Never,
}

/// Creates a git repository in a folder that is not in one.
pub(crate) fn begin(root: &Path) -> Begun {
    let done = |words: &[&str]| {
        let silent = command(root).args(words).stdin(Stdio::null()).output();
        silent.is_ok_and(|output| output.status.success())
    };
    if done(&["rev-parse", "--git-dir"]) {
        return Begun::Before;
    }
    if done(&["init", "--quiet"]) { Begun::Now } else { Begun::Never }
}

/// Runs git without trust: a folder of an ordinary clone may look like a bare repository with its own
/// settings, and settings may name programs to run and objects to fetch.
fn command(root: &Path) -> Command {
    let mut git = Command::new("git");
    git.args(["-c", "safe.bareRepository=explicit", "-c", "core.fsmonitor=false"]);
    git.args(["-c", "core.hooksPath=/dev/null", "-c", "credential.helper=", "-c", "core.askPass="]);
    git.arg("-C").arg(root).env("LC_ALL", "C");
    git.env("GIT_OPTIONAL_LOCKS", "0").env("GIT_TERMINAL_PROMPT", "0");
    // Older versions do not know GIT_NO_LAZY_FETCH; the list of allowed protocols contains none that
    // exists.
    git.env("GIT_NO_LAZY_FETCH", "1").env("GIT_ALLOW_PROTOCOL", "none");
    git
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_earliest_commit_of_a_file_counts() {
        let log = "\u{1}2026-05-02T09:00:00+08:00\n\nrecords/2026/notes/a.yaml\nrecords/2026/notes/b.yaml\n\
                   \u{1}2026-04-01T09:00:00+08:00\n\nrecords/2026/notes/a.yaml\nrecords/2026/note.txt\n\
                   \u{1}nonsense\n\nrecords/2026/notes/c.yaml\n";
        let commits = read_commits(log);
        let told: Vec<_> = commits.iter().map(|(id, when)| (id.0.as_str(), when.to_rfc3339())).collect();
        let expected = [("a", "2026-04-01T09:00:00+08:00"), ("b", "2026-05-02T09:00:00+08:00")];
        assert_eq!(told, expected.map(|(id, when)| (id, when.to_owned())));
    }
}
