//! `plan init [DIR]`

use std::path::{Path, PathBuf};

use chrono::Datelike;

use crate::cli::commands::prelude::*;
use crate::cli::commands::schema::files as schemas;
use crate::cli::hear::template;
use crate::store::{Repository, SeedFile, file_plan, git, is_begun, lay_down, plan_file, refuse_hidden};

#[derive(Debug, Args)]
pub(crate) struct InitArgs {
    /// Folder of the new repository [default: current folder]
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
    /// Name of the organization, as printed
    #[arg(long, value_name = "NAME")]
    organization: Option<String>,
}

impl InitArgs {
    /// Returns `true` if neither folder nor organization is given.
    pub(crate) fn says_nothing(&self) -> bool {
        self.folder.is_none() && self.organization.is_none()
    }
}

/// The repository or year that was begun, for programs.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct InitObject<'a> {
    folder: &'a str,
    year: i32,
    /// The files that were written, relative to the folder.
    files: &'a [String],
    /// Whether the folder is a git repository.
    git: bool,
}

/// The folder of the schemas.
const SCHEMAS: &str = ".schema/";

/// The only year whose holiday calendar is bundled.
const CALENDAR_YEAR: i32 = 2026;

pub(crate) fn run(args: InitArgs, context: &mut Context) -> anyhow::Result<()> {
    let here = context.directory().to_owned();
    let elsewhere = args.folder.as_deref().filter(|folder| *folder != Path::new("."));
    let directory = elsewhere.map_or_else(|| here.clone(), |folder| here.join(folder));
    let year = context.asked_year().unwrap_or(context.today().year());
    let named = args.organization.as_deref().map_or(Ok(()), refuse_name);
    if let Some(year) = context.asked_year()
        && is_another_year(&directory, year)?
    {
        named?;
        return begin_year(context, args.organization.as_deref(), &directory, year);
    }
    let seeds = seeds(year, args.organization.as_deref());
    let mut faults = Faults::default();
    faults.take(refuse_over_existing(&directory, year, &seeds));
    faults.take(named);
    faults.refuse()?;
    // The plan comes last, after git: until it exists, the command can be repeated.
    let (plan, others) = seeds.split_first().ok_or_else(|| Message::new("no-plan-at-all"))?;
    refuse_hidden("", plan.content())?;
    let others = lay_down(&directory, others)?;
    let begun = git::begin(&directory);
    let mut files = lay_down(&directory, std::slice::from_ref(plan))?;
    files.extend(others);
    let (folder, git) = (directory.display().to_string(), begun != git::Begun::Never);
    context.object(&InitObject { folder: &folder, year, files: &files, git })?;
    context.say(&Message::new("initialised").with("folder", folder))?;
    context.say(&Message::new("init-files").with("files", shown(files)))?;
    match begun {
        git::Begun::Now => context.say(&Message::new("init-git"))?,
        git::Begun::Before => {}
        git::Begun::Never => context.say(&Message::new("init-no-git"))?,
    }
    if year != CALENDAR_YEAR {
        context.say(&Message::new("init-no-calendar").with("year", year.to_string()))?;
    }
    let enter = elsewhere.map(|folder| Message::new("init-step-enter").with("folder", typed(folder)));
    let steps = ["init-step-plan", "init-step-roster", "init-step-session", "init-step-check"];
    next_steps(context, enter.into_iter().chain(steps.map(Message::new)), year)
}

/// Returns the names of the files, that of the folder instead of each schema.
fn shown(files: Vec<String>) -> Value {
    let mut names: Vec<String> = Vec::new();
    for file in files {
        let name = if file.starts_with(SCHEMAS) { SCHEMAS.to_owned() } else { file };
        if names.last() != Some(&name) {
            names.push(name);
        }
    }
    names.into_iter().collect()
}

/// Begins another year in a repository, with the settings of the latest plan before it.
fn begin_year(context: &mut Context, unit: Option<&str>, root: &Path, year: i32) -> anyhow::Result<()> {
    let text = template::plan_of(root, year, unit)?;
    let file = file_plan(root, year, None, &text)?;
    let (folder, git) = (root.display().to_string(), root.join(".git").exists());
    context.object(&InitObject { folder: &folder, year, files: std::slice::from_ref(&file), git })?;
    context.name_year(&Repository { root: root.to_owned(), year });
    context.say(&Message::new("year-begun").with("year", year.to_string()).with("file", file))?;
    if let Some(before) = template::before(root, year) {
        context.say(&Message::new("settings-carried-over").with("file", plan_file(before)))?;
    }
    if !root.join(format!("plan/calendar/{year}.toml")).exists() {
        context.say(&Message::new("init-no-calendar").with("year", year.to_string()))?;
    }
    let steps = ["init-step-plan", "init-step-session", "init-step-check"];
    next_steps(context, steps.into_iter().map(Message::new), year)
}

fn next_steps(context: &mut Context, steps: impl Iterator<Item = Message>, year: i32) -> anyhow::Result<()> {
    context.say(&Message::new("init-next"))?;
    for (step, number) in steps.zip(1_u32..) {
        context.say(&step.with("number", number).with("year", year.to_string()))?;
    }
    Ok(())
}

/// Quotes the folder for a shell.
fn typed(folder: &Path) -> String {
    let folder = folder.display().to_string();
    if folder.contains(char::is_whitespace) { format!("\"{folder}\"") } else { folder }
}

/// Refuses to overwrite a repository; another year begins in the existing one.
fn refuse_over_existing(directory: &Path, year: i32, seeds: &[SeedFile]) -> Result<(), Message> {
    let refused = |id| Message::new(id).with("folder", directory.display().to_string());
    if is_begun(directory, seeds) && !directory.join(format!("plan/{year}.toml")).exists() {
        return Ok(());
    }
    if Repository::is_root(directory)? {
        let has_plan = directory.join(format!("plan/{year}.toml")).exists();
        let id = if has_plan { "init-exists" } else { "init-exists-without-year" };
        return Err(refused(id).with("year", year.to_string()));
    }
    if directory.join("plan").exists() || directory.join("records").exists() {
        return Err(refused("init-exists"));
    }
    Ok(())
}

/// Returns `true` if the folder is a repository that has plans, but none of this year.
fn is_another_year(directory: &Path, year: i32) -> Result<bool, Message> {
    let years = Repository { root: directory.to_owned(), year }.years();
    Ok(!years.is_empty() && !years.contains(&year) && Repository::is_root(directory)?)
}

/// Checks the name, which becomes a line of the plan and the heading of every document.
fn refuse_name(unit: &str) -> Result<(), Message> {
    let is_line = !unit.trim().is_empty() && !unit.contains(char::is_control);
    if is_line { Ok(()) } else { Err(Message::new("init-wrong-name")) }
}

fn seeds(year: i32, unit: Option<&str>) -> Vec<SeedFile> {
    let mut files = vec![
        SeedFile::new(format!("plan/{year}.toml"), template::plan(year, unit)),
        SeedFile::new("plan/roster.toml", template::roster(year, unit)),
        SeedFile::new("plan/README.md", include_str!("../../../plan/README.md")),
        SeedFile::new("README.md", template::guide(year, unit)),
        SeedFile::new(".gitattributes", include_str!("../../../seeds/study/gitattributes")),
        SeedFile::new(".gitignore", include_str!("../../../seeds/study/gitignore")),
        SeedFile::new(".github/workflows/check.yml", include_str!("../../../seeds/study/github-check.yml")),
        SeedFile::new(".gitlab-ci.yml", include_str!("../../../seeds/study/gitlab-ci.yml")),
        SeedFile::new("records/README.md", include_str!("../../../records/README.md")),
    ];
    if year == CALENDAR_YEAR {
        let calendar = include_str!("../../../plan/calendar/2026.toml");
        let directive = "#:schema ../../.schema/calendar.json\n";
        files.push(SeedFile::new("plan/calendar/2026.toml", directive.to_owned() + calendar));
    }
    let schemas = schemas::texts().into_iter();
    files.extend(schemas.map(|(name, text)| SeedFile::new(format!("{SCHEMAS}{name}"), text)));
    files.push(SeedFile::new(".vscode/settings.json", schemas::editor_settings()));
    files
}
