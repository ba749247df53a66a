//! The log that git writes with `--format=raw --raw`: commits as they are stored, with changed files.

use chrono::{DateTime, FixedOffset};

/// Digits of a commit's name in messages.
const SHOWN: usize = 12;

/// A commit and the files that it changed.
#[derive(Debug, Default)]
pub(super) struct Commit<'a> {
    /// The name, abbreviated.
    pub name: &'a str,
    author: Option<DateTime<FixedOffset>>,
    committer: Option<DateTime<FixedOffset>>,
    /// Whether it contains a signature; nothing here verifies it.
    pub signed: bool,
    pub changes: Vec<Change<'a>>,
}

/// A file that a commit changed.
#[derive(Debug)]
pub(super) struct Change<'a> {
    pub file: &'a str,
    /// The content after the commit.
    pub blob: &'a str,
    pub adds: bool,
    pub deletes: bool,
}

impl Commit<'_> {
    /// Returns the later one of author date and committer date; `None` if one of them is invalid.
    pub(super) fn at(&self) -> Option<DateTime<FixedOffset>> {
        Some(self.author?.max(self.committer?))
    }
}

/// Reads the log. The headers of a commit end at an empty line, and git indents its message, so neither
/// can imitate what follows.
pub(super) fn commits(log: &str) -> Vec<Commit<'_>> {
    let mut commits: Vec<Commit<'_>> = Vec::new();
    let mut in_headers = false;
    for line in log.lines() {
        match commits.last_mut() {
            Some(commit) if in_headers => {
                in_headers = !line.is_empty();
                commit.read_header(line);
            }
            commit => {
                if let Some(name) = line.strip_prefix("commit ") {
                    in_headers = true;
                    let name = name.get(..SHOWN).unwrap_or(name);
                    commits.push(Commit { name, ..Commit::default() });
                } else if let (Some(commit), Some(change)) = (commit, change_of(line)) {
                    commit.changes.push(change);
                }
            }
        }
    }
    commits
}

impl Commit<'_> {
    fn read_header(&mut self, line: &str) {
        match line.split_once(' ') {
            Some(("author", rest)) => self.author = date_of(rest),
            Some(("committer", rest)) => self.committer = date_of(rest),
            Some(("gpgsig" | "gpgsig-sha256", _)) => self.signed = true,
            _ => {}
        }
    }
}

/// Reads the date in `<name> <address> <seconds> <offset>`.
fn date_of(rest: &str) -> Option<DateTime<FixedOffset>> {
    let (rest, offset) = rest.rsplit_once(' ')?;
    let (_, seconds) = rest.rsplit_once(' ')?;
    let offset: FixedOffset = offset.parse().ok()?;
    Some(DateTime::from_timestamp(seconds.parse().ok()?, 0)?.with_timezone(&offset))
}

/// Reads a line such as `:100644 100644 <old> <new> M<tab><file>`. A merge has one colon, one mode and
/// one content more for each further parent, and lists only files that differ from all parents.
fn change_of(line: &str) -> Option<Change<'_>> {
    let (facts, file) = line.split_once('\t')?;
    let parents = facts.bytes().take_while(|byte| *byte == b':').count();
    if parents == 0 {
        return None;
    }
    let mut words = facts.get(parents..)?.split(' ').skip(2 * parents + 1);
    let (blob, status) = (words.next()?, words.next()?);
    Some(Change { file, blob, adds: status.starts_with('A'), deletes: status.starts_with('D') })
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOG: &str = "commit 0123456789abcdef\ntree 1\nparent 2\nauthor 甲 乙 <a@b> 1773000000 +0800\n\
        committer a <a@b> 1773000060 +0000\ngpgsig -----BEGIN SSH SIGNATURE-----\n U1N\n -----END\n\
        :000000 100644 0 f A\trecords/false.yaml\n\n    登记\n    commit false\n    :000000 100644 0 f A\tx\n\n\
        :000000 100644 0 aa A\trecords/a.yaml\n:100644 000000 bb 0 D\trecords/b.yaml\n\n\
        commit 1\ntree 1\nauthor a <a@b> 1 +0800\ncommitter a <a@b> never\n\n\
        :000000 100644 0 cc A\trecords/c.yaml\n";

    #[test]
    fn headers_and_messages_name_no_files() {
        let commits = commits(LOG);
        let read: Vec<_> = commits
            .iter()
            .map(|commit| {
                let files: Vec<&str> = commit.changes.iter().map(|change| change.file).collect();
                (commit.name, commit.at().map(|at| at.to_rfc3339()), commit.signed, files.join(" "))
            })
            .collect();
        let first = Some("2026-03-08T20:01:00+00:00".to_owned());
        assert_eq!(
            read,
            [
                ("0123456789ab", first, true, "records/a.yaml records/b.yaml".to_owned()),
                ("1", None, false, "records/c.yaml".to_owned()),
            ]
        );
        assert!(commits[0].changes[0].adds && commits[0].changes[1].deletes);
    }

    #[test]
    fn a_merge_that_changes_a_record_itself_is_read() {
        let change = change_of("::100644 100644 100644 aa bb cc MM\trecords/a.yaml").unwrap();
        assert_eq!((change.blob, change.adds, change.deletes), ("cc", false, false));
        let change = change_of("::100644 100644 000000 aa bb 00 DD\trecords/a.yaml").unwrap();
        assert!(change.deletes);
        assert!(change_of("100644 100644 aa bb M\trecords/a.yaml").is_none());
    }
}
