//! Findings as JUnit XML: one case per rule, failed if it has findings that fail the check.

use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

use crate::check::rules::ALL;
use crate::domain::plan::Level;
use crate::report::finding::FindingRow;

/// Writes the report; findings below the level `denied` are output of a case that passes.
pub(super) fn text(rows: &[FindingRow], denied: Level) -> Result<String, quick_junit::SerializeError> {
    let mut suite = TestSuite::new("plan check");
    for rule in ALL {
        let found: Vec<&FindingRow> = rows.iter().filter(|row| row.rule == rule.id).collect();
        let (failing, others): (Vec<&FindingRow>, Vec<_>) =
            found.into_iter().partition(|row| row.level >= denied);
        let mut status = TestCaseStatus::success();
        if let Some(first) = failing.first() {
            status = TestCaseStatus::non_success(NonSuccessKind::Failure);
            status.set_message(first.message.clone());
            status.set_description(lines(&failing));
        }
        let mut case = TestCase::new(rule.id, status);
        case.set_classname("plan.check");
        if !others.is_empty() {
            case.set_system_out(lines(&others));
        }
        suite.add_test_case(case);
    }
    let mut report = Report::new("plan");
    report.add_test_suite(suite);
    report.to_string()
}

fn lines(rows: &[&FindingRow]) -> String {
    let line = |row: &&FindingRow| format!("{}:{}:{}: {}", row.file, row.line, row.column, row.sentences());
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}
