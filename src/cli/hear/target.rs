//! Finds a record of any kind by its id.

use crate::cli::hear::{day, select, session};
use crate::domain::history::History;
use crate::domain::record::{Kind, Record, RecordId};
use crate::domain::records::Visitor;
use crate::domain::vocabulary::Vocabulary;
use crate::domain::year::Year;
use crate::message::{Message, Value};

/// A record found by its id.
#[derive(Debug)]
pub(crate) struct Target {
    pub(crate) kind: Kind,
    pub(crate) id: RecordId,
    /// The first record of its chain, whose id the listings show.
    pub(crate) first: RecordId,
    /// Whether it is the first record of its chain.
    pub(crate) is_first: bool,
    /// The current amendment of the record.
    pub(crate) replaced_by: Option<RecordId>,
}

impl Target {
    pub(crate) fn word(&self) -> Value {
        Value::Word(self.kind.word_id())
    }
}

/// Returns the one record whose id begins with `word`, or whose date it is.
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

/// Returns the session that `word` names as in other commands, or the one record whose id begins with
/// it.
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
        first: history.root(id).unwrap_or(id).clone(),
        is_first: history.root(id) == Some(id),
        replaced_by: history.replaced_by(id).map(|filed| filed.id.clone()),
    }
}
