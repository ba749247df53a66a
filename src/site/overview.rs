//! The first page: the year at a glance.

use maud::{Markup, html};

use super::table::Table;
use super::{Site, chart, clause_path, frame, map, tags, topic_path};
use crate::domain::term::Term;
use crate::domain::year::attendance::Attendance;
use crate::i18n::Words;
use crate::message::{Message, Value};
use crate::output::clean;
use crate::report::checklists::{ChecklistObject, checklist};
use crate::report::makeup;
use crate::report::topics::topics;

pub(super) fn page(site: &Site<'_, '_>) -> String {
    let body = html! {
        (figures(site))
        @if let Some(seal) = seal(site) { p { (seal) } }
        (section(site, "year", html! { (chart::year(site)) (plan(site)) }))
        (section(site, "attendance", html! { (map::map(site)) (quarters(site)) }))
        (section(site, "requirements", requirements(site)))
        (section(site, "checklists", checklists(site)))
        (section(site, "debts", debts(site)))
        (section(site, "next", next(site)))
        (section(site, "findings", findings(site)))
        (section(site, "carried", carried(site)))
    };
    frame::frame(site, &clean(&site.year.plan.title), "", body)
}

fn section(site: &Site<'_, '_>, anchor: &str, body: Markup) -> Markup {
    html! { section aria-labelledby=(anchor) {
        h2 id=(anchor) { (site.word(&format!("site-section-{anchor}"))) }
        (body)
    } }
}

fn figures(site: &Site<'_, '_>) -> Markup {
    let status = site.status;
    let of = |part: usize, whole: usize| html! { (part) small { "/" (whole) } };
    let (topics, sessions, debts, notes) = (status.topics, status.sessions, status.debts, status.notes);
    let found = status.findings;
    let rate = status.attendance_rate.map_or_else(|| "—".to_owned(), Words::percent);
    let all: [(&str, Markup); 7] = [
        ("site-figure-topics", of(topics.held, topics.held + topics.planned + topics.none)),
        ("site-figure-sessions", of(sessions.held, sessions.held + sessions.planned)),
        ("site-figure-rate", html! { (rate) }),
        ("site-figure-owing", html! { (debts.owing()) }),
        ("site-figure-notes", html! { (notes.note + notes.reflection + notes.speech) }),
        ("site-figure-errors", html! { (found.deny) small { "+" (found.warn) } }),
        (
            "site-figure-late",
            html! { (status.late_records.map_or_else(|| "?".to_owned(), |late| late.to_string())) },
        ),
    ];
    html! { dl.figures { @for (word, value) in all { div { dt { (site.word(word)) } dd { (value) } } } } }
}

/// Returns the code of the last seal with its day.
fn seal(site: &Site<'_, '_>) -> Option<String> {
    let seal = &site.year.last_seal()?.record;
    let message = Message::new("draft-seal").with("code", seal.code()).with("count", seal.records);
    Some(site.say(&message.with("day", Value::Day(seal.date))))
}

fn plan(site: &Site<'_, '_>) -> Markup {
    let rows = topics(site.year);
    let link = |row: &crate::report::topics::TopicRow<'_>| Some(topic_path(row.number));
    let columns = &["number", "topic-title", "readings", "planned", "held", "notes"];
    Table { rows: &rows, columns, link: ("topic-title", &link) }.draw(site.words)
}

fn quarters(site: &Site<'_, '_>) -> Markup {
    let rate = |quarter| {
        let term = Term::Quarter(site.year.number, quarter);
        (term, Attendance::sum(site.year.held_in(term.period())))
    };
    html! {
        h3 { (site.word("site-quarters")) }
        dl.bars { @for (term, attendance) in (1..=4).map(rate) {
            dt { (site.word(&term.word_id())) }
            dd { @match attendance.rate() {
                None if term.period().from > site.year.today() => span.plain { (site.word("site-quarter-ahead")) },
                None => span.plain { (site.word("site-no-sessions")) },
                Some(rate) => {
                    (bar(attendance.came(), attendance.expected))
                    (site.say(&Message::new("site-rate").with("rate", Value::Share(rate)).with("came", attendance.came()).with("expected", attendance.expected)))
                }
            } }
        } }
    }
}

/// Draws a share; the words beside it say the same.
fn bar(part: usize, whole: usize) -> Markup {
    let filled = (part.min(whole) * 100).checked_div(whole).unwrap_or_default();
    html! { svg.bar viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" {
        rect.empty width="100" height="6" {}
        rect.full width=(filled) height="6" {}
    } }
}

fn requirements(site: &Site<'_, '_>) -> Markup {
    html! { @for requirement in site.requirements {
        h3 { (requirement.number) ". " (clean(requirement.title)) }
        ul.plain-list { @for (clause, at) in requirement.clauses.iter().zip(1..) { li {
            (tags::verdict(site, clause.verdict)) " "
            a href=(clause_path(requirement.number, at)) { (clean(clause.text)) }
        } } }
    } }
}

fn checklists(site: &Site<'_, '_>) -> Markup {
    let lists: Vec<ChecklistObject<'_>> =
        site.year.plan.checklists.iter().map(|list| checklist(list, site.year)).collect();
    html! {
        @if lists.is_empty() { p { (site.word("site-none")) } }
        @for list in &lists {
            h3 { (clean(list.name)) }
            @let counts = Message::new("site-list-counts").with("done", list.done()).with("all", list.items.len());
            p { (bar(list.done(), list.items.len())) (site.say(&counts.with("overdue", list.overdue()))) }
            @if site.shows_names() && !list.items.is_empty() {
                details {
                    summary { (site.word("site-list-items")) }
                    (Table { rows: &list.rows(), columns: &list.columns, link: ("", &|_| None) }.draw(site.words))
                }
            }
        }
    }
}

fn debts(site: &Site<'_, '_>) -> Markup {
    let rows = makeup::rows(site.year.owed(), site.year);
    let columns: &[&str] = if site.shows_names() {
        &["name", "session-date", "topics", "due", "debt-state", "overdue"]
    } else {
        &["session-date", "topics", "due", "debt-state", "overdue"]
    };
    html! {
        @if rows.is_empty() { p { (site.word("site-no-debts")) } }
        @else { (Table { rows: &rows, columns, link: ("", &|_| None) }.draw(site.words)) }
    }
}

fn next(site: &Site<'_, '_>) -> Markup {
    let status = site.status;
    html! {
        @if status.next.is_empty() && status.deadlines.is_empty() { p { (site.word("site-none")) } }
        ul.plain-list {
            @for session in &status.next { li {
                span.date { (session.date) } " " (session.time()) " "
                a href=(site.sessions[&session.session]) { (clean(&session.title)) }
            } }
            @for step in &status.deadlines {
                @let line = Message::new("site-step").with("due", step.due).with("step", site.words.term(step.step));
                li { (site.say(&line.with("date", step.date))) }
            }
        }
    }
}

fn findings(site: &Site<'_, '_>) -> Markup {
    let found = site.status.findings;
    let counts = Message::new("site-findings").with("deny", found.deny).with("warn", found.warn);
    html! {
        p { (site.say(&counts.with("note", found.note))) }
        @if site.shows_names() { (tags::findings(site, site.findings.iter())) }
    }
}

fn carried(site: &Site<'_, '_>) -> Markup {
    let rows = &site.status.carried_over;
    html! {
        @if rows.is_empty() { p { (site.word("site-none")) } }
        @else { p { (site.say(&Message::new("site-carried").with("count", rows.len()))) } }
        ul.plain-list { @for row in rows { li {
            (row.year) " " (site.word(&format!("site-carried-{}", kind(row.kind)))) " "
            @if let Some(date) = row.date { span.date { (date) } " " }
            @if let Some(period) = &row.period { (clean(period)) " " }
            @if site.shows_names() {
                @if let Some(name) = &row.name { (clean(name)) " " }
                @if let Some(text) = row.title.as_ref().or(row.problem.as_ref()) { (clean(text)) }
            }
        } } }
    }
}

fn kind(kind: crate::report::carried::CarriedKind) -> &'static str {
    use crate::report::carried::CarriedKind;
    match kind {
        CarriedKind::Sheet => "sheet",
        CarriedKind::Makeup => "makeup",
        CarriedKind::Outcome => "outcome",
        CarriedKind::Problem => "problem",
        CarriedKind::Papers => "papers",
        CarriedKind::Bulletin => "bulletin",
        CarriedKind::Evaluation => "evaluation",
    }
}
