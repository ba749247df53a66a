//! Remarks on the date of a session, printed before anyone is notified.

use crate::cli::context::Context;
use crate::domain::calendar::DayKind;
use crate::domain::record::RecordId;
use crate::domain::session::{Session, State};
use crate::message::Message;
use crate::store::Workspace;

/// Prints a remark if the session is on a day off, or in the past without having been held, or if another
/// session than `id` has the same time or topic.
pub(crate) fn remark(
    context: &mut Context,
    workspace: &Workspace,
    session: &Session,
    id: &RecordId,
) -> anyhow::Result<()> {
    match workspace.calendars.kind(session.date) {
        None => context.say(&Message::new("remark-unknown-calendar").with("date", session.date))?,
        Some(DayKind::Holiday(name)) => {
            context.say(&Message::new("remark-holiday").with("date", session.date).with("holiday", name))?;
        }
        Some(DayKind::Weekend) => context.say(&Message::new("remark-weekend").with("date", session.date))?,
        Some(DayKind::Working | DayKind::WorkingWeekend(_)) => {}
    }
    let year = context.year(workspace);
    let is_held = year.session(id).is_some_and(|entry| entry.state == State::Held);
    if session.date < year.today() && !is_held {
        context.say(&Message::new("remark-past-day").with("date", session.date))?;
    }
    for other in year.timetable().on_day(session.date).filter(|other| other.id != id) {
        if let Some(remark) = beside(session, &other.session) {
            context.say(&Message::new(remark).with("session", other.id.short()))?;
        }
    }
    Ok(())
}

/// Returns the remark on two sessions of the same day.
fn beside(session: &Session, other: &Session) -> Option<&'static str> {
    if session.time.zip(other.time).is_some_and(|(a, b)| a.overlaps(b)) {
        Some("remark-overlap")
    } else if session.topics.iter().any(|topic| other.topics.contains(topic)) {
        Some("remark-same-topic")
    } else {
        None
    }
}
