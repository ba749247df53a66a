//! Files among the record folders that belong to none of them.

use std::fs;
use std::path::Path;

use super::fault::{Extent, Fault};
use super::git;
use super::leftover::is_left_by_programs;
use super::papers::FILES;
use super::repository::year_named;
use crate::domain::record::Kind;
use crate::domain::vocabulary::Vocabulary;
use crate::message::Message;

/// Notes files beside the folders of years, and folders of years without a plan: no command reads them.
pub(super) fn note_stray_years(root: &Path, years: &[i32], faults: &mut Vec<Fault>) {
    note_others(root, "records", |name| year_named(name).is_some(), faults);
    let Ok(entries) = fs::read_dir(root.join("records")) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if year_named(&name).is_some_and(|year| !years.contains(&year)) {
            let message = Message::new("records-without-plan").with("year", name.as_str());
            faults.push(Fault::whole(format!("records/{name}"), message).of(Extent::Read));
        }
    }
}

/// Notes files beside the folders of kinds: records in a folder with a misspelt name would be missed
/// silently.
pub(super) fn note_strays(root: &Path, year: i32, faults: &mut Vec<Fault>) {
    let is_kind = |name: &str| name == FILES || Kind::from_key(name).is_some();
    note_others(root, &format!("records/{year}"), is_kind, faults);
}

/// Removes the faults of files that git ignores: the author of the pattern wants them there.
pub(super) fn pass_over_ignored(root: &Path, faults: &mut Vec<Fault>) {
    let is_stray = |fault: &Fault| fault.extent == Extent::Stray;
    let strays: Vec<&str> =
        faults.iter().filter(|fault| is_stray(fault)).map(|fault| fault.place.file.as_str()).collect();
    if strays.is_empty() {
        return;
    }
    let ignored = git::ignored(root, &strays);
    faults.retain(|fault| !is_stray(fault) || !ignored.contains(&fault.place.file));
}

fn note_others(root: &Path, folder: &str, belongs: impl Fn(&str) -> bool, faults: &mut Vec<Fault>) {
    let Ok(entries) = fs::read_dir(root.join(folder)) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        // A link is reported where its records are read.
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        let is_meant =
            if is_file { name == "README.md" || is_left_by_programs(&name) } else { belongs(&name) };
        if !is_meant && !name.starts_with('.') {
            faults
                .push(Fault::whole(format!("{folder}/{name}"), Message::new("stray-file")).of(Extent::Stray));
        }
    }
}
