//! The roster 名册: who belongs to the group, in order of post, and since when.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::vocabulary::vocabulary;

/// A member's lasting name, in ASCII, as records and flags use it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct MemberId(pub String);

impl fmt::Display for MemberId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

vocabulary! {
    /// What a member is to the group.
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
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Member {
    pub id: MemberId,
    /// The name as it is printed.
    pub name: String,
    /// 职务
    pub post: String,
    /// What the member is to the group.
    #[serde(default = "ordinary")]
    pub role: Role,
    /// The first day of membership.
    #[serde(with = "super::day")]
    pub joined: NaiveDate,
    /// The last day of membership, where it has ended.
    #[serde(default, with = "super::day::optional")]
    pub left: Option<NaiveDate>,
    /// The address by which git knows the member.
    #[serde(default)]
    pub email: Option<String>,
}

fn ordinary() -> Role {
    Role::Member
}

impl Member {
    /// Whether the member belongs to the group on that day.
    pub(crate) fn belongs_on(&self, day: NaiveDate) -> bool {
        self.joined <= day && self.left.is_none_or(|left| day <= left)
    }

    /// Whether that is the member's address; nobody tells addresses apart by the case of letters.
    pub(crate) fn has_email(&self, address: &str) -> bool {
        self.email.as_ref().is_some_and(|email| email.eq_ignore_ascii_case(address))
    }
}

/// Who belongs to the group, in the order in which the unit lists them.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Roster {
    /// The members, leaders first.
    #[serde(default)]
    pub members: Vec<Member>,
}

impl Roster {
    /// The member with that address.
    pub(crate) fn with_email(&self, address: &str) -> Option<&Member> {
        self.members.iter().find(|member| member.has_email(address))
    }

    /// The member with that id.
    pub(crate) fn get(&self, id: &MemberId) -> Option<&Member> {
        self.members.iter().find(|member| member.id == *id)
    }

    /// Everyone whom a word may mean: the member with that id, else all with that name, else all with
    /// that address.
    pub(crate) fn named(&self, word: &str) -> Vec<&Member> {
        let meanings: [fn(&Member, &str) -> bool; 3] =
            [|member, word| member.id.0 == word, |member, word| member.name == word, Member::has_email];
        let meant = |is_meant: fn(&Member, &str) -> bool| -> Vec<&Member> {
            self.members.iter().filter(|member| is_meant(member, word)).collect()
        };
        meanings.into_iter().map(meant).find(|found| !found.is_empty()).unwrap_or_default()
    }

    /// The members of that day, in the roster's order.
    pub(crate) fn on(&self, day: NaiveDate) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(move |member| member.belongs_on(day))
    }

    /// The member's name as printed, or the id where the roster does not know it.
    pub(crate) fn name<'a>(&'a self, id: &'a MemberId) -> &'a str {
        self.get(id).map_or(&id.0, |member| &member.name)
    }
}
