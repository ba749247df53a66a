//! The members of the group.

use crate::domain::roster::{Member, Role, Roster};
use crate::report::prelude::*;

/// A member as listed.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct MemberRow<'a> {
    pub id: &'a MemberId,
    pub name: &'a str,
    /// 职务
    pub post: &'a str,
    /// The role in the group.
    pub role: Role,
    /// The first day of membership.
    pub joined: NaiveDate,
    /// The last day, if membership has ended.
    pub left: Option<NaiveDate>,
    /// The address in git.
    pub email: Option<&'a str>,
}

impl<'a> MemberRow<'a> {
    pub(super) fn on(member: &'a Member, day: NaiveDate) -> Self {
        Self {
            id: &member.id,
            name: &member.name,
            post: member.post_on(day),
            role: member.role_on(day),
            joined: member.joined,
            left: member.left,
            email: member.email.as_deref(),
        }
    }
}

impl Row for MemberRow<'_> {
    const COLUMNS: &'static [&'static str] = &["member", "name", "post", "role", "joined", "left"];

    fn cells(&self) -> Vec<Cell> {
        vec![
            Cell::Unbroken(self.id.to_string()),
            self.name.into(),
            self.post.into(),
            Cell::word(self.role),
            self.joined.into(),
            Cell::maybe(self.left),
        ]
    }
}

impl Filterable for MemberRow<'_> {
    fn facts(&self) -> Facts<'_> {
        Facts {
            members: vec![&self.id.0],
            kind: self.role.key(),
            days: Some((self.joined, self.left.unwrap_or(NaiveDate::MAX))),
            ..Facts::default()
        }
    }
}

/// Returns all members in roster order, which is by position. Posts and roles are those on `day`.
pub(crate) fn members(roster: &Roster, day: NaiveDate) -> Vec<MemberRow<'_>> {
    roster.members.iter().map(|member| MemberRow::on(member, day)).collect()
}
