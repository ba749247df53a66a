//! Rows as a grid of cells, from which columns can be selected.

use super::cell::{Cell, Row};

pub(super) struct Grid {
    pub(super) columns: Vec<&'static str>,
    /// The cells of each row, one per column.
    pub(super) lines: Vec<Vec<Cell>>,
    /// The columns that move below the row if there is no room, in order; the first column never moves.
    pub(super) yielding: Vec<&'static str>,
    /// The columns that are always below the row.
    pub(super) below: &'static [&'static str],
}

impl Grid {
    /// Returns all columns of the rows.
    pub(super) fn of<R: Row>(rows: &[R]) -> Self {
        let rest = R::COLUMNS.iter().skip(1).rev().filter(|key| !R::YIELDING.contains(key));
        Self {
            columns: R::COLUMNS.to_vec(),
            lines: rows.iter().map(Row::cells).collect(),
            yielding: R::YIELDING.iter().chain(rest).copied().collect(),
            below: R::BELOW,
        }
    }

    /// Returns the columns that have content.
    pub(super) fn with_content<R: Row>(rows: &[R]) -> Self {
        let grid = Self::of(rows);
        let stands = |at: usize| grid.lines.iter().any(|line| line[at] != Cell::Empty);
        let columns = R::COLUMNS.iter().copied().enumerate();
        let seen: Vec<&str> = columns
            .filter(|&(at, key)| !R::IF_ANY.contains(&key) || stands(at))
            .map(|(_, key)| key)
            .collect();
        grid.only(&seen)
    }

    /// Returns the columns with these keys, in this order; unknown keys are skipped.
    pub(super) fn only(self, keys: &[&str]) -> Self {
        let at = |key: &&str| self.columns.iter().position(|column| column == key);
        let kept: Vec<usize> = keys.iter().filter_map(at).collect();
        Self {
            columns: kept.iter().map(|&index| self.columns[index]).collect(),
            lines: self
                .lines
                .into_iter()
                .map(|mut line| {
                    kept.iter().map(|&at| std::mem::replace(&mut line[at], Cell::Empty)).collect()
                })
                .collect(),
            yielding: self.yielding,
            below: self.below,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Serialize)]
    struct Three;

    impl Row for Three {
        const COLUMNS: &'static [&'static str] = &["a", "b", "c"];
        const KEYS: &'static [&'static str] = &[];

        fn cells(&self) -> Vec<Cell> {
            vec!["1".into(), "2".into(), "3".into()]
        }
    }

    #[test]
    fn keeps_the_columns_asked_for_in_the_order_asked_for() {
        let grid = Grid::of(&[Three]).only(&["c", "x", "a"]);
        assert_eq!(grid.columns, ["c", "a"]);
        assert_eq!(grid.lines, [[Cell::from("3"), Cell::from("1")]]);
    }
}
