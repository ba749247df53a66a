//! `plan export attendance`

use clap::Args;

use super::Output;
use crate::cli::context::Context;
use crate::domain::record::Kind;
use crate::message::Message;
use crate::office::workbook::draw;

#[derive(Debug, Args)]
pub(super) struct AttendanceArgs {
    #[command(flatten)]
    output: Output,
}

pub(super) fn run(args: &AttendanceArgs, context: &mut Context) -> anyhow::Result<()> {
    let Some(file) = &args.output.output else {
        return Err(Message::new("export-needs-file").into());
    };
    if args.output.ending().as_deref() != Some("xlsx") {
        return Err(super::wrong_ending(Some(file), ".xlsx").into());
    }
    let workspace = context.load(&[Kind::Sessions, Kind::Attendance])?;
    let words = super::words(context);
    args.output.write(file, &draw(&context.year(&workspace), &words)?, context)
}
