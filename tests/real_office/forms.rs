//! The form of documents for a small, a middle and a large unit, measured on the pages of LibreOffice.

use std::fmt::Write;
use std::path::PathBuf;

use super::drafts::{has_every_kind, plan};
use super::measures::keep_the_form;
use super::pages::{Page, Placed, pages_of_all};

const POINTS_PER_MM: f64 = 72.0 / 25.4;
/// The units: name and number of members.
const UNITS: [(&str, usize); 3] = [
    ("市科学技术局", 5),
    ("晋中市榆次区人力资源和社会保障局", 12),
    ("某省某某市高新技术产业开发区管理委员会（综合保税区管理办公室）机关党委", 40),
];
/// The documents: name of the file, arguments, and whether the group signs them.
const DRAFTS: [(&str, &[&str], bool); 29] = [
    ("notice", &["notice", "2026-05-14"], true),
    ("notice-lecture", &["notice", "2026-06-11"], true),
    ("notice-visit", &["notice", "2026-06-18"], true),
    ("notice-exchange", &["notice", "2026-07-09"], true),
    ("notice-self-study", &["notice", "2026-07-16"], true),
    ("notice-moved", &["notice", "2026-08-27"], true),
    ("notice-cancelled", &["notice", "2026-09-10"], true),
    ("sign-in", &["sign-in", "2026-05-14"], false),
    ("minutes", &["minutes", "2026-03-12"], false),
    ("bulletin", &["bulletin", "2026Q1"], true),
    ("bulletin-empty", &["bulletin", "2026Q2"], true),
    ("evaluation", &["evaluation", "2026Q1"], true),
    ("summary", &["summary"], true),
    ("account", &["account", "m01"], false),
    ("account-speaker", &["account", "m03"], false),
    ("plan", &["plan"], false),
    ("timetable", &["timetable"], false),
    ("agenda", &["agenda", "2026-05-14"], false),
    ("checklists", &["checklists"], false),
    ("requirements", &["requirements"], false),
    ("leave", &["leave", "2026-03-12"], false),
    ("makeup", &["makeup"], false),
    ("debrief", &["debrief", "2026-03-12"], true),
    ("report", &["report"], true),
    ("contents", &["contents"], false),
    ("seats", &["seats", "2026-05-14"], false),
    ("speech", &["speech", "2026-03-12"], false),
    ("note", &["note", "2026-03-20"], false),
    ("visit", &["visit", "2026-03-12"], false),
];

/// Returns a repository of that unit with a session held and a session planned.
fn unit(name: &str, members: usize) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("plan")).unwrap();
    let plan_text = format!(
        "year = 2026\ntitle = \"{name}2026年理论学习中心组专题学习计划\"\norganization = \"{name}\"\n\
         [targets]\nspeeches_days_before = 3\nmakeup_days = 20\n\
         [[topics]]\nid = \"t01\"\ntitle = \"深入学习领会科技自立自强的重要论述\"\n\
         readings = [{{ title = \"论科技自立自强\" }}]\n[[requirements]]\ntitle = \"强化政治引领\"\n\
         [[checklists]]\nname = \"学习任务清单\"\nof = \"topics\"\n"
    );
    std::fs::write(folder.path().join("plan/2026.toml"), plan_text).unwrap();
    let mut roster = String::new();
    for number in 1..=members {
        let role = if number == 1 { "leader" } else { "member" };
        write!(
            roster,
            "[[members]]\nid = \"m{number:02}\"\nname = \"成员{number:02}\"\npost = \"党组成员、副局长（分管发展规划）\"\n\
             role = \"{role}\"\njoined = 2020-01-01\n"
        )
        .unwrap();
    }
    std::fs::write(folder.path().join("plan/roster.toml"), roster).unwrap();
    let run = |words: &[&str]| {
        let mut run = plan();
        run.env("PLAN_NOW", "2026-04-02T10:00:00+08:00").args(["--as", "m01", "-C"]).arg(folder.path());
        let done = run.args(words).output().unwrap();
        assert!(done.status.success(), "{words:?}: {}", String::from_utf8_lossy(&done.stderr));
    };
    let held = ["schedule", "add", "1", "--on", "2026-03-12", "--from", "09:00", "--to", "11:30", "--place"];
    run(&[&held[..], &["三楼会议室", "--chair", "m01", "--lead", "m02", "--speaker", "m03"]].concat());
    run(&[
        "schedule",
        "add",
        "1",
        "--on",
        "2026-05-14",
        "--from",
        "09:00",
        "--to",
        "11:30",
        "--chair",
        "m01",
    ]);
    for (day, form) in [
        ("2026-06-11", "lecture"),
        ("2026-06-18", "field-research"),
        ("2026-07-09", "exchange"),
        ("2026-07-16", "self-study"),
        ("2026-08-20", "seminar"),
        ("2026-09-10", "collective"),
    ] {
        let at = ["--from", "14:30", "--to", "17:30", "--place", "示范园区"];
        run(&[&["schedule", "add", "1", "--on", day, "--form", form][..], &at].concat());
    }
    run(&["schedule", "move", "2026-08-20", "--on", "2026-08-27", "--reason", "与全市会议冲突"]);
    run(&["schedule", "cancel", "2026-09-10", "--reason", "与全市会议冲突"]);
    run(&["attend", "2026-03-12", "--all-present", "--leave", "m04=出差"]);
    let write = |kind: &str, member: &str, day: &str, text: &str, more: &[&str]| {
        let file = folder.path().join("text.md");
        std::fs::write(&file, text).unwrap();
        let words = ["notes", "add", "1", "--kind", kind, "--member", member, "--on", day];
        run(&[&words[..], more, &[file.to_str().unwrap()]].concat());
    };
    let at = ["--session", "2026-03-12", "--title", "先查后改"];
    write("speech", "m03", "2026-03-12", "要点：先查后改，逐项销号。\n", &at);
    write("note", "m02", "2026-03-20", "读《论科技自立自强》，抓住“自立”二字。\n", &["--title", "研读札记"]);
    run(&["evaluations", "add", "--period", "2026Q1", "--problem", "研讨不深", "--adjustment", "提前发题"]);
    folder
}

#[test]
fn papers_of_small_middle_and_large_units_keep_the_form() {
    has_every_kind(DRAFTS.iter().map(|(_, words, _)| words[0]));
    for (name, members) in UNITS {
        let folder = unit(name, members);
        let file = |draft: &str| folder.path().join(format!("{draft}.docx"));
        for (draft, words, _) in DRAFTS {
            let mut run = plan();
            run.env("PLAN_NOW", "2026-04-20T10:00:00+08:00").arg("-C").arg(folder.path());
            let drafted = run.arg("draft").args(words).arg("-o").arg(file(draft)).output().unwrap();
            assert!(drafted.status.success(), "{words:?}: {drafted:?}");
        }
        let files: Vec<PathBuf> = DRAFTS.iter().map(|(draft, ..)| file(draft)).collect();
        for ((draft, _, signed), pages) in DRAFTS.iter().zip(pages_of_all(&files)) {
            let what = format!("{draft} of {name}");
            keep_the_form(&pages, &what);
            title_is_no_hourglass(&pages[0], &what);
            nothing_leaves_the_paper(&pages, &what);
            text_stays_with_its_closing(&pages, name, &what);
            no_date_is_divided(&pages, &what);
            no_count_is_zero(&pages, &what);
            if *signed {
                signatory_is_centred_on_the_date(&pages, &what);
            }
            content(draft, &pages, &what);
        }
    }
}

/// The document has the facts of the records.
fn content(draft: &str, pages: &[Page], what: &str) {
    match draft {
        "sign-in" => guests_open_no_page(pages, what),
        "seats" => cards_have_no_number(pages, what),
        "notice" => {
            has_all(pages, &["上午9:00—11:30"], what);
            addressee_and_body_are_placed(&pages[0], what);
        }
        "notice-lecture" => has_all(pages, &["辅导讲座", "主讲人", "下午2:30—5:30"], what),
        "notice-visit" => has_all(pages, &["调研地点", "集合"], what),
        "notice-exchange" => has_all(pages, &["交流地点"], what),
        "notice-self-study" => has_all(pages, &["个人自学"], what),
        "notice-moved" => has_all(pages, &["与全市会议冲突", "2026年8月27日"], what),
        "notice-cancelled" => has_all(pages, &["与全市会议冲突", "取消"], what),
        "minutes" => has_all(pages, &["列席人员：无", "先查后改，逐项销号。", "请假（出差）"], what),
        "bulletin" => has_all(pages, &["研讨不深", "提前发题", "出差"], what),
        "bulletin-empty" => has_all(pages, &["未开展集中学习"], what),
        "evaluation" => has_all(pages, &["研讨不深", "提前发题", "2026年4月2日"], what),
        "summary" => has_all(pages, &["研讨不深", "因请假应补学补研1人次"], what),
        "account" => has_all(pages, &["主持集中学习1次", "出勤率100%"], what),
        "account-speaker" => has_all(pages, &["题目《先查后改》"], what),
        "speech" => has_all(pages, &["先查后改", "2026年第1次集中学习"], what),
        "note" => has_all(pages, &["研读札记", "抓住“自立”二字"], what),
        _ => {}
    }
}

/// A date in a cell is on one line.
fn no_date_is_divided(pages: &[Page], what: &str) {
    for page in pages {
        let of_date = |line: &&Placed| line.text.starts_with("2026.") && line.text.matches('.').count() < 3;
        for line in page.body().filter(of_date) {
            let below = page.body().find(|next| {
                let near = next.top > line.top && next.top - line.top < 20.0;
                near && (next.left - line.left).abs() < 30.0
                    && next.text.bytes().all(|byte| byte.is_ascii_digit())
            });
            assert!(below.is_none(), "{what}: {line:?} {below:?}");
        }
    }
}

/// A count of nothing is not worth a phrase.
fn no_count_is_zero(pages: &[Page], what: &str) {
    let all: String = pages.iter().flat_map(|page| &page.lines).map(text).collect();
    for unit in ["人次", "人", "次", "篇", "个", "项", "期", "条"] {
        let zero = format!("0{unit}");
        let counted = |(at, _): (usize, &str)| !all[..at].ends_with(|before: char| before.is_ascii_digit());
        assert!(!all.match_indices(zero.as_str()).any(counted), "{what}: {zero} in {all}");
    }
}

fn text(line: &Placed) -> String {
    line.text.replace(' ', "")
}

fn has_all(pages: &[Page], expected: &[&str], what: &str) {
    let all: String = pages.iter().flat_map(|page| &page.lines).map(text).collect();
    for words in expected {
        assert!(all.contains(words), "{words} in {what}: {all}");
    }
}

/// The lines of a title are set in 22 points, those of the body in 16. Widths that differ by less than half
/// a character count as equal.
fn title_is_no_hourglass(page: &Page, what: &str) {
    let title: Vec<&Placed> = page.body().take_while(|line| line.bottom - line.top > 24.0).collect();
    assert!(!title.is_empty() && title.len() <= 6, "{what}: {:?}", page.lines);
    let widths: Vec<f64> = title.iter().map(|line| line.right - line.left).collect();
    for at in 1..widths.len().max(2) - 1 {
        let wider = |other: &f64| *other > widths[at] + 11.0;
        let hourglass = widths[..at].iter().any(wider) && widths[at + 1..].iter().any(wider);
        assert!(!hourglass, "{what}: {title:?}");
    }
    // On landscape paper the margins are others.
    for line in title.into_iter().filter(|_| page.width < page.height) {
        let (left, right) = (line.left - 28.0 * POINTS_PER_MM, (210.0 - 26.0) * POINTS_PER_MM - line.right);
        assert!((left - right).abs() < 2.0 * POINTS_PER_MM, "{what} is centred: {line:?}");
        assert!(!text(line).starts_with("中心组") && text(line).chars().count() >= 4, "{what}: {line:?}");
    }
}

/// No page is empty, and no line leaves the type area by more than the overhang of a sign.
fn nothing_leaves_the_paper(pages: &[Page], what: &str) {
    let room = 6.0 * POINTS_PER_MM;
    for page in pages {
        assert!(page.body().next().is_some(), "{what} has an empty page: {:?}", page.lines);
        for line in &page.lines {
            let left = 26.0f64.min(35.0) * POINTS_PER_MM - room;
            assert!(line.left > left && line.right < page.width - left, "{what}: {line:?}");
        }
    }
}

/// The last page holds more than signatures and dates.
fn text_stays_with_its_closing(pages: &[Page], unit: &str, what: &str) {
    let last = pages.last().unwrap();
    let closes = |line: &Placed| {
        let text = text(line);
        text.contains("（签字）")
            || text.contains("述学人")
            || text.contains("旁听人")
            || is_date(&text)
            || text.contains("理论学习中心组")
            || unit.contains(&text)
    };
    assert!(last.body().any(|line| !closes(line)), "{what}: {:?}", last.lines);
}

fn is_date(text: &str) -> bool {
    text.starts_with("2026年") && text.ends_with('日') && text.chars().count() <= 11
}

fn signatory_is_centred_on_the_date(pages: &[Page], what: &str) {
    let lines: Vec<&Placed> = pages.iter().flat_map(Page::body).collect();
    let at = lines.iter().rposition(|line| is_date(&text(line))).expect("the date");
    let centre = |line: &Placed| f64::midpoint(line.left, line.right);
    let apart = (centre(lines[at]) - centre(lines[at - 1])).abs();
    assert!(apart < POINTS_PER_MM, "{what}: {:?} {:?}", lines[at - 1], lines[at]);
}

/// The addressee is flush left, one empty line below the title; paragraphs begin two characters further in.
fn addressee_and_body_are_placed(page: &Page, what: &str) {
    let lines: Vec<&Placed> = page.body().collect();
    let at = lines.iter().position(|line| text(line).ends_with("成员：")).expect("the addressee");
    let [title, addressee, first] = [lines[at - 1], lines[at], lines[at + 1]];
    let apart = (addressee.bottom - title.bottom) / POINTS_PER_MM;
    assert!((17.0..21.5).contains(&apart), "{what}: {apart} mm from {title:?} to {addressee:?}");
    for (line, edge) in [(addressee, 28.0), (first, 39.2)] {
        assert!((line.left / POINTS_PER_MM - edge).abs() < 0.5, "{what}: {line:?} is not at {edge} mm");
    }
}

/// The cards are two to a page, and their pages have no number.
fn cards_have_no_number(pages: &[Page], what: &str) {
    let is_card = |line: &&Placed| line.bottom - line.top > 40.0;
    let cards: Vec<&Page> =
        pages.iter().filter(|page| page.lines.iter().any(|line| is_card(&line))).collect();
    assert!(!cards.is_empty(), "{what}: {pages:?}");
    for page in cards {
        assert!(page.foot().is_none() && page.lines.iter().all(|line| is_card(&line)), "{what}: {page:?}");
        assert!(page.lines.len() <= 2, "{what}: {page:?}");
    }
}

fn guests_open_no_page(pages: &[Page], what: &str) {
    let last = pages.last().unwrap();
    assert!(last.body().any(|line| text(line).contains("成员")), "{what}: {:?}", last.lines);
    let counts = pages[0].body().find(|line| text(line).starts_with("应到")).unwrap();
    let beside = |line: &&Placed| (line.top - counts.top).abs() < 1.0;
    let line: Vec<String> = pages[0].body().filter(beside).map(text).collect();
    assert_eq!(line.concat().matches('人').count(), 4, "{what}: the counts are on one line: {line:?}");
    let rows = pages.iter().flat_map(Page::body).filter(|line| text(line).contains("列席人员")).count();
    assert!(rows >= 1, "{what} has room for guests");
    let heights = pages[0].body().filter(|line| text(line).starts_with("成员")).map(|line| line.top);
    let heights: Vec<f64> = heights.collect();
    for pair in heights.windows(2) {
        assert!(pair[1] - pair[0] >= 10.0 * POINTS_PER_MM, "{what}: {pair:?} is too low to sign");
    }
}
