//! Tables whose rows are topics: by month, with their contents and people.

use crate::import::plan::meaning::topic;
use crate::import::plan::outline::Topic;
use crate::import::plan::shape::heading::{self, Style};
use crate::import::plan::shape::label::{self, Label};
use crate::import::plan::shape::piece;
use crate::import::plan::shape::runin;
use crate::import::plan::words::width::squeezed;
use crate::import::plan::words::{list, reading, time};

/// The most rows read from a schedule.
const MOST_ROWS: usize = 1000;

/// A topic from a table. `number` is set if the table only refers to a topic by number (专题三).
pub(crate) struct Listed {
    pub(crate) topic: Topic,
    pub(crate) number: Option<u32>,
}

/// Returns the topics of consecutive rows. Rows before the heading row are skipped.
pub(crate) fn topics(rows: &[(usize, &[String])], months: &[u32]) -> Vec<Listed> {
    if !is_schedule(rows) {
        let head = ["序号", "时间", "学习内容"].map(str::to_owned);
        let width = if is_dated(rows) { rows[0].1.len() } else { return Vec::new() };
        let head = (0, &head[head.len() - width..]);
        let headed: Vec<_> = std::iter::once(head).chain(rows.iter().copied()).collect();
        return topics(&headed, months);
    }
    if let Some(width) = rows.iter().find_map(|(_, cells)| half(cells)) {
        let left: Vec<_> =
            rows.iter().map(|(line, cells)| (*line, &cells[..width.min(cells.len())])).collect();
        let right: Vec<_> =
            rows.iter().map(|(line, cells)| (*line, &cells[width.min(cells.len())..])).collect();
        return [left, right].iter().flat_map(|half| topics(half, months)).collect();
    }
    let mut columns: Vec<Option<Label>> = Vec::new();
    let mut group = months.to_vec();
    let mut found: Vec<Listed> = Vec::new();
    let mut head_above = false;
    let mut above: Vec<u32> = Vec::new();
    let mut monthly: Vec<usize> = Vec::new();
    for (line, cells) in rows.iter().take(MOST_ROWS) {
        if let Some(head) = head(cells) {
            monthly = (0..cells.len()).filter(|at| is_monthly(&cells[*at])).collect();
            columns = if head_above { below(&columns, &head) } else { head };
            head_above = true;
            continue;
        }
        head_above = false;
        let telling = columns
            .iter()
            .any(|column| matches!(column, Some(Label::Title | Label::Content | Label::Readings)));
        if let Some(banner) = banner(cells) {
            if runin::is_time(banner) {
                group = time::months(banner);
                above.clear();
            }
            continue;
        }
        if !telling || is_total(cells) {
            continue;
        }
        let written = cells;
        let cells = &with_months(cells, &monthly);
        if let Some(mut listed) = listed(*line, cells, &columns) {
            if let Some(at) = monthly.iter().find(|at| cells.get(**at) != written.get(**at)) {
                listed.topic.time = written.get(*at).cloned();
            }
            match time_cell(cells, &columns) {
                Some("") => {}
                Some(time) => above = time::months(time),
                None => above.clear(),
            }
            if listed.topic.months.is_empty() && listed.topic.time.is_none() {
                listed.topic.months.clone_from(if above.is_empty() { &group } else { &above });
            }
            match found.last_mut() {
                Some(last) if last.topic.title == listed.topic.title => last.topic.complete(listed.topic),
                _ => found.push(listed),
            }
        } else if let Some(last) = found.last_mut() {
            last.topic.complete(topic::of_facts(*line, &facts(cells, &columns)));
        }
    }
    found
}

/// Returns `true` if a heading row has columns for topics.
pub(crate) fn is_schedule(rows: &[(usize, &[String])]) -> bool {
    rows.iter().filter_map(|(_, cells)| head(cells)).any(|columns| {
        columns.iter().any(|column| matches!(column, Some(Label::Title | Label::Content | Label::Readings)))
    })
}

/// Returns `true` for rows without a heading row, each a time and what is studied then, with or without a number.
fn is_dated(rows: &[(usize, &[String])]) -> bool {
    let width = rows.first().map_or(0, |(_, cells)| cells.len());
    let is_pair = |cells: &[String]| match cells {
        [number @ .., time, content] => {
            let numbers = number.iter().all(|cell| cell.trim().chars().all(|c| c.is_ascii_digit()));
            numbers && runin::is_time(time) && !content.trim().is_empty()
        }
        _ => false,
    };
    rows.len() > 1
        && (2..=3).contains(&width)
        && rows.iter().all(|(_, cells)| cells.len() == width && is_pair(cells))
}

/// Returns the columns of a heading row: at least half of its filled cells are column headings.
fn head(cells: &[String]) -> Option<Vec<Option<Label>>> {
    let columns: Vec<Option<Label>> = cells.iter().map(|cell| label::column(cell)).collect();
    let known = columns.iter().flatten().count();
    let filled = cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    let labelled = columns.chunks(2).zip(cells.chunks(2)).all(|(pair, cells)| {
        let value = cells.get(1).is_some_and(|cell| !cell.trim().is_empty());
        pair[0].is_some() && value && pair.get(1).is_some_and(Option::is_none)
    });
    (known >= 2 && known * 2 >= filled && !labelled).then(|| of_first_group(columns, cells))
}

/// Returns the width of the left list in a heading row of two lists side by side: 时间, 内容, 时间, 内容.
fn half(cells: &[String]) -> Option<usize> {
    let cells = &cells[..=cells.iter().rposition(|cell| !cell.trim().is_empty())?];
    let (left, right) = cells.split_at(cells.len() / 2);
    let same = left.iter().zip(right).all(|(left, right)| squeezed(left) == squeezed(right));
    (left.len() == right.len() && left.len() > 1 && same && head(left).is_some()).then_some(left.len())
}

/// Returns the columns without those of a second group of people that repeat a heading of the topic: 内容, 主持人, 内容,
/// 主持人 below 中心组 and 教职工. The plan is that of the first group.
fn of_first_group(mut columns: Vec<Option<Label>>, cells: &[String]) -> Vec<Option<Label>> {
    let telling = |at: &usize| matches!(columns[*at], Some(Label::Title | Label::Content | Label::Readings));
    let repeats = |at: &usize| cells[..*at].iter().any(|cell| squeezed(cell) == squeezed(&cells[*at]));
    if let Some(second) = (0..columns.len()).filter(telling).find(repeats) {
        columns[second..].fill(None);
    }
    columns
}

/// Merges a second heading row into the first; its own headings win.
fn below(above: &[Option<Label>], head: &[Option<Label>]) -> Vec<Option<Label>> {
    let width = above.len().max(head.len());
    let at = |columns: &[Option<Label>], index: usize| columns.get(index).copied().flatten();
    (0..width).map(|index| at(head, index).or(at(above, index))).collect()
}

/// Returns `true` for the heading of a column of months, where a number alone is a month.
fn is_monthly(head: &str) -> bool {
    head.contains('月') && label::column(head) == Some(Label::Time)
}

/// Returns the cells with 月 after the bare numbers of months: 3, 3-4, 5、6.
fn with_months(cells: &[String], monthly: &[usize]) -> Vec<String> {
    let mut cells = cells.to_vec();
    for at in monthly {
        let Some(cell) = cells.get_mut(*at) else { continue };
        let bare = !cell.trim().is_empty() && !cell.contains(|c: char| c.is_alphabetic());
        if bare && time::months(cell).is_empty() && !time::months(&format!("{}月", cell.trim())).is_empty() {
            *cell = format!("{}月", cell.trim());
        }
    }
    cells
}

/// Returns the time of a row if its column is before that of the topic. An empty cell below a time belongs to the same
/// time, as a merged cell does.
fn time_cell<'c>(cells: &'c [String], columns: &[Option<Label>]) -> Option<&'c str> {
    let topic = columns
        .iter()
        .position(|column| matches!(column, Some(Label::Title | Label::Content | Label::Readings)))?;
    let at = columns.iter().position(|column| *column == Some(Label::Time)).filter(|at| *at < topic)?;
    cells.get(at).map(|cell| cell.trim())
}

fn is_total(cells: &[String]) -> bool {
    cells.iter().any(|cell| list::is_in("合计 总计 小计 共计", &squeezed(cell)))
}

/// Returns the text of a row with only one filled cell.
fn banner(cells: &[String]) -> Option<&str> {
    let mut filled = cells.iter().filter(|cell| !cell.trim().is_empty());
    let first = filled.next()?;
    (cells.len() > 1 && filled.next().is_none()).then_some(first.trim())
}

/// Returns the cells of a row with their columns' labels, in the order that a topic is read.
fn facts(cells: &[String], columns: &[Option<Label>]) -> Vec<(Label, String)> {
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
fn listed(line: usize, cells: &[String], columns: &[Option<Label>]) -> Option<Listed> {
    let mut facts = facts(cells, columns);
    let titled = columns.contains(&Some(Label::Title));
    let mut number = None;
    if titled {
        let title = facts.iter_mut().find(|(label, _)| *label == Label::Title)?;
        if let Some((mark, rest)) = heading::mark(&title.1).filter(|(mark, _)| mark.style != Style::Month) {
            number = (mark.style == Style::Topic && rest.is_empty()).then_some(mark.number);
            if number.is_none() {
                title.1 = rest.to_owned();
            }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn read(table: &str) -> Vec<Topic> {
        let rows: Vec<Vec<String>> =
            table.lines().map(|row| row.split('|').map(|cell| cell.replace("\\n", "\n")).collect()).collect();
        let rows: Vec<(usize, &[String])> = (1..).zip(rows.iter().map(Vec::as_slice)).collect();
        topics(&rows, &[]).into_iter().map(|listed| listed.topic).collect()
    }

    #[test]
    fn rows_by_month_are_topics() {
        let topics = read(
            "序号|月份|学习专题|学习内容|领学人|重点发言人\n\
             1|3月|专题一：四中全会精神|《甲》第一、二卷；四中全会公报|局长|副局长\n\
             2|四月份|《乙》专题|《乙》|—|总工程师",
        );
        assert_eq!(topics[0].title, "四中全会精神");
        assert_eq!(topics[0].months, [3]);
        assert_eq!(topics[0].lead.as_deref(), Some("局长"));
        assert_eq!(topics[0].speakers.as_deref(), Some("副局长"));
        let readings: Vec<&str> = topics[0].readings.iter().map(|reading| reading.title.as_str()).collect();
        assert_eq!(readings, ["甲", "四中全会公报"]);
        assert_eq!(topics[0].readings[0].volumes, ["第一卷", "第二卷"]);
        assert_eq!((topics[1].title.as_str(), topics[1].months.as_slice()), ("乙专题", [4].as_slice()));
        assert_eq!(topics[1].lead.as_deref(), Some("总工程师"));
    }

    #[test]
    fn a_table_without_titles_is_read_by_its_contents() {
        let topics = read("时间|内容|主持人\n第一季度||\n|学习《甲》|书记\n5月|政府工作报告|书记");
        let found: Vec<(&str, &[u32])> =
            topics.iter().map(|topic| (topic.title.as_str(), topic.months.as_slice())).collect();
        assert_eq!(found, [("学习甲", [1, 2, 3].as_slice()), ("政府工作报告", [5].as_slice())]);
        assert_eq!(topics[1].readings[0].title, "政府工作报告");
    }

    #[test]
    fn an_empty_time_is_that_of_the_row_above_if_times_come_first() {
        let months = |table| read(table).into_iter().map(|topic| topic.months).collect::<Vec<_>>();
        assert_eq!(
            months("时间|专题|书目\n3月|甲|《乙》\n|丙|《丁》\n—|戊|《己》\n|庚|《辛》"),
            [vec![3], vec![3], vec![], vec![]]
        );
        assert_eq!(months("专题|书目|时间\n甲|《乙》|3月\n丙|《丁》|"), [vec![3], vec![]]);
    }

    #[test]
    fn lists_side_by_side_are_read_one_after_the_other() {
        let found = read("月份|内容|月份|内容\n1月|《甲》|7月|《乙》\n2月|《丙》|8月|");
        let found: Vec<(&str, &[u32])> =
            found.iter().map(|topic| (topic.title.as_str(), topic.months.as_slice())).collect();
        assert_eq!(found, [("甲", [1].as_slice()), ("丙", &[2]), ("乙", &[7])]);
    }

    #[test]
    fn the_columns_of_a_second_group_are_left() {
        let found = read("时间|学习内容|主持人|学习内容|主持人\n3月|《甲》|书记|《乙》|校长");
        assert_eq!((found.len(), found[0].readings.len(), found[0].lead.as_deref()), (1, 1, Some("书记")));
    }

    #[test]
    fn a_quarter_may_be_above_the_heading_row() {
        let found = read("一季度||\n专题|书目|主讲\n甲|《乙》|局长");
        assert_eq!(found[0].months, [1, 2, 3]);
    }

    #[test]
    fn a_row_of_totals_is_no_topic() {
        assert_eq!(read("序号|专题|书目\n1|甲|《乙》\n合 计|1个专题|1篇").len(), 1);
    }

    #[test]
    fn rows_of_a_time_and_its_study_need_no_heading_row() {
        let found = read("1|3月|学习《甲》\n2|第二季度|乙精神");
        assert_eq!(found.len(), 2);
        let found = read("3月|学习《甲》\n第二季度|乙精神");
        assert_eq!((found[0].title.as_str(), found[0].months.as_slice()), ("学习甲", [3].as_slice()));
        assert_eq!((found[1].title.as_str(), found[1].months.as_slice()), ("乙精神", [4, 5, 6].as_slice()));
    }

    #[test]
    fn rows_of_other_tables_are_left() {
        assert!(read("姓名|职务|签名\n甲|局长|").is_empty());
        assert!(read("3月|学习《甲》\n备注|乙").is_empty());
    }
}
