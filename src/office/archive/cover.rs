//! 案卷封面、备考表: the cover and the closing sheet of the volume.

use super::Archive;
use super::item::Item;
use crate::message::Message;
use crate::office::document::{Blank, Block, Document, Level, Line};
use crate::office::draft::contents::{Pages, eight_digits};

/// The height of a row in millimetres.
const ROW_HEIGHT: u32 = 18;

/// Returns the cover; what an archivist assigns is left to the pen.
pub(super) fn cover(archive: &Archive<'_, '_>) -> Document {
    let facts = archive.facts;
    let dates = || archive.items().iter().filter_map(Item::date);
    let span = dates().min().zip(dates().max());
    let span = span.map(|(from, to)| format!("{}—{}", eight_digits(from), eight_digits(to)));
    let title = facts.of_year("archive-volume");
    let rows = [
        ("archive-cover-organization", Line::from(facts.year.plan.organization.as_str())),
        ("archive-cover-title", title.clone().into()),
        ("archive-cover-span", span.map_or_else(pen, Line::from)),
        ("archive-cover-count", archive.count().to_string().into()),
        ("archive-cover-pages", pen()),
        ("archive-cover-retention", pen()),
        ("archive-cover-number", pen()),
    ];
    let blocks = vec![Block::Table(facts.form(rows, ROW_HEIGHT))];
    facts.document(vec![facts.group(), title], blocks)
}

/// Returns the closing sheet: what is in the volume, what is missing, who filed it.
pub(super) fn closing(archive: &Archive<'_, '_>) -> Document {
    let (facts, empty) = (archive.facts, archive.empty());
    let counts = Message::new("archive-closing-count").with("count", archive.count());
    let mut blocks = vec![facts.heading(Level::One, "archive-closing-state"), facts.paragraph(&counts)];
    if !empty.is_empty() {
        let classes = facts.words.list(empty.iter().map(|class| facts.words.term(*class)));
        blocks.push(facts.paragraph(&Message::new("archive-closing-empty").with("classes", classes)));
    }
    if !archive.missing.is_empty() {
        let papers = facts.words.list(&archive.missing);
        blocks.push(facts.paragraph(&Message::new("archive-closing-missing").with("papers", papers)));
    }
    if !archive.unread.is_empty() {
        let notes = facts.words.list(archive.unread.iter().map(ToString::to_string));
        blocks.push(facts.paragraph(&Message::new("archive-closing-unread").with("notes", notes)));
    }
    blocks.extend(pages(archive));
    blocks.push(facts.paragraph(&Message::new("archive-closing-sums")));
    blocks.push(facts.heading(Level::One, "archive-closing-signed"));
    let rows = [
        ("archive-closing-filed-by", facts.sign_here()),
        ("archive-closing-checked-by", facts.sign_here()),
        ("archive-closing-on", facts.day(facts.year.today()).into()),
    ];
    blocks.push(Block::Table(facts.form(rows, ROW_HEIGHT)));
    facts.document(vec![facts.group(), facts.of_year("archive-closing-title")], blocks)
}

/// Says which numbers of pages are missing, and which were not counted.
fn pages(archive: &Archive<'_, '_>) -> Option<Block> {
    let pages = || archive.items().iter().map(Item::pages);
    let unknown = pages().filter(Option::is_none).count();
    let stated = pages().filter(|pages| matches!(pages, Some(Pages::Stated(_)))).count();
    let told = [
        (unknown > 0).then(|| Message::new("archive-closing-pages-unknown").with("count", unknown)),
        (stated > 0).then(|| Message::new("archive-closing-pages-stated").with("count", stated)),
    ];
    archive.facts.joined(told.into_iter().flatten())
}

fn pen() -> Line {
    Blank::Pen(10).into()
}
