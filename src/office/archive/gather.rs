//! Collects the files of the archive from plan, records and attachments.

use super::piece::{Part, Piece, folder, laid_out};
use super::{Archive, Content, Sources};
use crate::domain::note::NoteKind;
use crate::domain::paper::PaperKind;
use crate::domain::record::RecordId;
use crate::i18n::Words;
use crate::message::Message;
use crate::office::draft::Facts;
use crate::office::workbook;
use crate::output::{Format, Row, Width, render};
use crate::report::attendance::sheet;
use crate::report::evaluations::{EvaluationRow, evaluations};
use crate::report::outcomes::outcomes;

pub(super) struct Gatherer<'a> {
    pub(super) facts: &'a Facts<'a>,
    sources: &'a Sources<'a>,
    pieces: Vec<Piece<'a>>,
    missing: Vec<String>,
    unread: Vec<RecordId>,
}

/// Collects the archive. What the program makes is drawn only when it is written.
pub(crate) fn gather<'a>(facts: &'a Facts<'a>, sources: &'a Sources<'a>) -> anyhow::Result<Archive<'a>> {
    let mut gatherer =
        Gatherer { facts, sources, pieces: Vec::new(), missing: Vec::new(), unread: Vec::new() };
    gatherer.data();
    gatherer.papers();
    gatherer.attendance()?;
    gatherer.notes();
    gatherer.lists()?;
    gatherer.drafts();
    let mut files = laid_out(gatherer.pieces, facts.words);
    let listed = contents(&files, facts.words);
    let name = format!("{0}/{1}.md", folder(Part::Contents, facts.words), facts.words.term(Part::Contents));
    files.push((name, Content::Made(Box::new(move || Ok(listed.clone().into_bytes())))));
    Ok(Archive { files, missing: gatherer.missing, unread: gatherer.unread })
}

impl<'a> Gatherer<'a> {
    pub(super) fn made(
        &mut self,
        part: Part,
        name: impl Into<String>,
        draw: impl Fn() -> Result<Vec<u8>, Message> + 'a,
    ) {
        self.pieces.push(Piece { part, name: name.into(), content: Content::Made(Box::new(draw)) });
    }

    fn text(&mut self, part: Part, name: String, text: String) {
        self.made(part, name, move || Ok(text.clone().into_bytes()));
    }

    fn kept(&mut self, part: Part, name: String, file: &str) {
        self.pieces.push(Piece { part, name, content: Content::Kept(file.to_owned()) });
    }

    /// Adds plan, roster and calendar, and the records.
    fn data(&mut self) {
        for file in &self.sources.data {
            let (folder, name) = file.rsplit_once('/').unwrap_or(("", file));
            let kind = folder.rsplit('/').next().unwrap_or_default();
            match kind {
                "plan" => self.kept(Part::Plan, name.to_owned(), file),
                "calendar" => self.kept(Part::Plan, format!("calendar-{name}"), file),
                kind => self.kept(Part::Attachments, format!("{kind}-{name}"), file),
            }
        }
    }

    fn papers(&mut self) {
        for paper in self.facts.year.records.papers.current() {
            let name = format!("{} {}", paper.dated(), paper.name);
            match self.sources.papers.get(paper.head.record.sha256.as_str()) {
                Some(file) => self.kept(part_of(paper.kind), name, file),
                None => self.missing.push(name),
            }
        }
    }

    fn attendance(&mut self) -> anyhow::Result<()> {
        let Facts { year, words, .. } = *self.facts;
        if year.timetable().held().next().is_some() {
            let name = format!("{}.xlsx", words.word("archive-attendance"));
            self.made(Part::SignIn, name, move || workbook::draw(year, words));
        }
        for entry in year.timetable().held() {
            let name = format!("{} {}.md", entry.session.date, words.word("archive-attendance"));
            let listed = listed(&sheet(entry, year).marks, words)?;
            self.text(Part::SignIn, name, listed);
        }
        Ok(())
    }

    fn notes(&mut self) {
        let Facts { year, words, .. } = *self.facts;
        for note in year.records.notes.current() {
            let Some(text) = (self.sources.text)(&note.head.id) else {
                self.unread.push(note.head.id.clone());
                continue;
            };
            let title = note.title.clone().unwrap_or_else(|| {
                let topic = year.plan.topic(&note.topic);
                topic.map_or_else(|| note.topic.to_string(), |topic| topic.title.clone())
            });
            let member = year.roster.name(&note.member);
            let part = if note.kind == NoteKind::Speech { Part::Speeches } else { Part::Notes };
            let name = format!("{} {member} {title}.md", note.date);
            let kind = words.term(note.kind);
            self.text(part, name, format!("# {title}\n\n{kind}　{member}　{}\n\n{text}\n", note.date));
        }
    }

    fn lists(&mut self) -> anyhow::Result<()> {
        let Facts { year, words, .. } = *self.facts;
        let looked_back = evaluations(year);
        if !looked_back.is_empty() {
            let name = format!("{}.md", words.term(Part::Evaluations));
            self.text(Part::Evaluations, name, listed(&looked_back, words)? + &found(&looked_back, words));
        }
        if year.records.outcomes.current().next().is_some() {
            let name = format!("{}.md", words.term(Part::Outcomes));
            self.text(Part::Outcomes, name, listed(&outcomes(year), words)?);
        }
        Ok(())
    }
}

fn part_of(paper: PaperKind) -> Part {
    match paper {
        PaperKind::Notice => Part::Notices,
        PaperKind::Materials => Part::Materials,
        PaperKind::SignIn => Part::SignIn,
        PaperKind::Minutes => Part::Minutes,
        PaperKind::Speech => Part::Speeches,
        PaperKind::Report => Part::Outcomes,
        PaperKind::Press => Part::Attachments,
        PaperKind::Bulletin => Part::Bulletins,
    }
}

/// Formats a list as Markdown, independent of the width of the terminal.
fn listed<R: Row>(rows: &[R], words: &Words) -> anyhow::Result<String> {
    render(rows, Format::Markdown, words, Width(u16::MAX))
}

/// Formats problems and adjustments of evaluations as Markdown.
fn found(rows: &[EvaluationRow<'_>], words: &Words) -> String {
    let sections = rows.iter().flat_map(EvaluationRow::sections);
    let section = |(heading, texts): (Message, Vec<&str>)| {
        let items = texts.iter().map(|text| format!("- {text}\n"));
        format!("\n## {}\n\n{}", words.say(&heading), items.collect::<String>())
    };
    sections.map(section).collect()
}

/// Returns the index: every file with its number.
fn contents(files: &[(String, Content<'_>)], words: &Words) -> String {
    let head = format!("# {}\n\n", words.word("archive-contents"));
    let lines = files.iter().zip(1..).map(|((path, _), number): (_, u32)| format!("{number}. {path}\n"));
    lines.fold(head, |text, line| text + &line)
}
