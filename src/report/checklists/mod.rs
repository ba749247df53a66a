//! The organization's checklists 清单: views of the records, as the plan defines them.

mod found;
mod item;
mod readings;
mod topics;

use crate::domain::plan::{Checklist, ChecklistColumn, ChecklistSource};
use crate::report::prelude::*;

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::attendance::Status::{Absent, Late};
    use crate::domain::fixture::{Records, Study, held, history, makeup, noon, note};
    use crate::domain::note::{Note, NoteKind};

    /// The state of the one item of a list, whether it is done, and how many are done and overdue.
    fn only(of: ChecklistSource, done: &[&str], study: &Study, now: &str) -> (&'static str, usize, usize) {
        let done = done.iter().map(ToString::to_string).collect();
        let list = Checklist { name: "-".to_owned(), of, columns: Vec::new(), done };
        let year = study.at(noon(now));
        let found = checklist(&list, &year);
        assert_eq!(found.items.len(), 1);
        (found.items[0].state, found.done(), found.overdue())
    }

    #[test]
    fn an_item_is_overdue_after_its_day_unless_its_state_counts_as_done() {
        // Five working days after Thursday 19 March: the 26th.
        let study = |makeups| {
            let mut study = Study::of(Records {
                makeup: history(makeups),
                ..held("2026-03-19", &[("m01", Late), ("m02", Absent)])
            });
            study.plan.targets.makeup_days = Some(5);
            study
        };
        let debts = |done: &[&str], study: &Study, now| only(ChecklistSource::Debts, done, study, now);
        assert_eq!(debts(&[], &study(vec![]), "2026-03-26"), ("open", 0, 0));
        assert_eq!(debts(&[], &study(vec![]), "2026-03-27"), ("overdue", 0, 1));
        assert_eq!(debts(&["overdue"], &study(vec![]), "2026-03-27"), ("overdue", 1, 0));
        let made_up = study(vec![makeup("2026-03-19-0", "m02", "2026-03-27")]);
        assert_eq!(debts(&[], &made_up, "2026-03-28"), ("closed", 1, 0));
    }

    #[test]
    fn a_reading_is_read_once_the_notes_of_every_member_of_today_name_it() {
        let readers: [&[&str]; 4] = [&[], &["m01"], &["m02", "m02"], &["m01", "m02"]];
        let states = [("unread", 0), ("partly", 0), ("partly", 0), ("read", 1)];
        for (readers, expected) in readers.into_iter().zip(states) {
            let by = |member: &&str| Note {
                readings: vec!["书".to_owned()],
                ..note(NoteKind::Note, member, "2026-03-19")
            };
            let notes = history(readers.iter().map(by).collect());
            let mut study = Study::of(Records { notes, ..Records::default() });
            study.plan.topics[0].readings = vec![toml::from_str("title = \"书\"").unwrap()];
            let (state, done, _) = only(ChecklistSource::Readings, &[], &study, "2026-04-01");
            assert_eq!((state, done), expected, "{readers:?}");
        }
    }
}
