//! Tables whose rows are topics: by month, with their contents and people.

use crate::import::plan::meaning::topic;
use crate::import::plan::meaning::topics::columns::{self, MOST_ROWS, below, half, head, with_times};
use crate::import::plan::outline::Topic;
use crate::import::plan::shape::heading::{self, Style};
use crate::import::plan::shape::label::{self, Label};
use crate::import::plan::shape::piece;
use crate::import::plan::shape::runin;
use crate::import::plan::words::width::{self, squeezed, unpunctuated};
use crate::import::plan::words::{list, reading, time};
use crate::text::numeral as number;

/// A topic from a table. `number` is set if the table only refers to a topic by number (专题三).
pub(crate) struct Listed {
    pub(crate) topic: Topic,
    pub(crate) number: Option<u32>,
}

/// Returns the topics of consecutive rows. Rows before the heading row are skipped.
pub(crate) fn topics(rows: &[(usize, &[String])], months: &[u32]) -> Vec<Listed> {
    if !is_schedule(rows) {
        if let Some(rows) = columns::by_study(rows) {
            let rows: Vec<_> = rows.iter().map(|(line, cells)| (*line, cells.as_slice())).collect();
            return topics(&rows, months);
        }
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
    let mut times: Vec<(usize, &str)> = Vec::new();
    for (line, cells) in rows.iter().take(MOST_ROWS) {
        if let Some(head) = head(cells) {
            let head = with_times(head, cells, rows);
            monthly = (0..cells.len()).filter(|at| is_monthly(&cells[*at])).collect();
            times = cells
                .iter()
                .map(String::as_str)
                .enumerate()
                .filter(|(_, cell)| runin::is_time(cell))
                .collect();
            columns = if head_above { below(&columns, &head) } else { head };
            for (at, _) in &times {
                columns[*at].get_or_insert(Label::Time);
            }
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
        if !telling || is_total(cells) || is_foot(cells) {
            continue;
        }
        let written = cells;
        let cells = &ticked(with_months(cells, &monthly), &times);
        for cells in &one_each(cells, &columns) {
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
    }
    found
}

/// Returns the row once for each topic that its cell of titles numbers: 1.甲；2.乙. Works beside them would belong to all.
fn one_each(cells: &[String], columns: &[Option<Label>]) -> Vec<Vec<String>> {
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

/// Returns `true` for the heading of a column of months, where a number alone is a month, or of days.
fn is_monthly(head: &str) -> bool {
    (head.contains('月') || head.contains("日期")) && label::column(head) == Some(Label::Time)
}

/// Returns the cells with 月 after the bare numbers of months and days: 3, 3-4, 5、6, 3.12.
fn with_months(cells: &[String], monthly: &[usize]) -> Vec<String> {
    let mut cells = cells.to_vec();
    for at in monthly {
        let Some(cell) = cells.get_mut(*at) else { continue };
        let bare = !cell.trim().is_empty() && !cell.contains(|c: char| c.is_alphabetic());
        let months = cell.split(['.', '．']).next().unwrap_or_default().trim();
        if bare && time::months(cell).is_empty() && !time::months(&format!("{months}月")).is_empty() {
            *cell = format!("{months}月");
        }
    }
    cells
}

/// Returns the cells with the time of their column for each tick: √ below 一季度.
fn ticked(mut cells: Vec<String>, times: &[(usize, &str)]) -> Vec<String> {
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

/// Returns `true` for the last rows of a table, which say who made it or what is demanded: 制表：, 学习要求.
fn is_foot(cells: &[String]) -> bool {
    const MADE: &str = "审核 审批 审定 制表 填表 填报 经办 编制 签字 联系人 联系电话";
    let Some(first) = cells.iter().find(|cell| !cell.trim().is_empty()) else { return false };
    let first = width::folded(&squeezed(first));
    let made = first.contains(':') && list::after(MADE, &first).is_some();
    made || matches!(label::word(&first), Some(Label::Demands | Label::Other))
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
    fn numbers_of_topics_are_no_titles() {
        let found = read("专题|时间|学习内容\n一|3月|甲建设\n二|5月|乙工作");
        assert_eq!((found[0].title.as_str(), found[1].title.as_str()), ("甲建设", "乙工作"));
    }

    #[test]
    fn days_in_numbers_are_times() {
        assert_eq!(read("日期|内容\n2.27|《甲》\n3.13|《乙》")[1].months, [3]);
    }

    #[test]
    fn ticks_are_the_times_of_their_columns() {
        let found = read("学习专题|一季度|二季度|三季度|责任人\n甲|√||√|局长\n乙||√||书记");
        assert_eq!(
            (found[0].months.as_slice(), found[1].months.as_slice()),
            ([1, 2, 3, 7, 8, 9].as_slice(), [4, 5, 6].as_slice())
        );
    }

    #[test]
    fn the_feet_of_a_table_are_no_topics() {
        for foot in ["审核：||制表：", "学习要求|按时参加|", "备注|时间可以调整|"] {
            assert_eq!(read(&format!("时间|专题|书目\n3月|甲|《乙》\n{foot}")).len(), 1, "{foot}");
        }
    }

    #[test]
    fn a_column_of_times_needs_no_heading() {
        let found = read("|专题|书目\n3月|甲|《乙》\n5月|丙|《丁》");
        assert_eq!(
            (found[0].months.as_slice(), found[1].months.as_slice()),
            ([3].as_slice(), [5].as_slice())
        );
    }

    #[test]
    fn the_subject_of_the_discussion_is_a_question_beside_a_title() {
        let found = read("学习重点|研讨主题|必读篇目\n甲精神|如何乙|《丙》");
        assert_eq!((found[0].title.as_str(), found[0].questions[0].text.as_str()), ("甲精神", "如何乙"));
        assert_eq!(read("研讨主题|学习内容\n甲精神|《丙》")[0].title, "甲精神");
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
    fn studies_beside_each_other_are_topics() {
        let found = read("月份|第一次（上半月）|第二次\n3月|甲精神|学习《乙》\n4月|丙精神|");
        let found: Vec<(&str, &[u32])> =
            found.iter().map(|topic| (topic.title.as_str(), topic.months.as_slice())).collect();
        assert_eq!(found, [("甲精神", [3].as_slice()), ("学习乙", &[3]), ("丙精神", &[4])]);
        let found = read("月份|集中学习|专题研讨|个人自学\n3月|甲精神|如何乙|《丙》");
        assert_eq!((found.len(), found[1].title.as_str()), (2, "如何乙"));
        let found = read("领学人|一季度|二季度\n局长|甲精神|\n书记||乙精神");
        assert_eq!(
            (found[1].lead.as_deref(), found[1].months.as_slice()),
            (Some("书记"), [4, 5, 6].as_slice())
        );
    }

    #[test]
    fn rows_of_other_tables_are_left() {
        assert!(read("姓名|职务|签名\n甲|局长|").is_empty());
        assert!(read("3月|学习《甲》\n备注|乙").is_empty());
    }
}
