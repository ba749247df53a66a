//! The page of a topic: required readings, sessions, readers, notes.

use maud::{Markup, html};

use super::table::Table;
use super::{Site, prose, tags};
use crate::domain::history::Current;
use crate::domain::note::Note;
use crate::domain::record::RecordId;
use crate::domain::topic::Topic;
use crate::message::Message;
use crate::output::clean;
use crate::report::topics::readers;

pub(super) fn page<'y>(site: &Site<'_, 'y>, number: usize, topic: &'y Topic) -> String {
    let title = site
        .say(&Message::new("site-topic-title").with("number", number).with("title", topic.title.as_str()));
    let body = html! {
        @for (word, points) in [("site-grasp", &topic.grasp), ("site-practice", &topic.practice), ("site-results", &topic.results)] {
            @if !points.is_empty() { h2 { (site.word(word)) } ul { @for point in points { li { (clean(point)) } } } }
        }
        h2 { (site.word("site-readings")) }
        @if topic.readings.is_empty() { p { (site.word("site-none")) } }
        ol { @for reading in &topic.readings { li { (clean(&reading.to_string())) } } }
        h2 { (site.word("site-sessions")) }
        (sessions(site, topic))
        h2 { (site.word("site-readers")) }
        (reading(site, topic))
        h2 { (site.word("site-notes")) }
        (notes(site, site.year.records.notes.current().filter(|note| note.topic == topic.id)))
    };
    site.below(&title, body)
}

fn sessions(site: &Site<'_, '_>, topic: &Topic) -> Markup {
    let entries: Vec<_> = site.year.timetable().on_topic(&topic.id).collect();
    html! {
        @if entries.is_empty() { p { (site.word("site-none")) } }
        ul.plain-list { @for entry in entries { li {
            a href={ "../" (site.sessions[entry.id]) } { span.date { (entry.session.date) } } " "
            (site.words.term(entry.session.form)) " " (tags::plain(site, entry.state))
        } } }
    }
}

fn reading<'y>(site: &Site<'_, 'y>, topic: &'y Topic) -> Markup {
    let rows = readers(topic, site.year);
    html! { div.scroll { table.stack {
        @let heads = ["name", "read", "required", "notes"].map(|key| site.word(&format!("column-{key}")));
        thead { tr { @for head in &heads { th scope="col" { (head) } } } }
        tbody { @for row in &rows { tr {
            th scope="row" { (site.name(row.member)) }
            td data-head=(heads[1]) { (row.read.len()) }
            td data-head=(heads[2]) { (row.required) }
            td data-head=(heads[3]) { (row.notes) }
        } } }
    } } }
}

/// Draws notes with their texts, unless these are left out.
pub(super) fn notes<'n>(site: &Site<'_, '_>, notes: impl Iterator<Item = Current<'n, Note>>) -> Markup {
    let mut notes = notes.peekable();
    html! {
        @if notes.peek().is_none() { p { (site.word("site-none")) } }
        @for note in notes { article.note id=(anchor(note.id)) { (one(site, note)) } }
    }
}

fn one(site: &Site<'_, '_>, note: Current<'_, Note>) -> Markup {
    let title = note.title.as_deref().filter(|_| site.shows_names()).map(clean);
    let readings = readings(site, &note);
    let line = Message::new("site-note-line")
        .with("kind", site.words.term(note.kind))
        .with("name", site.name(&note.member))
        .with("date", note.date)
        .with("characters", note.characters);
    html! {
        h3 { (title.unwrap_or_else(|| site.words.term(note.kind))) }
        p.plain { (site.say(&line)) }
        @if !readings.is_empty() { p.plain { (site.words.list(readings)) } }
        @if let Some(text) = site.texts.get(&note.head.id) {
            details { summary { (site.word("site-note-text")) } div.prose { (prose::prose(text)) } }
        }
    }
}

/// Returns the readings that a note names; without names, only those of the plan, as others may be any text.
fn readings(site: &Site<'_, '_>, note: &Note) -> Vec<String> {
    let topic = site.year.plan.topic(&note.topic);
    let is_required = |title: &str| topic.is_some_and(|topic| topic.reading(title).is_some());
    let shown = note.readings.iter().filter(|title| site.shows_names() || is_required(title));
    shown.map(|title| clean(title)).collect()
}

/// Returns the anchor of a note on the page of its topic.
pub(super) fn anchor(note: &RecordId) -> String {
    format!("n-{}", note.hash())
}

/// Lists notes with links to their texts on the pages of the topics.
pub(super) fn note_links<'n>(site: &Site<'_, '_>, notes: impl Iterator<Item = Current<'n, Note>>) -> Markup {
    let path = |note: &Note| site.year.plan.number(&note.topic).map(super::topic_path);
    let title = |note: &Note| note.title.as_deref().filter(|_| site.shows_names()).map(clean);
    html! { ul.plain-list { @for note in notes { li {
        span.date { (note.date) } " " (site.words.term(note.kind)) " " (site.name(&note.member)) " "
        @let title = title(&note).unwrap_or_else(|| note.topic.to_string());
        @match path(&note) {
            Some(path) => a href={ "../" (path) "#" (anchor(note.id)) } { (title) },
            None => (title),
        }
    } } } }
}

/// Draws a table without links, on a page below the first one.
pub(super) fn plain_table<R: crate::output::Row>(
    site: &Site<'_, '_>,
    rows: &[R],
    columns: &[&str],
) -> Markup {
    Table { rows, columns, link: ("", &|_| None) }.draw(site.words)
}
