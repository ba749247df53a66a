//! `plan requirements`

mod tell;

use crate::check::{self, Finding, Settings, rules};
use crate::cli::commands::prelude::*;
use crate::cli::hear::filter::{Filtering, InState};
use crate::cli::speak::filtered::nothing;
use crate::domain::plan::Level;
use crate::domain::verdict::Verdict;
use crate::output::Format;
use crate::report::filter::Filterable;
use crate::report::requirements::{Found, RuleFound, clauses, requirements};
use crate::store::AskGit;

#[derive(Debug, Args)]
pub(crate) struct RequirementsArgs {
    #[command(flatten)]
    state: InState<Verdict>,
}

pub(crate) fn run(args: &RequirementsArgs, context: &mut Context) -> anyhow::Result<()> {
    context.ask_git = AskGit::Always;
    let workspace = context.load(Kind::ALL)?;
    let year = context.year(&workspace);
    let mut requirements = requirements(&year, &found(&workspace, &year));
    let filter = Filtering::new(context, &workspace).states(&args.state).done()?;
    let count = clauses(&requirements).len();
    for requirement in &mut requirements {
        requirement.clauses.retain(|clause| filter.matches(&clause.facts()));
    }
    requirements.retain(|requirement| filter.is_empty() || !requirement.clauses.is_empty());
    match context.format {
        Format::Json => context.json(&requirements)?,
        Format::Table if !requirements.is_empty() => tell::tell(context, &requirements)?,
        Format::Table | Format::Csv | Format::Markdown => {
            let empty = Message::new("no-requirements").with("file", workspace.plan_file());
            let empty = nothing(&filter, count, empty);
            context.show(&clauses(&requirements), &empty)?;
            if !requirements.is_empty() {
                tell::total(context, &requirements)?;
            }
        }
    }
    Ok(())
}

/// Runs the rules and returns the findings of each rule that is on.
pub(in crate::cli) fn found(workspace: &Workspace, year: &Year<'_>) -> Found {
    let settings = Settings::of_plan(&year.plan.rules);
    by_rule(check::run(year, workspace.all_faults(), &settings).iter(), &settings)
}

pub(crate) fn by_rule<'a>(findings: impl Iterator<Item = &'a Finding>, settings: &Settings) -> Found {
    let on = rules::ALL.iter().filter(|rule| settings.level(rule) != Level::Off);
    let mut found: Found = on.map(|rule| (rule.id, RuleFound::default())).collect();
    for finding in findings {
        let rule = found.entry(finding.rule).or_default();
        rule.faults += 1;
        rule.gravest = rule.gravest.max(Some(finding.level));
    }
    found
}
