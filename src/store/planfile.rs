//! Writes a year's plan; it is complete or absent.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use super::read::{Limit, read_bounded, reason};
use super::whole::{Existing, refuse_links, write_whole};
use crate::message::Message;

/// Returns the text of a year's plan; `None` if it is missing or unreadable.
pub(crate) fn plan_text(root: &Path, year: i32) -> Option<String> {
    let mut bytes = Vec::new();
    read_bounded(&root.join(name(year)), Limit::PLAN, &mut bytes).ok()?;
    String::from_utf8(bytes).ok()
}

/// Writes `plan/<year>.toml` below `root` and returns its relative path.
pub(crate) fn file_plan(root: &Path, year: i32, text: &str, existing: Existing) -> Result<String, Message> {
    let name = name(year);
    let folder = root.join("plan");
    refuse_links(root, &folder)?;
    let written = fs::create_dir_all(folder)
        .and_then(|()| write_whole(&root.join(&name), existing, |file| file.write_all(text.as_bytes())));
    written.map_err(|error| {
        if error.kind() == io::ErrorKind::AlreadyExists && existing == Existing::Keep {
            return Message::new("plan-exists").with("file", name.as_str());
        }
        cannot_write(&name, &error)
    })?;
    Ok(name)
}

/// Copies an existing plan of a year to `plan/<year>.toml.bak` and returns that path.
pub(crate) fn set_plan_aside(root: &Path, year: i32) -> Result<Option<String>, Message> {
    let (name, aside) = (name(year), format!("{}.bak", name(year)));
    refuse_links(root, &root.join("plan"))?;
    let kept = match fs::read(root.join(name)) {
        Ok(before) => write_whole(&root.join(&aside), Existing::Replace, |file| file.write_all(&before)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => Err(error),
    };
    kept.map_err(|error| cannot_write(&aside, &error))?;
    Ok(Some(aside))
}

fn name(year: i32) -> String {
    format!("plan/{year}.toml")
}

fn cannot_write(file: &str, error: &io::Error) -> Message {
    Message::new("cannot-write").with("file", file).with("reason", reason(error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_is_replaced_only_when_told_so() {
        let folder = tempfile::tempdir().expect("a folder");
        let write = |text, existing| file_plan(folder.path(), 2026, text, existing);
        assert_eq!(set_plan_aside(folder.path(), 2026), Ok(None));
        assert_eq!(write("a = 1\n", Existing::Keep), Ok("plan/2026.toml".to_owned()));
        assert_eq!(write("a = 2\n", Existing::Keep).expect_err("refused").id, "plan-exists");
        let held = |file: &str| fs::read_to_string(folder.path().join(file)).expect("the plan");
        assert_eq!(held("plan/2026.toml"), "a = 1\n");
        assert_eq!(set_plan_aside(folder.path(), 2026), Ok(Some("plan/2026.toml.bak".to_owned())));
        assert_eq!(write("a = 3\n", Existing::Replace), Ok("plan/2026.toml".to_owned()));
        assert_eq!(
            (held("plan/2026.toml"), held("plan/2026.toml.bak")),
            ("a = 3\n".into(), "a = 1\n".into())
        );
        let files = fs::read_dir(folder.path().join("plan")).expect("the folder").count();
        assert_eq!(files, 2, "nothing else is left beside it");
    }
}
