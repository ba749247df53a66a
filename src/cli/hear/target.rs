//! The record of any kind that an id on the command line means.

use crate::cli::hear::select;
use crate::domain::history::History;
use crate::domain::record::{Kind, Record, RecordId};
use crate::domain::records::Records;
use crate::domain::timetable::Timetable;
use crate::domain::vocabulary::Vocabulary;
use crate::message::{Message, Value};
use crate::store::Workspace;

/// A record that was found by its id.
#[derive(Debug)]
pub(crate) struct Target {
    /// The folder that it lies in.
    pub(crate) kind: Kind,
    /// Its id.
    pub(crate) id: RecordId,
    /// Whether it is the first of its chain.
    pub(crate) is_first: bool,
    /// The last standing record of those that replace it.
    pub(crate) replaced_by: Option<RecordId>,
}

impl Target {
    /// The word for its kind.
    pub(crate) fn word(&self) -> Value {
        Value::Word(self.kind.word_id())
    }
}

/// The one record whose id begins with `word`.
pub(crate) fn record(records: &Records, word: &str) -> Result<Target, Message> {
    let word = word.trim();
    let mut found = named(records, word);
    match (found.pop(), found.is_empty()) {
        (None, _) => Err(Message::new("no-such-record").with("word", word)),
        (Some(only), true) => Ok(only),
        (Some(last), false) => {
            let ids = found.iter().chain([&last]).map(|target| target.id.to_string()).collect::<Value>();
            Err(Message::new("ambiguous-record").with("word", word).with("ids", ids))
        }
    }
}

/// The session that `word` means as every command takes it, else the one record whose id begins so.
pub(crate) fn session_or_record(
    workspace: &Workspace,
    timetable: &Timetable<'_>,
    word: &str,
) -> Result<Target, Message> {
    if select::sessions(timetable, &workspace.plan, word).is_empty() {
        return record(&workspace.records, word);
    }
    let entry = select::session(timetable, &workspace.plan, word)?;
    Ok(target(&workspace.records.sessions, entry.id))
}

fn named(records: &Records, word: &str) -> Vec<Target> {
    [
        of(&records.sessions, word),
        of(&records.attendance, word),
        of(&records.leave, word),
        of(&records.makeup, word),
        of(&records.notes, word),
        of(&records.outcomes, word),
        of(&records.evaluations, word),
        of(&records.papers, word),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn of<T: Record>(history: &History<T>, word: &str) -> Vec<Target> {
    select::ids(history, word).into_iter().map(|id| target(history, id)).collect()
}

fn target<T: Record>(history: &History<T>, id: &RecordId) -> Target {
    Target {
        kind: T::KIND,
        id: id.clone(),
        is_first: history.root(id) == Some(id),
        replaced_by: history.replaced_by(id).map(|filed| filed.id.clone()),
    }
}
