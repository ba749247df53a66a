//! Attendance 考勤 of a session, on one or more sheets.

pub(crate) mod law;

use crate::domain::record::prelude::*;

use super::vocabulary::{Vocabulary, vocabulary};

vocabulary! {
    /// The status of a member. A member without one is unmarked: a finding, not a status.
    pub(crate) Status of "status" {
        /// 出席
        Present = "present",
        /// 迟到
        Late = "late",
        /// 早退
        LeftEarly = "left-early",
        /// 请假
        Leave = "leave",
        /// 缺席
        Absent = "absent",
    }
}

impl Status {
    /// Returns `true` for a member who attended: present, late or left early.
    pub(crate) fn came(self) -> bool {
        matches!(self, Self::Present | Self::Late | Self::LeftEarly)
    }

    /// Returns `true` if the member owes a make-up study 补学.
    pub(crate) fn owes_makeup(self) -> bool {
        !self.came()
    }
}

/// One filled-in sheet of a session. A later sheet only replaces the statuses of the members it names.
#[derive(Debug, Clone, PartialEq, Eq, JsonSchema, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sheet {
    /// The session's date, for the file name.
    #[serde(with = "super::day")]
    #[schemars(with = "NaiveDate")]
    pub date: NaiveDate,
    pub session: RecordId,
    /// 出席
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub present: Vec<MemberId>,
    /// 迟到
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub late: Vec<MemberId>,
    /// 早退
    #[serde(default, rename = "left-early", skip_serializing_if = "Vec::is_empty")]
    pub left_early: Vec<MemberId>,
    /// 请假
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub leave: Vec<MemberId>,
    /// 缺席
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub absent: Vec<MemberId>,
    /// 未另行说明: members whom nobody named. They count as present, or on leave if a leave is on
    /// record, unless any sheet of the session states something else.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub assumed: Vec<MemberId>,
    /// 列席人员, by name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub guests: Vec<String>,
    /// The sheets of the session that were known when this one was recorded, as they were then: the ids of
    /// their last records. Its statements replace theirs.
    #[serde(default, rename = "known-sheets", skip_serializing_if = "Vec::is_empty")]
    pub known_sheets: Vec<RecordId>,
}

impl Sheet {
    /// Returns a sheet that marks nobody.
    pub(crate) fn new(date: NaiveDate, session: RecordId) -> Self {
        Self {
            date,
            session,
            present: Vec::new(),
            late: Vec::new(),
            left_early: Vec::new(),
            leave: Vec::new(),
            absent: Vec::new(),
            assumed: Vec::new(),
            guests: Vec::new(),
            known_sheets: Vec::new(),
        }
    }

    pub(crate) fn listed(&self, status: Status) -> &[MemberId] {
        match status {
            Status::Present => &self.present,
            Status::Late => &self.late,
            Status::LeftEarly => &self.left_early,
            Status::Leave => &self.leave,
            Status::Absent => &self.absent,
        }
    }

    /// Returns the list of a status, to add to.
    pub(crate) fn list_mut(&mut self, status: Status) -> &mut Vec<MemberId> {
        match status {
            Status::Present => &mut self.present,
            Status::Late => &mut self.late,
            Status::LeftEarly => &mut self.left_early,
            Status::Leave => &mut self.leave,
            Status::Absent => &mut self.absent,
        }
    }

    /// Returns every mark of the sheet with its status and its index in that list.
    pub(crate) fn marks(&self) -> impl Iterator<Item = (Status, usize, &MemberId)> {
        Status::ALL.iter().flat_map(move |&status| {
            let listed = self.listed(status).iter().enumerate();
            listed.map(move |(index, member)| (status, index, member))
        })
    }
}

impl Record for Sheet {
    const KIND: Kind = Kind::Attendance;
    const IS_OF_A_SESSION: bool = true;
    const FIELDS: &'static [Field] = &[
        ("date", Holds::Day),
        ("session", Holds::Session),
        ("present", Holds::Members),
        ("late", Holds::Members),
        ("left-early", Holds::Members),
        ("leave", Holds::Members),
        ("absent", Holds::Members),
        ("assumed", Holds::Members),
        ("guests", Holds::Guests),
        ("known-sheets", Holds::Records),
    ];

    fn day(&self) -> NaiveDate {
        self.date
    }

    fn what(&self) -> String {
        let session = &*self.session.0;
        let subject = session.get(11..).and_then(|rest| rest.rsplit_once('-'));
        subject.map_or(session, |(subject, _)| subject).to_owned()
    }

    fn names<'a>(&'a self, names: &mut Names<'a>) {
        names.add("session", [&self.session]);
        for status in Status::ALL {
            names.add_list(status.key(), self.listed(*status));
        }
        names.add_list("assumed", &self.assumed);
    }

    fn sessions_mut(&mut self) -> Vec<&mut RecordId> {
        vec![&mut self.session]
    }
}
