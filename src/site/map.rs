//! The attendance of members at sessions held, as a map.

use maud::{Markup, html};

use super::Site;
use crate::domain::attendance::Status;
use crate::domain::roster::Member;
use crate::domain::vocabulary::Vocabulary;
use crate::domain::year::timetable::Entry;

/// Draws members by sessions. A symbol shows the status; its colour only repeats it.
pub(super) fn map(site: &Site<'_, '_>) -> Markup {
    let held: Vec<&Entry<'_>> = site.year.timetable().held().collect();
    let members: Vec<&Member> = site
        .year
        .roster
        .members
        .iter()
        .filter(|member| held.iter().any(|entry| entry.expects(member)))
        .collect();
    if held.is_empty() {
        return html! { p { (site.word("site-no-sessions")) } };
    }
    html! {
        div.scroll.map tabindex="0" role="region" aria-label=(site.word("site-attendance-map")) {
            table {
                thead { tr {
                    th scope="col" { (site.word("column-name")) }
                    @for entry in &held { th scope="col" {
                        a href=(site.sessions[entry.id]) { (entry.session.date.format("%m-%d")) }
                    } }
                } }
                tbody { @for member in members { tr {
                    th scope="row" {
                        @match site.member_page(member) {
                            Some(page) => a href=(page) { (site.name(&member.id)) },
                            None => (site.name(&member.id)),
                        }
                    }
                    @for entry in &held { (cell(site, entry, member)) }
                } } }
            }
        }
        ul.legend { @for &status in Status::ALL { li {
            span class={ "mark " (class(Some(status))) } aria-hidden="true" { (symbol(Some(status))) } " "
            (site.words.term(status))
        } } }
    }
}

fn cell(site: &Site<'_, '_>, entry: &Entry<'_>, member: &Member) -> Markup {
    if !entry.expects(member) {
        return html! { td {} };
    }
    let status = entry.status(member);
    html! { td class=(class(status)) { (mark(site, status)) } }
}

/// Draws a status: a symbol for the eye, a word for readers of the page aloud.
pub(super) fn mark(site: &Site<'_, '_>, status: Option<Status>) -> Markup {
    let word = status.map_or_else(|| site.word("status-unmarked"), |status| site.words.term(status));
    html! { span aria-hidden="true" title=(word) { (symbol(status)) } span.aloud { (word) } }
}

fn symbol(status: Option<Status>) -> &'static str {
    match status {
        Some(Status::Present) => "√",
        Some(Status::Late) => "△",
        Some(Status::LeftEarly) => "▽",
        Some(Status::Leave) => "○",
        Some(Status::Absent) => "×",
        None => "?",
    }
}

pub(super) fn class(status: Option<Status>) -> &'static str {
    match status {
        Some(Status::Present) => "good",
        Some(Status::Late | Status::LeftEarly | Status::Leave) => "risk",
        Some(Status::Absent) | None => "bad",
    }
}
