//! Findings as annotations of a GitHub workflow.

use crate::domain::plan::Level;
use crate::report::finding::FindingRow;

/// Writes one workflow command per finding.
pub(super) fn text(rows: &[FindingRow]) -> String {
    rows.iter().map(line).collect()
}

fn line(row: &FindingRow) -> String {
    let command = match row.level {
        Level::Deny => "error",
        Level::Warn => "warning",
        Level::Note | Level::Off => "notice",
    };
    format!(
        "::{command} file={},line={},col={},title={}::{}\n",
        property(&row.file),
        row.line,
        row.column,
        property(row.rule),
        data(&row.sentences()),
    )
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_finding_can_end_its_command() {
        let row = FindingRow {
            rule: "late",
            level: Level::Warn,
            file: "a,b:c.yaml".to_owned(),
            line: 3,
            column: 1,
            message: "100%\n::error::x".to_owned(),
            help: String::new(),
        };
        assert_eq!(
            line(&row),
            "::warning file=a%2Cb%3Ac.yaml,line=3,col=1,title=late::100%25%0A::error::x\n"
        );
    }
}
