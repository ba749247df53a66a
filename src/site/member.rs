//! The page of a member: the account of the year.

use maud::{Markup, html};

use super::topic::{note_links, plain_table};
use super::{Site, map};
use crate::domain::roster::Member;
use crate::domain::year::account::Account;
use crate::output::clean;
use crate::report::account::figures;
use crate::report::makeup;

pub(super) fn page(site: &Site<'_, '_>, member: &Member) -> String {
    let account = Account::of(member, site.year);
    let debts = makeup::rows(account.debts.iter().copied(), site.year);
    let notes = site.year.records.notes.current().filter(|note| note.member == member.id);
    let body = html! {
        @if site.shows_names() { p { (clean(member.post_on(site.year.today()))) } }
        h2 { (site.word("site-account")) }
        (plain_table(site, &figures(&account, site.year.plan), &["figure", "value", "target"]))
        h2 { (site.word("site-section-attendance")) }
        (sessions(site, member))
        h2 { (site.word("site-section-debts")) }
        @if debts.is_empty() { p { (site.word("site-no-debts")) } }
        @else { (plain_table(site, &debts, &["session-date", "topics", "due", "debt-state", "overdue"])) }
        h2 { (site.word("site-unread")) }
        @if account.unread.is_empty() { p { (site.word("site-none")) } }
        ul { @for (_, reading) in &account.unread { li { (clean(&reading.to_string())) } } }
        h2 { (site.word("site-notes")) }
        (note_links(site, notes))
    };
    site.below(&site.name(&member.id), body)
}

fn sessions(site: &Site<'_, '_>, member: &Member) -> Markup {
    let expected = site.year.timetable().held().filter(|entry| entry.expects(member));
    html! { ul.plain-list { @for entry in expected {
        @let status = entry.status(member);
        li {
            span class={ "mark " (map::class(status)) } { (map::mark(site, status)) } " "
            a href={ "../" (site.sessions[entry.id]) } { span.date { (entry.session.date) } }
        }
    } } }
}
