//! Folds help text, with explanations aligned.

use anstream::adapter::strip_str;
use unicode_width::UnicodeWidthStr;

use crate::output::wrap;

/// The minimum width of a column of text.
const NARROWEST: usize = 20;

/// Folds help text to `width` cells, with explanations aligned.
pub(crate) fn folded(help: &str, width: usize) -> String {
    help.lines().map(|line| fold(line, width) + "\n").collect()
}

fn fold(line: &str, width: usize) -> String {
    if line.len() <= width {
        return line.to_owned(); // a character has at least as many bytes as cells
    }
    let at = line.rfind("  ").map_or(0, |at| at + 2);
    let (before, text) = line.split_at(at);
    let column = strip_str(before).to_string().width();
    let plain = strip_str(text).to_string();
    if column + plain.width() <= width || column + NARROWEST > width {
        return line.to_owned();
    }
    let lines = if plain == text { wrap(text, width - column) } else { wrap_styled(text, width - column) };
    format!("{before}{}", lines.join(&format!("\n{}", " ".repeat(column))))
}

/// Wraps styled text at spaces only, so that no style code is cut.
fn wrap_styled(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        let cells = |text: &str| strip_str(text).to_string().width();
        match lines.last_mut() {
            Some(line) if cells(line) + 1 + cells(word) <= width => *line += &format!(" {word}"),
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_explanation_goes_on_below_its_beginning() {
        let cases = [
            ("  --on DATE  the day of it", 40, "  --on DATE  the day of it"),
            (
                "  --on DATE  the day on which it is to be held",
                34,
                "  --on DATE  the day on which it\n             is to be held",
            ),
            ("一句话接着一句话，再接着一句话", 24, "一句话接着一句话，再接着\n一句话"),
            ("  --on DATE  narrow", 18, "  --on DATE  narrow"),
            (
                "Usage: \u{1b}[1mplan add\u{1b}[0m --on DATE",
                23,
                "Usage: \u{1b}[1mplan add\u{1b}[0m --on\nDATE",
            ),
        ];
        for (line, width, folded) in cases {
            assert_eq!(fold(line, width), folded);
        }
    }
}
