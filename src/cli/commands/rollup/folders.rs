//! The folders of the units: from the command line and from a list.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::message::Message;
use crate::store::{Limit, canonical, read_bounded};

/// Returns the folders in order, each once.
pub(in crate::cli::commands) fn all(
    mut folders: Vec<PathBuf>,
    list: Option<&Path>,
) -> Result<Vec<PathBuf>, Message> {
    if let Some(list) = list {
        folders.extend(listed(list)?);
    }
    let mut seen = BTreeSet::new();
    folders.retain(|folder| seen.insert(canonical(folder).unwrap_or_else(|_| folder.clone())));
    if folders.is_empty() { Err(Message::new("no-units")) } else { Ok(folders) }
}

/// Reads a list: a folder per line, relative to the folder of the list. Lines that start with `#` are
/// comments.
fn listed(list: &Path) -> Result<Vec<PathBuf>, Message> {
    let file = list.display().to_string();
    let bytes = read_bounded(list, Limit::PLAN).map_err(|error| error.of_named("list-too-large", list))?;
    let text = String::from_utf8(bytes).map_err(|_| Message::new("list-not-utf8").with("file", file))?;
    let base = list.parent().unwrap_or(Path::new(""));
    let lines = text.trim_start_matches('\u{feff}').lines().map(str::trim);
    Ok(lines.filter(|line| !line.is_empty() && !line.starts_with('#')).map(|line| base.join(line)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_names_each_folder_once_relative_to_itself() {
        let folder = tempfile::tempdir().unwrap();
        let list = folder.path().join("list.txt");
        std::fs::write(&list, "\u{feff}# 单位\r\n甲\r\n\r\n  乙 \r\n甲\r\n/c\n").unwrap();
        let found = all(vec![folder.path().join("乙")], Some(&list)).unwrap();
        let expected = ["乙", "甲", "/c"].map(|name| folder.path().join(name));
        assert_eq!(found, expected);
        std::fs::write(&list, "# none\n").unwrap();
        assert_eq!(all(Vec::new(), Some(&list)).unwrap_err().id, "no-units");
    }
}
