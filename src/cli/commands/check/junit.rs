//! Findings as JUnit XML: one case per rule, failed if it has findings.

use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

use crate::check::rules::ALL;
use crate::report::finding::FindingRow;

/// Writes the report.
pub(super) fn text(rows: &[FindingRow]) -> Result<String, quick_junit::SerializeError> {
    let mut suite = TestSuite::new("plan check");
    for rule in ALL {
        let found: Vec<&FindingRow> = rows.iter().filter(|row| row.rule == rule.id).collect();
        let mut status = match found.as_slice() {
            [] => TestCaseStatus::success(),
            [first, ..] => {
                let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
                status.set_message(first.message.clone());
                status
            }
        };
        if !found.is_empty() {
            let lines: Vec<String> = found.iter().map(|row| line(row)).collect();
            status.set_description(lines.join("\n"));
        }
        let mut case = TestCase::new(rule.id, status);
        case.set_classname("plan.check");
        suite.add_test_case(case);
    }
    let mut report = Report::new("plan");
    report.add_test_suite(suite);
    report.to_string()
}

fn line(row: &FindingRow) -> String {
    format!("{}:{}:{}: {} {}", row.file, row.line, row.column, row.message, row.help)
}
