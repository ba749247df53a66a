//! The subject of a draft: a session, a member, a period, or the year.

use crate::cli::commands::evaluations::no_such_period;
use crate::cli::hear::{people::People, period::as_term, session};
use crate::domain::evaluation::{is_made, term as evaluation_term};
use crate::domain::origin::Origin;
use crate::domain::paper::PaperKind;
use crate::domain::roster::Member;
use crate::domain::session::State;
use crate::domain::targets::Cycle;
use crate::domain::term::Term;
use crate::domain::year::bulletin::Bulletin;
use crate::domain::year::timetable::Entry;
use crate::message::Message;
use crate::office::document::Document;
use crate::office::draft::{
    Facts, Kind, account, bulletin, contents, evaluation, minutes, notice, sign_in, summary,
};

/// A kind of document with its subject.
pub(super) enum Subject<'a> {
    /// The notice of a session.
    Notice(&'a Entry<'a>),
    /// The sign-in sheet of a session.
    SignIn(&'a Entry<'a>),
    /// The minutes of a session.
    Minutes(&'a Entry<'a>),
    /// The bulletin of a term.
    Bulletin(Term),
    /// The summary of the year.
    Summary,
    /// The evaluation of a term.
    Evaluation(Term),
    /// The study report of a member.
    Account(&'a Member),
    /// The index of the archive.
    Contents,
}

impl Subject<'_> {
    /// Returns the document.
    pub(super) fn document(&self, facts: &Facts<'_>) -> Document {
        match self {
            Self::Notice(entry) => notice::draft(facts, entry),
            Self::SignIn(entry) => sign_in::draft(facts, entry),
            Self::Minutes(entry) => minutes::draft(facts, entry),
            Self::Bulletin(term) => bulletin::draft(facts, *term),
            Self::Summary => summary::draft(facts),
            Self::Evaluation(term) => evaluation::draft(facts, *term),
            Self::Account(member) => account::draft(facts, member),
            Self::Contents => contents::draft(facts),
        }
    }

    /// Returns the attachment that the document is, if it belongs to a session.
    pub(super) fn origin(&self, facts: &Facts<'_>) -> Option<Origin> {
        let (kind, session) = match self {
            Self::Notice(entry) => (PaperKind::Notice, entry.id),
            Self::SignIn(entry) => (PaperKind::SignIn, entry.id),
            Self::Minutes(entry) => (PaperKind::Minutes, entry.id),
            Self::Bulletin(term) => (PaperKind::Bulletin, Bulletin::of(*term, facts.year)?.last.id),
            Self::Summary | Self::Evaluation(_) | Self::Account(_) | Self::Contents => return None,
        };
        Some(Origin { kind, session: session.clone() })
    }

    /// Returns the period that the document covers, if it covers one.
    pub(super) fn term(&self) -> Option<Term> {
        match self {
            Self::Bulletin(term) | Self::Evaluation(term) => Some(*term),
            _ => None,
        }
    }

    /// Returns the document in a few lines.
    pub(super) fn brief(&self, facts: &Facts<'_>) -> String {
        match self {
            Self::Notice(entry) => notice::brief(facts, entry),
            Self::SignIn(entry) => sign_in::brief(facts, entry),
            Self::Minutes(entry) => minutes::brief(facts, entry),
            Self::Bulletin(term) => bulletin::brief(facts, *term),
            Self::Summary => summary::brief(facts),
            Self::Evaluation(term) => evaluation::brief(facts, *term),
            Self::Account(member) => account::brief(facts, member),
            Self::Contents => contents::brief(facts),
        }
    }
}

/// Finds the subject that an argument names.
pub(super) fn find<'a>(
    kind: Kind,
    word: Option<&str>,
    facts: &Facts<'a>,
    people: People<'_, 'a>,
) -> Result<Subject<'a>, Message> {
    Ok(match kind {
        Kind::Notice => Subject::Notice(session(word, next, facts)?),
        Kind::SignIn => Subject::SignIn(session(word, next, facts)?),
        Kind::Minutes => Subject::Minutes(session(word, latest, facts)?),
        Kind::Bulletin => {
            let no_term = |word: &str| no_term("draft-no-such-period", word, facts);
            Subject::Bulletin(match word {
                Some(word) => term(word, Term::read, no_term, facts)?,
                None => {
                    usual_term(facts.year.plan.targets.bulletin, |term| awaits_bulletin(term, facts), facts)
                }
            })
        }
        Kind::Evaluation => {
            let no_term = |word: &str| no_such_period(word, facts.year.plan);
            Subject::Evaluation(match word {
                Some(word) => term(word, evaluation_term, no_term, facts)?,
                None => usual_term(
                    facts.year.plan.targets.evaluation,
                    |term| !is_made(term, &facts.year.records.evaluations),
                    facts,
                ),
            })
        }
        Kind::Account => Subject::Account(match word {
            Some(word) => people.member(word)?,
            None => people.me().map_err(|_| Message::new("draft-needs-member"))?,
        }),
        Kind::Summary => the_year(word, facts).map(|()| Subject::Summary)?,
        Kind::Contents => the_year(word, facts).map(|()| Subject::Contents)?,
    })
}

/// Finds the session that an argument names; without one, the one that `usual` returns.
fn session<'a>(
    word: Option<&str>,
    usual: fn(&Facts<'a>) -> Option<&'a Entry<'a>>,
    facts: &Facts<'a>,
) -> Result<&'a Entry<'a>, Message> {
    let Some(word) = word else {
        return usual(facts).ok_or_else(|| Message::new("draft-needs-session"));
    };
    let entry = session::session(facts.year, word)?;
    if entry.state == State::Cancelled {
        return Err(Message::new("session-was-cancelled").with("session", entry.id.short()));
    }
    Ok(entry)
}

/// Returns the next session, including today's: the default of notices and sign-in sheets.
fn next<'a>(facts: &Facts<'a>) -> Option<&'a Entry<'a>> {
    facts.year.timetable().standing().find(|entry| entry.session.date >= facts.year.today())
}

/// Returns the latest session, including today's: the default of minutes.
fn latest<'a>(facts: &Facts<'a>) -> Option<&'a Entry<'a>> {
    facts.year.timetable().standing().filter(|entry| entry.session.date <= facts.year.today()).last()
}

/// Returns the latest completed period of the plan's cycle without its document, or the current period.
fn usual_term(cycle: Option<Cycle>, awaits: impl Fn(Term) -> bool, facts: &Facts<'_>) -> Term {
    let (cycle, period) = (cycle.unwrap_or(Cycle::Quarter), facts.year.plan.period());
    let terms = facts.year.plan.terms(cycle).into_iter().rev();
    let mut over = terms.filter(|term| term.period().to < facts.year.today());
    let present = facts.year.today().min(period.to).max(period.from);
    over.find(|term| awaits(*term)).unwrap_or_else(|| Term::of(cycle, present))
}

/// Returns `true` if the period has content but no bulletin.
fn awaits_bulletin(term: Term, facts: &Facts<'_>) -> bool {
    Bulletin::of(term, facts.year).is_some_and(|bulletin| !bulletin.issued)
}

/// Returns the period that `read` finds in the argument.
fn term(
    word: &str,
    read: impl Fn(&str, i32) -> Option<Term>,
    refuse: impl Fn(&str) -> Message,
    facts: &Facts<'_>,
) -> Result<Term, Message> {
    let term =
        read(&as_term(word, facts.year.plan.year), facts.year.plan.year).ok_or_else(|| refuse(word))?;
    // Records of other years are not loaded: all metrics would be 0.
    if term.year() == facts.year.plan.year {
        Ok(term)
    } else {
        Err(no_term("period-of-another-year", word, facts))
    }
}

fn no_term(id: &'static str, word: &str, facts: &Facts<'_>) -> Message {
    Message::new(id).with("word", word).with("year", facts.year.plan.year.to_string())
}

fn the_year(word: Option<&str>, facts: &Facts<'_>) -> Result<(), Message> {
    match word {
        None => Ok(()),
        Some(word)
            if Term::read(&as_term(word, facts.year.plan.year), facts.year.plan.year)
                == Some(Term::Year(facts.year.plan.year)) =>
        {
            Ok(())
        }
        Some(word) => Err(Message::new("draft-of-the-year")
            .with("word", word)
            .with("year", facts.year.plan.year.to_string())),
    }
}
