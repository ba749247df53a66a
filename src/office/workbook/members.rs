//! One row per member: the status at every session, then totals.

use rust_xlsxwriter::{Formula, Worksheet, XlsxError, utility::row_col_to_cell};

use super::figures::{self, COLUMNS};
use super::{Book, Formats};
use crate::domain::attendance::Status;
use crate::domain::roster::Member;
use crate::domain::year::attendance::Attendance;
use crate::domain::year::timetable::Entry;

const HEADING: u32 = 1;
const FIXED: u16 = 2;
/// The width of a name, in half characters.
const NAME: u16 = 16;
/// The width of a position.
const POST: u16 = 20;
/// The width of a session's status.
const STATUS: u16 = 6;

pub(super) fn draw(page: &mut Worksheet, book: &Book<'_>, formats: &Formats) -> Result<(), XlsxError> {
    let (held, members) = (book.held(), book.expected());
    let first = FIXED + u16::try_from(held.len()).unwrap_or(u16::MAX - FIXED - COLUMNS);
    page.set_name(book.word("workbook-members"))?;
    let days = held.iter().map(|_| String::new());
    let headings: Vec<String> = ["column-name", "column-post"]
        .map(|id| book.word(id))
        .into_iter()
        .chain(days)
        .chain(figures::headings(book))
        .collect();
    let widths =
        [&[NAME, POST][..], &vec![STATUS; usize::from(first - FIXED)], &figures::WIDTHS[..]].concat();
    let title = book.title("workbook-title-members");
    figures::head(page, &title, &headings, &widths, (HEADING, FIXED), formats)?;
    for (column, entry) in (FIXED..first).zip(&held) {
        page.write_datetime_with_format(HEADING, column, entry.session.date, &formats.short_day)?;
    }
    for (row, member) in (HEADING + 1..).zip(&members) {
        let days = held.iter().rev().map(|entry| entry.session.date);
        let last = days.into_iter().find(|day| member.belongs_on(*day));
        let post = last.map_or(member.post.as_str(), |day| member.post_on(day));
        page.set_row_height(row, figures::height(&[(&member.name, NAME), (post, POST)]))?;
        page.write_string_with_format(row, 0, &member.name, &formats.text)?;
        page.write_string_with_format(row, 1, post, &formats.text)?;
        for (column, entry) in (FIXED..).zip(&held) {
            page.write_string_with_format(row, column, mark(book, entry, member), &formats.centred)?;
        }
        formulas(page, row, first, Attendance::of_member(held.iter().copied(), member), book, formats)?;
    }
    let bottom = HEADING + 1 + u32::try_from(members.len()).unwrap_or(0);
    page.write_string_with_format(bottom, 0, book.word("workbook-total"), &formats.heading)?;
    let all = Attendance::sum(held.iter().copied());
    figures::totals(page, (HEADING + 1, bottom), first, all, formats)?;
    figures::colour_words(page, [(HEADING + 1, FIXED), (bottom - 1, first - 1)], book)?;
    figures::colour_shares(page, HEADING + 1, bottom - 1, first)
}

/// Returns the status of a member; empty if the member was not expected.
fn mark(book: &Book<'_>, entry: &Entry<'_>, member: &Member) -> String {
    if !member.belongs_on(entry.session.date) {
        return String::new();
    }
    entry.status(member).map_or_else(|| book.word("status-unmarked"), |status| book.words.term(status))
}

/// Writes the totals of a row as formulas.
fn formulas(
    page: &mut Worksheet,
    row: u32,
    first: u16,
    figures: Attendance,
    book: &Book<'_>,
    formats: &Formats,
) -> Result<(), XlsxError> {
    let marks = format!("{}:{}", row_col_to_cell(row, FIXED), row_col_to_cell(row, first - 1));
    let count = |word: &str| format!("COUNTIF({marks},\"{word}\")");
    let of = |status: Status| count(&book.words.term(status));
    let formulas = [
        format!("=SUMPRODUCT(--({marks}<>\"\"))"),
        format!("={}+{}+{}", of(Status::Present), of(Status::Late), of(Status::LeftEarly)),
        format!("={}", of(Status::Late)),
        format!("={}", of(Status::LeftEarly)),
        format!("={}", of(Status::Leave)),
        format!("={}", of(Status::Absent)),
        format!("={}", count(&book.word("status-unmarked"))),
    ];
    for (column, (formula, result)) in (first..).zip(formulas.into_iter().zip(figures::counts(figures))) {
        let formula = Formula::new(formula).set_result(result.to_string());
        page.write_formula_with_format(row, column, formula, &formats.number)?;
    }
    figures::share(page, row, first, figures, &formats.share)
}
