//! The index of the archive, for a draft of it.

use super::subject::Study;
use crate::cli::commands::archive::sources;
use crate::domain::record::RecordId;
use crate::office::archive::gather;
use crate::office::draft::contents::Listed;
use crate::store::note_text;

/// Returns the papers in the order of the index.
pub(super) fn listed(study: &Study<'_, '_>) -> Vec<Listed> {
    let repository = &study.workspace.repository;
    let text = |id: &RecordId| note_text(&repository.root, repository.year, id).ok();
    gather(study.facts, &sources(study.workspace, Vec::new(), &text)).listed()
}
