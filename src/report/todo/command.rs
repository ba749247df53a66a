//! Commands that work when they are pasted.

use crate::domain::year::Year;
use crate::domain::year::timetable::Entry;

/// How commands of a year are written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Commands<'a> {
    /// The year to name, if the program would work in another one.
    pub year: Option<i32>,
    /// The folder to name as `-C`, as one argument of a shell, unless the program was run in it.
    pub folder: Option<&'a str>,
    /// The usual way of make-up study.
    pub how: &'a str,
}

impl Commands<'_> {
    /// Returns the command with these words.
    pub(super) fn line(self, words: &str) -> String {
        let folder = self.folder.map(|folder| format!("-C {folder} ")).unwrap_or_default();
        let year = self.year.map(|year| format!("--year {year} ")).unwrap_or_default();
        format!("plan {folder}{year}{words}")
    }
}

/// Returns the word that means only this session: its date, or its id.
pub(crate) fn word(entry: &Entry<'_>, year: &Year<'_>) -> String {
    let date = entry.session.date;
    let alone = year.timetable().on_day(date).count() == 1;
    if alone { date.to_string() } else { entry.id.short().to_owned() }
}

/// Returns text as one argument of a shell.
pub(crate) fn quoted(text: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "-_./=,、，。：".contains(c);
    if !text.is_empty() && !text.starts_with('-') && text.chars().all(is_plain) {
        text.to_owned()
    } else if text.contains(['"', '$', '`', '\\', '!']) {
        format!("'{}'", text.replace('\'', "'\\''"))
    } else {
        format!("\"{text}\"")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fixture::{Records, Study, history, noon, session};
    use crate::domain::session::{Cancelled, Session};

    #[test]
    fn a_shell_reads_one_argument() {
        let cases = [
            ("出差", "出差"),
            ("参加 培训", "\"参加 培训\""),
            ("it's", "\"it's\""),
            ("$HOME", "'$HOME'"),
            ("a'$b", "'a'\\''$b'"),
            ("", "\"\""),
            ("-x", "\"-x\""),
            ("（病假）", "\"（病假）\""),
        ];
        for (text, expected) in cases {
            assert_eq!(quoted(text), expected, "{text}");
        }
    }

    #[test]
    fn a_command_names_the_folder_and_the_year_where_it_must() {
        let line = |folder, year| Commands { year, folder, how: "自学" }.line("todo");
        assert_eq!(line(None, None), "plan todo");
        assert_eq!(line(Some("甲"), None), "plan -C 甲 todo");
        assert_eq!(line(Some("甲"), Some(2025)), "plan -C 甲 --year 2025 todo");
    }

    #[test]
    fn the_date_means_a_session_unless_another_one_is_held_on_it() {
        let cancelled = Session { cancelled: Some(Cancelled::Cancelled), ..session("2026-03-12") };
        let sessions =
            history(vec![session("2026-03-12"), cancelled, session("2026-03-19"), session("2026-03-19")]);
        let study = Study::of(Records { sessions, ..Records::default() });
        let year = study.at(noon("2026-03-01"));
        let words: Vec<String> = year.timetable().standing().map(|entry| word(entry, &year)).collect();
        assert_eq!(words, ["2026-03-12", "2026-03-19-2", "2026-03-19-3"]);
    }
}
