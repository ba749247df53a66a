//! `plan roster appoint MEMBER --on DATE --post POST`

use clap::ArgGroup;

use super::edit::{Edit, Wanted};
use crate::cli::commands::prelude::*;
use crate::cli::hear::day::{Day, day};
use crate::cli::hear::{people::People, values, written::written};
use crate::domain::roster::{Member, Role};

#[derive(Debug, Args)]
#[command(group(ArgGroup::new("change").args(["post", "role"]).required(true).multiple(true)))]
pub(super) struct AppointArgs {
    /// Member: id, name or post
    #[arg(value_name = "MEMBER")]
    member: String,
    /// First day in the post or role
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Day,
    /// New post
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    post: Option<String>,
    /// New role in the group
    #[arg(long, value_name = "ROLE", value_parser = values::word::<Role>())]
    role: Option<Role>,
}

pub(super) fn run(args: AppointArgs, context: &mut Context) -> anyhow::Result<()> {
    let edit = Edit::begin(context)?;
    let member = People::new(context, &edit.workspace).member(&args.member)?;
    let on = args.on.resolve(&edit.workspace.plan, context.today())?;
    let post = args.post.as_deref().map(|post| written("--post", post)).transpose()?;
    let named = |id| Message::new(id).with("name", member.name.as_str());
    if !member.belongs_on(on) {
        return Err(named("not-a-member-then").with("date", on).into());
    }
    let mut members = edit.roster().members.clone();
    let changed = edit.place_of(member);
    members[changed].appoint(on, post, args.role);
    let appointed = &members[changed];
    let held = |of: &Member| (of.post_on(on).to_owned(), of.role_on(on));
    if held(appointed) == held(member) {
        return Err(named("roster-unchanged").into());
    }
    let message = named("member-appointed")
        .with("date", Value::Day(on))
        .with("post", appointed.post_on(on))
        .with("role", Value::Word(appointed.role_on(on).word_id()));
    edit.finish(Wanted { members, changed, day: on, message }, context)
}
