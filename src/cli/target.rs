//! The record of any kind that an id on the command line means.

use super::select::ids;
use crate::domain::record::{Kind, RecordId};
use crate::message::{Message, Value};
use crate::store::Records;

/// The kind and id of the one record whose id begins with `word`.
///
/// # Errors
/// There is none, or there are several.
pub(super) fn find(records: &Records, word: &str) -> Result<(Kind, RecordId), Message> {
    let word = word.trim();
    let found: [(Kind, Vec<&RecordId>); 8] = [
        (Kind::Sessions, ids(&records.sessions, word)),
        (Kind::Attendance, ids(&records.attendance, word)),
        (Kind::Leave, ids(&records.leave, word)),
        (Kind::Makeup, ids(&records.makeup, word)),
        (Kind::Notes, ids(&records.notes, word)),
        (Kind::Outcomes, ids(&records.outcomes, word)),
        (Kind::Evaluations, ids(&records.evaluations, word)),
        (Kind::Papers, ids(&records.papers, word)),
    ];
    // A session and its sheet share the beginning of their ids; the session is meant.
    if let [only] = found[0].1.as_slice() {
        return Ok((Kind::Sessions, (*only).clone()));
    }
    let mut candidates = found.iter().flat_map(|(kind, ids)| ids.iter().map(move |id| (*kind, *id)));
    match (candidates.next(), candidates.next()) {
        (None, _) => Err(Message::new("no-such-record").with("word", word)),
        (Some((kind, id)), None) => Ok((kind, id.clone())),
        (Some((_, first)), Some((_, second))) => {
            let more = candidates.map(|(_, id)| id.to_string());
            let ids = [first.to_string(), second.to_string()].into_iter().chain(more).collect::<Value>();
            Err(Message::new("ambiguous-record").with("word", word).with("ids", ids))
        }
    }
}
