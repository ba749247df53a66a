//! `plan init [DIR]`

use std::path::{Path, PathBuf};

use chrono::Datelike;
use clap::Args;

use super::Exit;
use super::context::Context;
use crate::message::{Message, Value};
use crate::store::{SeedFile, lay_down};

#[derive(Debug, Args)]
pub(super) struct InitArgs {
    /// The folder of the new repository; without it the present one
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
    /// The name of the unit, as it is printed
    #[arg(long, value_name = "NAME")]
    organization: Option<String>,
}

/// What the seeds say where the unit and the year are to stand.
const UNIT: &str = "本单位";
const YEAR: &str = "2026";
/// The only year whose arrangement of holidays the program brings along.
const CALENDAR_YEAR: i32 = 2026;

pub(super) fn run(args: InitArgs, context: &mut Context) -> anyhow::Result<Exit> {
    let directory =
        args.folder.map_or_else(|| context.directory().to_owned(), |dir| context.directory().join(dir));
    let year = context.asked_year().unwrap_or(context.today().year());
    let unit = args.organization.unwrap_or_else(|| UNIT.to_owned());
    refuse_over_existing(&directory)?;
    let files = lay_down(&directory, &seeds(year, &unit))?;
    context.say(&Message::new("initialised").with("folder", directory.display().to_string()))?;
    context.say(&Message::new("init-files").with("files", files.into_iter().collect::<Value>()))?;
    if year != CALENDAR_YEAR {
        context.say(&Message::new("init-no-calendar").with("year", year.to_string()))?;
    }
    context.say(&Message::new("init-next").with("year", year.to_string()))?;
    Ok(Exit::Clean)
}

/// A repository is never laid over another.
fn refuse_over_existing(directory: &Path) -> Result<(), Message> {
    if directory.join("plan").exists() || directory.join("records").exists() {
        return Err(Message::new("init-exists").with("folder", directory.display().to_string()));
    }
    Ok(())
}

fn seeds(year: i32, unit: &str) -> Vec<SeedFile> {
    let year_text = year.to_string();
    let filled = |text: &str, unit: &str| text.replace(YEAR, &year_text).replace(UNIT, unit);
    let in_toml = unit.replace('\\', "\\\\").replace('"', "\\\"");
    let mut files = vec![
        SeedFile::new(
            format!("plan/{year}.toml"),
            filled(include_str!("../../seeds/study/plan.toml"), &in_toml),
        ),
        SeedFile::new("plan/roster.toml", filled(include_str!("../../seeds/study/roster.toml"), unit)),
        SeedFile::new("README.md", filled(include_str!("../../seeds/study/README.md"), unit)),
        SeedFile::new(".gitattributes", include_str!("../../seeds/study/gitattributes")),
        SeedFile::new(".gitignore", include_str!("../../seeds/study/gitignore")),
        SeedFile::new(".github/workflows/check.yml", include_str!("../../seeds/study/github-check.yml")),
        SeedFile::new(".gitlab-ci.yml", include_str!("../../seeds/study/gitlab-ci.yml")),
        SeedFile::new("records/README.md", include_str!("../../records/README.md")),
    ];
    if year == CALENDAR_YEAR {
        files.push(SeedFile::new("plan/calendar/2026.toml", include_str!("../../plan/calendar/2026.toml")));
    }
    files
}
