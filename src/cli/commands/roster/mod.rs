//! `plan roster [MEMBER]`

mod appoint;
mod edit;
mod import;
mod join;
mod leave;

pub(super) use edit::EditedMember;
pub(super) use import::ImportedRoster;

use clap::Subcommand;

use crate::cli::commands::prelude::*;
use crate::cli::hear::filter::{Filtering, Within};
use crate::cli::hear::people::People;
use crate::cli::hear::values::word;
use crate::domain::roster::Role;
use crate::domain::year::account::Account;
use crate::output::Format;
use crate::report::account::{Lack, account, figures, lacks};
use crate::report::makeup::{DebtRow, rows};
use crate::report::roster::members;
use crate::store::AskGit;

/// The records that a member's year depends on.
const KINDS: [Kind; 5] = [Kind::Sessions, Kind::Attendance, Kind::Makeup, Kind::Notes, Kind::Outcomes];

/// The records that the make-ups of a year depend on.
const OF_MAKEUPS: [Kind; 3] = [Kind::Sessions, Kind::Attendance, Kind::Makeup];

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct RosterArgs {
    #[command(subcommand)]
    command: Option<RosterCommand>,
    /// Member whose year to show: id or name
    #[arg(value_name = "MEMBER")]
    member: Option<String>,
    /// Only in this role (repeatable)
    #[arg(long = "role", alias = "kind", value_name = "ROLE", value_parser = word::<Role>(), value_delimiter = ',', conflicts_with = "member")]
    only_roles: Vec<Role>,
    #[command(flatten)]
    within: Within,
}

#[derive(Debug, Subcommand)]
enum RosterCommand {
    /// Import the roster from a spreadsheet; shown only, unless --write
    Import(import::ImportArgs),
    /// Add a new member
    Join(join::JoinArgs),
    /// Record that a member leaves the group
    Leave(leave::LeaveArgs),
    /// Record a new post or role of a member
    Appoint(appoint::AppointArgs),
}

pub(crate) fn run(args: RosterArgs, context: &mut Context) -> anyhow::Result<()> {
    match args.command {
        Some(RosterCommand::Import(args)) => return import::run(&args, context),
        Some(RosterCommand::Join(args)) => return join::run(args, context),
        Some(RosterCommand::Leave(args)) => return leave::run(args, context),
        Some(RosterCommand::Appoint(args)) => return appoint::run(args, context),
        None => {}
    }
    if let Some(word) = args.member {
        return page(&word, context);
    }
    let workspace = context.load(&[])?;
    let filter = Filtering::new(context, &workspace).words(&args.only_roles).days(&args.within).done()?;
    context.show_filtered(members(&workspace.roster, context.today()), &filter, Message::new("no-members"))
}

fn page(word: &str, context: &mut Context) -> anyhow::Result<()> {
    context.ask_git = AskGit::ForLateness;
    let workspace = context.load(&KINDS)?;
    let member = People::new(context, &workspace).member(word)?;
    let year = context.year(&workspace);
    let of_member = Account::of(member, &year);
    let plan = &workspace.plan;
    if context.format == Format::Csv {
        return context.show(&figures(&of_member, plan), &Message::new("no-members"));
    }
    let earlier = context.earlier(&workspace, &OF_MAKEUPS);
    let over = context.years_over(&earlier);
    let carried =
        over.iter().flat_map(|year| rows(year.debts_of(member).filter(|debt| debt.is_owed()), year));
    let carried: Vec<DebtRow<'_>> = carried.collect();
    if context.format == Format::Json {
        return context.object(&account(&of_member, &year, carried));
    }
    tell(context, &workspace, &of_member, &carried)
}

/// Prints the member, the metrics, unread readings, and what is missing, also of earlier years.
fn tell(
    context: &mut Context,
    workspace: &Workspace,
    account: &Account<'_>,
    carried: &[DebtRow<'_>],
) -> anyhow::Result<()> {
    let member = account.member;
    let title = Message::new("account-title").with("name", member.name.as_str());
    let title = title.with("post", member.post_on(context.today())).with("member", member.id.to_string());
    context.heading(1, &title.with("year", workspace.plan.year.to_string()))?;
    context.show(&figures(account, &workspace.plan), &Message::new("no-members"))?;
    if !account.unread.is_empty() {
        context.heading(2, &Message::new("account-unread"))?;
        for topic in &workspace.plan.topics {
            let unread = account.unread.iter().filter(|(of, _)| of.id == topic.id);
            let titles: Vec<String> = unread.map(|(_, reading)| reading.to_string()).collect();
            if !titles.is_empty() {
                let line = Message::new("account-unread-of")
                    .with("number", workspace.plan.number(&topic.id).unwrap_or_default());
                context.fact(&line.with("titles", titles.into_iter().collect::<Value>()))?;
            }
        }
    }
    let lacks = lacks(account, &workspace.plan);
    if lacks.is_empty() && carried.is_empty() {
        return context.say(&Message::new("account-complete"));
    }
    if !lacks.is_empty() {
        context.heading(2, &Message::new("account-lacks"))?;
        lacks.iter().try_for_each(|lack| context.point(&context.words.say(&sentence(lack))))?;
    }
    if !carried.is_empty() {
        context.heading(2, &Message::new("carried-over").with("count", carried.len()))?;
    }
    carried.iter().try_for_each(|debt| context.point(&context.words.say(&sentence(&debt.into()))))
}

fn sentence(lack: &Lack<'_>) -> Message {
    match lack {
        Lack::Makeup { date, due: Some(due), .. } => {
            Message::new("lack-makeup").with("date", *date).with("due", *due)
        }
        Lack::Makeup { date, due: None, .. } => Message::new("lack-makeup-undated").with("date", *date),
        Lack::Speech { date, .. } => Message::new("lack-speech").with("date", *date),
        Lack::Attendance { have, need } => Message::new("lack-attendance")
            .with("have", Value::Share(*have))
            .with("need", Value::Share(*need)),
        Lack::Quota { quota, have, need } => Message::new("lack-quota")
            .with("quota", Value::Word(format!("quota-{}", quota.key())))
            .with("have", *have)
            .with("need", *need),
        Lack::Readings { have, need } => {
            Message::new("lack-readings").with("have", *have).with("need", *need)
        }
    }
}
