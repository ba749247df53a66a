//! Conservation of text: every character of a document is counted exactly once.
//!
//! A character belongs to a fact of the outline, to the wording around facts (numbers, labels, table headings,
//! verbs), to the signs, or to an unused passage. The ledger looks each fact up in the document. If a reader
//! changed a fact beyond recognition, its source text stays unused: the error appears as an extra passage.

mod stream;
mod wording;

use std::collections::HashMap;

use crate::import::plan::facts::{Fact, Understood, facts};
use crate::import::plan::outline::Outline;
use crate::import::plan::read::line::Line;
use crate::import::plan::words::{list, reading, time};
use stream::{Place, Stream};
pub(crate) use wording::{Mark, marks};

/// Fills in the unused passages of an outline and the number of characters in each place.
pub(crate) fn account(lines: &[Line], marks: &[Mark], outline: &mut Outline) {
    let mut stream = Stream::of(lines);
    let facts = facts(outline);
    for fact in &facts {
        let Some(line) = fact.line else { continue };
        let place = Place::Fact(fact.understood);
        let end = stream.claim(line, source(fact), place);
        if matches!(fact.understood, Understood::Reading | Understood::Optional)
            && let Some(end) = end
        {
            stream.take_after(end, reading::volumes_after, place);
        }
    }
    for mark in marks {
        stream.claim(mark.line, &mark.text, Place::Wording);
    }
    signature(&mut stream, outline);
    repeated(&mut stream, &facts);
    times(&mut stream, outline);
    wording::absorb(&mut stream);
    outline.unused = stream.unused();
    outline.tally = stream.tally();
}

/// Returns the source text of a fact.
fn source(fact: &Fact) -> &str {
    fact.source.as_deref().unwrap_or(&fact.text)
}

/// Claims the line that names the organization, and the day that gave the year, under the document.
fn signature(stream: &mut Stream, outline: &Outline) {
    let unit = outline.organization.as_deref().unwrap_or_default();
    for line in stream.lines() {
        let text = stream.line_text(line);
        let dated = || time::expression(text.trim()).is_some_and(|(_, rest)| rest.trim().is_empty());
        if !unit.is_empty()
            && list::is_in(
                "党组 党委 党总支 党支部 理论学习中心组 党组理论学习中心组",
                stream::content(&text).replace(unit, "").trim_start_matches("中共"),
            )
        {
            stream.take_within(line, 0..text.len(), Place::Fact(Understood::Organization));
        } else if outline.year_line == Some(line) && dated() {
            stream.take_within(line, 0..text.len(), Place::Fact(Understood::Year));
        }
    }
}

/// Claims clauses and cells that repeat a fact: a title above and below the cover letter, a merged cell.
fn repeated(stream: &mut Stream, facts: &[Fact]) {
    let known: HashMap<String, Understood> = facts
        .iter()
        .flat_map(|fact| [source(fact), &fact.text].map(|text| (stream::content(text), fact.understood)))
        .filter(|(content, _)| content.chars().count() >= 2)
        .collect();
    for clause in stream.clauses() {
        if let Some(understood) = known.get(&stream.text(&clause)) {
            stream.take(clause, Place::Fact(*understood));
        }
    }
}

/// Claims the times that gave topics their months, in headings above them as well.
fn times(stream: &mut Stream, outline: &Outline) {
    let mut known: Vec<(usize, &[u32])> =
        outline.topics.iter().map(|topic| (topic.line, topic.months.as_slice())).collect();
    known.sort_by_key(|(line, _)| *line);
    for line in stream.lines() {
        let text = stream.line_text(line);
        let near = near(&known, line);
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            let Some((found, rest)) = time::expression(&text[at..]) else {
                at += c.len_utf8();
                continue;
            };
            let end = text.len() - rest.len();
            let of = |months: &[u32]| !found.is_empty() && found.iter().all(|month| months.contains(month));
            let claimed = near.iter().any(|(_, months)| of(months));
            if claimed {
                stream.take_within(line, at..end, Place::Fact(Understood::Months));
            }
            at = if claimed { end } else { at + c.len_utf8() };
        }
    }
}

/// Returns the topics on the last line with any up to `line`, and those on the first line with any after it.
fn near<'a, 'm>(known: &'a [(usize, &'m [u32])], line: usize) -> &'a [(usize, &'m [u32])] {
    let at = known.partition_point(|(topic, _)| *topic <= line);
    let before =
        at.checked_sub(1).map_or(0, |last| known.partition_point(|(topic, _)| *topic < known[last].0));
    let after = known.get(at).map_or(at, |(next, _)| known.partition_point(|(topic, _)| topic <= next));
    &known[before..after]
}
