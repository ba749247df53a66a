//! Joins lines broken only by the page width into paragraphs.

use std::borrow::Cow;

use unicode_width::UnicodeWidthStr;

use crate::import::plan::read::line::{Line, Shape};
use crate::import::plan::read::noise;
use crate::import::plan::shape::heading;
use crate::import::plan::shape::label;
use crate::import::plan::words::width::{ends_sentence, fold};

/// The length in bytes at which a paragraph stops growing.
const LONGEST: usize = 20_000;

/// The fewest broken lines that show the width of the page.
const FEWEST: usize = 3;

/// One paragraph, or one row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Paragraph {
    /// The first line.
    pub(crate) first: usize,
    /// The last line.
    pub(crate) last: usize,
    pub(crate) text: String,
    pub(crate) shape: Shape,
    /// The offset in the text of each line after the first.
    breaks: Vec<(usize, usize)>,
}

impl Paragraph {
    /// Returns the paragraph with another text.
    pub(crate) fn with_text(self, text: &str) -> Self {
        Self { text: text.to_owned(), ..self }
    }

    /// Returns the part that begins at an offset in its text.
    pub(crate) fn part(&self, at: usize, text: &str) -> Self {
        Self { first: self.line_at(at), text: text.to_owned(), breaks: Vec::new(), ..self.clone() }
    }

    /// Returns the line of an offset in the text.
    fn line_at(&self, offset: usize) -> usize {
        let before = self.breaks.iter().rev().find(|(at, _)| *at <= offset);
        before.map_or(self.first, |(_, line)| *line)
    }
}

/// Returns the paragraphs of a document, without the noise around it.
pub(crate) fn paragraphs(lines: &[Line]) -> Vec<Paragraph> {
    let lines: Vec<&Line> =
        lines.iter().filter(|line| line.shape != Shape::Apart && !noise::is_noise(&line.text)).collect();
    let page = page_of(&lines);
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut above: Option<&Line> = None;
    let mut unclosed = 0;
    for line in lines {
        if line.is_blank() {
            above = None;
            continue;
        }
        let joins = above.zip(paragraphs.last()).is_some_and(|(above, paragraph)| {
            paragraph.text.len() < LONGEST && goes_on(above, &paragraph.text, unclosed, line, page)
        });
        unclosed = if joins { unclosed } else { 0 } + brackets_opened(&line.text);
        match paragraphs.last_mut().filter(|_| joins) {
            Some(paragraph) => {
                paragraph.breaks.push((paragraph.text.len(), line.number));
                join(&mut paragraph.text, unpaged(line.text.trim()).as_ref());
                paragraph.last = line.number;
            }
            _ => paragraphs.push(Paragraph {
                first: line.number,
                last: line.number,
                text: unpaged(line.text.trim()).into_owned(),
                shape: line.shape.clone(),
                breaks: Vec::new(),
            }),
        }
        above = Some(line);
    }
    paragraphs
}

/// Returns the text without page marks in the middle of it: 座谈第1页共3页会.
fn unpaged(text: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(text);
    while let Some((from, to)) = noise::page_mark(&text) {
        text.to_mut().replace_range(from..to, "");
    }
    text
}

/// Joins two lines, with a space between Latin words.
fn join(text: &mut String, next: &str) {
    let letters = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
    if letters(text.chars().next_back()) && letters(next.chars().next()) {
        text.push(' ');
    }
    text.push_str(next);
}

/// Returns `true` if a line continues the paragraph above it.
fn goes_on(above: &Line, paragraph: &str, unclosed: i32, line: &Line, page: Option<Page>) -> bool {
    if above.shape != Shape::Text || line.shape != Shape::Text {
        return false;
    }
    if unclosed > 0 {
        return true;
    }
    let begins = begins(&line.text);
    let mid_sentence = paragraph.ends_with(['，', '、', ',']);
    let full = page.is_some_and(|page| page.is_filled_by(&above.text));
    !begins && (mid_sentence || (full && !paragraph.ends_with(ends_sentence)))
}

fn begins(line: &str) -> bool {
    heading::mark(line).is_some() || label::leading(line).is_some()
}

/// Returns the number of 《 minus the number of 》 in a line.
fn brackets_opened(line: &str) -> i32 {
    line.chars().map(|c| i32::from(c == '《') - i32::from(c == '》')).sum()
}

/// The page that breaks the lines of a document.
#[derive(Clone, Copy)]
struct Page {
    /// The width of the widest line in cells.
    width: usize,
    /// The cells by which a full line may be narrower.
    slack: usize,
}

impl Page {
    fn is_filled_by(self, text: &str) -> bool {
        text.trim().width_cjk() + self.slack > self.width
    }

    /// Returns `true` if the page breaks the line before `next`.
    fn breaks(self, text: &str, next: &str) -> bool {
        let open = !text.ends_with(|c| ends_sentence(c) || fold(c) == ':');
        self.is_filled_by(text) && open && !begins(next)
    }
}

/// Returns the page of the document, or `None` if paragraphs are not broken.
///
/// A broken document has many lines of nearly the same width, and no wider ones. In a narrow column, some break within a
/// title or before a word that no line begins with; otherwise they are the lines of a list.
fn page_of(lines: &[&Line]) -> Option<Page> {
    let texts: Vec<&str> =
        lines.iter().filter(|line| line.shape == Shape::Text).map(|line| line.text.trim()).collect();
    let width = texts.iter().map(|text| text.width_cjk()).max()?;
    let page = match width {
        20..40 => Page { width, slack: 3 },
        40..=130 => Page { width, slack: 6 },
        _ => return None,
    };
    let broken = || texts.windows(2).filter(move |pair| page.breaks(pair[0], pair[1]));
    let within = |pair: &[&str]| {
        brackets_opened(pair[0]) > 0 || pair[1].starts_with(['的', '，', '、', '。', '》', '）'])
    };
    let shown = broken().count() >= FEWEST && (width >= 40 || broken().any(within));
    let headings = || width >= 40 && broken().next().is_some() && broken().all(|pair| is_cut(pair, &texts));
    (shown || headings()).then_some(page)
}

/// Returns `true` for a heading that the line below it closes as a sentence, as the other headings in its style close
/// themselves.
fn is_cut(pair: &[&str], texts: &[&str]) -> bool {
    let style = |text: &str| heading::mark(text).map(|(mark, _)| mark.style);
    let closes = |text: &str| text.ends_with(ends_sentence);
    let Some(wanted) = style(pair[0]) else { return false };
    let whole = texts.iter().zip(texts.iter().skip(1)).filter(|(_, below)| begins(below));
    let mut whole = whole.map(|(text, _)| *text).filter(|text| style(text) == Some(wanted));
    closes(pair[1]) && whole.clone().count() > 1 && whole.all(closes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(text: &str) -> Vec<(usize, usize, String)> {
        let lines: Vec<Line> = (1..)
            .zip(text.lines())
            .map(|(number, text)| Line { number, text: text.to_owned(), shape: Shape::Text })
            .collect();
        paragraphs(&lines).into_iter().map(|p| (p.first, p.last, p.text)).collect()
    }

    #[test]
    fn lines_broken_by_the_page_are_joined_and_headings_are_not() {
        let text = "\
一、指导思想
要坚持把理论学习放在首位,结合本单位今年承担的各项任务统筹安排,做到年初有计划、年
中有检查、年末有总结,把学习的过程变成统一思想、凝聚力量、推动落实的过程,不断提高
班子成员运用所学解决实际问题的本领,为完成全年任务提供保证。
二、学习专题
1.、把学习成果转化为推动单位高质量发展和全面完成年度目标任务的具体举措与生动实践
和自觉行动
要研读《甲论
乙论》。";
        let found = joined(text);
        let spans: Vec<(usize, usize)> = found.iter().map(|(first, last, _)| (*first, *last)).collect();
        assert_eq!(spans, [(1, 1), (2, 4), (5, 5), (6, 7), (8, 9)]);
        assert!(found[1].2.contains("年中有检查"));
        assert!(found[3].2.ends_with("实践和自觉行动"));
    }

    #[test]
    fn lines_broken_by_a_narrow_column_are_joined_and_lists_are_not() {
        let text = "\
某镇党委学习安排
1．一季度：深入学习党
的二十届四中全会精神，
研读《中共中央关于制定
国民经济和社会发展第十
五个五年规划的建议》。
2．加强领导。";
        let spans: Vec<(usize, usize)> =
            joined(text).iter().map(|(first, last, _)| (*first, *last)).collect();
        assert_eq!(spans, [(1, 1), (2, 6), (7, 7)]);
        assert_eq!(joined("学习中国共产党章程要点\n学习全国两会会议的精神\n学习党的历史和革命传统\n学习党的纪律和规矩要求").len(), 4);
    }

    #[test]
    fn whole_paragraphs_stay_apart() {
        let text = "学习计划\n某某局\n一、内容\n学习《甲》。\n\n学习《乙》,\n并研讨。";
        let texts: Vec<String> = joined(text).into_iter().map(|(_, _, text)| text).collect();
        assert_eq!(texts, ["学习计划", "某某局", "一、内容", "学习《甲》。", "学习《乙》,并研讨。"]);
    }
}
