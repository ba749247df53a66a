//! The members that words name: by id, name, post, or a part of these; 本人 is who acts.

use chrono::NaiveDate;

use super::actor;
use super::calling::{matching, named, one, outside_brackets};
use crate::cli::context::Context;
use crate::domain::roster::{Member, MemberId, Roster};
use crate::message::Message;
use crate::store::Workspace;

/// The roster, and who types the words.
#[derive(Clone, Copy)]
pub(crate) struct People<'c, 'a> {
    context: &'c Context,
    workspace: &'a Workspace,
}

impl<'c, 'a> People<'c, 'a> {
    pub(crate) fn new(context: &'c Context, workspace: &'a Workspace) -> Self {
        Self { context, workspace }
    }

    fn roster(self) -> &'a Roster {
        &self.workspace.roster
    }

    /// Returns who acts; asks at a terminal if nothing says so.
    pub(crate) fn me(self) -> Result<&'a Member, Message> {
        let known = self.known();
        let Err(Unknown::Unsaid(message)) = known else { return known.map_err(Unknown::message) };
        let members: Vec<&Member> = self.roster().on(self.context.today()).collect();
        if !self.context.may_ask || members.is_empty() {
            return Err(message);
        }
        let (actor, words) = (&self.context.acting, &self.context.words);
        actor.ask(&members, self.workspace, words).ok_or(message)
    }

    /// Returns the member that `--as`, `PLAN_MEMBER` or git's `plan.member` names, or the one with git's
    /// address.
    pub(crate) fn known(self) -> Result<&'a Member, Unknown> {
        let (actor, roster) = (&self.context.acting, self.roster());
        if let Some((word, id)) = actor.named().filter(|(word, _)| !is_me(word)) {
            let found = one(roster, word, matching(roster, word, None));
            return found
                .map_err(|message| Unknown::Wrong(id.map_or(message, |id| actor::unknown(id, word))));
        }
        let git = actor.git(self.workspace);
        if let Some(word) = git.member.as_deref() {
            let found = one(roster, word, matching(roster, word, None));
            return found.map_err(|_| Unknown::Wrong(actor::unknown("acting-git-unknown", word)));
        }
        let email = git.email.as_deref();
        email.and_then(|email| roster.with_email(email)).ok_or_else(|| {
            Unknown::Unsaid(match email {
                Some(email) => Message::new("who-writes-at").with("email", email),
                None => Message::new("who-writes"),
            })
        })
    }

    /// Returns the one member that a word names.
    pub(crate) fn member(self, word: &str) -> Result<&'a Member, Message> {
        if is_me(word) {
            return self.me();
        }
        one(self.roster(), word, matching(self.roster(), word, None))
    }

    /// Returns the id of the member that an option names, if it is given.
    pub(crate) fn id_of(self, word: Option<&str>) -> Result<Option<MemberId>, Message> {
        word.map(|word| self.member(word).map(|member| member.id.clone())).transpose()
    }

    /// Returns the one member of that day that a word names.
    pub(crate) fn member_on(self, word: &str, day: NaiveDate) -> Result<&'a Member, Message> {
        let of_day = if is_me(word) { Vec::new() } else { matching(self.roster(), word, Some(day)) };
        let member = if of_day.is_empty() { self.member(word)? } else { one(self.roster(), word, of_day)? };
        if member.belongs_on(day) {
            return Ok(member);
        }
        Err(Message::new("not-a-member-then").with("name", member.name.as_str()).with("date", day))
    }

    /// Returns the words for members one by one; a word that names none may list several: `m05、m07`.
    pub(crate) fn each<'w>(self, words: &'w [String]) -> Vec<&'w str> {
        let several = |word: &'w String| -> Vec<&'w str> {
            let whole = word.as_str();
            if is_me(whole) || !named(self.roster(), whole).is_empty() {
                return vec![whole];
            }
            outside_brackets(whole).map(str::trim).filter(|part| !part.is_empty()).collect()
        };
        words.iter().flat_map(several).collect()
    }

    /// Returns the members of that day that the words name, and the errors: also a member named twice.
    pub(crate) fn each_on(self, words: &[String], day: NaiveDate) -> (Vec<&'a Member>, Vec<Message>) {
        let (mut members, mut faults): (Vec<&Member>, Vec<Message>) = (Vec::new(), Vec::new());
        for word in self.each(words) {
            match self.member_on(word, day) {
                Ok(member) if members.iter().any(|known| known.id == member.id) => {
                    faults.push(Message::new("written-twice").with("word", member.name.as_str()));
                }
                Ok(member) => members.push(member),
                Err(message) => faults.push(message),
            }
        }
        (members, faults)
    }

    /// Returns the names of guests, and the errors.
    pub(crate) fn guests(self, words: &[String], day: NaiveDate) -> (Vec<String>, Vec<Message>) {
        let (mut guests, mut faults) = (Vec::new(), Vec::new());
        for word in words {
            match self.guest(word, day) {
                Ok(name) if guests.contains(&name) => {
                    faults.push(Message::new("written-twice").with("word", name));
                }
                Ok(name) => guests.push(name),
                Err(message) => faults.push(message),
            }
        }
        (guests, faults)
    }

    /// Returns the name of a guest, who is not a member on that day.
    pub(crate) fn guest(self, word: &str, day: NaiveDate) -> Result<String, Message> {
        let name = word.trim();
        if name.is_empty() {
            return Err(Message::new("guest-without-name"));
        }
        if named(self.roster(), name).iter().any(|member| member.belongs_on(day)) {
            return Err(Message::new("guest-is-member").with("name", name).with("date", day));
        }
        Ok(name.to_owned())
    }
}

/// Why it is not known who acts.
pub(crate) enum Unknown {
    /// A setting names no member.
    Wrong(Message),
    /// No setting names anyone.
    Unsaid(Message),
}

impl Unknown {
    fn message(self) -> Message {
        match self {
            Self::Wrong(message) | Self::Unsaid(message) => message,
        }
    }
}

fn is_me(word: &str) -> bool {
    matches!(word.trim().to_lowercase().as_str(), "本人" | "我" | "me")
}
