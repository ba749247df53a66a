//! Writes a year's plan; it is complete or absent.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use super::journal;
use super::read::{Limit, read_bounded, reason};
use super::repository::plan_file;
use super::smuggled::refuse_new;
use super::whole::{Existing, make_folder, refuse_links, replace, write_whole};
use crate::message::Message;

/// Reads the bytes of a year's plan; `None` if there is none.
pub(crate) fn plan_bytes(root: &Path, year: i32) -> Result<Option<Vec<u8>>, Message> {
    let name = plan_file(year);
    let path = root.join(&name);
    if path.try_exists().is_ok_and(|there| !there) {
        return Ok(None);
    }
    let bytes = read_bounded(&path, Limit::PLAN);
    bytes.map(Some).map_err(|error| Message::from(error).with("file", name))
}

/// Writes `plan/<year>.toml` below `root` and returns its relative path. An existing plan is replaced
/// only if it still contains `before`.
pub(crate) fn file_plan(
    root: &Path,
    year: i32,
    before: Option<&[u8]>,
    text: &str,
) -> Result<String, Message> {
    let name = plan_file(year);
    let path = root.join(&name);
    refuse_links(root, &root.join("plan"))?;
    refuse_new(&String::from_utf8_lossy(before.unwrap_or_default()), text)?;
    let written = match before {
        Some(before) => replace(&path, before, text.as_bytes()),
        None => make_folder(&root.join("plan"))
            .and_then(|_| write_whole(&path, Existing::Keep, |file| file.write_all(text.as_bytes()))),
    };
    let placed = written.map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => Message::new("plan-exists").with("file", name.as_str()),
        _ => not_replaced(&name, &error),
    })?;
    journal::note(&name, placed.unsynced.as_ref());
    Ok(name)
}

/// Writes the bytes of a year's plan to `plan/<year>.toml.<number>.bak` and returns that path. Earlier
/// copies are not replaced; an identical copy is reused.
pub(crate) fn set_plan_aside(root: &Path, year: i32, before: &[u8]) -> Result<String, Message> {
    refuse_links(root, &root.join("plan"))?;
    let mut number = 1_u32;
    loop {
        let copy = format!("{}.{number}.bak", plan_file(year));
        match write_whole(&root.join(&copy), Existing::Keep, |file| file.write_all(before)) {
            Ok(placed) => {
                journal::note(&copy, placed.unsynced.as_ref());
                return Ok(copy);
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                if fs::read(root.join(&copy)).is_ok_and(|kept| kept == before) {
                    return Ok(copy);
                }
                number += 1;
            }
            Err(error) => return Err(not_replaced(&copy, &error)),
        }
    }
}

/// Returns why a file was not replaced: another program changed it, or the system refused.
pub(super) fn not_replaced(file: &str, error: &io::Error) -> Message {
    if error.kind() == io::ErrorKind::ResourceBusy {
        return Message::new("changed-meanwhile").with("file", file);
    }
    Message::new("cannot-write").with("file", file).with("reason", reason(error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_is_replaced_only_if_it_is_the_one_that_was_read() {
        let folder = tempfile::tempdir().expect("a folder");
        let write = |before, text| file_plan(folder.path(), 2026, before, text);
        let held = |file: &str| fs::read_to_string(folder.path().join(file)).expect("the plan");
        assert_eq!(plan_bytes(folder.path(), 2026), Ok(None));
        assert_eq!(write(None, "a = 1\n"), Ok("plan/2026.toml".to_owned()));
        assert_eq!(write(None, "a = 2\n").expect_err("refused").id, "plan-exists");
        assert_eq!(write(Some(b"a = 0\n"), "a = 2\n").expect_err("refused").id, "changed-meanwhile");
        assert_eq!(plan_bytes(folder.path(), 2026), Ok(Some(b"a = 1\n".to_vec())));
        assert_eq!(write(Some(b"a = 1\n"), "a = 3\n"), Ok("plan/2026.toml".to_owned()));
        assert_eq!(held("plan/2026.toml"), "a = 3\n");
    }

    #[test]
    fn earlier_copies_are_numbered_and_kept() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir(folder.path().join("plan")).expect("the folder");
        let copy = |bytes| set_plan_aside(folder.path(), 2026, bytes);
        assert_eq!(copy(b"a"), Ok("plan/2026.toml.1.bak".to_owned()));
        assert_eq!(copy(b"b"), Ok("plan/2026.toml.2.bak".to_owned()));
        assert_eq!(copy(b"b"), Ok("plan/2026.toml.2.bak".to_owned()), "not kept again");
        assert_eq!(fs::read(folder.path().join("plan/2026.toml.1.bak")).expect("the copy"), b"a");
        let files = fs::read_dir(folder.path().join("plan")).expect("the folder").count();
        assert_eq!(files, 2, "nothing else is left beside them");
    }
}
