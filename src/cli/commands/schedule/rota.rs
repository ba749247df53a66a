//! `plan schedule rota`: counts who chaired, led and spoke.

use crate::cli::commands::prelude::*;
use crate::domain::record::RecordId;
use crate::domain::session::Session;
use crate::domain::year::rota::{Turns, least};
use crate::report::rota::rota;

/// The number of members suggested as speakers.
const NAMES: usize = 4;

pub(super) fn run(context: &mut Context) -> anyhow::Result<()> {
    let workspace = context.load(&[Kind::Sessions, Kind::Attendance])?;
    let year = context.year(&workspace);
    let rows = rota(workspace.roster.on(year.today()), &year);
    context.show(&rows, &Message::new("no-members"))
}

/// Prints who has spoken least so far, if the session has no speakers.
pub(super) fn remark(
    context: &mut Context,
    workspace: &Workspace,
    session: &Session,
    id: &RecordId,
) -> anyhow::Result<()> {
    if !session.form.is_collective() || !session.speakers.is_empty() {
        return Ok(());
    }
    let year = context.year(workspace);
    let members = workspace.roster.on(session.date);
    let turns: Vec<_> = members.map(|member| Turns::of(member, &year)).collect();
    let fewest = least(&turns);
    let Some(first) = fewest.first() else { return Ok(()) };
    let names = fewest.iter().take(NAMES).map(|turn| turn.member.name.as_str()).collect::<Value>();
    let ids: Vec<&str> = fewest.iter().take(2).map(|turn| turn.member.id.0.as_str()).collect();
    let message = Message::new("remark-no-speakers").with("names", names).with("times", first.named());
    context.say(&message.with("count", fewest.len()).with("ids", ids.join(",")).with("session", id.short()))
}
