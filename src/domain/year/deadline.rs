//! The steps 办会环节 of a session, each with its last day and the paper that fulfils it.

use crate::domain::calendar::Calendars;
use crate::domain::session::State;
use crate::domain::vocabulary::{Vocabulary, vocabulary};
use crate::domain::year::prelude::*;

vocabulary! {
    /// A step before or after a session.
    pub(crate) Step of "step" {
        /// 发出学习通知
        Notice = "notice",
        /// 送达学习资料
        Materials = "materials",
        /// 交齐发言材料
        Speeches = "speeches",
        /// 整理学习记录
        Minutes = "minutes",
        /// 签到表归档
        Filing = "filing",
    }
}

impl Step {
    /// Returns the paper that shows that it was done.
    pub(crate) fn paper(self) -> PaperKind {
        match self {
            Self::Notice => PaperKind::Notice,
            Self::Materials => PaperKind::Materials,
            Self::Speeches => PaperKind::Speech,
            Self::Minutes => PaperKind::Minutes,
            Self::Filing => PaperKind::SignIn,
        }
    }

    /// Returns the step that a paper completes.
    pub(crate) fn of(paper: PaperKind) -> Option<Self> {
        Self::ALL.iter().copied().find(|step| step.paper() == paper)
    }

    /// Returns its due date; `None` if the plan sets none, if the working days up to it are unknown,
    /// or where the session calls for no such step: what comes after a session only where it was
    /// held, speeches only where speakers are named.
    pub(crate) fn due(self, entry: &Entry<'_>, year: &Year<'_>) -> Option<NaiveDate> {
        let (targets, calendars) = (&year.plan.targets, year.calendars);
        let day = entry.session.date;
        let held = entry.state == State::Held;
        match self {
            Self::Notice => calendars.before(day, targets.notice_days_before?),
            Self::Materials => calendars.before(day, targets.materials_days_before?),
            Self::Speeches if entry.session.speakers.is_empty() => None,
            Self::Speeches => calendars.before(day, targets.speeches_days_before?),
            Self::Minutes if held => calendars.after(day, targets.minutes_days_after?),
            Self::Filing if held => calendars.after(day, targets.filing_days_after?),
            Self::Minutes | Self::Filing => None,
        }
    }
}

/// A step of a session that is not done.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Deadline<'a> {
    pub session: Current<'a, Session>,
    pub step: Step,
    pub due: NaiveDate,
}

impl Deadline<'_> {
    /// Returns `true` if its day is past.
    pub(crate) fn is_missed(&self, today: NaiveDate) -> bool {
        self.due < today
    }

    /// Returns `true` if its due date is within this many working days.
    pub(crate) fn is_within(&self, days: u32, today: NaiveDate, calendars: &Calendars) -> bool {
        !self.is_missed(today) && calendars.working_days(today, self.due).is_some_and(|left| left <= days)
    }
}

/// Lists every step of the year that is not done, by due date.
pub(super) fn deadlines<'a>(year: &Year<'a>) -> Vec<Deadline<'a>> {
    let mut deadlines = Vec::new();
    for entry in year.timetable().collective() {
        for &step in Step::ALL {
            let due = step.due(entry, year).filter(|_| !year.archive().holds(entry, step.paper()));
            deadlines.extend(due.map(|due| Deadline { session: entry.session, step, due }));
        }
    }
    deadlines.sort_by_key(|deadline| (deadline.due, deadline.step));
    deadlines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{Records, Status, Study, day, history, id, noon, paper, session, sheet};
    use crate::domain::note::Note;
    use crate::domain::paper::Paper;
    use crate::domain::targets::Targets;

    /// The open steps of a session on Thursday 2026-03-19 at which m02 is to speak.
    fn open(marks: &[(&str, Status)], papers: Vec<Paper>, notes: Vec<Note>) -> Vec<(Step, String)> {
        let targets = Targets {
            notice_days_before: Some(5),
            materials_days_before: Some(3),
            speeches_days_before: Some(1),
            minutes_days_after: Some(5),
            filing_days_after: Some(0),
            ..Targets::default()
        };
        let mut held = session("2026-03-19");
        held.speakers = vec![id("m02")];
        let mut study = Study::of(Records {
            sessions: history(vec![held]),
            attendance: history(vec![sheet("2026-03-19-0", marks)]),
            papers: history(papers),
            notes: history(notes),
            ..Records::default()
        });
        study.plan.targets = targets;
        study
            .at(noon("2026-03-20"))
            .deadlines()
            .iter()
            .map(|deadline| (deadline.step, deadline.due.to_string()))
            .collect()
    }

    fn steps(open: &[(Step, String)]) -> Vec<Step> {
        open.iter().map(|(step, _)| *step).collect()
    }

    #[test]
    fn steps_lie_working_days_before_and_after() {
        let planned = open(&[], Vec::new(), Vec::new());
        let expected =
            [(Step::Notice, "2026-03-12"), (Step::Materials, "2026-03-16"), (Step::Speeches, "2026-03-18")];
        assert_eq!(planned, expected.map(|(step, due)| (step, due.to_owned())));
        let held = open(&[("m01", Status::Present)], Vec::new(), Vec::new());
        let after = [(Step::Filing, "2026-03-19"), (Step::Minutes, "2026-03-26")];
        assert_eq!(held[3..], after.map(|(step, due)| (step, due.to_owned())));
    }

    #[test]
    fn a_paper_fulfils_its_own_step_alone() {
        let held = |kind| paper("2026-03-19-0", kind);
        let present = [("m01", Status::Present), ("m02", Status::Present)];
        let left = open(&present, vec![held(PaperKind::Notice), held(PaperKind::SignIn)], Vec::new());
        assert_eq!(steps(&left), [Step::Materials, Step::Speeches, Step::Minutes]);
        let left = open(&present, vec![held(PaperKind::Press)], Vec::new());
        assert_eq!(left.len(), 5);
    }

    #[test]
    fn speeches_may_also_be_notes_by_every_speaker() {
        use crate::domain::fixture::note;
        use crate::domain::note::NoteKind;
        let present = [("m01", Status::Present), ("m02", Status::Present)];
        let spoke = |member| vec![note(NoteKind::Speech, member, "2026-03-18")];
        assert!(!steps(&open(&present, Vec::new(), spoke("m02"))).contains(&Step::Speeches));
        assert!(steps(&open(&present, Vec::new(), spoke("m01"))).contains(&Step::Speeches));
    }

    #[test]
    fn speeches_are_due_only_if_speakers_are_named() {
        let sessions = history(vec![session("2026-03-19")]);
        let mut study = Study::of(Records { sessions, ..Records::default() });
        study.plan.targets = Targets { speeches_days_before: Some(1), ..Targets::default() };
        assert!(study.at(noon("2026-03-01")).deadlines().is_empty());
    }

    #[test]
    fn what_is_not_known_or_not_asked_has_no_day() {
        let sessions = history(vec![session("2026-01-05")]);
        let mut study = Study::of(Records { sessions, ..Records::default() });
        let mut due = |days| {
            study.plan.targets = Targets { notice_days_before: days, ..Targets::default() };
            study.at(noon("2026-01-01")).deadlines().len()
        };
        // Monday 5 January has one working day before it in 2026: the Sunday worked for New Year.
        assert_eq!([due(None), due(Some(1)), due(Some(2))], [0, 1, 0]);
    }

    #[test]
    fn a_step_is_missed_after_its_day_and_near_in_working_days_before_it() {
        let study =
            Study::of(Records { sessions: history(vec![session("2026-03-19")]), ..Records::default() });
        let year = study.at(noon("2026-03-01"));
        let session = year.timetable().entries()[0].session;
        let deadline = Deadline { session, step: Step::Speeches, due: day("2026-03-18") };
        let cases = [
            ("2026-03-10", false, false), // six working days before
            ("2026-03-11", false, true),
            ("2026-03-18", false, true),
            ("2026-03-19", true, false),
        ];
        for (today, missed, near) in cases {
            let (today, calendars) = (day(today), &study.calendars);
            let found = (deadline.is_missed(today), deadline.is_within(5, today, calendars));
            assert_eq!(found, (missed, near), "{today}");
        }
    }
}
