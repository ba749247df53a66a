//! Conflicts of a merge: the lines of both sides.

use std::fs;

use super::failed;
use super::run::{Failure, Git};
use crate::message::Message;

/// The largest file in which conflicts are shown, in bytes.
const MOST: u64 = 4 << 20;

/// A file that both sides have changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Conflict {
    /// The file, relative to the root of the study repository.
    pub file: String,
    /// The places; empty if one side has removed the file.
    pub hunks: Vec<Hunk>,
}

/// A place in a file with the lines of both sides.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Hunk {
    /// The first line, from 1.
    pub from: usize,
    /// The last line.
    pub to: usize,
    pub ours: Vec<String>,
    pub theirs: Vec<String>,
}

/// Returns the files with conflicts that nobody has settled yet.
pub(super) fn conflicts(git: Git<'_>) -> Result<Vec<Conflict>, Message> {
    let mut found = Vec::new();
    for file in unsettled(git).map_err(failed)? {
        let hunks = hunks(&read(git, &file));
        if !hunks.is_empty() || is_removed(git, &file).map_err(failed)? {
            found.push(Conflict { file, hunks });
        }
    }
    Ok(found)
}

/// Returns the files that git lists as unmerged, relative to the root of the study repository.
pub(super) fn unsettled(git: Git<'_>) -> Result<Vec<String>, Failure> {
    git.list(&["diff", "--name-only", "--diff-filter=U", "-z", "--relative"])
}

fn read(git: Git<'_>, file: &str) -> String {
    let path = git.root().join(file);
    let small = path.metadata().is_ok_and(|found| found.is_file() && found.len() <= MOST);
    let bytes = if small { fs::read(path).unwrap_or_default() } else { Vec::new() };
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Returns `true` if one side has removed the file: then the index has only the other one.
fn is_removed(git: Git<'_>, file: &str) -> Result<bool, Failure> {
    let entries = git.list(&["ls-files", "-u", "-z", "--", file])?;
    let has =
        |stage: &str| entries.iter().any(|entry| entry.split('\t').next().unwrap_or("").ends_with(stage));
    Ok(!has(" 2") || !has(" 3"))
}

/// Returns the places between the marks that git writes.
fn hunks(text: &str) -> Vec<Hunk> {
    enum Side {
        None,
        Ours,
        Base,
        Theirs,
    }
    let (mut found, mut hunk, mut side) = (Vec::new(), Hunk::default(), Side::None);
    for (number, line) in (1..).zip(text.lines()) {
        match side {
            Side::None if line.starts_with("<<<<<<< ") => {
                hunk = Hunk { from: number, ..Hunk::default() };
                side = Side::Ours;
            }
            Side::Ours | Side::Base if line.trim_end() == "=======" => side = Side::Theirs,
            Side::Ours if line.starts_with("||||||| ") => side = Side::Base,
            Side::Theirs if line.starts_with(">>>>>>> ") => {
                found.push(Hunk { to: number, ..std::mem::take(&mut hunk) });
                side = Side::None;
            }
            Side::Ours => hunk.ours.push(line.to_owned()),
            Side::None | Side::Base => {}
            Side::Theirs => hunk.theirs.push(line.to_owned()),
        }
    }
    if !matches!(side, Side::None) {
        found.push(Hunk { to: text.lines().count(), ..hunk });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hunk(from: usize, to: usize, ours: &[&str], theirs: &[&str]) -> Hunk {
        let lines = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect();
        Hunk { from, to, ours: lines(ours), theirs: lines(theirs) }
    }

    #[test]
    fn both_sides_of_each_place_are_found() {
        let cases = [
            ("a = 1\n", vec![]),
            ("<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n", vec![hunk(1, 5, &["a"], &["b"])]),
            ("1\n<<<<<<< HEAD\n=======\nb\nc\n>>>>>>> x\n2\n", vec![hunk(2, 6, &[], &["b", "c"])]),
            ("<<<<<<< H\na\n||||||| base\no\n=======\nb\n>>>>>>> x\n", vec![hunk(1, 7, &["a"], &["b"])]),
            ("<<<<<<< H\na\n=======\nb\n", vec![hunk(1, 4, &["a"], &["b"])]), // a mark was deleted
            ("=======\n>>>>>>> x\n", vec![]),
        ];
        for (text, expected) in cases {
            assert_eq!(hunks(text), expected, "{text}");
        }
    }

    #[test]
    fn a_conflict_is_one_until_its_lines_or_the_removed_file_are_settled() {
        let place = tempfile::tempdir().unwrap();
        let git = Git::new(place.path());
        let write = |names: &[&str], text: &str| {
            for name in names {
                fs::write(place.path().join(name), text).unwrap();
            }
        };
        let with_who = |words: &[&str]| {
            git.text(&[&["-c", "user.name=-", "-c", "user.email=office@example.org"], words].concat())
        };
        let commit = || {
            git.text(&["add", "-A"]).unwrap();
            with_who(&["commit", "-qm", "-"]).unwrap();
        };
        git.text(&["init", "-q", "-b", "main"]).unwrap();
        write(&["a", "b", "c"], "old\n");
        commit();
        git.text(&["checkout", "-qb", "other"]).unwrap();
        write(&["a", "c"], "theirs\n");
        fs::remove_file(place.path().join("b")).unwrap();
        commit();
        git.text(&["checkout", "-q", "main"]).unwrap();
        write(&["a", "b", "c"], "ours\n");
        commit();
        assert!(with_who(&["-c", "merge.conflictStyle=merge", "merge", "-q", "other"]).is_err());
        write(&["c"], "both\n");
        let conflict = |file: &str, hunks| Conflict { file: file.to_owned(), hunks };
        let both_changed = conflict("a", vec![hunk(1, 5, &["ours"], &["theirs"])]);
        assert_eq!(conflicts(git).unwrap(), [both_changed, conflict("b", vec![])]);
        git.text(&["add", "b"]).unwrap();
        write(&["a"], "both\n");
        assert_eq!(conflicts(git).unwrap(), []);
    }
}
