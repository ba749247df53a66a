//! Finds the columns of a worksheet under one or more rows of headings.

use std::collections::{BTreeMap, BTreeSet};

use super::column::{Use, Wanted, sense};
use super::element::{Element, elements};
use super::fold::folded;
use super::heading::{Heading, ending};
use crate::domain::attendance::Status;
use crate::import::book::{Row, Tab};

/// The most heading rows under the first.
const MAX_DEPTH: u32 = 3;
/// The fewest bare numbers that count as the days of a month.
const LEAST_DAYS: usize = 3;

/// The columns of one list of people. A sign-in sheet often has two lists side by side.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Block {
    /// The name column.
    pub(super) name: u32,
    /// The first column of the list: 0 for the first list, the name column for the others.
    pub(super) start: u32,
    /// The name column of the next list, or the largest number.
    pub(super) end: u32,
    /// The other columns with headings.
    pub(super) columns: BTreeMap<u32, Use>,
    /// The headings as printed.
    pub(super) titles: BTreeMap<u32, String>,
}

impl Block {
    /// Returns the first column with that heading.
    pub(super) fn column(&self, wanted: Heading) -> Option<u32> {
        self.columns.iter().find(|(_, used)| used.heading() == Some(wanted)).map(|(column, _)| *column)
    }

    /// Returns the text in the first column with that heading; empty if there is none.
    pub(super) fn cell<'a>(&self, row: Row<'a>, wanted: Heading) -> &'a str {
        self.column(wanted).map_or("", |column| row.cell(column))
    }

    /// Returns the texts in all columns with that heading, such as 党内职务 and 行政职务, without empty ones.
    pub(super) fn cells<'a>(&self, row: Row<'a>, wanted: Heading) -> Vec<&'a str> {
        let columns = self.columns.iter().filter(|(_, used)| used.heading() == Some(wanted));
        columns.map(|(column, _)| row.cell(*column)).filter(|text| !text.is_empty()).collect()
    }

    /// Returns the headings of the columns about attendance, without remarks.
    pub(super) fn titles_of_attendance(&self) -> impl Iterator<Item = &str> {
        let is_shown = |used: &Use| used.shows_attendance() && used.heading() != Some(Heading::Remark);
        let titles =
            self.titles.iter().filter(move |(column, _)| self.columns.get(column).is_some_and(is_shown));
        titles.map(|(_, title)| title.as_str())
    }

    /// Returns `true` if a status other than present has a separate column.
    pub(super) fn parts_statuses(&self) -> bool {
        let other =
            |used: &Use| matches!(used.heading(), Some(Heading::Only(status)) if status != Status::Present);
        self.columns.values().any(other)
    }
}

/// The lists under the heading rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Layout {
    pub(super) blocks: Vec<Block>,
    /// The heading rows.
    pub(super) first: u32,
    pub(super) last: u32,
}

impl Layout {
    /// Returns `true` if the columns are numbered as the days of an unnamed month.
    pub(super) fn numbers_days(&self) -> bool {
        let numbered = |title: &&String| {
            matches!(
                elements(title.split('\n').next().unwrap_or_default()).first(),
                Some(Element::DayOfMonth(..))
            )
        };
        let of = |block: &Block| block.titles.values().filter(numbered).count();
        self.blocks.iter().any(|block| of(block) >= LEAST_DAYS)
    }
}

/// Returns the lists that begin at this row, after those of `now`; `None` if it is not a heading row.
///
/// Once a list has begun, only a heading in its own name column starts another, because 成员 may also be a
/// cell about a person.
pub(super) fn at(tab: &Tab, at: u32, now: &[Block], wanted: Option<Wanted>) -> Option<Layout> {
    let row = tab.row(at)?;
    let is_name = |text: &str| elements(text).contains(&Element::Known(Heading::Name));
    if !now.is_empty() && !now.iter().any(|block| is_name(row.cell(block.name))) {
        return None;
    }
    let names = names(tab, at, row);
    let certain = row.cells().any(|(_, text)| matches!(folded(text).as_str(), "姓名" | "name"));
    let known = row.cells().filter(|(_, text)| elements(text).iter().any(|e| *e != Element::Unknown)).count();
    if names.is_empty() || (known < 2 && !certain) {
        return None;
    }
    let first = if now.is_empty() && is_parent(tab, at, &names) { at - 1 } else { at };
    let merged = |name: &u32| tab.region((at, *name)).map_or(at, |region| region.last.0);
    let mut last = names.iter().map(merged).max().unwrap_or(at).min(at + MAX_DEPTH);
    while last < at + MAX_DEPTH && is_below(tab, last + 1, at, &names) {
        last += 1;
    }
    Some(Layout { blocks: blocks(tab, (first, last), &names, wanted), first, last })
}

/// Returns the first lists of a worksheet.
pub(super) fn first(tab: &Tab, wanted: Option<Wanted>) -> Option<Layout> {
    tab.rows().find_map(|(row, _)| at(tab, row, &[], wanted))
}

/// Returns the name columns; a merged heading counts once.
fn names(tab: &Tab, at: u32, row: Row<'_>) -> Vec<u32> {
    let first = |column: u32| tab.region((at, column)).is_none_or(|region| region.first.1 == column);
    let is_name = |text: &str| elements(text).last() == Some(&Element::Known(Heading::Name));
    row.cells().filter(|(column, text)| is_name(text) && first(*column)).map(|(column, _)| column).collect()
}

/// Returns `true` if the row above has headings over groups of columns: days, parts, 出勤情况.
fn is_parent(tab: &Tab, at: u32, names: &[u32]) -> bool {
    let Some(row) = at.checked_sub(1).and_then(|above| tab.row(above)) else { return false };
    let reach = names.first().copied().unwrap_or(0);
    let over_names = names.iter().any(|name| !row.cell(*name).is_empty());
    let groups: Vec<&str> = row.cells().filter(|(column, _)| *column > reach).map(|(_, text)| text).collect();
    let known = |text: &&str| !elements(text).contains(&Element::Unknown);
    !over_names && !groups.is_empty() && groups.iter().all(known)
}

/// Returns `true` if a row continues the headings of the row `top`: it names no person, and its texts are
/// known headings or are under a heading of several columns.
fn is_below(tab: &Tab, at: u32, top: u32, names: &[u32]) -> bool {
    let (Some(row), Some(above)) = (tab.row(at), tab.row(top)) else { return false };
    if names.iter().any(|name| !row.cell(*name).is_empty()) {
        return false;
    }
    let wide = |column: u32| tab.region((top, column)).is_some_and(|region| region.first.1 < region.last.1);
    let grouped = |column: u32| above.cell(column).is_empty() || wide(column);
    let own: Vec<(u32, &str)> = row
        .cells()
        .filter(|(column, _)| tab.region((at, *column)).is_none_or(|region| region.first.0 == at))
        .collect();
    let known = own.iter().all(|(_, text)| !elements(text).contains(&Element::Unknown));
    let after = names.first().copied().unwrap_or(0);
    let under = own.iter().any(|(column, _)| *column > after && grouped(*column));
    !own.is_empty() && (known || under)
}

/// Assigns the columns to the names. A column belongs to the nearest name to its left, except that an id
/// directly before a name belongs to that name.
fn blocks(tab: &Tab, rows: (u32, u32), names: &[u32], wanted: Option<Wanted>) -> Vec<Block> {
    let paths = paths(tab, rows, names);
    let bare = |elements: &Vec<Element>| elements.iter().any(|e| matches!(e, Element::DayOfMonth(_, false)));
    let numbered = paths.values().filter(|path| bare(&path.elements)).count() >= LEAST_DAYS;
    let starts = [0].into_iter().chain(names.iter().skip(1).copied());
    let ends = names.iter().skip(1).copied().chain([u32::MAX]);
    let lists = names.iter().zip(starts.zip(ends));
    let mut blocks: Vec<Block> =
        lists.map(|(name, (start, end))| Block { name: *name, start, end, ..Block::default() }).collect();
    let groups = repeated_groups(&paths);
    for (column, path) in &paths {
        let used = match sense(&path.texts, &path.elements, numbered, wanted) {
            used if used.shows_attendance() && groups.contains(column) => Use::Unread(true),
            used => used,
        };
        let before_name = used.heading() == Some(Heading::Id) && names.contains(&(column + 1));
        let reach = if before_name { column + 1 } else { *column };
        let of = names.iter().rposition(|name| *name <= reach).unwrap_or(0);
        if let Some(block) = blocks.get_mut(of) {
            block.columns.insert(*column, used);
            block.titles.insert(*column, path.texts.join("\n"));
        }
    }
    for block in &mut blocks {
        part_repeated(tab, rows.1, block);
    }
    blocks
}

/// Takes columns under headings with the same ending, such as 上午签到 and 下午签到, for parts of the session; a merged
/// heading is one column.
fn part_repeated(tab: &Tab, last: u32, block: &mut Block) {
    let merged = |column: u32| tab.region((last, column)).map_or((last, column), |region| region.first);
    let is_one = |used: &Use| {
        use Heading::{Attendance, Only, Signature};
        matches!(used, Use::Known(Signature | Attendance | Only(Status::Present)))
    };
    let of_session = block.columns.iter().filter(|(_, used)| is_one(used)).map(|(column, _)| *column);
    let endings = of_session.filter_map(|column| Some((column, ending(block.titles.get(&column)?))));
    let endings: BTreeMap<u32, String> = endings.collect();
    let repeats = |column: u32| {
        let own = endings.get(&column);
        endings.iter().any(|(other, ending)| own == Some(ending) && merged(*other) != merged(column))
    };
    for (column, used) in &mut block.columns {
        if let Use::Known(heading) = *used
            && repeats(*column)
        {
            *used = Use::Part(heading);
        }
    }
}

/// The headings above a column, from top to bottom.
#[derive(Debug, Default)]
struct Path {
    texts: Vec<String>,
    elements: Vec<Element>,
}

fn paths(tab: &Tab, (first, last): (u32, u32), names: &[u32]) -> BTreeMap<u32, Path> {
    let rows: Vec<u32> = (first..=last).collect();
    let filled =
        rows.iter().filter_map(|row| tab.row(*row)).flat_map(|row| row.cells().map(|(column, _)| column));
    let columns: BTreeSet<u32> = filled.filter(|column| !names.contains(column)).collect();
    let mut paths = BTreeMap::new();
    for column in columns {
        let mut path = Path::default();
        for row in &rows {
            let deeper = || (row + 1..=last).any(|below| !text(tab, below, column).is_empty());
            let own = text(tab, *row, column);
            let text = if own.is_empty() && deeper() { spread(tab, *row, column, names) } else { own };
            let again = tab
                .region((*row, column))
                .is_some_and(|region| region.first.0 < *row && region.first.0 >= first);
            if !text.is_empty() && !again {
                path.texts.push(text.to_owned());
                path.elements.extend(elements(text));
            }
        }
        if !path.texts.is_empty()
            && !names.iter().any(|name| tab.region((last, *name)).is_some_and(|r| r.holds((last, column))))
        {
            paths.insert(column, path);
        }
    }
    paths
}

fn text(tab: &Tab, row: u32, column: u32) -> &str {
    tab.row(row).map_or("", |row| row.cell(column))
}

/// Returns the heading to the left that also covers this column, if cells are not merged.
fn spread<'a>(tab: &'a Tab, row: u32, column: u32, names: &[u32]) -> &'a str {
    let left = tab.row(row).and_then(|row| row.cells().rfind(|(at, _)| *at < column));
    left.filter(|(at, _)| !names.contains(at) && tab.region((row, *at)).is_none())
        .map_or("", |(_, text)| text)
}

/// Returns the columns with the same heading under different unknown headings, such as 第一次 and 第二次
/// above 签到. They are ambiguous.
fn repeated_groups(paths: &BTreeMap<u32, Path>) -> BTreeSet<u32> {
    let mut groups: BTreeMap<&str, BTreeMap<&str, Vec<u32>>> = BTreeMap::new();
    for (column, path) in paths {
        if let [group, .., leaf] = path.texts.as_slice()
            && elements(group).iter().any(|e| matches!(e, Element::Unknown | Element::Ordinal))
            && !path
                .elements
                .iter()
                .any(|element| matches!(element, Element::Day(_) | Element::DayOfMonth(..)))
        {
            groups.entry(leaf).or_default().entry(group).or_default().push(*column);
        }
    }
    groups.into_values().filter(|of| of.len() > 1).flat_map(BTreeMap::into_values).flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the uses of the columns after the first name, as text.
    fn uses(sheet: &str) -> Vec<String> {
        let wanted = Wanted { day: "2026-03-19".parse().unwrap(), month: Some(3) };
        let layout = first(&Tab::of(sheet), Some(wanted)).unwrap();
        layout
            .blocks
            .iter()
            .flat_map(|block| block.columns.values())
            .map(|used| format!("{used:?}"))
            .collect()
    }

    #[test]
    fn a_word_that_is_also_a_role_begins_a_list_only_as_a_heading() {
        let tab = Tab::of("姓名|身份|考勤\n甲|成员|出席\n成员|职务");
        let first = first(&tab, None).unwrap();
        let rows: Vec<_> = tab.rows().map(|(row, _)| at(&tab, row, &first.blocks, None).is_some()).collect();
        assert_eq!(rows, [true, false, true]);
    }

    #[test]
    fn columns_are_read_by_all_headings_over_them() {
        for (sheet, expected) in [
            ("序号|姓名|签名|备注", "Unread(false) Known(Signature) Known(Remark)"),
            (
                "姓名|出勤情况|<|<\n^|缺席|公差|出席",
                "Known(Only(Absent)) Known(Only(Leave)) Known(Only(Present))",
            ),
            (
                "姓名|出勤情况||\n|出席|请假|缺席",
                "Known(Only(Present)) Known(Only(Leave)) Known(Only(Absent))",
            ),
            ("姓名|是否到会|<\n^|是|否", "Known(Only(Present)) Known(Only(Absent))"),
            ("姓名|出勤|<\n|上午|下午", "Part(Only(Present)) Part(Only(Present))"),
            ("姓名|出勤|<\n^|线上|线下", "Unread(true) Unread(true)"),
            ("姓名|出勤|<\n^|出席|旁听", "Known(Only(Present)) Unread(true)"),
            ("姓名|考勤情况|<\n^|3月12日|3月19日", "OtherDay(2026-03-12) Known(Attendance)"),
            (
                "|3月12日||3月19日|\n姓名|签到|备注|签到|备注",
                "OtherDay(2026-03-12) OtherDay(2026-03-12) Known(Signature) Known(Remark)",
            ),
            ("姓名|18|19|20\n|三|四|五", "OtherDay(2026-03-18) Known(Attendance) OtherDay(2026-03-20)"),
            (
                "姓名|4月|<|3月|<\n^|2|9|19|26",
                "OtherDay(2026-04-02) OtherDay(2026-04-09) Known(Attendance) OtherDay(2026-03-26)",
            ),
            ("姓名|3.12|3.19（周四）", "OtherDay(2026-03-12) Known(Attendance)"),
            ("姓名|第1次|第二次\n|3.12|3.19", "OtherDay(2026-03-12) Known(Attendance)"),
            ("|第1次|第2次\n姓名|签到|签到", "Unread(true) Unread(true)"),
            ("姓名|第1次签到|第2次签到", "Part(Signature) Part(Signature)"),
            ("姓名|党课签到|中心组学习签到", "Part(Signature) Part(Signature)"),
            ("姓名|签到|本人签名", "Known(Signature) Known(Signature)"),
            ("姓名|第2次签到|备注", "Known(Signature) Known(Remark)"),
            ("姓名|上午签到|下午签到", "Part(Signature) Part(Signature)"),
            ("姓名|签到（上午）|签到（下午）", "Part(Signature) Part(Signature)"),
            ("姓名|签到（一）|签到（二）", "Part(Signature) Part(Signature)"),
            ("姓名|签到（3.12）|签到（3.19）", "OtherDay(2026-03-12) Known(Signature)"),
            ("姓名|3月12日签到|3月19日签到", "OtherDay(2026-03-12) Known(Signature)"),
            (
                "姓名|第一次|<|第二次|<\n^|签到|备注|签到|备注",
                "Unread(true) Unread(true) Unread(true) Unread(true)",
            ),
            (
                "姓名|上午|<|下午|<\n^|签到|签退|签到|签退",
                "Part(Signature) Part(SignOut) Part(Signature) Part(SignOut)",
            ),
            ("姓名|部门|签到|缺席次数", "Unread(false) Known(Signature) Known(Tally(Some(Absent)))"),
        ] {
            assert_eq!(uses(sheet).join(" "), expected, "{sheet}");
        }
    }

    #[test]
    fn lists_side_by_side_are_separate() {
        let names = |sheet: &str| -> Vec<(u32, Vec<u32>)> {
            let layout = first(&Tab::of(sheet), None).unwrap();
            layout.blocks.iter().map(|block| (block.name, block.columns.keys().copied().collect())).collect()
        };
        assert_eq!(names("姓名|签名|姓名|签名"), [(0, vec![1]), (2, vec![3])]);
        assert_eq!(names("编号|姓名|签到|编号|姓名|签到"), [(1, vec![0, 2]), (4, vec![3, 5])]);
        assert!(first(&Tab::of("序号|时间"), None).is_none());
    }
}
