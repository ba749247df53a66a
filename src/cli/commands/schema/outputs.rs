//! The schemas of what commands print with `--format json`.
//!
//! They are open: a later version of the program may add keys to an object.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use serde_json::{Value, json};

use super::SchemaRow;
use super::files::{Named, brief};
use crate::cli::commands::archive::ArchiveObject;
use crate::cli::commands::attend::SheetRow;
use crate::cli::commands::check::Report;
use crate::cli::commands::draft::DraftObject;
use crate::cli::commands::explain::RuleRow;
use crate::cli::commands::export::{Done, ExportObject};
use crate::cli::commands::import::Imported;
use crate::cli::commands::init::InitObject;
use crate::cli::commands::notes::{FoundRow, NoteFile, NoteObject};
use crate::cli::commands::roster::{EditedMember, ImportedRoster};
use crate::cli::commands::seal::SealObject;
use crate::cli::commands::site::SiteObject;
use crate::cli::commands::sync::SyncObject;
use crate::cli::commands::topics::TopicObject;
use crate::cli::speak::outfile::WrittenFiles;
use crate::cli::speak::say::VERSION;
use crate::report::account::AccountObject;
use crate::report::archive::PapersRow;
use crate::report::attendance::{MemberMarkRow, OpenRow, SheetObject};
use crate::report::checklists::ChecklistObject;
use crate::report::evaluations::EvaluationRow;
use crate::report::filed::FiledRow;
use crate::report::handover::Handover;
use crate::report::leave::LeaveRow;
use crate::report::log::LogRow;
use crate::report::makeup::DebtRow;
use crate::report::notes::NoteRow;
use crate::report::outcomes::OutcomeRow;
use crate::report::papers::PaperRow;
use crate::report::remind::Reminder;
use crate::report::requirements::RequirementObject;
use crate::report::rollup::RollupObject;
use crate::report::roster::MemberRow;
use crate::report::rota::TurnRow;
use crate::report::schedule::SessionRow;
use crate::report::seal::SealsObject;
use crate::report::status::Status;
use crate::report::suggestion::SuggestedRow;
use crate::report::todo::Todo;
use crate::report::topics::TopicRow;

/// The commands that print JSON, as they are typed. Words in capitals stand for arguments.
pub(super) const ALL: [Named; 63] = [
    ("todo", list::<Todo>),
    ("init", object::<InitObject<'_>>),
    ("import FILE", object::<Imported<'_>>),
    ("topics", list::<TopicRow<'_>>),
    ("topics TOPIC", object::<TopicObject<'_>>),
    ("requirements", list::<RequirementObject<'_>>),
    ("roster", list::<MemberRow<'_>>),
    ("roster MEMBER", object::<AccountObject<'_>>),
    ("roster import", object::<ImportedRoster<'_>>),
    ("roster join", object::<EditedMember<'_>>),
    ("roster leave", object::<EditedMember<'_>>),
    ("roster appoint", object::<EditedMember<'_>>),
    ("schedule", list::<SessionRow<'_>>),
    ("schedule add", filed),
    ("schedule move", filed),
    ("schedule cancel", filed),
    ("schedule suggest", list::<SuggestedRow<'_>>),
    ("schedule rota", list::<TurnRow<'_>>),
    ("attend", list::<OpenRow<'_>>),
    ("attend SESSION", object::<SheetObject<'_>>),
    ("attend SESSION --all-present", filed),
    ("attend SESSION --sheet FILE", list::<SheetRow>),
    ("leave", list::<LeaveRow<'_>>),
    ("leave add", filed),
    ("makeup", list::<DebtRow<'_>>),
    ("makeup add", filed),
    ("attach SESSION", list::<PaperRow<'_>>),
    ("attach SESSION FILE", filed),
    ("archive --check", list::<PapersRow<'_>>),
    ("archive --output", object::<ArchiveObject<'_>>),
    ("handover", object::<Handover<'_>>),
    ("notes", list::<NoteRow<'_>>),
    ("notes add", filed),
    ("notes add FILE FILE", list::<NoteFile>),
    ("notes show", object::<NoteObject<'_>>),
    ("notes search", list::<FoundRow<'_>>),
    ("outcomes", list::<OutcomeRow<'_>>),
    ("outcomes add", filed),
    ("outcomes update", filed),
    ("evaluations", list::<EvaluationRow<'_>>),
    ("evaluations add", filed),
    ("checklists", list::<ChecklistObject<'_>>),
    ("amend", filed),
    ("retract", filed),
    ("log", list::<LogRow<'_>>),
    ("draft", object::<DraftObject<'_>>),
    ("draft --file", filed),
    ("remind", list::<Reminder>),
    ("status", object::<Status>),
    ("export attendance", list::<MemberMarkRow<'_>>),
    ("export --output", object::<ExportObject<'_>>),
    ("export dataset", object::<Done>),
    ("site", object::<SiteObject>),
    ("rollup --output", object::<SiteObject>),
    ("rollup", fixed::<RollupObject<'_>>),
    ("seal", object::<SealObject>),
    ("verify", fixed::<SealsObject<'_>>),
    ("check", fixed::<Report<'_>>),
    ("explain", list::<RuleRow>),
    ("sync", object::<SyncObject>),
    ("schema", list::<SchemaRow>),
    ("schema --output", object::<WrittenFiles>),
    ("man --output", object::<WrittenFiles>),
];

/// Returns the schema of what a command prints.
pub(super) fn named(command: &str) -> Option<Value> {
    let (name, schema) = ALL.iter().find(|(known, _)| *known == command)?;
    let mut schema = schema();
    schema["title"] = format!("plan {name} --format json").into();
    Some(schema)
}

/// Returns the schema of a value that is printed as it is. What it holds is fixed by agreement.
fn fixed<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    RecursiveTransform(brief).transform(&mut schema);
    schema.to_value()
}

fn list<T: JsonSchema>() -> Value {
    fixed::<Vec<T>>()
}

/// Returns the schema of an object with the version of its keys.
fn object<T: JsonSchema>() -> Value {
    let mut schema = fixed::<T>();
    schema["properties"]["version"] = json!({ "const": VERSION });
    if let Some(required) = schema["required"].as_array_mut() {
        required.insert(0, "version".into());
    }
    schema
}

/// Returns the schema of what commands that file print: an object for one record, a list for several.
fn filed() -> Value {
    let mut one = object::<FiledRow>();
    let mut row = fixed::<FiledRow>();
    let definitions = one["$defs"].take();
    for schema in [&mut one, &mut row] {
        if let Some(schema) = schema.as_object_mut() {
            schema.retain(|key, _| key != "$defs" && key != "$schema" && key != "title");
        }
    }
    let several = json!({ "type": "array", "items": row, "minItems": 2 });
    let mut whole = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "anyOf": [one, several],
    });
    if !definitions.is_null() {
        whole["$defs"] = definitions;
    }
    whole
}
