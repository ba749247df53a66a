//! The papers of sessions: what was attached, and what is made in its place.

use super::gather::Gatherer;
use super::item::{Class, Item, Origin};
use super::{Content, item};
use crate::domain::history::Current;
use crate::domain::paper::{Paper, PaperKind};
use crate::domain::session::State;
use crate::domain::targets::Cycle;
use crate::domain::year::timetable::Entry;
use crate::message::Message;
use crate::office::draft::{Facts, attendance, minutes, notice};

/// Chinese characters from which the name of a file counts as the title of its paper.
const TITLE: usize = 6;

impl<'s, 'a> Gatherer<'s, 'a> {
    /// Adds every attachment that has its file.
    pub(super) fn attachments(&mut self) {
        let facts = self.facts;
        for paper in facts.year.records.papers.current() {
            let title = title(facts, paper);
            let Some(file) = self.sources.papers.get(paper.head.record.sha256.as_str()) else {
                self.missing.push(format!("{} {}", paper.dated(), paper.name));
                continue;
            };
            // The day of a notice is before its session, but it is not recorded.
            let date = Some(paper.dated()).filter(|_| paper.kind != PaperKind::Notice);
            self.items.push(Item::Paper(Box::new(item::Paper {
                class: class_of(paper.kind),
                order: paper.dated(),
                date,
                title,
                document_number: paper.document_number(),
                pages: self.sources.pages.get(paper.head.record.sha256.as_str()).copied(),
                origin: Origin::Attached,
                ending: file.rsplit_once('.').map(|(_, ending)| ending.to_owned()).unwrap_or_default(),
                content: Content::Kept(file.clone()),
            })));
        }
    }

    /// Adds what no attachment shows: notices, attendance and minutes of the sessions that have come.
    pub(super) fn sessions(&mut self) {
        let archive = self.facts.year.archive();
        for entry in self.facts.year.timetable().collective().filter(|entry| entry.has_come()) {
            let day = entry.session.date;
            if !archive.holds(entry, PaperKind::Notice) {
                self.document(Class::Notices, day, None, |facts| notice::draft(facts, entry));
            }
            if entry.state == State::Held {
                let draft = |facts: &'s Facts<'a>| attendance::draft(facts, entry);
                self.document(Class::SignIn, day, Some(day), draft);
            }
            if entry.state == State::Held && !archive.holds(entry, PaperKind::Minutes) {
                self.document(Class::Minutes, day, Some(day), |facts| minutes::draft(facts, entry));
            }
        }
    }
}

fn class_of(paper: PaperKind) -> Class {
    match paper {
        PaperKind::Plan | PaperKind::Filing => Class::Plan,
        PaperKind::Notice | PaperKind::Agenda => Class::Notices,
        PaperKind::Materials => Class::Materials,
        PaperKind::SignIn | PaperKind::Leave | PaperKind::Makeup => Class::SignIn,
        PaperKind::Minutes => Class::Minutes,
        PaperKind::Speech => Class::Speeches,
        PaperKind::Report => Class::Outcomes,
        PaperKind::Press => Class::Press,
        PaperKind::Bulletin | PaperKind::Summary | PaperKind::Account => Class::Bulletins,
        PaperKind::Evaluation | PaperKind::Visit => Class::Evaluations,
    }
}

/// Returns the title of an attachment: as such papers are titled, or the title that its file has. A title
/// that the archive gives is in brackets (DA/T 22).
fn title(facts: &Facts<'_>, paper: Current<'_, Paper>) -> String {
    let entry = facts.year.session(&paper.head.record.session);
    let standard = match (paper.kind, entry) {
        (PaperKind::Notice, Some(entry)) => notice::title_on_file(facts, entry, paper.begun, &paper.name),
        (PaperKind::SignIn, Some(entry)) => Some(facts.of_session(entry, "draft-sign-in-title")),
        (PaperKind::Minutes, Some(entry)) => Some(facts.of_session(entry, "draft-minutes-title")),
        (PaperKind::Agenda, Some(entry)) => Some(facts.of_session(entry, "draft-agenda-title")),
        (PaperKind::Visit, Some(entry)) => Some(facts.of_session(entry, "draft-visit-title")),
        (PaperKind::Bulletin, Some(entry)) => {
            Some(of_term(facts, entry, facts.year.plan.targets.bulletin, "draft-bulletin-title"))
        }
        (PaperKind::Summary, _) => Some(facts.of_year("draft-summary-title")),
        (PaperKind::Filing, _) => Some(facts.of_year("draft-report-title")),
        (PaperKind::Plan, _) => Some(facts.year.plan.title.clone()),
        _ => None,
    };
    let own = Some(paper.title().trim()).filter(|name| is_title(name)).map(ToOwned::to_owned);
    standard.or(own).unwrap_or_else(|| {
        let kind = facts.words.term(paper.kind);
        let title = entry.map_or_else(
            || kind.clone(),
            |entry| {
                let session = facts.of_session(entry, "draft-session-name");
                facts
                    .words
                    .say(&Message::new("archive-title").with("session", session).with("kind", kind.as_str()))
            },
        );
        format!("[{title}]")
    })
}

/// Returns the title of the paper of a term that is filed with a session of it; the plan sets the cycle.
fn of_term(facts: &Facts<'_>, entry: &Entry<'_>, cycle: Option<Cycle>, id: &'static str) -> String {
    let term = facts.year.plan.term_of(cycle.unwrap_or(Cycle::Quarter), entry.session.date);
    facts.words.say(&Message::new(id).with("term", facts.term(term)))
}

fn is_title(name: &str) -> bool {
    name.chars().filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c)).count() >= TITLE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_some_characters_is_a_title() {
        for (name, expected) in [
            ("关于基层科研院所的调研报告", true),
            ("b", false),
            ("2026Q1通报", false),
            ("扫描件0012", false),
            ("", false),
        ] {
            assert_eq!(is_title(name), expected, "{name}");
        }
    }
}
