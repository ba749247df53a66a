//! The marks of a session: its sheets and the leave from it, combined to one status per member.
//!
//! A sheet states the status of the members it names, and may assume that all others were present.
//! A statement counts over any assumption, in whatever order they were filed or merged. Of two
//! statements about a member, the one filed in knowledge of the other counts. If they differ and
//! neither was, nothing is known: the member is unmarked, and the contradiction is kept.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::attendance::{Sheet, Status};
use super::record::RecordId;
use super::roster::MemberId;

/// A sheet as it now counts.
#[derive(Debug, Clone)]
pub(crate) struct Voice<'a> {
    /// The id of its first record.
    pub id: &'a RecordId,
    pub sheet: &'a Sheet,
    /// Its records, the current one first.
    pub versions: Vec<(&'a RecordId, &'a Sheet)>,
    /// When it was first recorded, before any correction.
    pub recorded: DateTime<FixedOffset>,
}

impl Voice<'_> {
    /// Returns `true` if it was filed in knowledge of what another sheet states of a member, since that was so.
    fn knows(&self, other: &Voice<'_>, member: &MemberId, status: Status) -> bool {
        let known = &self.sheet.known_sheets;
        let alike = other.versions.iter().take_while(|(_, sheet)| sheet.listed(status).contains(member));
        !known.is_empty() && alike.into_iter().any(|(id, _)| known.contains(id))
    }
}

/// One sheet's statement about a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Statement<'a> {
    pub sheet: &'a RecordId,
    pub status: Status,
    pub recorded: DateTime<FixedOffset>,
    /// The day of the sheet.
    pub day: NaiveDate,
}

/// The statuses of the members at one session.
#[derive(Debug, Clone, Default)]
pub(crate) struct Marks<'a> {
    pub statuses: BTreeMap<&'a MemberId, Status>,
    /// When that status was first recorded, and the day of its sheet.
    pub recorded: BTreeMap<&'a MemberId, (DateTime<FixedOffset>, NaiveDate)>,
    /// Members whose status is assumed: no sheet names them.
    pub assumed: BTreeSet<&'a MemberId>,
    /// Differing statements about a member, none of them filed in knowledge of another.
    pub contradictions: BTreeMap<&'a MemberId, Vec<Statement<'a>>>,
    /// Guests by name, in the order in which they were recorded.
    pub guests: Vec<&'a str>,
}

impl<'a> Marks<'a> {
    /// Returns `true` if no sheet says anything of a member.
    pub(crate) fn are_empty(&self) -> bool {
        self.statuses.is_empty() && self.contradictions.is_empty()
    }

    /// Combines the sheets of a session, given in the order of filing. `on_leave` are the members with
    /// a leave on record for the day of the session.
    pub(crate) fn of(voices: &[Voice<'a>], on_leave: &BTreeSet<&MemberId>) -> Self {
        let mut marks = Self::default();
        for (member, statements) in statements(voices) {
            marks.settle(member, &statements, voices);
        }
        for voice in voices {
            for member in &voice.sheet.assumed {
                marks.assume(member, (voice.recorded, voice.sheet.date), on_leave);
            }
            for guest in &voice.sheet.guests {
                if !marks.guests.contains(&guest.as_str()) {
                    marks.guests.push(guest);
                }
            }
        }
        marks
    }

    fn settle(&mut self, member: &'a MemberId, statements: &[Statement<'a>], voices: &[Voice<'a>]) {
        let voice = |of: &Statement<'_>| voices.iter().find(|voice| voice.id == of.sheet);
        let knows = |later: &Statement<'_>, earlier: &Statement<'_>| {
            let both = voice(later).zip(voice(earlier));
            both.is_some_and(|(later, other)| later.knows(other, member, earlier.status))
        };
        let last: Vec<Statement<'a>> = statements
            .iter()
            .filter(|earlier| !statements.iter().any(|later| knows(later, earlier)))
            .copied()
            .collect();
        let Some(first) = last.first() else { return };
        if last.iter().any(|statement| statement.status != first.status) {
            self.contradictions.insert(member, last);
            return;
        }
        // A sheet that repeats the status of an earlier one does not make it younger.
        let repeated = statements.iter().rev().take_while(|statement| statement.status == first.status);
        let recorded = repeated.map(|statement| (statement.recorded, statement.day)).min();
        self.statuses.insert(member, first.status);
        self.recorded.insert(member, recorded.unwrap_or((first.recorded, first.day)));
    }

    fn assume(
        &mut self,
        member: &'a MemberId,
        recorded: (DateTime<FixedOffset>, NaiveDate),
        on_leave: &BTreeSet<&MemberId>,
    ) {
        if self.statuses.contains_key(member) || self.contradictions.contains_key(member) {
            return;
        }
        let status = if on_leave.contains(member) { Status::Leave } else { Status::Present };
        self.statuses.insert(member, status);
        self.recorded.insert(member, recorded);
        self.assumed.insert(member);
    }
}

/// Returns the statements about each member, in the order of filing.
fn statements<'a>(voices: &[Voice<'a>]) -> BTreeMap<&'a MemberId, Vec<Statement<'a>>> {
    let mut statements: BTreeMap<&MemberId, Vec<Statement<'a>>> = BTreeMap::new();
    for voice in voices {
        for (status, _, member) in voice.sheet.marks() {
            let (sheet, recorded, day) = (voice.id, voice.recorded, voice.sheet.date);
            let statement = Statement { sheet, status, recorded, day };
            statements.entry(member).or_default().push(statement);
        }
    }
    statements
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{id, moment, sheet};
    use super::*;
    use Status::{Absent, Late, Leave, Present};
    use proptest::prelude::*;

    /// A sheet of the same session: its number, the numbers of the sheets it knows, what it states
    /// about m02, and whether it assumes m02 present.
    type Case<'a> = (usize, &'a [usize], Option<Status>, bool);

    fn name(number: usize) -> RecordId {
        RecordId::new(format!("2026-03-12-{number}"))
    }

    fn voice<'a>(id: &'a RecordId, sheet: &'a Sheet, recorded: DateTime<FixedOffset>) -> Voice<'a> {
        Voice { id, sheet, versions: vec![(id, sheet)], recorded }
    }

    /// The status of m02 by these sheets, and how many statements contradict each other.
    fn combined(cases: &[Case<'_>], on_leave: bool) -> (Option<Status>, usize) {
        let sheets: Vec<(RecordId, Sheet)> = cases
            .iter()
            .map(|(number, knows, stated, assumed)| {
                let marks: Vec<_> = stated.iter().map(|status| ("m02", *status)).collect();
                let mut sheet = sheet("2026-03-12-0", &marks);
                sheet.assumed = if *assumed { vec![id("m02")] } else { Vec::new() };
                sheet.known_sheets = knows.iter().map(|&number| name(number)).collect();
                (name(*number), sheet)
            })
            .collect();
        let recorded = moment("2026-03-12T12:00:00+08:00");
        let voices: Vec<_> = sheets.iter().map(|(id, sheet)| voice(id, sheet, recorded)).collect();
        let member = id("m02");
        let on_leave = if on_leave { BTreeSet::from([&member]) } else { BTreeSet::new() };
        let marks = Marks::of(&voices, &on_leave);
        let against = marks.contradictions.get(&member).map_or(0, Vec::len);
        (marks.statuses.get(&member).copied(), against)
    }

    #[test]
    fn a_statement_counts_over_an_assumption_and_knowledge_over_ignorance() {
        let cases: &[(&[Case<'_>], bool, Option<Status>, usize)] = &[
            (&[], false, None, 0),
            (&[(1, &[], None, true)], false, Some(Present), 0),
            (&[(1, &[], None, true)], true, Some(Leave), 0), // a leave on record is honoured
            (&[(1, &[], Some(Present), false)], true, Some(Present), 0), // but a statement counts
            (&[(1, &[], Some(Late), false), (2, &[], None, true)], false, Some(Late), 0),
            (&[(1, &[], None, true), (2, &[], Some(Late), false)], false, Some(Late), 0),
            (&[(1, &[], Some(Late), false), (2, &[1], Some(Absent), false)], false, Some(Absent), 0),
            (&[(1, &[2], Some(Late), false), (2, &[], Some(Absent), false)], false, Some(Late), 0),
            (&[(1, &[], Some(Late), false), (2, &[], Some(Late), false)], false, Some(Late), 0),
            (&[(1, &[], Some(Late), false), (2, &[], Some(Absent), false)], false, None, 2),
            // the third knows both and settles it
            (
                &[
                    (1, &[], Some(Late), false),
                    (2, &[], Some(Absent), false),
                    (3, &[1, 2], Some(Late), false),
                ],
                false,
                Some(Late),
                0,
            ),
            // an assumption does not settle what others contradict
            (
                &[(1, &[], Some(Late), false), (2, &[], Some(Absent), false), (3, &[1, 2], None, true)],
                false,
                None,
                2,
            ),
        ];
        for (sheets, on_leave, expected, against) in cases {
            assert_eq!(combined(sheets, *on_leave), (*expected, *against), "{sheets:?} {on_leave}");
        }
    }

    /// The first sheet is corrected; the second one knows the record of it with that number.
    #[test]
    fn a_correction_is_a_statement_of_its_own_about_those_whom_it_changes() {
        let recorded = moment("2026-03-12T12:00:00+08:00");
        for (before, after, known, expected) in [
            (Present, Absent, 0, None),
            (Present, Absent, 1, Some(Late)),
            (Present, Present, 0, Some(Late)),
            (Present, Late, 0, Some(Late)),
        ] {
            let versions = [before, after].map(|status| sheet("2026-03-12-0", &[("m02", status)]));
            let ids = [name(0), name(1), name(2)];
            let mut second = sheet("2026-03-12-0", &[("m02", Late)]);
            second.known_sheets = vec![name(known)];
            let corrected = Voice {
                versions: vec![(&ids[1], &versions[1]), (&ids[0], &versions[0])],
                ..voice(&ids[0], &versions[1], recorded)
            };
            let marks = Marks::of(&[corrected, voice(&ids[2], &second, recorded)], &BTreeSet::new());
            assert_eq!(marks.statuses.get(&id("m02")).copied(), expected, "{before:?} {after:?} {known}");
        }
    }

    #[test]
    fn a_mark_is_as_old_as_the_first_sheet_that_states_it() {
        // The status of m02 on each sheet, in the order of filing, and the sheet that gives its age.
        let cases: [(&[Status], usize); 3] = [(&[Late], 0), (&[Late, Late], 0), (&[Absent, Late, Late], 1)];
        for (stated, age) in cases {
            let moments: Vec<_> = (1..=stated.len())
                .map(|day| moment(&format!("2026-03-{:02}T12:00:00+08:00", 11 + day)))
                .collect();
            let sheets: Vec<(RecordId, Sheet)> = (0..stated.len())
                .map(|at| {
                    let mut sheet = sheet("2026-03-12-0", &[("m02", stated[at])]);
                    sheet.known_sheets = (0..at).map(name).collect();
                    (name(at), sheet)
                })
                .collect();
            let voices: Vec<_> = sheets
                .iter()
                .zip(&moments)
                .map(|((id, sheet), &recorded)| voice(id, sheet, recorded))
                .collect();
            let marks = Marks::of(&voices, &BTreeSet::new());
            assert_eq!(marks.recorded[&id("m02")].0, moments[age], "{stated:?}");
        }
    }

    fn status() -> impl Strategy<Value = Option<Status>> {
        prop_oneof![Just(None), Just(Some(Present)), Just(Some(Late)), Just(Some(Absent)), Just(Some(Leave))]
    }

    proptest! {
        /// Whatever the order in which sheets that do not know each other arrive, they say the same.
        #[test]
        fn the_order_of_a_merge_does_not_matter(
            stated in prop::collection::vec((status(), any::<bool>()), 0..5),
            on_leave in any::<bool>(),
        ) {
            let cases: Vec<Case<'_>> =
                stated.iter().zip(0..).map(|((status, assumed), number)| (number, &[][..], *status, *assumed)).collect();
            let reversed: Vec<Case<'_>> = cases.iter().rev().copied().collect();
            prop_assert_eq!(combined(&cases, on_leave), combined(&reversed, on_leave));
        }
    }
}
