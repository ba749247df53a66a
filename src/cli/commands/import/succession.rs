//! The ids of the topics of a plan that replaces another, which records of the year name.

use std::collections::BTreeSet;

use crate::cli::commands::prelude::*;
use crate::store::{AskGit, Repository, ids_kept, plan_file};

/// Returns the plan with the ids by which records know its topics, and what is to be said of them. Without records
/// the ids of the new plan are as good.
pub(super) fn named_alike(text: String, before: &str, repository: Repository) -> (String, Vec<Message>) {
    let file = plan_file(repository.year);
    let recorded = recorded(repository);
    if recorded.as_ref().is_some_and(BTreeSet::is_empty) {
        return (text, Vec::new());
    }
    let Some((text, gone)) = ids_kept(&text, before, recorded.unwrap_or_default()) else {
        return (text, vec![Message::new("import-ids-unread")]);
    };
    let mut remarks = vec![Message::new("import-ids-kept")];
    if !gone.is_empty() {
        let gone = gone.into_iter().collect::<Value>();
        remarks.push(Message::new("import-topics-gone").with("topics", gone).with("file", file));
    }
    (text, remarks)
}

/// Returns the ids of the topics that sessions and notes of the year name; `None` if the year cannot be loaded.
fn recorded(repository: Repository) -> Option<BTreeSet<String>> {
    let workspace = Workspace::load(repository, &[Kind::Sessions, Kind::Notes], AskGit::Never).ok()?;
    let sessions = workspace.records.sessions.filed().iter().flat_map(|filed| &filed.record.topics);
    let notes = workspace.records.notes.filed().iter().map(|filed| &filed.record.topic);
    Some(sessions.chain(notes).map(ToString::to_string).collect())
}
