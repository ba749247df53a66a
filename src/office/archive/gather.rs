//! Collects the papers of the archive from plan, records and attachments.

use chrono::NaiveDate;

use super::item::{Class, Item, Origin, Paper};
use super::{Archive, Content, Sources};
use crate::domain::record::RecordId;
use crate::office::document::Document;
use crate::office::docx;
use crate::office::draft::{Facts, group};

pub(super) struct Gatherer<'s, 'a> {
    pub(super) facts: &'s Facts<'a>,
    pub(super) sources: &'s Sources<'s>,
    pub(super) items: Vec<Item<'s>>,
    pub(super) missing: Vec<String>,
    pub(super) unread: Vec<RecordId>,
}

/// Collects the archive. What the program makes is drawn only when it is written.
pub(crate) fn gather<'s, 'a>(facts: &'s Facts<'a>, sources: &'s Sources<'s>) -> Archive<'s, 'a> {
    let mut gatherer =
        Gatherer { facts, sources, items: Vec::new(), missing: Vec::new(), unread: Vec::new() };
    gatherer.attachments();
    gatherer.sessions();
    gatherer.notes();
    gatherer.lists();
    let Gatherer { mut items, missing, unread, .. } = gatherer;
    items.sort_by_key(|item| (item.class(), item.order()));
    Archive { facts, sources, items, missing, unread }
}

impl<'s, 'a> Gatherer<'s, 'a> {
    /// Adds a document, drawn when it is written. Blanks in it make it a draft.
    pub(super) fn document(
        &mut self,
        class: Class,
        order: NaiveDate,
        date: Option<NaiveDate>,
        draft: impl Fn(&'s Facts<'a>) -> Document + 's,
    ) {
        let facts = self.facts;
        let document = draft(facts);
        let group = group(facts.year.plan, facts.words);
        let title: Vec<String> = document.title.iter().filter(|line| **line != group).cloned().collect();
        let origin = match document.blanks() {
            0 => Origin::Made,
            blanks => Origin::Draft(blanks),
        };
        let made = move || docx::draw(&draft(facts), &facts.year.plan.document);
        self.items.push(Item::Paper(Box::new(Paper {
            class,
            order,
            date,
            title: document.convention.join(&title),
            document_number: None,
            pages: None,
            origin,
            ending: "docx".to_owned(),
            content: Content::Made(Box::new(made)),
        })));
    }
}
