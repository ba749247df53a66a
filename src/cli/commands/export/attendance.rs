//! `plan export attendance`

use super::Output;
use crate::cli::commands::prelude::*;
use crate::cli::hear::filter::{Filtering, InState, OfMember, OfTopic, Within};
use crate::office::workbook::draw;
use crate::output::{Format, write_rows};
use crate::report::attendance::{Mark, marks_by_session};
use crate::store::AskGit;

#[derive(Debug, Args)]
pub(super) struct AttendanceArgs {
    #[command(flatten)]
    output: Output,
    #[command(flatten)]
    member: OfMember,
    #[command(flatten)]
    topic: OfTopic,
    #[command(flatten)]
    state: InState<Mark>,
    #[command(flatten)]
    within: Within,
}

pub(super) fn run(args: &AttendanceArgs, context: &mut Context) -> anyhow::Result<()> {
    let listed = match (args.output.ending().as_deref(), context.format) {
        (Some("xlsx"), _) => None,
        (Some("json"), _) | (None, Format::Json) => Some(Format::Json),
        (Some("csv"), _) | (None, Format::Csv) => Some(Format::Csv),
        (Some(_), _) => {
            return Err(super::wrong_ending(args.output.file(), &[".xlsx", ".json", ".csv"]).into());
        }
        (None, Format::Table | Format::Markdown) => return Err(Message::new("export-needs-file").into()),
    };
    if listed.is_some() {
        context.ask_git = AskGit::ForLateness;
    }
    let workspace = context.load(&[Kind::Sessions, Kind::Attendance])?;
    let filtering = Filtering::new(context, &workspace).members(&args.member).topics(&args.topic);
    let filter = filtering.states(&args.state).days(&args.within).done()?;
    let year = context.year(&workspace);
    let Some(format) = listed else {
        if !filter.is_empty() {
            return Err(Message::new("export-whole-workbook").into());
        }
        let words = context.words_for_others();
        return match args.output.file() {
            Some(file) => args.output.write(file, &draw(&year, &words)?, context),
            None => Err(Message::new("export-needs-file").into()),
        };
    };
    let rows = filter.keep(marks_by_session(&year));
    if format == Format::Csv {
        return args.output.write_or_stream_csv(|out| write_rows(&rows, format, out), context);
    }
    args.output.write_or_stream(|out| write_rows(&rows, format, out), context)
}
