//! Folds text for comparison: width, spaces and traditional forms do not matter.

use crate::import::simplified::simplified;
use crate::import::unify::unified;
use crate::text::{half_width, is_hidden};

/// Returns the text in half width, lower case and simplified characters, without white space and invisible characters.
///
/// People type 请　假, ＯＫ and `Left early`, and a cell pasted from chat may contain zero-width characters.
pub(super) fn folded(text: &str) -> String {
    text.chars()
        .map(half_width)
        .map(simplified)
        .filter(|c| !is_invisible(*c))
        .flat_map(char::to_lowercase)
        .collect()
}

/// Folds a name for comparison. Many signs are used as the middle dot.
pub(super) fn folded_name(text: &str) -> String {
    folded(&unified(text)).replace(['.', '•', '‧', '・', '･', '∙', '⋅'], "·")
}

fn is_invisible(c: char) -> bool {
    c.is_whitespace() || c.is_control() || is_hidden(c) || matches!(c, '\u{fe0e}' | '\u{fe0f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_spaces_and_capitals_are_one() {
        for (text, expected) in [
            ("请　假", "请假"),
            (" 请 假\u{a0}", "请假"),
            ("Left early", "leftearly"),
            ("ｍ０２", "m02"),
            ("請　假", "请假"),
            ("副局长（规划资金）", "副局长(规划资金)"),
            ("√\u{fe0f}\u{200b}", "√"),
            ("", ""),
        ] {
            assert_eq!(folded(text), expected, "{text:?}");
        }
    }

    #[test]
    fn middle_dots_are_one_sign() {
        for dot in "·•‧・．･∙⋅".chars() {
            assert_eq!(folded_name(&format!("甲{dot} 乙")), "甲·乙", "{dot}");
        }
    }
}
