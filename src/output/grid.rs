//! The columns of rows that are shown.

use super::cell::{Cell, Row};

/// The number of rows that are laid out at a time.
const PORTION: usize = 256;

/// The columns that are shown of some rows. The cells are made when they are laid out: a year has many rows.
pub(super) struct Grid<'a, R> {
    pub(super) rows: &'a [R],
    /// The columns, each with its place among the cells of a row.
    pub(super) columns: Vec<(&'static str, usize)>,
    /// The columns that move below the row if there is no room, in order; the first column never moves.
    pub(super) yielding: Vec<&'static str>,
}

impl<'a, R: Row> Grid<'a, R> {
    /// Returns all columns of the rows.
    pub(super) fn of(rows: &'a [R]) -> Self {
        let rest = R::COLUMNS.iter().skip(1).rev().filter(|key| !R::YIELDING.contains(key));
        Self {
            rows,
            columns: R::COLUMNS.iter().copied().zip(0..).collect(),
            yielding: R::YIELDING.iter().chain(rest).copied().collect(),
        }
    }

    /// Returns the columns that have content.
    pub(super) fn with_content(rows: &'a [R]) -> Self {
        let mut grid = Self::of(rows);
        let optional = grid.columns.iter().filter(|(key, _)| R::IF_ANY.contains(key));
        let mut empty: Vec<usize> = optional.map(|(_, at)| *at).collect();
        for row in rows {
            if empty.is_empty() {
                break;
            }
            let cells = row.cells();
            empty.retain(|at| cells[*at] == Cell::Empty);
        }
        grid.columns.retain(|(_, at)| !empty.contains(at));
        grid
    }

    /// Returns the columns with these keys, in this order; unknown keys are skipped.
    pub(super) fn only(self, keys: &[&str]) -> Self {
        let column = |key: &&str| self.columns.iter().find(|(known, _)| known == key).copied();
        Self { columns: keys.iter().filter_map(column).collect(), ..self }
    }

    /// Returns the rows in parts that are laid out one after the other.
    pub(super) fn part(&self, number: usize) -> Option<&'a [R]> {
        self.rows.chunks(PORTION).nth(number)
    }

    /// Returns the cells that are shown of a row.
    pub(super) fn cells(&self, row: &R) -> impl Iterator<Item = Cell> {
        let mut cells = row.cells();
        self.columns.iter().map(move |(_, at)| std::mem::replace(&mut cells[*at], Cell::Empty))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(schemars::JsonSchema, serde::Serialize)]
    struct Three(&'static str);

    impl Row for Three {
        const COLUMNS: &'static [&'static str] = &["a", "b", "c"];
        const IF_ANY: &'static [&'static str] = &["b", "c"];

        fn cells(&self) -> Vec<Cell> {
            let maybe = |text: &str| Cell::maybe((!text.is_empty()).then_some(text));
            vec!["1".into(), maybe(""), maybe(self.0)]
        }
    }

    #[test]
    fn keeps_the_columns_asked_for_in_the_order_asked_for() {
        let rows = [Three("3")];
        let grid = Grid::of(&rows).only(&["c", "x", "a"]);
        assert_eq!(grid.columns, [("c", 2), ("a", 0)]);
        assert_eq!(grid.cells(&rows[0]).collect::<Vec<_>>(), [Cell::from("3"), Cell::from("1")]);
    }

    #[test]
    fn an_optional_column_is_shown_if_any_row_has_content() {
        let keys =
            |rows: &[Three]| Grid::with_content(rows).columns.iter().map(|(key, _)| *key).collect::<String>();
        assert_eq!(keys(&[Three(""), Three("3")]), "ac");
        assert_eq!(keys(&[Three("")]), "a");
    }
}
