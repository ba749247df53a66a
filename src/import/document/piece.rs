//! Pieces: each heading, item, label or text by itself, also where one line holds several.

use super::heading::{self, Mark, Style};
use super::label::{self, Label};
use super::line::Shape;
use super::number;
use super::paragraph::Paragraph;
use super::section;
use super::width::fold;

/// The most items that one paragraph is cut into by their numbers.
const MOST: usize = 500;

/// What a piece is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A numbered heading or item, with its words.
    Head(Mark, String),
    Label(Label, String),
    Text(String),
    Row(Vec<String>),
}

/// A piece and the lines it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) first: usize,
    pub(crate) last: usize,
    pub(crate) kind: Kind,
}

/// A paragraph as several, where it holds several headings, items or labels.
pub(crate) fn apart(paragraph: &Paragraph) -> Vec<Paragraph> {
    if paragraph.shape != Shape::Text {
        return vec![paragraph.clone()];
    }
    let part = |text: &str| Paragraph { text: text.to_owned(), ..paragraph.clone() };
    cut(paragraph.text.trim()).into_iter().map(part).collect()
}

/// What a paragraph is that holds one thing only.
pub(crate) fn piece(paragraph: &Paragraph) -> Piece {
    let text = paragraph.text.trim();
    let kind = match &paragraph.shape {
        Shape::Row(cells) => Kind::Row(cells.clone()),
        Shape::Heading(level) if heading::mark(text).is_none() => {
            Kind::Head(Mark { style: Style::Level(*level), number: 0 }, text.to_owned())
        }
        Shape::Text | Shape::Heading(_) | Shape::Apart => kind(text),
    };
    Piece { first: paragraph.first, last: paragraph.last, kind }
}

fn kind(part: &str) -> Kind {
    if let Some((mark, rest)) = heading::mark(part) {
        return Kind::Head(mark, rest.to_owned());
    }
    if section::is_heading_line(part) {
        return Kind::Head(Mark { style: Style::Section, number: 0 }, part.to_owned());
    }
    match label::leading(part) {
        Some((label, rest)) => Kind::Label(label, rest.to_owned()),
        None => Kind::Text(part.to_owned()),
    }
}

/// A text cut before each inner number of a sequence and each inner label.
fn cut(text: &str) -> Vec<&str> {
    let head = text.len() - heading::mark(text).map_or(text, |(_, rest)| rest).len();
    let mut cuts = inner_numbers(text);
    cuts.extend(label::starts(text).into_iter().filter(|at| *at > head));
    cuts.retain(|at| *at > 0);
    cuts.sort_unstable();
    cuts.dedup();
    let mut parts = Vec::new();
    let mut from = 0;
    for at in cuts {
        parts.push(text[from..at].trim());
        from = at;
    }
    parts.push(text[from..].trim());
    parts.retain(|part| !part.is_empty());
    parts
}

/// A number met within a paragraph.
struct Inner {
    at: usize,
    mark: Mark,
    /// Whether a stop, a space or the start stands before it.
    set_off: bool,
}

/// Where the members of a numbered sequence begin within one paragraph: a plan without line breaks.
///
/// A lone number is no sequence; it is left in its sentence.
fn inner_numbers(text: &str) -> Vec<usize> {
    let mut candidates = candidates(text);
    candidates.truncate(MOST);
    let mut kept: Vec<&Inner> = Vec::new();
    for inner in &candidates {
        let last = kept.iter().rev().find(|known| known.mark.style == inner.mark.style);
        let above = kept.iter().rev().find(|known| known.mark.style.rank() < inner.mark.style.rank());
        let restarts = last.is_none_or(|last| above.is_some_and(|above| above.at > last.at));
        let next = match last {
            Some(last) if !restarts => {
                inner.mark.number > last.mark.number && inner.mark.number <= last.mark.number + 2
            }
            _ => inner.mark.number == 1 || inner.at == 0 || (restarts && last.is_some() && inner.set_off),
        };
        let follows = inner.set_off || begins_part(inner, text);
        if next && (follows || (inner.mark.style == Style::Arabic && last.is_none_or(|_| next))) {
            kept.push(inner);
        }
    }
    let in_sequence = |inner: &&&Inner| {
        kept.iter().filter(|other| other.mark.style == inner.mark.style).count() > 1 || inner.at == 0
    };
    kept.iter().filter(in_sequence).map(|inner| inner.at).collect()
}

/// 二、学习内容 may follow without a stop, for its words name a part of the plan.
fn begins_part(inner: &Inner, text: &str) -> bool {
    inner.mark.style == Style::Chinese
        && heading::mark(&text[inner.at..]).is_some_and(|(_, rest)| section::name_at_start(rest).is_some())
}

fn candidates(text: &str) -> Vec<Inner> {
    let mut found: Vec<Inner> = Vec::new();
    let mut before: Option<char> = None;
    let mut depth = 0_i32;
    for (at, c) in text.char_indices() {
        if depth == 0
            && (number::is_part(c) || matches!(c, '第' | '专' | '①'..='⒛' | '㈠'..='㈩') || fold(c) == '(')
            && let Some((mark, rest)) = heading::mark(&text[at..])
            && may_begin(before, mark, rest)
        {
            let set_off = before.is_none_or(is_stop);
            found.push(Inner { at, mark, set_off });
        }
        match c {
            '《' => depth += 1,
            '》' => depth = (depth - 1).max(0),
            _ => {}
        }
        before = Some(c);
    }
    found
}

/// Whether a number after that character may begin an item with those words.
fn may_begin(before: Option<char>, mark: Mark, rest: &str) -> bool {
    let words = rest
        .chars()
        .next()
        .is_some_and(|c| !number::is_part(c) && (!c.is_ascii() || c.is_ascii_alphabetic()));
    match (before, mark.style) {
        (None, _) => true,
        (Some(_), Style::Month | Style::Decimal | Style::Part | Style::Level(_)) => false,
        (Some(c), _) if is_stop(c) => words,
        // Run straight on: only digits and Chinese numerals with their own sign, and not 第1、2卷 or 图1、.
        (Some(c), Style::Arabic | Style::Chinese) => {
            words
                && !number::is_part(c)
                && !c.is_ascii_alphanumeric()
                && !matches!(c, '第' | '图' | '表' | '件' | '、' | '之')
        }
        _ => false,
    }
}

fn is_stop(c: char) -> bool {
    c.is_whitespace() || matches!(fold(c), '。' | ';' | ':' | '!' | '?' | '》' | ')' | '”' | '】')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Vec<&str> {
        cut(text)
    }

    #[test]
    fn a_plan_without_line_breaks_is_taken_apart() {
        let text = "一、学习时间 每月一次。二、学习内容1、研读《甲》第一、二卷;2、研读《乙》;3、研讨。三、学习要求 1、按时参加。2、做好笔记。";
        assert_eq!(
            parts(text),
            [
                "一、学习时间 每月一次。",
                "二、学习内容",
                "1、研读《甲》第一、二卷;",
                "2、研读《乙》;",
                "3、研讨。",
                "三、学习要求",
                "1、按时参加。",
                "2、做好笔记。"
            ]
        );
    }

    #[test]
    fn labels_on_one_line_are_taken_apart() {
        assert_eq!(parts("第一专题:甲 时间:四月份 主讲:乙"), ["第一专题:甲", "时间:四月份", "主讲:乙"]);
        assert_eq!(
            parts("(一)甲专题。深入学习。重点篇目:《乙》"),
            ["(一)甲专题。深入学习。", "重点篇目:《乙》"]
        );
    }

    #[test]
    fn sentences_are_left_whole() {
        for text in [
            "深入学习《甲》第一、二卷，研读《乙》第1、2卷。",
            "提出以下4项要求。",
            "1.4月15日开展学习，4月22日研讨。",
            "统筹一、二产业，抓好3、4月份工作。",
            "一是加强领导；二是严格考勤。",
        ] {
            assert_eq!(parts(text), [text]);
        }
    }
}
