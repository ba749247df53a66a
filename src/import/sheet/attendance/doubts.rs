//! Lines that contradict each other, or a note outside the list.

use std::collections::{BTreeMap, BTreeSet};

use super::{Finding, Line};
use crate::domain::attendance::Status;
use crate::domain::roster::{MemberId, Roster};
use crate::domain::vocabulary::Vocabulary;
use crate::import::sheet::doubt::Doubt;
use crate::import::sheet::fold::folded_name;
use crate::import::sheet::mark::note_agrees;
use crate::import::sheet::unused::Unused;

pub(super) fn of_lines(lines: &mut [Line]) {
    release_others(lines);
    doubt_repeats(lines);
}

/// Marks members as doubtful whose status a note contradicts: 注：李明因病请假，由办公室小王代会. The note may be the
/// remark in the line of another member, because lists side by side often share one column of remarks.
pub(super) fn of_notes(lines: &mut [Line], unused: &[Unused], roster: &Roster) {
    let notes = unused.iter().filter(|unused| unused.row.is_some()).flat_map(|note| clauses(&note.words));
    let remarks = lines.iter().flat_map(|line| clauses(&line.words)).filter(|words| !relates(words));
    let names = names(roster);
    let notes = notes.map(|clause| (clause, named(clause, &names)));
    let remarks = remarks.map(|clause| (clause, first_named(clause, &names)));
    let mut contradicted: BTreeSet<(MemberId, Status)> = BTreeSet::new();
    for (clause, members) in notes.chain(remarks) {
        for status in Status::ALL.iter().filter(|status| !note_agrees(clause, **status)) {
            contradicted.extend(members.iter().map(|member| (member.clone(), *status)));
        }
    }
    for line in lines {
        if let Finding::Marked(member, status) = &line.finding
            && contradicted.contains(&(member.clone(), *status))
        {
            line.finding = Finding::Doubtful(Doubt::Remark, Some(member.clone()));
        }
    }
}

fn clauses(words: &str) -> impl Iterator<Item = &str> {
    words.split(['，', ',', '。', '；', ';', '/']).map(str::trim)
}

/// Returns `true` for words about what the person named did for the member of the line: 局长已批准, 局长代签.
fn relates(words: &str) -> bool {
    words.contains(['批', '准', '代', '替']) || words.contains("同意")
}

/// Returns the names of the members, the longest first, because one may be part of another.
fn names(roster: &Roster) -> Vec<(String, &MemberId)> {
    let names = roster.members.iter().map(|member| (folded_name(&member.name), &member.id));
    let mut names: Vec<_> = names.collect();
    names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    names
}

/// Returns the member with whose name a remark begins.
fn first_named(remark: &str, names: &[(String, &MemberId)]) -> BTreeSet<MemberId> {
    let remark = folded_name(remark);
    let first = names.iter().find(|(name, _)| remark.starts_with(name));
    first.map(|(_, id)| (*id).clone()).into_iter().collect()
}

/// Returns the members whose names are in a text.
fn named(text: &str, names: &[(String, &MemberId)]) -> BTreeSet<MemberId> {
    let mut text = folded_name(text);
    let mut found = BTreeSet::new();
    for (name, id) in names {
        if text.contains(name) {
            found.insert((*id).clone());
            text = text.replace(name, " ");
        }
    }
    found
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
