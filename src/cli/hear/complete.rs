//! Shell completion of ids from the plan, the roster and the records.

use std::ffi::OsString;
use std::path::Path;

use clap::{Arg, Command};
use clap_complete::engine::{ArgValueCandidates, CompletionCandidate};

use crate::check::rules;
use crate::cli::clock::{now, this_year};
use crate::cli::hear::values;
use crate::cli::speak::{help, usage::typed};
use crate::domain::record::Kind;
use crate::domain::year::timetable::Entry;
use crate::store::{AskGit, Repository, Workspace};

/// Returns the command tree with completions, chosen by the names of values.
pub(crate) fn command() -> Command {
    attach(help::command())
}

fn attach(command: Command) -> Command {
    let mut command = command.mut_args(|arg| match value_name(&arg).as_deref() {
        Some("TOPIC") => arg.add(ArgValueCandidates::new(topics)),
        Some("SESSION") => arg.add(ArgValueCandidates::new(sessions)),
        Some("MEMBER") => arg.add(ArgValueCandidates::new(members)),
        Some("SESSION|MEMBER|PERIOD") => arg.add(ArgValueCandidates::new(subjects)),
        Some("RULE") => arg.add(ArgValueCandidates::new(rule_ids)),
        _ => arg,
    });
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in names {
        command = command.mut_subcommand(name, attach);
    }
    command
}

fn value_name(arg: &Arg) -> Option<String> {
    arg.get_value_names().and_then(|names| names.first()).map(ToString::to_string)
}

/// Loads the year given by the arguments so far; `None` outside a repository.
fn workspace(kinds: &[Kind]) -> Option<Workspace> {
    let args: Vec<OsString> = std::env::args_os().collect();
    let folder = typed(&args, "-C").or_else(|| typed(&args, "--directory"));
    let year = typed(&args, "--year").and_then(|year| values::year(&year).ok());
    let repository = Repository::find(Path::new(folder.as_deref().unwrap_or(".")), year, this_year()).ok()?;
    Workspace::load(repository, kinds, AskGit::Never).ok()
}

fn topics() -> Vec<CompletionCandidate> {
    let Some(workspace) = workspace(&[]) else { return Vec::new() };
    let topics = workspace.plan.topics.iter();
    topics.map(|topic| CompletionCandidate::new(&topic.id.0).help(Some(topic.title.clone().into()))).collect()
}

fn sessions() -> Vec<CompletionCandidate> {
    let Some(workspace) = workspace(&[Kind::Sessions]) else { return Vec::new() };
    let year = workspace.year(now());
    let timetable = year.timetable();
    let title = |entry: &Entry<'_>| {
        let topic = entry.session.topics.first().and_then(|id| workspace.plan.topic(id));
        topic.map(|topic| topic.title.clone().into())
    };
    timetable.standing().map(|entry| CompletionCandidate::new(&entry.id.0).help(title(entry))).collect()
}

fn members() -> Vec<CompletionCandidate> {
    let Some(workspace) = workspace(&[]) else { return Vec::new() };
    let members = workspace.roster.members.iter();
    members
        .map(|member| CompletionCandidate::new(&member.id.0).help(Some(member.name.clone().into())))
        .collect()
}

/// Returns the possible subjects of a draft.
fn subjects() -> Vec<CompletionCandidate> {
    let mut subjects = sessions();
    subjects.extend(members());
    subjects
}

fn rule_ids() -> Vec<CompletionCandidate> {
    rules::ALL.iter().map(|rule| CompletionCandidate::new(rule.id)).collect()
}
