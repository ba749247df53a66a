//! `plan requirements`

use super::Exit;
use super::context::Context;
use crate::message::Message;
use crate::output::Format;
use crate::report::requirements::{clauses, requirements};

pub(super) fn run(context: &mut Context) -> anyhow::Result<Exit> {
    let workspace = context.load(&[])?;
    let requirements = requirements(&workspace.plan);
    if context.format == Format::Json {
        context.json(&requirements)?;
    } else {
        let empty = Message::new("no-requirements").with("file", workspace.plan_file());
        context.show(&clauses(&requirements), &empty)?;
    }
    Ok(Exit::Clean)
}
