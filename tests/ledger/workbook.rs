//! The workbook of attendance, recalculated by LibreOffice.

use std::process::Command;

use chrono::NaiveDate;

use crate::book::{Count, came};
use crate::compare::float;
use crate::life::{Life, at};

/// Exports the attendance of a year, and compares the totals of every member and of the whole.
pub(crate) fn compare_members(life: &Life, year: i32, today: NaiveDate) {
    let folder = tempfile::TempDir::new().expect("a folder");
    let file = folder.path().join("attendance.xlsx").display().to_string();
    let year_word = year.to_string();
    life.unit.done(at(today, 18), &["export", "attendance", "-o", &file, "--year", &year_word]);
    // Every sheet as a file of its own, values as calculated.
    let filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.path().display());
    let converted = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", filter, "--outdir"])
        .arg(folder.path())
        .arg(&file)
        .output()
        .expect("soffice runs");
    assert!(converted.status.success(), "{}", String::from_utf8_lossy(&converted.stderr));
    let text = std::fs::read_to_string(folder.path().join("attendance-按成员.csv")).expect("the sheet");
    for member in &life.book.members {
        let count = life.book.count(year, |_| true, |one| one.id == member.id);
        row(&text, &member.name, count, &format!("{} of unit {} in {year}", member.name, life.unit.number));
    }
    let count = life.book.count(year, |_| true, |_| true);
    row(&text, "合计", count, &format!("total of unit {} in {year}", life.unit.number));
}

/// Compares the last columns of a row: expected, attended, late, left early, leave, absent, unmarked,
/// rate.
fn row(text: &str, name: &str, count: Count, about: &str) {
    let line = text.lines().find(|line| line.starts_with(&format!("{name},")));
    let Some(line) = line else {
        assert_eq!(count[0], 0, "{about}: no row in {text}");
        return;
    };
    let cells: Vec<&str> = line.split(',').collect();
    let found = &cells[cells.len() - 8..];
    let expected = [count[0], came(count), count[2], count[3], count[4], count[5], count[6]];
    let expected = expected.map(|number| number.to_string());
    assert_eq!(found[..7], expected, "{about}: {text}");
    if count[0] > 0 {
        let rate: f64 = found[7].trim_end_matches('%').parse().expect("a share");
        let expected = float(came(count)) * 100.0 / float(count[0]);
        assert!((rate - expected).abs() < 0.000_01, "{about}: {rate} {expected}");
    }
}
