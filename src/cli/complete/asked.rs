//! The context of a completion: language, folder and year of the words typed so far.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::cli::clock::this_year;
use crate::cli::hear::values;
use crate::cli::speak::usage::typed;
use crate::i18n::Lang;
use crate::store::Repository;

/// The language, the folder and the year to complete in, and the words before.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    pub(super) lang: Lang,
    words: Vec<String>,
    folder: PathBuf,
    year: Option<i32>,
}

impl Asked {
    pub(super) fn new(words: &[OsString], lang: Lang) -> Self {
        let folder = typed(words, "-C").or_else(|| typed(words, "--directory"));
        Self {
            lang,
            words: words.iter().map(|word| word.to_string_lossy().into_owned()).collect(),
            folder: Path::new(folder.as_deref().unwrap_or(".")).to_owned(),
            year: typed(words, "--year").and_then(|year| values::year(&year).ok()),
        }
    }

    /// Returns the repository; `None` outside one.
    pub(super) fn repository(&self) -> Option<Repository> {
        Repository::find(&self.folder, self.year, this_year()).ok()
    }

    /// Returns the word after another one.
    pub(super) fn after(&self, word: &str) -> Option<&str> {
        let at = self.words.iter().position(|typed| typed == word)?;
        self.words.get(at + 1).map(String::as_str)
    }
}
