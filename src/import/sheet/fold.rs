//! Text as it is compared: the same word in two widths, or with spaces in it, is one word.

/// Half width, lower case, without white space and invisible characters.
///
/// People type 请　假, ＯＫ and `Left early`; a cell pasted from chat may hold characters of no width.
pub(super) fn folded(text: &str) -> String {
    text.chars().map(half_width).filter(|c| !is_invisible(*c)).flat_map(char::to_lowercase).collect()
}

fn half_width(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

fn is_invisible(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{fe0e}' | '\u{fe0f}')
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
            ("副局长（规划资金）", "副局长(规划资金)"),
            ("√\u{fe0f}\u{200b}", "√"),
            ("", ""),
        ] {
            assert_eq!(folded(text), expected, "{text:?}");
        }
    }
}
