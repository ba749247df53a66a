//! Members by name, or by number on pages for the public.

use super::{Site, member_path};
use crate::domain::roster::{Member, MemberId};
use crate::message::Message;
use crate::output::clean;

/// Whether members are shown by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Names {
    Shown,
    /// Members have numbers; text that may hold names is left out.
    Hidden,
}

impl Site<'_, '_> {
    /// Returns `true` if names, and texts that may hold names, are shown.
    pub(super) fn shows_names(&self) -> bool {
        self.names == Names::Shown
    }

    /// Returns the name of a member, or the number in the roster.
    pub(super) fn name(&self, id: &MemberId) -> String {
        match (self.names, self.year.roster.members.iter().position(|member| member.id == *id)) {
            (Names::Shown, _) => clean(self.year.roster.name(id)),
            (Names::Hidden, Some(at)) => self.say(&Message::new("site-member-number").with("number", at + 1)),
            (Names::Hidden, None) => self.word("site-member-unknown"),
        }
    }

    /// Returns the page of a member of the roster.
    pub(super) fn member_page(&self, member: &Member) -> Option<String> {
        let at = self.year.roster.members.iter().position(|other| other.id == member.id)?;
        Some(member_path(at + 1))
    }
}
