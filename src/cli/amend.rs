//! `plan amend ID KEY=VALUE... --reason TEXT`

use clap::Args;
use serde_json::{Map, Value as Json};

use super::context::Context;
use super::evaluations::no_such_period;
use super::refusal::Refusal;
use super::target::find;
use super::{Exit, select};
use crate::domain::evaluation;
use crate::domain::history::History;
use crate::domain::record::{Kind, Record, RecordId};
use crate::domain::vocabulary::Vocabulary;
use crate::message::Message;
use crate::store::{Filing, Workspace, complaint, file_note, note_text};

/// Keys that say who filed what and when; a new record has its own.
const STAMP: [&str; 4] = ["recorded", "by", "amends", "reason"];
/// Keys that hold lists of ids or titles.
const LISTS: [&str; 10] = [
    "topics",
    "speakers",
    "present",
    "late",
    "left-early",
    "leave",
    "absent",
    "guests",
    "readings",
    "sessions",
];
/// Keys that hold lists of sentences, in which a comma is part of the sentence.
const SENTENCES: [&str; 2] = ["problems", "adjustments"];
/// Keys that hold a number, also where the record has none yet.
const NUMBERS: [&str; 1] = ["hours"];

#[derive(Debug, Args)]
pub(super) struct AmendArgs {
    /// The record, by the beginning of its id
    #[arg(value_name = "ID")]
    id: String,
    /// What it should say: KEY=VALUE; lists separated by commas; KEY= takes the key away
    #[arg(value_name = "KEY=VALUE", required = true)]
    changes: Vec<String>,
    /// Why it is corrected
    #[arg(long, value_name = "TEXT")]
    reason: String,
}

pub(super) fn run(args: AmendArgs, context: &mut Context) -> anyhow::Result<Exit> {
    let workspace = context.load(Kind::ALL)?;
    let (kind, id) = find(&workspace.records, &args.id)?;
    let amendment = Amendment { id: &id, args: &args, context, workspace: &workspace };
    let records = &workspace.records;
    let filing = match kind {
        Kind::Sessions => amendment.file(&records.sessions)?,
        Kind::Attendance => amendment.file(&records.attendance)?,
        Kind::Leave => amendment.file(&records.leave)?,
        Kind::Makeup => amendment.file(&records.makeup)?,
        Kind::Notes => amendment.file_note()?,
        Kind::Outcomes => amendment.file(&records.outcomes)?,
        Kind::Evaluations => amendment.file(&records.evaluations)?,
        Kind::Papers => amendment.file(&records.papers)?,
        Kind::Retractions => return Err(Message::new("no-such-record").with("word", args.id).into()),
    };
    context.report_filing(Message::new("record-amended").with("record", id.to_string()), &filing)?;
    Ok(Exit::Clean)
}

struct Amendment<'a> {
    id: &'a RecordId,
    args: &'a AmendArgs,
    context: &'a Context,
    workspace: &'a Workspace,
}

impl Amendment<'_> {
    fn file<T: Record>(&self, history: &History<T>) -> anyhow::Result<Filing> {
        let (_, record) = self.amended(history)?;
        Ok(self.workspace.file(&record)?)
    }

    fn file_note(&self) -> anyhow::Result<Filing> {
        let (head, note) = self.amended(&self.workspace.records.notes)?;
        let (root, year) = (&self.workspace.repository.root, self.workspace.repository.year);
        let text = note_text(root, year, &head)?;
        Ok(file_note(root, year, &note, &text)?)
    }

    /// The record that now holds, with the changes, as one that replaces it.
    fn amended<T: Record>(&self, history: &History<T>) -> anyhow::Result<(RecordId, T)> {
        let current = history.current_of(self.id);
        let head =
            current.ok_or_else(|| Message::new("retracted-already").with("id", self.id.to_string()))?.head;
        let Json::Object(mut fields) = serde_json::to_value(&head.record)? else {
            return Err(Message::new("no-such-record").with("word", self.id.to_string()).into());
        };
        let faults: Vec<Message> =
            self.args.changes.iter().filter_map(|change| self.apply(&mut fields, change).err()).collect();
        Refusal::unless_empty(faults)?;
        let mut record: T =
            serde_json::from_value(Json::Object(fields)).map_err(|error| complaint(&error.to_string()))?;
        let author = self.context.author(self.workspace)?;
        record.amend(head.id.clone(), self.args.reason.clone(), self.context.now, author);
        Ok((head.id.clone(), record))
    }

    fn apply(&self, fields: &mut Map<String, Json>, change: &str) -> Result<(), Message> {
        let (key, value) =
            change.split_once('=').ok_or_else(|| Message::new("not-a-change").with("change", change))?;
        if STAMP.contains(&key) {
            return Err(Message::new("stamp-is-fixed").with("key", key));
        }
        let is_number = NUMBERS.contains(&key) || fields.get(key).is_some_and(Json::is_number);
        let new = match (key, value) {
            (_, "") => {
                fields.remove(key);
                return Ok(());
            }
            (key, value) if LISTS.contains(&key) => self.list(key, value, &[',', '，', '、'])?,
            (key, value) if SENTENCES.contains(&key) => self.list(key, value, &[';', '；'])?,
            (_, value) if is_number => value.parse::<u64>().map_or_else(|_| value.into(), Json::from),
            (key, value) => Json::from(self.checked(key, value)?),
        };
        fields.insert(key.to_owned(), new);
        Ok(())
    }

    fn list(&self, key: &str, value: &str, separators: &[char]) -> Result<Json, Message> {
        let items = value.split(separators).map(str::trim).filter(|item| !item.is_empty());
        items.map(|item| self.checked(key, item).map(Json::from)).collect()
    }

    /// The value as a record holds it: ids for topics, members and sessions, however they were typed.
    fn checked(&self, key: &str, word: &str) -> Result<String, Message> {
        let workspace = self.workspace;
        match key {
            "topic" | "topics" => select::topic(&workspace.plan, word).map(|topic| topic.id.to_string()),
            "member" | "chair" | "lead" | "owner" | "approved" | "confirmed" | "speakers" | "present"
            | "late" | "left-early" | "leave" | "absent" => {
                select::member(&workspace.roster, word).map(|member| member.id.to_string())
            }
            "session" | "sessions" => select::session(&workspace.timetable(), &workspace.plan, word)
                .map(|entry| entry.id.to_string()),
            "period" => evaluation::term(word, workspace.plan.year)
                .map(|term| term.to_string())
                .ok_or_else(|| no_such_period(word, &workspace.plan)),
            _ => Ok(word.to_owned()),
        }
    }
}
