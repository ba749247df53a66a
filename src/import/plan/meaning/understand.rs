//! Reads a document as a plan.

use std::collections::BTreeMap;

use crate::import::plan::ledger;
use crate::import::plan::meaning::settings;
use crate::import::plan::meaning::topics;
use crate::import::plan::meaning::{meeting, requirement, title, unit, year};
use crate::import::plan::outline::{Introduction, Outline, Part, Passage, Requirement, Topic};
use crate::import::plan::read::Source;
use crate::import::plan::read::line::Line;
use crate::import::plan::shape::closing;
use crate::import::plan::shape::columns;
use crate::import::plan::shape::entry;
use crate::import::plan::shape::heading;
use crate::import::plan::shape::legend;
use crate::import::plan::shape::notes;
use crate::import::plan::shape::paragraph::{Paragraph, paragraphs};
use crate::import::plan::shape::piece;
use crate::import::plan::shape::plain::plain;
use crate::import::plan::shape::said;
use crate::import::plan::shape::section::Section;
use crate::import::plan::shape::spaced;
use crate::import::plan::shape::stacked;
use crate::import::plan::shape::stops;
use crate::import::plan::shape::tree::{Item, Node, tree};
use crate::import::plan::shape::view::{View, parts};
use crate::import::plan::words::{list, prose, time};
use crate::import::simplified::simplified;

/// The count of lines below the title in which a form names its organization.
const NEAR: usize = 3;

/// Returns the outline of a document. Absent facts stay empty, and unused passages are listed.
pub(crate) fn understand(source: &Source) -> Outline {
    let mut paragraphs: Vec<Paragraph> =
        paragraphs(&normalized(&source.lines)).iter().flat_map(piece::apart).collect();
    let mut outline = Outline { traditional: is_traditional(&source.lines), ..Outline::default() };

    let title = title::find(&paragraphs);
    let body = title.as_ref().map_or(0, |found| found.paragraphs.end);
    (outline.year, outline.year_line) = year_of(title.as_ref(), &paragraphs).unzip();
    let organization = organization(title.as_ref(), &paragraphs, body);
    (outline.organization, outline.organization_line) = organization.unzip();
    let mut body = paragraphs.split_off(body);
    if let Some(found) = &title {
        let lines = paragraphs[found.paragraphs.clone()].iter().map(|paragraph| paragraph.text.as_str());
        let source = lines.collect::<String>();
        let source = source.strip_suffix(&found.rest).map(str::to_owned).unwrap_or(source);
        outline.title_source = Some(source);
    }
    if let Some(title) = &title
        && let Some(last) = paragraphs.last().filter(|_| !title.rest.is_empty())
    {
        body.insert(0, last.clone().with_text(&title.rest));
    }
    (outline.title, outline.title_line) = title.map(|found| (found.title, found.line)).unzip();

    let marks = ledger::marks(&body);
    let pieces = body.iter().map(piece::piece).collect();
    let root = closing::raised(tree(entry::headed(said::headed(pieces))));
    let views = parts(&root);
    introduction(&root.items, Part::Plan, &mut outline);
    for view in views.iter().chain(&parts_of_attachments(&views)) {
        if view.section.is_some() {
            outline.headings.push(Passage { line: view.node.first, text: view.heading.to_owned() });
        }
        match view.section {
            Some(Section::Guidance) => guidance(view, &mut outline),
            Some(Section::Requirements) => {
                introduction(&view.node.items, Part::Requirements, &mut outline);
                outline.requirements.extend(requirement::of_part(view.node, view.heading, view.rest));
            }
            Some(Section::Schedule | Section::Forms | Section::Aside) => schedule(view, &mut outline),
            _ => {}
        }
    }
    if let Some(found) = topics::find(&root, &views, outline.title.is_some()) {
        outline.topics = found.topics;
        outline.shape = Some(found.shape);
        let titles: BTreeMap<usize, &str> =
            outline.topics.iter().map(|topic| (topic.line, topic.title.as_str())).collect();
        let names =
            |words: &Introduction| titles.get(&words.line).is_some_and(|title| words.text.contains(title));
        outline.introductions.retain(|words| words.of != Part::Plan || !names(words));
        for (at, view) in views.iter().enumerate().filter(|(_, view)| holds_topics(view)) {
            let end = views.get(at + 1).map_or(usize::MAX, |next| next.node.first);
            let holds = |topic: &Topic| (view.node.first..end).contains(&topic.line);
            if outline.topics.iter().any(holds) {
                introduction_of_topics(view, &mut outline);
            } else if !topics::is_beside_topics(view, &views) {
                schedule(view, &mut outline);
            }
        }
    }
    topics::dated::read(&body, &mut outline.topics);
    topics::assigned::read(&body, &mut outline.topics);
    topics::dated::forget_earlier_years(&body, outline.year, &mut outline.topics);
    month_of_document(&mut outline);
    facts_of_text(&body, &mut outline);
    keep_clauses_out_of_introductions(&mut outline);
    ledger::account(&source.lines, &marks, &mut outline);
    outline
}

/// Returns the lines without the ways in which documents differ: bullets, signs, footnotes, labels without a colon, columns.
fn normalized(lines: &[Line]) -> Vec<Line> {
    let unsigned = legend::read(&notes::apart(&stops::full(lines)));
    columns::aligned(&stacked::rows(&spaced::labelled(&plain(&unsigned))))
}

/// Returns `true` for a document in traditional characters: in a simplified one, not even a tenth is traditional.
fn is_traditional(lines: &[Line]) -> bool {
    let all = || lines.iter().flat_map(|line| line.text.chars()).filter(|c| c.is_alphabetic());
    all().filter(|c| simplified(*c) != *c).count() * 10 > all().count()
}

/// Returns the parts of the attachments, if the plan is one of them: the document has no requirements of its own.
fn parts_of_attachments<'a>(views: &[View<'a>]) -> Vec<View<'a>> {
    if views.iter().any(|view| matches!(view.section, Some(Section::Requirements | Section::Guidance))) {
        return Vec::new();
    }
    let attachments = views.iter().filter(|view| view.section == Some(Section::Attachment));
    attachments
        .flat_map(|view| parts(view.node))
        .filter(|view| view.section != Some(Section::Attachment))
        .collect()
}

fn holds_topics(view: &View<'_>) -> bool {
    matches!(view.section, Some(Section::Topics | Section::Arrangement))
}

/// Adds the sentences that introduce a part with topics.
fn introduction_of_topics(view: &View<'_>, outline: &mut Outline) {
    let before = view.node.items.iter().take_while(|item| !matches!(item, Item::Node(_)));
    for item in before {
        if let Item::Text { first, text, .. } = item
            && prose::is_sentence(text)
            && !outline.topics.iter().any(|topic| topic.line == *first)
        {
            outline.introductions.push(Introduction { line: *first, of: Part::Topics, text: text.clone() });
        }
    }
}

/// Returns the year with its line: from the title, the preamble, or the date at the end of the document.
fn year_of(title: Option<&title::Found>, paragraphs: &[Paragraph]) -> Option<(i32, usize)> {
    let of_title = title.and_then(|found| Some((year::year_in_title(&found.title)?, found.line)));
    let preamble = paragraphs.iter().take_while(|paragraph| heading::mark(&paragraph.text).is_none());
    let said = |paragraph: &Paragraph| Some((year::year_of_plan(&paragraph.text)?, paragraph.first));
    let signed = |paragraph: &Paragraph| Some((year::year_of_signature(&paragraph.text)?, paragraph.first));
    of_title
        .or_else(|| preamble.clone().find_map(said))
        .or_else(|| paragraphs.iter().rev().take(3).find_map(signed))
}

/// Returns the organization with its line: as a form names it, from the title, a line beside it, or the signature.
fn organization(
    title: Option<&title::Found>,
    paragraphs: &[Paragraph],
    body: usize,
) -> Option<(String, usize)> {
    let (front, back) = paragraphs.split_at(body);
    let mut near = front.iter().chain(back.iter().take(NEAR));
    if let Some(named) = near.find_map(|line| Some((unit::labelled(&line.text)?, line.first))) {
        return Some(named);
    }
    if let Some(found) = title
        && let Some(unit) = unit::unit_in(&found.title)
    {
        return Some((unit, found.line));
    }
    let mut lines = front.iter().rev().chain(back.iter().take(2)).chain(back.iter().rev().take(4));
    lines.find_map(|line| {
        let names = unit::is_unit(&line.text) && !unit::is_office(&line.text);
        let unit = names.then(|| unit::unit_of_line(&line.text)).filter(|unit| unit::is_name(unit))?;
        Some((unit, line.first))
    })
}

/// Adds the sentences before the first heading of a part.
fn introduction(items: &[Item], of: Part, outline: &mut Outline) {
    let before = items.iter().take_while(|item| !matches!(item, Item::Node(_)));
    let salutation =
        |text: &str| text.trim_start().starts_with('各') && text.trim_end().ends_with([':', '：']);
    let has_headings = items.iter().any(|item| matches!(item, Item::Node(_)));
    if of == Part::Requirements && !has_headings {
        return;
    }
    for item in before {
        if let Item::Text { first, text, .. } = item
            && prose::is_sentence(text)
            && text.chars().count() >= 12
            && !salutation(text)
        {
            outline.introductions.push(Introduction { line: *first, of, text: text.clone() });
        }
    }
}

fn guidance(view: &View<'_>, outline: &mut Outline) {
    outline.guidance.extend(requirement::passages(view.node.first, view.rest));
    guidance_of(&view.node.items, outline);
}

fn guidance_of(items: &[Item], outline: &mut Outline) {
    for item in items {
        match item {
            Item::Text { first, text, .. } if prose::is_sentence(text) => {
                outline.guidance.extend(requirement::passages(*first, text));
            }
            Item::Node(node) => {
                outline.guidance.extend(requirement::passages(node.first, &node.text));
                guidance_of(&node.items, outline);
            }
            _ => {}
        }
    }
}

/// Adds the times and forms of meetings: all of it as text, and the forms also as forms.
fn schedule(view: &View<'_>, outline: &mut Outline) {
    let mut texts = vec![(view.node.first, view.rest.to_owned())];
    collect(view.node, &mut texts);
    for (first, text) in texts {
        if view.section == Some(Section::Forms) {
            for form in prose::forms(&text) {
                if !outline.forms.contains(&form) {
                    outline.forms.push(form);
                }
            }
        }
        meeting::read(&text, first, outline);
        if !text.trim().is_empty() {
            outline.introductions.push(Introduction { line: first, of: Part::Schedule, text });
        }
    }
}

fn collect(node: &Node, texts: &mut Vec<(usize, String)>) {
    for item in &node.items {
        match item {
            Item::Text { first, text, .. } | Item::Label { first, text, .. } => {
                texts.push((*first, text.clone()));
            }
            Item::Node(node) => {
                texts.push((node.first, node.text.clone()));
                collect(node, texts);
            }
            Item::Row { .. } => {}
        }
    }
}

/// Gives the month in the title to each topic without a time.
fn month_of_document(outline: &mut Outline) {
    let months = outline.title.as_deref().map(time::months).unwrap_or_default();
    if let [month] = months.as_slice() {
        for topic in outline.topics.iter_mut().filter(|topic| topic.time.is_none()) {
            topic.months = vec![*month];
        }
    }
}

/// Adds the facts that may be anywhere in the text.
fn facts_of_text(paragraphs: &[Paragraph], outline: &mut Outline) {
    for paragraph in paragraphs {
        settings::read(&paragraph.text, paragraph.first, outline);
        if list::holds(meeting::USUAL, &paragraph.text) {
            meeting::read(&paragraph.text, paragraph.first, outline);
        }
        if outline.forms.is_empty() {
            outline.forms = prose::listed_forms(&paragraph.text);
        }
        if outline.platforms.is_empty() {
            outline.platforms = prose::platforms(&paragraph.text);
        }
    }
}

/// Removes a requirement's clauses from the introductions.
fn keep_clauses_out_of_introductions(outline: &mut Outline) {
    let clause_lines =
        |requirement: &Requirement| requirement.clauses.iter().map(|clause| clause.line).collect::<Vec<_>>();
    let lines: Vec<usize> = outline.requirements.iter().flat_map(clause_lines).collect();
    outline.introductions.retain(|words| words.of != Part::Requirements || !lines.contains(&words.line));
    outline.introductions.sort_by_key(|words| words.line);
}
