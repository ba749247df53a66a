//! The report of `plan sync`, for people and for programs.

use super::words;
use crate::cli::commands::prelude::*;
use crate::store::sync::{Change, Committed, Received, What};

/// The number of other files that are named.
const OTHERS: usize = 5;

/// The steps that were done.
#[derive(Debug, Default)]
pub(super) struct Told {
    /// Whether a merge that was begun before is finished.
    pub(super) settled: bool,
    pub(super) commit: Option<Committed>,
    /// The message of the commit.
    pub(super) text: String,
    /// The branch of the remote repository; `None` without one.
    pub(super) remote: Option<String>,
    /// Whether everything was merged and pushed.
    pub(super) is_complete: bool,
    changes: Vec<Change>,
    authors: Vec<String>,
    /// The number of commits pushed.
    pub(super) pushed: usize,
    /// The files that are left alone.
    pub(super) others: Vec<String>,
}

/// The steps that were done, for programs.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct SyncObject {
    /// The commit that was made.
    commit: Option<String>,
    /// The message of that commit.
    message: Option<String>,
    /// The number of files in that commit.
    files: usize,
    /// The branch of the remote repository.
    remote: Option<String>,
    /// The files that came in.
    received: Vec<ReceivedFile>,
    /// Who changed them.
    authors: Vec<String>,
    /// The number of commits pushed.
    pushed: usize,
    /// The files that are left alone.
    left: Vec<String>,
}

/// A file that came in.
#[derive(Debug, JsonSchema, Serialize)]
struct ReceivedFile {
    file: String,
    /// `added`, `changed` or `removed`.
    what: &'static str,
}

impl Told {
    pub(super) fn received(&mut self, received: Received) {
        self.changes.extend(received.changes);
        self.authors.extend(received.authors);
        self.authors.sort_unstable();
        self.authors.dedup();
    }

    pub(super) fn show(&self, context: &mut Context) -> anyhow::Result<()> {
        context.object(&self.object())?;
        if self.settled {
            context.say(&Message::new("sync-settled"))?;
        }
        match &self.commit {
            Some(commit) => {
                let message = Message::new("sync-committed").with("text", self.text.as_str());
                context.say(&message.with("count", commit.files).with("commit", commit.commit.as_str()))?;
            }
            None => context.say(&Message::new("sync-nothing"))?,
        }
        self.show_remote(context)?;
        if !self.others.is_empty() {
            let named = self.others.iter().take(OTHERS).map(String::as_str).collect::<Value>();
            let message = Message::new("sync-others").with("count", self.others.len());
            context.say(&message.with("files", named))?;
        }
        Ok(())
    }

    fn show_remote(&self, context: &mut Context) -> anyhow::Result<()> {
        let Some(remote) = &self.remote else { return context.say(&Message::new("sync-no-remote")) };
        if !self.changes.is_empty() {
            let what = words::counted(&self.changes, &context.words);
            let message = Message::new("sync-received").with("what", what);
            let names = self.authors.iter().map(String::as_str).collect::<Value>();
            context.say(&message.with("names", names))?;
        }
        if !self.is_complete {
            return Ok(()); // the error says why
        }
        if self.pushed > 0 {
            let message = Message::new("sync-pushed").with("count", self.pushed);
            return context.say(&message.with("remote", remote.as_str()));
        }
        context.say(&Message::new("sync-same").with("remote", remote.as_str()))
    }

    fn object(&self) -> SyncObject {
        let word = |what| match what {
            What::Added => "added",
            What::Changed => "changed",
            What::Removed => "removed",
        };
        let received = self
            .changes
            .iter()
            .map(|change| ReceivedFile { file: change.file.clone(), what: word(change.what) });
        SyncObject {
            commit: self.commit.as_ref().map(|commit| commit.commit.clone()),
            message: self.commit.as_ref().map(|_| self.text.clone()),
            files: self.commit.as_ref().map_or(0, |commit| commit.files),
            remote: self.remote.clone(),
            received: received.collect(),
            authors: self.authors.clone(),
            pushed: self.pushed,
            left: self.others.clone(),
        }
    }
}
