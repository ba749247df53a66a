//! What may be typed. The doc comments are the English help; `zh/help/*.ftl` hold the Chinese.

use clap::{Parser, Subcommand};

use super::commands::{
    amend, archive, attach, attend, check, checklists, completions, draft, evaluations, explain, export,
    import, init, leave, log, makeup, notes, outcomes, retract, roster, schedule, topics,
};
use super::global::Global;

/// The yearly study of a leading group: its plan, sessions, attendance and notes
///
/// Facts are kept once, as plain files in git. The secretary schedules sessions and records
/// attendance, members add their notes, and `plan check` tells what the year's plan still lacks.
#[derive(Debug, Parser)]
#[command(name = "plan", version, disable_help_subcommand = true, subcommand_required = true)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) global: Global,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What the program does.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
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
