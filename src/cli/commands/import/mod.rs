//! `plan import FILE`

mod listing;

use std::path::PathBuf;

use clap::Args;

use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::hear::{infile, template};
use crate::import::document::outline::Outline;
use crate::import::document::{plan_text, plan_year, understand};
use crate::message::{Message, Value};
use crate::output::Format;
use crate::store::{self, Existing, Repository, file_plan, set_plan_aside};

#[derive(Debug, Args)]
pub(crate) struct ImportArgs {
    /// The document: .txt, .md or .docx
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Write what was understood as the plan of its year; without it, it is shown only
    #[arg(long)]
    write: bool,
    /// Write over the plan that the year has
    #[arg(long, requires = "write")]
    replace: bool,
}

pub(crate) fn run(args: ImportArgs, context: &mut Context) -> anyhow::Result<Exit> {
    let mut outline = understand(&infile::document(&args.file)?);
    outline.year = context.asked_year().or(outline.year);
    if args.write {
        let existing = if args.replace { Existing::Replace } else { Existing::Keep };
        write(context, &outline, existing)?;
        return Ok(Exit::Clean);
    }
    show(context, &outline)?;
    Ok(Exit::Clean)
}

/// Shows all that was understood, and what no use was made of.
fn show(context: &mut Context, outline: &Outline) -> anyhow::Result<()> {
    if context.format == Format::Json {
        return context.json(outline);
    }
    context.show(&listing::understood(outline), &Message::new("import-understood-nothing"))?;
    if context.format == Format::Csv {
        return Ok(());
    }
    let unused = listing::unused(outline);
    if unused.is_empty() {
        context.say(&Message::new("import-all-used"))?;
    } else {
        context.say(&Message::new("import-unused").with("count", unused.len()))?;
        context.show(&unused, &Message::new("import-all-used"))?;
    }
    context.say(&counted("import-counts", outline))?;
    if outline.topics.is_empty() {
        return context.say(&Message::new("import-found-no-topics"));
    }
    context.say(&Message::new("import-would-write").with("year", year_word(outline)))
}

/// Writes the plan into the repository here, or into the folder at work where there is none yet. One that
/// is still as `plan init` laid it down says nothing that could be lost, so the new one takes its place.
fn write(context: &mut Context, outline: &Outline, existing: Existing) -> anyhow::Result<()> {
    let year = plan_year(outline)?;
    let root = Repository::root(context.directory()).unwrap_or_else(|| context.directory().to_owned());
    let untouched = store::plan_text(&root, year).filter(|text| template::is_plan(text, year));
    let existing = if untouched.is_some() { Existing::Replace } else { existing };
    let is_lost = untouched.is_none() && existing == Existing::Replace;
    let template = untouched.unwrap_or_else(|| template::plan(year, outline.organization.as_deref()));
    let text = plan_text(outline, template.parse()?)?;
    let aside = if is_lost { set_plan_aside(&root, year)? } else { None };
    let file = file_plan(&root, year, &text, existing)?;
    if context.format == Format::Json {
        context.json(outline)?;
    }
    context.remark(&counted("import-written", outline).with("file", file))?;
    match aside {
        Some(aside) => context.remark(&Message::new("import-set-aside").with("file", aside)),
        None => Ok(()),
    }
}

fn counted(id: &'static str, outline: &Outline) -> Message {
    let readings: usize = outline.topics.iter().map(|topic| topic.readings.len()).sum();
    Message::new(id)
        .with("topics", outline.topics.len())
        .with("readings", readings)
        .with("requirements", outline.requirements.len())
        .with("unused", outline.unused.len())
}

fn year_word(outline: &Outline) -> Value {
    outline
        .year
        .map_or_else(|| Value::Word("import-year-unknown".to_owned()), |year| Value::Text(year.to_string()))
}
