//! Finds the topics of a document, with one reader for each shape in use.

mod counted;
pub(super) mod dated;
mod form;
mod item;
mod lines;
mod rotated;
pub(crate) mod table;

use crate::domain::session::Form;
use crate::import::plan::outline::{Shape, Topic};
use crate::import::plan::shape::heading::Style;
use crate::import::plan::shape::runin;
use crate::import::plan::shape::section::Section;
use crate::import::plan::shape::tree::Node;
use crate::import::plan::shape::view::{View, parts};
use crate::import::plan::words::{list, prose, time};

/// Topics, and the shape in which the document states them.
pub(crate) struct Found {
    pub(crate) shape: Shape,
    pub(crate) topics: Vec<Topic>,
}

/// Endings of a title that leaves the topic open.
const OPEN: &str = "待定 另行安排 另行通知 另行确定 安排确定 要求确定 情况确定";

/// Finds the topics that the document names. One that is left open is not a topic: 另行安排.
pub(crate) fn find(root: &Node, views: &[View<'_>], is_plan: bool) -> Option<Found> {
    let Found { shape, mut topics } = in_order(root, views, is_plan)?;
    topics.retain(|topic| !topic.readings.is_empty() || list::before(OPEN, &topic.title).is_none());
    of(shape, topics)
}

/// Finds the topics: numbered headings, the contents part, tables and forms, or plain headings, in this order.
/// Tables complete the topics found before them. Attachments are read only if nothing else is found.
fn in_order(root: &Node, views: &[View<'_>], is_plan: bool) -> Option<Found> {
    let mut found = stages(views)
        .or_else(|| numbered(views))
        .or_else(|| best_part(views, Section::Topics))
        .or_else(|| best_part(views, Section::Arrangement));
    let open = views.iter().filter(|view| may_hold_topics(view.section));
    for node in std::iter::once(root).chain(open.map(|view| view.node)) {
        found = with_tables(found, node);
    }
    found = found.or_else(|| forms(root, views)).or_else(|| headings_alone(views, is_plan));
    for view in views.iter().filter(|view| view.section == Some(Section::Attachment)) {
        found = match found {
            None => in_order(view.node, &parts(view.node), is_plan),
            Some(found) => with_tables(Some(found), view.node),
        };
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

/// Returns `true` for a list beside the topics: 必读书目, or 自学内容 beside 集中学习.
pub(super) fn is_beside_topics(view: &View<'_>, views: &[View<'_>]) -> bool {
    let form = |view: &View<'_>| prose::form_of_heading(view.heading);
    let together = |view: &View<'_>| form(view).is_some_and(|form| form != Form::SelfStudy);
    if form(view) == Some(Form::SelfStudy) {
        return views.iter().any(together);
    }
    let lists = |view: &View<'_>| {
        view.section == Some(Section::Topics) && list::holds("专题 主题 议题", view.heading)
    };
    list::before("书目 篇目 材料", view.heading).is_some() && !lists(view) && views.iter().any(lists)
}

/// Returns the part of a kind with the most topics, readings and months. Several topics parts are joined.
fn best_part(views: &[View<'_>], section: Section) -> Option<Found> {
    let of_section = |view: &&View<'_>| {
        view.section == Some(section) && !is_one_of(view, views) && !is_beside_topics(view, views)
    };
    let parts = views.iter().filter(of_section).filter_map(part);
    let mut parts: Vec<Found> = parts.collect();
    if section == Section::Topics && parts.len() > 1 {
        let mut all = parts.remove(0);
        all.topics.extend(parts.into_iter().flat_map(|part| part.topics));
        return Some(all);
    }
    let weight = |found: &Found| {
        found.topics.iter().map(|topic| 1 + topic.readings.len() * 2 + topic.months.len()).sum::<usize>()
    };
    parts.into_iter().rev().max_by_key(weight)
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

fn forms(root: &Node, views: &[View<'_>]) -> Option<Found> {
    let nodes = std::iter::once(root).chain(views.iter().map(|view| view.node));
    let labelled = || of(Shape::Forms, form::labelled(root));
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
