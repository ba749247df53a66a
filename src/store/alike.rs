//! Notes with the same text 雷同.

use std::collections::BTreeSet;

use super::fault::{Extent, Fault};
use super::place::Place;
use super::repository::file_of;
use crate::domain::history::{Current, History};
use crate::domain::note::Note;
use crate::domain::record::{Kind, TextDigest};
use crate::domain::roster::Roster;
use crate::message::Message;

/// How many notes of one member may have the same text: one for each of two topics.
const MOST: usize = 2;

/// Returns a fault for each text that two members, or one member twice on one topic or more than twice, handed
/// in, at the note that was recorded last. Spaces, line breaks and the width of characters do not count.
pub(super) fn alike_notes(year: i32, notes: &History<Note>, roster: &Roster) -> Vec<Fault> {
    let with_text = || notes.current().filter(|note| note.characters > 0);
    let mut digests: Vec<TextDigest> = with_text().map(|note| note.digest).collect();
    digests.sort_unstable();
    let twice = digests.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]);
    let twice: BTreeSet<TextDigest> = twice.collect();
    let mut by_text: Vec<Current<'_, Note>> =
        with_text().filter(|note| twice.contains(&note.digest)).collect();
    by_text
        .sort_unstable_by(|a, b| a.digest.cmp(&b.digest).then_with(|| (a.begun, a.id).cmp(&(b.begun, b.id))));
    by_text.chunk_by(|a, b| a.digest == b.digest).filter_map(|same| fault(year, same, roster)).collect()
}

fn fault(year: i32, same: &[Current<'_, Note>], roster: &Roster) -> Option<Fault> {
    let (last, others) = same.split_last()?;
    let by_others = others.iter().any(|other| other.member != last.member);
    let repeats = others.iter().any(|other| other.repeats(last));
    if !by_others && !repeats && same.len() <= MOST {
        return None;
    }
    let others = others.iter().map(|other| format!("{} {}", roster.name(&other.member), other.id.short()));
    let message = Message::new("duplicate-text")
        .with("name", roster.name(&last.member))
        .with("note", last.id.short())
        .with("others", others.collect::<crate::message::Value>());
    Some(Fault::at(Place::key(file_of(year, Kind::Notes, &last.head.id), "text"), message).of(Extent::Read))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{history, note, roster};
    use crate::domain::note::NoteKind::{self, Reflection, Speech};
    use crate::domain::topic::TopicId;

    /// A note on a topic with that digest; 0 is that of no text.
    fn written(kind: NoteKind, member: &str, topic: &str, digest: TextDigest) -> Note {
        let characters = usize::from(digest > 0);
        Note { topic: TopicId(topic.into()), digest, characters, ..note(kind, member, "2026-03-12") }
    }

    #[test]
    fn a_text_may_be_handed_in_again_by_its_author_for_another_topic_or_as_another_kind_but_once() {
        let one = |topic: &str| written(Speech, "m01", topic, 7);
        let cases = [
            (vec![one("t01")], 0),
            (vec![one("t01"), written(Speech, "m01", "t01", 8)], 0),
            (vec![one("t01"), one("t02")], 0),
            (vec![one("t01"), written(Reflection, "m01", "t01", 7)], 0),
            (vec![one("t01"), one("t01")], 1),
            (vec![one("t01"), one("t02"), one("t03")], 1),
            (vec![one("t01"), written(Speech, "m02", "t02", 7)], 1),
            (vec![written(Speech, "m01", "t01", 0), written(Speech, "m02", "t01", 0)], 0),
            (
                vec![
                    one("t01"),
                    one("t01"),
                    written(Speech, "m01", "t02", 8),
                    written(Speech, "m02", "t02", 8),
                ],
                2,
            ),
        ];
        for (at, (notes, expected)) in cases.into_iter().enumerate() {
            assert_eq!(alike_notes(2026, &history(notes), &roster()).len(), expected, "case {at}");
        }
    }
}
