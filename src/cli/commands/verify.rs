//! `plan verify [CODE]`

use crate::cli::commands::prelude::*;
use crate::cli::exit::Exit;
use crate::domain::seal::Seal;
use crate::output::Format;
use crate::report::seal::{SealRow, SealsObject};
use crate::store::{YearSeal, compare_seal, hashes, seals};

#[derive(Debug, Args)]
pub(crate) struct VerifyArgs {
    /// Code at the foot of a document: verify the seal of that document
    #[arg(value_name = "CODE")]
    code: Vec<String>,
}

pub(crate) fn run(args: &VerifyArgs, context: &mut Context) -> anyhow::Result<Exit> {
    let code = wanted(&args.code)?;
    let root = context.repository()?.root;
    let (mut seals, faults) = seals(&root)?;
    context.warn_of(&faults);
    if let Some(code) = &code {
        seals.retain(|seal| seal.filed.record.sha256.starts_with(code.as_str()));
    }
    let today = hashes(&root)?;
    let row = |seal: &YearSeal| SealRow::new(&seal.filed, compare_seal(&root, seal, &today));
    let rows: Vec<SealRow> = seals.iter().map(row).collect();
    let unknown = code.filter(|_| rows.is_empty());
    let ok = unknown.is_none() && faults.is_empty() && rows.iter().all(SealRow::is_intact);
    match context.format {
        Format::Json => context.json(&SealsObject { seals: &rows, ok })?,
        Format::Csv => context.show(&rows, &Message::new("no-seals"))?,
        Format::Table | Format::Markdown => match unknown {
            Some(_) => context.say(&Message::new("seal-unknown").with("code", args.code.join(" ")))?,
            None => tell(context, &rows, ok, !args.code.is_empty())?,
        },
    }
    Ok(if ok { Exit::Clean } else { Exit::Found })
}

/// Returns the digits of the code that was typed, in one word or several.
fn wanted(typed: &[String]) -> Result<Option<String>, Message> {
    if typed.is_empty() {
        return Ok(None);
    }
    let typed = typed.join(" ");
    let code = Seal::read_code(&typed);
    code.map(Some).ok_or_else(|| Message::new("seal-code-invalid").with("code", typed))
}

fn tell(context: &mut Context, rows: &[SealRow], ok: bool, is_one: bool) -> anyhow::Result<()> {
    context.show(rows, &Message::new("no-seals"))?;
    for row in rows {
        name(context, "seal-missing", &row.missing)?;
        name(context, "seal-altered", &row.altered)?;
        if is_one {
            name(context, "seal-added", &row.added_files)?;
        }
    }
    if rows.is_empty() {
        return Ok(());
    }
    context.say(&Message::new(if ok { "seals-intact" } else { "seals-broken" }))
}

fn name(context: &mut Context, message: &'static str, files: &[String]) -> anyhow::Result<()> {
    files.iter().try_for_each(|file| context.say(&Message::new(message).with("file", file.as_str())))
}
