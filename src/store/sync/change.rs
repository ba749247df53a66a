//! Files that differ between the folder, the last commit and the remote repository.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::run::{Failure, Git};

/// The beginning of a record in which its stamp is, in bytes.
const STAMP: u64 = 600;

/// The files and folders of a study repository; a folder ends in a slash.
const OWN: [&str; 9] = [
    "plan/",
    "records/",
    ".github/",
    ".gitattributes",
    ".gitignore",
    ".gitlab-ci.yml",
    ".schema/",
    ".vscode/settings.json",
    "README.md",
];

/// How a file differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum What {
    Added,
    Changed,
    Removed,
}

/// A file that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Change {
    pub what: What,
    /// The file, relative to the root of the study repository.
    pub file: String,
    /// Whether it is a record that replaces another.
    pub amends: bool,
}

impl Change {
    fn new(what: What, file: String, root: &Path) -> Self {
        let amends = what == What::Added && file.starts_with("records/") && amends(&root.join(&file));
        Self { what, file, amends }
    }
}

/// Returns `true` if the stamp of a record names the record that it replaces.
fn amends(file: &Path) -> bool {
    let mut head = Vec::new();
    let read = File::open(file).and_then(|file| file.take(STAMP).read_to_end(&mut head));
    read.is_ok() && String::from_utf8_lossy(&head).lines().any(|line| line.starts_with("amends: "))
}

/// Returns what is not committed: the files of the study repository, and other files.
pub(super) fn uncommitted(git: Git<'_>) -> Result<(Vec<Change>, Vec<String>), Failure> {
    uncommitted_of(git, &["."])
}

/// Returns the files of the study repository that are not committed.
pub(super) fn own_uncommitted(git: Git<'_>) -> Result<Vec<Change>, Failure> {
    uncommitted_of(git, &OWN).map(|(own, _)| own)
}

fn uncommitted_of(git: Git<'_>, paths: &[&str]) -> Result<(Vec<Change>, Vec<String>), Failure> {
    let prefix = git.text(&["rev-parse", "--show-prefix"])?;
    let status = ["status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=all", "--"];
    let status = git.list(&[&status, paths].concat())?;
    let (mut own, mut others) = (Vec::new(), Vec::new());
    for line in status {
        let Some((marks, file)) = line.split_at_checked(3) else { continue };
        let file = file.strip_prefix(&prefix).unwrap_or(file).to_owned();
        let what = match marks {
            marks if marks.contains(['?', 'A']) => What::Added,
            marks if marks.contains('D') => What::Removed,
            _ => What::Changed,
        };
        if is_own(&file) {
            own.push(Change::new(what, file, git.root()));
        } else {
            others.push(file);
        }
    }
    own.sort_by(|a, b| a.file.cmp(&b.file));
    Ok((own, others))
}

fn is_own(file: &str) -> bool {
    OWN.iter().any(|own| if own.ends_with('/') { file.starts_with(own) } else { file == *own })
}

/// Returns how the files of the study repository differ between two commits.
pub(super) fn between(git: Git<'_>, range: &str) -> Result<Vec<Change>, Failure> {
    let items = git.list(&["diff", "--name-status", "-z", "--no-renames", "--relative", range])?;
    let changes = items.chunks_exact(2).map(|pair| {
        let what = match pair[0].as_str() {
            "A" => What::Added,
            "D" => What::Removed,
            _ => What::Changed,
        };
        Change { what, file: pair[1].clone(), amends: false }
    });
    Ok(changes.collect())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn files_are_added_changed_and_removed() {
        let place = tempfile::tempdir().unwrap();
        let root = place.path().join("study");
        fs::create_dir_all(root.join("plan/calendar")).unwrap();
        let git = Git::new(&root);
        let write = |name: &str, text: &str| fs::write(root.join(name), text).unwrap();
        let commit = || {
            git.text(&["add", "-A", ".."]).unwrap();
            let who = ["-c", "user.name=-", "-c", "user.email=office@example.org"];
            git.text(&[&who[..], &["commit", "-qm", "-"]].concat()).unwrap();
        };
        git.text(&["init", "-q", ".."]).unwrap();
        for name in ["plan/2025.toml", "plan/roster.toml", "草稿.txt", "../README.md"] {
            write(name, "a");
        }
        commit();
        for name in ["plan/roster.toml", "plan/2026.toml", "草稿.txt", "README.md"] {
            write(name, "b");
        }
        fs::remove_file(root.join("plan/2025.toml")).unwrap();
        let expected = [
            (What::Added, "README.md"),
            (What::Removed, "plan/2025.toml"),
            (What::Added, "plan/2026.toml"),
            (What::Changed, "plan/roster.toml"),
        ];
        let seen = |changes: Vec<Change>| changes.into_iter().map(|change| (change.what, change.file));
        let expected = expected.map(|(what, file)| (what, file.to_owned()));
        let (own, others) = uncommitted(git).unwrap();
        assert!(seen(own).eq(expected.clone()));
        assert_eq!(others, ["草稿.txt"]);
        commit();
        let received = between(git, "HEAD~1..HEAD").unwrap();
        let own = received.into_iter().filter(|change| is_own(&change.file)).collect();
        assert!(seen(own).eq(expected));
    }
}
