//! `plan retract ID --reason TEXT`

use clap::Args;

use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::hear::target::{Target, record};
use crate::cli::hear::written::written;
use crate::cli::speak::refusal::Faults;
use crate::domain::history::History;
use crate::domain::names::{Named, Names};
use crate::domain::record::{Kind, Record, RecordId, Stamp};
use crate::domain::records::{Records, Visitor};
use crate::domain::retraction::Retraction;
use crate::domain::vocabulary::Vocabulary;
use crate::domain::year::Year;
use crate::message::Message;

#[derive(Debug, Args)]
pub(crate) struct RetractArgs {
    /// Record: id prefix
    #[arg(value_name = "ID")]
    id: String,
    /// Reason for the retraction
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    reason: String,
}

pub(crate) fn run(args: RetractArgs, context: &mut Context) -> anyhow::Result<Exit> {
    let workspace = context.load_naming(&args.id, Kind::ALL, Kind::ALL)?;
    let mut faults = Faults::default();
    let reason = faults.take(written("--reason", &args.reason));
    let target = faults.take(standing(&context.year(&workspace), &args.id));
    let Some((target, reason)) = target.zip(reason) else { return Err(faults.refusal().into()) };
    let stamp = Stamp { reason: Some(reason), ..context.stamp(&workspace)? };
    let (retracts, amended) = (target.id.clone(), target.replaced_by.clone());
    let retraction = Retraction { date: context.today(), retracts, amended };
    let filing = workspace.file(&stamp, &retraction)?;
    let message = Message::new("record-retracted").with("kind", target.word());
    context.report_filing(message.with("record", target.id.short()), &filing)?;
    context.filed.last_mut().into_iter().for_each(|row| row.retracts = Some(target.id.clone()));
    if context.format.is_for_people() {
        remark(context, &workspace.records, &target)?;
    }
    Ok(Exit::Clean)
}

/// Returns the record to retract: the first of its chain, which retracts the whole chain, or the last.
/// Retracting one in between would silently remove later amendments.
fn standing(year: &Year<'_>, word: &str) -> Result<Target, Message> {
    let target = record(year, word)?;
    if year.records.retractions.filed().iter().any(|filed| filed.record.retracts == target.id) {
        return Err(Message::new("retracted-already").with("id", target.id.short()));
    }
    match &target.replaced_by {
        Some(last) if !target.is_first => Err(Message::new("retract-the-last-first")
            .with("id", target.id.short())
            .with("last", last.to_string())),
        _ => Ok(target),
    }
}

/// Prints what was retracted with the record, and what now refers to nothing.
fn remark(context: &mut Context, records: &Records, target: &Target) -> anyhow::Result<()> {
    if target.is_first && target.replaced_by.is_some() {
        context.say(&Message::new("remark-amendments-gone"))?;
    }
    let count = if target.is_first { resting(records, &target.id) } else { 0 };
    let remark = match target.kind {
        Kind::Notes => "remark-makeup-of-note",
        _ => "remark-records-of-session",
    };
    if count > 0 {
        context.say(&Message::new(remark).with("count", count))?;
    }
    Ok(())
}

/// Returns how many current records name that session or note; 0 if it is neither.
fn resting(records: &Records, named: &RecordId) -> usize {
    struct Resting<'a> {
        named: &'a RecordId,
        count: usize,
    }
    impl<'r> Visitor<'r> for Resting<'_> {
        fn visit<T: Record>(&mut self, history: &'r History<T>) {
            for current in history.current() {
                let mut names = Names::default();
                current.head.record.names(&mut names);
                let is_named = names.0.iter().any(|name| {
                    name.named == Named::Session(self.named) || name.named == Named::Note(self.named)
                });
                self.count += usize::from(is_named);
            }
        }
    }
    let mut resting = Resting { named, count: 0 };
    records.visit(&mut resting);
    resting.count
}
