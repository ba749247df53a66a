//! Collects the papers of the archive from plan, records and attachments, and gives each its number.

use chrono::NaiveDate;

use super::item::{Class, Item, Origin};
use super::name::{Taken, safe};
use super::{Archive, Content, Sources, cover};
use crate::domain::record::RecordId;
use crate::domain::vocabulary::Vocabulary;
use crate::i18n::Words;
use crate::message::Message;
use crate::office::document::Document;
use crate::office::docx;
use crate::office::draft::contents::{self, Listed, Pages};
use crate::office::draft::{Facts, group};

/// The most papers in one file of the index: a longer table would take too much memory.
const MOST_LISTED: usize = 1_000;

/// The least number of digits of a paper's number.
const DIGITS: usize = 3;

pub(super) struct Gatherer<'s, 'a> {
    pub(super) facts: &'s Facts<'a>,
    pub(super) sources: &'s Sources<'s>,
    pub(super) items: Vec<Item<'s>>,
    pub(super) missing: Vec<String>,
    pub(super) unread: Vec<RecordId>,
}

/// Collects the archive. What the program makes is drawn only when it is written.
pub(crate) fn gather<'s>(facts: &'s Facts<'_>, sources: &'s Sources<'s>) -> Archive<'s> {
    let mut gatherer =
        Gatherer { facts, sources, items: Vec::new(), missing: Vec::new(), unread: Vec::new() };
    gatherer.attachments();
    gatherer.sessions();
    gatherer.notes();
    gatherer.lists();
    let Gatherer { mut items, missing, unread, .. } = gatherer;
    items.sort_by_key(|item| (position(item.class), item.order));
    let mut archive = Archive { files: Vec::new(), listed: Vec::new(), missing, unread };
    let mut taken = Taken::default();
    let empty: Vec<Class> =
        Class::ALL.iter().copied().filter(|class| items.iter().all(|item| item.class != *class)).collect();
    let digits = items.len().to_string().len().max(DIGITS);
    for (item, number) in items.into_iter().zip(1..) {
        let listed = listed(facts, &item, number);
        let path = taken.free(&path(facts.words, &item, &listed, digits));
        archive.files.push((path, item.content));
        archive.listed.push(listed);
    }
    data(&mut archive, facts.words, sources, &mut taken);
    let front = front(facts, &archive, &empty);
    archive.files.splice(0..0, front);
    archive
}

/// Returns cover, index and closing sheet.
fn front<'s>(facts: &'s Facts<'_>, archive: &Archive<'s>, empty: &[Class]) -> Vec<(String, Content<'s>)> {
    let folder = format!("00-{}", safe(&facts.words.word("archive-part-contents")));
    let path = |number: usize, name: &'static str, part: &str| {
        format!("{folder}/{number}-{}{part}.docx", safe(&facts.words.word(name)))
    };
    let parts = archive.listed.chunks(MOST_LISTED).zip(1..).map(|(part, number): (_, usize)| {
        let of_several = archive.listed.len() > MOST_LISTED;
        let mark = if of_several { format!("-{number:02}") } else { String::new() };
        let part = part.to_vec();
        (path(2, "archive-contents", &mark), drawn(facts, move || contents::draft(facts, &part)))
    });
    let cover = cover::cover(facts, &archive.listed);
    let closing = cover::closing(facts, archive, empty);
    let cover = (path(1, "archive-cover", ""), drawn(facts, move || cover.clone()));
    let closing = (path(3, "archive-closing", ""), drawn(facts, move || closing.clone()));
    let front = std::iter::once(cover).chain(parts).chain([closing]);
    front.map(|(path, draw)| (path, Content::Made(draw))).collect()
}

fn drawn<'s>(facts: &'s Facts<'_>, draft: impl Fn() -> Document + 's) -> super::Draw<'s> {
    Box::new(move || docx::draw(&draft(), &facts.year.plan.document))
}

/// Adds the data files below one folder, each at its path in the repository.
fn data(archive: &mut Archive<'_>, words: &Words, sources: &Sources<'_>, taken: &mut Taken) {
    let folder = format!("{:02}-{}", Class::ALL.len() + 1, safe(&words.word("archive-part-data")));
    for file in &sources.data {
        let path: Vec<String> = file.split('/').map(safe).collect();
        let path = taken.free(&format!("{folder}/{}", path.join("/")));
        archive.files.push((path, Content::Kept(file.clone())));
    }
}

fn position(class: Class) -> usize {
    Class::ALL.iter().position(|other| *other == class).unwrap_or_default()
}

fn listed(facts: &Facts<'_>, item: &Item<'_>, number: usize) -> Listed {
    Listed {
        number,
        responsible: item.responsible.clone(),
        title: item.title.clone(),
        date: item.date,
        document_number: item.document_number.clone(),
        pages: item.pages,
        remark: match item.origin {
            Origin::Attached if matches!(item.pages, Some(Pages::Stated(_))) => {
                facts.words.word("archive-pages-stated")
            }
            Origin::Attached => String::new(),
            Origin::Made => facts.words.word("archive-made"),
            Origin::Draft(blanks) => {
                facts.words.say(&Message::new("archive-draft-blanks").with("count", blanks))
            }
        },
    }
}

/// Returns the path of a paper: class, number, date, title.
fn path(words: &Words, item: &Item<'_>, listed: &Listed, digits: usize) -> String {
    let folder = format!("{:02}-{}", position(item.class) + 1, safe(&words.term(item.class)));
    let date = item.date.map(|date| format!("{}-", date.format("%Y%m%d"))).unwrap_or_default();
    let mark = match item.origin {
        Origin::Draft(_) => words.word("archive-draft"),
        Origin::Attached | Origin::Made => String::new(),
    };
    let title = item.title.trim_start_matches('[').trim_end_matches(']');
    let dot = if item.ending.is_empty() { "" } else { "." };
    let name = format!("{:0digits$}-{date}{title}{mark}{dot}{}", listed.number, item.ending);
    format!("{folder}/{}", safe(&name))
}

impl<'s, 'a> Gatherer<'s, 'a> {
    /// Adds a document, drawn when it is written; returns `false` if there is none. Blanks in it make it a
    /// draft.
    pub(super) fn document(
        &mut self,
        class: Class,
        order: NaiveDate,
        date: Option<NaiveDate>,
        draft: impl Fn(&'s Facts<'a>) -> Option<Document> + 's,
    ) -> bool {
        let facts = self.facts;
        let Some(document) = draft(facts) else { return false };
        let group = group(facts.year.plan, facts.words);
        let title: Vec<String> = document.title.iter().filter(|line| **line != group).cloned().collect();
        let origin = match document.blanks() {
            0 => Origin::Made,
            blanks => Origin::Draft(blanks),
        };
        let made = move || {
            let document = draft(facts).ok_or_else(|| Message::new("archive-changed-meanwhile"))?;
            docx::draw(&document, &facts.year.plan.document)
        };
        self.items.push(Item {
            class,
            order: Some(order),
            date,
            responsible: facts.responsible(),
            title: document.convention.join(&title),
            document_number: None,
            pages: None,
            origin,
            ending: "docx".to_owned(),
            content: Content::Made(Box::new(made)),
        });
        true
    }

    /// Sets the person responsible for the paper that was added last.
    pub(super) fn last_is_by(&mut self, name: &str) {
        if let Some(item) = self.items.last_mut() {
            name.clone_into(&mut item.responsible);
        }
    }
}
