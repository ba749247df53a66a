//! A small group and its year, for the tests of drafts.

use chrono::NaiveDate;
use serde::de::DeserializeOwned;

use super::Facts;
use crate::domain::calendar::Calendars;
use crate::domain::history::History;
use crate::domain::plan::Plan;
use crate::domain::record::{Filed, Record, RecordId};
use crate::domain::records::Records;
use crate::domain::roster::Roster;
use crate::domain::stamped::Stamped;
use crate::i18n::{Lang, Words};

const PLAN: &str = r#"
year = 2026
title = "2026年学习计划"
organization = "某局"
[[topics]]
id = "t01"
title = "专题甲"
readings = [{ title = "选读", volumes = ["第一卷", "第二卷"] }, { title = "全会公报", untitled = true }]
[[topics]]
id = "t02"
title = "专题乙"
[[requirements]]
title = "强化政治引领"
"#;

const ROSTER: &str = r#"
members = [
  { id = "m01", name = "局长", post = "党组书记、局长", role = "leader", joined = 2020-01-01 },
  { id = "m02", name = "副局长甲", post = "党组成员、副局长", joined = 2020-01-01 },
  { id = "m03", name = "副局长乙", post = "党组成员、副局长", joined = 2020-01-01 },
  { id = "m04", name = "办公室主任", post = "办公室主任", role = "secretary", joined = 2020-01-01 },
]
"#;

/// A year with one session held, one without attendance, one planned and one cancelled.
pub(super) struct Year {
    plan: Plan,
    roster: Roster,
    calendars: Calendars,
    records: Records,
}

impl Year {
    /// Sets the short name of the unit.
    pub(super) fn named(mut self, short: &str) -> Self {
        self.plan.short_name = Some(short.to_owned());
        self
    }

    /// Adds the last topic on that day, instead of with the plan.
    pub(super) fn adding_the_last_topic(mut self, day: NaiveDate) -> Self {
        self.plan.topics.last_mut().unwrap().added = Some(day);
        self
    }

    pub(super) fn new() -> Self {
        Self {
            plan: toml::from_str(PLAN).unwrap(),
            roster: toml::from_str(ROSTER).unwrap(),
            calendars: Calendars::default(),
            records: Records {
                sessions: history(&[
                    (
                        "held",
                        "date: 2026-03-12\ntime: 09:00-11:30\ntopics: [t01]\nform: seminar\nplace: 三楼会议室\nchair: m01\nlead: m02\nspeakers: [m02, m03]",
                    ),
                    ("off", "date: 2026-04-09\ntopics: [t02]\nform: lecture\ncancelled: cancelled"),
                    ("open", "date: 2026-03-26\ntopics: [t01]\nform: collective"),
                    ("planned", "date: 2026-12-10\ntopics: [t02]\nform: collective"),
                ]),
                attendance: history(&[(
                    "sheet",
                    "date: 2026-03-12\nsession: held\npresent: [m01]\nlate: [m03]\nleave: [m02]\nguests: [列席者]",
                )]),
                leave: history(&[("leave", "date: 2026-03-12\nsession: held\nmember: m02\ncause: 出差")]),
                makeup: history(&[(
                    "makeup",
                    "date: 2026-03-20\nsession: held\nmember: m02\nhow: 自学并交心得",
                )]),
                notes: history(&[(
                    "note",
                    "date: 2026-03-13\ntopic: t01\nmember: m03\nkind: speech\ntitle: 谈谈=体会\nsession: held\nreadings: [选读, 全会公报]\nhours: 3",
                )]),
                outcomes: history(&[(
                    "outcome",
                    "date: 2026-03-15\nkind: measure\ntitle: 建立台账\nowner: m03\ndue: 2026-06-30\nstate: under-way\nsessions: [held]",
                )]),
                evaluations: history(&[(
                    "evaluation",
                    "date: 2026-04-02\nperiod: 2026Q1\nheld: 1\ntopics: 1\nattendance: 5000\nnotes: 1\nproblems: [研讨不深]\nadjustments: [提前发题]",
                )]),
                papers: history(&[(
                    "paper",
                    "date: 2026-03-12\nsession: held\nkind: materials\nname: 参考资料.pdf\nsha256: x\nsize: 1",
                )]),
                ..Records::default()
            },
        }
    }

    /// Calls `tell` with what drafts know on 2026-11-23.
    pub(super) fn with<T>(&self, lang: Lang, tell: impl FnOnce(&Facts<'_>) -> T) -> T {
        let now = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap().and_hms_opt(9, 0, 0).unwrap();
        let (plan, roster, calendars) = (&self.plan, &self.roster, &self.calendars);
        let year = crate::domain::year::Year::new(2026, plan, roster, calendars, &self.records, now);
        let texts = |id: &RecordId| (&*id.0 == "note").then(|| "要点：先查后改。".to_owned());
        tell(&Facts { year: &year, words: &Words::new(lang), texts: &texts })
    }
}

fn history<T: Record + DeserializeOwned>(records: &[(&str, &str)]) -> History<T> {
    let filed = records.iter().map(|(id, text)| {
        let stamped = format!("recorded: 2026-03-01T08:00:00+08:00\nby: m04\n{text}");
        let Stamped { stamp, record } = serde_yaml::from_str(&stamped).unwrap();
        Filed { id: RecordId::new((*id).to_owned()), stamp, record }
    });
    History::new(filed.collect())
}
