//! `plan evaluations add --period PERIOD`

use chrono::NaiveDate;

use super::no_such_period;
use crate::cli::commands::prelude::*;
use crate::cli::commands::status::not_counted;
use crate::cli::hear::{period, select, written::says_nothing};
use crate::cli::speak::objection;
use crate::domain::evaluation::{Evaluation, is_long_enough, law::untimely, open};
use crate::domain::record::RecordId;
use crate::domain::targets::Cycle;
use crate::domain::term::Term;
use crate::report::evaluations::PeriodFigures;

/// Hex digits of a commit hash: at least as many as git shows.
const COMMIT_DIGITS: std::ops::RangeInclusive<usize> = 7..=40;

#[derive(Debug, Args)]
pub(super) struct AddArgs {
    /// Period: a quarter, half year or year, such as 2026Q1, 2026H1 or 2026 [default: the latest completed one
    /// without evaluation]
    #[arg(long, value_name = "PERIOD")]
    period: Option<String>,
    /// Problem found (repeatable)
    #[arg(long = "problem", value_name = "TEXT", allow_hyphen_values = true)]
    problems: Vec<String>,
    /// Adjustment (repeatable)
    #[arg(long = "adjustment", value_name = "TEXT", allow_hyphen_values = true)]
    adjustments: Vec<String>,
    /// Resulting plan change: an added topic or a commit
    #[arg(long, value_name = "CHANGE")]
    change: Option<String>,
}

pub(super) fn run(args: AddArgs, context: &mut Context) -> anyhow::Result<()> {
    let word = args.period.as_deref().unwrap_or_default();
    let workspace =
        context.load_of_period(word, &[Kind::Sessions, Kind::Attendance, Kind::Notes, Kind::Evaluations])?;
    let (term, evaluation) = evaluation(args, context, &workspace)?;
    let filing = workspace.file(&context.stamp(&workspace)?, &evaluation)?;
    let rate = evaluation.attendance.map(|hundredths| Value::Share(f64::from(hundredths) / 10_000.0));
    let message = Message::new("evaluation-filed")
        .with("period", evaluation.period.as_str())
        .with("held", evaluation.held)
        .with("topics", evaluation.topics)
        .with("rate", rate.unwrap_or_else(|| "-".into()))
        .with("notes", evaluation.notes);
    context.report_filing(message, &filing)?;
    remark(context, &workspace, term, &evaluation, &filing.id)
}

/// Builds the evaluation. Reports all invalid arguments.
fn evaluation(args: AddArgs, context: &Context, workspace: &Workspace) -> anyhow::Result<(Term, Evaluation)> {
    let mut faults = Faults::default();
    let year = context.year(workspace);
    let term = faults.take(match &args.period {
        Some(word) => period(word, &year),
        None => awaited(&year),
    });
    let problems = sentences(&args.problems, "problem-is-empty", &mut faults);
    let adjustments = sentences(&args.adjustments, "adjustment-is-empty", &mut faults);
    let change = args.change.map(|word| change(&word, workspace));
    let change = faults.take(change.transpose()).flatten();
    faults.refuse()?;
    let term = term.ok_or_else(|| Message::new("evaluation-needs-period"))?;
    let figures = PeriodFigures::of(year.plan.span(term), &year);
    let count = |figure: usize| u32::try_from(figure).unwrap_or(u32::MAX);
    let evaluation = Evaluation {
        date: context.today(),
        period: term.to_string(),
        held: count(figures.held),
        topics: count(figures.topics),
        attendance: figures.attendance_in_hundredths(),
        notes: count(figures.notes),
        problems,
        adjustments,
        change,
    };
    Ok((term, evaluation))
}

/// Returns the latest completed period of the plan's cycle without an evaluation.
fn awaited(year: &Year<'_>) -> Result<Term, Message> {
    let open = open(year.plan, &year.records.evaluations, year.today());
    open.last().copied().ok_or_else(|| {
        let (missing, cycle) = match year.plan.targets.evaluation {
            Some(cycle) => ("evaluation-needs-period", cycle),
            None => ("evaluation-without-cycle", Cycle::Quarter),
        };
        let present = year.plan.term_of(cycle, year.plan.period().nearest(year.today()));
        Message::new(missing).with("period", present.to_string())
    })
}

/// Returns the period if it can be evaluated now.
fn period(word: &str, year: &Year<'_>) -> Result<Term, Message> {
    let term = period::period(word, year.plan, year.today()).filter(is_long_enough);
    let term = term.ok_or_else(|| no_such_period(word, year.plan))?;
    match untimely(term, year) {
        Some(objection) => Err(objection::message(objection, year)),
        None => Ok(term),
    }
}

fn sentences(typed: &[String], empty: &'static str, faults: &mut Faults) -> Vec<String> {
    let trimmed: Vec<String> = typed.iter().map(|text| text.trim().to_owned()).collect();
    if trimmed.iter().any(|text| says_nothing(text)) {
        faults.push(Message::new(empty));
    }
    trimmed
}

/// Returns the id of a topic added during the year, or a commit hash.
fn change(word: &str, workspace: &Workspace) -> Result<String, Message> {
    let told = |id| Message::new(id).with("word", word);
    if let Ok(topic) = select::topic(&workspace.plan, word) {
        return match topic.added {
            Some(_) => Ok(topic.id.to_string()),
            None => Err(told("topic-not-added").with("topic", topic.id.to_string())),
        };
    }
    let commit = word.trim().to_ascii_lowercase();
    let is_commit = COMMIT_DIGITS.contains(&commit.len()) && commit.chars().all(|c| c.is_ascii_hexdigit());
    if is_commit { Ok(commit) } else { Err(told("not-a-plan-change")) }
}

/// Prints what the secretary should know at once.
fn remark(
    context: &mut Context,
    workspace: &Workspace,
    term: Term,
    evaluation: &Evaluation,
    id: &RecordId,
) -> anyhow::Result<()> {
    let year = context.year(workspace);
    let period = year.plan.span(term);
    let unsettled = year.timetable().unrecorded().map(|entry| entry.session.date);
    let days: Vec<NaiveDate> = unsettled.filter(|day| period.contains(*day)).collect();
    if !days.is_empty() {
        context.say(&not_counted("remark-not-counted", &days).with("id", id.short()))?;
    }
    if context.today() <= period.to {
        context.say(&Message::new("remark-period-running").with("to", period.to))?;
    }
    if evaluation.problems.is_empty() && evaluation.adjustments.is_empty() {
        context.say(&Message::new("remark-evaluation-without-findings").with("id", id.short()))?;
    }
    Ok(())
}
