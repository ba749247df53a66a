//! A small year for tests: three members, the calendar of 2026, sessions by their dates.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime};

use super::attendance::Sheet;
pub(crate) use super::attendance::Status;
use super::calendar::Calendars;
use super::evaluation::Evaluation;
use super::history::History;
use super::leave::Leave;
use super::makeup::Makeup;
use super::note::{Note, NoteKind};
use super::outcome::{Outcome, OutcomeKind, OutcomeState};
use super::paper::{Paper, PaperKind};
use super::plan::Plan;
use super::record::{Filed, Record, RecordId, Stamp};
pub(crate) use super::records::Records;
use super::roster::{Member, MemberId, Role, Roster};
use super::session::{Form, Session};
use super::topic::TopicId;
use super::year::Year;

/// The parts of a year: the members and the calendar below, and one topic.
pub(crate) struct Study {
    pub plan: Plan,
    pub roster: Roster,
    pub calendars: Calendars,
    pub records: Records,
}

impl Study {
    pub(crate) fn of(records: Records) -> Self {
        Self { plan: plan(""), roster: roster(), calendars: calendars(), records }
    }

    /// The year at a local time.
    pub(crate) fn at(&self, now: NaiveDateTime) -> Year<'_> {
        Year::new(2026, &self.plan, &self.roster, &self.calendars, &self.records, now)
    }
}

/// A plan of 2026 with the topic `t01` and these lines below `[targets]`.
pub(crate) fn plan(targets: &str) -> Plan {
    let head = "year = 2026\ntitle = \"-\"\norganization = \"-\"\n";
    let topic = "[[topics]]\nid = \"t01\"\ntitle = \"-\"\n";
    toml::from_str(&format!("{head}[targets]\n{targets}\n{topic}")).unwrap()
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Local noon of a day.
pub(crate) fn noon(text: &str) -> NaiveDateTime {
    day(text).and_hms_opt(12, 0, 0).unwrap()
}

pub(crate) fn moment(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(text).unwrap()
}

pub(crate) fn id(text: &str) -> MemberId {
    MemberId(text.into())
}

/// Three members; `m03` joins in July.
pub(crate) fn roster() -> Roster {
    let member = |name: &str, role, joined: &str| Member {
        id: id(name),
        name: name.to_owned(),
        post: String::new(),
        role,
        joined: day(joined),
        positions: Vec::new(),
        left: None,
        email: None,
    };
    Roster {
        members: vec![
            member("m01", Role::Leader, "2020-01-01"),
            member("m02", Role::Member, "2020-01-01"),
            member("m03", Role::Member, "2026-07-01"),
        ],
    }
}

pub(crate) fn calendars() -> Calendars {
    let mut calendars = Calendars::default();
    calendars.add(toml::from_str(include_str!("../../plan/calendar/2026.toml")).unwrap());
    calendars
}

/// Records filed at noon of their days, under ids that begin with these and end with the place in the list:
/// `2026-03-12-0`.
pub(crate) fn history<T: Record>(records: Vec<T>) -> History<T> {
    history_of(records.into_iter().map(|record| (filed_on(record.day()), record)).collect())
}

/// The same under stamps of their own.
pub(crate) fn history_of<T: Record>(records: Vec<(Stamp, T)>) -> History<T> {
    let filed = records.into_iter().enumerate().map(|(index, (stamp, record))| {
        let id = RecordId::new(format!("{}-{index}", record.day()));
        Filed { id, stamp, record }
    });
    History::new(filed.collect())
}

/// The stamp of a record filed at noon of a day.
fn filed_on(day: NaiveDate) -> Stamp {
    stamp(&format!("{day}T12:00:00+08:00"))
}

pub(crate) fn stamp(recorded: &str) -> Stamp {
    Stamp::new(moment(recorded), "m01".into())
}

/// A session on topic `t01` at nine.
pub(crate) fn session(date: &str) -> Session {
    Session {
        time: "09:00-11:00".parse().ok(),
        ..Session::new(day(date), vec![TopicId("t01".into())], Form::Seminar)
    }
}

/// A sheet of the session with that id.
pub(crate) fn sheet(session: &str, marks: &[(&str, Status)]) -> Sheet {
    let mut sheet = Sheet::new(day(&session[..10]), RecordId::new(session.to_owned()));
    for (member, status) in marks {
        sheet.list_mut(*status).push(id(member));
    }
    sheet
}

/// The records of one session with its sheet.
pub(crate) fn held(date: &str, marks: &[(&str, Status)]) -> Records {
    Records {
        sessions: history(vec![session(date)]),
        attendance: history(vec![sheet(&format!("{date}-0"), marks)]),
        ..Records::default()
    }
}

/// A leave from the session with that id.
pub(crate) fn on_leave(session: &str, member: &str) -> Leave {
    Leave {
        date: day(&session[..10]),
        session: RecordId::new(session.to_owned()),
        member: id(member),
        cause: "出差".to_owned(),
        approved: None,
        asked: None,
    }
}

/// A make-up of the session with that id.
pub(crate) fn makeup(session: &str, member: &str, date: &str) -> Makeup {
    Makeup {
        date: day(date),
        session: RecordId::new(session.to_owned()),
        member: id(member),
        how: "自学".to_owned(),
        confirmed: None,
        note: None,
    }
}

/// A paper of the session with that id.
pub(crate) fn paper(session: &str, kind: PaperKind) -> Paper {
    Paper {
        date: day(&session[..10]),
        session: RecordId::new(session.to_owned()),
        kind,
        name: "-".to_owned(),
        sha256: "0".repeat(64),
        size: 1,
    }
}

/// A note on `t01` that names no session.
pub(crate) fn note(kind: NoteKind, member: &str, date: &str) -> Note {
    Note {
        date: day(date),
        topic: TopicId("t01".into()),
        member: id(member),
        kind,
        title: None,
        session: None,
        readings: Vec::new(),
        hours: None,
        characters: 0,
        digest: 0,
    }
}

/// An evaluation of a period without sessions, topics or notes.
pub(crate) fn evaluation(period: &str, date: &str) -> Evaluation {
    Evaluation {
        date: day(date),
        period: period.to_owned(),
        held: 0,
        topics: 0,
        attendance: None,
        notes: 0,
        problems: Vec::new(),
        adjustments: Vec::new(),
        change: None,
    }
}

/// A measure of `m01` in that state, without a due date, session or problem.
pub(crate) fn outcome(state: OutcomeState) -> Outcome {
    Outcome {
        date: day("2026-03-12"),
        kind: OutcomeKind::Measure,
        title: "-".to_owned(),
        owner: id("m01"),
        due: None,
        state,
        sessions: Vec::new(),
        problem: None,
    }
}
