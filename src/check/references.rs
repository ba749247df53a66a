//! What records name: topics, members, sessions, with the places where they name them.

use super::scope::Scope;
use crate::domain::history::Current;
use crate::domain::note::Note;
use crate::domain::record::{Kind, Record, RecordId};
use crate::domain::roster::MemberId;
use crate::domain::topic::TopicId;
use crate::domain::vocabulary::Vocabulary;
use crate::store::{Place, Workspace};

/// Something that a record names, and where; the place is worded only for what turns out wrong.
pub(super) struct Reference<'a, T> {
    pub(super) named: &'a T,
    kind: Kind,
    id: &'a RecordId,
    key: &'static str,
    index: Option<usize>,
}

impl<T> Reference<'_, T> {
    /// Where it is named.
    pub(super) fn place(&self, workspace: &Workspace) -> Place {
        let file = workspace.file_of(self.kind, self.id);
        match self.index {
            Some(index) => Place::item(file, self.key, index),
            None => Place::key(file, self.key),
        }
    }
}

/// What stands under a key of a record.
fn one<'a, R: Record, T>(record: Current<'a, R>, key: &'static str, named: &'a T) -> Reference<'a, T> {
    Reference { named, kind: R::KIND, id: &record.head.id, key, index: None }
}

/// The items of the list under a key of a record.
fn each<'a, R: Record, T>(
    record: Current<'a, R>,
    key: &'static str,
    list: &'a [T],
) -> impl Iterator<Item = Reference<'a, T>> {
    let items = list.iter().enumerate();
    items.map(move |(index, named)| Reference { index: Some(index), ..one(record, key, named) })
}

/// Every topic that a record names.
pub(super) fn topics<'a>(scope: &Scope<'a>) -> Vec<Reference<'a, TopicId>> {
    let records = &scope.workspace.records;
    let sessions = records.sessions.current();
    let notes = records.notes.current();
    sessions
        .flat_map(|session| each(session, "topics", &session.head.record.topics))
        .chain(notes.map(|note| one(note, "topic", &note.head.record.topic)))
        .collect()
}

/// Every member whom a record names; the author of a note has a rule of its own.
pub(super) fn members<'a>(scope: &Scope<'a>) -> Vec<Reference<'a, MemberId>> {
    let records = &scope.workspace.records;
    let mut named = Vec::new();
    for current in records.sessions.current() {
        let session = &current.head.record;
        named.extend(session.chair.iter().map(|chair| one(current, "chair", chair)));
        named.extend(session.lead.iter().map(|lead| one(current, "lead", lead)));
        named.extend(each(current, "speakers", &session.speakers));
    }
    for current in records.attendance.current() {
        let marks = current.head.record.marks();
        named.extend(marks.map(|(status, index, member)| Reference {
            index: Some(index),
            ..one(current, status.key(), member)
        }));
    }
    for current in records.leave.current() {
        named.push(one(current, "member", &current.head.record.member));
        named.extend(current.head.record.approved.iter().map(|member| one(current, "approved", member)));
    }
    for current in records.makeup.current() {
        named.push(one(current, "member", &current.head.record.member));
        named.extend(current.head.record.confirmed.iter().map(|member| one(current, "confirmed", member)));
    }
    named.extend(records.outcomes.current().map(|current| one(current, "owner", &current.head.record.owner)));
    named
}

/// Every session that a record names.
pub(super) fn sessions<'a>(scope: &Scope<'a>) -> Vec<Reference<'a, RecordId>> {
    let records = &scope.workspace.records;
    let mut named = Vec::new();
    named.extend(records.attendance.current().map(|c| one(c, "session", &c.head.record.session)));
    named.extend(records.leave.current().map(|c| one(c, "session", &c.head.record.session)));
    named.extend(records.makeup.current().map(|c| one(c, "session", &c.head.record.session)));
    named.extend(records.papers.current().map(|c| one(c, "session", &c.head.record.session)));
    let of_note = |c: Current<'a, Note>| Some(one(c, "session", c.head.record.session.as_ref()?));
    named.extend(records.notes.current().filter_map(of_note));
    named.extend(records.outcomes.current().flat_map(|c| each(c, "sessions", &c.head.record.sessions)));
    named
}
