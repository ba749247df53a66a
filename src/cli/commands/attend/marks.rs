//! The marks that `plan attend` is told, and what they say of whom.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use clap::Args;

use crate::cli::hear::select;
use crate::domain::attendance::Status;
use crate::domain::roster::{MemberId, Roster};
use crate::domain::year::timetable::Entry;
use crate::message::Message;

/// The marks to record; without any, the sheet is shown.
#[derive(Debug, Args)]
#[group(id = "marks", multiple = true, requires = "session")]
pub(super) struct Marks {
    /// Everyone not named otherwise and not yet marked was present
    #[arg(long)]
    all_present: bool,
    /// Was present; may be given several times
    #[arg(long, value_name = "MEMBER")]
    present: Vec<String>,
    /// Came late; may be given several times
    #[arg(long, value_name = "MEMBER")]
    late: Vec<String>,
    /// Left early; may be given several times
    #[arg(long, value_name = "MEMBER")]
    left_early: Vec<String>,
    /// Was on leave; may be given several times
    #[arg(long, value_name = "MEMBER")]
    leave: Vec<String>,
    /// Was absent; may be given several times
    #[arg(long, value_name = "MEMBER")]
    absent: Vec<String>,
    /// Sat in without being a member; may be given several times
    #[arg(long = "guest", value_name = "NAME")]
    guests: Vec<String>,
}

impl Marks {
    /// Whether nothing is to be recorded.
    pub(super) fn is_empty(&self) -> bool {
        !self.all_present
            && self.guests.is_empty()
            && self.by_status().iter().all(|(_, words)| words.is_empty())
    }

    fn by_status(&self) -> [(Status, &[String]); 5] {
        [
            (Status::Present, &self.present),
            (Status::Late, &self.late),
            (Status::LeftEarly, &self.left_early),
            (Status::Leave, &self.leave),
            (Status::Absent, &self.absent),
        ]
    }

    /// The marks by member. Whoever is named by nobody is marked present only by `--all-present`,
    /// and only where no earlier sheet speaks of them. What is wrong is added to `faults`.
    pub(super) fn statuses(
        &self,
        entry: &Entry<'_>,
        roster: &Roster,
        faults: &mut Vec<Message>,
    ) -> BTreeMap<MemberId, Status> {
        let mut statuses = BTreeMap::new();
        for (status, words) in self.by_status() {
            for word in select::each_member(roster, words) {
                match select::member_on(roster, word, entry.session.date) {
                    Ok(member) if statuses.contains_key(&member.id) => {
                        faults.push(Message::new("member-twice").with("name", member.name.as_str()));
                    }
                    Ok(member) => {
                        statuses.insert(member.id.clone(), status);
                    }
                    Err(message) => faults.push(message),
                }
            }
        }
        if self.all_present {
            for member in entry.unmarked() {
                statuses.entry(member.id.clone()).or_insert(Status::Present);
            }
        }
        statuses
    }

    /// Who sat in on that day. What is wrong is added to `faults`.
    pub(super) fn guests(&self, roster: &Roster, day: NaiveDate, faults: &mut Vec<Message>) -> Vec<String> {
        let mut guests = Vec::new();
        for word in &self.guests {
            match select::guest(roster, word, day) {
                Ok(name) if guests.contains(&name) => {
                    faults.push(Message::new("written-twice").with("word", name));
                }
                Ok(name) => guests.push(name),
                Err(message) => faults.push(message),
            }
        }
        guests
    }
}
