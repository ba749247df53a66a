//! Tables whose rows are topics: by month, with their contents and people.

use crate::import::plan::meaning::topic;
use crate::import::plan::meaning::topics::columns::{
    self, MOST_ROWS, below, half, head, is_of_topic, with_times,
};
use crate::import::plan::meaning::topics::row::{self, Listed};
use crate::import::plan::shape::label::{self, Label};
use crate::import::plan::shape::runin;
use crate::import::plan::words::time;

/// Returns the topics of consecutive rows. Rows before the heading row are skipped.
pub(crate) fn topics(rows: &[(usize, &[String])], months: &[u32]) -> Vec<Listed> {
    if !is_schedule(rows) {
        return without_heading(rows, months);
    }
    if let Some(width) = rows.iter().find_map(|(_, cells)| half(cells)) {
        return side_by_side(rows, width, months);
    }
    let mut table = Table::below(months);
    for (line, cells) in rows.iter().take(MOST_ROWS) {
        match head(cells) {
            Some(labels) => table.begin(with_times(labels, cells, rows), cells),
            None => table.add(*line, cells),
        }
    }
    table.found
}

/// Returns the topics of rows without a heading row for topics, if what their columns are is certain.
fn without_heading(rows: &[(usize, &[String])], months: &[u32]) -> Vec<Listed> {
    if let Some(rows) = columns::by_study(rows) {
        let rows: Vec<_> = rows.iter().map(|(line, cells)| (*line, cells.as_slice())).collect();
        return topics(&rows, months);
    }
    if !is_dated(rows) {
        return Vec::new();
    }
    let head = ["序号", "时间", "学习内容"].map(str::to_owned);
    let head = (0, &head[head.len() - rows[0].1.len()..]);
    let headed: Vec<_> = std::iter::once(head).chain(rows.iter().copied()).collect();
    topics(&headed, months)
}

/// Returns the topics of two lists beside each other, the left one first.
fn side_by_side<'r>(rows: &[(usize, &'r [String])], width: usize, months: &[u32]) -> Vec<Listed> {
    let halves = |&(line, cells): &(usize, &'r [String])| {
        let (left, right) = cells.split_at(width.min(cells.len()));
        ((line, left), (line, right))
    };
    let (left, right): (Vec<_>, Vec<_>) = rows.iter().map(halves).unzip();
    [left, right].iter().flat_map(|half| topics(half, months)).collect()
}

/// A table while its rows are read.
struct Table<'t> {
    columns: Vec<Option<Label>>,
    /// The columns of months or days, where a number alone is a month.
    monthly: Vec<usize>,
    /// The columns below a time, where each topic has a tick.
    times: Vec<(usize, &'t str)>,
    /// Whether the row above is a heading row.
    head_above: bool,
    /// The months of a group of rows, above it.
    group: Vec<u32>,
    /// The months of the row above.
    above: Vec<u32>,
    found: Vec<Listed>,
}

impl<'t> Table<'t> {
    fn below(months: &[u32]) -> Self {
        Self {
            columns: Vec::new(),
            monthly: Vec::new(),
            times: Vec::new(),
            head_above: false,
            group: months.to_vec(),
            above: Vec::new(),
            found: Vec::new(),
        }
    }

    /// Takes the columns of a heading row, which may be the second of two.
    fn begin(&mut self, labels: Vec<Option<Label>>, cells: &'t [String]) {
        self.monthly = (0..cells.len()).filter(|at| is_monthly(&cells[*at])).collect();
        let times = cells.iter().map(String::as_str).enumerate();
        self.times = times.filter(|(_, cell)| runin::is_time(cell)).collect();
        self.columns = if self.head_above { below(&self.columns, &labels) } else { labels };
        for (at, _) in &self.times {
            self.columns[*at].get_or_insert(Label::Time);
        }
        self.head_above = true;
    }

    /// Adds the topics of a row, or what it adds to the last one.
    fn add(&mut self, line: usize, written: &[String]) {
        self.head_above = false;
        if let Some(banner) = row::banner(written) {
            return self.begin_group(banner);
        }
        let of_topics = self.columns.iter().copied().flatten().any(is_of_topic);
        if !of_topics || row::is_total(written) || row::is_foot(written) {
            return;
        }
        let cells = row::ticked(row::with_months(written, &self.monthly), &self.times);
        for cells in row::one_each(&cells, &self.columns) {
            if let Some(mut listed) = row::listed(line, &cells, &self.columns) {
                let changed = self.monthly.iter().find(|at| cells.get(**at) != written.get(**at));
                if let Some(at) = changed {
                    listed.topic.time = written.get(*at).cloned();
                }
                self.add_topic(listed, row::time(&cells, &self.columns));
            } else if let Some(last) = self.found.last_mut() {
                last.topic.complete(topic::of_facts(line, &row::facts(&cells, &self.columns)));
            }
        }
    }

    /// Takes the months of a row that only names a time, for the rows below it.
    fn begin_group(&mut self, banner: &str) {
        if runin::is_time(banner) {
            self.group = time::months(banner);
            self.above.clear();
        }
    }

    /// Adds a topic; `time` is that of its row. One without a time has that of the row above, or of its group.
    fn add_topic(&mut self, mut listed: Listed, time: Option<&str>) {
        match time {
            Some("") => {}
            Some(time) => self.above = time::months(time),
            None => self.above.clear(),
        }
        if listed.topic.months.is_empty() && listed.topic.time.is_none() {
            let months = if self.above.is_empty() { &self.group } else { &self.above };
            listed.topic.months.clone_from(months);
        }
        match self.found.last_mut() {
            Some(last) if last.topic.title == listed.topic.title => last.topic.complete(listed.topic),
            _ => self.found.push(listed),
        }
    }
}

/// Returns `true` if a heading row has columns for topics.
pub(crate) fn is_schedule(rows: &[(usize, &[String])]) -> bool {
    rows.iter()
        .filter_map(|(_, cells)| head(cells))
        .any(|columns| columns.into_iter().flatten().any(is_of_topic))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::plan::outline::Topic;

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
