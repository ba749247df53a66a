//! What may be typed. The doc comments are the English help; `zh/help/*.ftl` hold the Chinese.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use super::values::{keys, word};
use super::{
    amend, archive, attach, attend, check, checklists, completions, draft, evaluations, explain, export,
    import, init, leave, log, makeup, notes, outcomes, retract, roster, schedule, topics,
};
use crate::i18n::Lang;
use crate::output::Format;

/// The yearly study of a leading group: its plan, sessions, attendance and notes
///
/// Facts are kept once, as plain files in git. The secretary schedules sessions and records
/// attendance, members add their notes, and `plan check` tells what the year's plan still lacks.
#[derive(Debug, Parser)]
#[command(name = "plan", version, disable_help_subcommand = true, subcommand_required = true)]
pub(super) struct Cli {
    #[command(flatten)]
    pub(super) global: Global,
    #[command(subcommand)]
    pub(super) command: Command,
}

/// What every command takes.
#[derive(Debug, Args)]
#[command(next_help_heading = "Everywhere")]
pub(super) struct Global {
    /// Work in this folder instead of the present one
    #[arg(short = 'C', long = "directory", value_name = "DIR", global = true)]
    pub(super) directory: Option<PathBuf>,
    /// The year at work; without it this year's plan, else the latest
    #[arg(long, value_name = "YEAR", value_parser = super::values::year, global = true)]
    pub(super) year: Option<i32>,
    /// The language to speak
    #[arg(long, value_name = "LANG", value_parser = word::<Lang>(), global = true)]
    pub(super) lang: Option<Lang>,
    /// How lists are laid out
    #[arg(long, value_name = "FORMAT", value_parser = keys::<Format>(), global = true)]
    pub(super) format: Option<String>,
    /// When to use colours
    #[arg(long, value_name = "WHEN", value_enum, default_value_t = clap::ColorChoice::Auto, global = true)]
    pub(super) color: clap::ColorChoice,
    /// Who acts: recorded as such, and the author of a note that names none
    #[arg(long = "as", value_name = "MEMBER", global = true)]
    pub(super) acting: Option<String>,
}

/// What the program does.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Start a study repository
    Init(init::InitArgs),
    /// Read an official document as a plan
    Import(import::ImportArgs),
    /// The plan's topics: sessions, readings, notes
    Topics(topics::TopicsArgs),
    /// The plan's requirements, clause by clause, with what the records say of each
    ///
    /// A clause is met, at risk (it may still be made good this year), not met, or for a person to judge.
    Requirements,
    /// Who belongs to the group, in order of post
    Roster(roster::RosterArgs),
    /// The timetable; add, move and cancel sessions
    Schedule(schedule::ScheduleArgs),
    /// Record who came to a session; alone, the sheets still open
    Attend(attend::AttendArgs),
    /// Who asked not to attend; record that a member asks
    Leave(leave::LeaveArgs),
    /// Debts of make-up; record that a member made up for a session
    Makeup(makeup::MakeupArgs),
    /// Keep a paper or scan of a session
    Attach(attach::AttachArgs),
    /// The year's file: what is there and what lacks
    Archive(archive::ArchiveArgs),
    /// What the next secretary must know, on one page
    Handover,
    /// Notes, reflections and speeches: add, list, show, search
    Notes(notes::NotesArgs),
    /// What study led to: take on, update, list
    Outcomes(outcomes::OutcomesArgs),
    /// Evaluations of a period: add, list
    Evaluations(evaluations::EvaluationsArgs),
    /// The unit's checklists, drawn from the records as the plan defines them
    Checklists(checklists::ChecklistsArgs),
    /// Correct a record: files a new one that replaces it
    Amend(amend::AmendArgs),
    /// Declare that a record does not count
    Retract(retract::RetractArgs),
    /// Everything that was filed, the latest first
    Log(log::LogArgs),
    /// Draft a notice, a sign-in sheet, minutes, a bulletin or a report
    Draft(draft::DraftArgs),
    /// The year at a glance
    Status,
    /// Hand on to other programs: calendar, attendance, records
    Export(export::ExportArgs),
    /// Check plan and records against every rule
    Check(check::CheckArgs),
    /// What a rule asks for, and why
    Explain(explain::ExplainArgs),
    /// Completion of commands and ids for a shell
    Completions(completions::CompletionsArgs),
    /// The manual page, for `man -l -`
    Man,
}
