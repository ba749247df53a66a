//! `plan import FILE`

mod listing;
mod succession;

use std::path::{Path, PathBuf};

use crate::cli::commands::prelude::*;
use crate::cli::hear::{infile, template, written::plain};
use crate::import::plan::outline::Outline;
use crate::import::plan::{doubts, plan_text, plan_year, warnings};
use crate::output::Format;
use crate::store::{
    Existing, Repository, file_plan, plan_bytes, plan_file, refuse_hidden, set_plan_aside, settings_kept,
};

#[derive(Debug, Args)]
pub(crate) struct ImportArgs {
    /// Document: .txt, .md, .docx, .xlsx or .csv
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Write the plan of the year [default: show only]
    #[arg(long)]
    write: bool,
    /// Replace the plan of the year
    #[arg(long, requires = "write")]
    replace: bool,
    /// Title of the plan [default: from the document]
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    title: Option<String>,
    /// Organization [default: from the document]
    #[arg(long, value_name = "NAME")]
    organization: Option<String>,
}

pub(crate) fn run(args: ImportArgs, context: &mut Context) -> anyhow::Result<()> {
    for (name, text) in [("--title", &args.title), ("--organization", &args.organization)] {
        text.as_deref().map_or(Ok(()), |text| plain(name, text))?;
    }
    let mut outline = infile::document(&args.file)?;
    outline.year = context.asked_year().or(outline.year);
    outline.title = args.title.or(outline.title);
    let unit = args.organization.or_else(|| organization_of_template(context, &outline));
    outline.organization = unit.or(outline.organization);
    if args.write {
        let existing = if args.replace { Existing::Replace } else { Existing::Keep };
        return write(context, &outline, existing);
    }
    show(context, &outline)
}

/// The organization that `plan init` was given, if the document names none or only part of it.
fn organization_of_template(context: &Context, outline: &Outline) -> Option<String> {
    let bytes = plan_bytes(&root(context).ok()?, outline.year?).ok()??;
    let text = String::from_utf8(bytes).ok()?;
    let table: toml::Table = toml::from_str(&text).ok()?;
    let given = table.get("organization")?.as_str()?;
    let more = outline.organization.as_deref().is_none_or(|unit| given.contains(unit));
    (more && given != template::UNIT).then(|| given.to_owned())
}

fn root(context: &Context) -> Result<PathBuf, Message> {
    Ok(Repository::root(context.directory())?.unwrap_or_else(|| context.directory().to_owned()))
}

/// The facts of a document, for programs.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct Imported<'a> {
    /// The plan that was written.
    file: Option<&'a str>,
    /// The file that keeps the plan as it was before.
    set_aside: Option<&'a str>,
    #[serde(flatten)]
    outline: &'a Outline,
}

/// Shows the facts, the unused passages and the warnings.
fn show(context: &mut Context, outline: &Outline) -> anyhow::Result<()> {
    if context.format == Format::Json {
        context.object(&Imported { file: None, set_aside: None, outline })?;
        return warn(context, outline);
    }
    context.show(&listing::understood(outline), &Message::new("import-understood-nothing"))?;
    if context.format == Format::Csv {
        return warn(context, outline);
    }
    let unused = listing::unused(outline);
    if outline.tally.unused == 0 {
        context.say(&Message::new("import-all-used"))?;
    } else {
        context.say(&Message::new("import-unused").with("count", unused.len()))?;
        context.show(&unused, &Message::new("import-all-used"))?;
    }
    let tally = outline.tally;
    context.say(
        &Message::new("import-tally")
            .with("total", tally.facts + tally.wording + tally.unused)
            .with("facts", tally.facts)
            .with("wording", tally.wording)
            .with("unused", tally.unused),
    )?;
    if let Some(shape) = outline.shape {
        context.say(
            &Message::new("import-shape").with("shape", Value::Word(format!("shape-{}", shape.key()))),
        )?;
    }
    context.say(&counted("import-counts", outline))?;
    if outline.topics.is_empty() {
        return context.say(&Message::new("import-found-no-topics"));
    }
    warn(context, outline)?;
    let would = if replaces(context, outline) { "import-would-replace" } else { "import-would-write" };
    context.say(&Message::new(would).with("year", year_word(outline)))
}

/// Returns `true` if the year has a plan that somebody has changed, so that writing needs `--replace`.
fn replaces(context: &Context, outline: &Outline) -> bool {
    let place = root(context).ok().zip(outline.year);
    let present = place.and_then(|(root, year)| Present::of(&root, year, outline).ok());
    present.is_some_and(|present| present.bytes.is_some() && present.untouched.is_none())
}

/// The plan of the year before it is written.
struct Present {
    bytes: Option<Vec<u8>>,
    /// The plan that the year starts from.
    start: String,
    /// The text of the plan if it is unchanged since `plan init`.
    untouched: Option<String>,
}

impl Present {
    fn of(root: &Path, year: i32, outline: &Outline) -> Result<Self, Message> {
        let bytes = plan_bytes(root, year)?;
        let text = bytes.clone().and_then(|bytes| String::from_utf8(bytes).ok());
        let unit = outline.organization.as_deref().filter(|_| template::before(root, year).is_none());
        let start = template::plan_of(root, year, unit)?;
        let untouched = text.filter(|text| template::is_unchanged(text, root, year));
        Ok(Self { bytes, start, untouched })
    }
}

fn warn(context: &mut Context, outline: &Outline) -> anyhow::Result<()> {
    warnings(outline).iter().try_for_each(|warning| context.remark(warning))
}

/// Writes the plan into the repository, or into the current folder if there is none. A plan that is unchanged since
/// `plan init` holds nothing to lose, so it is replaced.
fn write(context: &mut Context, outline: &Outline, existing: Existing) -> anyhow::Result<()> {
    let year = plan_year(outline)?;
    let root = root(context)?;
    let Present { bytes: before, start, untouched } = Present::of(&root, year, outline)?;
    let is_lost = untouched.is_none() && existing == Existing::Replace;
    let replaced = before.as_deref().filter(|_| untouched.is_some() || existing == Existing::Replace);
    let earlier = String::from_utf8_lossy(replaced.unwrap_or_default());
    let settings = if is_lost { settings_kept(&earlier, &start) } else { None };
    let keeps = settings.is_some();
    let text = plan_text(outline, untouched.or(settings).unwrap_or(start).parse()?)?;
    let repository = Repository { root: root.clone(), year };
    let (text, remarks) = match replaced {
        Some(_) => succession::named_alike(text, &earlier, repository),
        None => (text, Vec::new()),
    };
    refuse_hidden(&earlier, &text)?;
    let lost = replaced.filter(|_| is_lost);
    let aside = lost.map(|bytes| set_plan_aside(&root, year, bytes)).transpose()?;
    let file = file_plan(&root, year, replaced, &text)?;
    context.words = context.words_of(&root, year);
    context.object(&Imported { file: Some(&file), set_aside: aside.as_deref(), outline })?;
    context.remark(&counted("import-written", outline).with("file", file.as_str()))?;
    if let Some(before) = keeps.then_some(year).or_else(|| template::before(&root, year)) {
        context.remark(&Message::new("settings-carried-over").with("file", plan_file(before)))?;
    }
    remarks.iter().try_for_each(|remark| context.remark(remark))?;
    if let Some(aside) = aside {
        context.remark(&Message::new("import-set-aside").with("file", aside))?;
    }
    // A written plan has a title and a year.
    if outline.organization.is_none() {
        context.remark(&Message::new("import-name-to-fill-in").with("file", file.as_str()))?;
    }
    doubts(outline).iter().try_for_each(|doubt| context.remark(doubt))
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
