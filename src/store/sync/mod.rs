//! Brings the repository up to date through the `git` program: commit, fetch, merge, push. Nothing is
//! ever forced.

mod change;
mod conflict;
mod run;

use std::path::Path;

use crate::message::Message;

pub(crate) use change::{Change, What};
pub(crate) use conflict::Conflict;
use conflict::{conflicts, unsettled};
use run::{Failure, Git};

/// The identity of who commits, if git has none.
#[derive(Debug, Clone)]
pub(crate) struct Identity {
    pub name: String,
    pub email: String,
}

/// A commit that was made.
#[derive(Debug, Clone)]
pub(crate) struct Committed {
    /// The abbreviated hash.
    pub commit: String,
    pub files: usize,
}

/// The branch of the remote repository.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Upstream {
    pub remote: String,
    pub branch: String,
}

impl Upstream {
    /// Returns the name under which git keeps what it fetched: `origin/main`.
    pub(crate) fn name(&self) -> String {
        format!("{}/{}", self.remote, self.branch)
    }
}

/// The changes that a merge brought in.
#[derive(Debug, Clone, Default)]
pub(crate) struct Received {
    pub changes: Vec<Change>,
    /// The names of those who committed.
    pub authors: Vec<String>,
}

/// The result of bringing in the commits of the remote repository.
#[derive(Debug)]
pub(crate) enum Merged {
    Done(Received),
    Conflicts(Vec<Conflict>),
}

/// A repository that can be synchronised.
pub(crate) struct Sync<'a> {
    git: Git<'a>,
}

impl<'a> Sync<'a> {
    /// Opens the git repository that holds the study repository.
    pub(crate) fn open(root: &'a Path) -> Result<Self, Message> {
        let git = Git::new(root);
        match git.text(&["rev-parse", "--show-toplevel"]) {
            Ok(_) => Ok(Self { git }),
            Err(Failure::NoProgram) => Err(Message::new("sync-no-git")),
            Err(Failure::Said(said)) if said.contains("dubious ownership") => {
                Err(Message::new("sync-of-another-owner").with("folder", root.display().to_string()))
            }
            Err(Failure::Said(_)) => {
                Err(Message::new("sync-no-repository").with("folder", root.display().to_string()))
            }
        }
    }

    /// Returns the number of files of the study repository that are not committed; 0 if git cannot answer.
    pub(crate) fn uncommitted(root: &'a Path) -> usize {
        change::own_uncommitted(Git::new(root)).map_or(0, |own| own.len())
    }

    /// Returns git that commits as `who`, unless its settings say who commits.
    fn by<'b>(&self, who: &'b Identity) -> Git<'b>
    where
        'a: 'b,
    {
        let is_named = ["user.name", "user.email"].iter().all(|key| self.git.text(&["config", key]).is_ok());
        if is_named { self.git } else { self.git.as_someone(who) }
    }

    /// Returns the unsettled conflicts of a merge that was begun before; `None` without such a merge.
    pub(crate) fn unfinished(&self) -> Result<Option<Vec<Conflict>>, Message> {
        if self.git.text(&["rev-parse", "-q", "--verify", "MERGE_HEAD"]).is_err() {
            return Ok(None);
        }
        conflicts(self.git).map(Some)
    }

    /// Commits the merge whose conflicts are settled.
    pub(crate) fn finish_merge(&self, who: &Identity) -> Result<(), Message> {
        let unsettled = unsettled(self.git).map_err(failed)?;
        let files: Vec<&str> = unsettled.iter().map(String::as_str).collect();
        self.git.with_files(&["add"], &files).map_err(failed)?;
        self.by(who).text(&["commit", "-q", "--no-edit"]).map_err(failed)?;
        Ok(())
    }

    /// Returns what is not committed: the files of the study repository, and other files.
    pub(crate) fn changes(&self) -> Result<(Vec<Change>, Vec<String>), Message> {
        change::uncommitted(self.git).map_err(failed)
    }

    /// Commits these changes.
    pub(crate) fn commit(
        &self,
        changes: &[Change],
        text: &str,
        who: &Identity,
    ) -> Result<Committed, Message> {
        let files: Vec<&str> = changes.iter().map(|change| change.file.as_str()).collect();
        self.git.with_files(&["add", "-A"], &files).map_err(failed)?;
        self.by(who).with_files(&["commit", "-q", "-m", text, "--only"], &files).map_err(failed)?;
        let commit = self.git.text(&["rev-parse", "--short", "HEAD"]).map_err(failed)?;
        Ok(Committed { commit, files: files.len() })
    }

    /// Returns the branch to synchronise with; `None` without a remote repository.
    pub(crate) fn upstream(&self) -> Result<Option<Upstream>, Message> {
        let branch = self.git.text(&["symbolic-ref", "-q", "--short", "HEAD"]);
        let Ok(branch) = branch else { return Err(Message::new("sync-no-branch")) };
        let setting = |key: &str| self.git.text(&["config", "--get", &format!("branch.{branch}.{key}")]).ok();
        if let (Some(remote), Some(merge)) = (setting("remote"), setting("merge")) {
            let branch = merge.trim_start_matches("refs/heads/").to_owned();
            return Ok((remote != ".").then_some(Upstream { remote, branch }));
        }
        let remotes = self.git.text(&["remote"]).map_err(failed)?;
        let remotes: Vec<&str> = remotes.lines().collect();
        let remote = remotes.iter().find(|name| **name == "origin").or(remotes.first());
        Ok(remote.map(|remote| Upstream { remote: (*remote).to_owned(), branch }))
    }

    /// Fetches the commits of the remote repository.
    pub(crate) fn fetch(&self, upstream: &Upstream) -> Result<(), Message> {
        self.git.text(&["fetch", "-q", "--", &upstream.remote]).map(drop).map_err(|failure| {
            Message::new("sync-unreachable")
                .with("remote", upstream.remote.as_str())
                .with("reason", failure.to_string())
        })
    }

    /// Merges what was fetched.
    pub(crate) fn merge(&self, upstream: &Upstream, text: &str, who: &Identity) -> Result<Merged, Message> {
        let theirs = format!("refs/remotes/{}", upstream.name());
        if self.git.text(&["rev-parse", "-q", "--verify", &theirs]).is_err() {
            return Ok(Merged::Done(Received::default())); // the remote repository has no such branch yet
        }
        let range = format!("HEAD..{theirs}");
        let count = self.git.text(&["rev-list", "--count", &range]).map_err(failed)?;
        if count == "0" {
            return Ok(Merged::Done(Received::default()));
        }
        let names = self.git.text(&["log", "--format=%an", &range]).map_err(failed)?;
        let mut authors: Vec<String> = names.lines().map(str::to_owned).collect();
        authors.sort_unstable();
        authors.dedup();
        let changes = change::between(self.git, &format!("HEAD...{theirs}")).map_err(failed)?;
        match self.by(who).text(&["merge", "-q", "-m", text, &theirs]) {
            Ok(_) => Ok(Merged::Done(Received { changes, authors })),
            Err(failure) => {
                let conflicts = conflicts(self.git)?;
                if conflicts.is_empty() { Err(failed(failure)) } else { Ok(Merged::Conflicts(conflicts)) }
            }
        }
    }

    /// Returns the number of commits that the remote repository does not have.
    pub(crate) fn ahead(&self, upstream: &Upstream) -> Result<usize, Message> {
        let theirs = format!("refs/remotes/{}", upstream.name());
        let range = format!("{theirs}..HEAD");
        let is_new = self.git.text(&["rev-parse", "-q", "--verify", &theirs]).is_err();
        let range = if is_new { "HEAD" } else { range.as_str() };
        let count = self.git.text(&["rev-list", "--count", range]).map_err(failed)?;
        Ok(count.parse().unwrap_or_default())
    }

    /// Pushes; `false` if the remote repository has newer commits.
    pub(crate) fn push(&self, upstream: &Upstream) -> Result<bool, Message> {
        let branch = format!("HEAD:refs/heads/{}", upstream.branch);
        match self.git.text(&["push", "-q", "-u", "--", &upstream.remote, &branch]) {
            Ok(_) => Ok(true),
            Err(Failure::Said(said)) if said.contains("fetch first") || said.contains("non-fast-forward") => {
                Ok(false)
            }
            Err(failure) => Err(Message::new("sync-not-pushed")
                .with("remote", upstream.name())
                .with("reason", failure.to_string())),
        }
    }

    /// Returns `true` if there is a commit.
    pub(crate) fn has_commit(&self) -> bool {
        self.git.text(&["rev-parse", "-q", "--verify", "HEAD"]).is_ok()
    }
}

fn failed(failure: Failure) -> Message {
    Message::new("sync-git-failed").with("reason", failure.to_string())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::process::Command;

    use super::*;

    /// Runs git in a folder; `true` if it succeeds.
    fn git(folder: &Path, words: &[&str]) -> bool {
        let identity = ["-c", "user.name=办公室主任", "-c", "user.email=office@example.org"];
        let mut git = Command::new("git");
        git.arg("-C").arg(folder).args(identity).args(words).output().unwrap().status.success()
    }

    #[test]
    fn a_merge_is_finished_in_a_folder_below_the_root_of_the_git_repository() {
        let place = tempfile::tempdir().unwrap();
        let (root, file) = (place.path().join("study"), place.path().join("study/plan.toml"));
        fs::create_dir(&root).unwrap();
        let git = |words: &[&str]| git(&root, words);
        let commit = |text: &str| {
            fs::write(&file, text).unwrap();
            git(&["add", "-A"]) && git(&["commit", "-qm", "记录"])
        };
        assert!(git(&["init", "-q", "-b", "main", ".."]) && commit("a = 1\n"));
        assert!(git(&["checkout", "-qb", "other"]) && commit("a = 2\n"));
        assert!(git(&["checkout", "-q", "main"]) && commit("a = 3\n") && !git(&["merge", "-q", "other"]));
        let who = Identity { name: "办公室主任".to_owned(), email: "office@example.org".to_owned() };
        let sync = Sync::open(&root).unwrap();
        assert_eq!(sync.unfinished().unwrap().unwrap()[0].file, "plan.toml");
        fs::write(&file, "a = 4\n").unwrap();
        sync.finish_merge(&who).unwrap();
        assert_eq!(sync.unfinished().unwrap(), None);
    }

    #[test]
    fn a_push_that_others_overtook_is_told_apart_from_one_that_failed() {
        let place = tempfile::tempdir().unwrap();
        let [remote, ours, theirs] = ["remote", "ours", "theirs"].map(|name| place.path().join(name));
        assert!(git(place.path(), &["init", "-q", "--bare", "-b", "main", "remote"]));
        let commit = |folder: &Path, text| git(folder, &["commit", "-q", "--allow-empty", "-m", text]);
        for clone in ["ours", "theirs"] {
            assert!(git(place.path(), &["clone", "-q", "remote", clone]));
        }
        let upstream = Upstream { remote: "origin".to_owned(), branch: "main".to_owned() };
        let sync = Sync::open(&ours).unwrap();
        assert!(commit(&ours, "一") && sync.push(&upstream).unwrap());
        assert!(git(&theirs, &["pull", "-q", "origin", "main"]) && commit(&theirs, "二"));
        assert!(git(&theirs, &["push", "-q", "origin", "HEAD:main"]) && commit(&ours, "三"));
        assert!(!sync.push(&upstream).unwrap(), "the remote repository has a commit that is not here");
        assert!(git(&ours, &["fetch", "-q"]));
        assert!(!sync.push(&upstream).unwrap(), "the commit was fetched and is not merged");
        fs::remove_dir_all(remote).unwrap();
        assert_eq!(sync.push(&upstream).unwrap_err().id, "sync-not-pushed");
    }

    #[test]
    fn the_branch_to_synchronise_with_is_the_one_that_git_is_set_to_or_that_of_the_first_remote() {
        let place = tempfile::tempdir().unwrap();
        let sync = Sync { git: Git::new(place.path()) };
        let upstream = || sync.upstream().unwrap().map(|upstream| upstream.name());
        let steps: [(&[&str], _); 6] = [
            (&["init", "-q", "-b", "main"], None),
            (&["remote", "add", "backup", "backup.git"], Some("backup/main")),
            (&["remote", "add", "origin", "origin.git"], Some("origin/main")),
            (&["config", "branch.main.remote", "backup"], Some("origin/main")),
            (&["config", "branch.main.merge", "refs/heads/year"], Some("backup/year")),
            (&["config", "branch.main.remote", "."], None),
        ];
        for (words, expected) in steps {
            assert!(git(place.path(), words));
            assert_eq!(upstream().as_deref(), expected, "{words:?}");
        }
        assert!(git(place.path(), &["commit", "-q", "--allow-empty", "-m", "-"]));
        assert!(git(place.path(), &["checkout", "-q", "--detach"]));
        assert_eq!(sync.upstream().unwrap_err().id, "sync-no-branch");
    }
}
