//! The folder of the pages: complete or unchanged.

use std::fs;
use std::io;
use std::path::Path;

use super::journal;
use super::read::{Limit, read_bounded, reason};
use super::whole::{ASIDE, Existing, folder_of, sync};
use crate::message::Message;

/// The signs by which pages made by the program are known.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Signs<'a> {
    /// The first page.
    pub index: &'a str,
    /// A text in the first page.
    pub mark: &'a str,
    /// The folders beside the first page.
    pub folders: &'a [&'a str],
}

/// Writes pages to a temporary folder that then becomes `folder`; returns how many. With
/// [`Existing::Replace`], a folder of pages made before goes as a whole, so that no old page remains.
pub(crate) fn write_pages(
    folder: &Path,
    existing: Existing,
    signs: Signs<'_>,
    fill: impl FnOnce(&mut dyn FnMut(&str, &str) -> io::Result<()>) -> io::Result<()>,
) -> Result<usize, Message> {
    let name = || folder.display().to_string();
    let failed = |error: io::Error| {
        Message::new("output-not-written").with("file", name()).with("reason", reason(&error))
    };
    let parent = folder_of(folder);
    if !parent.is_dir() {
        return Err(Message::new("output-no-folder").with("folder", parent.display().to_string()));
    }
    let taken = folder.is_file()
        || folder.is_symlink()
        || fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some());
    if taken && !(existing == Existing::Replace && is_ours(folder, signs)) {
        let id = if existing == Existing::Replace { "site-folder-foreign" } else { "site-folder-taken" };
        return Err(Message::new(id).with("folder", name()));
    }
    let aside = tempfile::Builder::new().prefix(ASIDE).tempdir_in(parent).map_err(failed)?;
    let whole = aside.path().join("site");
    let mut count = 0;
    fs::create_dir(&whole).map_err(failed)?;
    fill(&mut |path, html| {
        let page = whole.join(path);
        fs::create_dir_all(page.parent().unwrap_or(&whole))?;
        count += 1;
        fs::write(page, html)
    })
    .map_err(failed)?;
    let old = aside.path().join("old");
    if taken {
        fs::rename(folder, &old).map_err(failed)?;
    }
    if let Err(error) = fs::rename(&whole, folder) {
        if taken {
            fs::rename(&old, folder).map_err(failed)?;
        }
        return Err(failed(error));
    }
    journal::note(&name(), sync(parent).err().as_ref());
    Ok(count)
}

/// Returns `true` if a folder holds pages of this program and nothing else.
fn is_ours(folder: &Path, signs: Signs<'_>) -> bool {
    let page = read_bounded(&folder.join(signs.index), Limit::SCAN);
    let made = page.is_ok_and(|page| String::from_utf8_lossy(&page).contains(signs.mark));
    let known = |name: &str| name == signs.index || signs.folders.contains(&name);
    let mut entries = fs::read_dir(folder).into_iter().flatten().flatten();
    made && !folder.is_symlink() && entries.all(|entry| known(&entry.file_name().to_string_lossy()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::system::link;

    #[test]
    fn pages_replace_pages_and_nothing_else() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("pages");
        let make = |existing, path: &'static str| {
            let signs = Signs { index: "index.html", mark: "made", folders: &["topics"] };
            write_pages(&folder, existing, signs, |put| {
                put("index.html", "made").and_then(|()| put(path, "a"))
            })
        };
        assert_eq!(make(Existing::Keep, "topics/01.html").unwrap(), 2);
        assert_eq!(make(Existing::Keep, "topics/02.html").unwrap_err().id, "site-folder-taken");
        assert_eq!(make(Existing::Replace, "topics/02.html").unwrap(), 2);
        assert!(!folder.join("topics/01.html").exists() && folder.join("topics/02.html").exists());
        fs::write(folder.join("mine.txt"), "").unwrap();
        assert_eq!(make(Existing::Replace, "topics/03.html").unwrap_err().id, "site-folder-foreign");
        assert!(folder.join("mine.txt").exists());
        assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
    }

    #[test]
    fn only_an_empty_folder_or_one_of_pages_is_replaced() {
        let place = tempfile::tempdir().unwrap();
        let named = |name: &str| place.path().join(name);
        let make = |name: &str| {
            let signs = Signs { index: "index.html", mark: "made", folders: &["topics"] };
            write_pages(&named(name), Existing::Replace, signs, |put| put("index.html", "made")).err()
        };
        for folder in ["foreign", "pages/topics"] {
            fs::create_dir_all(named(folder)).unwrap();
        }
        for (file, text) in [("file", "made"), ("foreign/index.html", "other"), ("pages/index.html", "made")]
        {
            fs::write(named(file), text).unwrap();
        }
        let _ = link(&named("pages"), &named("linked")); // not everyone may make links on Windows
        let cases = [
            ("none/site", Some("output-no-folder")),
            ("file", Some("site-folder-foreign")),
            ("foreign", Some("site-folder-foreign")),
            ("linked", named("linked").is_symlink().then_some("site-folder-foreign")),
            ("pages", None),
        ];
        for (name, expected) in cases {
            assert_eq!(make(name).map(|message| message.id), expected, "{name}");
        }
        assert_eq!(fs::read_to_string(named("foreign/index.html")).unwrap(), "other");
    }
}
