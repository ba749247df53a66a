//! An edit of the roster file by a command.

use std::mem::ManuallyDrop;

use chrono::NaiveDate;

use crate::cli::commands::prelude::*;
use crate::cli::hear::template;
use crate::cli::speak::broken;
use crate::domain::roster::{Member, MemberId, Role, Roster};
use crate::domain::session::State;
use crate::report::roster::{MemberRow, members};
use crate::store::{ROSTER_FILE, roster_text, with_members, write_roster};

/// The roster file as it was read, and the year at work.
pub(super) struct Edit {
    before: String,
    pub(super) workspace: ManuallyDrop<Workspace>,
}

/// The members after the edit.
pub(super) struct Wanted {
    pub(super) members: Vec<Member>,
    /// The place of the member who changes.
    pub(super) changed: usize,
    /// The first day on which the change shows.
    pub(super) day: NaiveDate,
    pub(super) message: Message,
}

/// The member who was changed, for programs.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct EditedMember<'a> {
    #[serde(flatten)]
    member: MemberRow<'a>,
    /// The file that was written.
    file: &'static str,
}

impl Edit {
    /// Reads the file first, so that a change by another program before the write is noticed.
    pub(super) fn begin(context: &mut Context) -> anyhow::Result<Self> {
        let before = roster_text(&context.repository()?.root)?;
        let workspace = context.load(Kind::ALL)?;
        if template::is_roster(&workspace.roster) {
            return Err(Message::new("roster-is-template").into());
        }
        Ok(Self { before, workspace })
    }

    pub(super) fn roster(&self) -> &Roster {
        &self.workspace.roster
    }

    pub(super) fn place_of(&self, member: &Member) -> usize {
        self.roster().members.iter().position(|other| other.id == member.id).unwrap_or_default()
    }

    /// Writes the file, and reports the change and what it leads to.
    pub(super) fn finish(self, wanted: Wanted, context: &mut Context) -> anyhow::Result<()> {
        let text = with_members(&self.before, &wanted.members)?;
        write_roster(&self.workspace.repository.root, &self.before, &text)?;
        let roster = Roster { members: wanted.members };
        let member = members(&roster, wanted.day).swap_remove(wanted.changed);
        context.object(&EditedMember { member, file: ROSTER_FILE })?;
        context.say(&wanted.message)?;
        context.say(&Message::new("filed-at").with("file", ROSTER_FILE))?;
        leaders(&roster, wanted.day, context)?;
        self.still_chaired(wanted.day, &roster, context)?;
        broken::remark(context, &self.workspace)
    }

    /// Names the sessions ahead that the former leader still chairs.
    fn still_chaired(&self, day: NaiveDate, roster: &Roster, context: &mut Context) -> anyhow::Result<()> {
        let year = context.year(&self.workspace);
        let ahead = year.timetable().standing().filter(|entry| entry.state == State::Planned);
        for entry in ahead {
            let (session, on) = (&entry.session, entry.session.date);
            let is_former = |id: &&MemberId| {
                let before = day.pred_opt().unwrap_or(day);
                let is = |member: &Member| member.role_on(before) == Role::Leader;
                let was = |member: &Member| member.belongs_on(on) && member.role_on(on) != Role::Leader;
                roster.get(id).is_some_and(|member| is(member) && was(member))
            };
            let former = session.chair.as_ref().filter(is_former);
            if let Some((former, leader)) = former.zip(roster.in_role(Role::Leader, on).next()) {
                let message = Message::new("former-leader-chairs")
                    .with("name", roster.name(former))
                    .with("leader", leader.id.to_string())
                    .with("date", Value::Day(on))
                    .with("session", entry.id.short());
                context.remark(&message)?;
            }
        }
        Ok(())
    }
}

/// Reminds that a group has one leader.
fn leaders(roster: &Roster, day: NaiveDate, context: &mut Context) -> anyhow::Result<()> {
    let leaders: Vec<&str> = roster.in_role(Role::Leader, day).map(|member| member.name.as_str()).collect();
    let message = match leaders.as_slice() {
        [] => Message::new("no-leader"),
        [_] => return Ok(()),
        _ => Message::new("several-leaders").with("names", leaders.into_iter().collect::<Value>()),
    };
    context.remark(&message.with("date", day))
}
