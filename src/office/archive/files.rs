//! The files of the archive: their paths, contents, and rows in the index.

use super::item::{Class, Item, Origin, Paper};
use super::name::{Taken, safe};
use super::{Archive, Content, cover};
use crate::domain::history::Current;
use crate::domain::note::Note;
use crate::domain::vocabulary::Vocabulary;
use crate::message::Message;
use crate::office::document::Document;
use crate::office::docx;
use crate::office::draft::contents::{self, Listed, Pages};
use crate::office::draft::writing;

/// The most papers in one file of the index: a longer table would take too much memory.
const MOST_LISTED: usize = 1_000;

/// The least number of digits of a paper's number.
const DIGITS: usize = 3;

impl<'s> Archive<'s, '_> {
    /// Returns the files: cover, index, closing sheet, the papers by number, the data.
    pub(crate) fn files(&self) -> impl Iterator<Item = (String, Content<'_>)> {
        let papers = (0..self.items.len()).map(|at| (self.path(at), self.content(at)));
        let data = std::iter::once_with(|| self.data()).flatten();
        self.front().chain(papers).chain(data)
    }

    /// Returns the number of files.
    pub(crate) fn count_files(&self) -> usize {
        let front = 2 + self.count().div_ceil(MOST_LISTED);
        front + self.count() + self.sources.data.len()
    }

    /// Returns the papers in the order of the index.
    pub(crate) fn listed(&self) -> Vec<Listed> {
        (0..self.items.len()).map(|at| self.row(at)).collect()
    }

    /// Returns the number of papers.
    pub(super) fn count(&self) -> usize {
        self.items.len()
    }

    /// Returns the papers.
    pub(super) fn items(&self) -> &[Item<'s>] {
        &self.items
    }

    /// Returns the classes without papers.
    pub(super) fn empty(&self) -> Vec<Class> {
        let is_empty = |class: &Class| self.items.iter().all(|item| item.class() != *class);
        Class::ALL.iter().copied().filter(is_empty).collect()
    }

    /// Returns cover, index and closing sheet.
    fn front(&self) -> impl Iterator<Item = (String, Content<'_>)> {
        let words = self.facts.words;
        let path = move |number: usize, name: &'static str, part: &str| {
            let folder = safe(&words.word("archive-part-contents"));
            format!("00-{folder}/{number}-{}{part}.docx", safe(&words.word(name)))
        };
        let cover = (path(1, "archive-cover", ""), self.drawn(|| cover::cover(self)));
        let closing = (path(3, "archive-closing", ""), self.drawn(|| cover::closing(self)));
        let parts =
            (0..self.count()).step_by(MOST_LISTED).zip(1..).map(move |(first, number): (_, usize)| {
                let of_several = self.count() > MOST_LISTED;
                let mark = if of_several { format!("-{number:02}") } else { String::new() };
                let rows = first..self.count().min(first + MOST_LISTED);
                let draft = move || {
                    let listed: Vec<Listed> = rows.clone().map(|at| self.row(at)).collect();
                    contents::draft(self.facts, &listed)
                };
                (path(2, "archive-contents", &mark), self.drawn(draft))
            });
        std::iter::once(cover).chain(parts).chain([closing])
    }

    /// Returns the data files below one folder, each at its path in the repository.
    fn data(&self) -> impl Iterator<Item = (String, Content<'_>)> {
        let name = safe(&self.facts.words.word("archive-part-data"));
        let folder = format!("{:02}-{name}", Class::ALL.len() + 1);
        let mut taken = Taken::default();
        self.sources.data.iter().map(move |file| {
            let path: Vec<String> = file.split('/').map(safe).collect();
            (taken.free(&format!("{folder}/{}", path.join("/"))), Content::Kept(file.clone()))
        })
    }

    /// Returns the row of a paper in the index.
    fn row(&self, at: usize) -> Listed {
        match &self.items[at] {
            Item::Paper(paper) => self.row_of_paper(at + 1, paper),
            Item::Note(note) => self.row_of_note(at + 1, *note),
        }
    }

    fn row_of_paper(&self, number: usize, paper: &Paper<'_>) -> Listed {
        let words = self.facts.words;
        Listed {
            number,
            responsible: self.facts.responsible(),
            title: paper.title.clone(),
            date: paper.date,
            document_number: paper.document_number.clone(),
            pages: paper.pages,
            remark: match paper.origin {
                Origin::Attached if matches!(paper.pages, Some(Pages::Stated(_))) => {
                    words.word("archive-pages-stated")
                }
                Origin::Attached => String::new(),
                Origin::Made => words.word("archive-made"),
                Origin::Draft(blanks) => {
                    words.say(&Message::new("archive-draft-blanks").with("count", blanks))
                }
            },
        }
    }

    fn row_of_note(&self, number: usize, note: Current<'_, Note>) -> Listed {
        let title = writing::title(self.facts, &note.head.record);
        Listed {
            number,
            responsible: self.facts.year.roster.name(&note.member).to_owned(),
            title: self.facts.convention().join(&[title]),
            date: Some(note.date),
            document_number: None,
            pages: None,
            remark: self.facts.words.word("archive-made"),
        }
    }

    /// Returns the path of a paper: class, number, date, title. The number makes it unique.
    fn path(&self, at: usize) -> String {
        let (words, item, listed) = (self.facts.words, &self.items[at], self.row(at));
        let class = item.class();
        let folder = format!("{:02}-{}", class as usize + 1, safe(&words.term(class)));
        let date = item.date().map(|date| format!("{}-", date.format("%Y%m%d"))).unwrap_or_default();
        let (mark, ending) = match item {
            Item::Paper(paper) => {
                let is_draft = matches!(paper.origin, Origin::Draft(_));
                (if is_draft { words.word("archive-draft") } else { String::new() }, paper.ending.as_str())
            }
            Item::Note(_) => (String::new(), "docx"),
        };
        let title = listed.title.trim_start_matches('[').trim_end_matches(']');
        let dot = if ending.is_empty() { "" } else { "." };
        let digits = self.count().to_string().len().max(DIGITS);
        let name = format!("{:0digits$}-{date}{title}{mark}{dot}{ending}", listed.number);
        format!("{folder}/{}", safe(&name))
    }

    fn content(&self, at: usize) -> Content<'_> {
        match &self.items[at] {
            Item::Paper(paper) => match &paper.content {
                Content::Made(draw) => Content::Made(Box::new(draw)),
                Content::Kept(file) => Content::Kept(file.clone()),
            },
            Item::Note(note) => Content::Made(Box::new(|| {
                let text = (self.sources.text)(&note.head.id);
                let text = text.ok_or_else(|| Message::new("archive-changed-meanwhile"))?;
                docx::draw(&writing::draft(self.facts, *note, &text), &self.facts.year.plan.document)
            })),
        }
    }

    fn drawn<'d>(&'d self, draft: impl Fn() -> Document + 'd) -> Content<'d> {
        Content::Made(Box::new(move || docx::draw(&draft(), &self.facts.year.plan.document)))
    }
}
