//! Notes: texts that members wrote on a topic.

pub(crate) mod law;

use crate::domain::record::prelude::*;

use super::record::TextDigest;
use super::topic::TopicId;
use super::vocabulary::vocabulary;

vocabulary! {
    /// The kind of a note.
    pub(crate) NoteKind of "note-kind" {
        /// 学习笔记
        Note = "note",
        /// 心得体会
        Reflection = "reflection",
        /// 研讨发言材料
        Speech = "speech",
    }
}

/// A note without its text, which is last in the file and only read for display.
#[derive(Debug, Clone, PartialEq, Eq, JsonSchema, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Note {
    /// The day on which it was written.
    #[serde(with = "super::day")]
    #[schemars(with = "NaiveDate")]
    pub date: NaiveDate,
    /// The topic it is on.
    pub topic: TopicId,
    pub member: MemberId,
    /// The kind.
    pub kind: NoteKind,
    /// Its title, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Box<str>>,
    /// The session it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<RecordId>,
    /// The titles of the readings it covers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub readings: Vec<String>,
    /// 自学学时: whole hours of self-study reported in the note.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<u32>,
    /// The number of characters in its text without white space; counted on loading, not stored.
    #[serde(skip)]
    pub characters: usize,
    /// The digest of its text; computed on loading, not stored.
    #[serde(skip)]
    pub digest: TextDigest,
}

impl Note {
    /// Returns `true` if both are the same text by the same member, of one kind and on one topic.
    pub(crate) fn repeats(&self, other: &Self) -> bool {
        let of = |note: &Self| (note.digest, note.kind);
        of(self) == of(other) && self.member == other.member && self.topic == other.topic
    }
}

impl Record for Note {
    const KIND: Kind = Kind::Notes;
    const SESSIONS_ARE_OPTIONAL: bool = true;
    const IS_OF_WHAT_WAS_DONE: bool = true;
    const FIELDS: &'static [Field] = &[
        ("date", Holds::Day),
        ("topic", Holds::Topic),
        ("member", Holds::Member),
        ("kind", Holds::NoteKind),
        ("title", Holds::Text),
        ("session", Holds::Session),
        ("readings", Holds::Readings),
        ("hours", Holds::Number),
    ];
    const HAS_TEXT: bool = true;

    fn day(&self) -> NaiveDate {
        self.date
    }

    fn what(&self) -> String {
        format!("{}-{}", self.topic, self.member)
    }

    /// The author has a separate rule.
    fn names<'a>(&'a self, names: &mut Names<'a>) {
        names.add("topic", [&self.topic]);
        names.add("session", &self.session);
    }

    fn take_text(&mut self, characters: usize, digest: TextDigest) {
        self.characters = characters;
        self.digest = digest;
    }

    fn sessions_mut(&mut self) -> Vec<&mut RecordId> {
        self.session.as_mut().into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{day, id, note};
    use super::*;

    #[test]
    fn a_note_repeats_another_of_the_same_text_kind_member_and_topic_on_any_day() {
        let first = || Note { digest: 1, ..note(NoteKind::Note, "m01", "2026-03-12") };
        let cases = [
            (Note { date: day("2026-03-19"), ..first() }, true),
            (Note { digest: 2, ..first() }, false),
            (Note { kind: NoteKind::Speech, ..first() }, false),
            (Note { member: id("m02"), ..first() }, false),
            (Note { topic: TopicId("t02".into()), ..first() }, false),
        ];
        for (other, expected) in cases {
            assert_eq!(other.repeats(&first()), expected, "{other:?}");
        }
    }
}
