//! The rota 轮流表: how often each member chaired, led and spoke.

use super::Year;
use super::timetable::Entry;
use crate::domain::roster::Member;
use crate::domain::session::State;

/// A member's part in the sessions of the year beyond coming.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Turns<'a> {
    /// Whose turns they are.
    pub member: &'a Member,
    /// Sessions held that the member chaired.
    pub chaired: usize,
    /// Sessions held that the member led.
    pub led: usize,
    /// Sessions held at which the member was one of the speakers.
    pub spoke: usize,
    /// Sessions held at which the member led or spoke; one at which the member did both counts once.
    pub speeches: usize,
    /// Sessions still to come at which the member is to lead or speak.
    pub ahead: usize,
}

impl<'a> Turns<'a> {
    /// The turns of one member. A turn at a session that the member missed is none.
    pub(crate) fn of(member: &'a Member, year: &Year<'_>) -> Self {
        let timetable = year.timetable();
        let id = &member.id;
        let held = || timetable.held().filter(|entry| entry.took_part(member));
        let ahead = |entry: &&Entry<'_>| entry.state == State::Planned && entry.names_to_speak(id);
        Self {
            member,
            chaired: held().filter(|entry| entry.session.chair.as_ref() == Some(id)).count(),
            led: held().filter(|entry| entry.session.lead.as_ref() == Some(id)).count(),
            spoke: held().filter(|entry| entry.session.speakers.contains(id)).count(),
            speeches: held().filter(|entry| entry.names_to_speak(id)).count(),
            ahead: timetable.entries().iter().filter(ahead).count(),
        }
    }

    /// Sessions at which the member has spoken or is to speak.
    pub(crate) fn named(&self) -> usize {
        self.speeches + self.ahead
    }
}

/// Those of `turns` who have spoken, or are to speak, least often.
pub(crate) fn least<'a>(turns: &[Turns<'a>]) -> Vec<Turns<'a>> {
    let fewest = turns.iter().map(Turns::named).min();
    turns.iter().filter(|turn| Some(turn.named()) == fewest).copied().collect()
}
