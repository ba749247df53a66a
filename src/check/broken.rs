//! Compares a year before and after a correction.

use super::finding::Hit;
use super::rule::Finder;
use super::rules;
use crate::domain::year::Year;
use crate::message::Message;

/// The rules that a correction of one record, or of the roster, can break elsewhere.
const RULES: [&str; 19] = [
    "unknown-session",
    "unknown-note",
    "unknown-problem",
    "note-on-another-topic",
    "note-outside-membership",
    "makeup-without-debt",
    "leave-without-record",
    "contradicting-marks",
    "presence-despite-leave",
    "absence-despite-leave",
    "attendance-of-cancelled",
    "leave-of-cancelled",
    "marked-before-session",
    "unmarked-member",
    "mark-of-non-member",
    "part-of-non-member",
    "topic-without-session",
    "topic-below-target",
    "duplicate-record",
];

/// Returns what these rules find now and did not find before. An amended record has a new file, so a finding
/// on it is an earlier one if it says the same.
pub(crate) fn broken(before: &Year<'_>, after: &Year<'_>) -> Vec<Message> {
    let known = find(before);
    let is_known = |hit: &Hit| {
        known.iter().any(|known| {
            known.message.id == hit.message.id
                && (known.place == hit.place || known.message.values == hit.message.values)
        })
    };
    let mut new: Vec<Message> = Vec::new();
    for hit in find(after) {
        if !is_known(&hit) && !new.contains(&hit.message) {
            new.push(hit.message);
        }
    }
    new
}

fn find(year: &Year<'_>) -> Vec<Hit> {
    let rules = RULES.iter().filter_map(|id| rules::by_id(id));
    let hits = rules.map(|rule| match rule.finder {
        Finder::Looking(find) => find(year),
        Finder::Loading => Vec::new(),
    });
    hits.flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{Records, Status, Study, day, history, noon, note, session, sheet};
    use crate::domain::note::{Note, NoteKind};
    use crate::domain::session::{Cancelled, Session};

    /// A year in which these members left before they wrote their notes.
    fn year_without(left: &[&str], notes: Vec<Note>) -> Study {
        let mut study = Study::of(Records { notes: history(notes), ..Records::default() });
        for member in study.roster.members.iter_mut().filter(|member| left.contains(&&*member.id.0)) {
            member.left = Some(day("2026-03-01"));
        }
        study
    }

    #[test]
    fn only_what_a_correction_newly_breaks_is_said_of_each_record() {
        let notes = |earlier: &[&str]| {
            let written = earlier.iter().map(|date| note(NoteKind::Note, "m03", date));
            let twice = ["m01", "m02", "m02"].map(|member| note(NoteKind::Note, member, "2026-03-12"));
            twice.into_iter().chain(written).collect::<Vec<Note>>()
        };
        let before = year_without(&["m01"], notes(&["2026-07-02"]));
        let after = year_without(&["m01", "m02"], notes(&["2026-07-02"]));
        let now = noon("2026-07-03");
        let said = |before: &Study, after: &Study| -> Vec<String> {
            let name = |message: Message| format!("{message:?}");
            broken(&before.at(now), &after.at(now)).into_iter().map(name).collect()
        };
        let new = said(&before, &after);
        assert_eq!(new.len(), 2, "{new:?}");
        assert!(
            new.iter().all(|said| said.contains("note-outside-membership") && said.contains("m02")),
            "{new:?}"
        );
        assert!(said(&after, &after).is_empty() && said(&after, &before).is_empty());
        // The same said of another file, and another wording of the same place, are not new.
        let refiled = year_without(&["m01", "m02"], notes(&["2026-07-01", "2026-07-02"]));
        let mut renamed = year_without(&["m01", "m02"], notes(&["2026-07-02"]));
        renamed.roster.members[1].name = "m07".to_owned();
        assert!(said(&after, &refiled).is_empty() && said(&after, &renamed).is_empty());
    }

    #[test]
    fn what_another_rule_finds_in_the_same_place_is_new() {
        let year_with = |sessions: Vec<Session>| {
            let attendance = history(vec![sheet("2026-03-12-0", &[("m01", Status::Present)])]);
            Study::of(Records { sessions: history(sessions), attendance, ..Records::default() })
        };
        let off = Session { cancelled: Some(Cancelled::Cancelled), ..session("2026-03-12") };
        let (cancelled, retracted) = (year_with(vec![off]), year_with(Vec::new()));
        let now = noon("2026-07-03");
        let new = broken(&cancelled.at(now), &retracted.at(now));
        assert_eq!(new.iter().map(|message| message.id).collect::<Vec<_>>(), ["unknown-session"]);
    }
}
