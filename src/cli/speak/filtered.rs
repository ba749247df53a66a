//! Prints the rows that a filter keeps.

use crate::cli::context::Context;
use crate::message::Message;
use crate::output::Row;
use crate::report::filter::{Filter, Filterable};

impl Context {
    /// Prints the rows that the filter keeps; for people, none is the message `empty` or that filters left
    /// nothing.
    pub(crate) fn show_filtered<R: Row + Filterable>(
        &mut self,
        rows: Vec<R>,
        filter: &Filter,
        empty: Message,
    ) -> anyhow::Result<()> {
        let empty = nothing(filter, rows.len(), empty);
        self.show(&filter.keep(rows), &empty)
    }

    /// Like [`Context::show_with_carried`], with the rows that the filter keeps. A topic is one of the plan at
    /// work, so a filter by topic keeps no row that is carried over.
    pub(crate) fn show_filtered_with_carried<R: Row + Filterable>(
        &mut self,
        rows: Vec<R>,
        carried: Vec<R>,
        filter: &Filter,
        empty: Message,
    ) -> anyhow::Result<()> {
        let empty = nothing(filter, rows.len() + carried.len(), empty);
        let carried = if filter.topics.is_empty() { filter.keep(carried) } else { Vec::new() };
        self.show_with_carried(filter.keep(rows), carried, &empty)
    }
}

/// Returns the message for a listing without rows: `empty`, unless the filter left none of `count` rows.
pub(crate) fn nothing(filter: &Filter, count: usize, empty: Message) -> Message {
    if count == 0 || filter.is_empty() { empty } else { Message::new("filtered-out").with("count", count) }
}
