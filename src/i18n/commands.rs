//! The commands that sentences advise. One that works in a year other than the default names it.

use super::typed;

/// The beginnings of the other commands that work in one repository.
const OF_ONE_REPOSITORY: [&str; 5] = ["import", "init --year", "seal", "sync", "verify"];

/// The year and the folder that advised commands name.
#[derive(Debug, Default)]
pub(super) struct Named {
    /// A year other than the one that the program works in by default.
    pub year: Option<i32>,
    /// A folder other than the one that the program runs in, as one argument of a shell.
    pub folder: Option<String>,
}

/// Returns the source of sentences with `-C` and `--year` in every command that works in one folder and in
/// one year. Only the source is changed: what people typed is a value and stays as it is.
pub(super) fn naming(source: &str, named: &Named) -> String {
    if named.year.is_none() && named.folder.is_none() {
        return source.to_owned();
    }
    let folder = named.folder.as_deref().map(|folder| format!("-C {} ", literal(folder))).unwrap_or_default();
    let year = named.year.map(|year| format!("--year {year} ")).unwrap_or_default();
    let mut parts = source.split("plan ");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let word = part.split(|c: char| !c.is_ascii_lowercase()).next().unwrap_or_default();
        let is_program = !text.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '-' || c == '/');
        let is_of_year = is_program && typed::is_of_one_year(word);
        let is_of_repository = is_program && OF_ONE_REPOSITORY.iter().any(|begins| part.starts_with(begins));
        text += "plan ";
        if is_of_year || is_of_repository {
            text += &folder;
        }
        if is_of_year {
            text += &year;
        }
        text += part;
    }
    text
}

/// Returns text as a literal of Fluent, because a folder may have any name.
fn literal(text: &str) -> String {
    let escaped = |c: char| match c {
        '"' | '\\' => format!("\\{c}"),
        c if c.is_control() => format!("\\u{:04X}", u32::from(c)),
        c => c.to_string(),
    };
    format!("{{ \"{}\" }}", text.chars().map(escaped).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_of_one_year_names_it() {
        let source = "a = 登记：plan attend { $session }。查看：plan explain 规则\n    .help = the plan has; run `plan check`\n";
        let expected = "a = 登记：plan --year 2025 attend { $session }。查看：plan explain 规则\n    .help = the plan has; run `plan --year 2025 check`\n";
        let year = Named { year: Some(2025), folder: None };
        assert_eq!(naming(source, &year), expected);
        assert_eq!(naming(source, &Named::default()), source);
    }

    #[test]
    fn a_command_of_one_folder_names_it() {
        let named = Named { year: Some(2025), folder: Some("\"甲 {\"".to_owned()) };
        let source = "a = 运行 plan check 、plan sync 、plan explain\n";
        let expected = "a = 运行 plan -C { \"\\\"甲 {\\\"\" } --year 2025 check 、plan -C { \"\\\"甲 {\\\"\" } sync 、plan explain\n";
        assert_eq!(naming(source, &named), expected);
        let resource = fluent_bundle::FluentResource::try_new(naming(source, &named));
        assert!(resource.is_ok());
    }
}
