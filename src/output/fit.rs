//! Text cut to the width of a line.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Returns the text, cut to `cells` with a final `…` if it is wider.
pub(crate) fn fit(text: &str, cells: usize) -> String {
    if text.width() <= cells {
        return text.to_owned();
    }
    let mut shown = String::new();
    let mut used = 1; // the `…`
    for c in text.chars() {
        used += c.width().unwrap_or(0);
        if used > cells {
            break;
        }
        shown.push(c);
    }
    shown + "…"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chinese_character_takes_two_cells() {
        let cases = [
            ("科技创新", 8, "科技创新"),
            ("科技创新", 7, "科技创…"),
            ("科技创新", 6, "科技…"),
            ("plan", 3, "pl…"),
            ("学", 0, "…"),
        ];
        for (text, cells, expected) in cases {
            assert_eq!(fit(text, cells), expected, "{text} {cells}");
        }
    }
}
