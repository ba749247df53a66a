//! What records name: topics, members, sessions, readings, with the places where they name them.

use super::scope::Scope;
use crate::domain::record::{Kind, RecordId};
use crate::domain::roster::MemberId;
use crate::domain::topic::TopicId;
use crate::domain::vocabulary::Vocabulary;
use crate::store::Place;

/// Something named, and where.
pub(super) type Reference<'a, T> = (Place, &'a T);

/// Every topic that a record names.
pub(super) fn topics<'a>(scope: &Scope<'a>) -> Vec<Reference<'a, TopicId>> {
    let workspace = scope.workspace;
    let mut named = Vec::new();
    for session in workspace.records.sessions.current() {
        let file = workspace.file_of(Kind::Sessions, &session.head.id);
        let topics = session.head.record.topics.iter().enumerate();
        named.extend(topics.map(|(index, topic)| (Place::item(file.clone(), "topics", index), topic)));
    }
    named.extend(workspace.records.notes.current().map(|note| {
        (Place::key(workspace.file_of(Kind::Notes, &note.head.id), "topic"), &note.head.record.topic)
    }));
    named
}

/// Every member whom a record names; the author of a note has a rule of its own.
pub(super) fn members<'a>(scope: &Scope<'a>) -> Vec<Reference<'a, MemberId>> {
    let workspace = scope.workspace;
    let mut named = Vec::new();
    for current in workspace.records.sessions.current() {
        let session = &current.head.record;
        let file = workspace.file_of(Kind::Sessions, &current.head.id);
        let alone = [("chair", session.chair.as_ref()), ("lead", session.lead.as_ref())];
        named.extend(
            alone.into_iter().filter_map(|(key, member)| Some((Place::key(file.clone(), key), member?))),
        );
        let speakers = session.speakers.iter().enumerate();
        named.extend(speakers.map(|(index, member)| (Place::item(file.clone(), "speakers", index), member)));
    }
    for current in workspace.records.attendance.current() {
        let file = workspace.file_of(Kind::Attendance, &current.head.id);
        let marks = current.head.record.marks();
        named.extend(
            marks.map(|(status, index, member)| (Place::item(file.clone(), status.key(), index), member)),
        );
    }
    for current in workspace.records.leave.current() {
        let file = workspace.file_of(Kind::Leave, &current.head.id);
        named.push((Place::key(file.clone(), "member"), &current.head.record.member));
        named.extend(
            current.head.record.approved.iter().map(|member| (Place::key(file.clone(), "approved"), member)),
        );
    }
    for current in workspace.records.makeup.current() {
        let file = workspace.file_of(Kind::Makeup, &current.head.id);
        named.push((Place::key(file.clone(), "member"), &current.head.record.member));
        named.extend(
            current
                .head
                .record
                .confirmed
                .iter()
                .map(|member| (Place::key(file.clone(), "confirmed"), member)),
        );
    }
    named.extend(workspace.records.outcomes.current().map(|outcome| {
        (Place::key(workspace.file_of(Kind::Outcomes, &outcome.head.id), "owner"), &outcome.head.record.owner)
    }));
    named
}

/// Every session that a record names.
pub(super) fn sessions<'a>(scope: &Scope<'a>) -> Vec<Reference<'a, RecordId>> {
    let workspace = scope.workspace;
    let records = &workspace.records;
    let at = |kind, id: &RecordId| Place::key(workspace.file_of(kind, id), "session");
    let mut named: Vec<Reference<'a, RecordId>> = Vec::new();
    named.extend(
        records.attendance.current().map(|c| (at(Kind::Attendance, &c.head.id), &c.head.record.session)),
    );
    named.extend(records.leave.current().map(|c| (at(Kind::Leave, &c.head.id), &c.head.record.session)));
    named.extend(records.makeup.current().map(|c| (at(Kind::Makeup, &c.head.id), &c.head.record.session)));
    named.extend(records.papers.current().map(|c| (at(Kind::Papers, &c.head.id), &c.head.record.session)));
    named.extend(
        records
            .notes
            .current()
            .filter_map(|c| Some((at(Kind::Notes, &c.head.id), c.head.record.session.as_ref()?))),
    );
    for current in records.outcomes.current() {
        let file = workspace.file_of(Kind::Outcomes, &current.head.id);
        let sessions = current.head.record.sessions.iter().enumerate();
        named
            .extend(sessions.map(|(index, session)| (Place::item(file.clone(), "sessions", index), session)));
    }
    named
}
