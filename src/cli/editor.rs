//! The person's own editor, for a note that is in no file yet.

use std::process::Command;

use crate::message::Message;
use crate::store::{Limit, read_bounded};

/// Opens `$VISUAL` or `$EDITOR` on an empty file and reads what was written.
///
/// # Errors
/// No editor is set, it could not be run or ended with an error, or the text is too large.
pub(super) fn write() -> anyhow::Result<Vec<u8>> {
    let editor = ["VISUAL", "EDITOR"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|e| !e.trim().is_empty()));
    let editor = editor.ok_or_else(|| Message::new("no-editor"))?;
    let failed = || Message::new("editor-failed").with("editor", editor.as_str());
    let file = tempfile::Builder::new().prefix("plan-note-").suffix(".md").tempfile()?;
    // An editor is often set with flags: `code --wait`.
    let mut words = editor.split_whitespace();
    let program = words.next().unwrap_or_default();
    let status = Command::new(program).args(words).arg(file.path()).status().map_err(|_| failed())?;
    if !status.success() {
        return Err(failed().into());
    }
    let mut bytes = Vec::new();
    read_bounded(file.path(), Limit::RECORD, &mut bytes)?;
    Ok(bytes)
}
