//! The year as a line: every topic with its sessions, the plan's months, and today.

use chrono::{Datelike, Months, NaiveDate};
use maud::{Markup, html};

use super::Site;
use crate::domain::period::Period;
use crate::domain::session::State;
use crate::domain::topic::Topic;
use crate::message::Message;
use crate::output::{clean, fit};

/// The width of the picture, and of the titles at its left.
const WIDTH: i64 = 1000;
const LEFT: i64 = 250;
/// The room between the frame and the titles.
const MARGIN: i64 = 8;
const ROW: i64 = 26;
const TOP: i64 = 52;

/// The number of cells of a title that fit.
const TITLE: usize = 36;

/// Draws the year. The picture repeats what the table of topics below it says.
pub(super) fn year(site: &Site<'_, '_>) -> Markup {
    let period = site.year.plan.period();
    let height = TOP + ROW * i64::try_from(site.year.plan.topics.len()).unwrap_or(0) + 8;
    let today = site.year.today();
    html! {
        div.scroll tabindex="0" role="region" aria-label=(site.word("site-year-picture")) {
            svg.year viewBox={ "0 0 " (WIDTH) " " (height) } role="img" aria-label=(site.word("site-year-picture")) {
                @for first in months(period) { (month(site, period, first, height)) }
                @for (number, topic) in site.year.plan.numbered() { (row(site, period, number, topic)) }
                @if period.contains(today) {
                    @let at = x(period, today);
                    line.today x1=(at) x2=(at) y1="46" y2=(height) {}
                    text.today-word x=(at) y="42" text-anchor="middle" { (site.word("site-today")) }
                }
            }
        }
        (legend(site))
    }
}

fn legend(site: &Site<'_, '_>) -> Markup {
    let mark = |class: &str, word: &str| {
        html! { li { svg.mark viewBox="0 0 14 14" aria-hidden="true" { (dot(class, 7, 7)) } " " (site.word(word)) } }
    };
    html! {
        ul.legend {
            (mark("held", "state-held"))
            (mark("ahead", "state-planned"))
            (mark("open", "state-unrecorded"))
            li { svg.mark viewBox="0 0 14 14" aria-hidden="true" { rect.planned width="14" height="14" {} } " " (site.word("site-planned-month")) }
        }
    }
}

/// Draws the mark of a session: filled if held, hollow if planned, a diamond if it is not recorded.
fn dot(class: &str, x: i64, y: i64) -> Markup {
    html! {
        @if class == "open" {
            path.open d={ "M" (x) " " (y - 6) "l6 6l-6 6l-6 -6z" } {}
        } @else {
            circle class=(class) cx=(x) cy=(y) r="5" {}
        }
    }
}

fn row(site: &Site<'_, '_>, period: Period, number: usize, topic: &Topic) -> Markup {
    let y = TOP + ROW * (i64::try_from(number).unwrap_or(1) - 1) + ROW / 2;
    let planned = months(period).filter(|first| topic.months.contains(&first.month()));
    let title = format!("{number}. {}", clean(&topic.title));
    html! {
        text x=(MARGIN) y=(y + 4) { (fit(&title, TITLE)) title { (title) } }
        line.rule x1=(LEFT) x2=(WIDTH) y1=(y) y2=(y) {}
        @for first in planned {
            @let (from, to) = (x(period, first), x(period, next(first)));
            rect.planned x=(from) y=(y - 9) width=(to - from) height="18" {}
        }
        @for entry in site.year.timetable().on_topic(&topic.id) {
            @let class = match entry.state { State::Held => "held", State::Unrecorded => "open", _ => "ahead" };
            @let word = site.words.term(entry.state);
            g { (dot(class, x(period, entry.session.date), y)) title { (entry.session.date) " " (word) } }
        }
    }
}

fn month(site: &Site<'_, '_>, period: Period, first: NaiveDate, height: i64) -> Markup {
    let (from, to) = (x(period, first), x(period, next(first)));
    let eve = first.pred_opt().unwrap_or(first);
    let last = next(first).pred_opt().unwrap_or(first);
    let days = site.year.calendars.working_days(eve, last);
    let name = site.say(&Message::new("site-month").with("month", first.month().to_string()));
    html! {
        line.rule x1=(from) x2=(from) y1="0" y2=(height) {}
        text x=(from.midpoint(to)) y="12" text-anchor="middle" { (name) }
        @if let Some(days) = days {
            text.quiet x=(from.midpoint(to)) y="27" text-anchor="middle" { (days) }
        }
    }
}

/// Returns the first days of the months of a period.
fn months(period: Period) -> impl Iterator<Item = NaiveDate> {
    let first = period.from.with_day(1).unwrap_or(period.from);
    std::iter::successors(Some(first), |first| Some(next(*first)))
        .take_while(move |first| *first <= period.to)
        .take(36)
}

fn next(first: NaiveDate) -> NaiveDate {
    first.checked_add_months(Months::new(1)).unwrap_or(NaiveDate::MAX)
}

/// Returns where a day lies.
fn x(period: Period, day: NaiveDate) -> i64 {
    let start = period.from.with_day(1).unwrap_or(period.from);
    let whole = (period.to - start).num_days().max(0) + 1;
    let days = (day - start).num_days().clamp(0, whole);
    LEFT + (WIDTH - LEFT) * days / whole
}
