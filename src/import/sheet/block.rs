//! Which column holds what, under one row of headings.

use std::collections::BTreeMap;

use super::fold::folded;
use super::heading::{Heading, heading};
use super::tab::{Row, Tab};
use crate::domain::attendance::Status;

/// The columns of one list of people. A sheet to sign often has two lists side by side.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Block {
    /// 姓名
    pub(super) name: u32,
    /// The other columns, by number.
    pub(super) columns: BTreeMap<u32, Heading>,
}

impl Block {
    /// The first column of that heading.
    pub(super) fn column(&self, wanted: Heading) -> Option<u32> {
        self.columns.iter().find(|(_, heading)| **heading == wanted).map(|(column, _)| *column)
    }

    /// What stands in the first column of that heading; empty where there is none.
    pub(super) fn cell<'a>(&self, row: Row<'a>, wanted: Heading) -> &'a str {
        self.column(wanted).map_or("", |column| row.cell(column))
    }

    /// Whether a column tells who came.
    pub(super) fn tells_attendance(&self) -> bool {
        use Heading::{Attendance, Only, Remark, Signature};
        self.columns.values().any(|heading| matches!(heading, Attendance | Only(_) | Remark | Signature))
    }

    /// Whether a status other than present has a column of its own.
    pub(super) fn parts_statuses(&self) -> bool {
        let other =
            |heading: &&Heading| matches!(heading, Heading::Only(status) if *status != Status::Present);
        self.columns.values().any(|heading| other(&heading))
    }
}

/// The lists that begin below this row, after those of `now`; none where it is no row of headings.
///
/// Once a list has begun, only a heading in its own column of names begins another: 成员 is also what
/// a person may be.
pub(super) fn headed(row: Row<'_>, now: &[Block]) -> Option<Vec<Block>> {
    let again = |block: &Block| heading(row.cell(block.name)) == Some(Heading::Name);
    (now.is_empty() || now.iter().any(again)).then(|| blocks(row)).filter(|blocks| !blocks.is_empty())
}

/// The first lists of a tab, with their second row of headings.
pub(super) fn first(tab: &Tab) -> Option<Vec<Block>> {
    let mut rows = tab.rows().map(|(_, row)| row);
    let mut blocks = rows.find_map(|row| headed(row, &[]))?;
    if let Some(row) = rows.next() {
        extend(&mut blocks, row);
    }
    Some(blocks)
}

/// The lists that begin below this row: it holds a heading for names and another, or 姓名 itself.
///
/// A column belongs to the nearest name to its left, but an id directly before a name to that name.
fn blocks(row: Row<'_>) -> Vec<Block> {
    let headings: BTreeMap<u32, Heading> =
        row.cells().filter_map(|(column, text)| heading(text).map(|heading| (column, heading))).collect();
    let certain = row.cells().any(|(_, text)| matches!(folded(text).as_str(), "姓名" | "name"));
    if headings.len() < 2 && !certain {
        return Vec::new();
    }
    let of = |wanted: Heading| headings.iter().filter(move |(_, heading)| **heading == wanted);
    let names: Vec<u32> = of(Heading::Name).map(|(column, _)| *column).collect();
    let mut blocks: Vec<Block> =
        names.iter().map(|name| Block { name: *name, columns: BTreeMap::new() }).collect();
    for (column, heading) in headings.iter().filter(|(_, heading)| **heading != Heading::Name) {
        let before_name = *heading == Heading::Id && names.contains(&(column + 1));
        let reach = if before_name { column + 1 } else { *column };
        let at = names.iter().rposition(|name| *name <= reach).unwrap_or(0);
        if let Some(block) = blocks.get_mut(at) {
            block.columns.insert(*column, *heading);
        }
    }
    blocks
}

/// Adds the headings of a second row, as under 出勤情况 spread over 出席, 请假 and 缺席; false where the
/// row is no such row.
pub(super) fn extend(blocks: &mut [Block], row: Row<'_>) -> bool {
    let named = blocks.iter().any(|block| !row.cell(block.name).is_empty());
    let parts: Vec<(u32, Heading)> = row
        .cells()
        .filter_map(|(column, text)| heading(text).map(|heading| (column, heading)))
        .filter(|(_, heading)| matches!(heading, Heading::Only(_) | Heading::Remark | Heading::Signature))
        .collect();
    if named || parts.is_empty() || parts.len() != row.cells().count() {
        return false;
    }
    for (column, heading) in parts {
        let at = blocks.iter().rposition(|block| block.name <= column).unwrap_or(0);
        if let Some(block) = blocks.get_mut(at) {
            block.columns.insert(column, heading);
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::super::tab::Tab;
    use super::*;

    fn blocks_of(lines: &str) -> Vec<Block> {
        let tab = Tab::of(lines);
        let mut rows = tab.rows();
        let mut blocks = blocks(rows.next().unwrap().1);
        if let Some((_, row)) = rows.next() {
            assert!(extend(&mut blocks, row));
        }
        blocks
    }

    fn block(name: u32, columns: &[(u32, Heading)]) -> Block {
        Block { name, columns: columns.iter().copied().collect() }
    }

    #[test]
    fn a_word_that_is_also_a_role_begins_a_list_only_as_a_heading() {
        let tab = Tab::of("姓名|身份|考勤\n甲|成员|出席\n成员|职务");
        let first = first(&tab).unwrap();
        let rows: Vec<_> = tab.rows().map(|(_, row)| headed(row, &first).is_some()).collect();
        assert_eq!(rows, [true, false, true]);
    }

    #[test]
    fn lists_side_by_side_are_told_apart() {
        use Heading::{Id, Only, Remark, Signature};
        assert_eq!(
            blocks_of("序号|姓名|签名|序号|姓名|签名"),
            [block(1, &[(2, Signature)]), block(4, &[(5, Signature)])]
        );
        assert_eq!(
            blocks_of("编号|姓名|签到|编号|姓名|签到"),
            [block(1, &[(0, Id), (2, Signature)]), block(4, &[(3, Id), (5, Signature)]),]
        );
        assert_eq!(
            blocks_of("序号|姓名|签名|备注|编号"),
            [block(1, &[(2, Signature), (3, Remark), (4, Id)])]
        );
        assert_eq!(blocks_of("姓名|出勤情况\n|出席|请假")[0].columns.get(&2), Some(&Only(Status::Leave)));
        assert!(blocks_of("序号|时间").is_empty());
    }
}
