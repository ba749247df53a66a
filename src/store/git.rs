//! Reads from git through the `git` program, so that its settings apply.

use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};

/// The maximum length of history that is read, so that a huge history cannot exhaust memory.
const MOST: u64 = 64 << 20;

/// The maximum number of files in one call.
const ARGUMENTS: usize = 500;

/// The key of the acting member in git's configuration.
const MEMBER: &str = "plan.member";

/// The user as git's configuration describes them.
#[derive(Debug, Default)]
pub(crate) struct User {
    /// The acting member: an id or a name of the roster.
    pub(crate) member: Option<String>,
    /// The e-mail address.
    pub(crate) email: Option<String>,
}

/// Returns the user of a repository. A clone does not carry its configuration, so nobody else's repository
/// chooses the member.
pub(crate) fn user(root: &Path) -> User {
    let keys = r"^(user\.email|plan\.member)$";
    let Ok(output) = command(root).args(["config", "-z", "--get-regexp", keys]).output() else {
        return User::default();
    };
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let last = |key: &str| {
        let values = text.split('\0').filter_map(|setting| setting.split_once('\n'));
        let value = values.rev().find(|(name, _)| *name == key).map(|(_, value)| value.trim().to_owned());
        value.filter(|value| !value.is_empty())
    };
    User { member: last(MEMBER), email: last("user.email") }
}

/// Has the configuration of this clone name the acting member. Returns `false` outside a git repository.
pub(crate) fn remember(root: &Path, member: &str) -> bool {
    let written = command(root).args(["config", "--local", MEMBER, member]).stdin(Stdio::null()).output();
    written.is_ok_and(|output| output.status.success())
}

/// Returns the folder of a study repository below the root of its git work tree, with a final `/`; empty
/// at that root or without git.
pub(crate) fn prefix(root: &Path) -> String {
    if !may_be_below_git(root) {
        return String::new();
    }
    let output = command(root).args(["rev-parse", "--show-prefix"]).output();
    let said = output.ok().filter(|output| output.status.success());
    let said = said.and_then(|output| String::from_utf8(output.stdout).ok());
    said.map(|said| said.trim_end_matches('\n').to_owned()).unwrap_or_default()
}

/// Returns the git folder of the work tree that holds `root`; `None` without one.
pub(super) fn folder(root: &Path) -> Option<String> {
    let output = command(root).args(["rev-parse", "--absolute-git-dir"]).output().ok()?;
    let said = String::from_utf8(output.stdout).ok().filter(|_| output.status.success())?;
    let folder = said.trim_end_matches('\n').to_owned();
    (!folder.is_empty() && !folder.contains('\n')).then_some(folder)
}

/// Returns git for reading the index. In a hook, git names the index of the commit in the making, as a path from
/// the folder of the hook.
pub(super) fn of_index(root: &Path) -> Command {
    let mut git = command(root);
    let index = std::env::var_os("GIT_INDEX_FILE").and_then(|file| std::path::absolute(file).ok());
    if let Some(index) = index {
        git.env("GIT_INDEX_FILE", index);
    }
    git.stderr(Stdio::null());
    git
}

/// The answer of git about the records.
#[derive(Debug)]
pub(super) enum Answer {
    /// The log of all changes to records, each commit before its parents.
    Log(String),
    /// The folder is not in a git repository.
    NoRepository,
    /// Git cannot answer; the id of the word for the reason.
    Unknown(&'static str),
}

/// Returns the changes to all records: for each commit the object as git stores it, then a raw line for
/// each file. The object shows a signature without a program that verifies it. Side branches whose
/// changes a merge dropped are included. Overrides settings that would change this form or make `git log`
/// run other programs: the repository may be somebody else's. Without `commit` the log ends at the current one.
pub(super) fn log(root: &Path, commit: Option<&str>) -> Answer {
    if !may_be_below_git(root) {
        return Answer::NoRepository;
    }
    let child = command(root)
        .args(["-c", "log.showSignature=false", "-c", "core.quotePath=false", "-c", "log.showRoot=true"])
        .args(["--no-pager", "log", "--no-ext-diff", "--no-textconv", "--no-renames", "--no-color"])
        .args(["--no-follow", "--no-decorate", "--no-notes", "--no-abbrev-commit", "--relative"])
        .args(["--topo-order", "--full-history", "-c", "--raw", "--no-abbrev"])
        .args(["--format=raw", "--encoding=UTF-8"])
        .args(commit)
        .args(["--", "records"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let Ok(mut child) = child else { return Answer::Unknown("history-no-git") };
    let mut text = Vec::new();
    if let Some(out) = child.stdout.take() {
        let _ = out.take(MOST + 1).read_to_end(&mut text); // an error shows in the exit status
    }
    let Ok(ended) = child.wait_with_output() else { return Answer::Unknown("history-failed") };
    if text.len() as u64 > MOST {
        return Answer::Unknown("history-too-long");
    }
    if ended.status.success() {
        return Answer::Log(String::from_utf8_lossy(&text).into_owned());
    }
    let said = String::from_utf8_lossy(&ended.stderr);
    match () {
        () if said.contains("not a git repository") => Answer::NoRepository,
        () if said.contains("does not have any commits yet") => Answer::Log(String::new()),
        () if said.contains("dubious ownership") => Answer::Unknown("history-owner"),
        () => Answer::Unknown("history-failed"),
    }
}

/// Returns `true` if a folder of programs has git.
pub(super) fn is_installed() -> bool {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&folders).any(|folder| folder.join("git").is_file())
}

/// Returns `true` if a folder above holds a repository, with a work tree or bare. Otherwise git need not be
/// started to say so.
fn may_be_below_git(root: &Path) -> bool {
    let is_bare = |folder: &Path| folder.join("HEAD").is_file() && folder.join("objects").is_dir();
    root.ancestors().any(|folder| folder.join(".git").exists() || is_bare(folder))
}

/// Returns `true` if older commits are missing from the clone.
pub(super) fn is_shallow(root: &Path) -> bool {
    let Some(entry) = root.ancestors().map(|above| above.join(".git")).find(|entry| entry.exists()) else {
        return false;
    };
    // In a further worktree `.git` is a file that names a folder below the repository's own.
    let linked = fs::read_to_string(&entry).ok().and_then(|text| {
        let folder = text.strip_prefix("gitdir: ")?.trim_end().to_owned();
        Some(entry.parent()?.join(folder))
    });
    match linked {
        Some(folder) => folder.ancestors().take(3).any(|above| above.join("shallow").is_file()),
        None => entry.join("shallow").is_file(),
    }
}

/// Returns the names that git gives to the contents of files now, in their order; `None` if it cannot.
pub(super) fn contents(root: &Path, files: &[&str]) -> Option<Vec<String>> {
    let mut names = Vec::new();
    for files in files.chunks(ARGUMENTS) {
        // A filter of the repository would be a program to run.
        let git = command(root).args(["hash-object", "--no-filters", "--"]).args(files).output().ok()?;
        let text = String::from_utf8(git.stdout).ok().filter(|_| git.status.success())?;
        names.extend(text.lines().map(ToOwned::to_owned));
    }
    (names.len() == files.len()).then_some(names)
}

/// Returns those of `files` that git ignores; none outside a repository. A name that git would quote is not among
/// them.
pub(super) fn ignored(root: &Path, files: &[&str]) -> BTreeSet<String> {
    let mut ignored = BTreeSet::new();
    if !may_be_below_git(root) {
        return ignored;
    }
    for files in files.chunks(ARGUMENTS) {
        let mut git = command(root);
        git.args(["-c", "core.quotePath=false", "check-ignore", "--"]).args(files).stdin(Stdio::null());
        let Ok(output) = git.output() else { return ignored };
        ignored.extend(String::from_utf8_lossy(&output.stdout).lines().map(ToOwned::to_owned));
    }
    ignored
}

/// Returns the names of the tags that contain a signature; empty if git cannot answer.
pub(super) fn signed_tags(root: &Path) -> Vec<String> {
    if !may_be_below_git(root) {
        return Vec::new();
    }
    let form = "--format=%(if)%(contents:signature)%(then)%(refname:lstrip=2)%(end)";
    let listed = command(root).args(["for-each-ref", form, "refs/tags"]).stdin(Stdio::null()).output();
    let Some(listed) = listed.ok().filter(|listed| listed.status.success()) else { return Vec::new() };
    let names = String::from_utf8_lossy(&listed.stdout).into_owned();
    names.lines().filter(|name| !name.is_empty()).map(ToOwned::to_owned).collect()
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
    git.env("GIT_NO_REPLACE_OBJECTS", "1"); // a replaced commit would show a false history
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_GRAFT_FILE"] {
        git.env_remove(name); // they name another repository
    }
    git
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_whole_repository_above_a_folder_starts_git() {
        let place = tempfile::tempdir().unwrap();
        let below = place.path().join("a/b");
        fs::create_dir_all(&below).unwrap();
        assert!(!may_be_below_git(&below));
        fs::write(place.path().join("HEAD"), "").unwrap();
        assert!(!may_be_below_git(&below), "a file of that name is no sign alone");
        fs::create_dir(place.path().join("objects")).unwrap();
        assert!(may_be_below_git(&below));
        fs::remove_file(place.path().join("HEAD")).unwrap();
        assert!(!may_be_below_git(&below));
        fs::create_dir(below.join(".git")).unwrap();
        assert!(may_be_below_git(&below));
    }
}
