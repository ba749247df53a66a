//! Writing a year's plan, whole or not at all.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use tempfile::Builder;

use super::filing::{ASIDE, refuse_links, sync_folder};
use super::read::reason;
use crate::message::Message;

/// What becomes of a plan that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// It stays, and nothing is written.
    Keep,
    /// The new one takes its place.
    Replace,
}

/// Writes `plan/<year>.toml` below `root` and gives its name relative to it.
///
/// # Errors
/// `plan-exists` where one is there and is to stay, or `cannot-write` with the system's reason; then nothing
/// was written.
pub fn file_plan(root: &Path, year: i32, text: &str, existing: Existing) -> Result<String, Message> {
    let name = format!("plan/{year}.toml");
    refuse_links(root, &root.join("plan"))?;
    place(root, &name, text.as_bytes(), existing).map_err(|error| {
        if error.kind() == io::ErrorKind::AlreadyExists && existing == Existing::Keep {
            return Message::new("plan-exists").with("file", name.as_str());
        }
        Message::new("cannot-write").with("file", name.as_str()).with("reason", reason(&error))
    })?;
    Ok(name)
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
        Existing::Replace => aside.persist(&path).map_err(|refused| refused.error)?,
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
        assert_eq!(write("a = 1\n", Existing::Keep), Ok("plan/2026.toml".to_owned()));
        assert_eq!(write("a = 2\n", Existing::Keep).expect_err("refused").id, "plan-exists");
        let held = || fs::read_to_string(folder.path().join("plan/2026.toml")).expect("the plan");
        assert_eq!(held(), "a = 1\n");
        assert_eq!(write("a = 3\n", Existing::Replace), Ok("plan/2026.toml".to_owned()));
        assert_eq!(held(), "a = 3\n");
        let files = fs::read_dir(folder.path().join("plan")).expect("the folder").count();
        assert_eq!(files, 1, "nothing is left beside it");
    }
}
