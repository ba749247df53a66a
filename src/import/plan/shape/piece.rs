//! Splits paragraphs into headings, items, labels and texts, even if one line has several.

use crate::import::plan::read::line::Shape;
use crate::import::plan::shape::heading::{self, Mark, Style};
use crate::import::plan::shape::label::{self, Label};
use crate::import::plan::shape::paragraph::Paragraph;
use crate::import::plan::shape::runin;
use crate::import::plan::shape::season;
use crate::import::plan::shape::section;
use crate::import::plan::words::time;
use crate::import::plan::words::width::{fold, parts_at};
use crate::text::numeral as number;

/// The most items split from one paragraph.
const MOST: usize = 500;

/// The length in characters from which a paragraph counts as a document without line breaks.
const RUN_ON: usize = 120;

/// The kind of a piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A numbered heading or item, with its text.
    Head(Mark, String),
    Label(Label, String),
    Text(String),
    Row {
        table: usize,
        cells: Vec<String>,
    },
}

/// A piece and its source lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) first: usize,
    pub(crate) last: usize,
    pub(crate) kind: Kind,
}

/// Splits a paragraph at the headings, items and labels in it.
pub(crate) fn apart(paragraph: &Paragraph) -> Vec<Paragraph> {
    if paragraph.shape != Shape::Text {
        return vec![paragraph.clone()];
    }
    let mut at = 0;
    let mut part = |text: &str| {
        let whole = paragraph.text.trim();
        at += whole[at..].find(text).unwrap_or(0);
        let part = paragraph.part(at, text);
        at += text.len();
        part
    };
    cut(paragraph.text.trim()).into_iter().map(&mut part).collect()
}

/// Returns the piece of an unsplit paragraph.
pub(crate) fn piece(paragraph: &Paragraph) -> Piece {
    let text = paragraph.text.trim();
    let kind = match &paragraph.shape {
        Shape::Row { table, cells } => Kind::Row { table: *table, cells: cells.clone() },
        Shape::Heading(level) if heading::mark(text).is_none() => {
            Kind::Head(Mark { style: Style::Level(*level), number: 0 }, text.to_owned())
        }
        Shape::Text | Shape::Heading(_) | Shape::Apart => kind(text),
    };
    Piece { first: paragraph.first, last: paragraph.last, kind }
}

/// Returns the text without the brackets around all of it, if it is a month or the name of a part: 【三月】, 【要求】.
pub(crate) fn unbracketed(text: &str) -> &str {
    let inner = text.trim().strip_prefix('【').and_then(|inner| inner.strip_suffix('】')).map(str::trim);
    let heads = |inner: &&str| runin::is_time(inner) || section::of_heading(inner).is_some();
    inner.filter(|inner| label::word(inner).is_none()).filter(heads).unwrap_or(text)
}

fn kind(part: &str) -> Kind {
    let (whole, part) = (part, unbracketed(part));
    if let Some((mark, rest)) = heading::mark(part) {
        return Kind::Head(mark, rest.to_owned());
    }
    if section::is_heading_line(part) || part.len() < whole.len() {
        return Kind::Head(Mark { style: Style::Section, number: 0 }, part.to_owned());
    }
    match label::leading(part) {
        Some((label, rest)) => Kind::Label(label, rest.to_owned()),
        None => Kind::Text(part.to_owned()),
    }
}

/// Splits a text before each inner number of a sequence and each inner label.
fn cut(text: &str) -> Vec<&str> {
    let head = text.len() - heading::mark(text).map_or(text, |(_, rest)| rest).len();
    let mut cuts = inner_numbers(text);
    cuts.extend(season::starts(text));
    cuts.extend(topic_after_time(text));
    cuts.extend(label::starts(text).into_iter().filter(|at| *at > head));
    let run_on = label::run_on(text);
    if run_on.len() >= 2 || text.chars().count() > RUN_ON {
        cuts.extend(run_on.into_iter().filter(|at| *at > head));
    }
    parts_at(cuts, text)
}

/// Returns the offset of a topic with a number after a time and a space: 第一季度　专题一：甲.
fn topic_after_time(text: &str) -> Option<usize> {
    let (_, rest) = time::expression(text)?;
    let words = rest.trim_start();
    let (mark, _) = heading::mark(words).filter(|_| words.len() < rest.len())?;
    (mark.style == Style::Topic).then_some(text.len() - words.len())
}

/// Splits a text before each inner number of a sequence: 1.甲；2.乙.
pub(crate) fn numbered(text: &str) -> Vec<&str> {
    parts_at(inner_numbers(text), text)
}

/// A number found within a paragraph.
struct Inner {
    at: usize,
    mark: Mark,
    /// Whether it follows a stop, a space or the start.
    set_off: bool,
}

/// Returns the offsets of a numbered sequence within one paragraph, for a plan without line breaks.
///
/// A single number is not a sequence and stays in its sentence.
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
        let runs_on = matches!(inner.mark.style, Style::Arabic | Style::Topic);
        if next && (inner.set_off || runs_on || begins_part(inner, text)) {
            kept.push(inner);
        }
    }
    let in_sequence = |inner: &&&Inner| {
        kept.iter().filter(|other| other.mark.style == inner.mark.style).count() > 1 || inner.at == 0
    };
    kept.iter().filter(in_sequence).map(|inner| inner.at).collect()
}

/// Returns `true` for the number of a part or of the first heading in it, which need no stop before them: 二、学习内容,
/// （一） after 学习内容.
fn begins_part(inner: &Inner, text: &str) -> bool {
    let named =
        || heading::mark(&text[inner.at..]).is_some_and(|(_, rest)| section::name_at_start(rest).is_some());
    match inner.mark.style {
        Style::Chinese => named(),
        Style::ChineseParen => section::is_name_at_end(&text[..inner.at]),
        _ => false,
    }
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

/// Returns `true` if a number after that character may begin an item with that text.
fn may_begin(before: Option<char>, mark: Mark, rest: &str) -> bool {
    let first = rest.chars().next().filter(|c| !c.is_ascii() || c.is_ascii_alphabetic());
    let words = first.is_some_and(|c| !number::is_part(c));
    // 1.四中全会: only digits would continue a number in digits.
    let arabic = matches!(mark.style, Style::Arabic | Style::ArabicParen | Style::Circle);
    let closed = matches!(mark.style, Style::ArabicParen | Style::Circle) && !rest.is_empty();
    let apart = words || closed || (arabic && first.is_some_and(|c| !fold(c).is_ascii_digit()));
    let dated = || time::expression(rest).is_some() || is_year(rest);
    match (before, mark.style) {
        (None, _) => true,
        (Some(c), Style::Arabic) if matches!(fold(c), ':' | ';' | '。' | ')' | '》') && dated() => true,
        (Some(c), Style::Topic) => is_stop(c) || words,
        (Some(_), Style::Month | Style::Decimal | Style::Part | Style::Level(_)) => false,
        (Some(c), _) if is_stop(c) => apart,
        (Some(_), Style::ChineseParen) => words && mark.number == 1,
        // Without a separator: only digits and Chinese numerals with their own sign, and not 第1、2卷 or 图1、.
        (Some(c), Style::Arabic | Style::Chinese) => {
            words
                && !number::is_part(c)
                && !c.is_ascii_alphanumeric()
                && !matches!(c, '第' | '图' | '表' | '件' | '、' | '之')
        }
        _ => false,
    }
}

/// Returns `true` for a year. Its digits may be masked: 2026年, 20XX年.
fn is_year(text: &str) -> bool {
    let digits = text.chars().take(4).filter(|c| c.is_ascii_digit() || matches!(c, 'x' | 'X' | '×')).count();
    digits == 4 && text.chars().nth(4) == Some('年')
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
    fn a_time_heads_the_topic_after_it() {
        assert_eq!(parts("第一季度　专题一：甲"), ["第一季度", "专题一：甲"]);
    }

    #[test]
    fn a_name_may_begin_with_a_chinese_number() {
        assert_eq!(parts("内容：1.四中全会公报；2.《甲》。"), ["内容：", "1.四中全会公报；", "2.《甲》。"]);
    }

    #[test]
    fn sentences_are_left_whole() {
        for text in [
            "深入学习《甲》第一、二卷，研读《乙》第1、2卷。",
            "提出以下4项要求。",
            "1.4月15日开展学习，4月22日研讨。",
            "统筹1、二产业；抓好3、四月份工作。",
            "统筹一、二产业，抓好3、4月份工作。",
            "一是加强领导；二是严格考勤。",
        ] {
            assert_eq!(parts(text), [text]);
        }
    }
}
