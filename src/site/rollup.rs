//! The index of many units.

use chrono::NaiveDate;
use maud::{Markup, html};

use super::frame::Frame;
use super::table::Table;
use crate::i18n::Words;
use crate::output::{Row, clean};
use crate::report::rollup::UnitRow;
use crate::report::rollup::heat::{Heat, HeatRow, HeatTopic};

/// Statements about single units.
pub(crate) struct Section {
    /// The anchor.
    pub id: &'static str,
    /// The message of its link.
    pub word: &'static str,
    pub heading: String,
    pub lines: Vec<String>,
}

/// The content of the index.
pub(crate) struct Overview<'a> {
    pub words: &'a Words,
    /// The line above the title.
    pub above: String,
    pub today: NaiveDate,
    pub rows: &'a [&'a UnitRow],
    /// The first page of each unit; `None` if its year could not be read.
    pub pages: &'a [Option<String>],
    pub heat: &'a Heat,
    pub sections: &'a [Section],
}

/// Returns the index.
pub(crate) fn page(of: &Overview<'_>) -> String {
    let title = of.words.word("rollup-page");
    let (units_word, topics_word) =
        (of.words.word("rollup-section-units"), of.words.word("rollup-section-topics"));
    let mut links =
        vec![("#units".to_owned(), units_word.clone()), ("#topics".to_owned(), topics_word.clone())];
    links.extend(of.sections.iter().map(|part| (format!("#{}", part.id), of.words.word(part.word))));
    let body = html! {
        section id="units" { h2 { (units_word) } (units(of)) }
        section id="topics" { h2 { (topics_word) } (topics(of)) }
        @for part in of.sections { section id=(part.id) {
            h2 { (clean(&part.heading)) }
            ul.plain-list { @for line in &part.lines { li { (clean(line)) } } }
        } }
    };
    Frame { words: of.words, above: clean(&of.above), title: &title, today: of.today, links }.around(body)
}

fn units(of: &Overview<'_>) -> Markup {
    let page = |row: &&UnitRow| {
        let at = of.rows.iter().position(|other| std::ptr::eq(*other, *row))?;
        of.pages[at].clone()
    };
    Table { rows: of.rows, columns: UnitRow::COLUMNS, link: ("unit", &page) }.draw(of.words)
}

/// Draws units by topics, below the list of topics. A mark is a number or a sign; its colour only repeats it.
fn topics(of: &Overview<'_>) -> Markup {
    let table = Table { rows: &of.heat.topics, columns: HeatTopic::COLUMNS, link: ("", &|_| None) };
    html! {
        (table.draw(of.words))
        p { (of.words.word("rollup-heat")) }
        div.scroll.map tabindex="0" role="region" aria-label=(of.words.word("rollup-heat")) { table {
            thead { tr {
                th scope="col" { (of.words.word("column-unit")) }
                @for topic in &of.heat.topics { th scope="col" title=(clean(&topic.title)) { (topic.number) } }
            } }
            tbody { @for row in &of.heat.rows { (heat_row(row)) } }
        } }
    }
}

fn heat_row(row: &HeatRow) -> Markup {
    html! { tr {
        th scope="row" { (clean(&row.unit)) }
        @for mark in row.marks.chars().filter(|mark| *mark != ' ') { td class=(class(mark)) { (mark) } }
    } }
}

fn class(mark: char) -> &'static str {
    match mark {
        '-' => "plain",
        '.' => "bad",
        'o' => "risk",
        _ => "good",
    }
}
