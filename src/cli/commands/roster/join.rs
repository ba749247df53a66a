//! `plan roster join NAME --post POST --on DATE`

use super::edit::{Edit, Wanted};
use crate::cli::commands::prelude::*;
use crate::cli::hear::day::{Day, day};
use crate::cli::hear::{people::People, values, written::written};
use crate::domain::roster::{Member, Role, Roster};

#[derive(Debug, Args)]
pub(super) struct JoinArgs {
    /// Name of the new member
    #[arg(value_name = "NAME")]
    name: String,
    /// Post
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    post: String,
    /// First day of membership
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Day,
    /// Role in the group [default: member]
    #[arg(long, value_name = "ROLE", value_parser = values::word::<Role>())]
    role: Option<Role>,
    /// Member to list the new one after [default: the last]
    #[arg(long, value_name = "MEMBER")]
    after: Option<String>,
    /// Address in git
    #[arg(long, value_name = "EMAIL")]
    email: Option<String>,
}

pub(super) fn run(args: JoinArgs, context: &mut Context) -> anyhow::Result<()> {
    let edit = Edit::begin(context)?;
    let roster = edit.roster();
    let mut faults = Faults::default();
    let on = faults.take(args.on.resolve(&edit.workspace.plan, context.today()));
    let name = faults.take(written("NAME", &args.name));
    let post = faults.take(written("--post", &args.post));
    let taken = name.as_deref().and_then(|name| roster.members.iter().find(|member| member.name == name));
    faults.extend(taken.map(name_taken));
    let after = People::new(context, &edit.workspace).id_of(args.after.as_deref());
    let after = faults.take(after).flatten();
    let ((Some(name), Some(post), Some(on)), true) = ((name, post, on), faults.is_empty()) else {
        return Err(faults.refusal().into());
    };
    let member = Member {
        id: Roster::next_id(roster.members.iter()),
        name,
        post,
        role: args.role.unwrap_or(Role::Member),
        joined: on,
        positions: Vec::new(),
        left: None,
        email: args.email,
    };
    let mut members = roster.members.clone();
    let place = after.and_then(|after| members.iter().position(|member| member.id == after));
    let place = place.map_or(members.len(), |place| place + 1);
    let message = match place.checked_sub(1).and_then(|before| members.get(before)) {
        Some(before) => Message::new("member-joined-after").with("after", before.name.as_str()),
        None => Message::new("member-joined"),
    };
    let message = message
        .with("name", member.name.as_str())
        .with("id", member.id.to_string())
        .with("post", member.post.as_str())
        .with("date", Value::Day(on));
    members.insert(place, member);
    edit.finish(Wanted { members, changed: place, day: on, message }, context)
}

/// Says that the name is that of a member; one who left has a second entry on return.
fn name_taken(taken: &Member) -> Message {
    let message = match taken.left {
        Some(left) => Message::new("name-taken-before").with("left", left),
        None => Message::new("name-taken"),
    };
    message.with("name", taken.name.as_str()).with("member", taken.id.to_string())
}
