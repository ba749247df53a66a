//! The command line: the commands, one module each, and what runs them. The doc comments are the English help; the
//! Chinese help is in `zh/help/*.ftl`.

pub(crate) mod amend;
pub(crate) mod archive;
pub(crate) mod attach;
pub(crate) mod attend;
pub(crate) mod check;
pub(crate) mod checklists;
pub(crate) mod completions;
pub(crate) mod draft;
pub(crate) mod evaluations;
pub(crate) mod explain;
pub(crate) mod export;
pub(crate) mod handover;
pub(crate) mod import;
pub(crate) mod init;
pub(crate) mod leave;
pub(crate) mod log;
pub(crate) mod makeup;
pub(crate) mod man;
pub(crate) mod notes;
pub(crate) mod outcomes;
pub(crate) mod remind;
pub(crate) mod requirements;
pub(crate) mod retract;
pub(crate) mod rollup;
pub(crate) mod roster;
pub(crate) mod schedule;
pub(crate) mod schema;
pub(crate) mod seal;
pub(crate) mod site;
pub(crate) mod status;
pub(crate) mod sync;
pub(crate) mod todo;
pub(crate) mod topics;
pub(crate) mod verify;

use clap::{CommandFactory, Parser, Subcommand};

use super::context::Context;
use super::exit::Exit;
use super::global::Global;

/// The imports of a command's file.
mod prelude {
    pub(super) use clap::Args;
    pub(super) use schemars::JsonSchema;
    pub(super) use serde::Serialize;

    pub(super) use crate::cli::context::Context;
    pub(super) use crate::cli::speak::refusal::Faults;
    pub(super) use crate::domain::record::Kind;
    pub(super) use crate::domain::vocabulary::Vocabulary;
    pub(super) use crate::domain::year::Year;
    pub(super) use crate::domain::year::timetable::Entry;
    pub(super) use crate::message::{Message, Value};
    pub(super) use crate::store::Workspace;
}

/// Manage the yearly study of a study group: plan, sessions, attendance and notes
///
/// Each fact is recorded once, in a plain file in git. The secretary schedules sessions and records
/// attendance, members add notes; `plan check` finds the gaps.
#[derive(Debug, Parser)]
#[command(name = "plan", version, disable_help_subcommand = true)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) global: Global,
    /// `None` is [`Command::Todo`].
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// List what is to be done next, each with its command
    Todo(todo::TodoArgs),
    /// List, add, move and cancel sessions
    Schedule(schedule::ScheduleArgs),
    /// Draft a notice, sign-in sheet, minutes, bulletin or report
    Draft(draft::DraftArgs),
    /// Record attendance, or list incomplete sheets
    Attend(attend::AttendArgs),
    /// Commit what was recorded; fetch, merge and push if there is a remote repository
    Sync(sync::SyncArgs),
    /// Create a study repository
    Init(init::InitArgs),
    /// Import an official document as a plan
    Import(import::ImportArgs),
    /// List topics with their sessions, required readings and notes
    Topics(topics::TopicsArgs),
    /// List requirements with the verdict on each clause
    ///
    /// A clause is met, at risk (it can still be met this year), not met, or needs review.
    Requirements(requirements::RequirementsArgs),
    /// List members in order of position
    Roster(roster::RosterArgs),
    /// List or record leave
    Leave(leave::LeaveArgs),
    /// List or record make-up study
    Makeup(makeup::MakeupArgs),
    /// Attach a document or scan to a session
    Attach(attach::AttachArgs),
    /// Show or build the archive
    Archive(archive::ArchiveArgs),
    /// Show what the next secretary must know
    Handover,
    /// Add, list, show and search notes, reflections and speeches
    Notes(notes::NotesArgs),
    /// Add, update and list outcomes
    Outcomes(outcomes::OutcomesArgs),
    /// Add and list evaluations
    Evaluations(evaluations::EvaluationsArgs),
    /// Show the checklists that the plan defines
    Checklists(checklists::ChecklistsArgs),
    /// Correct a record by a new one that replaces it
    Amend(amend::AmendArgs),
    /// Retract a record
    Retract(retract::RetractArgs),
    /// List all records, latest first
    Log(log::LogArgs),
    /// Write reminders for members, ready for chat
    Remind(remind::RemindArgs),
    /// Show the year at a glance
    Status,
    /// Export calendar, attendance or records
    Export(export::ExportArgs),
    /// Make the year's pages
    Site(site::SiteArgs),
    /// Compare many units, each with its own repository
    Rollup(rollup::RollupArgs),
    /// Seal all records: print a code by which later changes are found
    Seal,
    /// Verify that sealed records are complete and unchanged
    Verify(verify::VerifyArgs),
    /// Check plan and records against all rules
    Check(check::CheckArgs),
    /// Explain a rule, or list all rules
    Explain(explain::ExplainArgs),
    /// Print JSON Schemas of files and of what commands print
    ///
    /// Lists are arrays. Other results are objects with `version`, the version of their keys: it grows if
    /// a key is removed, renamed or given another meaning, not if a key is added. The objects of `rollup`
    /// and `verify` are fixed and have no `version`; the version of arrays is in the list of schemas.
    Schema(schema::SchemaArgs),
    /// Print a shell completion script
    Completions(completions::CompletionsArgs),
    /// Print the manual page, for `man -l -`, or install it
    Man(man::ManArgs),
}

impl Command {
    /// Runs the command.
    pub(crate) fn run(self, context: &mut Context) -> anyhow::Result<Exit> {
        match self {
            Self::Todo(args) => todo::run(&args, context),
            Self::Schedule(args) => schedule::run(args, context),
            Self::Draft(args) => draft::run(args, context),
            Self::Attend(args) => attend::run(args, context),
            Self::Sync(args) => sync::run(args, context),
            Self::Init(args) => init::run(args, context),
            Self::Import(args) => import::run(args, context),
            Self::Topics(args) => topics::run(args, context),
            Self::Requirements(args) => requirements::run(&args, context),
            Self::Roster(args) => roster::run(args, context),
            Self::Leave(args) => leave::run(args, context),
            Self::Makeup(args) => makeup::run(args, context),
            Self::Attach(args) => attach::run(&args, context),
            Self::Archive(args) => return archive::run(&args, context),
            Self::Handover => handover::run(context),
            Self::Notes(args) => notes::run(args, context),
            Self::Outcomes(args) => outcomes::run(args, context),
            Self::Evaluations(args) => evaluations::run(args, context),
            Self::Checklists(args) => checklists::run(args, context),
            Self::Amend(args) => amend::run(args, context),
            Self::Retract(args) => retract::run(args, context),
            Self::Log(args) => log::run(args, context),
            Self::Remind(args) => remind::run(&args, context),
            Self::Status => status::run(context),
            Self::Export(args) => return export::run(args, context),
            Self::Site(args) => site::run(&args, context),
            Self::Rollup(args) => rollup::run(args, context),
            Self::Seal => seal::run(context),
            Self::Verify(args) => return verify::run(&args, context),
            Self::Check(args) => return check::run(args, context),
            Self::Explain(args) => explain::run(args, context),
            Self::Schema(args) => schema::run(args, context),
            Self::Completions(args) => completions::run(args, context),
            Self::Man(args) => man::run(&args, Cli::command(), context),
        }?;
        Ok(Exit::Clean)
    }
}
