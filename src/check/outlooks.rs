//! Outlooks of a forecast, for the rules on targets.

use chrono::NaiveDate;

use super::rule::{plan_file, word};
use crate::domain::roster::Member;
use crate::domain::vocabulary::Vocabulary;
use crate::domain::year::Year;
use crate::domain::year::forecast::Outlook;
use crate::message::{Message, Value};
use crate::store::{Key, Place, ROSTER_FILE};

/// Outlooks that differ only in the member, reported as one.
pub(super) struct Group<'y, 'a> {
    outlook: &'y Outlook<'a>,
    members: Vec<&'a Member>,
    /// The latest day to save the target; `None` if it is lost.
    pub(super) until: Option<NaiveDate>,
}

/// Returns the outlooks in groups, each with the day that `until` returns; skips those without.
pub(super) fn groups<'y, 'a>(
    outlooks: &'y [Outlook<'a>],
    until: impl Fn(&Outlook<'a>) -> Option<Option<NaiveDate>>,
) -> Vec<Group<'y, 'a>> {
    let mut groups: Vec<Group<'y, 'a>> = Vec::new();
    for outlook in outlooks {
        let Some(until) = until(outlook) else { continue };
        let same = groups.iter_mut().find(|group| group.until == until && group.outlook.is_like(outlook));
        match same {
            Some(group) => group.members.extend(outlook.member),
            None => groups.push(Group { outlook, members: outlook.member.into_iter().collect(), until }),
        }
    }
    groups
}

/// Returns the message of a rule on a group: whose target, which one, its value, and the maximum.
pub(super) fn message(rule: &'static str, group: &Group<'_, '_>) -> Message {
    let outlook = group.outlook;
    let who = match (group.members.is_empty(), outlook.term) {
        (false, _) => group.members.iter().map(|member| member.name.as_str()).collect(),
        (true, Some(term)) => Value::Word(term.word_id()),
        (true, None) => Value::Word("term-year".to_owned()),
    };
    Message::new(rule)
        .with("who", who)
        .with("members", group.members.len())
        .with("aim", word(outlook.aim))
        .with("needed", figure(outlook, outlook.needed))
        .with("best", figure(outlook, outlook.best))
}

#[expect(clippy::cast_possible_truncation, reason = "a count, whole and far below 2^52")]
fn figure(outlook: &Outlook<'_>, value: f64) -> Value {
    if outlook.is_share() { Value::Share(value) } else { Value::Count(value as i64) }
}

/// Returns the place of the one member in the roster, or of the target in the plan.
pub(super) fn place(year: &Year<'_>, group: &Group<'_, '_>) -> Place {
    if let [only] = group.members.as_slice()
        && let Some(index) = year.roster.members.iter().position(|other| other.id == only.id)
    {
        return Place::route(ROSTER_FILE, [Key::from("members"), Key::from(index)]);
    }
    let key = group.outlook.aim.key().replace('-', "_");
    Place::route(plan_file(year), [Key::from("targets"), Key::from(key.as_str())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{Records, Study, day, noon};
    use crate::domain::year::forecast::{Aim, Reach};

    #[test]
    fn outlooks_that_differ_only_in_the_member_are_one_finding() {
        let study = Study::of(Records::default());
        let year = study.at(noon("2026-03-20"));
        let [m01, m02, m03] = &study.roster.members[..] else { panic!("three members") };
        let of = |member, best| Outlook {
            aim: Aim::Attendance,
            member: Some(member),
            term: None,
            best,
            needed: 0.8,
            reach: Reach::Lost,
        };
        let whole = Outlook { aim: Aim::Year, member: None, best: 3.0, needed: 4.0, ..of(m01, 0.0) };
        let outlooks = [of(m01, 0.5), of(m02, 0.6), of(m03, 0.5), of(m02, 0.5), of(m03, 0.9), whole];
        let soon = Some(day("2026-03-31"));
        let until = |outlook: &Outlook<'_>| match outlook.best {
            0.9 => None,
            _ if outlook.member.is_some_and(|member| std::ptr::eq(member, m03)) => Some(soon),
            _ => Some(None),
        };
        let groups = groups(&outlooks, until);
        let places: Vec<Place> = groups.iter().map(|group| place(&year, group)).collect();
        let member = |index: usize| Place::route(ROSTER_FILE, [Key::from("members"), Key::from(index)]);
        let target = |key: &str| Place::route("plan/2026.toml", [Key::from("targets"), Key::from(key)]);
        assert_eq!(places, [target("member_attendance"), member(1), member(2), target("sessions_per_year")]);
        let until: Vec<_> = groups.iter().map(|group| group.until).collect();
        assert_eq!(until, [None, None, soon, None]);
        let who = |group: &Group<'_, '_>| message("target-out-of-reach", group).values[0].1.clone();
        assert_eq!(who(&groups[0]), ["m01", "m02"].into_iter().collect());
        assert_eq!(who(&groups[3]), Value::Word("term-year".to_owned()));
    }
}
