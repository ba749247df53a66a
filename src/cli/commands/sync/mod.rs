//! `plan sync`: commits what was recorded; fetches, merges and pushes if there is a remote repository.

mod told;
mod words;

pub(super) use told::SyncObject;

use std::path::Path;

use crate::cli::commands::prelude::*;
use crate::cli::hear::people::People;
use crate::cli::speak::refusal::Refusal;
use crate::store::sync::{Change, Conflict, Identity, Merged, Sync, Upstream};
use crate::store::workspace::AskGit;
use crate::store::{Repository, canonical};
use told::Told;

/// How often to merge and push again while others push.
const ATTEMPTS: usize = 3;

/// The number of lines of each side that are shown of a conflict.
const LINES: usize = 8;

#[derive(Debug, Args)]
pub(crate) struct SyncArgs {
    /// Message of the commit [default: what was recorded]
    #[arg(short, long, value_name = "TEXT", allow_hyphen_values = true)]
    message: Option<String>,
}

pub(crate) fn run(args: SyncArgs, context: &mut Context) -> anyhow::Result<()> {
    let root = Repository::root(context.directory())?.ok_or_else(|| {
        let folder = canonical(context.directory()).unwrap_or_else(|_| context.directory().to_owned());
        Message::new("no-repository").with("folder", folder.display().to_string())
    })?;
    let sync = Sync::open(&root)?;
    let who = identity(context, &root);
    let mut told = Told::default();
    let ended = synchronised(&sync, args.message, &who, context, &mut told);
    if ended.is_ok() || told.commit.is_some() {
        told.show(context)?;
    }
    ended
}

fn synchronised(
    sync: &Sync<'_>,
    message: Option<String>,
    who: &Identity,
    context: &Context,
    told: &mut Told,
) -> anyhow::Result<()> {
    if let Some(conflicts) = sync.unfinished()? {
        refuse(&conflicts)?;
        sync.finish_merge(who)?;
        told.settled = true;
    }
    let (own, others) = sync.changes()?;
    told.others = others;
    if !own.is_empty() {
        commit(sync, &own, message, who, context, told)?;
    }
    let upstream = if sync.has_commit() { sync.upstream()? } else { None };
    match upstream {
        Some(upstream) => exchange(sync, &upstream, who, context, told),
        None => Ok(()),
    }
}

fn commit(
    sync: &Sync<'_>,
    own: &[Change],
    message: Option<String>,
    who: &Identity,
    context: &Context,
    told: &mut Told,
) -> Result<(), Message> {
    let text = message.filter(|text| !text.trim().is_empty());
    let text = text.unwrap_or_else(|| words::described(own, &context.words));
    told.commit = Some(sync.commit(own, &text, who)?);
    told.text = text;
    Ok(())
}

/// Merges and pushes, again if somebody else pushes meanwhile.
fn exchange(
    sync: &Sync<'_>,
    upstream: &Upstream,
    who: &Identity,
    context: &Context,
    told: &mut Told,
) -> anyhow::Result<()> {
    told.remote = Some(upstream.name());
    let text = context.words.say(&Message::new("sync-merge").with("remote", upstream.name()));
    for _ in 0..ATTEMPTS {
        sync.fetch(upstream)?;
        match sync.merge(upstream, &text, who)? {
            Merged::Done(received) => told.received(received),
            Merged::Conflicts(conflicts) => refuse(&conflicts)?,
        }
        let ahead = sync.ahead(upstream)?;
        if ahead == 0 || sync.push(upstream)? {
            told.pushed = ahead;
            told.is_complete = true;
            return Ok(());
        }
    }
    Err(Message::new("sync-busy").with("remote", upstream.name()).into())
}

/// Reports the conflicts: both sides of each place, and how to settle it.
fn refuse(conflicts: &[Conflict]) -> Result<(), Refusal> {
    let message = |conflict: &Conflict| -> Vec<Message> {
        let file = conflict.file.as_str();
        if conflict.hunks.is_empty() {
            return vec![Message::new("sync-removed").with("file", file)];
        }
        let hunks = conflict.hunks.iter().map(|hunk| {
            Message::new("sync-conflict")
                .with("file", file)
                .with("lines", Value::Range(hunk.from.to_string(), hunk.to.to_string()))
                .with("ours", side(&hunk.ours))
                .with("theirs", side(&hunk.theirs))
        });
        hunks.collect()
    };
    let messages: Vec<Message> = conflicts.iter().flat_map(message).collect();
    if messages.is_empty() { Ok(()) } else { Err(Refusal::of(messages)) }
}

fn side(lines: &[String]) -> Value {
    let mut shown: Vec<&str> = lines.iter().take(LINES).map(String::as_str).collect();
    if lines.len() > LINES {
        shown.push("…");
    }
    if shown.is_empty() { Value::Word("sync-side-empty".to_owned()) } else { shown.join("\n    ").into() }
}

/// Returns who commits if git has no name: the acting member. The plan may be unreadable, as after a
/// merge with conflicts.
fn identity(context: &Context, root: &Path) -> Identity {
    let acting = || context.acting.named().map_or("plan", |(word, _)| word).to_owned();
    let workspace =
        context.repository().ok().and_then(|found| Workspace::load(found, &[], AskGit::Never).ok());
    let member = workspace.as_ref().and_then(|workspace| People::new(context, workspace).known().ok());
    let name = member.map_or_else(acting, |member| member.name.clone());
    let email = member.and_then(|member| member.email.clone());
    let host = root.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let id = member.map_or_else(|| "plan".to_owned(), |member| member.id.to_string());
    Identity { name, email: email.unwrap_or_else(|| format!("{id}@{host}.invalid")) }
}
