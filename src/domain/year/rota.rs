//! The rota 轮流表: the number of times that each member chaired, led and spoke.

use super::Year;
use super::timetable::Entry;
use crate::domain::roster::{Member, Role};
use crate::domain::session::State;

/// A member's turns in the sessions of the year.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Turns<'a> {
    pub member: &'a Member,
    /// Sessions held that the member chaired.
    pub chaired: usize,
    /// Sessions held that the member chaired as the leader of the group at the time.
    pub chaired_as_leader: usize,
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
    /// Counts the turns of one member, except at sessions that the member missed.
    pub(crate) fn of(member: &'a Member, year: &Year<'_>) -> Self {
        let timetable = year.timetable();
        let id = &member.id;
        let held = || timetable.held().filter(|entry| entry.took_part(member));
        let chaired = || held().filter(|entry| entry.session.chair.as_ref() == Some(id));
        let is_planned = |entry: &&Entry<'_>| entry.state == State::Planned && !entry.is_away(id);
        let ahead = |entry: &&Entry<'_>| is_planned(entry) && entry.names_to_speak(id);
        Self {
            member,
            chaired: chaired().count(),
            chaired_as_leader: chaired()
                .filter(|entry| member.role_on(entry.session.date) == Role::Leader)
                .count(),
            led: held().filter(|entry| entry.session.lead.as_ref() == Some(id)).count(),
            spoke: held().filter(|entry| entry.session.speakers.contains(id)).count(),
            speeches: held().filter(|entry| entry.names_to_speak(id)).count(),
            ahead: timetable.entries().iter().filter(ahead).count(),
        }
    }

    /// Returns the number of sessions with the member as a speaker, past or future.
    pub(crate) fn named(&self) -> usize {
        self.speeches + self.ahead
    }
}

/// Returns the turns of the members with the fewest speeches, past or future.
pub(crate) fn least<'a>(turns: &[Turns<'a>]) -> Vec<Turns<'a>> {
    let fewest = turns.iter().map(Turns::named).min();
    turns.iter().filter(|turn| Some(turn.named()) == fewest).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::attendance::Status::{Absent, Leave, Present};
    use crate::domain::fixture::{Records, Study, history, id, noon, session, sheet};
    use crate::domain::session::Session;

    #[test]
    fn turns_count_where_the_member_came_or_is_to_come() {
        let speaking = |date, members: &[&str]| Session {
            speakers: members.iter().map(|member| id(member)).collect(),
            ..session(date)
        };
        let (m01, m02) = (Some(id("m01")), Some(id("m02")));
        let study = Study::of(Records {
            sessions: history(vec![
                Session { chair: m02.clone(), lead: m02.clone(), ..speaking("2026-03-12", &["m01", "m02"]) },
                Session { chair: m01.clone(), lead: m02, ..speaking("2026-03-19", &["m02"]) },
                Session { lead: m01, ..speaking("2026-05-14", &["m01"]) },
                speaking("2026-05-21", &["m02"]),
            ]),
            attendance: history(vec![
                sheet("2026-03-12-0", &[("m01", Present), ("m02", Present)]),
                sheet("2026-03-19-1", &[("m01", Present), ("m02", Absent)]),
                sheet("2026-05-21-3", &[("m02", Leave)]),
            ]),
            ..Records::default()
        });
        let year = study.at(noon("2026-04-01"));
        let turns = [0, 1].map(|at| Turns::of(&study.roster.members[at], &year));
        let counted = turns.map(|turn| (turn.chaired, turn.chaired_as_leader, turn.led, turn.spoke));
        // m01 is the leader.
        assert_eq!(counted, [(1, 1, 0, 1), (1, 0, 1, 1)]);
        let speeches = turns.map(|turn| (turn.speeches, turn.ahead, turn.named()));
        assert_eq!(speeches, [(1, 1, 2), (1, 0, 1)]);
        let fewest: Vec<&str> = least(&turns).iter().map(|turn| turn.member.name.as_str()).collect();
        assert_eq!(fewest, ["m02"]);
    }
}
