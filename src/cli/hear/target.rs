//! The record of any kind that an id on the command line means.

use crate::cli::hear::{day, select, session};
use crate::domain::history::History;
use crate::domain::record::{Kind, Record, RecordId};
use crate::domain::records::Visitor;
use crate::domain::vocabulary::Vocabulary;
use crate::domain::year::Year;
use crate::message::{Message, Value};

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

/// Returns the one record whose id begins with `word`, or that is of the day that it names.
pub(crate) fn record(year: &Year<'_>, word: &str) -> Result<Target, Message> {
    let typed = day::as_id(word, year.plan, year.today())?;
    let mut search = Search { word: &typed, found: Vec::new() };
    year.records.visit(&mut search);
    let mut found = search.found;
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
pub(crate) fn session_or_record(year: &Year<'_>, word: &str) -> Result<Target, Message> {
    if session::sessions(year, word)?.is_empty() {
        return record(year, word);
    }
    let entry = session::session(year, word)?;
    Ok(target(&year.records.sessions, entry.id))
}

struct Search<'a> {
    word: &'a str,
    found: Vec<Target>,
}

impl<'r> Visitor<'r> for Search<'_> {
    fn visit<T: Record>(&mut self, history: &'r History<T>) {
        if T::CORRECTABLE {
            let ids = select::ids(history, self.word);
            self.found.extend(ids.into_iter().map(|id| target(history, id)));
        }
    }
}

fn target<T: Record>(history: &History<T>, id: &RecordId) -> Target {
    Target {
        kind: T::KIND,
        id: id.clone(),
        is_first: history.root(id) == Some(id),
        replaced_by: history.replaced_by(id).map(|filed| filed.id.clone()),
    }
}
