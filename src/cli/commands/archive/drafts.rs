//! Documents missing from the archive, drafted from the records.
//!
//! An attachment replaces the draft of its kind, even if its file is missing.

use super::gather::Gathered;
use super::piece::Part;
use crate::domain::paper::PaperKind;
use crate::domain::session::State;
use crate::domain::year::bulletin::bulletins;
use crate::domain::year::timetable::Entry;
use crate::message::Message;
use crate::office::document::Document;
use crate::office::docx;
use crate::office::draft::{Facts, Kind, bulletin, contents, minutes, notice, sign_in, summary};

impl Gathered {
    /// Drafts the documents without attachments: by session, by period, then for the year.
    pub(super) fn drafts(&mut self, facts: &Facts<'_>) -> Result<(), Message> {
        for entry in facts.year.timetable().standing() {
            self.of_session(facts, entry)?;
        }
        for bulletin in bulletins(facts.year) {
            if !bulletin.issued {
                let document = bulletin::draft(facts, bulletin.term);
                self.draft(facts, Kind::Bulletin, &bulletin.term.to_string(), &document)?;
            }
        }
        let year = facts.year.plan.year.to_string();
        self.draft(facts, Kind::Summary, &year, &summary::draft(facts))?;
        self.draft(facts, Kind::Contents, &year, &contents::draft(facts))
    }

    fn of_session(&mut self, facts: &Facts<'_>, entry: &Entry<'_>) -> Result<(), Message> {
        let archive = facts.year.archive();
        let day = entry.session.date.to_string();
        if !archive.holds(entry, PaperKind::Notice) {
            self.draft(facts, Kind::Notice, &day, &notice::draft(facts, entry))?;
        }
        if !archive.holds(entry, PaperKind::SignIn) {
            self.draft(facts, Kind::SignIn, &day, &sign_in::draft(facts, entry))?;
        }
        if entry.state == State::Held && !archive.holds(entry, PaperKind::Minutes) {
            self.draft(facts, Kind::Minutes, &day, &minutes::draft(facts, entry))?;
        }
        Ok(())
    }

    /// Adds a draft to its part; its name says that it is a draft, and its date.
    fn draft(
        &mut self,
        facts: &Facts<'_>,
        kind: Kind,
        when: &str,
        document: &Document,
    ) -> Result<(), Message> {
        let name = Message::new("archive-draft").with("when", when).with("kind", facts.words.term(kind));
        let name = format!("{}.docx", facts.words.say(&name));
        self.made(part_of(kind), name, docx::draw(document, &facts.year.plan.document)?);
        Ok(())
    }
}

fn part_of(kind: Kind) -> Part {
    match kind {
        Kind::Notice => Part::Notices,
        Kind::SignIn => Part::SignIn,
        Kind::Minutes => Part::Minutes,
        // Reports of the group on a period or the year.
        Kind::Bulletin | Kind::Summary => Part::Bulletins,
        Kind::Evaluation | Kind::Account => Part::Evaluations,
        Kind::Contents => Part::Contents,
    }
}
