//! A row of a table whose rows are topics.

use crate::import::plan::meaning::topic;
use crate::import::plan::meaning::topics::columns::is_of_topic;
use crate::import::plan::outline::Topic;
use crate::import::plan::shape::heading::{self, Style};
use crate::import::plan::shape::label::{self, Label};
use crate::import::plan::shape::piece;
use crate::import::plan::words::width::{self, squeezed, unpunctuated};
use crate::import::plan::words::{list, reading, time as times};
use crate::text::numeral as number;

/// A topic from a table. `number` is set if the table only refers to a topic by number (专题三).
pub(crate) struct Listed {
    pub(crate) topic: Topic,
    pub(crate) number: Option<u32>,
}

/// Returns the row once for each topic that its cell of titles numbers: 1.甲；2.乙. Works beside them would belong to all.
pub(super) fn one_each(cells: &[String], columns: &[Option<Label>]) -> Vec<Vec<String>> {
    let whole = || vec![cells.to_vec()];
    let of_works = |(cell, column): (&String, &Option<Label>)| {
        matches!(column, Some(Label::Content | Label::Readings)) && !cell.trim().is_empty()
    };
    let at = columns.iter().position(|column| *column == Some(Label::Title)).filter(|at| *at < cells.len());
    let Some(at) = at.filter(|_| !cells.iter().zip(columns).any(of_works)) else { return whole() };
    let titles: Vec<&str> = cells[at].lines().flat_map(piece::numbered).collect();
    if titles.len() < 2 || titles.iter().any(|title| heading::mark(title).is_none()) {
        return whole();
    }
    let row = |title: &str| {
        let mut row = cells.to_vec();
        unpunctuated(title).clone_into(&mut row[at]);
        row
    };
    titles.into_iter().map(row).collect()
}

/// Returns the cells with 月 after the bare numbers of months and days: 3, 3-4, 5、6, 3.12.
pub(super) fn with_months(cells: &[String], monthly: &[usize]) -> Vec<String> {
    let mut cells = cells.to_vec();
    for at in monthly {
        let Some(cell) = cells.get_mut(*at) else { continue };
        let bare = !cell.trim().is_empty() && !cell.contains(|c: char| c.is_alphabetic());
        let months = cell.split(['.', '．']).next().unwrap_or_default().trim();
        if bare && times::months(cell).is_empty() && !times::months(&format!("{months}月")).is_empty() {
            *cell = format!("{months}月");
        }
    }
    cells
}

/// Returns the cells with the time of their column for each tick: √ below 一季度.
pub(super) fn ticked(mut cells: Vec<String>, times: &[(usize, &str)]) -> Vec<String> {
    let is_tick = |cell: &str| matches!(cell.trim(), "√" | "✓" | "✔" | "●" | "○" | "★" | "▲" | "■" | "☑");
    for (at, time) in times {
        if let Some(cell) = cells.get_mut(*at).filter(|cell| is_tick(cell)) {
            (*time).clone_into(cell);
        }
    }
    cells
}

/// Returns the time of a row if its column is before that of the topic. An empty cell below a time belongs to the same
/// time, as a merged cell does.
pub(super) fn time<'c>(cells: &'c [String], columns: &[Option<Label>]) -> Option<&'c str> {
    let topic = columns.iter().position(|column| column.is_some_and(is_of_topic))?;
    let at = columns.iter().position(|column| *column == Some(Label::Time)).filter(|at| *at < topic)?;
    cells.get(at).map(|cell| cell.trim())
}

pub(super) fn is_total(cells: &[String]) -> bool {
    cells.iter().any(|cell| list::is_in("合计 总计 小计 共计", &squeezed(cell)))
}

/// Returns `true` for the last rows of a table, which say who made it or what is demanded: 制表：, 学习要求.
pub(super) fn is_foot(cells: &[String]) -> bool {
    const MADE: &str = "审核 审批 审定 制表 填表 填报 经办 编制 签字 联系人 联系电话";
    let Some(first) = cells.iter().find(|cell| !cell.trim().is_empty()) else { return false };
    let first = width::folded(&squeezed(first));
    let made = first.contains(':') && list::after(MADE, &first).is_some();
    made || matches!(label::word(&first), Some(Label::Demands | Label::Other))
}

/// Returns the text of a row with only one filled cell.
pub(super) fn banner(cells: &[String]) -> Option<&str> {
    let mut filled = cells.iter().filter(|cell| !cell.trim().is_empty());
    let first = filled.next()?;
    (cells.len() > 1 && filled.next().is_none()).then_some(first.trim())
}

/// Returns the cells of a row with their columns' labels, in the order that a topic is read.
pub(super) fn facts(cells: &[String], columns: &[Option<Label>]) -> Vec<(Label, String)> {
    let mut facts: Vec<(Label, String)> = cells
        .iter()
        .zip(columns)
        .filter_map(|(cell, column)| column.map(|label| (label, cell.trim().to_owned())))
        .filter(|(_, cell)| !matches!(cell.as_str(), "" | "—" | "-" | "/" | "——" | "无"))
        .collect();
    facts.sort_by_key(|(label, _)| *label != Label::Title);
    facts
}

/// Returns the first item of a cell without its number, which names a topic that has no title.
pub(super) fn first_item(cell: &str) -> &str {
    let first = cell.lines().next().unwrap_or_default();
    let first = piece::numbered(first).first().copied().unwrap_or_default();
    heading::mark(first).filter(|(mark, _)| mark.style != Style::Month).map_or(first, |(_, words)| words)
}

/// Returns the topic of a row, or `None` if the row continues the one above.
pub(super) fn listed(line: usize, cells: &[String], columns: &[Option<Label>]) -> Option<Listed> {
    let mut facts = facts(cells, columns);
    let printed = |text: &str| {
        let mark = heading::mark(text).filter(|(mark, rest)| mark.style == Style::Topic && rest.is_empty());
        mark.map(|(mark, _)| mark.number)
    };
    let is_number = |text: &str| {
        printed(text).is_some() || number::leading(text).is_some_and(|(_, rest)| rest.is_empty())
    };
    // A column 专题 may only number the topics, whose content is beside it.
    let numbers = |(label, cell): &(Label, String)| *label == Label::Title && is_number(cell);
    let numbered = facts.iter().any(numbers) && facts.iter().any(|(label, _)| *label == Label::Content);
    let number = facts.iter().find(|(label, _)| *label == Label::Title).and_then(|(_, title)| printed(title));
    facts.retain(|fact| !numbered || !numbers(fact));
    let titled = columns.contains(&Some(Label::Title)) && !numbered;
    if titled {
        let title = facts.iter_mut().find(|(label, _)| *label == Label::Title)?;
        if number.is_none()
            && let Some((_, rest)) = heading::mark(&title.1).filter(|(mark, _)| mark.style != Style::Month)
        {
            title.1 = rest.to_owned();
        }
    } else {
        let content =
            facts.iter_mut().find(|(label, _)| matches!(label, Label::Content | Label::Readings))?;
        let title = first_item(&content.1).to_owned();
        // A line that only names the topic is not content: 专题一：甲, above the readings.
        if let Some((_, below)) = content.1.split_once('\n')
            && !reading::is_entry(&title)
        {
            content.1 = below.to_owned();
        }
        facts.insert(0, (Label::Title, title));
    }
    let topic = topic::of_facts(line, &facts);
    (!topic.title.is_empty()).then_some(Listed { topic, number })
}
