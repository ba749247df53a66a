//! Writing a year's plan, whole or not at all.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use tempfile::Builder;

use super::filing::{ASIDE, refuse_links, sync_folder};
use super::read::{Limit, read_bounded, reason};
use crate::message::Message;

/// What becomes of a plan that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// It stays, and nothing is written.
    Keep,
    /// The new one takes its place, and it stays beside it as `plan/<year>.toml.bak`.
    SetAside,
    /// The new one takes its place.
    Replace,
}

/// A plan as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Its name, relative to the repository's root.
    pub file: String,
    /// The name of the one before it, where that was set aside.
    pub aside: Option<String>,
}

/// The text of a year's plan; none where it is not there or cannot be read.
#[must_use]
pub fn plan_text(root: &Path, year: i32) -> Option<String> {
    let mut bytes = Vec::new();
    read_bounded(&root.join(name(year)), Limit::PLAN, &mut bytes).ok()?;
    String::from_utf8(bytes).ok()
}

/// Writes `plan/<year>.toml` below `root`.
///
/// # Errors
/// `plan-exists` where one is there and is to stay, or `cannot-write` with the system's reason; then nothing
/// was written.
pub fn file_plan(root: &Path, year: i32, text: &str, existing: Existing) -> Result<Written, Message> {
    let file = name(year);
    let failed = |error: &io::Error| {
        Message::new("cannot-write").with("file", file.as_str()).with("reason", reason(error))
    };
    refuse_links(root, &root.join("plan"))?;
    let aside = match existing {
        Existing::SetAside if root.join(&file).exists() => {
            let aside = format!("{file}.bak");
            let before = fs::read(root.join(&file));
            let kept = before.and_then(|before| place(root, &aside, &before, Existing::Replace));
            kept.map_err(|error| failed(&error))?;
            Some(aside)
        }
        _ => None,
    };
    place(root, &file, text.as_bytes(), existing).map_err(|error| {
        if error.kind() == io::ErrorKind::AlreadyExists && existing == Existing::Keep {
            return Message::new("plan-exists").with("file", file.as_str());
        }
        failed(&error)
    })?;
    Ok(Written { file, aside })
}

fn name(year: i32) -> String {
    format!("plan/{year}.toml")
}

fn place(root: &Path, name: &str, bytes: &[u8], existing: Existing) -> io::Result<()> {
    let path = root.join(name);
    let folder = path.parent().unwrap_or(root);
    fs::create_dir_all(folder)?;
    let mut aside = Builder::new().prefix(ASIDE).tempfile_in(folder)?;
    aside.write_all(bytes)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        aside.as_file().set_permissions(fs::Permissions::from_mode(0o644))?;
    }
    aside.as_file().sync_all()?;
    match existing {
        Existing::Keep => aside.persist_noclobber(&path).map_err(|refused| refused.error)?,
        Existing::SetAside | Existing::Replace => aside.persist(&path).map_err(|refused| refused.error)?,
    };
    sync_folder(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_is_replaced_only_when_told_so() {
        let folder = tempfile::tempdir().expect("a folder");
        let write = |text, existing| file_plan(folder.path(), 2026, text, existing);
        let written = |aside: Option<&str>| {
            Ok(Written { file: "plan/2026.toml".to_owned(), aside: aside.map(ToOwned::to_owned) })
        };
        assert_eq!(write("a = 1\n", Existing::SetAside), written(None));
        assert_eq!(write("a = 2\n", Existing::Keep).expect_err("refused").id, "plan-exists");
        let held = || fs::read_to_string(folder.path().join("plan/2026.toml")).expect("the plan");
        assert_eq!(held(), "a = 1\n");
        assert_eq!(write("a = 3\n", Existing::Replace), written(None));
        assert_eq!(held(), "a = 3\n");
        assert_eq!(write("a = 4\n", Existing::SetAside), written(Some("plan/2026.toml.bak")));
        let aside = fs::read_to_string(folder.path().join("plan/2026.toml.bak")).expect("the plan before");
        assert_eq!((held().as_str(), aside.as_str()), ("a = 4\n", "a = 3\n"));
        let files = fs::read_dir(folder.path().join("plan")).expect("the folder").count();
        assert_eq!(files, 2, "nothing else is left beside it");
    }
}
