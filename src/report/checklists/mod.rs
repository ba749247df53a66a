//! The organization's checklists 清单: views of the records, as the plan defines them.

mod found;
mod item;
mod readings;
mod topics;

use schemars::JsonSchema;
use serde::Serialize;

use crate::domain::plan::{Checklist, ChecklistColumn, ChecklistSource};
use crate::domain::year::Year;
use crate::output::{Cell, Row};

pub(crate) use item::{Item, ItemState};

/// A checklist with its items.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct ChecklistObject<'a> {
    pub name: &'a str,
    pub of: ChecklistSource,
    pub items: Vec<Item>,
    /// The keys of the columns to show.
    #[serde(skip)]
    pub columns: Vec<&'static str>,
}

impl ChecklistObject<'_> {
    /// Counts the items that are done.
    pub(crate) fn done(&self) -> usize {
        self.items.iter().filter(|item| item.done).count()
    }

    /// Counts the items that are past their due date and not done.
    pub(crate) fn overdue(&self) -> usize {
        self.items.iter().filter(|item| item.overdue).count()
    }

    /// Returns the items as rows.
    pub(crate) fn rows(&self) -> Vec<ItemRow<'_>> {
        self.items.iter().map(|item| ItemRow { list: self.name, item }).collect()
    }
}

/// An item with the name of its checklist.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct ItemRow<'a> {
    list: &'a str,
    #[serde(flatten)]
    item: &'a Item,
}

impl Row for ItemRow<'_> {
    const KEYS: &'static [&'static str] = &["list", "what", "owner", "due", "state", "done", "overdue"];
    const COLUMNS: &'static [&'static str] = &["list", "what", "owner", "due", "item-state", "done"];

    fn cells(&self) -> Vec<Cell> {
        let mut cells = vec![self.list.into()];
        cells.extend(self.item.cells());
        cells
    }
}

/// Returns a checklist of the plan with its items.
pub(crate) fn checklist<'a>(list: &'a Checklist, year: &Year<'_>) -> ChecklistObject<'a> {
    let mut items = match list.of {
        ChecklistSource::Topics => topics::items(year),
        ChecklistSource::Readings => readings::items(year),
        ChecklistSource::Debts => found::debts(year),
        ChecklistSource::Problems => found::problems(year),
        ChecklistSource::Outcomes => found::outcomes(year),
    };
    for item in &mut items {
        item.done = list.is_done(item.state);
        item.overdue = !item.done && item.due.is_some_and(|due| due < year.today());
    }
    ChecklistObject { name: &list.name, of: list.of, items, columns: columns(list) }
}

fn columns(list: &Checklist) -> Vec<&'static str> {
    const ALL: [ChecklistColumn; 4] =
        [ChecklistColumn::What, ChecklistColumn::Owner, ChecklistColumn::Due, ChecklistColumn::State];
    let wanted = if list.columns.is_empty() { &ALL[..] } else { &list.columns };
    let key = |column: &ChecklistColumn| match column {
        ChecklistColumn::What => "what",
        ChecklistColumn::Owner => "owner",
        ChecklistColumn::Due => "due",
        ChecklistColumn::State => "item-state",
    };
    wanted.iter().map(key).collect()
}
