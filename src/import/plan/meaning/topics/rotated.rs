//! Tables turned by a quarter: a column for each quarter or topic, a row for each kind of fact.

use crate::import::plan::meaning::topic;
use crate::import::plan::meaning::topics::{row, table};
use crate::import::plan::outline::Topic;
use crate::import::plan::shape::label::{self, Label};
use crate::import::plan::shape::runin;

/// The most rows of such a table: one for each kind of fact.
const MOST_ROWS: usize = 30;

/// Returns the topics in the columns of a turned table, or none of any other table.
pub(super) fn topics(rows: &[(usize, &[String])]) -> Vec<Topic> {
    if let [(_, times), (line, studies)] = rows
        && times.len() > 2
        && times.iter().all(|cell| runin::is_time(cell))
    {
        return below_times(times, *line, studies);
    }
    let labels = labels(rows);
    if rows.len() > MOST_ROWS || !is_turned(rows, &labels) {
        return Vec::new();
    }
    let width = rows.iter().map(|(_, cells)| cells.len()).max().unwrap_or_default();
    (1..width)
        .filter_map(|column| {
            let mut facts = facts(rows, &labels, column);
            if !labels.contains(&Some(Label::Title)) {
                let content = facts.iter().find(|(_, label, _)| *label == Label::Content);
                let title =
                    content.map(|(line, _, text)| (*line, Label::Title, row::first_item(text).to_owned()));
                facts.extend(title);
            }
            facts.sort_by_key(|(_, label, _)| *label != Label::Title);
            let line = facts.first().map(|(line, ..)| *line)?;
            let topic = topic::of_lines(line, &facts);
            (!topic.title.is_empty()).then_some(topic)
        })
        .collect()
}

/// Returns the topics of a row without a label below a row of times.
fn below_times(times: &[String], line: usize, studies: &[String]) -> Vec<Topic> {
    let pairs = times.iter().zip(studies).filter(|(_, study)| !study.trim().is_empty());
    let pairs: Vec<[String; 2]> = pairs.map(|(time, study)| [time.clone(), study.clone()]).collect();
    let rows: Vec<(usize, &[String])> = pairs.iter().map(|pair| (line, pair.as_slice())).collect();
    table::topics(&rows, &[]).into_iter().map(|listed| listed.topic).collect()
}

/// Returns the label of each row. A first row of times needs none.
fn labels(rows: &[(usize, &[String])]) -> Vec<Option<Label>> {
    let of_row = |cells: &[String]| {
        let values = cells.iter().skip(1).filter(|cell| !cell.trim().is_empty());
        if values.clone().count() > 1 && values.clone().all(|cell| runin::is_time(cell)) {
            Some(Label::Time)
        } else {
            label::column(cells.first()?)
        }
    };
    rows.iter().map(|(_, cells)| of_row(cells)).collect()
}

/// Returns `true` if every row has a label in its first cell only, and several values, of a topic or its content.
fn is_turned(rows: &[(usize, &[String])], labels: &[Option<Label>]) -> bool {
    let telling =
        labels.iter().flatten().any(|label| matches!(label, Label::Title | Label::Content | Label::Readings));
    let values = |cells: &[String]| {
        let filled = cells.iter().skip(1).filter(|cell| !cell.trim().is_empty());
        filled.clone().count() > 1 && filled.clone().all(|cell| label::column(cell).is_none())
    };
    telling
        && rows.len() > 1
        && labels.iter().all(Option::is_some)
        && rows.iter().any(|(_, cells)| values(cells))
        && rows.iter().all(|(_, cells)| cells.iter().skip(1).all(|cell| label::word(cell).is_none()))
}

/// Returns the cells of a column with their lines and the labels of their rows.
fn facts(
    rows: &[(usize, &[String])],
    labels: &[Option<Label>],
    column: usize,
) -> Vec<(usize, Label, String)> {
    let fact = |((line, cells), label): (&(usize, &[String]), &Option<Label>)| {
        let cell = cells.get(column).map(|cell| cell.trim()).filter(|cell| !cell.is_empty())?;
        Some((*line, (*label)?, cell.to_owned()))
    };
    rows.iter().zip(labels).filter_map(fact).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(table: &str) -> Vec<(String, Vec<u32>, Option<String>)> {
        let rows: Vec<Vec<String>> =
            table.lines().map(|row| row.split('|').map(str::to_owned).collect()).collect();
        let rows: Vec<(usize, &[String])> = (1..).zip(rows.iter().map(Vec::as_slice)).collect();
        topics(&rows).into_iter().map(|topic| (topic.title, topic.months, topic.lead)).collect()
    }

    #[test]
    fn each_column_is_a_topic() {
        let found = read("项目|一季度|5月\n学习专题|甲精神|乙法\n必读书目|《丙》|《丁》\n主讲人|局长|副局长");
        assert_eq!(found[0], ("甲精神".to_owned(), vec![1, 2, 3], Some("局长".to_owned())));
        assert_eq!(found[1], ("乙法".to_owned(), vec![5], Some("副局长".to_owned())));
    }

    #[test]
    fn the_content_names_a_topic_without_a_title() {
        let titles: Vec<String> =
            read("月份|1月|2月\n学习内容|学习党章|学习《甲》").into_iter().map(|(title, ..)| title).collect();
        assert_eq!(titles, ["学习党章", "学习甲"]);
    }

    #[test]
    fn a_row_below_times_needs_no_label() {
        let found = read("1月|2月|第二季度\n甲精神||学习《乙》");
        assert_eq!(found[0], ("甲精神".to_owned(), vec![1], None));
        assert_eq!(found[1], ("学习乙".to_owned(), vec![4, 5, 6], None));
    }

    #[test]
    fn forms_and_other_tables_are_left() {
        for table in [
            "学习专题|甲\n时间|3月",
            "学习专题|甲|时间|3月\n地点|乙|主讲|局长",
            "专题|时间\n甲|3月",
            "姓名|甲|乙\n职务|丙|丁",
        ] {
            assert!(read(table).is_empty(), "{table}");
        }
    }
}
