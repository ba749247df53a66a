//! Tables shared by several documents.

use crate::domain::attendance::Status;
use crate::domain::note::NoteKind;
use crate::domain::outcome::Outcome;
use crate::domain::period::Period;
use crate::domain::roster::{Member, MemberId};
use crate::domain::year::attendance::Attendance;
use crate::domain::year::debt::Debt;
use crate::i18n::Words;
use crate::office::draft::prelude::*;

use super::debts::leave;

/// Returns a table whose cells may contain gaps.
pub(super) fn table(columns: Vec<Column>, rows: impl IntoIterator<Item = Vec<String>>) -> Table {
    let line = |row: Vec<String>| row.iter().map(|cell| Facts::line(cell)).collect::<Vec<Line>>();
    Table { caption: None, columns, rows: rows.into_iter().map(line).collect(), row_height: None }
}

/// Returns a column of numbers or short words.
pub(super) fn short(facts: &Facts<'_>, heading: &'static str, share: u32) -> Column {
    Column::new(facts.word(heading), share).centred()
}

/// Formats a share as a percentage, or a dash for `None`.
pub(super) fn percent(share: Option<f64>) -> String {
    share.map_or_else(|| "—".to_owned(), Words::percent)
}

/// Lists each session with its attendance.
pub(super) fn sessions(facts: &Facts<'_>, entries: &[&Entry<'_>]) -> Table {
    let columns = vec![
        short(facts, "draft-session-number", 3),
        short(facts, "draft-date", 7),
        short(facts, "draft-form", 6),
        Column::new(facts.word("draft-topics"), 15),
        short(facts, "draft-expected", 3),
        short(facts, "draft-came", 3),
        short(facts, "draft-rate", 5),
    ];
    let row = |entry: &&Entry<'_>| {
        let attendance = Attendance::of(entry);
        vec![
            entry.number.to_string(),
            facts.short_day(entry.session.date),
            facts.words.term(entry.session.form),
            facts.topics_listed(entry),
            attendance.expected.to_string(),
            attendance.came().to_string(),
            percent(attendance.rate()),
        ]
    };
    table(columns, entries.iter().map(row)).captioned(facts.word("draft-caption-sessions"))
}

/// Lists each member who was expected at any of these sessions or wrote in the period, with statuses and notes, so
/// that both add up to the figures of all. The unmarked have a column if there are any, so that the statuses add up
/// to the expected.
pub(super) fn members(facts: &Facts<'_>, entries: &[&Entry<'_>], period: Period) -> Table {
    let any_unmarked = entries.iter().any(|entry| entry.unmarked().next().is_some());
    let mut columns = vec![
        Column::new(facts.word("draft-name"), 12),
        short(facts, "draft-expected", 4),
        short(facts, "draft-came", 4),
        short(facts, "draft-late", 4),
        short(facts, "draft-left-early", 4),
        short(facts, "draft-leave", 4),
        short(facts, "draft-absent", 4),
    ];
    columns.extend(any_unmarked.then(|| short(facts, "draft-not-marked", 4)));
    columns.extend([
        short(facts, "draft-rate", 5),
        short(facts, "draft-speeches", 4),
        short(facts, "draft-notes", 4),
        short(facts, "draft-reflections", 4),
    ]);
    let row = |member: &Member| {
        let attendance = Attendance::of_member(entries.iter().copied(), member);
        let kinds = [NoteKind::Speech, NoteKind::Note, NoteKind::Reflection];
        let written = kinds.map(|kind| notes(facts, &member.id, kind, period));
        let mut cells = vec![
            member.name.clone(),
            attendance.expected.to_string(),
            attendance.came().to_string(),
            attendance.late.to_string(),
            attendance.left_early.to_string(),
            attendance.leave.to_string(),
            attendance.absent.to_string(),
        ];
        cells.extend(any_unmarked.then(|| attendance.unmarked.to_string()));
        cells.push(percent(attendance.rate()));
        cells.extend(written.map(|count| count.to_string()));
        (attendance.expected > 0 || written.iter().any(|count| *count > 0)).then_some(cells)
    };
    table(columns, facts.year.roster.members.iter().filter_map(row))
        .captioned(facts.word("draft-caption-members"))
}

/// Lists each missed session with its make-up study.
pub(super) fn debts(facts: &Facts<'_>, debts: &[&Debt<'_>]) -> Table {
    let columns = vec![
        Column::new(facts.word("draft-name"), 6),
        short(facts, "draft-session", 6),
        short(facts, "draft-status", 3),
        Column::new(facts.word("draft-cause"), 6),
        short(facts, "draft-made-up-on", 6),
        Column::new(facts.word("draft-made-up-how"), 8),
    ];
    let row = |debt: &&Debt<'_>| {
        vec![
            debt.member.name.clone(),
            facts.short_day(debt.session.date),
            facts.words.term(debt.status),
            cause(facts, debt),
            made_up_on(facts, debt),
            debt.makeup.as_ref().map(|makeup| makeup.how.clone()).unwrap_or_default(),
        ]
    };
    table(columns, debts.iter().map(row)).captioned(facts.word("draft-caption-debts"))
}

fn made_up_on(facts: &Facts<'_>, debt: &Debt<'_>) -> String {
    match debt.makeup.map(|makeup| facts.short_day(makeup.date)) {
        None => facts.word("draft-not-made-up"),
        Some(day) if debt.was_late() => facts.say(&Message::new("draft-made-up-late").with("day", day)),
        Some(day) => day,
    }
}

/// Returns the reason of a leave, or a blank; an absence has none.
fn cause(facts: &Facts<'_>, debt: &Debt<'_>) -> String {
    if debt.status != Status::Leave {
        return String::new();
    }
    let entry = facts.year.session(debt.session.id);
    let leave = entry.and_then(|entry| leave(facts, entry, &debt.member.id));
    facts.or_gap(leave.map(|leave| leave.cause.clone()), "draft-wanted-cause")
}

/// Lists each outcome with owner, due date and state.
pub(super) fn outcomes(facts: &Facts<'_>, outcomes: &[&Outcome]) -> Table {
    let columns = vec![
        short(facts, "draft-kind", 4),
        Column::new(facts.word("draft-outcome"), 10),
        short(facts, "draft-owner", 5),
        short(facts, "draft-due", 5),
        short(facts, "draft-state", 3),
    ];
    let row = |outcome: &&Outcome| {
        vec![
            facts.words.term(outcome.kind),
            outcome.title.clone(),
            facts.person(&outcome.owner),
            facts.or_gap(outcome.due.map(|due| facts.short_day(due)), "draft-wanted-due"),
            facts.words.term(outcome.state),
        ]
    };
    table(columns, outcomes.iter().map(row)).captioned(facts.word("draft-caption-outcomes"))
}

/// Counts the notes of a kind by a member in the period.
pub(super) fn notes(facts: &Facts<'_>, member: &MemberId, kind: NoteKind, period: Period) -> usize {
    let notes = facts.year.records.notes.current();
    notes.filter(|note| note.member == *member && note.kind == kind && period.contains(note.date)).count()
}
