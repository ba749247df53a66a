//! The arguments of `plan notes add`.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::hear::day::{Day, day};
use crate::cli::hear::values;
use crate::domain::note::{Note, NoteKind};

#[derive(Debug, Args)]
pub(super) struct AddArgs {
    /// Topic: number or id; or a folder whose file names give the topics
    #[arg(value_name = "TOPIC")]
    pub(super) topic: String,
    /// Kind of note [default: from the file name, otherwise note]
    #[arg(long, value_name = "KIND", value_parser = values::word::<NoteKind>())]
    pub(super) kind: Option<NoteKind>,
    /// Author [default: from the file, otherwise the acting member]
    #[arg(long, value_name = "MEMBER")]
    pub(super) member: Option<String>,
    /// Session of the note
    #[arg(long, value_name = "SESSION")]
    pub(super) session: Option<String>,
    /// Required reading: title, part of it, or number (repeatable)
    #[arg(long = "reading", value_name = "READING")]
    pub(super) readings: Vec<String>,
    /// Title
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(super) title: Option<String>,
    /// Date of writing [default: today]
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(super) on: Option<Day>,
    /// Self-study hours
    #[arg(long, value_name = "HOURS", value_parser = values::hours)]
    pub(super) hours: Option<u32>,
    /// Record several notes [default: only show them]
    #[arg(long)]
    pub(super) write: bool,
    /// Files (.docx, .md, .txt) or folders, or `-` for standard input [default: open the editor]
    #[arg(value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
}

impl AddArgs {
    /// Returns the topic; `None` if the first argument is a file, whose name then gives the topic.
    pub(super) fn topic_word(&self) -> Option<&str> {
        let is_file = self.files.is_empty() && Path::new(&self.topic).exists();
        (!is_file).then_some(self.topic.as_str())
    }

    /// Returns the fields that the arguments state and that a recorded note with the same text has otherwise.
    pub(super) fn differing(&self, note: &Note, known: &Note) -> Vec<&'static str> {
        let fields = [
            ("date", self.on.is_some() && note.date != known.date),
            ("title", self.title.is_some() && note.title != known.title),
            ("session", self.session.is_some() && note.session != known.session),
            ("readings", !self.readings.is_empty() && note.readings != known.readings),
            ("hours", self.hours.is_some() && note.hours != known.hours),
        ];
        fields.into_iter().filter(|(_, differs)| *differs).map(|(field, _)| field).collect()
    }

    /// Returns the files of several notes; `None` if there is only one.
    pub(super) fn several(&self) -> Option<Vec<PathBuf>> {
        match self.files.as_slice() {
            [] if self.topic_word().is_none() => Some(vec![PathBuf::from(&self.topic)]),
            [one] if one.is_dir() => Some(vec![one.clone()]),
            [] | [_] => None,
            several => Some(several.to_vec()),
        }
    }
}
