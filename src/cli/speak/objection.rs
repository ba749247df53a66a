//! The objections of the laws as messages.

use crate::domain::accept::Objection;
use crate::domain::roster::MemberId;
use crate::domain::vocabulary::Vocabulary;
use crate::domain::year::Year;
use crate::domain::year::timetable::Entry;
use crate::message::{Message, Value};

pub(crate) fn message(objection: Objection<'_>, year: &Year<'_>) -> Message {
    let of = |id, entry: &Entry<'_>| Message::new(id).with("session", entry.id.short());
    let about = |id, entry: &Entry<'_>, member: &MemberId| {
        Message::new(id).with("name", year.roster.name(member)).with("date", entry.session.date)
    };
    match objection {
        Objection::Cancelled(entry) => of("session-was-cancelled", entry),
        Objection::NotBegun(entry) => of("mark-before-session", entry).with("date", entry.session.date),
        Objection::OutsidePeriod(date, period) => Message::new("date-outside-period")
            .with("from", period.from)
            .with("to", period.to)
            .with("date", date),
        Objection::HeldOnDayToCome(date) => Message::new("held-on-a-day-to-come").with("date", date),
        Objection::WithoutPlace => Message::new("field-research-needs-place"),
        Objection::MarkedTwice(member) => Message::new("marked-twice").with("name", year.roster.name(member)),
        Objection::LeaveExists(entry, member, earlier) => {
            about("leave-exists", entry, member).with("id", earlier.short())
        }
        Objection::LeaveOfAttended(entry, member, status) => about("leave-of-attended", entry, member)
            .with("member", member.to_string())
            .with("session", entry.id.short())
            .with("status", Value::Word(status.word_id())),
        Objection::AskedLater(asked) => Message::new("leave-asked-later").with("asked", asked.to_string()),
        Objection::AskedOnTheDay(day) => Message::new("leave-asked-on-the-day").with("date", day),
        Objection::MadeUpBefore(date, entry) => {
            Message::new("makeup-before-session").with("date", date).with("session", entry.session.date)
        }
        Objection::MadeUpOnDayToCome(date) => Message::new("makeup-not-yet").with("date", date),
        Objection::Unmarked(entry, member) => about("makeup-of-unmarked", entry, member)
            .with("member", member.to_string())
            .with("session", entry.id.short()),
        Objection::Attended(entry, member, status) => about("makeup-of-attendance", entry, member)
            .with("member", member.to_string())
            .with("status", Value::Word(status.word_id()))
            .with("session", entry.id.short()),
        Objection::MakeupExists(entry, member, earlier) => {
            about("makeup-exists", entry, member).with("id", earlier.short())
        }
        Objection::WrittenOnDayToCome(date) => Message::new("note-not-yet").with("date", date),
        Objection::OtherTopic(entry, topic) => {
            of("session-on-another-topic", entry).with("topic", topic.to_string())
        }
        Objection::UnknownProblem(problem) => Message::new("no-problem-recorded").with("word", problem),
        Objection::TermOutsidePeriod(term, period) => Message::new("period-outside-plan")
            .with("word", term.to_string())
            .with("from", period.from)
            .with("to", period.to),
        Objection::TermNotBegun(term) => Message::new("period-not-begun")
            .with("word", term.to_string())
            .with("from", year.plan.span(term).from),
        Objection::Evaluated(term, earlier) => Message::new("period-evaluated")
            .with("word", term.to_string())
            .with("evaluation", earlier.short()),
    }
}
