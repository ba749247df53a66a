//! Open items of an earlier year 上年结转.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use super::archive::papers;
use super::makeup;
use super::outcomes::outcomes;
use crate::domain::evaluation;
use crate::domain::paper::PaperKind;
use crate::domain::record::RecordId;
use crate::domain::roster::MemberId;
use crate::domain::session::State;
use crate::domain::year::Year;
use crate::domain::year::bulletin::bulletins_due;
use crate::domain::year::debt::DebtState;

/// The kind of an open item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum CarriedKind {
    /// An incomplete attendance sheet.
    Sheet,
    /// A session that a member has not made up for.
    Makeup,
    /// An outcome that is not final.
    Outcome,
    /// Required attachments that a session does not have.
    Papers,
    /// A bulletin that is not on file.
    Bulletin,
    /// A missing evaluation.
    Evaluation,
}

/// An open item of an earlier year. Fields that do not apply to its kind are empty.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct CarriedRow {
    /// The year that it belongs to.
    pub year: i32,
    pub kind: CarriedKind,
    /// The session of a sheet, a make-up or papers.
    pub session: Option<RecordId>,
    /// The day of that session.
    pub date: Option<NaiveDate>,
    /// The member who must make up, or the owner of the outcome.
    pub member: Option<MemberId>,
    pub name: Option<String>,
    pub outcome: Option<RecordId>,
    /// The title of the outcome.
    pub title: Option<String>,
    pub papers: Vec<PaperKind>,
    /// The period of a bulletin or an evaluation.
    pub period: Option<String>,
    /// The last day on which it is done in time.
    pub due: Option<NaiveDate>,
}

/// Returns the open items of a year, by kind and then by date.
pub(crate) fn carried(year: &Year<'_>) -> Vec<CarriedRow> {
    let mut rows = sheets(year);
    rows.extend(makeups(year));
    rows.extend(open_outcomes(year));
    rows.extend(lacking_papers(year));
    rows.extend(periods(year));
    rows
}

fn row(year: &Year<'_>, kind: CarriedKind) -> CarriedRow {
    CarriedRow {
        year: year.number,
        kind,
        session: None,
        date: None,
        member: None,
        name: None,
        outcome: None,
        title: None,
        papers: Vec::new(),
        period: None,
        due: None,
    }
}

fn sheets(year: &Year<'_>) -> Vec<CarriedRow> {
    let open = year.timetable().entries().iter().filter(|entry| entry.is_open());
    open.map(|entry| CarriedRow {
        session: Some(entry.id.clone()),
        date: Some(entry.session.date),
        ..row(year, CarriedKind::Sheet)
    })
    .collect()
}

fn makeups(year: &Year<'_>) -> Vec<CarriedRow> {
    let owed = year.debts().iter().filter(|debt| debt.state != DebtState::Closed);
    let rows = makeup::rows(owed, year).into_iter();
    rows.map(|debt| CarriedRow {
        session: Some(debt.session.clone()),
        date: Some(debt.date),
        member: Some(debt.member.clone()),
        name: Some(debt.name.to_owned()),
        due: debt.due,
        ..row(year, CarriedKind::Makeup)
    })
    .collect()
}

fn open_outcomes(year: &Year<'_>) -> Vec<CarriedRow> {
    let rows = outcomes(year).into_iter().filter(|outcome| !outcome.state.is_final());
    rows.map(|outcome| CarriedRow {
        outcome: Some(outcome.id.clone()),
        title: Some(outcome.title.to_owned()),
        member: Some(outcome.owner.clone()),
        name: Some(year.roster.name(outcome.owner).to_owned()),
        due: outcome.due,
        ..row(year, CarriedKind::Outcome)
    })
    .collect()
}

fn lacking_papers(year: &Year<'_>) -> Vec<CarriedRow> {
    let lacking = papers(year).into_iter().filter(|row| row.state == State::Held && !row.lacks.is_empty());
    lacking
        .map(|lack| CarriedRow {
            session: Some(lack.session.clone()),
            date: Some(lack.date),
            papers: lack.lacks,
            ..row(year, CarriedKind::Papers)
        })
        .collect()
}

fn periods(year: &Year<'_>) -> Vec<CarriedRow> {
    let bulletins = bulletins_due(year).into_iter().filter(|bulletin| !bulletin.issued);
    let bulletins = bulletins.map(|bulletin| (CarriedKind::Bulletin, bulletin.term));
    let evaluations = evaluation::open(year.plan, &year.records.evaluations, year.today()).into_iter();
    let all = bulletins.chain(evaluations.map(|term| (CarriedKind::Evaluation, term)));
    all.map(|(kind, term)| CarriedRow { period: Some(term.to_string()), ..row(year, kind) }).collect()
}
