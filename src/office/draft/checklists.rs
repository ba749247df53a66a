//! 三张清单: the organization's checklists, each as a table.

use crate::office::draft::prelude::*;
use crate::output::{Cell, Row};
use crate::report::checklists::{ChecklistObject, ItemRow, checklist};

pub(crate) fn draft(facts: &Facts<'_>) -> Document {
    let lists = &facts.year.plan.checklists;
    let mut blocks = vec![Block::Subtitle(facts.as_of().into())];
    for list in lists {
        let list = checklist(list, facts.year);
        blocks.push(Block::Heading(Level::One, list.name.into()));
        blocks.push(facts.paragraph(&counts(&list)));
        if !list.items.is_empty() {
            blocks.push(Block::Table(items(facts, &list)));
        }
    }
    facts.document(vec![facts.group(), facts.of_year("draft-checklists-title")], blocks)
}

fn counts(list: &ChecklistObject<'_>) -> Message {
    match list.items.len() {
        0 => Message::new("draft-checklist-empty"),
        count => Message::new("draft-checklist-counts")
            .with("count", count)
            .with("done", list.done())
            .with("overdue", list.overdue()),
    }
}

fn items(facts: &Facts<'_>, list: &ChecklistObject<'_>) -> Table {
    let shown: Vec<usize> = list
        .columns
        .iter()
        .filter_map(|key| ItemRow::COLUMNS.iter().position(|known| known == key))
        .collect();
    let mut columns = vec![short(facts, "draft-number", 11)];
    columns.extend(shown.iter().map(|&at| {
        let key = ItemRow::COLUMNS[at];
        let heading = facts.words.word(&format!("column-{key}"));
        match key {
            "what" => Column::new(heading, 72),
            "due" => Column::new(heading, 27).centred(),
            _ => Column::new(heading, 23).centred(),
        }
    }));
    let rows = list.rows().into_iter().zip(1_usize..).map(|(row, number)| {
        let cells = row.cells();
        let cells = shown.iter().map(|&at| cell(facts, &cells[at]));
        std::iter::once(number.to_string()).chain(cells).collect()
    });
    table(columns, rows)
}

fn cell(facts: &Facts<'_>, cell: &Cell) -> String {
    match cell {
        Cell::Day(day) => facts.short_day(*day),
        other => other.for_people(facts.words),
    }
}
