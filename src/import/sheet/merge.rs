//! Merges a listed roster into the current one. Ids are kept, and members are never removed.

use chrono::NaiveDate;

use super::fold::{folded, folded_name};
use super::person::named;
use super::roster::Listed;
use crate::domain::roster::{Member, MemberId, Role, Roster};
use crate::domain::vocabulary::Vocabulary;
use crate::message::Message;

/// The merged roster.
#[derive(Debug, Clone)]
pub(crate) struct Merged {
    /// Everyone, in the sheet's order. A member not on the sheet stays after the same predecessor.
    pub members: Vec<Member>,
    pub added: Vec<MemberId>,
    /// The values that the sheet changes for known members.
    pub changed: Vec<Change>,
    /// The members not on the sheet.
    pub unlisted: Vec<MemberId>,
}

/// A value that the sheet changes.
#[derive(Debug, Clone, PartialEq, Eq, schemars::JsonSchema, serde::Serialize)]
pub(crate) struct Change {
    pub member: MemberId,
    /// The key in the roster.
    pub key: &'static str,
    pub from: String,
    /// The value in the sheet.
    pub to: String,
}

/// Merges a sheet into the roster. `joined` is the default date for new members. Posts and roles are
/// compared with, and correct, those held on `today`.
pub(crate) fn merge(
    roster: &Roster,
    listed: &[Listed],
    joined: Option<NaiveDate>,
    today: NaiveDate,
) -> Result<Merged, Vec<Message>> {
    let (mut faults, mut added, mut changed) = (Vec::new(), Vec::new(), Vec::new());
    let mut listed_members: Vec<Member> = Vec::new();
    for person in listed {
        let member = match known(roster, person) {
            Ok(Some(member)) => Ok(update(member, person, today, &mut changed)),
            Ok(None) => {
                new(person, joined, roster, &listed_members).inspect(|new| added.push(new.id.clone()))
            }
            Err(fault) => Err(vec![fault]),
        };
        match member {
            Ok(member) if listed_members.iter().any(|other| other.id == member.id) => {
                faults.push(at("roster-sheet-twice", person));
            }
            Ok(member) => listed_members.push(member),
            Err(found) => faults.extend(found),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let on_sheet = |member: &Member| listed_members.iter().any(|other| other.id == member.id);
    let unlisted = roster.members.iter().filter(|member| !on_sheet(member)).map(|member| member.id.clone());
    let unlisted = unlisted.collect();
    Ok(Merged { members: in_order(roster, listed_members), added, changed, unlisted })
}

/// Returns the member that a line means, by id or by name.
fn known<'a>(roster: &'a Roster, person: &Listed) -> Result<Option<&'a Member>, Message> {
    let by_id = roster.members.iter().find(|member| person.id.as_deref() == Some(member.id.0.as_str()));
    let name = folded_name(&person.name);
    let same: Vec<&Member> =
        roster.members.iter().filter(|member| folded_name(&member.name) == name).collect();
    match (by_id, same.as_slice()) {
        (Some(member), _) => Ok(Some(member)),
        (None, [])
            if person.id.is_none()
                && let Some(similar) = named(roster, &person.name).first() =>
        {
            Err(at("roster-sheet-similar", person).with("member", similar.name.as_str()))
        }
        (None, []) => Ok(None),
        (None, [only]) => Ok(Some(only)),
        (None, _) => Err(at("roster-sheet-namesake", person)),
    }
}

fn update(member: &Member, person: &Listed, today: NaiveDate, changed: &mut Vec<Change>) -> Member {
    let mut new = member.clone();
    let mut note = |key, from: &str, to: &str| {
        let (from, to) = (from.to_owned(), to.to_owned());
        changed.push(Change { member: member.id.clone(), key, from, to });
    };
    if folded_name(&person.name) != folded_name(&member.name) {
        note("name", &member.name, &person.name);
        new.name.clone_from(&person.name);
    }
    let (held, role) = (member.post_on(today), member.role_on(today));
    if let Some(post) = person.post.as_ref().filter(|post| folded(post) != folded(held)) {
        note("post", held, post);
        new.post_on_mut(today).clone_from(post);
    }
    if let Some(other) = person.role.filter(|other| *other != role) {
        note("role", role.key(), other.key());
        *new.role_on_mut(today) = other;
    }
    if let Some(joined) = person.joined.filter(|joined| *joined != member.joined) {
        note("joined", &member.joined.to_string(), &joined.to_string());
        new.joined = joined;
    }
    if let Some(left) = person.left.filter(|left| Some(*left) != member.left) {
        note("left", &member.left.map(|day| day.to_string()).unwrap_or_default(), &left.to_string());
        new.left = Some(left);
    }
    if let Some(email) = person.email.as_ref().filter(|email| Some(*email) != member.email.as_ref()) {
        note("email", member.email.as_deref().unwrap_or_default(), email);
        new.email = Some(email.clone());
    }
    new
}

fn new(
    person: &Listed,
    joined: Option<NaiveDate>,
    roster: &Roster,
    listed: &[Member],
) -> Result<Member, Vec<Message>> {
    match (person.post.clone(), person.joined.or(joined)) {
        (Some(post), Some(joined)) => Ok(Member {
            id: person.id.clone().map_or_else(
                || Roster::next_id(roster.members.iter().chain(listed)),
                |id| MemberId(id.into()),
            ),
            name: person.name.clone(),
            post,
            role: person.role.unwrap_or(Role::Member),
            joined,
            positions: Vec::new(),
            left: person.left,
            email: person.email.clone(),
        }),
        (post, joined) => {
            let no_post = post.is_none().then(|| at("roster-sheet-no-post", person));
            let no_day = joined.is_none().then(|| at("roster-sheet-no-day", person));
            Err(no_post.into_iter().chain(no_day).collect())
        }
    }
}

fn in_order(roster: &Roster, listed: Vec<Member>) -> Vec<Member> {
    let mut ordered: Vec<Member> = Vec::new();
    let is_listed = |member: &Member| listed.iter().any(|other| other.id == member.id);
    let followers = |of: Option<&MemberId>| {
        let start = of
            .map_or(0, |id| roster.members.iter().position(|m| m.id == *id).map_or(usize::MAX, |at| at + 1));
        roster.members.iter().skip(start).take_while(|member| !is_listed(member)).cloned()
    };
    ordered.extend(followers(None));
    for member in &listed {
        ordered.push(member.clone());
        ordered.extend(followers(Some(&member.id)));
    }
    ordered
}

fn at(id: &'static str, person: &Listed) -> Message {
    Message::new(id).with("row", person.row).with("words", person.name.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        "2026-11-23".parse().unwrap()
    }

    fn member(id: &str, name: &str) -> Member {
        Member {
            id: MemberId(id.into()),
            name: name.to_owned(),
            post: format!("{name}职务"),
            role: Role::Member,
            joined: "2024-01-01".parse().unwrap(),
            positions: Vec::new(),
            left: None,
            email: None,
        }
    }

    fn listed(name: &str, post: Option<&str>) -> Listed {
        let post = post.map(ToOwned::to_owned);
        Listed {
            row: 2,
            id: None,
            name: name.to_owned(),
            post,
            role: None,
            joined: None,
            left: None,
            email: None,
        }
    }

    fn roster(names: &[&str]) -> Roster {
        Roster {
            members: names.iter().zip(1..).map(|(name, at)| member(&format!("m{at:02}"), name)).collect(),
        }
    }

    fn ids(members: &[Member]) -> String {
        members.iter().map(|member| format!("{}{} ", member.name, member.id)).collect::<Vec<_>>().concat()
    }

    #[test]
    fn the_sheet_sets_the_order_and_ids_stay() {
        let day = "2026-01-01".parse().ok();
        for (before, sheet, expected) in [
            (vec!["甲", "乙", "丙"], vec!["丙", "甲"], "丙m03 甲m01 乙m02 "),
            (vec!["甲", "乙"], vec!["丁", "乙"], "甲m01 丁m03 乙m02 "),
            (vec![], vec!["甲", "乙"], "甲m01 乙m02 "),
            (vec!["甲"], vec!["甲 "], "甲m01 "),
        ] {
            let sheet: Vec<Listed> =
                sheet.into_iter().map(|name| listed(name, Some(&format!("{}职务", name.trim())))).collect();
            let merged = merge(&roster(&before), &sheet, day, today()).unwrap();
            assert_eq!(ids(&merged.members), expected);
            assert!(merged.changed.is_empty());
        }
    }

    #[test]
    fn every_change_that_is_reported_is_made() {
        let day = |text: &str| text.parse().ok();
        let line = Listed {
            id: Some("m01".to_owned()),
            role: Some(Role::Secretary),
            joined: day("2025-02-03"),
            left: day("2026-06-30"),
            email: Some("m01@example.cn".to_owned()),
            ..listed("乙", Some("主任"))
        };
        let merged = merge(&roster(&["甲"]), &[line], None, today()).unwrap();
        let keys: Vec<&str> = merged.changed.iter().map(|change| change.key).collect();
        assert_eq!(keys, ["name", "post", "role", "joined", "left", "email"]);
        let expected = Member {
            post: "主任".to_owned(),
            role: Role::Secretary,
            joined: day("2025-02-03").unwrap(),
            left: day("2026-06-30"),
            email: Some("m01@example.cn".to_owned()),
            ..member("m01", "乙")
        };
        let written = |members: &[Member]| serde_json::to_value(members).unwrap();
        assert_eq!(written(&merged.members), written(&[expected]));
    }

    #[test]
    fn what_the_sheet_says_otherwise_is_told_and_what_it_leaves_open_stays() {
        let merged =
            merge(&roster(&["甲", "乙"]), &[listed("甲", Some("局长")), listed("乙", None)], None, today())
                .unwrap();
        assert_eq!(
            merged.changed,
            [Change {
                member: MemberId("m01".into()),
                key: "post",
                from: "甲职务".into(),
                to: "局长".into()
            }]
        );
        assert_eq!(merged.members[1].post, "乙职务");
    }

    #[test]
    fn a_name_similar_to_a_members_is_asked_about() {
        let roster = roster(&["王甲", "买买提·乙"]);
        let joined = "2026-01-01".parse().ok();
        let merged = |line: Listed| merge(&roster, &[line], joined, today());
        for name in ["王甲同志", "王甲（兼）", "王甲职务", "买买提乙"] {
            let faults = merged(listed(name, Some("科长"))).unwrap_err();
            assert_eq!(
                faults.iter().map(|fault| fault.id).collect::<Vec<_>>(),
                ["roster-sheet-similar"],
                "{name}"
            );
        }
        for line in [
            listed("王甲乙", Some("科长")),
            Listed { id: Some("m09".to_owned()), ..listed("王甲（小）", Some("科长")) },
        ] {
            assert_eq!(merged(line).unwrap().added.len(), 1);
        }
    }

    #[test]
    fn every_fault_is_told_at_once() {
        let faults = merge(
            &roster(&["甲", "乙", "乙"]),
            &[listed("甲", None), listed("甲", None), listed("乙", None), listed("丙", None)],
            None,
            today(),
        );
        let ids: Vec<&str> = faults.unwrap_err().iter().map(|fault| fault.id).collect();
        assert_eq!(
            ids,
            ["roster-sheet-twice", "roster-sheet-namesake", "roster-sheet-no-post", "roster-sheet-no-day"]
        );
    }
}
