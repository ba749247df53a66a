//! The law of sessions.

use crate::domain::accept::prelude::*;
use crate::domain::plan::Plan;
use crate::domain::roster::{Member, Roster};
use crate::domain::session::{Form, Session, State};

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

/// A part of a session that is assigned to someone who cannot take it.
#[derive(Debug)]
pub(crate) struct Part<'a> {
    pub member: &'a Member,
    /// The key of the part.
    pub key: &'static str,
    /// The place among the speakers.
    pub index: Option<usize>,
    /// The ids of the speakers but for such people, each followed by a comma.
    pub others: String,
}

/// Returns the parts of a session that are assigned to people who are not members on its day. Skips people who
/// are not in the roster at all.
pub(crate) fn outsiders<'a>(session: &Session, roster: &'a Roster) -> Vec<Part<'a>> {
    parts_of(session, roster, |member| !member.belongs_on(session.date))
}

/// Returns the parts of a session that are assigned to such members.
pub(crate) fn parts_of<'a>(
    session: &Session,
    roster: &'a Roster,
    is_out: impl Fn(&Member) -> bool,
) -> Vec<Part<'a>> {
    let out = |id: &MemberId| roster.get(id).filter(|member| is_out(member));
    let one = |key, id: &Option<MemberId>| {
        let member = id.as_ref().and_then(out)?;
        Some(Part { member, key, index: None, others: String::new() })
    };
    let speaker = |(at, id): (usize, &MemberId)| {
        let others = session.speakers.iter().filter(|other| out(other).is_none());
        let others = others.flat_map(|other| [other.0.as_str(), ","]).collect();
        Some(Part { member: out(id)?, key: "speakers", index: Some(at), others })
    };
    let chair = one("chair", &session.chair).into_iter().chain(one("lead", &session.lead));
    chair.chain(session.speakers.iter().enumerate().filter_map(speaker)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::accept::names;
    use crate::domain::fixture::{Records, Status, Study, history, id, noon, session, sheet};

    fn objections_to(before: &Session, marks: &[(&str, Status)], after: &Session) -> Vec<String> {
        let sheet = sheet(&format!("{}-0", before.date), marks);
        let (sessions, attendance) = (history(vec![before.clone()]), history(vec![sheet]));
        let study = Study::of(Records { sessions, attendance, ..Records::default() });
        let year = study.at(noon("2026-03-20"));
        let before = study.records.sessions.current().next().unwrap();
        names(after.objections(before, &year))
    }

    #[test]
    fn a_session_moves_within_the_period_and_one_that_was_held_to_today_at_the_latest() {
        let cases: [(&str, &str, bool, &[&str]); 8] = [
            ("2026-03-12", "2026-01-01", true, &[]),
            ("2026-03-12", "2025-12-31", true, &["OutsidePeriod"]),
            ("2026-03-12", "2026-03-20", true, &[]),
            ("2026-03-12", "2026-03-21", true, &["HeldOnDayToCome"]),
            ("2026-03-12", "2026-12-31", false, &[]),
            ("2026-03-12", "2027-01-01", false, &["OutsidePeriod"]),
            ("2025-12-31", "2025-12-31", true, &[]),
            ("2026-03-21", "2026-03-21", true, &[]),
        ];
        for (from, to, is_held, expected) in cases {
            let marks: &[_] = if is_held { &[("m01", Status::Present)] } else { &[] };
            assert_eq!(objections_to(&session(from), marks, &session(to)), expected, "{from} {to} {is_held}");
        }
    }

    #[test]
    fn field_research_keeps_its_place_and_an_old_one_without_a_place_may_change_otherwise() {
        let of = |form, place: &str| {
            let place = (!place.is_empty()).then(|| place.to_owned());
            Session { form, place, ..session("2026-03-12") }
        };
        let cases: [(Session, Session, &[&str]); 5] = [
            (of(Form::Seminar, ""), of(Form::FieldResearch, ""), &["WithoutPlace"]),
            (of(Form::Seminar, ""), of(Form::FieldResearch, "市中试基地"), &[]),
            (of(Form::FieldResearch, "市中试基地"), of(Form::FieldResearch, " "), &["WithoutPlace"]),
            (of(Form::Seminar, "三楼"), of(Form::Seminar, ""), &[]),
            (
                of(Form::FieldResearch, ""),
                Session { gather: Some("8:00".to_owned()), ..of(Form::FieldResearch, "") },
                &[],
            ),
        ];
        for (before, after, expected) in cases {
            assert_eq!(objections_to(&before, &[], &after), expected, "{after:?} after {before:?}");
        }
    }

    #[test]
    fn a_part_of_one_who_is_no_member_on_the_day_is_found_with_the_other_speakers() {
        let study = Study::of(Records::default());
        let (m01, m03, unknown) = (id("m01"), id("m03"), id("m09")); // m03 joins in July
        let session = |date: &str| Session {
            chair: Some(m03.clone()),
            lead: Some(m01.clone()),
            speakers: vec![m01.clone(), m03.clone(), unknown.clone(), id("m02")],
            ..session(date)
        };
        let march = session("2026-03-12");
        let found = outsiders(&march, &study.roster);
        let parts: Vec<_> = found.iter().map(|part| (part.key, part.index, part.others.as_str())).collect();
        assert_eq!(parts, [("chair", None, ""), ("speakers", Some(1), "m01,m09,m02,")]);
        assert!(found.iter().all(|part| part.member.id == m03));
        assert!(outsiders(&session("2026-07-01"), &study.roster).is_empty());
    }
}
