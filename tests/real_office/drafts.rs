//! Every kind of document, drafted from the sample year by the program and opened by LibreOffice.
//!
//! Needs `bash`, `soffice` and `pdftotext`; run with `cargo test --features real-programs`. With
//! `PICTURES=1` it also renders the pictures in `tests/pictures`, with `pdftoppm`.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use super::measures::keep_the_form;
use super::pages::{Page, pages, pages_of};

const POINTS_PER_MM: f64 = 72.0 / 25.4;

/// The documents: file name, arguments, and text that must be on the first page.
const KINDS: [(&str, &[&str], &[&str]); 27] = [
    ("notice.docx", &["notice", "2026-12-10"], &["次集中学习的通知", "各中心组成员：", "三楼会议室"]),
    ("sign-in.docx", &["sign-in", "2026-12-10"], &["集中学习签到表", "党组书记、局长"]),
    ("minutes.docx", &["minutes", "2026-02-26"], &["集中学习记录", "到省科技厅汇报工作"]),
    ("bulletin.docx", &["bulletin", "2026Q2"], &["关于2026年第二季度学习情况的通报", "应到"]),
    ("summary.docx", &["summary"], &["2026年度学习总结", "组长主持"]),
    ("evaluation.docx", &["evaluation", "2026Q3"], &["2026年第三季度学习效果评估报告"]),
    ("account.docx", &["account", "m02"], &["2026年度述学报告", "常务副局长"]),
    ("contents.docx", &["contents"], &["2026年度学习档案卷内目录", "责任者"]),
    ("sign-in.xlsx", &["sign-in", "2026-12-10"], &["集中学习签到表", "考勤"]),
    ("plan.docx", &["plan"], &["2026年理论学习中心组专题学习计划", "一、指导思想"]),
    ("timetable.docx", &["timetable"], &["2026年度学习安排表", "重点发言人"]),
    ("agenda.docx", &["agenda", "2026-12-10"], &["次集中学习方案", "三楼会议室"]),
    ("checklists.docx", &["checklists"], &["2026年度学习清单", "责任人"]),
    ("requirements.docx", &["requirements"], &["落实情况对照表", "结论"]),
    ("leave.docx", &["leave", "2026-02-26"], &["集中学习请假审批单", "到省科技厅汇报工作"]),
    ("makeup.docx", &["makeup"], &["补学登记表", "确认人"]),
    ("speech.docx", &["speech", "2026-02-12-t01-m02"], &["把科学体系学成工作方法", "集中学习上的发言"]),
    ("note.docx", &["note", "2026-02-10"], &["通读两部著作札记"]),
    ("report.docx", &["report"], &["关于报送2026年度", "中心组成员名单"]),
    ("debrief.docx", &["debrief", "2026-02-26"], &["举行2026年第2次集中学习"]),
    ("seats.docx", &["seats", "2026-12-10"], &["座次表", "座次图"]),
    ("visit.docx", &["visit", "2026-02-26"], &["2026年第2次集中学习旁听报告", "旁听人"]),
    ("timetable.xlsx", &["timetable"], &["2026年度学习安排表", "重点发言人"]),
    ("checklists.xlsx", &["checklists"], &["2026年度学习清单", "责任人"]),
    ("requirements.xlsx", &["requirements"], &["落实情况对照表", "结论"]),
    ("makeup.xlsx", &["makeup"], &["补学登记表", "确认人"]),
    ("seats.xlsx", &["seats", "2026-12-10"], &["座次表"]),
];

pub(crate) fn plan() -> Command {
    let mut plan = Command::new(env!("CARGO_BIN_EXE_plan"));
    plan.env("PLAN_NOW", "2026-11-23T10:00:00+08:00").env("PLAN_LANG", "zh");
    plan
}

/// Fails unless these are all kinds of documents that the program drafts.
pub(crate) fn has_every_kind<'a>(kinds: impl Iterator<Item = &'a str>) {
    let schema = plan().args(["schema", "draft"]).output().unwrap();
    let schema: serde_json::Value = serde_json::from_slice(&schema.stdout).unwrap();
    let drafted = schema["properties"]["kind"]["enum"].as_array().unwrap();
    let drafted: BTreeSet<&str> = drafted.iter().map(|kind| kind.as_str().unwrap()).collect();
    assert_eq!(kinds.collect::<BTreeSet<_>>(), drafted);
}

/// Returns a repository with the sample year.
pub(crate) fn sample() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let copied = Command::new("cp").arg("-r").arg(root.join("plan")).arg(folder.path()).status();
    assert!(copied.unwrap().success());
    let make = Command::new("bash")
        .arg(root.join("tests/sample/make"))
        .args([env!("CARGO_BIN_EXE_plan").as_ref(), folder.path()])
        .output()
        .expect("bash runs");
    assert!(make.status.success(), "{make:?}");
    folder
}

fn has(page: &Page, words: &str) -> bool {
    let text: String = page.lines.iter().map(|line| line.text.replace(' ', "")).collect();
    text.contains(words)
}

#[test]
fn every_kind_opens_and_stays_within_its_margins() {
    has_every_kind(KINDS.iter().map(|(_, words, _)| words[0]));
    let sample = sample();
    for (name, words, expected) in KINDS {
        let file = sample.path().join(name);
        let drafted =
            plan().arg("-C").arg(sample.path()).arg("draft").args(words).arg("-o").arg(&file).output();
        let drafted = drafted.unwrap();
        assert!(drafted.status.success(), "{name}: {drafted:?}");
        let pages = pages_of(&file);
        for words in expected {
            assert!(has(&pages[0], words), "{words} on the first page of {name}: {:?}", pages[0]);
        }
        if name.ends_with("docx") {
            within_margins(name, &pages);
            keep_the_form(&pages, name);
        }
        if std::env::var_os("PICTURES").is_some() {
            picture(&file);
        }
    }
}

/// Punctuation may hang over the right edge by one character. On paper turned on its side the margins
/// are turned as well.
fn within_margins(name: &str, pages: &[Page]) {
    for page in pages {
        let [left, right, top, bottom] =
            if page.width > page.height { [37.0, 262.0, 28.0, 184.0] } else { [28.0, 184.0, 37.0, 262.0] };
        for line in page.body() {
            assert!(line.left >= left * POINTS_PER_MM - 1.0, "{name}: {line:?}");
            assert!(line.right <= right * POINTS_PER_MM + 17.0, "{name}: {line:?}");
            assert!(line.top >= top * POINTS_PER_MM - 1.0, "{name}: {line:?}");
            assert!(line.bottom <= bottom * POINTS_PER_MM + 1.0, "{name}: {line:?}");
        }
    }
}

/// Renders the first page of a printed document, small, as an impression.
fn picture(file: &Path) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pictures");
    std::fs::create_dir_all(&folder).unwrap();
    let name = file.file_name().unwrap().to_str().unwrap().replace('.', "-").replace("-docx", "");
    let drawn = Command::new("pdftoppm")
        .args(["-r", "60", "-png", "-singlefile", "-f", "1", "-l", "1"])
        .args([file.with_extension("pdf"), folder.join(name)])
        .status();
    assert!(drawn.expect("pdftoppm runs").success());
}

#[test]
fn a_long_sign_in_sheet_has_its_headings_on_every_page() {
    let sample = sample();
    let roster = sample.path().join("plan/roster.toml");
    let mut members = std::fs::read_to_string(&roster).unwrap();
    for number in 100..140 {
        members += &format!(
            "\n[[members]]\nid = \"m{number}\"\nname = \"干部{number}\"\npost = \"科长\"\njoined = 2020-01-01\n"
        );
    }
    std::fs::write(&roster, members).unwrap();
    let file = sample.path().join("long.docx");
    let drafted = plan()
        .arg("-C")
        .arg(sample.path())
        .args(["draft", "sign-in", "2026-12-10", "-o"])
        .arg(&file)
        .status();
    assert!(drafted.unwrap().success());
    let pages = pages(&std::fs::read(&file).unwrap());
    assert!(pages.len() >= 3);
    for page in &pages {
        assert!((page.width / page.height - 210.0 / 297.0).abs() < 0.01 && page.foot().is_some(), "{page:?}");
        assert!(page.has("序号") && page.has("签名"), "{page:?}");
    }
}
