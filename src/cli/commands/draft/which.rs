//! The session of a draft: the one that an argument names, or the usual one.

use crate::cli::hear::session;
use crate::domain::session::State;
use crate::domain::year::timetable::Entry;
use crate::message::Message;
use crate::office::draft::Facts;

/// Finds the session that an argument names; without one, the one that `usual` returns.
pub(super) fn session<'a>(
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

/// Finds the session of a notice; a cancelled one has a notice, too.
pub(super) fn announced<'a>(word: Option<&str>, facts: &Facts<'a>) -> Result<&'a Entry<'a>, Message> {
    match word {
        Some(word) => session::session(facts.year, word),
        None => session(None, next, facts),
    }
}

/// Returns the next session, including today's: the default of notices and sign-in sheets.
pub(super) fn next<'a>(facts: &Facts<'a>) -> Option<&'a Entry<'a>> {
    facts.year.timetable().standing().find(|entry| entry.session.date >= facts.year.today())
}

/// Returns the latest session, including today's: the default of minutes.
pub(super) fn latest<'a>(facts: &Facts<'a>) -> Option<&'a Entry<'a>> {
    facts.year.timetable().standing().filter(|entry| entry.session.date <= facts.year.today()).last()
}

/// Returns the latest session that was held: the default of news.
pub(super) fn latest_held<'a>(facts: &Facts<'a>) -> Option<&'a Entry<'a>> {
    facts.year.timetable().held().last()
}

/// Refuses a session that is not recorded as held.
pub(super) fn held<'a>(entry: &'a Entry<'a>) -> Result<&'a Entry<'a>, Message> {
    if entry.state == State::Held {
        return Ok(entry);
    }
    Err(Message::new("draft-not-yet-held").with("date", entry.session.date.to_string()))
}
