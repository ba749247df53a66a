//! `plan requirements`

mod tell;

use crate::check::{self, Scope, Settings, rules};
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::domain::plan::Level;
use crate::domain::record::Kind;
use crate::domain::vocabulary::Vocabulary;
use crate::message::Message;
use crate::output::Format;
use crate::report::figures::Grounds;
use crate::report::requirements::{Found, RuleFound, clauses, requirements};

pub(crate) fn run(context: &mut Context) -> anyhow::Result<Exit> {
    let workspace = context.load(Kind::ALL)?;
    let scope = Scope::new(&workspace, context.now.naive_local());
    let debts = workspace.debts(&scope.timetable, scope.now);
    let grounds =
        Grounds { workspace: &workspace, timetable: &scope.timetable, debts: &debts, now: scope.now };
    let requirements = requirements(grounds, &found(&scope));
    match context.format {
        Format::Json => context.json(&requirements)?,
        Format::Table if !requirements.is_empty() => tell::tell(context, &requirements)?,
        Format::Table | Format::Csv | Format::Markdown => {
            let empty = Message::new("no-requirements").with("file", workspace.plan_file());
            context.show(&clauses(&requirements), &empty)?;
            if context.format.is_for_people() && !requirements.is_empty() {
                tell::total(context, &requirements)?;
            }
        }
    }
    Ok(Exit::Clean)
}

/// What each rule that is turned on finds.
fn found(scope: &Scope<'_>) -> Found {
    let settings = Settings::of_plan(&scope.workspace.plan.rules);
    let on = rules::ALL.iter().filter(|rule| settings.level(rule) != Level::Off);
    let mut found: Found = on.map(|rule| (rule.id, RuleFound::default())).collect();
    for finding in check::run(scope, &settings) {
        let rule = found.entry(finding.rule).or_default();
        rule.faults += 1;
        rule.gravest = rule.gravest.max(Some(finding.level));
    }
    found
}
