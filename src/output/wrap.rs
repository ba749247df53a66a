//! Wraps text to a width; Chinese characters are two cells wide.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Characters that may not begin a line.
const CLOSING: &str = "，。、；：！？）》〉”’】〕］,.;:!?)]";
/// Characters that may not end a line.
const OPENING: &str = "（《〈“‘【〔［([";

/// Wraps the text into lines of at most `width` cells where possible. A line breaks at a space or
/// between Chinese characters, never before a closing mark or after an opening one.
pub(crate) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for piece in pieces(text) {
        let room = width.saturating_sub(lines.last().map_or(0, |line| line.width()));
        let fits = piece.trim_end().width() <= room;
        match lines.last_mut() {
            Some(line) if fits || line.is_empty() => line.push_str(piece),
            _ => lines.push(piece.to_owned()),
        }
    }
    lines.iter().map(|line| line.trim_end().to_owned()).collect()
}

/// Like [`wrap`], but cuts unbreakable text that is wider than `width`.
pub(super) fn wrap_within(text: &str, width: usize) -> Vec<String> {
    if text.width() <= width {
        return vec![text.to_owned()];
    }
    wrap(text, width).iter().flat_map(|line| cut(line, width)).collect()
}

fn cut(line: &str, width: usize) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut used = 0;
    for c in line.chars() {
        let cells = c.width().unwrap_or(0);
        if used + cells > width && used > 0 {
            parts.push(String::new());
            used = 0;
        }
        used += cells;
        if let Some(part) = parts.last_mut() {
            part.push(c);
        }
    }
    parts
}

/// Returns the width of the longest part that [`wrap`] does not break.
pub(super) fn longest_piece(text: &str) -> usize {
    pieces(text).iter().map(|piece| piece.trim_end().width()).max().unwrap_or(0)
}

/// Returns the text with a sign wherever [`wrap`] may break it, except at spaces.
pub(crate) fn breakable(text: &str, sign: &str) -> String {
    pieces(text).iter().fold(String::new(), |text, piece| {
        let sign = if text.is_empty() || text.ends_with(' ') { "" } else { sign };
        text + sign + piece
    })
}

/// Pads the text with spaces to `width` cells.
pub(crate) fn pad(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(text.width())))
}

/// Splits the text into parts that stay on one line, each with its trailing spaces.
fn pieces(text: &str) -> Vec<&str> {
    let narrow = |c: char| c != ' ' && c.width() == Some(1);
    let mut pieces = Vec::new();
    let (mut from, mut before) = (0, None);
    for (at, c) in text.char_indices() {
        let stays = |last: char| {
            OPENING.contains(last) || CLOSING.contains(c) || c == ' ' || (narrow(last) && narrow(c))
        };
        if before.is_some_and(|last| !stays(last)) {
            pieces.push(&text[from..at]);
            from = at;
        }
        before = Some(c);
    }
    if !text.is_empty() {
        pieces.push(&text[from..]);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lines_break_where_a_reader_expects_it() {
        let cases: [(&str, usize, &[&str]); 8] = [
            ("形式名［--form］", 8, &["形式名", "［--form］"]),
            ("", 8, &[""]),
            ("按时参加集中学习，不无故缺席", 12, &["按时参加集中", "学习，不无故", "缺席"]),
            ("四个字四个字，对", 12, &["四个字四个", "字，对"]),
            ("读《论持久战》", 6, &["读《论", "持久", "战》"]),
            ("came late twice", 9, &["came late", "twice"]),
            ("到会率 93.3%，好", 8, &["到会率", "93.3%，", "好"]),
            ("unbreakable", 4, &["unbreakable"]),
        ];
        for (text, width, expected) in cases {
            assert_eq!(wrap(text, width), expected, "{text} {width}");
        }
    }

    #[test]
    fn padding_counts_cells() {
        assert_eq!(pad("达到", 6), "达到  ");
        assert_eq!(pad("达到", 2), "达到");
    }

    #[test]
    fn what_cannot_be_broken_is_cut_where_it_must_not_overflow() {
        assert_eq!(wrap_within("由 someone@office 登记", 9), ["由", "someone@o", "ffice", "登记"]);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_chinese_never_overflows(text in "[一-龥，。《》a-z ]{0,60}", width in 8..40_usize) {
            let bare = |text: &str| text.replace(' ', "");
            let lines = wrap(&text, width);
            prop_assert_eq!(bare(&lines.concat()), bare(&text));
        }

        #[test]
        fn plain_chinese_fills_its_lines(text in "[一-龥]{1,60}", width in 2..40_usize) {
            let lines = wrap(&text, width);
            prop_assert!(lines.iter().all(|line| line.width() <= width));
            let full = width - width % 2;
            prop_assert!(lines[..lines.len() - 1].iter().all(|line| line.width() == full));
        }
    }
}
