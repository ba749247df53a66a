//! Exports for other programs: calendar, attendance, records.

#![cfg(unix)]
#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a test ends where its data is not there")]

use std::fs;
use std::io::Cursor;
use std::path::Path;
use std::process::Command;

use calamine::{Data, Reader, Xlsx};
use tempfile::TempDir;

/// Returns a copy of the small study of the transcripts.
fn study() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/study"), folder.path());
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder to copy") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() { copy(&path, &target) } else { fs::copy(&path, target).map(drop).expect("copied") }
    }
}

/// Adds a line to the plan's targets.
fn with_target(folder: &TempDir, line: &str) {
    let year = folder.path().join("plan/2026.toml");
    let text = fs::read_to_string(&year).expect("a plan");
    let text = if text.contains("[targets]\n") {
        text.replacen("[targets]\n", &format!("[targets]\n{line}\n"), 1)
    } else {
        format!("{text}\n[targets]\n{line}\n")
    };
    fs::write(&year, text).expect("the plan is written");
}

/// Runs the program at a time in 2026 and returns its standard output.
fn plan(folder: &TempDir, moment: &str, words: &[&str]) -> Vec<u8> {
    let output = Command::new(env!("CARGO_BIN_EXE_plan"))
        .args(words)
        .current_dir(folder)
        .env("PLAN_NOW", format!("2026-{moment}+08:00"))
        .env("PLAN_LANG", "zh")
        .env("PLAN_MEMBER", "m04")
        .output()
        .expect("the program ran");
    assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

/// Returns the unfolded lines of the event with that date in its UID.
fn event(calendar: &[u8], uid: &str) -> Vec<String> {
    let text = String::from_utf8(calendar.to_vec()).unwrap().replace("\r\n ", "");
    let event = text.split("BEGIN:VEVENT").find(|event| event.contains(&format!("UID:{uid}"))).unwrap();
    event.lines().map(ToOwned::to_owned).collect()
}

fn has(event: &[String], line: &str) -> bool {
    event.iter().any(|own| own == line)
}

#[test]
fn an_event_keeps_its_uid_and_counts_its_changes() {
    let study = study();
    let calendar = |moment: &str| plan(&study, moment, &["export", "calendar"]);
    let first = calendar("03-20T09:00:00");
    assert_eq!(first, calendar("11-20T18:00:00"), "nothing in it tells when it was written");
    let uid = "2026-04-16-t02-71dd1b421b1823f6@plan";
    let planned = event(&first, uid);
    assert!(has(&planned, "SEQUENCE:0") && has(&planned, "STATUS:CONFIRMED"), "{planned:?}");
    assert!(has(&planned, "DTSTART:20260416T010000Z"), "{planned:?}");

    plan(
        &study,
        "03-21T09:00:00",
        &["schedule", "move", "t02", "--on", "2026-04-23", "--reason", "会议冲突"],
    );
    let moved = event(&calendar("03-21T10:00:00"), uid);
    assert!(has(&moved, "SEQUENCE:1") && has(&moved, "DTSTART:20260423T010000Z"), "{moved:?}");
    assert!(has(&moved, "DTSTAMP:20260321T010000Z"), "{moved:?}");

    plan(&study, "03-22T09:00:00", &["schedule", "cancel", "t02", "--reason", "合并"]);
    let cancelled = event(&calendar("03-22T10:00:00"), uid);
    assert!(has(&cancelled, "SEQUENCE:2") && has(&cancelled, "STATUS:CANCELLED"), "{cancelled:?}");
    assert!(!cancelled.iter().any(|line| line.contains("VALARM")), "{cancelled:?}");

    for record in ["2026-03-12-t01-03e7acf3", "2026-03-12-t01-2f4e93de"] {
        plan(&study, "03-23T09:00:00", &["retract", record, "--reason", "重复登记"]);
    }
    let retracted = event(&calendar("03-23T10:00:00"), "2026-03-12-t01-2f4e93de9c2548f2@plan");
    assert!(has(&retracted, "SEQUENCE:1") && has(&retracted, "STATUS:CANCELLED"), "{retracted:?}");
}

#[test]
fn a_day_without_a_time_ends_with_the_next() {
    let study = study();
    plan(&study, "03-21T09:00:00", &["schedule", "add", "2", "--on", "2026-05-28"]);
    let calendar = String::from_utf8(plan(&study, "03-21T10:00:00", &["export", "calendar"])).unwrap();
    assert!(
        calendar.contains("DTSTART;VALUE=DATE:20260528\r\n")
            && calendar.contains("DTEND;VALUE=DATE:20260529\r\n")
    );
}

#[test]
fn attendance_is_counted_by_formulas_that_carry_their_results() {
    let study = study();
    let roster = study.path().join("plan/roster.toml");
    let hostile = fs::read_to_string(&roster).unwrap().replace("\"局长\"", "\"=1+1\"");
    fs::write(&roster, hostile).unwrap();
    let file = study.path().join("考勤.xlsx");
    let export = |moment: &str| {
        plan(&study, moment, &["export", "attendance", "-o", "考勤.xlsx", "--overwrite"]);
        fs::read(&file).unwrap()
    };
    let bytes = export("03-20T09:00:00");
    assert_eq!(bytes, export("11-20T18:00:00"), "nothing in it tells when it was written");
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    assert_eq!(book.sheet_names(), ["按成员", "按场次", "按专题", "出勤图"]);

    let range = book.worksheet_range("按成员").unwrap();
    assert_eq!(range.get_value((2, 0)), Some(&Data::String("=1+1".to_owned())));
    let formulas = book.worksheet_formula("按成员").unwrap();
    assert_eq!(formulas.get_value((2, 0)).map(String::as_str).unwrap_or_default(), "");
    assert_eq!(formulas.get_value((6, 3)).map(String::as_str), Some("SUM(D3:D6)"));
    let number = |sheet: &calamine::Range<Data>, row, column| match sheet.get_value((row, column)) {
        Some(Data::Float(number)) => *number,
        other => panic!("{other:?} is no number"),
    };
    // Four members were expected on 12 March and all attended.
    let (expected, came, rate) = (number(&range, 6, 3), number(&range, 6, 4), number(&range, 6, 10));
    assert!(
        (expected - 4.0).abs() < 1e-9 && (rate - came / expected).abs() < 1e-9,
        "{expected} {came} {rate}"
    );
}

#[test]
fn evaluations_are_due_in_the_calendar_until_they_are_made() {
    let study = study();
    with_target(&study, "evaluation = \"quarter\"\nevaluation_days_after = 10");
    let first = |moment: &str| {
        let calendar = plan(&study, moment, &["export", "calendar", "--deadlines"]);
        let calendar = String::from_utf8(calendar).unwrap().replace("\r\n ", "");
        assert_eq!(calendar.matches("效果评估到期：").count(), 4, "{calendar}");
        let event = calendar.split("BEGIN:VEVENT").find(|event| event.contains("2026 年第一季度"));
        event.unwrap().to_owned()
    };
    let open = first("04-02T09:00:00");
    assert!(open.contains("DTSTART;VALUE=DATE:20260410") && open.contains("STATUS:CONFIRMED"), "{open}");
    plan(&study, "04-03T09:00:00", &["evaluations", "add", "--period", "2026Q1", "--problem", "研讨不深"]);
    assert!(first("04-04T09:00:00").contains("STATUS:CANCELLED"));
}

/// Returns a part of an Excel file.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    std::io::Read::read_to_string(&mut archive.by_name(name).unwrap(), &mut text).unwrap();
    text
}

#[test]
fn attendance_is_complete_for_programs_that_do_not_calculate() {
    let study = study();
    plan(&study, "03-20T09:00:00", &["export", "attendance", "-o", "考勤.xlsx"]);
    let bytes = fs::read(study.path().join("考勤.xlsx")).unwrap();
    // Nobody was expected on topic 2: its rate is an empty text, not a zero.
    let topics = part(&bytes, "xl/worksheets/sheet3.xml");
    assert!(topics.contains(r#"t="str"><f>IF(D4=0,"",E4/D4)</f><v></v>"#), "{topics}");
    let chart = part(&bytes, "xl/charts/chart1.xml");
    assert!(chart.contains(r#"<c:pt idx="0"><c:v>4</c:v></c:pt>"#), "{chart}");
    let styles = part(&bytes, "xl/styles.xml");
    let body = styles.matches(r#"<name val="仿宋_GB2312"/>"#).count();
    assert!(body > 0 && styles.contains(r#"<charset val="134"/>"#), "{styles}");
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let sessions = book.worksheet_range("按场次").unwrap();
    assert!(matches!(sessions.get_value((2, 0)), Some(Data::DateTime(_))), "a date is a date");
    let headings: Vec<String> =
        (4..12).map(|column| sessions.get_value((1, column)).unwrap().to_string()).collect();
    assert_eq!(headings.join(" "), "应到 实到 迟到 早退 请假 缺席 未登记 出勤率");
    let topics = book.worksheet_range("按专题").unwrap();
    assert!(matches!(topics.get_value((2, 0)), Some(Data::Float(_))), "a number is a number");
}

#[test]
fn records_are_lines_that_excel_and_programs_read() {
    let study = study();
    let csv = String::from_utf8(plan(&study, "03-20T09:00:00", &["export", "records"])).unwrap();
    assert!(csv.starts_with("record_kind,id,root,holds,recorded_at,by,"), "{csv}");
    // Headings, two sessions, an attendance sheet and a note.
    assert_eq!(csv.lines().count(), 5, "{csv}");
    plan(&study, "03-20T09:00:00", &["export", "records", "-o", "记录.csv"]);
    let file = fs::read_to_string(study.path().join("记录.csv")).unwrap();
    assert_eq!(file.strip_prefix('\u{feff}'), Some(csv.as_str()), "Excel needs the byte order mark");
    plan(&study, "03-20T09:00:00", &["export", "records", "-o", "记录.jsonl"]);
    let lines = fs::read_to_string(study.path().join("记录.jsonl")).unwrap();
    for line in lines.lines() {
        let object: serde_json::Value = serde_json::from_str(line).unwrap();
        assert_eq!(object["holds"], true);
    }
}

#[test]
fn the_archive_holds_the_year_and_its_sums_are_right() {
    let study = study();
    with_target(&study, "bulletin = \"quarter\"");
    fs::write(study.path().join("扫描.pdf"), b"%PDF-1.7 scan").unwrap();
    plan(&study, "03-13T09:00:00", &["attach", "2026-03-12", "扫描.pdf", "--kind", "sign-in"]);
    let archive = |name: &str| plan(&study, "03-20T09:00:00", &["archive", "-o", name]);
    archive("档案.zip");
    archive("再来.zip");
    let packed = fs::read(study.path().join("档案.zip")).unwrap();
    assert_eq!(packed, fs::read(study.path().join("再来.zip")).unwrap(), "the same bytes each time");

    archive("档案");
    let folder = study.path().join("档案");
    let sums = Command::new("sha256sum").args(["-c", "--quiet", "SHA256SUMS"]).current_dir(&folder).output();
    assert!(sums.expect("sha256sum").status.success());
    let mut archive = zip::ZipArchive::new(Cursor::new(packed)).unwrap();
    let parts: Vec<String> =
        (0..archive.len()).map(|at| archive.by_index(at).unwrap().name().unwrap().into_owned()).collect();
    let scan = "04-签到考勤/004-20260312-2026年第1次集中学习签到表.pdf";
    for part in ["00-卷内目录/2-卷内目录.docx", scan, "12-原始数据/plan/2026.toml", "SHA256SUMS"]
    {
        assert!(parts.iter().any(|name| name == part), "{part}: {parts:?}");
        assert!(folder.join(part).is_file(), "{part}");
    }
    let drafts: Vec<&str> = parts.iter().filter(|name| name.contains("草稿")).map(String::as_str).collect();
    // A scanned sheet was attached in March; the session in April was not held yet, so it has no papers.
    assert_eq!(
        drafts,
        [
            "01-学习计划/001-示范单位2026年理论学习中心组学习计划（草稿）.docx",
            "02-学习通知/003-关于举行2026年第1次集中学习的通知（草稿）.docx",
            "05-学习记录/007-20260312-2026年第1次集中学习记录（草稿）.docx",
            "08-总结通报/009-20260320-2026年度学习总结（草稿）.docx",
        ]
    );
    let listed = fs::read_to_string(folder.join("SHA256SUMS")).unwrap();
    assert_eq!(listed.lines().count() + 1, parts.len());
    assert_eq!(fs::read(folder.join(scan)).unwrap(), b"%PDF-1.7 scan");
}

#[test]
fn steps_of_sessions_are_days_of_the_calendar_and_go_when_done() {
    let study = study();
    with_target(&study, "filing_days_after = 5");
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("plan/calendar"), &study.path().join("plan/calendar"));
    let due = || {
        let calendar = plan(&study, "03-13T10:00:00", &["export", "calendar", "--deadlines"]);
        event(&calendar, "2026-03-12-t01-2f4e93de9c2548f2-filing@plan")
    };
    let open = due();
    assert!(has(&open, "DTSTART;VALUE=DATE:20260319") && has(&open, "STATUS:CONFIRMED"), "{open:?}");
    fs::write(study.path().join("扫描.pdf"), b"%PDF-1.7 scan").unwrap();
    plan(&study, "03-13T09:00:00", &["attach", "2026-03-12", "扫描.pdf", "--kind", "sign-in"]);
    let done = due();
    assert!(has(&done, "STATUS:CANCELLED") && has(&done, "SEQUENCE:1"), "{done:?}");
}
