//! What is due of make-ups, outcomes and the steps of sessions, as days of a calendar. What was done
//! since is there too, to be taken out again.

use chrono::{DateTime, FixedOffset, NaiveDateTime};

use crate::domain::deadline::Step;
use crate::domain::debt::DebtState;
use crate::domain::history::History;
use crate::domain::outcome::OutcomeState;
use crate::domain::record::{Record, RecordId};
use crate::domain::session::State;
use crate::domain::timetable::Timetable;
use crate::domain::vocabulary::Vocabulary;
use crate::i18n::Words;
use crate::message::Message;
use crate::office::calendar::{Due, DueState};
use crate::store::Workspace;

/// Every day on which something of the year is or was due.
pub(super) fn dues(
    workspace: &Workspace,
    timetable: &Timetable<'_>,
    words: &Words,
    now: NaiveDateTime,
) -> Vec<Due> {
    let mut dues = steps(workspace, timetable, words);
    dues.extend(makeups(workspace, timetable, words, now));
    dues.extend(outcomes(workspace, words));
    dues
}

fn steps(workspace: &Workspace, timetable: &Timetable<'_>, words: &Words) -> Vec<Due> {
    let (archive, targets) = (workspace.archive(), &workspace.plan.targets);
    let mut dues = Vec::new();
    for entry in timetable.entries() {
        for step in Step::ALL {
            let Some(day) = step.due(entry, targets, &workspace.calendars) else { continue };
            let done = entry.state == State::Cancelled || archive.holds(entry, step.paper());
            let papers = archive.papers(entry, step.paper()).map(|paper| paper.stamp().recorded);
            let message = Message::new("calendar-step").with("step", words.term(*step));
            dues.push(Due {
                uid: format!("{}-{}@plan", entry.id, step.key()),
                day,
                summary: words.say(&message.with("date", entry.session.date)),
                stamp: papers.chain([entry.stamp.recorded]).max().unwrap_or(entry.stamp.recorded),
                changes: changes(&workspace.records.sessions, entry.id),
                state: state(done),
            });
        }
    }
    dues
}

fn makeups(workspace: &Workspace, timetable: &Timetable<'_>, words: &Words, now: NaiveDateTime) -> Vec<Due> {
    let mut dues = Vec::new();
    for debt in workspace.debts(timetable, now) {
        let Some(day) = debt.due else { continue };
        let message = Message::new("calendar-makeup").with("name", debt.member.name.as_str());
        let marked = last_sheet(workspace, debt.entry.id).unwrap_or(debt.entry.stamp.recorded);
        dues.push(Due {
            uid: format!("{}-{}-makeup@plan", debt.entry.id, debt.member.id),
            day,
            summary: words.say(&message.with("date", debt.entry.session.date)),
            stamp: debt.makeup.map_or(marked, |makeup| makeup.stamp().recorded),
            changes: changes(&workspace.records.sessions, debt.entry.id),
            state: state(debt.state == DebtState::Closed),
        });
    }
    dues
}

fn outcomes(workspace: &Workspace, words: &Words) -> Vec<Due> {
    let outcomes = &workspace.records.outcomes;
    let mut dues = Vec::new();
    for outcome in outcomes.current() {
        let Some(day) = outcome.due else { continue };
        let message = Message::new("calendar-outcome").with("title", outcome.title.as_str());
        dues.push(Due {
            uid: format!("{}@plan", outcome.id),
            day,
            summary: words.say(&message.with("name", workspace.roster.name(&outcome.owner))),
            stamp: outcome.stamp().recorded,
            changes: changes(outcomes, outcome.id),
            state: state(matches!(outcome.state, OutcomeState::Done | OutcomeState::Dropped)),
        });
    }
    dues
}

fn state(done: bool) -> DueState {
    if done { DueState::Closed } else { DueState::Open }
}

/// How often a thing was recorded anew.
fn changes<T: Record>(history: &History<T>, first: &RecordId) -> u32 {
    u32::try_from(history.length(first).saturating_sub(1)).unwrap_or(u32::MAX)
}

/// When the last sheet of a session was filed.
fn last_sheet(workspace: &Workspace, session: &RecordId) -> Option<DateTime<FixedOffset>> {
    let records = &workspace.records;
    let of_session = records.attendance.current().filter(|sheet| sheet.session == *session);
    of_session.map(|sheet| sheet.stamp().recorded).max()
}
