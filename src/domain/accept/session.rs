//! The law of sessions.

use chrono::NaiveDate;

use super::{Law, Objection};
use crate::domain::history::Current;
use crate::domain::plan::Plan;
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
