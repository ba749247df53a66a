//! `plan amend ID KEY=VALUE... --reason TEXT`

mod change;
mod text;

use std::cell::RefCell;
use std::path::PathBuf;

use change::Reader;
use serde_json::Value as Json;

use crate::cli::commands::prelude::*;
use crate::cli::hear::people::People;
use crate::cli::hear::target::{Target, session_or_record};
use crate::cli::hear::written::written;
use crate::cli::speak::{broken, objection, timing};
use crate::domain::accept::Law;
use crate::domain::history::History;
use crate::domain::record::Stamp;
use crate::domain::session::Session;
use crate::store::{Filing, complaint, file_note, note_text};

#[derive(Debug, Args)]
pub(crate) struct AmendArgs {
    /// Record: id prefix; for a session also date or topic
    #[arg(value_name = "ID")]
    id: String,
    /// New values: KEY=VALUE; commas separate ids, `;` separates titles and sentences; KEY= deletes the key
    #[arg(value_name = "KEY=VALUE", required_unless_present = "text")]
    changes: Vec<String>,
    /// New text of a note, from a file or - for standard input [default: the editor]
    #[arg(long, value_name = "FILE", num_args = 0..=1)]
    #[expect(clippy::option_option, reason = "clap: an option whose value may be left out")]
    text: Option<Option<PathBuf>>,
    /// Reason for the amendment
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    reason: String,
}

pub(crate) fn run(args: AmendArgs, context: &mut Context) -> anyhow::Result<()> {
    let workspace = context.load_naming(&args.id, Kind::ALL, Kind::ALL)?;
    let year = context.year(&workspace);
    let target = session_or_record(&year, &args.id)?;
    let amendment = Amendment {
        target: &target,
        args: &args,
        context,
        workspace: &workspace,
        reader: Reader { year: &year, people: People::new(context, &workspace), taken: RefCell::default() },
    };
    let (records, mut remarks, mut arranged) = (&workspace.records, Vec::new(), None);
    let filing = match target.kind {
        kind if args.text.is_some() && kind != Kind::Notes => {
            return Err(Message::new("no-text-to-amend").with("id", target.id.short()).into());
        }
        Kind::Sessions => {
            let (filing, session) = amendment.filed(&records.sessions)?;
            arranged = Some(session).filter(|session| amendment.is_rearranged(session));
            filing
        }
        Kind::Attendance => amendment.file(&records.attendance)?,
        Kind::Leave => amendment.file(&records.leave)?,
        Kind::Makeup => amendment.file(&records.makeup)?,
        Kind::Notes => amendment.file_note(&mut remarks)?,
        Kind::Outcomes => amendment.file(&records.outcomes)?,
        Kind::Evaluations => amendment.file(&records.evaluations)?,
        Kind::Papers => amendment.file(&records.papers)?,
        Kind::Retractions | Kind::Seal => {
            return Err(Message::new("no-such-record").with("word", args.id).into());
        }
    };
    let taken = amendment.reader.taken.into_inner();
    let message = Message::new("record-amended").with("kind", target.word());
    context.report_amendment(message.with("record", target.id.short()), &filing, &target.first)?;
    taken.into_iter().try_for_each(|date| context.echo_date(date))?;
    remarks.iter().try_for_each(|remark| context.remark(remark))?;
    if let Some(session) = arranged {
        timing::remark(context, &workspace, &session, &target.first)?;
    }
    broken::remark(context, &workspace)
}

struct Amendment<'a> {
    target: &'a Target,
    args: &'a AmendArgs,
    context: &'a Context,
    workspace: &'a Workspace,
    reader: Reader<'a>,
}

impl Amendment<'_> {
    fn file<T: Law>(&self, history: &History<T>) -> anyhow::Result<Filing> {
        self.filed(history).map(|(filing, _)| filing)
    }

    /// Files the amended record, and returns it too.
    fn filed<T: Law>(&self, history: &History<T>) -> anyhow::Result<(Filing, T)> {
        let (stamp, record, changed) = self.amended(history)?;
        if !changed {
            return Err(self.amends_nothing(&stamp).into());
        }
        Ok((self.workspace.file(&stamp, &record)?, record))
    }

    /// Returns `true` if the session was on another day, at another time or on other topics.
    fn is_rearranged(&self, session: &Session) -> bool {
        let before = self.workspace.records.sessions.current_of(&self.target.id);
        before.is_none_or(|before| {
            (session.date, session.time, &session.topics) != (before.date, before.time, &before.topics)
        })
    }

    fn file_note(&self, remarks: &mut Vec<Message>) -> anyhow::Result<Filing> {
        let workspace = self.workspace;
        let (stamp, note, changed) = self.amended(&workspace.records.notes)?;
        let (root, year) = (&workspace.repository.root, workspace.repository.year);
        let before = note_text(root, year, stamp.amends.as_ref().unwrap_or(&self.target.id))?;
        let Some(file) = &self.args.text else {
            return if changed {
                Ok(file_note(root, year, &stamp, &note, &before)?)
            } else {
                Err(self.amends_nothing(&stamp).into())
            };
        };
        let (filing, more) = text::amended(file.as_deref(), &before, |after| {
            if after == before && !changed {
                return Err(self.amends_nothing(&stamp));
            }
            file_note(root, year, &stamp, &note, after)
        })?;
        remarks.extend(more);
        Ok(filing)
    }

    fn amends_nothing(&self, stamp: &Stamp) -> Message {
        let current = stamp.amends.as_ref().unwrap_or(&self.target.id);
        Message::new(text::NOTHING).with("file", self.workspace.file_of(self.target.kind, current))
    }

    /// Returns the current record with the changes, as an amendment of it, and whether anything changed.
    /// Reports all invalid arguments.
    fn amended<T: Law>(&self, history: &History<T>) -> anyhow::Result<(Stamp, T, bool)> {
        let id = &self.target.id;
        let current = history.current_of(id);
        let current = current.ok_or_else(|| Message::new("retracted-already").with("id", id.short()))?;
        let Json::Object(mut fields) = serde_json::to_value(&current.head.record)? else {
            return Err(Message::new("no-such-record").with("word", id.short()).into());
        };
        let (year, before) = (self.reader.year, fields.clone());
        let mut faults = Faults::default();
        faults.extend(self.reader.apply::<T>(&mut fields, &self.args.changes, id.short()));
        let reason = faults.take(written("--reason", &self.args.reason));
        let changed = fields != before;
        let record: Result<T, Message> =
            serde_json::from_value(Json::Object(fields)).map_err(|error| complaint(&error.to_string()));
        let record = faults.take(record);
        let objections = record.iter().flat_map(|record| record.objections(current, year));
        faults.extend(objections.map(|objection| objection::message(objection, year)));
        match record.zip(reason) {
            Some((record, reason)) if faults.is_empty() => {
                let stamp = self.context.stamp(self.workspace)?;
                Ok((stamp.amending(current.head.id.clone(), Some(reason)), record, changed))
            }
            _ => Err(faults.refusal().into()),
        }
    }
}
