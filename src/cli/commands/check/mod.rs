//! `plan check`

mod github;
mod gitlab;
mod human;
mod junit;
mod sarif;

use std::collections::{BTreeMap, BTreeSet};
use std::mem::ManuallyDrop;
use std::path::Path;

use crate::check::{self, Finding, YearFinding};
use crate::cli::commands::explain::named;
use crate::cli::commands::prelude::*;
use crate::cli::exit::Exit;
use crate::cli::hear::{blanks, values};
use crate::cli::speak::refusal::Refusal;
use crate::cli::speak::say::VERSION;
use crate::domain::plan::Level;
use crate::domain::vocabulary::vocabulary;
use crate::i18n::Words;
use crate::output::clean;
use crate::report::finding::{Counts, FindingRow};
use crate::store::{AskGit, Place, Position, Repository, Staged, git, locate_all};

vocabulary! {
    /// The format of the report.
    pub(in crate::cli) CheckFormat of "check-format" {
        /// For a person.
        Human = "human",
        /// For a program.
        Json = "json",
        /// As annotations of a GitHub workflow.
        Github = "github",
        /// As a Code Quality report of GitLab.
        Gitlab = "gitlab",
        /// SARIF 2.1.0, for code scanning.
        Sarif = "sarif",
        /// JUnit XML, for test reports.
        Junit = "junit",
    }
}

#[derive(Debug, Args)]
pub(crate) struct CheckArgs {
    /// Format of the report
    #[arg(long, value_name = "FORMAT", value_parser = values::keys::<CheckFormat>(), default_value = "human")]
    format: String,
    /// Rules to fail on, or lowest level to fail on (note, warn, deny); separate them with commas
    #[arg(long, value_name = "LEVEL|RULE", value_delimiter = ',')]
    deny: Vec<String>,
    /// Rules to skip; separate them with commas
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    allow: Vec<String>,
    /// Check what git's index holds, as a hook before a commit does
    #[arg(long)]
    staged: bool,
}

/// Findings for programs.
#[derive(JsonSchema, Serialize)]
pub(in crate::cli) struct Report<'a> {
    version: u32,
    findings: &'a [FindingRow],
    counts: Counts,
}

pub(crate) fn run(args: CheckArgs, context: &mut Context) -> anyhow::Result<Exit> {
    let (overrides, denied) = overrides(&args, &context.words)?;
    let repository = context.repository()?;
    context.name_year(&repository);
    let staged = if args.staged { Some(Staged::copy(&repository)?) } else { None };
    // Answers about the copy are of no use later.
    let ask = if staged.is_some() { AskGit::Directly } else { AskGit::Always };
    let repository = staged.as_ref().map_or(repository, |staged| staged.repository.clone());
    let root = repository.root.clone();
    let (findings, unread) = context.while_reading(|| findings(repository, ask, context, &overrides));
    let years: BTreeSet<i32> = findings.iter().map(|found| found.year).collect();
    let words: BTreeMap<i32, Words> =
        years.into_iter().map(|year| (year, context.words_of(&root, year))).collect();
    let mut rows = rows(&findings, &root, |year| words.get(&year).unwrap_or(&context.words));
    let counts = Counts::of(rows.iter().map(|row| row.level));
    let format = CheckFormat::from_key(&args.format).unwrap_or(CheckFormat::Human);
    if !matches!(format, CheckFormat::Human | CheckFormat::Json) {
        // Servers show the files of the whole git repository.
        let folder = clean(&git::prefix(&root));
        for row in &mut rows {
            row.file.insert_str(0, &folder);
        }
    }
    match format {
        CheckFormat::Human => context.print(&human::text(&rows, counts, unread, &context.words))?,
        CheckFormat::Json => context.json(&Report { version: VERSION, findings: &rows, counts })?,
        CheckFormat::Github => context.hand_over(&github::text(&rows))?,
        CheckFormat::Gitlab => context.hand_over(&gitlab::text(&rows)?)?,
        CheckFormat::Sarif => context.hand_over(&sarif::text(&rows, &context.words)?)?,
        CheckFormat::Junit => context.hand_over(&junit::text(&rows, denied)?)?,
    }
    let failed = rows.iter().any(|row| row.level >= denied);
    Ok(if failed { Exit::Found } else { Exit::Clean })
}

/// Returns the levels given by flags, and the lowest level that fails.
fn overrides(args: &CheckArgs, words: &Words) -> Result<(Vec<(String, Level)>, Level), Refusal> {
    let mut levels = Vec::new();
    let mut denied = Level::Deny;
    let mut faults = Faults::default();
    for word in &args.deny {
        match (Level::from_key(&values::key_of::<Level>(word)), named(word, words)) {
            (Some(level), _) if level != Level::Off => denied = denied.min(level),
            (_, Some(rule)) => levels.push((rule.id.to_owned(), Level::Deny)),
            _ => faults.push(Message::new("no-such-rule-or-level").with("word", word.as_str())),
        }
    }
    for word in &args.allow {
        match named(word, words) {
            Some(rule) => levels.push((rule.id.to_owned(), Level::Off)),
            None => faults.push(Message::new("no-such-rule").with("word", word.as_str())),
        }
    }
    faults.refuse()?;
    Ok((levels, denied))
}

/// Returns the findings, and the count of records that could not be read.
fn findings(
    repository: Repository,
    ask: AskGit,
    context: &Context,
    overrides: &[(String, Level)],
) -> (Vec<YearFinding>, usize) {
    let year = repository.year;
    match Workspace::load(repository, Kind::ALL, ask) {
        Ok(workspace) => {
            // The process ends soon: to free each record would take longer than a rule.
            let workspace = ManuallyDrop::new(workspace);
            let others = ManuallyDrop::new(workspace.others());
            let loaded = others.iter().flatten().chain([&*workspace]);
            let unread = loaded.map(|workspace| workspace.records.unread.len()).sum();
            let now = context.now.naive_local();
            (check::of_all_years(&workspace, &others, overrides, now, blanks::faults), unread)
        }
        Err(faults) => (check::unread(year, &faults), 0),
    }
}

/// Returns the findings as listed, each in the words of its year, by place.
pub(in crate::cli) fn rows<'w>(
    findings: &[YearFinding],
    root: &Path,
    words_of: impl Fn(i32) -> &'w Words,
) -> Vec<FindingRow> {
    let places: Vec<&Place> = findings.iter().map(|found| &found.finding.place).collect();
    let located = findings.iter().zip(locate_all(root, &places));
    let mut rows: Vec<FindingRow> =
        located.map(|(found, at)| in_words(&found.finding, at, words_of(found.year))).collect();
    rows.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
    rows
}

pub(crate) fn in_words(finding: &Finding, position: Position, words: &Words) -> FindingRow {
    FindingRow {
        rule: finding.rule,
        level: finding.level,
        file: clean(&finding.place.file),
        line: position.line,
        column: position.column,
        message: clean(&words.say(&finding.message)),
        help: clean(&words.attribute(&finding.message, "help").unwrap_or_default()),
    }
}
