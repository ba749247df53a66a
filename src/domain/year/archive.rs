//! The archive 学习档案: the attachments of each session, kept and missing.

use std::collections::BTreeMap;

use super::deadline::Step;
use super::speech::Speeches;
use crate::domain::note::Note;
use crate::domain::paper::Paper;
use crate::domain::session::State;
use crate::domain::year::prelude::*;

/// The papers of a year by session.
#[derive(Debug)]
pub(crate) struct Archive<'a> {
    speeches: Speeches<'a>,
    papers: BTreeMap<&'a RecordId, Vec<Current<'a, Paper>>>,
}

impl<'a> Archive<'a> {
    /// Sorts the papers that hold by the sessions that they belong to.
    pub(super) fn new(records: &'a Records) -> Self {
        let mut by_session: BTreeMap<&RecordId, Vec<Current<'a, Paper>>> = BTreeMap::new();
        for paper in records.papers.current() {
            by_session.entry(&paper.head.record.session).or_default().push(paper);
        }
        Self { speeches: Speeches::of(records), papers: by_session }
    }

    /// Returns the papers of one kind in a session's file.
    pub(crate) fn papers<'b>(
        &'b self,
        entry: &Entry<'_>,
        kind: PaperKind,
    ) -> impl Iterator<Item = Current<'a, Paper>> + use<'a, 'b> {
        let all = self.papers.get(entry.id).map(Vec::as_slice).unwrap_or_default();
        all.iter().copied().filter(move |paper| paper.kind == kind)
    }

    /// Returns `true` if a session's file holds a paper of that kind. Speech material may also be there as
    /// notes: one by every speaker who came.
    pub(crate) fn holds(&self, entry: &Entry<'_>, kind: PaperKind) -> bool {
        self.papers(entry, kind).next().is_some() || (kind == PaperKind::Speech && self.holds_speeches(entry))
    }

    /// Returns the speeches that a member handed in as notes for a session, by date.
    pub(crate) fn speeches(&self, entry: &Entry<'_>, speaker: &MemberId) -> Vec<Current<'a, Note>> {
        self.speeches.by(entry, speaker)
    }

    fn holds_speeches(&self, entry: &Entry<'_>) -> bool {
        let mut speakers = entry.session.speakers.iter().filter(|speaker| !entry.is_away(speaker)).peekable();
        speakers.peek().is_some() && speakers.all(|speaker| !self.speeches(entry, speaker).is_empty())
    }

    /// Returns the kinds of attachment that the plan asks for and a held session does not have although
    /// they are due, in the plan's order. Nothing is asked of a session that was not held.
    pub(crate) fn lacks(&self, entry: &Entry<'_>, year: &Year<'_>) -> Vec<PaperKind> {
        let mut lacking = self.missing(entry, year);
        lacking.retain(|kind| !has_time(*kind, entry, year));
        lacking
    }

    /// Returns the kinds of attachment that the plan asks for and a held session does not have, whose step
    /// still has time.
    pub(crate) fn awaits(&self, entry: &Entry<'_>, year: &Year<'_>) -> Vec<PaperKind> {
        let mut awaited = self.missing(entry, year);
        awaited.retain(|kind| has_time(*kind, entry, year));
        awaited
    }

    fn missing(&self, entry: &Entry<'_>, year: &Year<'_>) -> Vec<PaperKind> {
        if entry.state != State::Held {
            return Vec::new();
        }
        let mut missing: Vec<PaperKind> = Vec::new();
        for &kind in &year.plan.papers {
            if !missing.contains(&kind) && !self.holds(entry, kind) {
                missing.push(kind);
            }
        }
        missing
    }
}

/// Returns `true` if the step that the attachment completes is not due yet.
pub(crate) fn has_time(kind: PaperKind, entry: &Entry<'_>, year: &Year<'_>) -> bool {
    let due = Step::of(kind).and_then(|step| step.due(entry, year));
    due.is_some_and(|due| year.today() <= due)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::attendance::Status::{self, Absent, Present};
    use crate::domain::fixture::{Study, history, id, noon, note, paper, session, sheet};
    use crate::domain::note::NoteKind;
    use crate::domain::session::Session;

    /// The kinds that a session on 2026-03-19 is without, and those that still have time. Its minutes are due on the
    /// 26th, and no other kind has a day.
    fn without(
        now: &str,
        marks: &[(&str, Status)],
        papers: &[PaperKind],
        spoke: &[&str],
    ) -> [Vec<PaperKind>; 2] {
        let held = Session { speakers: vec![id("m01"), id("m02")], ..session("2026-03-19") };
        let mut study = Study::of(Records {
            sessions: history(vec![held]),
            attendance: history(vec![sheet("2026-03-19-0", marks)]),
            papers: history(papers.iter().map(|kind| paper("2026-03-19-0", *kind)).collect()),
            notes: history(spoke.iter().map(|member| note(NoteKind::Speech, member, "2026-03-18")).collect()),
            ..Records::default()
        });
        study.plan.papers = vec![PaperKind::Minutes, PaperKind::Speech, PaperKind::Minutes];
        study.plan.targets.minutes_days_after = Some(5);
        let year = study.at(noon(now));
        let entry = &year.timetable().entries()[0];
        [year.archive().lacks(entry, &year), year.archive().awaits(entry, &year)]
    }

    #[test]
    fn a_kind_is_missing_once_its_day_is_past() {
        use PaperKind::{Minutes, Press, Speech};
        let present = [("m01", Present), ("m02", Present)];
        let cases = [
            ("2026-03-26", vec![], [vec![Speech], vec![Minutes]]),
            ("2026-03-27", vec![], [vec![Minutes, Speech], vec![]]),
            ("2026-03-27", vec![Press], [vec![Minutes, Speech], vec![]]),
            ("2026-03-27", vec![Speech], [vec![Minutes], vec![]]),
            ("2026-03-26", vec![Minutes, Speech], [vec![], vec![]]),
        ];
        for (now, papers, expected) in cases {
            assert_eq!(without(now, &present, &papers, &[]), expected, "{now} {papers:?}");
        }
        let not_held: [Vec<PaperKind>; 2] = [vec![], vec![]];
        assert_eq!(without("2026-03-27", &[("m01", Absent)], &[], &[]), not_held);
    }

    #[test]
    fn speech_material_is_complete_with_a_note_of_each_speaker_who_came() {
        let (present, away) = ([("m01", Present), ("m02", Present)], [("m01", Present), ("m02", Absent)]);
        let cases: [(_, &[&str], bool); 4] = [
            (present, &["m01"], false),
            (present, &["m01", "m02"], true),
            (away, &["m01"], true),
            (away, &["m02"], false),
        ];
        for (marks, spoke, expected) in cases {
            let [missing, _] = without("2026-03-20", &marks, &[], spoke);
            assert_eq!(missing.is_empty(), expected, "{marks:?} {spoke:?}");
        }
    }
}
