//! `plan retract ID --reason TEXT`

use crate::cli::commands::prelude::*;
use crate::cli::hear::target::{Target, record};
use crate::cli::hear::written::written;
use crate::cli::speak::broken;
use crate::domain::dependents::{Dependent, dependents};
use crate::domain::record::Stamp;
use crate::domain::records::Records;
use crate::domain::retraction::Retraction;

#[derive(Debug, Args)]
pub(crate) struct RetractArgs {
    /// Record: id prefix
    #[arg(value_name = "ID")]
    id: String,
    /// Reason for the retraction
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    reason: String,
}

pub(crate) fn run(args: RetractArgs, context: &mut Context) -> anyhow::Result<()> {
    let workspace = context.load_naming(&args.id, Kind::ALL, Kind::ALL)?;
    let mut faults = Faults::default();
    let reason = faults.take(written("--reason", &args.reason));
    let target = faults.take(standing(&context.year(&workspace), &args.id));
    faults.extend(target.iter().flat_map(|target| named(&workspace.records, target)));
    let target = target.filter(|_| faults.is_empty());
    let Some((target, reason)) = target.zip(reason) else { return Err(faults.refusal().into()) };
    let stamp = Stamp { reason: Some(reason.into()), ..context.stamp(&workspace)? };
    let (retracts, amended) = (target.id.clone(), target.replaced_by.clone());
    let retraction = Retraction { date: context.today(), retracts, amended };
    let filing = workspace.file(&stamp, &retraction)?;
    let message = Message::new("record-retracted").with("kind", target.word());
    context.report_filing(message.with("record", target.id.short()), &filing)?;
    context.filed.last_mut().into_iter().for_each(|row| row.retracts = Some(target.id.clone()));
    if target.is_first && target.replaced_by.is_some() {
        context.say(&Message::new("remark-amendments-gone"))?;
    }
    broken::remark(context, &workspace)
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

/// Returns the objections to retracting a session or note that other records name. A retraction cannot be
/// undone, so each is settled first.
fn named(records: &Records, target: &Target) -> Vec<Message> {
    let dependents = if target.is_first { dependents(records, &target.id) } else { Vec::new() };
    let objection = |dependent: &Dependent<'_>| {
        let id = match target.kind {
            Kind::Notes => "note-is-evidence",
            _ if dependent.can_be_detached => "session-is-named",
            _ => "session-has-records",
        };
        let others: Vec<String> = dependent.others.iter().map(ToString::to_string).collect();
        Message::new(id)
            .with("target", target.id.short())
            .with("kind", Value::Word(dependent.kind.word_id()))
            .with("record", dependent.id.short())
            .with("key", dependent.key)
            .with("others", others.join(","))
    };
    dependents.iter().map(objection).collect()
}
