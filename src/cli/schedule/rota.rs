//! `plan schedule rota`: who chaired, led and spoke how often.

use crate::cli::Exit;
use crate::cli::context::Context;
use crate::domain::record::Kind;
use crate::domain::rota::{Turns, least};
use crate::domain::session::Session;
use crate::message::{Message, Value};
use crate::report::rota::rota;
use crate::store::Workspace;

/// How many names are told of those who have spoken least.
const NAMES: usize = 4;

pub(super) fn run(context: &mut Context) -> anyhow::Result<Exit> {
    let workspace = context.load(&[Kind::Sessions, Kind::Attendance])?;
    let timetable = workspace.timetable();
    let today = context.today();
    let rows = rota(workspace.roster.on(today), &timetable);
    context.show(&rows, &Message::new("no-members"))?;
    Ok(Exit::Clean)
}

/// Who might speak at a session that names no speaker: those who have spoken least so far.
pub(super) fn advice(workspace: &Workspace, session: &Session, id: &str) -> Option<Message> {
    let timetable = workspace.timetable();
    let turns: Vec<_> =
        workspace.roster.on(session.date).map(|member| Turns::of(member, &timetable)).collect();
    let fewest = least(&turns);
    let times = fewest.first()?.named();
    let names = fewest.iter().take(NAMES).map(|turn| turn.member.name.as_str()).collect::<Value>();
    let ids: Vec<&str> = fewest.iter().take(2).map(|turn| turn.member.id.0.as_str()).collect();
    let message = Message::new("remark-no-speakers").with("names", names).with("times", times);
    Some(message.with("count", fewest.len()).with("ids", ids.join(",")).with("session", id))
}
