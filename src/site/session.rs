//! The page of a session: who took part, attachments, speeches.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::topic::note_links;
use super::{Site, map, tags, topic_path};
use crate::domain::paper::PaperKind;
use crate::domain::record::RecordId;
use crate::domain::roster::MemberId;
use crate::domain::vocabulary::Vocabulary;
use crate::domain::year::Year;
use crate::domain::year::attendance::Attendance;
use crate::domain::year::timetable::Entry;
use crate::message::{Message, Value};
use crate::output::clean;

/// Returns the page of each session: its date, numbered if it is not the first one of that day.
pub(super) fn paths<'a>(year: &Year<'a>) -> BTreeMap<&'a RecordId, String> {
    let mut of_day = BTreeMap::new();
    let path = |entry: &Entry<'a>| {
        let count = of_day.entry(entry.session.date).or_insert(0_usize);
        *count += 1;
        let number = if *count > 1 { format!("-{count}") } else { String::new() };
        (entry.id, format!("sessions/{}{number}.html", entry.session.date))
    };
    year.timetable().entries().iter().map(path).collect()
}

pub(super) fn page(site: &Site<'_, '_>, entry: &Entry<'_>) -> String {
    let session = &entry.session.head.record;
    let title = site.say(
        &Message::new("site-session-title")
            .with("date", Value::Day(session.date))
            .with("form", site.words.term(session.form)),
    );
    let notes = site.year.by_session().notes(entry.id).iter().copied();
    let body = html! {
        p { (tags::plain(site, entry.state)) }
        (facts(site, entry))
        h2 { (site.word("site-section-attendance")) }
        (attendance(site, entry))
        h2 { (site.word("site-papers")) }
        (papers(site, entry))
        h2 { (site.word("site-notes")) }
        (note_links(site, notes))
    };
    site.below(&title, body)
}

fn facts(site: &Site<'_, '_>, entry: &Entry<'_>) -> Markup {
    let session = &entry.session.head.record;
    let named = |members: &mut dyn Iterator<Item = &MemberId>| {
        site.words.list(members.map(|id| site.name(id)).collect::<Vec<_>>())
    };
    let mut rows = vec![("column-time", session.time.map(|time| time.to_string()).unwrap_or_default())];
    if site.shows_names() {
        rows.push(("site-place", session.place.as_deref().map(clean).unwrap_or_default()));
    }
    rows.push(("column-chaired", named(&mut session.chair.iter())));
    rows.push(("column-led", named(&mut session.lead.iter())));
    if site.shows_names() {
        rows.push(("site-lecturer", session.lecturer.as_deref().map(clean).unwrap_or_default()));
    }
    rows.push(("column-speakers", named(&mut session.speakers.iter())));
    html! {
        ul { @for id in &session.topics { li { @match site.year.plan.number(id).zip(site.year.plan.topic(id)) {
            Some((number, topic)) => a href={ "../" (topic_path(number)) } { (number) ". " (clean(&topic.title)) },
            None => (site.word("topic-not-in-plan")),
        } } } }
        dl.facts { @for (word, text) in rows.iter().filter(|(_, text)| !text.is_empty()) {
            dt { (site.word(word)) } dd { (text) }
        } }
    }
}

fn attendance(site: &Site<'_, '_>, entry: &Entry<'_>) -> Markup {
    let sum = Attendance::of(entry);
    let total = Message::new("site-rate").with("came", sum.came()).with("expected", sum.expected);
    html! {
        @if let Some(rate) = sum.rate().filter(|_| entry.state == crate::domain::session::State::Held) {
            p { (site.say(&total.with("rate", Value::Share(rate)))) }
        }
        ul.marks { @for &member in &entry.expected {
            @let status = entry.status(member);
            li { span class={ "mark " (map::class(status)) } { (map::mark(site, status)) } " " (site.name(&member.id)) }
        } }
        @if site.shows_names() && !entry.marks.guests.is_empty() {
            p { (site.say(&Message::new("sheet-guests").with("guests", entry.marks.guests.iter().copied().collect::<Value>()))) }
        }
    }
}

fn papers(site: &Site<'_, '_>, entry: &Entry<'_>) -> Markup {
    let kept: Vec<_> =
        PaperKind::ALL.iter().flat_map(|&kind| site.year.archive().papers(entry, kind)).collect();
    html! {
        @if kept.is_empty() { p { (site.word("site-none")) } }
        ul { @for paper in kept { li {
            (site.words.term(paper.kind))
            @if site.shows_names() { " " (clean(paper.title())) }
        } } }
    }
}
