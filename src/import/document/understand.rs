//! A document read as a plan.

use super::gather;
use super::outline::{Introduction, Outline, Part, Requirement, Sessions};
use super::paragraph::{Paragraph, paragraphs};
use super::piece;
use super::prose;
use super::requirement;
use super::section::Section;
use super::source::Source;
use super::time;
use super::title;
use super::tree::{Item, Node, tree};
use super::used::Used;
use super::view::{View, parts};

/// What a document says of a plan. Nothing is guessed: what it does not say is missing, and what no use was
/// made of is listed.
pub(crate) fn understand(source: &Source) -> Outline {
    let paragraphs: Vec<Paragraph> = paragraphs(&source.lines).iter().flat_map(piece::apart).collect();
    let mut used = Used::default();
    let mut outline = Outline::default();

    let title = title::find(&paragraphs);
    let body = title.as_ref().map_or(0, |found| found.paragraphs.end);
    if let Some(found) = &title {
        for paragraph in &paragraphs[found.paragraphs.clone()] {
            used.take(paragraph.first, paragraph.last);
        }
    }
    let year = year(title.as_ref(), &paragraphs);
    let unit = organization(title.as_ref(), &paragraphs, body, &mut used);
    (outline.year, outline.year_line) = year.unzip();
    (outline.organization, outline.organization_line) = unit.unzip();
    (outline.title, outline.title_line) = title.map(|found| (found.title, found.line)).unzip();

    let root = tree(paragraphs[body..].iter().map(piece::piece).collect());
    let views = parts(&root);
    introduction(&root.items, Part::Plan, &mut outline, &mut used);
    for view in &views {
        match view.section {
            Some(Section::Guidance) => guidance(view, &mut outline, &mut used),
            Some(Section::Requirements) => {
                introduction(&view.node.items, Part::Requirements, &mut outline, &mut used);
                let found = requirement::of_part(view.node, view.heading, view.rest, &mut used);
                outline.requirements.extend(found);
            }
            Some(Section::Schedule | Section::Forms) => schedule(view, &mut outline, &mut used),
            _ => {}
        }
    }
    gather::topics(&root, &views, &mut outline, &mut used);
    month_of_document(&mut outline);
    facts_of_text(&paragraphs[body..], &mut outline);
    keep_clauses_out_of_introductions(&mut outline);
    outline.unused = used.rest(&source.lines);
    outline
}

/// The year of the title, else the one that the text names first; with its line.
fn year(title: Option<&title::Found>, paragraphs: &[Paragraph]) -> Option<(i32, usize)> {
    let of_title = title.and_then(|found| Some((title::year_in(&found.title)?, found.line)));
    let named = |paragraph: &Paragraph| Some((title::year_in(&paragraph.text)?, paragraph.first));
    of_title.or_else(|| paragraphs.iter().find_map(named))
}

/// The unit of the title, else of a line beside the title, else of the signature; with its line.
fn organization(
    title: Option<&title::Found>,
    paragraphs: &[Paragraph],
    body: usize,
    used: &mut Used,
) -> Option<(String, usize)> {
    if let Some(found) = title
        && let Some(unit) = title::unit_in(&found.title)
    {
        return Some((unit, found.line));
    }
    let (front, back) = paragraphs.split_at(body);
    let signed = back.iter().rev().take(4);
    let below = back.iter().take(2);
    let line =
        front.iter().rev().chain(below).chain(signed).find(|paragraph| title::is_unit(&paragraph.text))?;
    used.take(line.first, line.last);
    Some((title::unit_of_line(&line.text), line.first))
}

/// The sentences that stand before the first heading of a part.
fn introduction(items: &[Item], of: Part, outline: &mut Outline, used: &mut Used) {
    let before = items.iter().take_while(|item| !matches!(item, Item::Node(_)));
    let salutation =
        |text: &str| text.trim_start().starts_with('各') && text.trim_end().ends_with([':', '：']);
    let has_headings = items.iter().any(|item| matches!(item, Item::Node(_)));
    if of == Part::Requirements && !has_headings {
        return;
    }
    for item in before {
        if let Item::Text { first, last, text } = item
            && prose::is_sentence(text)
            && text.chars().count() >= 12
            && !salutation(text)
        {
            used.take(*first, *last);
            outline.introductions.push(Introduction { line: *first, of, text: text.clone() });
        }
    }
}

fn guidance(view: &View<'_>, outline: &mut Outline, used: &mut Used) {
    used.take(view.node.first, view.node.last);
    outline.guidance.extend(requirement::passages(view.node.first, view.rest));
    guidance_of(&view.node.items, outline, used);
}

fn guidance_of(items: &[Item], outline: &mut Outline, used: &mut Used) {
    for item in items {
        match item {
            Item::Text { first, last, text } if prose::is_sentence(text) => {
                used.take(*first, *last);
                outline.guidance.extend(requirement::passages(*first, text));
            }
            Item::Node(node) => {
                used.take(node.first, node.last);
                outline.guidance.extend(requirement::passages(node.first, &node.text));
                guidance_of(&node.items, outline, used);
            }
            _ => {}
        }
    }
}

/// When and in which forms the group meets: kept as words, the forms besides as forms.
fn schedule(view: &View<'_>, outline: &mut Outline, used: &mut Used) {
    let mut texts = vec![(view.node.first, view.node.last, view.rest.to_owned())];
    collect(view.node, &mut texts);
    for (first, last, text) in texts {
        used.take(first, last);
        if view.section == Some(Section::Forms) {
            for form in prose::forms(&text) {
                if !outline.forms.contains(&form) {
                    outline.forms.push(form);
                }
            }
        }
        if !text.trim().is_empty() {
            outline.introductions.push(Introduction { line: first, of: Part::Schedule, text });
        }
    }
}

fn collect(node: &Node, texts: &mut Vec<(usize, usize, String)>) {
    for item in &node.items {
        match item {
            Item::Text { first, last, text } | Item::Label { first, last, text, .. } => {
                texts.push((*first, *last, text.clone()));
            }
            Item::Node(node) => {
                texts.push((node.first, node.last, node.text.clone()));
                collect(node, texts);
            }
            Item::Row { .. } => {}
        }
    }
}

/// A document for one month says that month of each of its topics that has no time of its own.
fn month_of_document(outline: &mut Outline) {
    let months = outline.title.as_deref().map(time::months).unwrap_or_default();
    if let [month] = months.as_slice() {
        for topic in outline.topics.iter_mut().filter(|topic| topic.time.is_none()) {
            topic.months = vec![*month];
        }
    }
}

/// Facts that may stand anywhere in the text.
fn facts_of_text(paragraphs: &[Paragraph], outline: &mut Outline) {
    for paragraph in paragraphs {
        if outline.forms.is_empty() {
            outline.forms = prose::listed_forms(&paragraph.text);
        }
        if outline.platforms.is_empty() {
            outline.platforms = prose::platforms(&paragraph.text);
        }
        let found = prose::sessions(&paragraph.text);
        let Sessions { per_topic, per_quarter, per_year } = outline.sessions;
        outline.sessions = Sessions {
            per_topic: per_topic.or(found.per_topic),
            per_quarter: per_quarter.or(found.per_quarter),
            per_year: per_year.or(found.per_year),
        };
    }
}

/// Words that became a requirement's clauses are no introduction besides.
fn keep_clauses_out_of_introductions(outline: &mut Outline) {
    let clause_lines =
        |requirement: &Requirement| requirement.clauses.iter().map(|clause| clause.line).collect::<Vec<_>>();
    let lines: Vec<usize> = outline.requirements.iter().flat_map(clause_lines).collect();
    outline.introductions.retain(|words| words.of != Part::Requirements || !lines.contains(&words.line));
    outline.introductions.sort_by_key(|words| words.line);
}
