//! The rows of a sign-in table: high enough to sign in, with empty ones that fill the last page.

use crate::domain::document::DocumentStyle;
use crate::office::document::{Block, Convention, Document, Line, Table};
use crate::office::docx::columns;
use crate::office::room::{GUESTS, to_sign, wrapped};
use crate::office::style::{Layout, TABLE_GAP, cell_line, half_points, twips};
use crate::office::title::{self, halves};

/// The heights of a row to sign in, in millimetres; the first that leaves room for guests is used.
const HEIGHTS: [u32; 3] = [12, 11, 10];
/// The margins and the border of a row, and the room left at the foot of a page, in twips.
const ROW_MARGINS: i32 = 70;
const FOOT: i32 = 120;

/// The rows of a table that ends a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rows {
    /// The minimum height in millimetres.
    pub height: u32,
    /// The empty rows that fit below the others on the last page.
    pub empty: usize,
}

/// Returns the rows for a document whose last block is the table.
pub(super) fn rows(document: &Document, style: &DocumentStyle) -> Rows {
    let lowest = Rows { height: 10, empty: GUESTS };
    let (Ok(layout), Some((Block::Table(table), above))) = (Layout::of(style), document.blocks.split_last())
    else {
        return lowest;
    };
    let page = Page { style, layout };
    let head = page.head(document, above);
    let (height, empty) = to_sign(HEIGHTS, |height| page.fill(table, head, height));
    Rows { height, empty }
}

struct Page<'a> {
    style: &'a DocumentStyle,
    layout: Layout,
}

impl Page<'_> {
    /// Returns the height of what precedes the table on the first page.
    fn head(&self, document: &Document, above: &[Block]) -> i32 {
        let titles = title::lines(&document.title, document.convention, self.layout.title).len();
        let title = self.layout.pitch.max(half_points(self.style.title_size) * 13);
        let lines: usize = above.iter().map(|block| self.lines(block, document.convention)).sum();
        count(titles) * title + (count(lines) + 1) * self.layout.pitch + TABLE_GAP
    }

    fn lines(&self, block: &Block, convention: Convention) -> usize {
        let room = usize::try_from(2 * self.layout.width() / self.layout.cell.max(1)).unwrap_or_default();
        match block {
            Block::Field { label, value } => {
                let label = halves(label) + halves(convention.colon());
                wrapped(&value.plain(), room.saturating_sub(label + 4))
            }
            Block::Paragraph(line) => wrapped(&format!("　　{}", line.plain()), room),
            _ => 1,
        }
    }

    /// Returns the pages of the table, and how many empty rows of that height the last page can take.
    fn fill(&self, table: &Table, head: i32, height: u32) -> (usize, usize) {
        let room = self.layout.page_height - self.layout.top - self.layout.bottom - FOOT;
        let heading = cell_line(self.style) + ROW_MARGINS;
        let least = twips(height);
        let widths = columns::widths(table, self.layout.width(), self.layout.letter);
        let (mut pages, mut used) = (1, head + heading);
        for row in &table.rows {
            let height = least.max(self.row(&widths, row));
            if used + height > room {
                pages += 1;
                used = heading;
            }
            used += height;
        }
        (pages, usize::try_from((room - used) / least.max(1)).unwrap_or_default())
    }

    fn row(&self, widths: &[i32], row: &[Line]) -> i32 {
        let half = self.layout.letter / 2;
        let lines = widths.iter().zip(row).map(|(width, line)| {
            let room = (width - columns::MARGINS) / half.max(1);
            wrapped(&line.plain(), usize::try_from(room).unwrap_or_default())
        });
        count(lines.max().unwrap_or(1)) * cell_line(self.style) + ROW_MARGINS
    }
}

fn count(lines: usize) -> i32 {
    i32::try_from(lines).unwrap_or(i32::MAX / 65_536).min(i32::MAX / 65_536)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::office::document::Column;

    fn sheet(members: usize, post: &str) -> Document {
        let row = |number: usize| vec![number.to_string().into(), "姓名".into(), post.into()];
        let columns = vec![Column::new("序号", 2), Column::new("姓名", 5), Column::new("职务", 8)];
        let table =
            Table { caption: None, columns, rows: (1..=members).map(row).collect(), row_height: None };
        Document {
            convention: Convention::Chinese,
            title: vec!["某局理论学习中心组".to_owned(), "2026年第1次集中学习签到表".to_owned()],
            issuer: String::new(),
            made: None,
            origin: None,
            paper: crate::office::document::Paper::Portrait,
            blocks: vec![
                Block::Field { label: "时间".to_owned(), value: "2026年3月12日".into() },
                Block::Paragraph("地点".into()),
                Block::Table(table),
            ],
        }
    }

    #[test]
    fn rows_are_high_and_fill_the_page() {
        let style = DocumentStyle::default();
        let of = |members, post| rows(&sheet(members, post), &style);
        // 225 mm less 52 mm of title and facts and the heading row leave 165 mm.
        assert_eq!(of(5, "局长"), Rows { height: 12, empty: 8 });
        assert_eq!(of(12, "局长"), Rows { height: 11, empty: 2 });
        // Three lines of a post need more than the height of a row.
        assert_eq!(of(12, &"职".repeat(60)).height, 12);
    }

    proptest::proptest! {
        #[test]
        fn empty_rows_never_open_a_page(members in 0_usize..90, length in 0_usize..60) {
            let style = DocumentStyle::default();
            let mut document = sheet(members, &"职".repeat(length));
            let Rows { height, empty } = rows(&document, &style);
            let page = Page { style: &style, layout: Layout::of(&style).unwrap() };
            let pages = |document: &Document| {
                let Some((Block::Table(table), above)) = document.blocks.split_last() else { panic!() };
                page.fill(table, page.head(document, above), height)
            };
            let before = pages(&document).0;
            if let Some(Block::Table(table)) = document.blocks.last_mut() {
                table.rows.extend(std::iter::repeat_n(Vec::new(), empty));
            }
            let (after, left) = pages(&document);
            proptest::prop_assert_eq!((after, left), (before, 0));
        }
    }
}
