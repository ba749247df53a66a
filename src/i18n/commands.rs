//! The commands that sentences advise. One that works in a year other than the default names it.

/// The commands that work in one year.
const OF_ONE_YEAR: [&str; 24] = [
    "amend",
    "archive",
    "attach",
    "attend",
    "check",
    "checklists",
    "draft",
    "evaluations",
    "export",
    "handover",
    "leave",
    "log",
    "makeup",
    "notes",
    "outcomes",
    "remind",
    "requirements",
    "retract",
    "roster",
    "schedule",
    "site",
    "status",
    "todo",
    "topics",
];

/// Returns the source of sentences with `--year` in every command that works in one year. Only the
/// source is changed: what people typed is a value and stays as it is.
pub(super) fn naming(source: &str, year: Option<i32>) -> String {
    let Some(year) = year else { return source.to_owned() };
    let mut parts = source.split("plan ");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let word = part.split(|c: char| !c.is_ascii_lowercase()).next().unwrap_or_default();
        let is_program = !text.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '-' || c == '/');
        text += "plan ";
        if is_program && OF_ONE_YEAR.contains(&word) {
            text += &format!("--year {year} ");
        }
        text += part;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_of_one_year_names_it() {
        let source = "a = 登记：plan attend { $session }。查看：plan explain 规则\n    .help = the plan has; run `plan check`\n";
        let expected = "a = 登记：plan --year 2025 attend { $session }。查看：plan explain 规则\n    .help = the plan has; run `plan --year 2025 check`\n";
        assert_eq!(naming(source, Some(2025)), expected);
        assert_eq!(naming(source, None), source);
    }
}
