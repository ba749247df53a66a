//! Conservation of text: every character of a document is counted exactly once.
//!
//! A character belongs to a fact of the outline, to the wording around facts (numbers, labels, table headings,
//! verbs), to the signs, or to an unused passage. The ledger looks each fact up in the document. If a reader
//! changed a fact beyond recognition, its source text stays unused: the error appears as an extra passage.

mod stream;
mod wording;

use std::collections::HashMap;

use crate::import::plan::facts::{Fact, Understood, facts};
use crate::import::plan::outline::{Outline, Topic};
use crate::import::plan::read::line::Line;
use crate::import::plan::shape::label::{self, Label};
use crate::import::plan::words::{list, reading, time, width};
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
            if fact.understood == Understood::Optional {
                stream.take_after(end, remark_after, place);
            }
        }
    }
    times(&mut stream, outline);
    for mark in marks {
        stream.claim(mark.line, &mark.text, Place::Wording);
    }
    signature(&mut stream, outline);
    repeated(&mut stream, &facts, outline);
    wording::absorb(&mut stream);
    outline.unused = stream.unused();
    outline.tally = stream.tally();
}

/// Returns the length of the volumes and the remark that make a title optional: 第一卷（选读）.
fn remark_after(text: &str) -> usize {
    let volumes = reading::volumes_after(text);
    let remark = text[volumes..].trim_start_matches(['》', ' ']);
    let length = || {
        let inner = width::strip(remark, "(")?;
        let end = inner.find([')', '）'])?;
        let rest = &inner[end..];
        (label::word(&inner[..end]) == Some(Label::Optional)).then(|| text.len() - rest.len())
    };
    length().unwrap_or(0)
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
///
/// A person beside another topic is another fact.
fn repeated(stream: &mut Stream, facts: &[Fact], outline: &Outline) {
    let known: HashMap<String, Understood> = facts
        .iter()
        .flat_map(|fact| [source(fact), &fact.text].map(|text| (stream::content(text), fact.understood)))
        .filter(|(content, _)| content.chars().count() >= 2)
        .collect();
    let people = people(outline);
    for clause in stream.clauses() {
        let text = stream.text(&clause);
        let Some(understood) = known.get(&text) else { continue };
        let is_person = matches!(
            understood,
            Understood::Lead | Understood::Chair | Understood::Speakers | Understood::Department
        );
        if !is_person
            || above(&people, stream.line_of(clause.start)).iter().any(|(_, names)| names.contains(&text))
        {
            stream.take(clause, Place::Fact(*understood));
        }
    }
}

/// Returns the people and departments of each topic, with the topic's line, in the order of the lines.
fn people(outline: &Outline) -> Vec<(usize, Vec<String>)> {
    let of_topic = |topic: &Topic| {
        let names = [&topic.lead, &topic.chair, &topic.speakers, &topic.department];
        (topic.line, names.into_iter().flatten().map(|name| stream::content(name)).collect())
    };
    let mut people: Vec<_> = outline.topics.iter().map(of_topic).collect();
    people.sort_by_key(|(line, _)| *line);
    people
}

/// Claims the times that gave topics their months, in headings above them as well.
fn times(stream: &mut Stream, outline: &Outline) {
    let mut known: Vec<(usize, &[u32])> =
        outline.topics.iter().map(|topic| (topic.line, topic.months.as_slice())).collect();
    known.sort_by_key(|(line, _)| *line);
    for line in stream.lines() {
        let text = stream.line_text(line);
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            let Some((found, rest)) = time::expression(&text[at..]) else {
                at += c.len_utf8();
                continue;
            };
            let end = text.len() - rest.len();
            let of = |months: &[u32]| !found.is_empty() && found.iter().all(|month| months.contains(month));
            let claimed = near(&known, line).any(|(_, months)| of(months));
            if claimed {
                stream.take_within(line, at..end, Place::Fact(Understood::Months));
            }
            at = if claimed { end } else { at + c.len_utf8() };
        }
    }
}

/// Returns the topics on the last line with any up to `line`.
fn above<T>(known: &[(usize, T)], line: usize) -> &[(usize, T)] {
    let at = known.partition_point(|(topic, _)| *topic <= line);
    let last = at.checked_sub(1).map_or(line, |last| known[last].0);
    &known[known.partition_point(|(topic, _)| *topic < last)..at]
}

/// Returns the topics above a line, and those on the first line with any below it.
fn near<T>(known: &[(usize, T)], line: usize) -> impl Iterator<Item = &(usize, T)> {
    let at = known.partition_point(|(topic, _)| *topic <= line);
    let below = known[at..].iter().take_while(move |(topic, _)| *topic == known[at].0);
    above(known, line).iter().chain(below)
}
