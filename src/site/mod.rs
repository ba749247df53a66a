//! The year's pages: static HTML without script, readable offline, on paper and on a phone.

mod chart;
mod clause;
mod frame;
mod map;
mod member;
mod names;
mod overview;
mod prose;
pub(crate) mod rollup;
mod session;
mod table;
mod tags;
mod topic;

use std::collections::BTreeMap;

use maud::Markup;

use crate::domain::record::RecordId;
use crate::domain::year::Year;
use crate::i18n::Words;
use crate::message::Message;
use crate::output::clean;
use crate::report::finding::FindingRow;
use crate::report::requirements::RequirementObject;
use crate::report::status::Status;

pub(crate) use frame::GENERATOR;
pub(crate) use names::Names;

/// The first page.
pub(crate) const INDEX: &str = "index.html";

/// The folders below the first page.
pub(crate) const FOLDERS: [&str; 4] = ["topics", "members", "sessions", "requirements"];

/// The content of the pages.
pub(crate) struct Site<'a, 'y> {
    pub year: &'a Year<'y>,
    pub words: &'a Words,
    pub status: &'a Status,
    pub requirements: &'a [RequirementObject<'a>],
    pub findings: &'a [FindingRow],
    /// Whether members are shown by name.
    pub names: Names,
    /// The texts of notes by the ids of their current records; empty if they are left out.
    pub texts: BTreeMap<RecordId, String>,
    /// The pages of sessions, by session.
    sessions: BTreeMap<&'y RecordId, String>,
}

impl<'a, 'y> Site<'a, 'y> {
    pub(crate) fn new(
        year: &'a Year<'y>,
        words: &'a Words,
        status: &'a Status,
        requirements: &'a [RequirementObject<'a>],
        findings: &'a [FindingRow],
    ) -> Self {
        let (names, texts) = (Names::Shown, BTreeMap::new());
        Self { year, words, status, requirements, findings, names, texts, sessions: session::paths(year) }
    }

    /// Makes every page with its path, one at a time.
    pub(crate) fn pages(&self) -> impl Iterator<Item = (String, String)> {
        let overview = std::iter::once_with(|| (INDEX.to_owned(), overview::page(self)));
        overview
            .chain(
                self.year
                    .plan
                    .numbered()
                    .map(|(number, topic)| (topic_path(number), topic::page(self, number, topic))),
            )
            .chain(
                self.year
                    .roster
                    .members
                    .iter()
                    .zip(1..)
                    .map(|(member, number)| (member_path(number), member::page(self, member))),
            )
            .chain(
                self.year
                    .timetable()
                    .entries()
                    .iter()
                    .map(|entry| (self.sessions[entry.id].clone(), session::page(self, entry))),
            )
            .chain(clause::all(self.requirements).map(|(number, at, clause)| {
                (clause_path(number, at), clause::page(self, number, at, clause))
            }))
    }

    fn say(&self, message: &Message) -> String {
        clean(&self.words.say(message))
    }

    fn word(&self, id: &str) -> String {
        clean(&self.words.word(id))
    }

    /// Wraps the body of a page below the first one.
    fn below(&self, title: &str, body: Markup) -> String {
        frame::frame(self, title, "../", body)
    }
}

fn topic_path(number: usize) -> String {
    format!("topics/{number:02}.html")
}

fn member_path(number: usize) -> String {
    format!("members/{number:02}.html")
}

/// Returns the page of the clause at this place of a requirement, both from 1.
fn clause_path(number: usize, at: usize) -> String {
    format!("requirements/{number}-{at}.html")
}
