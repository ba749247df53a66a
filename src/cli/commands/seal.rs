//! `plan seal`

use chrono::NaiveDate;

use crate::cli::commands::prelude::*;
use crate::domain::record::{Filed, RecordId};
use crate::domain::seal::Seal;
use crate::store::{YearSeal, compare_seal, hashes, keep_list, seals};

pub(crate) fn run(context: &mut Context) -> anyhow::Result<()> {
    let workspace = context.load(&[])?;
    let stamp = context.stamp(&workspace)?;
    let root = &workspace.repository.root;
    let hashes = hashes(root)?;
    let (earlier, faults) = seals(root)?;
    context.warn_of(&faults);
    if let Some(last) = earlier.last() {
        let difference = compare_seal(root, last, &hashes);
        if difference.is_intact() && difference.added.is_empty() {
            return tell(context, last, "sealed-already");
        }
    }
    let kept = keep_list(root, workspace.repository.year, &hashes)?;
    let records = u32::try_from(hashes.len()).unwrap_or(u32::MAX);
    let seal = Seal { date: context.today(), sha256: kept.sha256, records };
    let filing = workspace.file(&stamp, &seal)?;
    let filed = Filed { id: filing.id, stamp, record: seal };
    tell(context, &YearSeal { year: workspace.repository.year, filed }, "sealed")
}

/// A seal that was made, or the last one if nothing changed since.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct SealObject {
    id: RecordId,
    file: String,
    date: NaiveDate,
    /// The code on paper.
    code: String,
    /// The number of records in the list.
    records: u32,
    /// The file of the list.
    list: String,
}

fn tell(context: &mut Context, seal: &YearSeal, done: &'static str) -> anyhow::Result<()> {
    let record = &seal.filed.record;
    context.object(&SealObject {
        id: seal.filed.id.clone(),
        file: seal.file(),
        date: record.date,
        code: record.code(),
        records: record.records,
        list: seal.list(),
    })?;
    let message = Message::new(done).with("date", record.date).with("count", record.records);
    context.say(&message.with("code", record.code()))?;
    context.say(&Message::new("filed-at").with("file", seal.file()))?;
    context.say(&Message::new("seal-proof").with("list", seal.list()))
}
