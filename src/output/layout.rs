//! The widths of table columns, and which columns do not fit.

use unicode_width::UnicodeWidthStr;

use super::wrap::longest_piece;

/// The minimum width of wrapped text.
const NARROWEST: usize = 10;
/// The number of lines that wrapped text should not exceed.
const LINES: usize = 3;
/// The width that is enough for any text, however long; also for an unbreakable word.
const ENOUGH: usize = 24;

/// A column, and what the width of its cells asks for.
pub(super) struct Column {
    pub(super) key: &'static str,
    pub(super) heading: String,
    /// The width of the widest cell.
    widest: usize,
    /// The width of the longest unbreakable part of a cell, up to [`ENOUGH`].
    longest: usize,
    /// Whether the cells may be wrapped. Dates, times, numbers, ids and words of a list never are.
    is_prose: bool,
}

impl Column {
    /// Returns a column without cells.
    pub(super) fn new(key: &'static str, heading: String) -> Self {
        Self { key, heading, widest: 0, longest: 0, is_prose: false }
    }

    /// Makes room for a cell.
    pub(super) fn admit(&mut self, cell: &str, is_prose: bool) {
        let width = cell.width();
        self.widest = self.widest.max(width);
        self.is_prose |= is_prose;
        if width > self.longest && self.longest < ENOUGH {
            self.longest = self.longest.max(longest_piece(cell)).min(ENOUGH);
        }
    }

    /// Returns the width at which nothing is wrapped.
    fn full(&self) -> usize {
        self.widest.max(self.heading.width())
    }

    /// Returns the minimum readable width.
    fn least(&self) -> usize {
        let heading = self.heading.split(' ').map(UnicodeWidthStr::width).max().unwrap_or(0);
        if !self.is_prose {
            return self.widest.max(heading);
        }
        let prose = self.widest.div_ceil(LINES).clamp(NARROWEST, ENOUGH);
        prose.max(self.longest).min(self.widest).max(heading)
    }
}

/// The position of each column, by index.
#[derive(Debug, PartialEq)]
pub(super) struct Layout {
    /// The columns side by side, with their widths.
    pub(super) beside: Vec<(usize, usize)>,
    /// The columns below the row.
    pub(super) below: Vec<usize>,
}

impl Layout {
    /// Lays out columns, `gap` cells apart, in `room` cells, those of `below` below the row. If the others do
    /// not fit, those of `yielding` move below the row, one by one, until they do.
    pub(super) fn of(columns: &[Column], below: &[&str], yielding: &[&str], gap: usize, room: usize) -> Self {
        let least: Vec<usize> = columns.iter().map(Column::least).collect();
        let mut kept: Vec<usize> =
            (0..columns.len()).filter(|&at| !below.contains(&columns[at].key)).collect();
        for key in yielding {
            if spread(kept.iter().map(|&at| least[at]), gap) <= room {
                break;
            }
            kept.retain(|&at| columns[at].key != *key);
        }
        let mut beside: Vec<(usize, usize)> = kept.iter().map(|&at| (at, least[at])).collect();
        let used = spread(beside.iter().map(|&(_, width)| width), gap);
        for _ in used..room {
            // Gives one cell at a time to the narrowest column that needs one.
            let wants = beside.iter_mut().filter(|(at, width)| *width < columns[*at].full());
            match wants.min_by_key(|(_, width)| *width) {
                Some((_, width)) => *width += 1,
                None => break,
            }
        }
        Self { beside, below: (0..columns.len()).filter(|at| !kept.contains(at)).collect() }
    }

    /// Returns the total width of the columns side by side.
    pub(super) fn width(&self, gap: usize) -> usize {
        spread(self.beside.iter().map(|&(_, width)| width), gap)
    }
}

/// Returns the total width of columns side by side.
fn spread(widths: impl Iterator<Item = usize>, gap: usize) -> usize {
    widths.map(|width| width + gap).sum::<usize>().saturating_sub(gap)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(key: &'static str, cell: &str, is_prose: bool) -> Column {
        let mut column = Column::new(key, String::new());
        column.admit(cell, is_prose);
        column
    }

    #[test]
    fn prose_shrinks_first_and_then_columns_go_below() {
        let columns = [
            column("day", "2026-03-12", false),
            column("title", "一个很长很长很长很长的题目", true),
            column("id", "2026-03-12-t01-m01", false),
        ];
        let order = ["id", "title"];
        let cases = [
            (100, vec![(0, 10), (1, 26), (2, 18)], vec![]),
            (50, vec![(0, 10), (1, 16), (2, 18)], vec![]),
            (44, vec![(0, 10), (1, 10), (2, 18)], vec![]),
            (43, vec![(0, 10), (1, 26)], vec![2]),
            (12, vec![(0, 10)], vec![1, 2]),
        ];
        for (room, beside, below) in cases {
            assert_eq!(Layout::of(&columns, &[], &order, 3, room), Layout { beside, below }, "{room}");
        }
        let always = Layout::of(&columns, &["title"], &order, 3, 100);
        assert_eq!(always, Layout { beside: vec![(0, 10), (2, 18)], below: vec![1] });
    }

    #[test]
    fn a_long_address_takes_no_more_than_its_share() {
        let columns = [
            column("by", "a-very-long-name-of-somebody@office.example.gov.cn", true),
            column("what", "通知", false),
        ];
        let layout = Layout::of(&columns, &[], &["what"], 3, 32);
        assert_eq!(layout, Layout { beside: vec![(0, 25), (1, 4)], below: vec![] });
    }
}
