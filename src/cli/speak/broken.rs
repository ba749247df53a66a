//! Reports at once which other records a correction broke.

use crate::check;
use crate::cli::context::Context;
use crate::domain::record::Kind;
use crate::domain::vocabulary::Vocabulary;
use crate::message::Message;
use crate::store::{AskGit, Workspace};

/// Prints what a correction filed since `before` was loaded broke, and what to do. If the year cannot be
/// loaded again, `check` reports it.
pub(crate) fn remark(context: &mut Context, before: &Workspace) -> anyhow::Result<()> {
    let Ok(after) = Workspace::load(before.repository.clone(), Kind::ALL, AskGit::Never) else {
        return Ok(());
    };
    for message in check::broken(&context.year(before), &context.year(&after)) {
        let help = context.words.attribute(&message, "help").unwrap_or_default();
        let remark = Message::new("remark-broken").with("what", context.words.say(&message));
        context.remark(&remark.with("help", help))?;
    }
    Ok(())
}
