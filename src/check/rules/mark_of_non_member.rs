//! 考勤表标了当天不在名册的人.

use super::Rule;
use crate::check::{Hit, Scope};
use crate::domain::plan::Level;
use crate::domain::record::Kind;
use crate::domain::vocabulary::Vocabulary;
use crate::message::Message;
use crate::store::Place;

pub(super) const RULE: Rule = Rule::looking("mark-of-non-member", Level::Deny, find);

/// Silent on a member whom the roster does not know at all, of whom `unknown-member` speaks.
fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let workspace = scope.workspace;
    let mut hits = Vec::new();
    for sheet in workspace.records.attendance.current() {
        let session = workspace.records.sessions.current_of(&sheet.session);
        let day = session.map_or(sheet.date, |session| session.date);
        for (status, index, id) in sheet.marks() {
            if let Some(member) = workspace.roster.get(id).filter(|member| !member.belongs_on(day)) {
                let place =
                    Place::item(workspace.file_of(Kind::Attendance, &sheet.head.id), status.key(), index);
                let message = Message::new(RULE.id).with("name", member.name.as_str()).with("date", day);
                hits.push(Hit::new(place, message));
            }
        }
    }
    hits
}
