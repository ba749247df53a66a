//! The status flags of `plan attend`, resolved to one status per member.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::cli::commands::prelude::*;
use crate::cli::hear::people::People;
use crate::domain::attendance::Status;
use crate::domain::roster::MemberId;

/// The statuses to record; without any, the sheet is shown.
#[derive(Debug, Args)]
#[group(id = "marks", multiple = true, conflicts_with_all = ["only_members", "only_topics", "only_states", "only_from", "only_to"])]
pub(super) struct Marks {
    /// Assume all others present, except members with recorded leave
    #[arg(long)]
    pub(super) all_present: bool,
    /// Present member (repeatable)
    #[arg(long, value_name = "MEMBER")]
    present: Vec<String>,
    /// Late member (repeatable)
    #[arg(long, value_name = "MEMBER")]
    late: Vec<String>,
    /// Member who left early (repeatable)
    #[arg(long, value_name = "MEMBER")]
    left_early: Vec<String>,
    /// Member on leave; MEMBER=REASON also records the leave (repeatable)
    #[arg(long, value_name = "MEMBER")]
    leave: Vec<String>,
    /// Absent member (repeatable)
    #[arg(long, value_name = "MEMBER")]
    absent: Vec<String>,
    /// Guest (repeatable)
    #[arg(long = "guest", value_name = "NAME")]
    guests: Vec<String>,
}

impl Marks {
    /// Returns `true` if there is nothing to record.
    pub(super) fn is_empty(&self) -> bool {
        !self.all_present
            && self.guests.is_empty()
            && self.by_status().iter().all(|(_, words)| words.is_empty())
    }

    fn by_status(&self) -> [(Status, Vec<String>); 5] {
        let names = |word: &String| split(word).0.to_owned();
        [
            (Status::Present, self.present.clone()),
            (Status::Late, self.late.clone()),
            (Status::LeftEarly, self.left_early.clone()),
            (Status::Leave, self.leave.iter().map(names).collect()),
            (Status::Absent, self.absent.clone()),
        ]
    }

    /// Returns the stated status of each member named. Adds to `faults` whatever is wrong.
    pub(super) fn statuses(
        &self,
        entry: &Entry<'_>,
        people: People<'_, '_>,
        faults: &mut Faults,
    ) -> BTreeMap<MemberId, Status> {
        let mut statuses = BTreeMap::new();
        for (status, words) in self.by_status() {
            for word in people.each(&words) {
                match people.member_on(word, entry.session.date) {
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
        statuses
    }

    /// Returns the members whose leave is to be recorded, with the reason given for it.
    ///
    /// Members who cannot be found are left to [`Marks::statuses`], which reports them.
    pub(super) fn leave(
        &self,
        people: People<'_, '_>,
        day: NaiveDate,
        faults: &mut Faults,
    ) -> BTreeMap<MemberId, String> {
        let mut leave = BTreeMap::new();
        for word in &self.leave {
            let (names, Some(cause)) = split(word) else { continue };
            if cause.is_empty() {
                faults.push(Message::new("nothing-written").with("arg", "--leave"));
            }
            let names = [names.to_owned()];
            let members = people.each(&names).into_iter();
            let members = members.filter_map(|word| people.member_on(word, day).ok());
            leave.extend(members.map(|member| (member.id.clone(), cause.to_owned())));
        }
        leave
    }

    /// Returns the guests. Errors are added to `faults`.
    pub(super) fn guests(&self, people: People<'_, '_>, day: NaiveDate, faults: &mut Faults) -> Vec<String> {
        let (guests, found) = people.guests(&self.guests, day);
        faults.extend(found);
        guests
    }
}

/// Splits `赵大川=执法任务` into the names and the reason.
fn split(word: &str) -> (&str, Option<&str>) {
    match word.split_once(['=', '＝']) {
        Some((names, cause)) => (names.trim(), Some(cause.trim())),
        None => (word, None),
    }
}
