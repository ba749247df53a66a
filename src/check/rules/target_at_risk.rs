//! 目标再不抓紧就达不到了.

use super::Rule;
use crate::check::outlooks;
use crate::check::{Hit, Scope};
use crate::domain::plan::Level;

pub(super) const RULE: Rule = Rule::looking("target-at-risk", Level::Note, find);

/// Speaks while there is still time, about four weeks ahead.
const AHEAD: u32 = 20;

fn find(scope: &Scope<'_>) -> Vec<Hit> {
    let outlooks = scope.outset().outlooks().into_iter();
    outlooks
        .filter_map(|outlook| {
            let until = outlook.pressing(AHEAD, scope.today(), &scope.workspace.calendars)?;
            let message = outlooks::message(RULE.id, &outlook).with("until", until);
            Some(Hit::new(outlooks::place(scope, &outlook), message))
        })
        .collect()
}
