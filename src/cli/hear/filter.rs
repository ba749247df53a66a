//! The options that filter listings.

use clap::Args;

use super::day::{Day, day};
use super::people::People;
use super::select;
use super::values::word;
use crate::cli::context::Context;
use crate::cli::speak::refusal::{Faults, Refusal};
use crate::domain::vocabulary::Vocabulary;
use crate::message::Message;
use crate::report::filter::Filter;
use crate::store::Workspace;

/// Keeps rows of members.
#[derive(Debug, Default, Args)]
pub(crate) struct OfMember {
    /// Only of this member (repeatable)
    #[arg(long = "member", value_name = "MEMBER")]
    only_members: Vec<String>,
}

/// Keeps rows of topics.
#[derive(Debug, Default, Args)]
pub(crate) struct OfTopic {
    /// Only on this topic (repeatable)
    #[arg(long = "topic", value_name = "TOPIC", value_delimiter = ',')]
    only_topics: Vec<String>,
}

impl OfMember {
    /// Returns `true` if no member is given.
    pub(crate) fn is_empty(&self) -> bool {
        self.only_members.is_empty()
    }
}

impl OfTopic {
    /// Returns `true` if no topic is given.
    pub(crate) fn is_empty(&self) -> bool {
        self.only_topics.is_empty()
    }
}

impl<V: Vocabulary + Send + Sync> InState<V> {
    /// Returns `true` if no state is given.
    pub(crate) fn is_empty(&self) -> bool {
        self.only_states.is_empty()
    }
}

impl Within {
    /// Returns `true` if no date is given.
    pub(crate) fn is_empty(&self) -> bool {
        self.only_from.is_none() && self.only_to.is_none()
    }
}

/// Keeps rows of kinds.
#[derive(Debug, Args)]
pub(crate) struct OfKind<V: Vocabulary + Send + Sync> {
    /// Only of this kind (repeatable)
    #[arg(long = "kind", value_name = "KIND", value_parser = word::<V>(), value_delimiter = ',')]
    only_kinds: Vec<V>,
}

impl<V: Vocabulary + Send + Sync> Default for OfKind<V> {
    fn default() -> Self {
        Self { only_kinds: Vec::new() }
    }
}

/// Keeps rows in states.
#[derive(Debug, Args)]
pub(crate) struct InState<V: Vocabulary + Send + Sync> {
    /// Only in this state (repeatable)
    #[arg(long = "state", value_name = "STATUS", value_parser = word::<V>(), value_delimiter = ',')]
    only_states: Vec<V>,
}

/// Keeps rows within dates.
#[derive(Debug, Default, Args)]
pub(crate) struct Within {
    /// Only from this date on
    #[arg(long = "from", value_name = "DATE", value_parser = day)]
    only_from: Option<Day>,
    /// Only up to this date
    #[arg(long = "to", value_name = "DATE", value_parser = day)]
    only_to: Option<Day>,
}

/// A filter in the making, with the errors of what was typed.
pub(crate) struct Filtering<'c, 'a> {
    context: &'c Context,
    workspace: &'a Workspace,
    filter: Filter,
    faults: Faults,
}

impl<'c, 'a> Filtering<'c, 'a> {
    pub(crate) fn new(context: &'c Context, workspace: &'a Workspace) -> Self {
        Self { context, workspace, filter: Filter::default(), faults: Faults::default() }
    }

    pub(crate) fn members(mut self, of: &OfMember) -> Self {
        let people = People::new(self.context, self.workspace);
        for word in people.each(&of.only_members) {
            let member = self.faults.take(people.member(word));
            self.filter.members.extend(member.map(|member| member.id.clone()));
        }
        self
    }

    pub(crate) fn topics(mut self, of: &OfTopic) -> Self {
        for word in &of.only_topics {
            let topic = self.faults.take(select::topic(&self.workspace.plan, word));
            self.filter.topics.extend(topic.map(|topic| topic.id.clone()));
        }
        self
    }

    pub(crate) fn kinds<V: Vocabulary + Send + Sync>(self, of: &OfKind<V>) -> Self {
        self.words(&of.only_kinds)
    }

    /// Keeps rows of these kinds.
    pub(crate) fn words<V: Vocabulary>(mut self, kinds: &[V]) -> Self {
        self.filter.kinds.extend(kinds.iter().map(|kind| kind.key()));
        self
    }

    pub(crate) fn states<V: Vocabulary + Send + Sync>(mut self, of: &InState<V>) -> Self {
        self.filter.states.extend(of.only_states.iter().map(|state| state.key()));
        self
    }

    pub(crate) fn days(mut self, of: &Within) -> Self {
        let (plan, today) = (&self.workspace.plan, self.context.today());
        let mut resolved = |day: Option<Day>| self.faults.take(day?.resolve(plan, today));
        (self.filter.from, self.filter.to) = (resolved(of.only_from), resolved(of.only_to));
        if let (Some(from), Some(to)) = (self.filter.from, self.filter.to)
            && from > to
        {
            self.faults.push(Message::new("filter-dates-reversed").with("from", from).with("to", to));
        }
        self
    }

    /// Returns the filter, or all errors.
    pub(crate) fn done(self) -> Result<Filter, Refusal> {
        self.faults.refuse()?;
        Ok(self.filter)
    }
}
