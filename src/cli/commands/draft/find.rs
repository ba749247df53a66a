//! Which subject an argument of `plan draft` names.

use super::subject::{Study, Subject};
use super::which::{announced, held, latest, latest_held, next, session};
use crate::cli::commands::archive::sources;
use crate::cli::commands::evaluations::no_such_period;
use crate::cli::commands::requirements::found;
use crate::cli::hear::{day::as_id, period::period, select};
use crate::domain::evaluation::{is_long_enough, is_made};
use crate::domain::note::NoteKind;
use crate::domain::record::{Kind as RecordKind, RecordId};
use crate::domain::targets::Cycle;
use crate::domain::term::Term;
use crate::domain::year::bulletin::Bulletin;
use crate::message::{Message, Value};
use crate::office::archive::gather;
use crate::office::draft::contents::Listed;
use crate::office::draft::{Facts, Kind};
use crate::store::note_text;

/// Finds the subject that an argument names.
pub(super) fn find<'a>(
    kind: Kind,
    word: Option<&str>,
    study: &Study<'_, 'a>,
) -> Result<Subject<'a>, Message> {
    let Study { facts, people, .. } = *study;
    Ok(match kind {
        Kind::Notice => Subject::Notice(announced(word, facts)?),
        Kind::SignIn => Subject::SignIn(session(word, next, facts)?),
        Kind::Minutes => Subject::Minutes(session(word, latest, facts)?),
        Kind::Bulletin => Subject::Bulletin(bulletin_term(word, facts)?),
        Kind::Evaluation => Subject::Evaluation(evaluated_term(word, facts)?),
        Kind::Account => Subject::Account(match word {
            Some(word) => people.member(word)?,
            None => people.me().map_err(|_| Message::new("draft-needs-member"))?,
        }),
        Kind::Summary => the_year(word, facts).map(|()| Subject::Summary)?,
        Kind::Contents => the_year(word, facts).map(|()| Subject::Contents(listed(study)))?,
        Kind::Plan => the_year(word, facts).map(|()| Subject::Plan)?,
        Kind::Timetable => the_year(word, facts).map(|()| Subject::Timetable)?,
        Kind::Checklists => {
            the_year(word, facts)?;
            asked_for(&facts.year.plan.checklists, "no-checklists", study)?;
            Subject::Checklists
        }
        Kind::Requirements => {
            the_year(word, facts)?;
            asked_for(&facts.year.plan.requirements, "no-requirements", study)?;
            Subject::Requirements(found(study.workspace, facts.year))
        }
        Kind::Report => the_year(word, facts).map(|()| Subject::Report(study.last))?,
        Kind::Agenda => Subject::Agenda(session(word, next, facts)?),
        Kind::Seats => Subject::Seats(session(word, next, facts)?),
        Kind::Leave => Subject::Leave(session(word, next, facts)?),
        Kind::Debrief => Subject::Debrief(held(session(word, latest_held, facts)?)?),
        Kind::Visit => Subject::Visit(held(session(word, latest_held, facts)?)?),
        Kind::Makeup => Subject::Makeup(makeup_term(word, facts)?),
        Kind::Speech | Kind::Note => writing(kind, word, study)?,
    })
}

fn bulletin_term(word: Option<&str>, facts: &Facts<'_>) -> Result<Term, Message> {
    match word {
        Some(word) => term(word, |_| true, |word| no_term("draft-no-such-period", word, facts), facts),
        None => Ok(usual_term(facts.year.plan.targets.bulletin, |term| awaits_bulletin(term, facts), facts)),
    }
}

fn evaluated_term(word: Option<&str>, facts: &Facts<'_>) -> Result<Term, Message> {
    let awaits = |term| !is_made(term, facts.year.plan, &facts.year.records.evaluations);
    match word {
        Some(word) => term(word, is_long_enough, |word| no_such_period(word, facts.year.plan), facts),
        None => Ok(usual_term(facts.year.plan.targets.evaluation, awaits, facts)),
    }
}

fn makeup_term(word: Option<&str>, facts: &Facts<'_>) -> Result<Term, Message> {
    match word {
        Some(word) => term(word, |_| true, |word| no_term("draft-no-such-period", word, facts), facts),
        None => Ok(Term::Year(facts.year.plan.year)),
    }
}

/// Refuses a document of things that the plan does not have.
fn asked_for<T>(things: &[T], refusal: &'static str, study: &Study<'_, '_>) -> Result<(), Message> {
    if things.is_empty() {
        return Err(Message::new(refusal).with("file", study.workspace.plan_file()));
    }
    Ok(())
}

/// Returns the latest completed period of the plan's cycle without its document, or the current period.
fn usual_term(cycle: Option<Cycle>, awaits: impl Fn(Term) -> bool, facts: &Facts<'_>) -> Term {
    let (cycle, period) = (cycle.unwrap_or(Cycle::Quarter), facts.year.plan.period());
    let terms = facts.year.plan.terms(cycle).into_iter().rev();
    let mut over = terms.filter(|term| facts.year.plan.days_of(*term).to < facts.year.today());
    let present = period.nearest(facts.year.today());
    over.find(|term| awaits(*term)).unwrap_or_else(|| facts.year.plan.term_of(cycle, present))
}

/// Returns `true` if the period has content but no bulletin.
fn awaits_bulletin(term: Term, facts: &Facts<'_>) -> bool {
    Bulletin::of(term, facts.year).is_some_and(|bulletin| !bulletin.issued)
}

/// Returns the period that the argument names, if it is of a suitable kind.
fn term(
    word: &str,
    suits: impl Fn(&Term) -> bool,
    refuse: impl Fn(&str) -> Message,
    facts: &Facts<'_>,
) -> Result<Term, Message> {
    let plan = facts.year.plan;
    let term = period(word, plan, facts.year.today()).filter(suits).ok_or_else(|| refuse(word))?;
    // Records of other years are not loaded: all metrics would be 0.
    if term.year() == plan.year || plan.covers(term) {
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
            if period(word, facts.year.plan, facts.year.today())
                == Some(Term::Year(facts.year.plan.year)) =>
        {
            Ok(())
        }
        Some(word) => Err(Message::new("draft-of-the-year")
            .with("word", word)
            .with("year", facts.year.plan.year.to_string())),
    }
}

/// Finds the note that an argument names, of the kind that is asked for.
fn writing<'a>(kind: Kind, word: Option<&str>, study: &Study<'_, 'a>) -> Result<Subject<'a>, Message> {
    let word = word.ok_or_else(|| Message::new("draft-needs-note"))?;
    let workspace = study.workspace;
    let id = select::note(&workspace.records.notes, &as_id(word, &workspace.plan, study.today)?)?;
    let note = workspace.records.notes.current_of(&id);
    let note = note.ok_or_else(|| Message::new("note-was-retracted").with("id", id.short()))?;
    match (kind, note.kind == NoteKind::Speech) {
        (Kind::Speech, false) => {
            let of_kind = study.facts.words.term(note.kind);
            return Err(Message::new("draft-note-of-other-kind").with("word", word).with("kind", of_kind));
        }
        (Kind::Note, true) => return Err(Message::new("draft-speech-is-no-note").with("word", word)),
        _ => {}
    }
    let text = note_text(&workspace.repository.root, workspace.repository.year, &note.head.id);
    let unread = |_| {
        let file: Value = [workspace.file_of(RecordKind::Notes, &note.head.id)].into_iter().collect();
        Message::new("draft-note-unread").with("file", file)
    };
    Ok(Subject::Writing(note, text.map_err(unread)?))
}

/// Returns the papers in the order of the index.
fn listed(study: &Study<'_, '_>) -> Vec<Listed> {
    let repository = &study.workspace.repository;
    let text = |id: &RecordId| note_text(&repository.root, repository.year, id).ok();
    gather(study.facts, &sources(study.workspace, Vec::new(), &text)).listed()
}
