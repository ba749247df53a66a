//! Open items of an earlier year 上年结转.

use std::collections::{BTreeMap, BTreeSet};

use super::archive::papers;
use super::makeup;
use super::outcomes::outcomes;
use crate::domain::evaluation;
use crate::domain::paper::PaperKind;
use crate::domain::year::bulletin;
use crate::domain::year::problem::{ProblemState, problems};
use crate::report::prelude::*;

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
    /// A problem without a measure.
    Problem,
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
    /// The day of that session, or on which the problem was found.
    pub date: Option<NaiveDate>,
    /// The member who must make up, or the owner of the outcome.
    pub member: Option<MemberId>,
    pub name: Option<String>,
    pub outcome: Option<RecordId>,
    /// The title of the outcome.
    pub title: Option<String>,
    /// The problem in the finder's words.
    pub problem: Option<String>,
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
    rows.extend(open_problems(year));
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
        problem: None,
        papers: Vec::new(),
        period: None,
        due: None,
    }
}

fn sheets(year: &Year<'_>) -> Vec<CarriedRow> {
    let open = year.timetable().open();
    open.map(|entry| CarriedRow {
        session: Some(entry.id.clone()),
        date: Some(entry.session.date),
        ..row(year, CarriedKind::Sheet)
    })
    .collect()
}

fn makeups(year: &Year<'_>) -> Vec<CarriedRow> {
    let rows = makeup::rows(year.owed(), year).into_iter();
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

fn open_problems(year: &Year<'_>) -> Vec<CarriedRow> {
    let open = problems(year).into_iter().filter(|problem| problem.state == ProblemState::Open);
    open.map(|problem| CarriedRow {
        date: Some(problem.date),
        problem: Some(problem.text.to_owned()),
        ..row(year, CarriedKind::Problem)
    })
    .collect()
}

/// Returns the sessions without an attachment that the plan requires, or whose step is overdue.
fn lacking_papers(year: &Year<'_>) -> Vec<CarriedRow> {
    let mut lacking: BTreeMap<(NaiveDate, &RecordId), BTreeSet<PaperKind>> = BTreeMap::new();
    for session in papers(year) {
        lacking.entry((session.date, session.session)).or_default().extend(session.lacks);
    }
    for deadline in year.deadlines().iter().filter(|deadline| deadline.is_missed(year.today())) {
        let session = deadline.session;
        lacking.entry((session.date, session.id)).or_default().insert(deadline.step.paper());
    }
    lacking.retain(|_, papers| !papers.is_empty());
    let carried = lacking.into_iter().map(|((date, session), papers)| CarriedRow {
        session: Some(session.clone()),
        date: Some(date),
        papers: papers.into_iter().collect(),
        ..row(year, CarriedKind::Papers)
    });
    carried.collect()
}

fn periods(year: &Year<'_>) -> Vec<CarriedRow> {
    let bulletins = bulletin::missing(year);
    let bulletins = bulletins.map(|bulletin| (CarriedKind::Bulletin, bulletin.term));
    let evaluations = evaluation::open(year.plan, &year.records.evaluations, year.today()).into_iter();
    let all = bulletins.chain(evaluations.map(|term| (CarriedKind::Evaluation, term)));
    all.map(|(kind, term)| CarriedRow { period: Some(term.to_string()), ..row(year, kind) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::attendance::Status::{Absent, Present};
    use crate::domain::evaluation::Evaluation;
    use crate::domain::fixture::{self, Records, Study, day, history, makeup, noon, paper, session, sheet};
    use crate::domain::outcome::{Outcome, OutcomeState};
    use crate::domain::targets::Cycle;

    #[test]
    fn what_is_open_is_carried_over_and_what_is_done_is_not() {
        let outcome = |title: &str, state| Outcome {
            title: title.to_owned(),
            due: Some(day("2026-12-31")),
            ..fixture::outcome(state)
        };
        let missed = [("m01", Present), ("m02", Absent)];
        let mut study = Study::of(Records {
            sessions: history(vec![session("2026-03-19"), session("2026-05-14"), session("2026-09-10")]),
            attendance: history(vec![
                sheet("2026-03-19-0", &missed),
                sheet("2026-05-14-1", &missed),
                sheet("2026-09-10-2", &[("m01", Present), ("m02", Present)]), // m03 is a member by then
            ]),
            makeup: history(vec![makeup("2026-03-19-0", "m02", "2026-03-26")]),
            outcomes: history(vec![
                outcome("做完", OutcomeState::Done),
                outcome("没做完", OutcomeState::UnderWay),
                Outcome { problem: Some("有措施".to_owned()), ..outcome("做完", OutcomeState::Done) },
            ]),
            evaluations: history(vec![Evaluation {
                problems: vec!["没措施".to_owned(), "有措施".to_owned()],
                ..fixture::evaluation("2026Q3", "2026-10-08")
            }]),
            papers: history(["2026-03-19-0", "2026-09-10-2"].map(|id| paper(id, PaperKind::Bulletin)).into()),
            ..Records::default()
        });
        study.plan.papers = vec![PaperKind::Bulletin];
        study.plan.targets.makeup_days = Some(5);
        study.plan.targets.notice_days_before = Some(5);
        study.plan.targets.bulletin = Some(Cycle::Quarter);
        study.plan.targets.evaluation = Some(Cycle::Year);
        let year = study.at(noon("2027-01-15"));
        let session =
            |kind: &str, id: &str| format!(r#""kind":"{kind}","session":"{id}","date":"{}""#, &id[..10]);
        let missed = session("makeup", "2026-05-14-1");
        let outcome =
            r#""kind":"outcome","member":"m01","name":"m01","outcome":"2026-03-12-1","title":"没做完""#;
        let expected = [
            session("sheet", "2026-09-10-2"),
            format!(r#"{missed},"member":"m02","name":"m02","due":"2026-05-21""#),
            format!(r#"{outcome},"due":"2026-12-31""#),
            r#""kind":"problem","date":"2026-10-08","problem":"没措施""#.to_owned(),
            format!(r#"{},"papers":["notice"]"#, session("papers", "2026-03-19-0")),
            format!(r#"{},"papers":["notice","bulletin"]"#, session("papers", "2026-05-14-1")),
            format!(r#"{},"papers":["notice"]"#, session("papers", "2026-09-10-2")),
            r#""kind":"bulletin","period":"2026Q2""#.to_owned(),
            r#""kind":"evaluation","period":"2026""#.to_owned(),
        ];
        let expected = expected.map(|fields| format!(r#"{{"year":2026,{fields}}}"#));
        let found: Vec<String> = carried(&year).iter().map(filled).collect();
        assert_eq!(found, expected);
    }

    /// The fields of a row that are not empty, as JSON.
    fn filled(row: &CarriedRow) -> String {
        let mut row = serde_json::to_value(row).unwrap();
        row.as_object_mut().unwrap().retain(|_, value| !value.is_null() && *value != serde_json::json!([]));
        row.to_string()
    }
}
