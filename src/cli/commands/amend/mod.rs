//! `plan amend ID KEY=VALUE... --reason TEXT`

mod change;

use change::Reader;
use clap::Args;
use serde_json::Value as Json;

use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::hear::people::People;
use crate::cli::hear::target::{Target, session_or_record};
use crate::cli::hear::written::written;
use crate::cli::speak::objection;
use crate::cli::speak::refusal::Faults;
use crate::domain::accept::Law;
use crate::domain::history::History;
use crate::domain::record::{Kind, Stamp};
use crate::domain::vocabulary::Vocabulary;
use crate::message::Message;
use crate::store::{Filing, Workspace, complaint, file_note, note_text};

#[derive(Debug, Args)]
pub(crate) struct AmendArgs {
    /// Record: id prefix; for a session also date or topic
    #[arg(value_name = "ID")]
    id: String,
    /// New values: KEY=VALUE; commas separate ids, `;` separates titles and sentences; KEY= deletes the key
    #[arg(value_name = "KEY=VALUE", required = true)]
    changes: Vec<String>,
    /// Reason for the amendment
    #[arg(long, value_name = "TEXT")]
    reason: String,
}

pub(crate) fn run(args: AmendArgs, context: &mut Context) -> anyhow::Result<Exit> {
    let workspace = context.load_naming(&args.id, Kind::ALL, Kind::ALL)?;
    let year = context.year(&workspace);
    let target = session_or_record(&year, &args.id)?;
    let amendment = Amendment {
        target: &target,
        args: &args,
        context,
        workspace: &workspace,
        reader: Reader { year: &year, people: People::new(context, &workspace) },
    };
    let records = &workspace.records;
    let filing = match target.kind {
        Kind::Sessions => amendment.file(&records.sessions)?,
        Kind::Attendance => amendment.file(&records.attendance)?,
        Kind::Leave => amendment.file(&records.leave)?,
        Kind::Makeup => amendment.file(&records.makeup)?,
        Kind::Notes => amendment.file_note()?,
        Kind::Outcomes => amendment.file(&records.outcomes)?,
        Kind::Evaluations => amendment.file(&records.evaluations)?,
        Kind::Papers => amendment.file(&records.papers)?,
        Kind::Retractions | Kind::Seal => {
            return Err(Message::new("no-such-record").with("word", args.id).into());
        }
    };
    let message = Message::new("record-amended").with("kind", target.word());
    context.report_filing(message.with("record", target.id.short()), &filing)?;
    Ok(Exit::Clean)
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
        let (stamp, record) = self.amended(history)?;
        Ok(self.workspace.file(&stamp, &record)?)
    }

    fn file_note(&self) -> anyhow::Result<Filing> {
        let workspace = self.workspace;
        let (stamp, note) = self.amended(&workspace.records.notes)?;
        let (root, year) = (&workspace.repository.root, workspace.repository.year);
        let text = note_text(root, year, stamp.amends.as_ref().unwrap_or(&self.target.id))?;
        Ok(file_note(root, year, &stamp, &note, &text)?)
    }

    /// Returns the current record with the changes, as an amendment of it. Reports all invalid
    /// arguments.
    fn amended<T: Law>(&self, history: &History<T>) -> anyhow::Result<(Stamp, T)> {
        let id = &self.target.id;
        let current = history.current_of(id);
        let current = current.ok_or_else(|| Message::new("retracted-already").with("id", id.short()))?;
        let Json::Object(mut fields) = serde_json::to_value(&current.head.record)? else {
            return Err(Message::new("no-such-record").with("word", id.short()).into());
        };
        let year = self.reader.year;
        let mut faults = Faults::default();
        faults.extend(self.reader.apply::<T>(&mut fields, &self.args.changes));
        let reason = faults.take(written("--reason", &self.args.reason));
        let record: Result<T, Message> =
            serde_json::from_value(Json::Object(fields)).map_err(|error| complaint(&error.to_string()));
        let record = faults.take(record);
        let objections = record.iter().flat_map(|record| record.objections(current, year));
        faults.extend(objections.map(|objection| objection::message(objection, year)));
        match record.zip(reason) {
            Some((record, reason)) if faults.is_empty() => {
                let stamp = self.context.stamp(self.workspace)?;
                Ok((stamp.amending(current.head.id.clone(), Some(reason)), record))
            }
            _ => Err(faults.refusal().into()),
        }
    }
}
