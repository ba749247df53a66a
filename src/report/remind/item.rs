//! The items of one member.

use super::{Asked, Item};
use crate::domain::figure::Course;
use crate::domain::roster::Member;
use crate::domain::session::State;
use crate::domain::year::account::Account;
use crate::domain::year::deadline::Step;
use crate::domain::year::debt::Debt;
use crate::domain::year::timetable::Entry;
use crate::report::outcomes::due_soon;
use crate::report::prelude::*;

/// Returns the next session that has not begun.
pub(super) fn next<'y, 'a>(year: &'y Year<'a>) -> Option<&'y Entry<'a>> {
    year.timetable().collective().find(|entry| entry.state == State::Planned)
}

/// Returns what the next session asks of the member.
pub(super) fn of_next_session(member: &Member, year: &Year<'_>) -> Vec<Item> {
    let Some(entry) = next(year).filter(|entry| entry.expects(member)) else { return Vec::new() };
    let on_leave = !year.leave().confirmed(entry, &member.id).is_empty();
    let parts = parts(member, entry);
    let message = match (on_leave, parts.is_empty()) {
        (true, _) => session("remind-session-leave", entry, year),
        (false, true) => session("remind-session", entry, year),
        (false, false) => session("remind-session-part", entry, year).with("parts", Value::List(parts)),
    };
    let asked = Item::new(Asked::Session, message).of(entry.id);
    let mut items = vec![asked.due(Some(entry.session.date), year.today())];
    if !on_leave {
        items.extend(readings(member, entry, year));
        items.extend(speech(member, entry, year));
    }
    items
}

/// Returns a sentence about a session: day, time, place and topics.
pub(super) fn session(id: &'static str, entry: &Entry<'_>, year: &Year<'_>) -> Message {
    let word = |id: &str| Value::Word(id.to_owned());
    let title = |topic| match year.plan.topic(topic) {
        Some(topic) => Value::Text(topic.title.clone()),
        None => word("topic-not-in-plan"),
    };
    let time = entry.session.time.map(|time| time.to_string());
    let place = entry.session.head.record.place.clone();
    Message::new(id)
        .with("date", Value::Day(entry.session.date))
        .with("time", time.map_or_else(|| word("remind-time-open"), Value::Text))
        .with("place", place.map_or_else(|| word("remind-place-open"), Value::Text))
        .with("titles", entry.session.topics.iter().map(title).collect::<Value>())
}

fn parts(member: &Member, entry: &Entry<'_>) -> Vec<Value> {
    let session = &entry.session.head.record;
    let parts = [
        ("remind-chair", session.chair.as_ref() == Some(&member.id)),
        ("remind-lead", session.lead.as_ref() == Some(&member.id)),
        ("remind-speaker", session.speakers.contains(&member.id)),
    ];
    parts.into_iter().filter(|(_, has)| *has).map(|(word, _)| Value::Word(word.to_owned())).collect()
}

/// Returns the required readings of the session that the member's notes do not cover.
fn readings(member: &Member, entry: &Entry<'_>, year: &Year<'_>) -> Option<Item> {
    let account = Account::of(member, year);
    let unread = account.unread.iter().filter(|(topic, _)| entry.is_on(&topic.id));
    let titles: Vec<String> = unread.map(|(_, reading)| reading.to_string()).collect();
    let message = Message::new("remind-readings").with("titles", titles.iter().cloned().collect::<Value>());
    let item = Item::new(Asked::Readings, message).of(entry.id);
    (!titles.is_empty()).then(|| item.due(Some(entry.session.date), year.today()))
}

/// Returns the speech that the member must hand in for the session.
fn speech(member: &Member, entry: &Entry<'_>, year: &Year<'_>) -> Option<Item> {
    let speaks = entry.session.speakers.contains(&member.id);
    let handed_in = !year.archive().speeches(entry, &member.id).is_empty();
    let due = Step::Speeches.due(entry, year).unwrap_or(entry.session.date);
    let message = Message::new("remind-speech-due").with("date", entry.session.date).with("due", due);
    let item = Item::new(Asked::Speech, message).of(entry.id).due(Some(due), year.today());
    (speaks && !handed_in).then_some(item)
}

/// Returns what a member still owes in a year: make-up study, speeches, quotas, outcomes.
pub(super) fn open(member: &Member, year: &Year<'_>) -> Vec<Item> {
    let Some(member) = year.roster.members.iter().find(|other| other.id == member.id) else {
        return Vec::new();
    };
    let account = Account::of(member, year);
    let mut items = makeups(&account, year);
    items.extend(account.without_speech.iter().map(|session| {
        let message = Message::new("remind-speech-missing").with("date", session.date);
        Item::new(Asked::Speech, message).of(session.id)
    }));
    items.extend(account.shortfalls(year.plan).map(|short| {
        // Two years may each have a line of the same quota.
        let id = match year.course() {
            Course::Over => "remind-quota-over",
            Course::Running => "remind-quota",
        };
        let message = Message::new(id)
            .with("year", year.number.to_string())
            .with("quota", Value::Word(short.quota.word_id()))
            .with("have", short.have)
            .with("need", short.need);
        Item::new(Asked::Quota, message).due(Some(year.plan.period().to), year.today())
    }));
    items.extend(open_outcomes(member, year));
    items
}

fn makeups(account: &Account<'_>, year: &Year<'_>) -> Vec<Item> {
    let item = |debt: &&Debt<'_>| {
        let message = Message::new(match debt.due {
            None => "remind-makeup-undated",
            Some(due) if due < year.today() => "remind-makeup-overdue",
            Some(_) => "remind-makeup",
        });
        let item = Item::new(Asked::Makeup, Message::new("remind-makeup"));
        let item = item.of(debt.session.id).due(debt.due, year.today());
        let days = usize::try_from(item.days.unwrap_or_default().unsigned_abs()).unwrap_or_default();
        let message = message.with("date", debt.session.date).with("days", days);
        let due = debt.due.map(|due| due.to_string()).unwrap_or_default();
        Item { message: message.with("due", due), ..item }
    };
    account.debts.iter().map(item).collect()
}

fn open_outcomes(member: &Member, year: &Year<'_>) -> Vec<Item> {
    let own = due_soon(year).filter(|(outcome, _)| *outcome.owner == member.id);
    own.map(|(outcome, due)| {
        let id = if outcome.overdue { "remind-outcome-overdue" } else { "remind-outcome" };
        let message = Message::new(id).with("title", outcome.title).with("due", due);
        Item::new(Asked::Outcome, message).due(Some(due), year.today())
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{Records, Status, Study, held, history, id, noon, note, on_leave, session};
    use crate::domain::note::{Note, NoteKind};
    use crate::domain::session::Session;

    #[test]
    fn make_up_study_is_overdue_after_its_last_day() {
        let mut study = Study::of(held("2026-03-19", &[("m02", Status::Absent), ("m01", Status::Late)]));
        // Five working days after Thursday 19 March: the 26th.
        let cases = [
            (Some(5), "2026-03-25", "remind-makeup", Some(1)),
            (Some(5), "2026-03-26", "remind-makeup", Some(0)),
            (Some(5), "2026-03-27", "remind-makeup-overdue", Some(-1)),
            (None, "2026-12-31", "remind-makeup-undated", None),
        ];
        for (days, now, message, left) in cases {
            study.plan.targets.makeup_days = days;
            let year = study.at(noon(now));
            let items = open(&study.roster.members[1], &year);
            let found: Vec<_> = items.iter().map(|item| (item.message.id, item.days)).collect();
            assert_eq!(found, [(message, left)], "{days:?} {now}");
        }
    }

    /// Returns the items of a member for the next session, each with its sentence.
    fn asked(member: usize, away: bool, notes: Vec<Note>) -> Vec<(Asked, &'static str)> {
        let leave = on_leave("2026-03-19-0", "m02");
        let mut study = Study::of(Records {
            sessions: history(vec![Session { speakers: vec![id("m02")], ..session("2026-03-19") }]),
            leave: history(away.then_some(leave).into_iter().collect()),
            notes: history(notes),
            ..Records::default()
        });
        study.plan.topics[0].readings = vec![toml::from_str("title = \"书\"").unwrap()];
        let year = study.at(noon("2026-03-10"));
        let items = of_next_session(&study.roster.members[member], &year);
        items.iter().map(|item| (item.what, item.message.id)).collect()
    }

    #[test]
    fn the_next_session_asks_for_readings_and_of_its_speakers_for_a_speech() {
        let part = (Asked::Session, "remind-session-part");
        let (read, speak) = ((Asked::Readings, "remind-readings"), (Asked::Speech, "remind-speech-due"));
        let speech = || note(NoteKind::Speech, "m02", "2026-03-09");
        let of_book =
            || Note { readings: vec!["书".to_owned()], ..note(NoteKind::Note, "m02", "2026-03-09") };
        let cases = [
            (0, false, vec![], vec![(Asked::Session, "remind-session"), read]),
            (1, false, vec![], vec![part, read, speak]),
            (1, false, vec![speech()], vec![part, read]),
            (1, false, vec![of_book()], vec![part, speak]),
            (1, true, vec![], vec![(Asked::Session, "remind-session-leave")]),
            (2, false, vec![], vec![]), // m03 joins in July
        ];
        for (at, (member, away, notes, expected)) in cases.into_iter().enumerate() {
            assert_eq!(asked(member, away, notes), expected, "case {at}");
        }
    }

    #[test]
    fn each_part_in_a_session_is_named() {
        let [m01, m02] = ["m01", "m02"].map(id);
        let session = Session {
            chair: Some(m01),
            lead: Some(m02.clone()),
            speakers: vec![m02],
            ..session("2026-03-19")
        };
        let study = Study::of(Records { sessions: history(vec![session]), ..Records::default() });
        let year = study.at(noon("2026-03-10"));
        let words = |at: usize| parts(&study.roster.members[at], &year.timetable().entries()[0]);
        let expected = |words: &[&str]| -> Vec<Value> {
            words.iter().map(|word| Value::Word((*word).to_owned())).collect()
        };
        assert_eq!(words(0), expected(&["remind-chair"]));
        assert_eq!(words(1), expected(&["remind-lead", "remind-speaker"]));
        assert_eq!(words(2), expected(&[]));
    }
}
