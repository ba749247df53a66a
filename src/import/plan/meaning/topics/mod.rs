//! Finds the topics of a document, with one reader for each shape in use.

pub(super) mod assigned;
mod columns;
mod counted;
pub(in crate::import::plan) mod dated;
mod form;
mod item;
mod lines;
mod rotated;
pub(crate) mod row;
pub(crate) mod table;

use crate::domain::session::Form;
use crate::import::plan::outline::{Shape, Topic};
use crate::import::plan::shape::heading::Style;
use crate::import::plan::shape::label::{self, Label};
use crate::import::plan::shape::runin;
use crate::import::plan::shape::section::Section;
use crate::import::plan::shape::tree::Node;
use crate::import::plan::shape::view::{View, parts};
use crate::import::plan::words::{list, prose, time, width};

/// Topics, and the shape in which the document states them.
pub(crate) struct Found {
    pub(crate) shape: Shape,
    pub(crate) topics: Vec<Topic>,
}

/// Endings of a title that leaves the topic open.
const OPEN: &str = "待定 无集中学习安排 不安排集中学习 不安排学习 不组织学习 不安排 另行安排 另行通知 另行确定 安排确定 \
    要求确定 情况确定";

/// Finds the topics that the document names. One that is left open is not a topic: 另行安排.
pub(crate) fn find(root: &Node, views: &[View<'_>], is_plan: bool) -> Option<Found> {
    let Found { shape, mut topics } = in_order(root, views, is_plan)?;
    let is_open = |title: &str| {
        let inner = width::enclosed_start(title).filter(|(_, rest)| rest.is_empty());
        list::before(OPEN, inner.map_or(title, |(inner, _)| inner)).is_some()
    };
    topics.retain(|topic| !topic.readings.is_empty() || !is_open(&topic.title));
    of(shape, topics)
}

/// Finds the topics: numbered headings, the contents part, tables and forms, or plain headings, in this order.
/// Tables complete the topics found before them. Attachments are read only if nothing else is found, or only
/// headings that say no more.
fn in_order(root: &Node, views: &[View<'_>], is_plan: bool) -> Option<Found> {
    let mut found = stages(views)
        .or_else(|| numbered(views))
        .or_else(|| scheduled(views))
        .or_else(|| best_part(views, Section::Topics))
        .or_else(|| best_part(views, Section::Arrangement));
    let open = views.iter().filter(|view| may_hold_topics(view.section) && !is_beside_topics(view, views));
    for node in std::iter::once(root).chain(open.map(|view| view.node)) {
        found = with_tables(found, node);
    }
    found = found
        .or_else(|| forms(root, views))
        .or_else(|| headings_alone(views, is_plan))
        .or_else(|| counted_alone(root));
    let attachments: Vec<&View<'_>> =
        views.iter().filter(|view| view.section == Some(Section::Attachment)).collect();
    let mut read = None;
    // The headings of a covering letter, which are demands, say neither when nor what is read.
    if found.as_ref().is_none_or(|found| found.shape == Shape::Parts && found.topics.iter().all(is_bare)) {
        let attached = attachments.iter().enumerate();
        let attached =
            attached.filter_map(|(at, view)| Some((at, in_order(view.node, &parts(view.node), is_plan)?)));
        let best = attached.rev().max_by_key(|(_, found)| weight(found));
        if let Some((at, best)) = best.filter(|(_, best)| found.is_none() || !best.topics.iter().all(is_bare))
        {
            (read, found) = (Some(at), Some(best));
        }
    }
    for (_, view) in attachments.iter().enumerate().filter(|(at, _)| read != Some(*at)) {
        found = found.and_then(|found| with_tables(Some(found), view.node));
    }
    found
}

fn may_hold_topics(section: Option<Section>) -> bool {
    matches!(section, None | Some(Section::Topics | Section::Arrangement | Section::Schedule))
}

/// Returns the headings numbered as topics: 第一专题, 第一讲. Blocks of labelled lines have such a heading without a
/// number.
fn numbered(views: &[View<'_>]) -> Option<Found> {
    let mut topics = Vec::new();
    let mut shape = Shape::Forms;
    for view in views.iter().filter(|view| may_hold_topics(view.section)) {
        if item::is_numbered(view.node) || !view.node.styled(Style::Topic).is_empty() {
            item::numbered(view.node, &[], &mut topics);
            let heads = view.node.styled(Style::Topic).into_iter().chain([view.node]);
            if heads.filter_map(|node| node.mark).any(|mark| mark.style == Style::Topic && mark.number > 0) {
                shape = Shape::Numbered;
            }
        }
    }
    of(shape, topics)
}

/// Returns `true` for a topic without a time and a work.
fn is_bare(topic: &Topic) -> bool {
    topic.months.is_empty() && topic.readings.is_empty()
}

/// Returns the topics of the schedule if it gives their times and works, and the contents part gives neither.
fn scheduled(views: &[View<'_>]) -> Option<Found> {
    let whole = |topic: &Topic| !topic.months.is_empty() && !topic.readings.is_empty();
    best_part(views, Section::Topics).filter(|contents| contents.topics.iter().all(is_bare))?;
    best_part(views, Section::Arrangement)
        .filter(|schedule| schedule.topics.len() > 1 && schedule.topics.iter().all(whole))
}

/// Returns the topics of the contents part with the months of later stages, if the numbered headings only say when
/// the contents are studied: 第一阶段（1月至4月）：学习政治理论.
fn stages(views: &[View<'_>]) -> Option<Found> {
    let contents = views.iter().filter(|view| view.section == Some(Section::Topics));
    let stages =
        numbered(views).filter(|_| contents.flat_map(|view| view.node.styled(Style::Topic)).count() == 0)?;
    let mut found = best_part(views, Section::Topics)?;
    let reads = |topics: &[Topic]| topics.iter().any(|topic| !topic.readings.is_empty());
    if reads(&stages.topics) || !reads(&found.topics) {
        return None;
    }
    for stage in stages.topics {
        if let Some(topic) = found.topics.iter_mut().find(|topic| stage.title.contains(&topic.title)) {
            topic.complete(stage);
        }
    }
    Some(found)
}

/// Returns `true` for a list beside the topics: 必读书目, 选学内容, or 自学内容 beside 集中学习.
pub(super) fn is_beside_topics(view: &View<'_>, views: &[View<'_>]) -> bool {
    let form = |view: &View<'_>| prose::form_of_heading(view.heading);
    let together = |view: &View<'_>| form(view).is_some_and(|form| form != Form::SelfStudy);
    if form(view) == Some(Form::SelfStudy) {
        return views.iter().any(together);
    }
    if label::word(view.heading) == Some(Label::Optional)
        || list::after("选学 选修 选读", view.heading).is_some()
    {
        return true;
    }
    let is_of_topics = |view: &View<'_>| list::holds("专题 主题 议题", view.heading);
    let is_of_works =
        |view: &View<'_>| list::before("书目 篇目 材料", view.heading).is_some() && !is_of_topics(view);
    let lists = |view: &View<'_>| {
        let listed = is_of_topics(view) || view.node.children().next().is_some();
        view.section == Some(Section::Topics) && !is_of_works(view) && listed
    };
    is_of_works(view) && views.iter().any(lists)
}

/// Returns the part of a kind with the most topics, readings and months. Several topics parts are joined.
fn best_part(views: &[View<'_>], section: Section) -> Option<Found> {
    let of_section = |view: &&View<'_>| {
        view.section == Some(section) && !is_one_of(view, views) && !is_beside_topics(view, views)
    };
    let mut parts: Vec<Found> = views.iter().filter(of_section).filter_map(part).collect();
    if section == Section::Topics && parts.len() > 1 {
        let mut all = parts.remove(0);
        all.topics.extend(parts.into_iter().flat_map(|part| part.topics));
        return Some(all);
    }
    parts.into_iter().rev().max_by_key(weight)
}

/// Returns the number of topics, readings and months.
fn weight(found: &Found) -> usize {
    found.topics.iter().map(|topic| 1 + topic.readings.len() * 2 + topic.months.len()).sum()
}

/// Returns `true` for the last of several parts that are topics: 其他学习内容.
fn is_one_of(view: &View<'_>, views: &[View<'_>]) -> bool {
    let other = ["其他", "其它", "另外"].iter().any(|word| view.heading.starts_with(word));
    other && views.iter().any(|view| view.section.is_none())
}

/// Returns the topics of one part, by the first shape that fits.
fn part(view: &View<'_>) -> Option<Found> {
    let mut topics = Vec::new();
    let months = if runin::is_time(view.heading) { time::months(view.heading) } else { Vec::new() };
    for child in view.node.children() {
        item::topics(child, &months, &mut topics);
    }
    let by_month = view.node.children().all(item::is_month);
    with_tables(of(if by_month { Shape::Months } else { Shape::Items }, topics), view.node)
        .or_else(|| of(Shape::Forms, form::topics(view.node)))
        .or_else(|| of(Shape::Forms, form::labelled(view.node)))
        .or_else(|| of(Shape::Counted, counted::topics(view)))
        .or_else(|| of(Shape::Lines, lines::topics(view)))
}

/// Returns the headings of a document without a topics part. Without a title, they are topics only if one of them
/// names a reading.
fn headings_alone(views: &[View<'_>], is_plan: bool) -> Option<Found> {
    let mut topics = Vec::new();
    for view in views.iter().filter(|view| view.section.is_none() || is_one_of(view, views)) {
        item::topics(view.node, &[], &mut topics);
    }
    let by_month = views.iter().filter(|view| view.section.is_none()).all(|view| item::is_month(view.node));
    let read = topics.iter().any(|topic| !topic.readings.is_empty());
    of(if by_month { Shape::Months } else { Shape::Parts }, topics).filter(|_| is_plan || read)
}

/// Returns the topics that a document without parts counts off, if each has works. Demands have none.
fn counted_alone(root: &Node) -> Option<Found> {
    let topics = counted::topics(&View { node: root, section: None, heading: "", rest: "" });
    of(Shape::Counted, topics).filter(|found| found.topics.iter().all(|topic| !topic.readings.is_empty()))
}

fn forms(root: &Node, views: &[View<'_>]) -> Option<Found> {
    let nodes = std::iter::once(root).chain(views.iter().map(|view| view.node));
    // The labels of a single session are below the first one: 学习时间, 学习主题, 学习内容.
    let held = views.iter().filter(|view| view.section == Some(Section::Schedule)).map(|view| view.node);
    let labelled =
        || std::iter::once(root).chain(held).find_map(|node| of(Shape::Forms, form::labelled(node)));
    of(Shape::Forms, nodes.flat_map(form::topics).collect()).or_else(labelled)
}

/// Adds the topics of the tables directly under a heading to those known.
fn with_tables(found: Option<Found>, node: &Node) -> Option<Found> {
    let mut topics = Vec::new();
    let shape = found.map_or(Shape::Table, |found| {
        topics = found.topics;
        found.shape
    });
    let months = item::months_of_heading(node).unwrap_or_default();
    for rows in node.tables() {
        item::merge_table(&rows, &months, &mut topics);
    }
    of(shape, topics)
}

fn of(shape: Shape, topics: Vec<Topic>) -> Option<Found> {
    (!topics.is_empty()).then_some(Found { shape, topics })
}
