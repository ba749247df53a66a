//! `plan archive --check`: attachments by session.

use crate::cli::commands::prelude::*;
use crate::report::archive::{Completeness, papers};
use crate::store::missing_papers;

pub(super) fn run(context: &mut Context) -> anyhow::Result<()> {
    let workspace = context.load(&[Kind::Sessions, Kind::Attendance, Kind::Notes, Kind::Papers])?;
    let year = context.year(&workspace);
    let rows = papers(&year);
    context.show(&rows, &Message::new("no-sessions"))?;
    if rows.is_empty() {
        return Ok(());
    }
    let message = if workspace.plan.papers.is_empty() {
        Message::new("archive-asks-nothing").with("file", workspace.plan_file())
    } else {
        let complete = Completeness::of(&rows, &workspace.plan);
        let id = if complete.lacking() == 0 { "archive-complete" } else { "archive-lacking" };
        Message::new(id)
            .with("required", complete.required)
            .with("there", complete.there)
            .with("lacking", complete.lacking())
    };
    context.remark(&message)?;
    let missing = missing_papers(&workspace.repository, &workspace.records.papers).len();
    if missing > 0 {
        context.remark(&Message::new("archive-files-missing").with("count", missing))?;
    }
    Ok(())
}
