//! Notes with the same text 雷同.

use std::collections::BTreeMap;

use super::fault::{Extent, Fault};
use super::place::Place;
use super::repository::{Repository, file_of};
use super::text::note_text;
use crate::domain::history::{Current, History};
use crate::domain::note::Note;
use crate::domain::record::Kind;
use crate::domain::roster::Roster;
use crate::message::Message;
use crate::text::to_half_width;

/// How many notes of one member may have the same text: one for each of two topics.
const MOST: usize = 2;

/// Returns a fault for each text that two members, or one member more than twice, handed in, at the note
/// that was recorded last. Spaces, line breaks and the width of characters do not count.
///
/// Only texts of the same length are read.
pub(super) fn alike_notes(repository: &Repository, notes: &History<Note>, roster: &Roster) -> Vec<Fault> {
    let mut by_length: BTreeMap<usize, Vec<Current<'_, Note>>> = BTreeMap::new();
    for note in notes.by_filing().into_iter().filter(|note| note.characters > 0) {
        by_length.entry(note.characters).or_default().push(note);
    }
    let mut faults = Vec::new();
    for same_length in by_length.into_values().filter(|notes| notes.len() > 1) {
        let mut by_text: BTreeMap<String, Vec<Current<'_, Note>>> = BTreeMap::new();
        for note in same_length {
            // A note that cannot be read has a fault of its own.
            if let Ok(text) = note_text(&repository.root, repository.year, &note.head.id) {
                by_text.entry(plain(&text)).or_default().push(note);
            }
        }
        faults.extend(by_text.values().filter_map(|same| fault(repository.year, same, roster)));
    }
    faults
}

fn plain(text: &str) -> String {
    to_half_width(text).chars().filter(|c| !c.is_whitespace()).collect()
}

fn fault(year: i32, same: &[Current<'_, Note>], roster: &Roster) -> Option<Fault> {
    let (last, others) = same.split_last()?;
    let by_others = others.iter().any(|other| other.member != last.member);
    if !by_others && same.len() <= MOST {
        return None;
    }
    let others = others.iter().map(|other| format!("{} {}", roster.name(&other.member), other.id.short()));
    let message = Message::new("duplicate-text")
        .with("name", roster.name(&last.member))
        .with("note", last.id.short())
        .with("others", others.collect::<crate::message::Value>());
    Some(Fault::at(Place::key(file_of(year, Kind::Notes, &last.head.id), "text"), message).of(Extent::Read))
}
