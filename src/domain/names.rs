//! The topics, members, sessions and notes that a record names.

use super::id::RecordId;
use super::roster::MemberId;
use super::topic::TopicId;

/// A name in a record, and its place there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Name<'a> {
    pub named: Named<'a>,
    /// The key under which it is.
    pub key: &'static str,
    /// Its place in the list under that key; `None` if the key holds one value.
    pub index: Option<usize>,
}

/// The thing that is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Named<'a> {
    Topic(&'a TopicId),
    Member(&'a MemberId),
    Session(&'a RecordId),
    Note(&'a RecordId),
}

impl<'a> From<&'a TopicId> for Named<'a> {
    fn from(topic: &'a TopicId) -> Self {
        Self::Topic(topic)
    }
}

impl<'a> From<&'a MemberId> for Named<'a> {
    fn from(member: &'a MemberId) -> Self {
        Self::Member(member)
    }
}

impl<'a> From<&'a RecordId> for Named<'a> {
    fn from(session: &'a RecordId) -> Self {
        Self::Session(session)
    }
}

/// Names collected from a record.
#[derive(Debug, Default)]
pub(crate) struct Names<'a>(pub Vec<Name<'a>>);

impl<'a> Names<'a> {
    /// Adds what a key names: one value, or one if there is any.
    pub(crate) fn add<T>(&mut self, key: &'static str, values: impl IntoIterator<Item = &'a T>)
    where
        Named<'a>: From<&'a T>,
        T: 'a,
    {
        self.0.extend(values.into_iter().map(|value| Name { named: value.into(), key, index: None }));
    }

    /// Adds the note that a key names, if any.
    pub(crate) fn add_note(&mut self, key: &'static str, note: Option<&'a RecordId>) {
        self.0.extend(note.map(|note| Name { named: Named::Note(note), key, index: None }));
    }

    /// Adds what the list under a key names.
    pub(crate) fn add_list<T>(&mut self, key: &'static str, list: &'a [T])
    where
        Named<'a>: From<&'a T>,
    {
        let items = list.iter().enumerate();
        self.0.extend(items.map(|(index, value)| Name { named: value.into(), key, index: Some(index) }));
    }
}
