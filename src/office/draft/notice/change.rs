//! 改期通知 and 取消通知: the notices of a change.

use chrono::NaiveDate;

use crate::domain::session::Session;
use crate::domain::year::timetable::Entry;
use crate::message::Message;
use crate::office::document::Document;

use super::super::facts::Facts;

/// The last move of a session to another day or time.
pub(super) struct Moved<'a> {
    before: &'a Session,
    reason: Option<&'a str>,
}

impl<'a> Moved<'a> {
    /// Returns the last move; `None` if the session is at its first day and time. A time that was open before
    /// is not a move.
    pub(super) fn of(facts: &Facts<'a>, entry: &Entry<'_>) -> Option<Self> {
        let sessions = &facts.year.records.sessions;
        let id = &sessions.get(&entry.session.head.id)?.id;
        let mut later = None;
        for id in sessions.back_from(id) {
            let filed = sessions.get(id)?;
            let session = &filed.record;
            let is_other_time = session.time.is_some() && session.time != entry.session.time;
            if session.date != entry.session.date || is_other_time {
                return Some(Self { before: session, reason: later.flatten() });
            }
            later = Some(filed.stamp.reason.as_deref());
        }
        None
    }

    /// Returns the title of the notice.
    pub(super) fn title(&self, facts: &Facts<'_>, entry: &Entry<'_>) -> String {
        facts.say(&self.message(facts, entry, ["draft-notice-moved-title", "draft-notice-moved-title"]))
    }

    /// Returns the sentence that announces the move.
    pub(super) fn opening(&self, facts: &Facts<'_>, entry: &Entry<'_>) -> Message {
        self.message(facts, entry, ["draft-notice-moved-opening", "draft-notice-moved-because"])
    }

    /// Returns the first line for chat.
    pub(super) fn head(&self, facts: &Facts<'_>, entry: &Entry<'_>) -> String {
        facts.say(&self.message(facts, entry, ["draft-notice-moved-head", "draft-notice-moved-head"]))
    }

    fn message(&self, facts: &Facts<'_>, entry: &Entry<'_>, [plain, because]: [&'static str; 2]) -> Message {
        let message = match self.reason {
            Some(reason) => Message::new(because).with("reason", bare(reason)),
            None => Message::new(plain),
        };
        let message = message.with("number", entry.number).with("day", facts.day(entry.session.date));
        let message = message.with("short", facts.month_day(self.before.date));
        message.with("before", before(facts, self.before, entry.session.date))
    }
}

/// Returns the day before the move; with its time if only the time has changed.
fn before(facts: &Facts<'_>, session: &Session, now: NaiveDate) -> String {
    if session.date == now { facts.moment(session) } else { facts.day(session.date) }
}

/// Drafts the notice of a cancellation.
pub(super) fn cancelled(facts: &Facts<'_>, entry: &Entry<'_>) -> Document {
    let blocks = vec![
        facts.to_members(),
        facts.paragraph(&cancellation(facts, entry, "draft-notice-cancelled")),
        facts.signature_by(entry.session.date),
    ];
    let short = facts.month_day(entry.session.date);
    let title = Message::new("draft-notice-cancelled-title").with("short", short);
    facts.document(vec![facts.group(), facts.say(&title)], blocks)
}

/// Returns a message about a cancellation, with its reason as recorded.
pub(super) fn cancellation(facts: &Facts<'_>, entry: &Entry<'_>, id: &'static str) -> Message {
    let reason = entry.session.stamp().reason.as_deref().map(|reason| bare(reason).to_owned());
    Message::new(id)
        .with("moment", facts.day(entry.session.date))
        .with("topics", facts.topics(entry))
        .with("reason", facts.or_gap(reason, "draft-wanted-cause"))
}

/// Returns a reason without the words that the sentence has: 因……，
fn bare(reason: &str) -> &str {
    reason.trim().trim_start_matches('因').trim_end_matches(['。', '，', '.', ','])
}
