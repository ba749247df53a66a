//! The widths of the columns of a table: by their shares, but no date, number or short word is divided.

use crate::office::document::{Column, Line, Table};
use crate::office::title::halves;

/// The room at both sides of a cell, in twips.
pub(in crate::office) const MARGINS: i32 = 120;
/// A word of at most this many half characters stays whole, if there is room.
const SHORT: usize = 12;
/// The room beyond the text of a whole word, in twips: programs round widths.
const SLACK: i32 = 20;
/// The longest run of digits and letters that is kept whole, in half characters.
const LONGEST: usize = 24;
/// The part of the width that whole short words may take, in tenths.
const FOR_WORDS: i32 = 8;

/// Divides the width of a table; `letter` is the width of a Chinese character in a cell.
pub(in crate::office) fn widths(table: &Table, width: i32, letter: i32) -> Vec<i32> {
    let shares = shares(&table.columns, width);
    let least = |piece: fn(&str) -> i32| -> Vec<i32> {
        let of_column = |at: usize| {
            let cells = table.rows.iter().filter_map(|row| row.get(at)).map(Line::plain);
            let widest = cells.map(|cell| cell.split([' ', '\n']).map(piece).max().unwrap_or_default()).max();
            let heading = table.columns.get(at).map_or(0, |column| short(&column.heading));
            widest.unwrap_or_default().max(heading) * letter / 20 + MARGINS + SLACK
        };
        (0..table.columns.len()).map(of_column).collect()
    };
    let words = least(|cell| tight(cell).max(short(cell)));
    if words.iter().sum::<i32>() <= width / 10 * FOR_WORDS {
        return raised(shares, &words);
    }
    let numbers = least(tight);
    if numbers.iter().sum::<i32>() <= width { raised(shares, &numbers) } else { shares }
}

/// Returns the width of a short word, in twentieths of a character; 0 for a longer text.
fn short(word: &str) -> i32 {
    let halves = halves(word);
    if halves <= SHORT { i32::try_from(halves).unwrap_or_default() * 10 } else { 0 }
}

/// Returns the width of the longest run of digits, letters and the dashes between them, in twentieths of a
/// character. Digits of some fonts are wider than half a character.
fn tight(cell: &str) -> i32 {
    let is_tight = |letter: char| letter.is_ascii_graphic() || matches!(letter, '—' | '–');
    let width = |run: &str| run.chars().map(|letter| if letter.is_ascii() { 12 } else { 20 }).sum();
    let runs = cell.split(|letter| !is_tight(letter)).filter(|run| run.len() <= LONGEST);
    runs.map(width).max().unwrap_or_default()
}

/// Raises the widths below the least ones; the others give of what they have above theirs.
fn raised(shares: Vec<i32>, least: &[i32]) -> Vec<i32> {
    let above = |share: i32, least: i32| i64::from((share - least).max(0));
    let spare: i64 = shares.iter().zip(least).map(|(share, least)| above(*share, *least)).sum();
    let wanted: i64 = shares.iter().zip(least).map(|(share, least)| above(*least, *share)).sum();
    if wanted == 0 || spare < wanted {
        return shares;
    }
    let total: i32 = shares.iter().sum();
    let given =
        |share: i32, least: i32| i32::try_from(above(share, least) * wanted / spare).unwrap_or_default();
    let raise =
        |(share, least): (&i32, &i32)| if share < least { *least } else { share - given(*share, *least) };
    with_remainder(shares.iter().zip(least).map(raise).collect(), total)
}

/// Divides the width by the shares.
fn shares(columns: &[Column], width: i32) -> Vec<i32> {
    let total: i64 = columns.iter().map(|column| i64::from(column.share.max(1))).sum();
    let part = |share: u32| i64::from(width) * i64::from(share.max(1)) / total;
    let widths = columns.iter().map(|column| i32::try_from(part(column.share)).unwrap_or_default());
    with_remainder(widths.collect(), width)
}

/// Gives the last column what rounding left.
fn with_remainder(mut widths: Vec<i32>, width: i32) -> Vec<i32> {
    let left = width - widths.iter().sum::<i32>();
    if let Some(last) = widths.last_mut() {
        *last += left;
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_fill_the_width_by_their_shares() {
        let columns = |shares: &[u32]| shares.iter().map(|&share| Column::new("", share)).collect::<Vec<_>>();
        let cases: &[(&[u32], &[i32])] = &[
            (&[1, 1], &[500, 500]),
            (&[1, 2, 3], &[166, 333, 501]),
            (&[0, 1], &[500, 500]),
            (&[u32::MAX, u32::MAX], &[500, 500]),
            (&[], &[]),
        ];
        for (shares, expected) in cases {
            assert_eq!(widths(&Table::new(columns(shares), Vec::new()), 1000, 240), *expected);
        }
    }

    #[test]
    fn no_date_is_divided_and_short_words_stay_whole_if_there_is_room() {
        let of = |width: i32, heading: &str, cell: &str| {
            let columns = vec![Column::new(heading, 1), Column::new("", 9)];
            let rows = vec![vec![Line::from(cell), Line::from("深入学习领会重要论述")]];
            widths(&Table::new(columns, rows), width, 240)[0]
        };
        assert_eq!(of(9000, "", "2026.12.10"), 10 * 144 + MARGINS + SLACK);
        assert_eq!(of(9000, "", "2026.2.3\n2026.12.10"), 10 * 144 + MARGINS + SLACK);
        assert_eq!(of(9000, "", "9:00—11:30"), 9 * 144 + 240 + MARGINS + SLACK);
        assert_eq!(of(9000, "", "三楼会议室"), 5 * 240 + MARGINS + SLACK);
        assert_eq!(of(9000, "应学次数", "1"), 4 * 240 + MARGINS + SLACK);
        assert_eq!(of(9000, "", "赴外地参加项目评审"), 900);
        assert_eq!(of(1700, "", "三楼会议室"), 170);
        assert_eq!(of(1000, "", "2026.12.10"), 100);
        let table = Table::new(vec![Column::new("", 1), Column::new("", 9)], vec![vec!["2026.12.10".into()]]);
        assert_eq!(widths(&table, 9000, 240).iter().sum::<i32>(), 9000);
    }
}
