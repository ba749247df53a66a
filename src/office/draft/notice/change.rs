//! 改期通知 and 取消通知: the notices of a change.

use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::domain::record::{Filed, RecordId};
use crate::domain::session::Session;
use crate::office::draft::prelude::*;

/// The last move of a session to another day or time.
pub(super) struct Moved<'a> {
    before: &'a Session,
    after: &'a Session,
    reason: Option<&'a str>,
}

impl<'a> Moved<'a> {
    /// Returns the last move up to a record of the session; `None` if it is at its first day and time there.
    pub(super) fn up_to(facts: &Facts<'a>, record: &RecordId) -> Option<Self> {
        let sessions = &facts.year.records.sessions;
        let after = sessions.get(record)?;
        let mut later = None;
        for id in sessions.back_from(&after.id) {
            let filed = sessions.get(id)?;
            if is_moved(&filed.record, &after.record) {
                return Some(Self { before: &filed.record, after: &after.record, reason: later.flatten() });
            }
            later = Some(filed.stamp.reason.as_deref());
        }
        None
    }

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
        let message = message.with("number", entry.number).with("day", facts.day(self.after.date));
        let message = message.with("short", facts.month_day(self.before.date));
        message.with("before", before(facts, self.before, self.after.date))
    }
}

/// Returns `true` if the session has another day or time. Setting an open time is not a move.
fn is_moved(before: &Session, after: &Session) -> bool {
    before.date != after.date || (before.time.is_some() && before.time != after.time)
}

/// Returns the last record of a session up to a time; the first record if all are later.
pub(super) fn last_up_to<'a>(
    facts: &Facts<'a>,
    entry: &Entry<'_>,
    time: DateTime<FixedOffset>,
) -> Option<&'a Filed<Session>> {
    let sessions = &facts.year.records.sessions;
    let head = &sessions.get(&entry.session.head.id)?.id;
    let records: Vec<_> = sessions.back_from(head).filter_map(|id| sessions.get(id)).collect();
    let then = records.iter().find(|filed| filed.stamp.recorded <= time);
    then.or(records.last()).copied()
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
    facts.document(vec![facts.group(), cancelled_title(facts, &entry.session)], blocks)
}

/// Returns the title of the notice of a cancellation.
pub(super) fn cancelled_title(facts: &Facts<'_>, session: &Session) -> String {
    let short = facts.month_day(session.date);
    facts.say(&Message::new("draft-notice-cancelled-title").with("short", short))
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
