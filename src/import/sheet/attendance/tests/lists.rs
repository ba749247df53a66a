//! Worksheets with several lists: of several days, of members and guests.

use super::{book, findings, hours, office, reading, roster};
use crate::domain::attendance::Status;
use crate::domain::roster::MemberId;
use crate::import::sheet::attendance::{Accept, Finding, read};
use crate::import::sheet::doubt::Doubt;

#[test]
fn of_lists_below_each_other_only_those_of_the_day_are_read() {
    for (sheet, expected) in [
        (
            "3月12日签到表|<\n姓名|签到\n局长|√\n3月19日签到表|<\n姓名|签到\n副局长（规划资金）|√",
            vec!["3 局长: m01 present"],
        ),
        (
            "3月5日签到表|<\n姓名|签到\n副局长（规划资金）|√\n2026年3月12日签到表|<\n姓名|签到\n局长|请假",
            vec!["6 局长: m01 leave"],
        ),
        (
            "3月12日|<\n姓名|签到\n局长|√\n时间：|2026-03-19\n副局长（规划资金）|√",
            vec!["3 局长: m01 present"],
        ),
        (
            "3月12日上午签到表|<\n姓名|签到\n局长|√\n3月12日下午签到表|<\n姓名|签到\n副局长（规划资金）|√",
            vec!["3 局长: m01 present"],
        ),
        (
            "姓名|签到\n局长|√\n中层干部|<\n（第1页）|<\n盖章\n姓名|签到\n副局长（规划资金）|√",
            vec!["2 局长: m01 present", "7 副局长（规划资金）: m02 present"],
        ),
        (
            "3月12日签到表|<\n姓名|签到\n局长|√\n填表日期：2026年3月13日\n副局长（规划资金）|√",
            vec!["3 局长: m01 present", "5 副局长（规划资金）: m02 present"],
        ),
    ] {
        assert_eq!(findings(sheet), expected, "{sheet}");
    }
    let reading = reading("3月12日|<\n姓名|签到\n局长|√\n3月19日|<\n副局长（规划资金）|√");
    assert_eq!(reading.remarks[0].id, "sheet-rows-of-other-days");
    assert_eq!(reading.unused.iter().map(|unused| unused.row).collect::<Vec<_>>(), [Some(4), Some(5)]);
}

#[test]
fn a_list_of_guests_may_be_beside_that_of_the_members() {
    let sheet = "签到表|<|<|<\n中心组成员|<|列席人员|<\n姓名|签到|姓名|签到\n局长|√|甲某|√\n副局长（规划资金）|请假|局长|√";
    let expected = [
        "4 局长: m01 present",
        "4 甲某: guest 甲某",
        "5 副局长（规划资金）: m02 leave",
        "5 局长: among-guests",
    ];
    assert_eq!(findings(sheet), expected);
}

#[test]
fn names_listed_by_status_are_read() {
    for (sheet, expected) in [
        (
            "签到情况\n出席：局长、副局长（规划资金）\n列席：某科科长\n缺席：无",
            vec!["2 局长: m01 present", "2 副局长（规划资金）: m02 present", "3 某科科长: guest 某科科长"],
        ),
        (
            "出席人员（1人）|局长\n请假|副局长（规划资金）",
            vec!["1 局长: m01 present", "2 副局长（规划资金）: m02 leave"],
        ),
        (
            "出席|请假\n局长|副局长（规划资金）",
            vec!["2 局长: m01 present", "2 副局长（规划资金）: m02 leave"],
        ),
        (
            "出席人员\n局长|副局长（规划资金）\n地点|局长",
            vec![
                "2 局长: m01 present",
                "2 副局长（规划资金）: m02 present",
                "3 地点: unknown",
                "3 局长: m01 present",
            ],
        ),
        ("出席：局长；甲某\n乙某", vec!["1 局长: m01 present", "1 甲某: unknown"]),
        (
            "出席：局长、副局长（规划资金）。请假：局长（出差）",
            vec!["1 局长: twice", "1 副局长（规划资金）: m02 present", "1 局长（出差）: twice"],
        ),
        (
            "出席：局长（办公室小王代）、调研员、副局长（规划资金）",
            vec!["1 局长（办公室小王代）: remark", "1 调研员: namesake", "1 副局长（规划资金）: m02 present"],
        ),
        (
            "出席：局长\n迟到：副局长（规划资金）",
            vec!["1 局长: m01 present", "2 副局长（规划资金）: m02 late"],
        ),
        (
            "应到人员|局长\n出席|局长\n请假|副局长（规划资金）",
            vec!["2 局长: m01 present", "3 副局长（规划资金）: m02 leave"],
        ),
        (
            "出席人员|局长|调研员|副局长（规划资金）\n请假|某某",
            vec![
                "1 局长: m01 present",
                "1 调研员: namesake",
                "1 副局长（规划资金）: m02 present",
                "2 某某: unknown",
            ],
        ),
        ("3月5日\n出席：副局长（规划资金）\n3月12日\n出席：局长", vec!["4 局长: m01 present"]),
    ] {
        assert_eq!(findings(sheet), expected, "{sheet}");
    }
    let refused =
        |sheet: &str| read(&book(&[sheet]), office(&roster()), hours(), Accept::SameDay).unwrap_err().id;
    assert_eq!(refused("参加人员：全体成员\n请假：局长"), "book-no-heading");
    assert_eq!(refused("应到人员：局长"), "book-no-heading");
    for unclear in [
        "出席：局长。副局长（规划资金）、甲某请假",
        "出席：局长，副局长（规划资金）、甲某请假",
        "出席：局长；甲某请假",
    ] {
        assert_eq!(refused(unclear), "book-no-heading", "{unclear}");
    }
    assert_eq!(refused("签名：局长"), "book-no-heading");
    assert_eq!(refused("3月26日\n出席：局长"), "sheet-of-other-day");
    assert_eq!(refused("3月12日下午\n出席：局长"), "sheet-of-other-hours");
}

#[test]
fn names_side_by_side_above_their_marks_are_read() {
    for (sheet, expected) in [
        ("3月12日签到表|<|<|<\n姓名|局长|副局长（规划资金）|甲某\n签到|√|请假|√", vec![]),
        (
            "3月12日签到表|<|<|<\n姓名|局长|副局长（规划资金）|总工程师\n签到|√|请假|",
            vec!["2 局长: m01 present", "2 副局长（规划资金）: m02 leave", "2 总工程师: not-then"],
        ),
        (
            "日期|局长|副局长（规划资金）|总工程师\n3月5日|√|√|\n3月12日|迟到|缺席|\n注：总工程师已调离|<|<|<",
            vec!["1 局长: m01 late", "1 副局长（规划资金）: m02 absent", "1 总工程师: not-then"],
        ),
    ] {
        let found = read(&book(&[sheet]), office(&roster()), hours(), Accept::SameDay);
        assert_eq!(found.map_or_else(|_| Vec::new(), |_| findings(sheet)), expected, "{sheet}");
    }
    let sheet = "3月12日签到表|<|<|<\n姓名|局长|副局长（规划资金）|总工程师\n签到|√|请假|";
    let lines = reading(sheet).lines;
    assert_eq!(lines[1].cells, ["C3"]);
    let sheet = "3月26日签到表|<|<|<\n姓名|局长|副局长（规划资金）|总工程师\n签到|√|请假|";
    assert_eq!(
        read(&book(&[sheet]), office(&roster()), hours(), Accept::SameDay).unwrap_err().id,
        "sheet-of-other-day"
    );
}

#[test]
fn name_and_mark_in_one_cell_are_read() {
    for (sheet, expected) in [
        (
            "3月12日签到\n局长 √\n2.副局长（规划资金）：请假\n调研员 √\n甲某 √",
            vec![
                "2 局长: m01 present",
                "3 副局长（规划资金）: m02 leave",
                "4 调研员: namesake",
                "5 甲某: unknown",
            ],
        ),
        (
            "签到|<|<\n局长√|副局长（规划资金） 迟到|总工程师 ×",
            vec!["2 局长: m01 present", "2 副局长（规划资金）: m02 late", "2 总工程师: not-then"],
        ),
        (
            "考勤\n局长（党组书记、局长）：到\n副局长（规划资金）（请假）\n总工程师 √",
            vec!["2 局长: m01 present", "3 副局长（规划资金）: m02 leave", "4 总工程师: not-then"],
        ),
        (
            "签到\n局长 √\n副局长（规划资金） 出差未请假\n总工程师 √\n调研员 √",
            vec![
                "2 局长: m01 present",
                "3 副局长（规划资金）: words",
                "4 总工程师: not-then",
                "5 调研员: namesake",
            ],
        ),
        (
            "签到\n局长 办公室主任 √\n副局长（规划资金） √\n总工程师 √",
            vec!["2 局长: other", "3 副局长（规划资金）: m02 present", "4 总工程师: not-then"],
        ),
    ] {
        assert_eq!(findings(sheet), expected, "{sheet}");
    }
    let lines = reading("签到|<|<\n\n局长√|副局长（规划资金） 迟到|总工程师 ×").lines;
    assert_eq!(lines[1].cells, ["B3"]);
    let refused =
        |sheet: &str| read(&book(&[sheet]), office(&roster()), hours(), Accept::SameDay).unwrap_err().id;
    assert_eq!(refused("签到\n局长 请假\n副局长（规划资金） 请假\n总工程师 请假"), "book-no-heading");
    assert_eq!(refused("签到\n局长 √\n副局长（规划资金） √"), "book-no-heading");
    let members = "局长 √\n副局长（规划资金） √\n总工程师 √";
    for title in ["", "名单\n", "3月12日签到接龙：能来的报名\n"] {
        assert_eq!(refused(&format!("{title}{members}")), "book-no-heading", "{title}");
    }
    assert_eq!(refused("签到\n局长讲话\n副局长（规划资金）讲话\n总工程师讲话"), "book-no-heading");
}

#[test]
fn a_worksheet_of_leave_beside_that_of_the_session_is_compared() {
    let found = |signed: &str, leave: &str| {
        let mut book = book(&[signed, leave]);
        for (tab, name) in book.tabs.iter_mut().zip(["签到", "请假"]) {
            tab.name = name.to_owned();
        }
        let reading = read(&book, office(&roster()), hours(), Accept::SameDay).unwrap();
        (reading.lines.into_iter().map(|line| line.finding).collect::<Vec<_>>(), reading.remarks)
    };
    let signed = "姓名|签到\n局长|√\n副局长（规划资金）|";
    let (lines, remarks) = found(signed, "姓名|请假事由|批准人\n副局长（规划资金）|出差|局长");
    let (m01, m02) = (MemberId("m01".into()), MemberId("m02".into()));
    let asked = Finding::Doubtful(Doubt::OnLeaveList, Some(m02.clone()));
    assert_eq!(lines, [Finding::Marked(m01.clone(), Status::Present), asked]);
    assert_eq!(remarks.iter().map(|remark| remark.id).collect::<Vec<_>>(), ["sheet-unread-tabs"]);
    let (lines, _) = found(signed, "姓名|日期|请假事由\n局长|2026-03-05|出差");
    assert_eq!(lines, [Finding::Marked(m01, Status::Present), Finding::Blank(m02)]);
}
