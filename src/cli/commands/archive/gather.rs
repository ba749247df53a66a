//! Collects the content of the archive from plan, records and attachments.

use std::fs;

use super::piece::{Content, Part, Piece};
use crate::domain::note::NoteKind;
use crate::domain::paper::PaperKind;
use crate::domain::record::Kind;
use crate::domain::vocabulary::Vocabulary;
use crate::domain::year::Year;
use crate::i18n::Words;
use crate::message::Message;
use crate::office::draft::Facts;
use crate::office::workbook;
use crate::output::{Format, Row, Width, render};
use crate::report::attendance::sheet;
use crate::report::evaluations::{EvaluationRow, evaluations};
use crate::report::flat;
use crate::report::outcomes::outcomes;
use crate::store::{PaperFiles, ROSTER_FILE, Workspace, note_text};

/// The content of the archive, and what is missing.
pub(super) struct Gathered {
    pub(super) pieces: Vec<Piece>,
    /// The attachments without files.
    pub(super) missing: Vec<String>,
    /// The notes with unreadable text; their files are in the archive among the records.
    pub(super) unread: Vec<String>,
}

/// Collects the archive.
pub(super) fn gather(workspace: &Workspace, facts: &Facts<'_>) -> anyhow::Result<Gathered> {
    let Facts { year, words } = *facts;
    let mut gathered = Gathered { pieces: Vec::new(), missing: Vec::new(), unread: Vec::new() };
    gathered.plan(workspace);
    gathered.papers(workspace);
    gathered.attendance(year, words)?;
    gathered.notes(workspace, words);
    gathered.lists(year, words)?;
    gathered.records(workspace);
    gathered.drafts(facts)?;
    Ok(gathered)
}

impl Gathered {
    pub(super) fn made(&mut self, part: Part, name: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.pieces.push(Piece { part, name: name.into(), content: Content::Made(bytes.into()) });
    }

    fn kept(&mut self, part: Part, name: impl Into<String>, workspace: &Workspace, file: &str) {
        let path = workspace.repository.root.join(file);
        self.pieces.push(Piece { part, name: name.into(), content: Content::Kept(path) });
    }

    fn plan(&mut self, workspace: &Workspace) {
        let calendar = format!("plan/calendar/{}.toml", workspace.repository.year);
        for file in [workspace.plan_file(), ROSTER_FILE.to_owned(), calendar] {
            if workspace.repository.root.join(&file).is_file() {
                let name = file.rsplit('/').next().unwrap_or(&file);
                let name =
                    if file.contains("calendar") { format!("calendar-{name}") } else { name.to_owned() };
                self.kept(Part::Plan, name, workspace, &file);
            }
        }
    }

    fn papers(&mut self, workspace: &Workspace) {
        let files = PaperFiles::list(&workspace.repository.root, workspace.repository.year);
        for paper in workspace.records.papers.current() {
            let name = format!("{} {}", paper.dated(), paper.name);
            match files.get(&paper.sha256) {
                Some(file) => self.kept(part_of(paper.kind), name, workspace, file),
                None => self.missing.push(name),
            }
        }
    }

    fn attendance<'a>(&mut self, year: &'a Year<'a>, words: &'a Words) -> anyhow::Result<()> {
        if year.timetable().held().next().is_some() {
            let name = format!("{}.xlsx", words.word("archive-attendance"));
            self.made(Part::SignIn, name, workbook::draw(year, words)?);
        }
        for entry in year.timetable().held() {
            let name = format!("{} {}.md", entry.session.date, words.word("archive-attendance"));
            self.made(Part::SignIn, name, listed(&sheet(entry, year).marks, words)?);
        }
        Ok(())
    }

    fn notes(&mut self, workspace: &Workspace, words: &Words) {
        for note in workspace.records.notes.current() {
            let text = note_text(&workspace.repository.root, workspace.repository.year, &note.head.id);
            let Ok(text) = text else {
                self.unread.push(workspace.file_of(Kind::Notes, &note.head.id));
                continue;
            };
            let title = note.title.clone().unwrap_or_else(|| {
                workspace
                    .plan
                    .topic(&note.topic)
                    .map_or_else(|| note.topic.to_string(), |topic| topic.title.clone())
            });
            let member = workspace.roster.name(&note.member);
            let part = if note.kind == NoteKind::Speech { Part::Speeches } else { Part::Notes };
            let name = format!("{} {member} {title}.md", note.date);
            let kind = words.term(note.kind);
            self.made(part, name, format!("# {title}\n\n{kind}　{member}　{}\n\n{text}\n", note.date));
        }
    }

    fn lists(&mut self, year: &Year<'_>, words: &Words) -> anyhow::Result<()> {
        let records = year.records;
        let looked_back = evaluations(year);
        if !looked_back.is_empty() {
            let name = format!("{}.md", words.term(Part::Evaluations));
            self.made(Part::Evaluations, name, listed(&looked_back, words)? + &found(&looked_back, words));
        }
        if records.outcomes.current().next().is_some() {
            let name = format!("{}.md", words.term(Part::Outcomes));
            let rows = outcomes(year);
            self.made(Part::Outcomes, name, listed(&rows, words)?);
        }
        let name = format!("{}.csv", words.word("archive-records"));
        self.made(Part::Attachments, name, flat::csv(&flat::lines(records))?);
        Ok(())
    }

    /// Adds the records themselves.
    fn records(&mut self, workspace: &Workspace) {
        for kind in Kind::ALL {
            let folder = format!("records/{}/{}", workspace.repository.year, kind.key());
            let Ok(entries) = fs::read_dir(workspace.repository.root.join(&folder)) else { continue };
            let mut names: Vec<String> = entries
                .flatten()
                .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()))
                .map(|entry| entry.file_name().to_string_lossy().into_owned())
                .filter(|name| !name.starts_with('.') && name.strip_suffix(".yaml").is_some())
                .collect();
            names.sort_unstable();
            for name in names {
                self.kept(
                    Part::Attachments,
                    format!("{}-{name}", kind.key()),
                    workspace,
                    &format!("{folder}/{name}"),
                );
            }
        }
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
pub(super) fn contents(files: &[(String, Content)], words: &Words) -> String {
    let head = format!("# {}\n\n", words.word("archive-contents"));
    let lines = files.iter().zip(1..).map(|((path, _), number): (_, u32)| format!("{number}. {path}\n"));
    lines.fold(head, |text, line| text + &line)
}

/// Returns the error that attachments are missing.
pub(super) fn lacking(missing: &[String]) -> Message {
    Message::new("archive-lacks-papers")
        .with("papers", missing.iter().map(String::as_str).collect::<crate::message::Value>())
}
