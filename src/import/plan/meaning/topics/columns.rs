//! The columns of a table by its heading rows.

use crate::domain::session::Form;
use crate::import::plan::shape::heading::{self, Style};
use crate::import::plan::shape::label::{self, Label};
use crate::import::plan::shape::runin;
use crate::import::plan::words::prose;
use crate::import::plan::words::width::{self, squeezed};

/// The most rows read from a schedule.
pub(super) const MOST_ROWS: usize = 1000;

/// Returns the columns of a heading row: at least half of its filled cells are column headings.
pub(super) fn head(cells: &[String]) -> Option<Vec<Option<Label>>> {
    let columns: Vec<Option<Label>> = cells.iter().map(|cell| label::column(cell)).collect();
    let known = columns.iter().flatten().count();
    // Months over ticks say nothing about the other columns.
    let filled = cells.iter().filter(|cell| !cell.trim().is_empty() && !runin::is_time(cell)).count();
    let labelled = columns.chunks(2).zip(cells.chunks(2)).all(|(pair, cells)| {
        let value = cells.get(1).is_some_and(|cell| !cell.trim().is_empty());
        pair[0].is_some() && value && pair.get(1).is_some_and(Option::is_none)
    });
    (known >= 2 && known * 2 >= filled && !labelled)
        .then(|| of_first_group(with_questions(columns, cells), cells))
}

/// Returns `true` for the columns that name a topic.
pub(super) fn is_of_topic(label: Label) -> bool {
    matches!(label, Label::Title | Label::Content | Label::Readings)
}

/// Returns the width of the left list in a heading row of two lists side by side: 时间, 内容, 时间, 内容.
pub(super) fn half(cells: &[String]) -> Option<usize> {
    let cells = &cells[..=cells.iter().rposition(|cell| !cell.trim().is_empty())?];
    let (left, right) = cells.split_at(cells.len() / 2);
    let same = left.iter().zip(right).all(|(left, right)| squeezed(left) == squeezed(right));
    (left.len() == right.len() && left.len() > 1 && same && head(left).is_some()).then_some(left.len())
}

/// Returns the rows of a table with several studies in each as one row for each study. The columns are sessions or forms
/// beside a time (月份, 第一次, 第二次), or times beside a person (领学人, 一季度, 二季度).
pub(super) fn by_study(rows: &[(usize, &[String])]) -> Option<Vec<(usize, [String; 3])>> {
    let ((line, head), rows) = rows.split_first()?;
    let (first, studies) = head.split_first()?;
    let of_all = |is_one: fn(&str) -> bool| studies.len() > 1 && studies.iter().all(|cell| is_one(cell));
    let kind = match label::column(first)? {
        Label::Time if of_all(is_session) => "期次",
        Label::Time if of_all(|cell| prose::form_of_heading(cell).is_some()) => "学习形式",
        Label::Lead if of_all(runin::is_time) => "时间",
        _ => return None,
    };
    let head = (*line, [first.clone(), kind.to_owned(), "学习内容".to_owned()]);
    let found = rows.iter().take(MOST_ROWS).flat_map(|(line, cells)| {
        let filled = cells.iter().skip(1).zip(studies).filter(|(cell, column)| {
            !cell.trim().is_empty() && prose::form_of_heading(column) != Some(Form::SelfStudy)
        });
        filled.map(|(cell, column)| (*line, [cells[0].clone(), column.clone(), cell.clone()]))
    });
    Some(std::iter::once(head).chain(found).collect())
}

/// Returns `true` for the heading of a column that only counts a session: 第一次, 第二次（下半月）.
fn is_session(head: &str) -> bool {
    heading::mark(head).is_some_and(|(mark, rest)| {
        mark.style == Style::Topic && (rest.is_empty() || width::parenthesised_end(rest).is_some())
    })
}

/// Returns the columns without those of a second group of people that repeat a heading of the topic: 内容, 主持人, 内容,
/// 主持人 below 中心组 and 教职工. The plan is that of the first group.
fn of_first_group(mut columns: Vec<Option<Label>>, cells: &[String]) -> Vec<Option<Label>> {
    let telling = |at: &usize| columns[*at].is_some_and(is_of_topic);
    let repeats = |at: &usize| cells[..*at].iter().any(|cell| squeezed(cell) == squeezed(&cells[*at]));
    if let Some(second) = (0..columns.len()).filter(telling).find(repeats) {
        columns[second..].fill(None);
    }
    columns
}

/// Returns the columns with the subject of the discussion as questions, if another column names the topic: 学习专题,
/// 研讨主题.
fn with_questions(mut columns: Vec<Option<Label>>, cells: &[String]) -> Vec<Option<Label>> {
    let discusses =
        |at: &usize| columns[*at] == Some(Label::Title) && squeezed(&cells[*at]).starts_with("研讨");
    let Some(at) = (0..columns.len()).find(discusses) else { return columns };
    let has = |label| columns.contains(&Some(label));
    let titles = columns.iter().filter(|column| **column == Some(Label::Title)).count();
    if titles > 1 || (has(Label::Content) && has(Label::Readings)) {
        columns[at] = Some(Label::Questions);
    }
    columns
}

/// Returns the columns with one of times that has no heading, if no other column has times.
pub(super) fn with_times(
    mut columns: Vec<Option<Label>>,
    head: &[String],
    rows: &[(usize, &[String])],
) -> Vec<Option<Label>> {
    let is_of_times = |at: &usize| {
        let is_time = |row: &&(usize, &[String])| row.1.get(*at).is_some_and(|cell| runin::is_time(cell));
        rows.iter().take(MOST_ROWS).filter(is_time).count() > 1
    };
    let bare = head.iter().position(|cell| cell.trim().is_empty());
    if let Some(at) = bare.filter(|_| !columns.contains(&Some(Label::Time))).filter(is_of_times) {
        columns[at] = Some(Label::Time);
    }
    columns
}

/// Merges a second heading row into the first; its own headings win.
pub(super) fn below(above: &[Option<Label>], head: &[Option<Label>]) -> Vec<Option<Label>> {
    let width = above.len().max(head.len());
    let at = |columns: &[Option<Label>], index: usize| columns.get(index).copied().flatten();
    (0..width).map(|index| at(head, index).or(at(above, index))).collect()
}
