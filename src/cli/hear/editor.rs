//! The user's own editor, for a note without a file.

use std::fs;
use std::process::Command;

use tempfile::NamedTempFile;

use crate::cli::speak::refusal::Refusal;
use crate::message::Message;
use crate::store::{Limit, read_bounded};

/// The text written in the editor; it is deleted unless it is kept.
pub(crate) struct Draft {
    file: NamedTempFile,
}

impl Draft {
    /// Opens `$VISUAL` or `$EDITOR` on an empty file.
    pub(crate) fn write() -> anyhow::Result<Self> {
        Self::of("")
    }

    /// Opens `$VISUAL` or `$EDITOR` on that text.
    pub(crate) fn of(text: &str) -> anyhow::Result<Self> {
        let editor = ["VISUAL", "EDITOR"]
            .iter()
            .find_map(|name| std::env::var(name).ok().filter(|e| !e.trim().is_empty()));
        let editor = editor.ok_or_else(|| Message::new("no-editor"))?;
        let file = tempfile::Builder::new().prefix("plan-note-").suffix(".md").tempfile()?;
        fs::write(file.path(), text)?;
        // Editors are often set with flags: `code --wait`.
        let mut words = editor.split_whitespace();
        let program = words.next().unwrap_or_default();
        let ended = Command::new(program).args(words).arg(file.path()).status();
        let draft = Self { file };
        if ended.is_ok_and(|status| status.success()) {
            return Ok(draft);
        }
        Err(draft.keep(Message::new("editor-failed").with("editor", editor)).into())
    }

    pub(crate) fn read(&self) -> Result<Vec<u8>, Message> {
        Ok(read_bounded(self.file.path(), Limit::RECORD)?)
    }

    /// Returns why the note was not recorded, and where its text is kept.
    pub(crate) fn keep(self, why: Message) -> Refusal {
        self.keep_for("note-kept", why)
    }

    /// Returns why an amendment was not recorded, and where its text is kept.
    pub(crate) fn keep_amended(self, why: Message) -> Refusal {
        self.keep_for("amended-text-kept", why)
    }

    fn keep_for(self, kept_id: &'static str, why: Message) -> Refusal {
        let is_blank = fs::read(self.file.path()).is_ok_and(|bytes| bytes.trim_ascii().is_empty());
        let kept = if is_blank { None } else { self.file.keep().ok() };
        let told = kept.map(|(_, path)| Message::new(kept_id).with("file", path.display().to_string()));
        Refusal::of([why].into_iter().chain(told).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_outlives_a_refusal_and_a_blank_file_does_not() {
        for (text, is_kept) in [("把自立自强落到项目上\u{1b}", true), (" \n", false)] {
            let draft = Draft { file: NamedTempFile::new().unwrap() };
            let path = draft.file.path().to_owned();
            fs::write(&path, text).unwrap();
            let told = draft.keep(Message::new("note-not-text-at")).to_string();
            assert_eq!(path.exists(), is_kept, "{text:?}");
            assert_eq!(told.contains("note-kept"), is_kept, "{told}");
            if is_kept {
                fs::remove_file(path).unwrap();
            }
        }
    }
}
