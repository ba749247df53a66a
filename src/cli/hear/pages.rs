//! The pages of attachments. Word files are read in a child process.

use std::collections::BTreeMap;

use super::foreign::{self, Task};
use crate::import::blanks::bundle;
use crate::import::pages::pages;
use crate::office::draft::contents::Pages;
use crate::store::{Limit, Workspace, read_bounded};

/// The most bytes that a child reads at once.
const BUNDLE: usize = 8 << 20;

/// Returns the pages of the files by SHA-256, as far as they are known.
pub(crate) fn of<'a>(workspace: &Workspace, papers: &BTreeMap<&'a str, String>) -> BTreeMap<&'a str, Pages> {
    let root = &workspace.repository.root;
    let (mut known, mut hashes, mut packed, mut size) = (BTreeMap::new(), Vec::new(), Vec::new(), 0);
    for (hash, file) in papers {
        let Ok(bytes) = read_bounded(&root.join(file), Limit::SCAN) else { continue };
        if !is_word(file) {
            known.extend(pages(&bytes).map(|count| (*hash, Pages::Counted(count))));
            continue;
        }
        if size + bytes.len() > BUNDLE {
            known.extend(stated(&hashes, &packed));
            (hashes, packed, size) = (Vec::new(), Vec::new(), 0);
        }
        size += bytes.len();
        hashes.push(*hash);
        packed.push(bytes);
    }
    known.extend(stated(&hashes, &packed));
    known
}

fn is_word(file: &str) -> bool {
    let ending = file.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| ["docx", "docm"].contains(&ending.as_str()))
}

/// Returns the pages that Word files state. If a child fails over several files, each gets its own.
fn stated<'a>(hashes: &[&'a str], files: &[Vec<u8>]) -> Vec<(&'a str, Pages)> {
    if files.is_empty() {
        return Vec::new();
    }
    let read: Option<Vec<Option<u32>>> = foreign::read(Task::Pages, "-", bundle(files)).ok();
    match read.filter(|read| read.len() == files.len()) {
        Some(read) => {
            let stated = hashes.iter().zip(read);
            stated.filter_map(|(hash, pages)| Some((*hash, Pages::Stated(pages?)))).collect()
        }
        None if files.len() == 1 => Vec::new(),
        None => hashes
            .iter()
            .zip(files)
            .flat_map(|(hash, file)| stated(&[*hash], std::slice::from_ref(file)))
            .collect(),
    }
}
