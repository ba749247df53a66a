//! Lines that contradict each other, or a note outside the list.

use std::collections::{BTreeMap, BTreeSet};

use super::{Finding, Line};
use crate::domain::roster::{MemberId, Roster};
use crate::import::sheet::doubt::Doubt;
use crate::import::sheet::fold::folded_name;
use crate::import::sheet::mark::note_agrees;
use crate::import::sheet::unused::Unused;

pub(super) fn of_lines(lines: &mut [Line]) {
    release_others(lines);
    doubt_repeats(lines);
}

/// Marks members as doubtful whose status a note contradicts: 注：李明因病请假，由办公室小王代会.
pub(super) fn of_notes(lines: &mut [Line], unused: &[Unused], roster: &Roster) {
    let notes = unused.iter().filter(|unused| unused.row.is_some());
    let clauses: Vec<&str> =
        notes.flat_map(|note| note.words.split(['，', ',', '。', '；', ';', '/'])).collect();
    for line in lines {
        let Finding::Marked(member, status) = &line.finding else { continue };
        let contradicts =
            |clause: &&str| named(clause, roster).contains(member) && !note_agrees(clause, *status);
        if clauses.iter().any(contradicts) {
            line.finding = Finding::Doubtful(Doubt::Remark, Some(member.clone()));
        }
    }
}

/// Returns the members whose names are in a text. A name may be part of a longer one.
fn named(text: &str, roster: &Roster) -> BTreeSet<MemberId> {
    let mut text = folded_name(text);
    let mut members: Vec<_> =
        roster.members.iter().map(|member| (folded_name(&member.name), &member.id)).collect();
    members.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    let mut named = BTreeSet::new();
    for (name, id) in members {
        if text.contains(&name) {
            named.insert(id.clone());
            text = text.replace(&name, " ");
        }
    }
    named
}

/// Parts the lines of other people from a member who has a line of their own.
fn release_others(lines: &mut [Line]) {
    let is_other =
        |finding: &Finding| matches!(finding, Finding::Doubtful(Doubt::Other | Doubt::AmongGuests, _));
    let own = lines.iter().filter(|line| !is_other(&line.finding));
    let own: BTreeSet<MemberId> = own.filter_map(|line| line.finding.member().cloned()).collect();
    for line in lines.iter_mut().filter(|line| is_other(&line.finding)) {
        if let Finding::Doubtful(_, member) = &mut line.finding {
            member.take_if(|member| own.contains(member));
        }
    }
}

/// Marks a member with several lines as doubtful, unless all lines agree.
fn doubt_repeats(lines: &mut [Line]) {
    let mut findings: BTreeMap<MemberId, BTreeSet<String>> = BTreeMap::new();
    let of = |finding: &Finding| match finding {
        Finding::Marked(member, status) => Some((member.clone(), format!("{status:?}"))),
        Finding::Blank(member) => Some((member.clone(), String::new())),
        Finding::Doubtful(doubt, Some(member)) => Some((member.clone(), format!("{doubt:?}"))),
        Finding::Doubtful(_, None) | Finding::Guest(_) | Finding::GuestBlank => None,
    };
    for (member, finding) in lines.iter().filter_map(|line| of(&line.finding)) {
        findings.entry(member).or_default().insert(finding);
    }
    for line in lines {
        if let Some((member, _)) = of(&line.finding)
            && findings.get(&member).is_some_and(|all| all.len() > 1)
        {
            line.finding = Finding::Doubtful(Doubt::Twice, Some(member));
        }
    }
}
