//! The organization's style in the units of a word processor, after validation.

use std::ops::RangeInclusive;

use crate::domain::document::{DocumentStyle, FontSize, LENGTHS, SIZES};
use crate::message::Message;

/// Twentieths of a point in a millimetre.
const TWIPS_PER_MM: f64 = 1440.0 / 25.4;
/// Twentieths of a point in a point.
const TWIPS_PER_POINT: f64 = 20.0;

/// The type area 版心 of a page; lengths in twips (twentieths of a point).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Layout {
    /// Width of the paper.
    pub page_width: i32,
    /// Height of the paper.
    pub page_height: i32,
    /// The margin above the type area.
    pub top: i32,
    /// The margin below the type area.
    pub bottom: i32,
    /// The margin left of the type area.
    pub left: i32,
    /// The margin right of the type area.
    pub right: i32,
    /// The distance from the bottom of the paper to the bottom of the page number.
    pub footer: i32,
    /// The distance between lines of the body.
    pub pitch: i32,
    /// The distance between characters of the body.
    pub cell: i32,
    /// The space added to each character (or removed), so that a line has its number of characters.
    pub tracking: i32,
    /// The half characters that fit on a line of the title.
    pub title: usize,
    /// The width of a Chinese character in a table.
    pub letter: i32,
}

impl Layout {
    /// Converts a style to a page layout.
    pub(crate) fn of(style: &DocumentStyle) -> Result<Self, Message> {
        let mm = |key, length| within(key, length, &LENGTHS).map(|length| round(length * TWIPS_PER_MM));
        let size =
            |key, size: FontSize| within(key, size.0, &SIZES).map(|size| round(size * TWIPS_PER_POINT));
        let page_width = mm("page_width", style.page_width)?;
        let page_height = mm("page_height", style.page_height)?;
        let (top, bottom) = (mm("margin_top", style.margin_top)?, mm("margin_bottom", style.margin_bottom)?);
        let (left, right) = (mm("margin_left", style.margin_left)?, mm("margin_right", style.margin_right)?);
        let body = size("body_size", style.body_size)?;
        let title = size("title_size", style.title_size)?;
        let letter = size("table_size", style.table_size)?;
        let number = size("page_number_size", style.page_number_size)?;

        let pitch = share(page_height - top - bottom, style.lines);
        if pitch < body {
            return Err(Message::new("document-lines-do-not-fit").with("lines", style.lines));
        }
        let cell = share(page_width - left - right, style.characters);
        if cell < body * 4 / 5 {
            return Err(Message::new("document-characters-do-not-fit").with("characters", style.characters));
        }
        let footer = footer(bottom, number);
        let tracking = cell - body;
        let title = 2 * usize::try_from((page_width - left - right) / title).unwrap_or_default();
        Ok(Self {
            page_width,
            page_height,
            top,
            bottom,
            left,
            right,
            footer,
            pitch,
            cell,
            tracking,
            title,
            letter,
        })
    }

    /// Returns the layout of the paper turned on its side, with its margins.
    pub(crate) fn turned(self) -> Self {
        Self {
            page_width: self.page_height,
            page_height: self.page_width,
            top: self.left,
            bottom: self.right,
            left: self.top,
            right: self.bottom,
            footer: (self.right - (self.bottom - self.footer)).max(0),
            ..self
        }
    }

    /// Returns the width of the type area.
    pub(crate) fn width(self) -> i32 {
        self.page_width - self.left - self.right
    }
}

/// The space above and below a table, in twips.
pub(crate) const TABLE_GAP: i32 = 160;

/// Returns the height of a line in a table, in twips.
pub(crate) fn cell_line(style: &DocumentStyle) -> i32 {
    half_points(style.table_size) * 13
}

/// Converts to half-points, the unit of font sizes.
pub(crate) fn half_points(size: FontSize) -> i32 {
    round(size.0 * 2.0)
}

pub(crate) fn twips(millimetres: u32) -> i32 {
    round(f64::from(millimetres.min(1000)) * TWIPS_PER_MM)
}

/// The dash beside a page number is 7 mm below the type area, in the middle of its line, whose height
/// is 1.3 times the font size.
fn footer(bottom: i32, size: i32) -> i32 {
    let half_line = size * 13 / 20;
    (bottom - twips(7) - half_line).max(0)
}

/// Refuses values out of range, and NaN.
fn within(key: &'static str, figure: f64, allowed: &RangeInclusive<f64>) -> Result<f64, Message> {
    if allowed.contains(&figure) {
        return Ok(figure);
    }
    let message = Message::new("document-figure-out-of-range").with("key", key);
    Err(message
        .with("figure", figure.to_string())
        .with("least", allowed.start().to_string())
        .with("most", allowed.end().to_string()))
}

/// Divides a length; `None` without parts or without a positive length.
fn share(length: i32, parts: u32) -> i32 {
    i32::try_from(parts).ok().filter(|&parts| parts > 0).map_or(0, |parts| length.max(0) / parts)
}

#[expect(clippy::cast_possible_truncation, reason = "lengths and sizes were held within bounds")]
fn round(length: f64) -> i32 {
    length.round() as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_standard_sets_22_lines_of_28_characters() {
        let layout = Layout::of(&DocumentStyle::default()).unwrap();
        assert_eq!((layout.page_width, layout.page_height), (11906, 16838));
        assert_eq!((layout.top, layout.bottom, layout.left, layout.right), (2098, 1984, 1587, 1474));
        // 225 mm in 22 lines is 28.99 points each, 156 mm in 28 characters 15.79 points each; one twip
        // less ensures that the last one fits.
        assert_eq!((layout.pitch, layout.cell, layout.tracking), (579, 315, -5));
        assert_eq!(layout.title, 40);
        assert!(22 * layout.pitch <= layout.page_height - layout.top - layout.bottom);
        assert!(28 * layout.cell <= layout.width() && 29 * layout.cell > layout.width());
    }

    #[test]
    fn figures_that_cannot_be_set_are_refused() {
        let cases = [
            ("margin_left = -1", "document-figure-out-of-range"),
            ("margin_left = nan", "document-figure-out-of-range"),
            ("page_width = inf", "document-figure-out-of-range"),
            ("body_size = 0", "document-figure-out-of-range"),
            ("title_size = 1e9", "document-figure-out-of-range"),
            ("margin_left = 105\nmargin_right = 105", "document-characters-do-not-fit"),
            ("margin_top = 300", "document-lines-do-not-fit"),
            ("lines = 0", "document-lines-do-not-fit"),
            ("lines = 41", "document-lines-do-not-fit"),
            ("characters = 0", "document-characters-do-not-fit"),
            ("characters = 36", "document-characters-do-not-fit"),
        ];
        for (text, expected) in cases {
            let style: DocumentStyle = toml::from_str(text).unwrap();
            assert_eq!(Layout::of(&style).unwrap_err().id, expected, "{text}");
        }
    }

    #[test]
    fn a_unit_may_set_its_own() {
        let style: DocumentStyle =
            toml::from_str("lines = 20\ncharacters = 26\nbody_size = \"三号\"").unwrap();
        let layout = Layout::of(&style).unwrap();
        assert!(layout.tracking > 0 && layout.pitch > 579);
    }
}
