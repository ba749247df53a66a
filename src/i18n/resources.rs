//! The language files in Fluent format, one per subject and language.

use super::lang::Lang;

macro_rules! subjects {
    ($($subject:literal),+ $(,)?) => {
        /// Returns the message files of a language, one per subject.
        pub(super) fn sentences(lang: Lang) -> &'static [&'static str] {
            match lang {
                Lang::Chinese => &[$(include_str!(concat!("zh/", $subject, ".ftl"))),+],
                Lang::English => &[$(include_str!(concat!("en/", $subject, ".ftl"))),+],
            }
        }
    };
}

subjects![
    "words",
    "columns",
    "errors",
    "commands",
    "dates",
    "results",
    "foresight",
    "exchange",
    "day",
    "imports",
    "office",
    "kinds",
    "notice",
    "visit",
    "seal",
    "rules/files",
    "rules/records",
    "rules/foresight",
    "rules/plan",
    "rules/sessions",
    "rules/attendance",
    "rules/notes",
    "rules/results",
    "debts",
    "superior",
    "roster",
    "site",
    "amend",
    "ask",
    "filters",
    "staged",
    "scripts",
    "manual",
    "rules/debts"
];

/// Returns the messages of the page of the program itself.
pub(super) fn program(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Chinese => &[include_str!("zh/help/program.ftl")],
        Lang::English => &[include_str!("en/help/program.ftl")],
    }
}

/// The Chinese help, one file per subject. The English help is the doc comments of the command line.
pub(super) const HELP: &[&str] = &[
    include_str!("zh/help/program.ftl"),
    include_str!("zh/help/base.ftl"),
    include_str!("zh/help/list.ftl"),
    include_str!("zh/help/year.ftl"),
    include_str!("zh/help/debts.ftl"),
    include_str!("zh/help/filters.ftl"),
    include_str!("zh/help/foresight.ftl"),
    include_str!("zh/help/day.ftl"),
    include_str!("zh/help/exchange.ftl"),
    include_str!("zh/help/imports.ftl"),
    include_str!("zh/help/results.ftl"),
    include_str!("zh/help/office.ftl"),
    include_str!("zh/help/superior.ftl"),
    include_str!("zh/help/roster.ftl"),
    include_str!("zh/help/seal.ftl"),
    include_str!("zh/help/scripts.ftl"),
];
