//! The title of a plan.

use crate::import::plan::meaning::named::{KINDS, SUBJECTS, names_plan, plan_within};
use crate::import::plan::meaning::unit::{is_unit, unit_in};
use crate::import::plan::meaning::year::{without_year, year_in};
use crate::import::plan::read::line::Shape;
use crate::import::plan::shape::heading;
use crate::import::plan::shape::paragraph::Paragraph;
use crate::import::plan::shape::section::{self, Section};
use crate::import::plan::words::list;
use crate::import::plan::words::width::{ends_sentence, squeezed};

/// The title and its position among the paragraphs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) title: String,
    /// The paragraphs of the title.
    pub(crate) paragraphs: std::ops::Range<usize>,
    pub(crate) line: usize,
    /// The text that follows the title in the same paragraph.
    pub(crate) rest: String,
}

/// Finds the title: the line, or two lines, before the first part that names a study plan.
pub(crate) fn find(paragraphs: &[Paragraph]) -> Option<Found> {
    let front: Vec<&Paragraph> =
        paragraphs.iter().take(40).take_while(|paragraph| !opens_part(paragraph)).collect();
    let whole = (0..front.len()).filter(|at| names_plan(&front[*at].text) || is_top_heading(front[*at]));
    let best = whole.max_by_key(|at| {
        let text = &front[*at].text;
        let year = year_in(text).is_some();
        (year, !issues(text), list::holds("中心组 理论学习", text), std::cmp::Reverse(*at))
    });
    best.map(|best| on_lines(&front, best))
        .map(|cover| attached(paragraphs, &cover).unwrap_or(cover))
        .or_else(|| broken(&front))
        .or_else(|| (0..front.len()).find_map(|at| run_on(front[at], at)))
}

/// Finds the title of the plan attached to a notice that has parts of its own. The parts of the plan are below it.
fn attached(paragraphs: &[Paragraph], cover: &Found) -> Option<Found> {
    let notice = squeezed(&paragraphs[cover.paragraphs.end - 1].text);
    let below = cover.paragraphs.end;
    let follows = |at: usize| section::of_heading(&paragraphs[at - 1].text) == Some(Section::Attachment);
    let heads = |at: usize| {
        let text = squeezed(&paragraphs[at].text);
        text == cover.title || (follows(at) && names_plan(&text))
    };
    let at = (below..paragraphs.len()).find(|at| list::holds(ISSUE, &notice) && heads(*at))?;
    let has_parts = |part: &[Paragraph]| part.iter().any(opens_part);
    (has_parts(&paragraphs[below..at]) && has_parts(&paragraphs[at + 1..]))
        .then(|| joined(&paragraphs.iter().collect::<Vec<_>>(), at, at))
}

/// Verbs of a notice that issues a plan.
const ISSUE: &str = "印发 转发 下发";

/// Returns `true` for the title of a notice that only issues a plan: 关于印发2026年学习计划的通知.
fn issues(title: &str) -> bool {
    list::holds(ISSUE, title) && plan_within(title).ends_with("通知")
}

fn on_lines(front: &[&Paragraph], best: usize) -> Found {
    let above = best.checked_sub(1).filter(|at| is_first_half(&front[*at].text, &front[best].text));
    joined(front, above.unwrap_or(best), best)
}

fn joined(front: &[&Paragraph], first: usize, last: usize) -> Found {
    let title: String = front[first..=last].iter().map(|paragraph| squeezed(&paragraph.text)).collect();
    let title = plan_within(without_office(&title));
    Found { title, paragraphs: first..last + 1, line: front[first].first, rest: String::new() }
}

/// Finds a title split over two lines, if neither line names a plan: 某局2026年党组理论学习 / 计划.
fn broken(front: &[&Paragraph]) -> Option<Found> {
    (1..front.len()).find_map(|at| {
        let (above, below) = (&front[at - 1].text, &front[at].text);
        let short = above.chars().count() <= 40 && below.chars().count() <= 16;
        let whole = format!("{above}{below}");
        (short && !above.ends_with(ends_sentence) && names_plan(&whole)).then(|| joined(front, at - 1, at))
    })
}

/// Finds a title followed by its text without a break.
fn run_on(paragraph: &Paragraph, at: usize) -> Option<Found> {
    const BEGIN: &str = "为 根据 按照 依据 结合 现 坚持 以 今年 本 20 一、 二〇 指导思想 各";
    let text = paragraph.text.trim();
    let ends = KINDS.split(' ').flat_map(|kind| text.match_indices(kind).map(|(at, kind)| at + kind.len()));
    let end = ends.filter(|end| list::after(BEGIN, text[*end..].trim_start()).is_some()).min()?;
    let title = names_plan(&text[..end]).then(|| plan_within(without_office(&squeezed(&text[..end]))))?;
    Some(Found { title, paragraphs: at..at + 1, line: paragraph.first, rest: text[end..].trim().to_owned() })
}

/// Returns `true` for the first heading of a document by format, if it is about study.
fn is_top_heading(paragraph: &Paragraph) -> bool {
    paragraph.shape == Shape::Heading(1)
        && heading::mark(&paragraph.text).is_none()
        && list::holds(SUBJECTS, &paragraph.text)
        && year_in(&paragraph.text).is_some()
}

/// Returns `true` for a paragraph that opens the plan's first part.
fn opens_part(paragraph: &Paragraph) -> bool {
    heading::mark(&paragraph.text).is_some_and(|(mark, _)| mark.style != heading::Style::Month)
        && year_in(&paragraph.text).is_none_or(|_| !names_plan(&paragraph.text))
}

/// Returns `true` for a line above the title that is its first half.
fn is_first_half(above: &str, title: &str) -> bool {
    let goes_on = list::after("理论 中心组 党组 党委 学习 专题 年度 关于 基层", title).is_some();
    let dated = without_year(title).len() < title.len();
    let names_unit = (is_unit(above) || above.contains("中心组")) && unit_in(title).is_none();
    let names_year = year_in(above).is_some() && year_in(title).is_none() && unit_in(above).is_some();
    let about = above.starts_with("关于") && !title.starts_with("关于") && !names_plan(above);
    (goes_on || dated || about)
        && (names_unit || names_year || about)
        && above.chars().count() <= 40
        && !above.ends_with("文件")
        && !above.contains(['。', '，', ':', '：', '>'])
}

/// Strips the office that published the plan: 宣传部：2026年5月学习安排.
fn without_office(title: &str) -> &str {
    let Some((office, rest)) = title.split_once([':', '：']) else { return title };
    let names = office.chars().count() <= 10
        && list::before("部 办 办公室 科 处 室 党委 中心 工会 学院 支部", office).is_some();
    if names && names_plan(rest) { rest.trim_start() } else { title }
}
