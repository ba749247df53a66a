//! The roster 名册: the members of the group, in order of post, with their dates.

use std::fmt;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

use super::vocabulary::vocabulary;

/// A member's permanent id, in ASCII, as records and flags use it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, JsonSchema, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct MemberId(#[schemars(with = "String")] pub SmolStr);

impl MemberId {
    /// Returns the ids as one argument of an option.
    pub(crate) fn list<'a>(members: impl IntoIterator<Item = &'a Self>) -> String {
        members.into_iter().map(|member| member.0.as_str()).collect::<Vec<_>>().join(",")
    }
}

impl fmt::Display for MemberId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

vocabulary! {
    /// The role of a member in the group.
    pub(crate) Role of "role" {
        /// 组长
        Leader = "leader",
        /// 学习秘书
        Secretary = "secretary",
        /// 成员
        Member = "member",
    }
}

/// A member 中心组成员.
#[derive(Debug, Clone, JsonSchema, Serialize, Deserialize)]
pub(crate) struct Member {
    pub id: MemberId,
    /// The name as it is printed.
    pub name: String,
    /// 职务, the post on the first day.
    pub post: String,
    /// The role in the group on the first day.
    #[serde(default = "ordinary")]
    pub role: Role,
    /// The first day of membership.
    #[serde(with = "super::day")]
    #[schemars(with = "NaiveDate")]
    pub joined: NaiveDate,
    /// 任职: later posts and roles.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub positions: Vec<Position>,
    /// The last day of membership, if it has ended.
    #[serde(default, with = "super::day::optional")]
    #[schemars(with = "Option<NaiveDate>")]
    pub left: Option<NaiveDate>,
    /// The member's address in git.
    #[serde(default)]
    pub email: Option<String>,
}

/// A post or role that a member holds from a day on; what is `None` stays as it was.
#[derive(Debug, Clone, PartialEq, Eq, JsonSchema, Serialize, Deserialize)]
pub(crate) struct Position {
    /// The first day.
    #[serde(with = "super::day")]
    #[schemars(with = "NaiveDate")]
    pub from: NaiveDate,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
}

fn ordinary() -> Role {
    Role::Member
}

impl Member {
    /// Returns the post held on that day; before the first day, the first post.
    pub(crate) fn post_on(&self, day: NaiveDate) -> &str {
        let later = self.positions.iter().filter(|position| position.from <= day && position.post.is_some());
        let last = later.max_by_key(|position| position.from);
        last.and_then(|position| position.post.as_deref()).unwrap_or(&self.post)
    }

    /// Returns the role held on that day; before the first day, the first role.
    pub(crate) fn role_on(&self, day: NaiveDate) -> Role {
        let later = self.positions.iter().filter(|position| position.from <= day);
        let last =
            later.filter_map(|position| Some((position.from, position.role?))).max_by_key(|(from, _)| *from);
        last.map_or(self.role, |(_, role)| role)
    }

    /// Returns the post held on that day, to be corrected.
    pub(crate) fn post_on_mut(&mut self, day: NaiveDate) -> &mut String {
        let later = self.positions.iter_mut().filter(|position| position.from <= day);
        let held = later.filter_map(|position| Some((position.from, position.post.as_mut()?)));
        held.max_by_key(|(from, _)| *from).map_or(&mut self.post, |(_, post)| post)
    }

    /// Returns the role held on that day, to be corrected.
    pub(crate) fn role_on_mut(&mut self, day: NaiveDate) -> &mut Role {
        let later = self.positions.iter_mut().filter(|position| position.from <= day);
        let held = later.filter_map(|position| Some((position.from, position.role.as_mut()?)));
        held.max_by_key(|(from, _)| *from).map_or(&mut self.role, |(_, role)| role)
    }

    /// Appoints the member to a post, a role or both from a day on. An appointment of that day is completed.
    pub(crate) fn appoint(&mut self, from: NaiveDate, post: Option<String>, role: Option<Role>) {
        match self.positions.iter_mut().find(|position| position.from == from) {
            Some(position) => {
                position.post = post.or(position.post.take());
                position.role = role.or(position.role);
            }
            None => self.positions.push(Position { from, post, role }),
        }
        self.positions.sort_by_key(|position| position.from);
    }

    /// Returns every post that the member has held or will hold.
    pub(crate) fn posts(&self) -> impl Iterator<Item = &str> {
        let later = self.positions.iter().filter_map(|position| position.post.as_deref());
        std::iter::once(self.post.as_str()).chain(later)
    }

    /// Returns `true` if the member belongs to the group on that day.
    pub(crate) fn belongs_on(&self, day: NaiveDate) -> bool {
        self.joined <= day && self.left.is_none_or(|left| day <= left)
    }

    /// Returns `true` if that is the member's address, ignoring case.
    fn has_email(&self, address: &str) -> bool {
        self.email.as_ref().is_some_and(|email| email.eq_ignore_ascii_case(address))
    }
}

/// The members of the group, in the organization's order.
#[derive(Debug, Clone, Default, JsonSchema, Serialize, Deserialize)]
pub(crate) struct Roster {
    /// The members, leaders first.
    #[serde(default)]
    pub members: Vec<Member>,
}

impl Roster {
    pub(crate) fn with_email(&self, address: &str) -> Option<&Member> {
        self.members.iter().find(|member| member.has_email(address))
    }

    pub(crate) fn get(&self, id: &MemberId) -> Option<&Member> {
        self.members.iter().find(|member| member.id == *id)
    }

    /// Returns the members that a word may mean: the one with that id, all with that name, or all with that
    /// address, whichever is found first.
    pub(crate) fn named(&self, word: &str) -> Vec<&Member> {
        let meanings: [fn(&Member, &str) -> bool; 3] =
            [|member, word| member.id.0 == word, |member, word| member.name == word, Member::has_email];
        let meant = |is_meant: fn(&Member, &str) -> bool| -> Vec<&Member> {
            self.members.iter().filter(|member| is_meant(member, word)).collect()
        };
        meanings.into_iter().map(meant).find(|found| !found.is_empty()).unwrap_or_default()
    }

    /// Returns the id after all that were ever given: `m07` after `m06`.
    pub(crate) fn next_id<'a>(members: impl Iterator<Item = &'a Member>) -> MemberId {
        let given = members.filter_map(|member| member.id.0.strip_prefix('m')?.parse().ok());
        let last: u32 = given.max().unwrap_or(0);
        MemberId(format!("m{:02}", last.saturating_add(1)).into())
    }

    /// Returns the members of that day, in the roster's order.
    pub(crate) fn on(&self, day: NaiveDate) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(move |member| member.belongs_on(day))
    }

    /// Returns the members of that day who hold the role on it.
    pub(crate) fn in_role(&self, role: Role, day: NaiveDate) -> impl Iterator<Item = &Member> {
        self.on(day).filter(move |member| member.role_on(day) == role)
    }

    /// Returns the member's name as printed, or the id if the roster does not contain it.
    pub(crate) fn name<'a>(&'a self, id: &'a MemberId) -> &'a str {
        self.get(id).map_or(&id.0, |member| &member.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn posts_and_roles_are_those_of_the_day() {
        let member: Member = toml::from_str(
            "id = \"m02\"\nname = \"甲\"\npost = \"副局长\"\njoined = 2024-01-01\npositions = [\n\
             { from = 2026-09-01, post = \"局长\", role = \"leader\" },\n\
             { from = 2026-06-01, post = \"常务副局长\" },\n\
             { from = 2027-01-01, role = \"member\" },\n]\n",
        )
        .unwrap();
        for (day, post, role) in [
            ("2023-01-01", "副局长", Role::Member),
            ("2026-05-31", "副局长", Role::Member),
            ("2026-06-01", "常务副局长", Role::Member),
            ("2026-08-31", "常务副局长", Role::Member),
            ("2026-09-01", "局长", Role::Leader),
            ("2027-01-01", "局长", Role::Member),
        ] {
            let day = day.parse().unwrap();
            assert_eq!((member.post_on(day), member.role_on(day)), (post, role), "{day}");
            let mut member = member.clone();
            assert_eq!((member.post_on_mut(day).clone(), *member.role_on_mut(day)), (post.to_owned(), role));
        }
    }

    #[test]
    fn an_appointment_of_the_same_day_is_completed() {
        let mut member: Member =
            toml::from_str("id = \"m02\"\nname = \"甲\"\npost = \"副局长\"\njoined = 2024-01-01\n").unwrap();
        let day = |text: &str| text.parse().unwrap();
        member.appoint(day("2026-09-01"), Some("局长".to_owned()), None);
        member.appoint(day("2026-06-01"), Some("常务副局长".to_owned()), None);
        member.appoint(day("2026-09-01"), None, Some(Role::Leader));
        assert_eq!(member.positions.len(), 2);
        assert_eq!(
            (member.post_on(day("2026-09-01")), member.role_on(day("2026-09-01"))),
            ("局长", Role::Leader)
        );
        assert_eq!(
            (member.post_on(day("2026-08-31")), member.role_on(day("2026-08-31"))),
            ("常务副局长", Role::Member)
        );
    }

    fn member(id: &str, name: &str, more: &str) -> Member {
        toml::from_str(&format!("id = '{id}'\nname = '{name}'\npost = ''\njoined = 2024-01-01\n{more}"))
            .unwrap()
    }

    #[test]
    fn a_member_belongs_from_the_first_day_to_the_last() {
        let member = member("m01", "甲", "left = 2026-06-30");
        for (day, expected) in
            [("2023-12-31", false), ("2024-01-01", true), ("2026-06-30", true), ("2026-07-01", false)]
        {
            assert_eq!(member.belongs_on(day.parse().unwrap()), expected, "{day}");
        }
    }

    #[test]
    fn a_word_means_an_id_before_a_name_and_a_name_before_an_address() {
        let members = vec![
            member("m01", "甲", "email = 'A@x.cn'"),
            member("m02", "m01", ""),
            member("m03", "乙", "email = 'b@x.cn'"),
            member("m04", "乙", ""),
        ];
        let roster = Roster { members };
        let cases: [(&str, &[&str]); 6] = [
            ("m01", &["m01"]),
            ("甲", &["m01"]),
            ("乙", &["m03", "m04"]),
            ("a@X.cn", &["m01"]),
            ("m05", &[]),
            ("", &[]),
        ];
        for (word, expected) in cases {
            let named: Vec<&str> = roster.named(word).iter().map(|member| member.id.0.as_str()).collect();
            assert_eq!(named, expected, "{word}");
        }
    }

    #[test]
    fn the_next_id_follows_the_largest_whatever_others_look_like() {
        let cases: [(&[&str], &str); 4] =
            [(&[], "m01"), (&["m02", "m10", "m03"], "m11"), (&["a7", "m", "mx9"], "m01"), (&["m99"], "m100")];
        for (given, expected) in cases {
            let members: Vec<Member> = given.iter().map(|id| member(id, "", "")).collect();
            assert_eq!(Roster::next_id(members.iter()).0, expected, "{given:?}");
        }
    }
}
