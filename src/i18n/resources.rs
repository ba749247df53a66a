//! The language files, in Fluent's format; each subject has one file a language.

use super::lang::Lang;

macro_rules! subjects {
    ($($subject:literal),+ $(,)?) => {
        /// The files of a language that hold sentences, one for each subject.
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
    "imports",
    "office",
    "rules/files",
    "rules/foresight",
    "rules/plan",
    "rules/sessions",
    "rules/attendance",
    "rules/notes",
    "rules/results",
    "debts",
    "rules/debts"
];

/// Help in Chinese, a file for each subject; English help is the doc comments of the command line.
pub(super) const HELP: &[&str] = &[
    include_str!("zh/help/base.ftl"),
    include_str!("zh/help/debts.ftl"),
    include_str!("zh/help/foresight.ftl"),
    include_str!("zh/help/exchange.ftl"),
    include_str!("zh/help/imports.ftl"),
    include_str!("zh/help/results.ftl"),
    include_str!("zh/help/office.ftl"),
];
