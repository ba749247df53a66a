//! `plan checklists [NAME]`

use crate::cli::commands::prelude::*;
use crate::cli::hear::filter::{Filtering, InState, OfMember};
use crate::cli::speak::filtered::nothing;
use crate::domain::plan::{Checklist, ChecklistSource, Plan};
use crate::output::{Format, bar};
use crate::report::checklists::{ChecklistObject, ItemRow, ItemState, checklist};
use crate::report::filter::Filter;

/// The width of a bar: with the name and the counts a line stays within 80 cells.
const BAR: usize = 28;

const KINDS: &[Kind] =
    &[Kind::Sessions, Kind::Attendance, Kind::Makeup, Kind::Notes, Kind::Outcomes, Kind::Evaluations];

#[derive(Debug, Args)]
pub(crate) struct ChecklistsArgs {
    /// Checklist: name or part of it
    #[arg(value_name = "NAME")]
    name: Option<String>,
    #[command(flatten)]
    state: InState<ItemState>,
    #[command(flatten)]
    member: OfMember,
}

pub(crate) fn run(args: ChecklistsArgs, context: &mut Context) -> anyhow::Result<()> {
    let workspace = context.load(KINDS)?;
    let year = context.year(&workspace);
    let chosen = chosen(&workspace.plan, args.name.as_deref())?;
    let filtering = Filtering::new(context, &workspace).states(&args.state).members(&args.member);
    let filter = filtering.done()?;
    let mut lists: Vec<ChecklistObject<'_>> = chosen.into_iter().map(|list| checklist(list, &year)).collect();
    let totals: Vec<Totals> = lists.iter().map(Totals::of).collect();
    for list in &mut lists {
        list.items = filter.keep(std::mem::take(&mut list.items));
    }
    match context.format {
        Format::Json => context.json(&lists)?,
        Format::Csv => {
            let rows: Vec<ItemRow<'_>> = lists.iter().flat_map(ChecklistObject::rows).collect();
            context.show(&rows, &Message::new("no-checklists"))?;
        }
        Format::Table | Format::Markdown if lists.is_empty() => {
            context.say(&Message::new("no-checklists").with("file", workspace.plan_file()))?;
        }
        Format::Table | Format::Markdown => {
            for (index, (list, totals)) in lists.iter().zip(totals).enumerate() {
                if index > 0 {
                    context.gap()?;
                }
                tell(context, list, &totals, &filter)?;
            }
        }
    }
    Ok(())
}

/// Returns the checklists with that name, or all of them.
fn chosen<'a>(plan: &'a Plan, name: Option<&str>) -> Result<Vec<&'a Checklist>, Message> {
    let lists = || plan.checklists.iter();
    let Some(name) = name.map(str::trim) else { return Ok(lists().collect()) };
    let exact: Vec<&Checklist> = lists().filter(|list| list.name == name).collect();
    let partly: Vec<&Checklist> = lists().filter(|list| list.name.contains(name)).collect();
    match (exact.is_empty(), partly.len()) {
        (false, _) => Ok(exact),
        (true, 1) => Ok(partly),
        _ => Err(Message::new("no-such-checklist")
            .with("word", name)
            .with("names", lists().map(|list| list.name.as_str()).collect::<Value>())),
    }
}

/// The numbers of items of a checklist before any filter.
struct Totals {
    done: usize,
    all: usize,
    overdue: usize,
}

impl Totals {
    fn of(list: &ChecklistObject<'_>) -> Self {
        Self { done: list.done(), all: list.items.len(), overdue: list.overdue() }
    }
}

fn tell(
    context: &mut Context,
    list: &ChecklistObject<'_>,
    totals: &Totals,
    filter: &Filter,
) -> anyhow::Result<()> {
    let Totals { done, all, overdue } = *totals;
    let heading = Message::new("checklist-heading").with("name", list.name).with("bar", bar(done, all, BAR));
    context.heading(1, &heading.with("done", done).with("all", all).with("overdue", overdue))?;
    let empty = Message::new(match list.of {
        ChecklistSource::Topics => "checklist-without-topics",
        ChecklistSource::Readings => "checklist-without-readings",
        ChecklistSource::Debts => "checklist-without-debts",
        ChecklistSource::Problems => "checklist-without-problems",
        ChecklistSource::Outcomes => "checklist-without-outcomes",
    });
    context.show_columns(&list.rows(), &list.columns, &nothing(filter, all, empty))
}
