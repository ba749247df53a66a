//! `plan roster leave MEMBER --on DATE`

use super::edit::{Edit, Wanted};
use crate::cli::commands::prelude::*;
use crate::cli::hear::day::{Day, day};
use crate::cli::hear::people::People;

#[derive(Debug, Args)]
pub(super) struct LeaveArgs {
    /// Member: id, name or post
    #[arg(value_name = "MEMBER")]
    member: String,
    /// Last day of membership
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Day,
}

pub(super) fn run(args: LeaveArgs, context: &mut Context) -> anyhow::Result<()> {
    let edit = Edit::begin(context)?;
    let member = People::new(context, &edit.workspace).member(&args.member)?;
    let on = args.on.resolve(&edit.workspace.plan, context.today())?;
    let named = |id| Message::new(id).with("name", member.name.as_str());
    if on < member.joined {
        return Err(named("leaves-before-joining").with("date", on).with("joined", member.joined).into());
    }
    if member.left == Some(on) {
        return Err(named("roster-unchanged").into());
    }
    let message = match member.left {
        Some(before) => named("member-left-instead").with("before", before),
        None => named("member-left"),
    };
    let mut members = edit.roster().members.clone();
    let changed = edit.place_of(member);
    members[changed].left = Some(on);
    let (day, message) = (on.succ_opt().unwrap_or(on), message.with("date", Value::Day(on)));
    edit.finish(Wanted { members, changed, day, message }, context)
}
