//! `plan export calendar`

use super::Output;
use super::dues::dues;
use crate::cli::commands::prelude::*;
use crate::office::calendar::draw;

/// The records, in addition to sessions, that deadlines depend on.
const KINDS: [Kind; 7] = [
    Kind::Sessions,
    Kind::Attendance,
    Kind::Makeup,
    Kind::Outcomes,
    Kind::Notes,
    Kind::Papers,
    Kind::Evaluations,
];

#[derive(Debug, Args)]
pub(super) struct CalendarArgs {
    #[command(flatten)]
    output: Output,
    /// Include due dates of make-up study, outcomes and session steps, as all-day events
    #[arg(long)]
    deadlines: bool,
}

pub(super) fn run(args: &CalendarArgs, context: &mut Context) -> anyhow::Result<()> {
    if args.output.ending().is_some_and(|ending| ending != "ics") {
        return Err(super::wrong_ending(args.output.file(), &[".ics"]).into());
    }
    let workspace = context.load(&KINDS)?;
    let (year, words) = (context.year(&workspace), context.words_for_others());
    let dues = if args.deadlines { dues(&year, &words) } else { Vec::new() };
    args.output.write_or_show(&draw(&year, &dues, &words)?, context)
}
