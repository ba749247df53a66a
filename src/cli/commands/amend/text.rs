//! The new text of a note.

use std::path::Path;

use crate::cli::commands::notes::{of_file, of_input, tidy};
use crate::cli::hear::editor::Draft;
use crate::message::Message;

/// The refusal of an amendment that changes nothing; its text is that of the record.
pub(super) const NOTHING: &str = "amends-nothing";

/// Passes the new text to `file`: from a file, standard input, or the editor, which opens on the present
/// text. What was written in the editor outlives an error. Also returns remarks on the file.
pub(super) fn amended<F>(
    path: Option<&Path>,
    before: &str,
    file: impl FnOnce(&str) -> Result<F, Message>,
) -> anyhow::Result<(F, Vec<Message>)> {
    match path {
        None => {
            let draft = Draft::of(before)?;
            let filed = draft.read().and_then(|bytes| Ok(tidy(&bytes)?)).and_then(|text| file(&text.body));
            match filed {
                Ok(filed) => Ok((filed, Vec::new())),
                Err(message) if message.id == NOTHING => Err(message.into()),
                Err(message) => Err(draft.keep_amended(message).into()),
            }
        }
        Some(path) if path == Path::new("-") => {
            let text = of_input()?;
            Ok((file(&text.body)?, text.remarks("-")))
        }
        Some(path) => {
            let text = of_file(path)?;
            Ok((file(&text.body)?, text.remarks(&path.display().to_string())))
        }
    }
}
