//! Due dates of make-up study, outcomes, session steps and evaluations as calendar events. Completed items are
//! included, to be cancelled in calendars.

use chrono::{DateTime, Days, FixedOffset, NaiveTime};

use crate::cli::commands::prelude::*;
use crate::domain::evaluation::is_made;
use crate::domain::history::History;
use crate::domain::record::{Record, RecordId};
use crate::domain::session::State;
use crate::domain::term::Term;
use crate::domain::time::zone;
use crate::domain::year::deadline::Step;
use crate::domain::year::debt::DebtState;
use crate::i18n::Words;
use crate::office::calendar::Due;

/// Returns every due date of the year.
pub(super) fn dues(year: &Year<'_>, words: &Words) -> Vec<Due> {
    let mut dues = steps(year, words);
    dues.extend(makeups(year, words));
    dues.extend(outcomes(year, words));
    dues.extend(evaluations(year, words));
    dues
}

fn steps(year: &Year<'_>, words: &Words) -> Vec<Due> {
    let archive = year.archive();
    let mut dues = Vec::new();
    for entry in year.timetable().entries() {
        for step in Step::ALL {
            let Some(day) = step.due(entry, year) else { continue };
            let closed = entry.state == State::Cancelled || archive.holds(entry, step.paper());
            let papers = archive.papers(entry, step.paper()).map(|paper| paper.stamp().recorded);
            let message = Message::new("calendar-step").with("step", words.term(*step));
            dues.push(Due {
                uid: format!("{}-{}@plan", entry.id, step.key()),
                day,
                summary: words.say(&message.with("date", entry.session.date)),
                stamp: papers.fold(entry.session.stamp().recorded, Ord::max),
                changes: changes(&year.records.sessions, entry.id),
                closed,
            });
        }
    }
    dues
}

fn makeups(year: &Year<'_>, words: &Words) -> Vec<Due> {
    let mut dues = Vec::new();
    for debt in year.debts() {
        let Some(day) = debt.due else { continue };
        let message = Message::new("calendar-makeup").with("name", debt.member.name.as_str());
        let marked = last_sheet(year, debt.session.id).unwrap_or(debt.session.stamp().recorded);
        dues.push(Due {
            uid: format!("{}-{}-makeup@plan", debt.session.id, debt.member.id),
            day,
            summary: words.say(&message.with("date", debt.session.date)),
            stamp: debt.makeup.map_or(marked, |makeup| makeup.stamp().recorded),
            changes: changes(&year.records.sessions, debt.session.id),
            closed: debt.state == DebtState::Closed,
        });
    }
    dues
}

fn outcomes(year: &Year<'_>, words: &Words) -> Vec<Due> {
    let outcomes = &year.records.outcomes;
    let mut dues = Vec::new();
    for outcome in outcomes.current() {
        let Some(day) = outcome.due else { continue };
        let message = Message::new("calendar-outcome").with("title", outcome.title.as_str());
        dues.push(Due {
            uid: format!("{}@plan", outcome.id),
            day,
            summary: words.say(&message.with("name", year.roster.name(&outcome.owner))),
            stamp: outcome.stamp().recorded,
            changes: changes(outcomes, outcome.id),
            closed: outcome.state.is_final(),
        });
    }
    dues
}

/// Returns the due date of the evaluation of each term. Until it is made, its event is as old as the term.
fn evaluations(year: &Year<'_>, words: &Words) -> Vec<Due> {
    let (plan, made) = (year.plan, &year.records.evaluations);
    let Some(cycle) = plan.targets.evaluation else { return Vec::new() };
    let allowed = Days::new(plan.targets.evaluation_days_after.unwrap_or_default().into());
    let due = |term: Term| {
        let days = plan.days_of(term);
        let of_term = made.current().filter(|evaluation| evaluation.term() == Some(term));
        let begins = days.from.and_time(NaiveTime::MIN).and_local_timezone(zone()).single()?;
        let message = Message::new("calendar-evaluation").with("term", Value::Word(term.word_id()));
        Some(Due {
            uid: format!("{}-evaluation@plan", term.to_string().to_lowercase()),
            day: days.to.checked_add_days(allowed)?,
            summary: words.say(&message.with("year", term.year().to_string())),
            stamp: of_term.map(|evaluation| evaluation.stamp().recorded).max().unwrap_or(begins),
            changes: 0,
            closed: is_made(term, plan, made),
        })
    };
    plan.terms(cycle).into_iter().filter_map(due).collect()
}

/// Counts the amendments of a record.
fn changes<T: Record>(history: &History<T>, first: &RecordId) -> u32 {
    u32::try_from(history.length(first).saturating_sub(1)).unwrap_or(u32::MAX)
}

/// Returns when the last attendance sheet of a session was recorded.
fn last_sheet(year: &Year<'_>, session: &RecordId) -> Option<DateTime<FixedOffset>> {
    year.by_session().sheets(session).iter().map(|sheet| sheet.stamp().recorded).max()
}
