//! The law of sessions.

use chrono::NaiveDate;

use super::{Law, Objection};
use crate::domain::history::Current;
use crate::domain::plan::Plan;
use crate::domain::roster::{Member, MemberId, Roster};
use crate::domain::session::{Form, Session, State};
use crate::domain::year::Year;

impl Law for Session {
    fn objections<'a>(&'a self, before: Current<'a, Self>, year: &'a Year<'_>) -> Vec<Objection<'a>> {
        let mut objections = Vec::new();
        if self.date != before.date {
            objections.extend(outside_period(self.date, year.plan));
            let held = year.session(before.id).is_some_and(|entry| entry.state == State::Held);
            if held && self.date > year.today() {
                objections.push(Objection::HeldOnDayToCome(self.date));
            }
        }
        if self.form != before.form || self.place != before.place {
            objections.extend(without_place(self.form, self.place.as_deref()));
        }
        objections
    }
}

/// Returns the objection to a date outside the plan's period.
pub(crate) fn outside_period<'a>(date: NaiveDate, plan: &Plan) -> Option<Objection<'a>> {
    let period = plan.period();
    (!period.contains(date)).then_some(Objection::OutsidePeriod(date, period))
}

/// Returns the objection to field research that names no place.
pub(crate) fn without_place<'a>(form: Form, place: Option<&str>) -> Option<Objection<'a>> {
    let is_named = place.is_some_and(|place| !place.trim().is_empty());
    (form == Form::FieldResearch && !is_named).then_some(Objection::WithoutPlace)
}

/// A part of a session that is assigned to someone who is not a member on its day.
#[derive(Debug)]
pub(crate) struct Outsider<'a> {
    pub member: &'a Member,
    /// The key of the part.
    pub key: &'static str,
    /// The place among the speakers.
    pub index: Option<usize>,
    /// The ids of the other speakers, each followed by a comma.
    pub others: String,
}

/// Returns the parts of a session that are assigned to people who are not members on its day. Skips people who
/// are not in the roster at all.
pub(crate) fn outsiders<'a>(session: &Session, roster: &'a Roster) -> Vec<Outsider<'a>> {
    let outsider = |id: &MemberId| roster.get(id).filter(|member| !member.belongs_on(session.date));
    let one = |key, id: &Option<MemberId>| {
        let member = id.as_ref().and_then(outsider)?;
        Some(Outsider { member, key, index: None, others: String::new() })
    };
    let speaker = |(at, id): (usize, &MemberId)| {
        let others = session.speakers.iter().filter(|other| *other != id && outsider(other).is_none());
        let others = others.flat_map(|other| [other.0.as_str(), ","]).collect();
        Some(Outsider { member: outsider(id)?, key: "speakers", index: Some(at), others })
    };
    let chair = one("chair", &session.chair).into_iter().chain(one("lead", &session.lead));
    chair.chain(session.speakers.iter().enumerate().filter_map(speaker)).collect()
}
