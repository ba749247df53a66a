//! The subject of a draft: a session, a member, a period, or the year.

use chrono::NaiveDate;

use crate::cli::hear::people::People;
use crate::domain::history::Current;
use crate::domain::note::{Note, NoteKind};
use crate::domain::origin::Origin;
use crate::domain::paper::PaperKind;
use crate::domain::record::RecordId;
use crate::domain::roster::Member;
use crate::domain::term::Term;
use crate::domain::year::bulletin::Bulletin;
use crate::domain::year::timetable::Entry;
use crate::office::document::Document;
use crate::office::draft::contents::Listed;
use crate::office::draft::{
    About, Facts, Kind, account, agenda, bulletin, checklists, contents, debrief, evaluation, leave, makeup,
    minutes, notice, plan, report, requirements, seats, sign_in, summary, timetable, visit, writing,
};
use crate::report::requirements::Found;
use crate::store::Workspace;

/// A kind of document with its subject.
pub(super) enum Subject<'a> {
    Notice(&'a Entry<'a>),
    SignIn(&'a Entry<'a>),
    Minutes(&'a Entry<'a>),
    Bulletin(Term),
    Summary,
    Evaluation(Term),
    Account(&'a Member),
    Contents(Vec<Listed>),
    Plan,
    Timetable,
    Agenda(&'a Entry<'a>),
    Checklists,
    Requirements(Found),
    Writing(Current<'a, Note>, String),
    /// With the year before.
    Report(Option<&'a Facts<'a>>),
    Leave(&'a Entry<'a>),
    Makeup(Term),
    Debrief(&'a Entry<'a>),
    Seats(&'a Entry<'a>),
    Visit(&'a Entry<'a>),
}

impl Subject<'_> {
    pub(super) fn document(&self, facts: &Facts<'_>) -> Document {
        match self {
            Self::Notice(entry) => notice::draft(facts, entry),
            Self::SignIn(entry) => sign_in::draft(facts, entry),
            Self::Minutes(entry) => minutes::draft(facts, entry),
            Self::Bulletin(term) => bulletin::draft(facts, *term),
            Self::Summary => summary::draft(facts),
            Self::Evaluation(term) => evaluation::draft(facts, *term),
            Self::Account(member) => account::draft(facts, member),
            Self::Contents(listed) => contents::draft(facts, listed),
            Self::Plan => plan::draft(facts),
            Self::Timetable => timetable::draft(facts),
            Self::Agenda(entry) => agenda::draft(facts, entry),
            Self::Checklists => checklists::draft(facts),
            Self::Requirements(found) => requirements::draft(facts, found),
            Self::Writing(note, text) => writing::draft(facts, *note, text),
            Self::Report(last) => report::draft(facts, *last),
            Self::Leave(entry) => leave::draft(facts, entry),
            Self::Makeup(term) => makeup::draft(facts, *term),
            Self::Debrief(entry) => debrief::draft(facts, entry),
            Self::Seats(entry) => seats::draft(facts, entry),
            Self::Visit(entry) => visit::draft(facts, entry),
        }
    }

    /// Returns the attachment that the document is. One of a whole term is filed with its last session.
    pub(super) fn origin(&self, facts: &Facts<'_>) -> Option<Origin> {
        let the_year = Term::Year(facts.year.plan.year);
        let (kind, session) = match self {
            Self::Notice(entry) => (PaperKind::Notice, entry.id),
            Self::SignIn(entry) => (PaperKind::SignIn, entry.id),
            Self::Minutes(entry) => (PaperKind::Minutes, entry.id),
            Self::Agenda(entry) => (PaperKind::Agenda, entry.id),
            Self::Leave(entry) => (PaperKind::Leave, entry.id),
            Self::Debrief(entry) => (PaperKind::Press, entry.id),
            Self::Visit(entry) => (PaperKind::Visit, entry.id),
            Self::Writing(note, _) if note.kind == NoteKind::Speech => {
                (PaperKind::Speech, facts.year.session(note.session.as_ref()?)?.id)
            }
            Self::Bulletin(term) => (PaperKind::Bulletin, last_of(*term, facts)?),
            Self::Evaluation(term) => (PaperKind::Evaluation, last_of(*term, facts)?),
            Self::Makeup(term) => (PaperKind::Makeup, last_of(*term, facts)?),
            Self::Summary => (PaperKind::Summary, last_of(the_year, facts)?),
            Self::Account(_) => (PaperKind::Account, last_of(the_year, facts)?),
            Self::Report(_) => (PaperKind::Filing, last_of(the_year, facts)?),
            Self::Plan => (PaperKind::Plan, facts.year.timetable().standing().next()?.id),
            // The archive makes these itself, or they are only used at the session.
            Self::Contents(_)
            | Self::Timetable
            | Self::Checklists
            | Self::Requirements(_)
            | Self::Seats(_)
            | Self::Writing(..) => return None,
        };
        Some(Origin { kind, session: session.clone() })
    }

    /// Returns the word that names the subject in a command; the documents of a year need none.
    pub(super) fn word(&self, kind: Kind, entry: &Entry<'_>) -> Option<String> {
        match self {
            Self::Account(member) => Some(member.id.to_string()),
            Self::Writing(note, _) => Some(note.head.id.short().to_owned()),
            _ if kind.about() == About::Session => Some(entry.id.short().to_owned()),
            _ => self.term().map(|term| term.to_string()),
        }
    }

    /// Returns the period that the document covers, if it covers one.
    pub(super) fn term(&self) -> Option<Term> {
        match self {
            Self::Bulletin(term) | Self::Evaluation(term) | Self::Makeup(term) => Some(*term),
            _ => None,
        }
    }

    /// Returns the document in a few lines; `None` for a kind without such a text.
    pub(super) fn brief(&self, facts: &Facts<'_>) -> Option<String> {
        Some(match self {
            Self::Notice(entry) => notice::brief(facts, entry),
            Self::SignIn(entry) => sign_in::brief(facts, entry),
            Self::Minutes(entry) => minutes::brief(facts, entry),
            Self::Bulletin(term) => bulletin::brief(facts, *term),
            Self::Summary => summary::brief(facts),
            Self::Evaluation(term) => evaluation::brief(facts, *term),
            Self::Account(member) => account::brief(facts, member),
            Self::Contents(listed) => contents::brief(facts, listed),
            _ => return None,
        })
    }
}

/// Returns the last session held in a term.
fn last_of<'a>(term: Term, facts: &Facts<'a>) -> Option<&'a RecordId> {
    Some(Bulletin::of(term, facts.year)?.last.id)
}

/// The records that a subject is found in.
pub(super) struct Study<'c, 'a> {
    pub(super) facts: &'a Facts<'a>,
    pub(super) people: People<'c, 'a>,
    pub(super) workspace: &'a Workspace,
    /// The year before, if it was loaded.
    pub(super) last: Option<&'a Facts<'a>>,
    pub(super) today: NaiveDate,
}
