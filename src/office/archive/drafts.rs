//! Documents missing from the archive, drafted from the records.
//!
//! An attachment replaces the draft of its kind, even if its file is missing.

use super::gather::Gatherer;
use super::piece::Part;
use crate::domain::paper::PaperKind;
use crate::domain::session::State;
use crate::domain::year::bulletin::bulletins;
use crate::domain::year::timetable::Entry;
use crate::message::Message;
use crate::office::document::Document;
use crate::office::docx;
use crate::office::draft::{Facts, Kind, bulletin, contents, minutes, notice, sign_in, summary};

impl<'a> Gatherer<'a> {
    /// Drafts the documents without attachments: by session, by period, then for the year.
    pub(super) fn drafts(&mut self) {
        let facts = self.facts;
        for entry in facts.year.timetable().standing() {
            self.of_session(entry);
        }
        for bulletin in bulletins(facts.year) {
            if !bulletin.issued {
                let draft = move |facts: &Facts<'_>| bulletin::draft(facts, bulletin.term);
                self.draft(Kind::Bulletin, &bulletin.term.to_string(), draft);
            }
        }
        let year = facts.year.plan.year.to_string();
        self.draft(Kind::Summary, &year, summary::draft);
        self.draft(Kind::Contents, &year, contents::draft);
    }

    fn of_session(&mut self, entry: &'a Entry<'a>) {
        let archive = self.facts.year.archive();
        let day = entry.session.date.to_string();
        if !archive.holds(entry, PaperKind::Notice) {
            self.draft(Kind::Notice, &day, |facts| notice::draft(facts, entry));
        }
        if !archive.holds(entry, PaperKind::SignIn) {
            self.draft(Kind::SignIn, &day, |facts| sign_in::draft(facts, entry));
        }
        if entry.state == State::Held && !archive.holds(entry, PaperKind::Minutes) {
            self.draft(Kind::Minutes, &day, |facts| minutes::draft(facts, entry));
        }
    }

    /// Adds a draft to its part; its name says that it is a draft, and its date.
    fn draft(&mut self, kind: Kind, when: &str, draft: impl Fn(&Facts<'a>) -> Document + 'a) {
        let facts = self.facts;
        let name = Message::new("archive-draft").with("when", when).with("kind", facts.words.term(kind));
        let name = format!("{}.docx", facts.words.say(&name));
        self.made(part_of(kind), name, move || docx::draw(&draft(facts), &facts.year.plan.document));
    }
}

fn part_of(kind: Kind) -> Part {
    match kind {
        Kind::Plan | Kind::Timetable | Kind::Report => Part::Plan,
        Kind::Notice | Kind::Agenda | Kind::Seats => Part::Notices,
        Kind::SignIn | Kind::Leave | Kind::Makeup => Part::SignIn,
        Kind::Minutes => Part::Minutes,
        Kind::Speech => Part::Speeches,
        Kind::Note => Part::Notes,
        // Reports of the group on a period or the year.
        Kind::Bulletin | Kind::Summary | Kind::Debrief => Part::Bulletins,
        Kind::Evaluation | Kind::Account | Kind::Requirements => Part::Evaluations,
        Kind::Checklists => Part::Outcomes,
        Kind::Contents => Part::Contents,
    }
}
