//! The default chair and lead of a session: the leader of the group, and the member whom the plan names
//! for the topic.

use chrono::NaiveDate;

use crate::cli::commands::prelude::*;
use crate::cli::hear::people::People;
use crate::domain::plan::Plan;
use crate::domain::record::RecordId;
use crate::domain::roster::{MemberId, Role, Roster};
use crate::domain::session::{Form, Session};
use crate::domain::topic::TopicId;

/// Returns the leader of that day, if there is one.
pub(super) fn chair(roster: &Roster, form: Form, on: NaiveDate) -> Option<MemberId> {
    let mut leaders = roster.in_role(Role::Leader, on);
    let leader = leaders.next().filter(|_| form.is_collective() && leaders.next().is_none())?;
    Some(leader.id.clone())
}

/// Returns the member whom the plan names, by name or post, as leader of the topics' study.
pub(super) fn lead(
    people: People<'_, '_>,
    plan: &Plan,
    topics: &[TopicId],
    on: NaiveDate,
) -> Option<MemberId> {
    let member = people.member_on(named(plan, topics)?, on).ok()?;
    Some(member.id.clone())
}

/// Returns the plan's words, if they are the same for all topics that have any.
fn named<'a>(plan: &'a Plan, topics: &[TopicId]) -> Option<&'a str> {
    let topics = topics.iter().filter_map(|topic| plan.topic(topic));
    let mut words: Vec<&str> = topics.filter_map(|topic| topic.lead.as_deref()).collect();
    words.dedup();
    if let [only] = words.as_slice() { Some(only) } else { None }
}

/// Prints which parts were filled in: `typed` are the chair and the lead as typed.
pub(super) fn remark(
    context: &mut Context,
    workspace: &Workspace,
    session: &Session,
    typed: [bool; 2],
    id: &RecordId,
) -> anyhow::Result<()> {
    let roster = &workspace.roster;
    if let Some(chair) = session.chair.as_ref().filter(|_| !typed[0]) {
        let message = Message::new("session-chair-taken").with("name", roster.name(chair));
        context.say(&message.with("session", id.short()))?;
    }
    match (&session.lead, named(&workspace.plan, &session.topics)) {
        _ if typed[1] => Ok(()),
        (Some(lead), _) => context.say(&Message::new("session-lead-taken").with("name", roster.name(lead))),
        (None, Some(words)) => {
            let message = Message::new("session-lead-unknown").with("words", words);
            context.say(&message.with("session", id.short()))
        }
        (None, None) => Ok(()),
    }
}
