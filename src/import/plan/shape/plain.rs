//! Lines as a person reads them: without bullets, and without a space between all characters.

use crate::import::plan::read::line::{Line, Shape};
use crate::import::plan::shape::heading;
use crate::import::plan::shape::runin;

/// Signs in front of list items.
const BULLETS: &str = "●○◦◎◆◇■□▲△▼▶►★☆※→➢➤✓✔√☐☑✅•▪▫–—";

/// The level of a bulleted line over lines with another bullet: below every real heading.
const LEVEL: u8 = 6;

/// The level of a bulleted line below a time, which names a topic of that time.
const BELOW_TIME: u8 = 7;

/// Fewest characters of a line that is set apart.
const FEWEST: usize = 6;

/// Removes bullets and the spaces of lines set apart. A line with a bullet over lines with another bullet is a heading.
pub(crate) fn plain(lines: &[Line]) -> Vec<Line> {
    let outer = outer(lines);
    let mut below_time = false;
    let line = |line: &Line| match bullet(line) {
        Some((sign, text)) if outer.contains(&sign) => {
            below_time = runin::is_time(text);
            Line { text: text.to_owned(), shape: Shape::Heading(LEVEL), number: line.number }
        }
        Some((_, text)) => {
            let shape = if below_time { Shape::Heading(BELOW_TIME) } else { Shape::Text };
            Line { text: text.to_owned(), shape, number: line.number }
        }
        None if line.shape == Shape::Text && is_apart(&line.text) => {
            Line { text: line.text.split_whitespace().collect(), ..line.clone() }
        }
        None => line.clone(),
    };
    lines.iter().map(line).collect()
}

/// Splits a line into its bullet and its text.
fn bullet(line: &Line) -> Option<(char, &str)> {
    let text = line.text.trim_start();
    let sign = text.chars().next().filter(|sign| line.shape == Shape::Text && BULLETS.contains(*sign))?;
    let rest = text.trim_start_matches(sign).trim_start();
    (!rest.is_empty()).then_some((sign, rest))
}

/// Returns the bullets that are above a line with a bullet that first appears later.
fn outer(lines: &[Line]) -> Vec<char> {
    let mut known: Vec<char> = Vec::new();
    let mut outer: Vec<char> = Vec::new();
    let mut above = None;
    for line in lines.iter().filter(|line| !line.is_blank()) {
        let sign = bullet(line).map(|(sign, _)| sign);
        if let (Some(above), Some(sign)) = (above, sign)
            && !known.contains(&sign)
            && !outer.contains(&above)
        {
            outer.push(above);
        }
        known.extend(sign.filter(|sign| !known.contains(sign)));
        above = sign;
    }
    outer.extend(known.into_iter().filter(|sign| heads_lines(*sign, lines)));
    outer
}

/// Returns `true` for a bullet of several lines that all have lines without bullet or number below.
fn heads_lines(sign: char, lines: &[Line]) -> bool {
    let lines: Vec<&Line> = lines.iter().filter(|line| !line.is_blank()).collect();
    let is_below = |line: &&Line| {
        line.shape == Shape::Text && bullet(line).is_none() && heading::mark(&line.text).is_none()
    };
    let heads: Vec<bool> = lines
        .iter()
        .zip(lines.iter().skip(1).map(Some).chain([None]))
        .filter(|(line, _)| bullet(line).is_some_and(|(found, _)| found == sign))
        .map(|(_, below)| below.is_some_and(is_below))
        .collect();
    heads.len() > 1 && heads.iter().all(|heads| *heads)
}

/// Returns `true` for a line with a space between all of its characters: 学 习 计 划.
fn is_apart(text: &str) -> bool {
    let mut parts = text.split_whitespace();
    let single = parts.clone().filter(|part| part.chars().nth(1).is_none()).count();
    single >= FEWEST && parts.all(|part| part.chars().nth(1).is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bullets_and_spaces_go_and_the_outer_bullet_heads() {
        let text = ["▲甲", "●《乙》", "●《丙》", "▲丁", "——要求", "2 0 2 6 年 计 划", "学习 2026 年 计 划"];
        let lines =
            (1..).zip(text).map(|(number, text)| Line { number, text: text.to_owned(), shape: Shape::Text });
        let lines = plain(&lines.collect::<Vec<_>>());
        let found: Vec<(&str, bool)> =
            lines.iter().map(|line| (line.text.as_str(), line.shape != Shape::Text)).collect();
        let wanted = [
            ("甲", true),
            ("《乙》", false),
            ("《丙》", false),
            ("丁", true),
            ("要求", false),
            ("2026年计划", false),
            ("学习 2026 年 计 划", false),
        ];
        assert_eq!(found, wanted);
    }
}
