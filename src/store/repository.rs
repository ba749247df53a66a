//! The study repository: its location and years.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::read::reason;
use super::system::canonical;
use crate::domain::record::{Kind, RecordId};
use crate::domain::vocabulary::Vocabulary;
use crate::message::{Message, Value};

/// The file of the roster, relative to the root.
pub(crate) const ROSTER_FILE: &str = "plan/roster.toml";

/// The folder of the calendars, relative to the root.
pub(super) const CALENDARS: &str = "plan/calendar";

/// Returns the file of a year's plan, relative to the root.
pub(crate) fn plan_file(year: i32) -> String {
    format!("plan/{year}.toml")
}

/// Returns the folder of a kind of record, relative to the root.
pub(super) fn folder(year: i32, kind: Kind) -> String {
    format!("records/{year}/{}", kind.key())
}

/// Returns the file of a record, relative to the root.
pub(crate) fn file_of(year: i32, kind: Kind, id: &RecordId) -> String {
    format!("{}/{id}.yaml", folder(year, kind))
}

/// Returns the year that a file or folder is named after: four digits.
pub(super) fn year_named(name: &str) -> Option<i32> {
    let is_year = name.len() == 4 && name.bytes().all(|byte| byte.is_ascii_digit());
    name.parse().ok().filter(|_| is_year)
}

/// A study repository and the current year in it.
#[derive(Debug, Clone)]
pub(crate) struct Repository {
    /// The folder with `plan/` and `records/`.
    pub root: PathBuf,
    /// The year of plan and records.
    pub year: i32,
}

impl Repository {
    /// Finds the repository that contains `start`, searching upwards as git does, and the year: the
    /// given one, this year if it has a plan, or the latest.
    pub(crate) fn find(start: &Path, asked: Option<i32>, this_year: i32) -> Result<Self, Message> {
        let root = Self::root(start)?.ok_or_else(|| {
            let start = canonical(start).unwrap_or_else(|_| start.to_owned());
            Message::new("no-repository").with("folder", start.display().to_string())
        })?;
        Self::of_root(root, asked, this_year)
    }

    /// Opens the repository whose root is this folder itself, with the year as in [`Self::find`].
    pub(crate) fn at(folder: &Path, asked: Option<i32>, this_year: i32) -> Result<Self, Message> {
        let root = canonical(folder).map_err(|error| {
            let message = Message::new("cannot-read").with("file", folder.display().to_string());
            message.with("reason", reason(&error))
        })?;
        if !Self::is_root(&root)? {
            let folder = folder.display().to_string();
            return Err(Message::new("not-a-repository").with("folder", folder));
        }
        Self::of_root(root, asked, this_year)
    }

    fn of_root(root: PathBuf, asked: Option<i32>, this_year: i32) -> Result<Self, Message> {
        let years = years(&root)?;
        let year = match asked {
            Some(year) if years.contains(&year) => Some(year),
            Some(_) => None,
            None if years.contains(&this_year) => Some(this_year),
            None => years.last().copied(),
        };
        let year = year.ok_or_else(|| {
            let year = asked.unwrap_or(this_year).to_string();
            if years.is_empty() {
                return Message::new("no-plan-at-all").with("year", year);
            }
            let years: Value = years.iter().map(ToString::to_string).collect();
            Message::new("no-plan-for-year").with("year", year).with("years", years)
        })?;
        Ok(Self { root, year })
    }

    /// Returns the years that have a plan, in order. Finding the repository has read the folder before.
    pub(crate) fn years(&self) -> Vec<i32> {
        years(&self.root).unwrap_or_default()
    }

    /// Returns `true` if the folder is the root of a repository.
    pub(crate) fn is_root(folder: &Path) -> Result<bool, Message> {
        let is_same = |root: PathBuf| canonical(folder).is_ok_and(|folder| folder == root);
        Ok(Self::root(folder)?.is_some_and(is_same))
    }

    /// Returns the root of the repository that contains `start`; `None` outside one. An unreadable
    /// folder is an error, because its content is unknown.
    pub(crate) fn root(start: &Path) -> Result<Option<PathBuf>, Message> {
        let start = canonical(start).unwrap_or_else(|_| start.to_owned());
        for folder in start.ancestors() {
            if folder.join("plan/roster.toml").is_file() || !years(folder)?.is_empty() {
                return Ok(Some(folder.to_owned()));
            }
        }
        Ok(None)
    }
}

/// Returns the years with a plan, `plan/<year>.toml`, in order.
fn years(root: &Path) -> Result<Vec<i32>, Message> {
    let folder = root.join("plan");
    let unreadable = |error: &io::Error| {
        let message = Message::new("cannot-read").with("file", folder.display().to_string());
        message.with("reason", reason(error))
    };
    let entries = match fs::read_dir(&folder) {
        Ok(entries) => entries,
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            return Ok(Vec::new());
        }
        Err(error) => return Err(unreadable(&error)),
    };
    let year = |name: &str| year_named(name.strip_suffix(".toml")?);
    let mut years = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|error| unreadable(&error))?;
        years.extend(year(&entry.file_name().to_string_lossy()));
    }
    years.sort_unstable();
    Ok(years)
}
