//! Signs beside topics and works that a line of the document explains: ★为必读，☆为选读.

use crate::import::plan::read::line::{Line, Shape};
use crate::import::plan::shape::heading;
use crate::import::plan::words::list;
use crate::import::plan::words::width::{ends_sentence, fold};

/// Signs that plans put beside topics and works.
const SIGNS: &str = "★☆※▲△●○◆◇■□";

/// Words between a sign and its meaning.
const MEANS: &str = "为 表示 代表 是";

/// Words of a meaning. 为 may also begin a topic: ★为群众办实事.
const MEANINGS: &str = "必读 必学 必修 选读 选学 选修 重点 研讨 自学 集中学习 参考";

/// Removes the signs that a line explains, sets that line apart, and notes which works are optional. A line that does
/// not show which of its works is optional is set apart too.
pub(crate) fn read(lines: &[Line]) -> Vec<Line> {
    let known: Vec<(char, bool)> = lines.iter().flat_map(explained).collect();
    if known.is_empty() {
        return lines.to_vec();
    }
    let line = |line: &Line| {
        let mut line = line.clone();
        let explains = !explained(&line).is_empty();
        match &mut line.shape {
            Shape::Row { cells, .. } if !explains => {
                for cell in cells {
                    let kept: Vec<String> = cell.lines().filter_map(|text| unsigned(text, &known)).collect();
                    *cell = kept.join("\n");
                }
            }
            Shape::Text if explains && heading::mark(&line.text).is_none() => line.shape = Shape::Apart,
            Shape::Text | Shape::Heading(_) if !explains => match unsigned(&line.text, &known) {
                Some(text) => line.text = text,
                None => line.shape = Shape::Apart,
            },
            _ => {}
        }
        line
    };
    lines.iter().map(line).collect()
}

/// Returns the signs that a line explains, and whether they make a work optional.
fn explained(line: &Line) -> Vec<(char, bool)> {
    let clauses = line.text.split(|c| ends_sentence(c) || matches!(fold(c), ',' | '、' | '(' | ')' | '|'));
    clauses.filter_map(meaning).collect()
}

/// Returns the sign of a clause such as ★为必读 or 标“☆”的为选读.
fn meaning(clause: &str) -> Option<(char, bool)> {
    let (at, sign) = clause.char_indices().find(|(_, c)| SIGNS.contains(*c))?;
    let rest = clause[at + sign.len_utf8()..].trim_start_matches(['”', '"', '号', '的', '者', ' ']);
    let said = list::after(MEANS, rest)?;
    let is_meaning = said.chars().count() <= 10 && list::holds(MEANINGS, said);
    is_meaning.then(|| (sign, list::holds("选读 选学 选修 参考", said)))
}

/// Returns a text without its signs, and with 选读 beside the works that one of them makes optional. `None` if some of
/// its works may be required.
fn unsigned(text: &str, known: &[(char, bool)]) -> Option<String> {
    let found: Vec<(char, bool)> = known.iter().copied().filter(|(sign, _)| text.contains(*sign)).collect();
    let plain = || text.replace(|c| found.iter().any(|(sign, _)| *sign == c), "").trim().to_owned();
    let works = text.matches('《').count();
    match found.as_slice() {
        [] => Some(text.to_owned()),
        [(_, true)] if works == 1 => {
            let plain = plain();
            Some(format!("{}（选读）", plain.trim_end_matches(|c| ends_sentence(c) || fold(c) == ',')))
        }
        [(sign, true)] if works > 1 => {
            text.trim_start().starts_with(*sign).then(|| format!("选读{}", plain()))
        }
        [_] => Some(plain()),
        _ => (works < 2).then(plain),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_means_what_a_line_says() {
        let read = |text: &[&str]| -> Vec<String> {
            let line = |text: &&str| Line { number: 1, text: (*text).to_owned(), shape: Shape::Text };
            let lines = read(&text.iter().map(line).collect::<Vec<_>>());
            let kept = lines.into_iter().filter(|line| line.shape != Shape::Apart);
            kept.map(|line| line.text).collect()
        };
        assert_eq!(
            read(&["（★为必读，☆为选读）", "★《甲》第一卷", "☆《乙》；", "☆《丙》《丁》", "《戊》☆《己》"]),
            ["《甲》第一卷", "《乙》（选读）", "选读《丙》《丁》"]
        );
        assert_eq!(read(&["1.甲★", "2.乙", "注：标“★”的为重点研讨专题。"]), ["1.甲", "2.乙"]);
        assert_eq!(read(&["一、专题（标★的为必学专题）", "★1.甲"]), ["一、专题（标★的为必学专题）", "1.甲"]);
        assert_eq!(read(&["★为群众办实事", "★甲"]), ["★为群众办实事", "★甲"]);
    }
}
