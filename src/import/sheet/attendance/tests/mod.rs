mod cases;
mod lists;
mod people;
mod tables;

use chrono::NaiveTime;

use super::*;
use crate::domain::roster::{Member, Role};
use crate::domain::vocabulary::Vocabulary;

fn roster() -> Roster {
    let member = |id: &str, name: &str, left: Option<&str>| Member {
        id: MemberId(id.into()),
        name: name.to_owned(),
        post: name.to_owned(),
        role: Role::Member,
        joined: chrono::NaiveDate::default(),
        positions: Vec::new(),
        left: left.map(|day| day.parse().unwrap()),
        email: None,
    };
    Roster {
        members: vec![
            member("m01", "局长", None),
            member("m02", "副局长（规划资金）", None),
            member("m03", "调研员", None),
            member("m04", "调研员", None),
            member("m05", "总工程师", Some("2026-01-31")),
        ],
    }
}

fn office(roster: &Roster) -> Office<'_> {
    Office { roster, organization: "某局" }
}

fn hours() -> Hours {
    let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
    Hours { day: "2026-03-12".parse().unwrap(), span: Some((at(9, 0), at(11, 30))) }
}

fn book(sheets: &[&str]) -> Book {
    Book { tabs: sheets.iter().map(|sheet| Tab::of(sheet)).collect(), hidden: Vec::new() }
}

fn reading(sheet: &str) -> Reading {
    read(&book(&[sheet]), office(&roster()), hours(), Accept::SameDay).unwrap()
}

/// Returns the findings of a sheet: row, name, meaning.
fn findings(sheet: &str) -> Vec<String> {
    let meaning = |finding: Finding| match finding {
        Finding::Marked(member, status) => format!("{member} {}", status.key()),
        Finding::Blank(member) => format!("{member} blank"),
        Finding::Guest(name) => format!("guest {name}"),
        Finding::GuestBlank => "guest blank".to_owned(),
        Finding::Doubtful(doubt, _) => doubt.key().to_owned(),
    };
    let lines = reading(sheet).lines;
    lines.into_iter().map(|line| format!("{} {}: {}", line.row, line.name, meaning(line.finding))).collect()
}

/// Returns the meaning of the only line under these headings.
fn meaning(headings: &str, line: &str) -> String {
    let found = findings(&format!("{headings}\n{line}"));
    found
        .last()
        .and_then(|found| found.split_once(": "))
        .map(|(_, meaning)| meaning.to_owned())
        .unwrap_or_default()
}

#[test]
fn our_own_sheet_is_read_by_its_ids_and_with_its_guests() {
    let sheet = "2026年第1次集中学习签到表|<|<|<|<|<\n时间：2026年3月12日（星期四）上午9:00—11:30\n\
        序号|姓名|职务|签名|到会情况|备注|编号\n\
        1|局长|党组书记||出席||m01\n2|副局长（规划资金）|党组成员||请假|出差|m02\n\
        3|调研员|调研员|√|||m04\n4|某处处长|列席人员|√\n5||列席人员|某科科长\n6|某委委员|列席人员||列席\n\
        7|某办某主任|列席人员|某主任\n8|某所所长|列席人员|别人\n9||列席人员";
    assert_eq!(
        findings(sheet),
        [
            "4 局长: m01 present",
            "5 副局长（规划资金）: m02 leave",
            "6 调研员: m04 present",
            "7 某处处长: guest 某处处长",
            "8 某科科长: guest 某科科长",
            "9 某委委员: guest 某委委员",
            "10 某办某主任: guest 某办某主任",
            "11 某所所长: words",
        ]
    );
}

#[test]
fn an_id_and_another_members_name_are_not_believed() {
    let sheet = |line: &str| findings(&format!("编号|姓名|考勤\n{line}")).remove(0);
    assert_eq!(sheet("m01|副局长（规划资金）|√"), "2 副局长（规划资金）: id-and-name");
    assert_eq!(sheet("Ｍ０３|调研员|出席"), "2 调研员: m03 present");
    assert_eq!(sheet("1|局长|缺席"), "2 局长: m01 absent");
}

#[test]
fn a_merged_name_is_no_remark_on_its_member() {
    let mut roster = roster();
    roster.members[0].name = "代某".to_owned();
    let reading = read(&book(&["姓名|<|签到\n代某|<|√"]), office(&roster), hours(), Accept::SameDay).unwrap();
    assert_eq!(reading.lines[0].finding, Finding::Marked(MemberId("m01".into()), Status::Present));
}

#[test]
fn a_merged_cell_counts_for_each_row_that_it_covers() {
    let sheet = "姓名|考勤\n局长|请假\n副局长（规划资金）|^";
    assert_eq!(findings(sheet), ["2 局长: m01 leave", "3 副局长（规划资金）: m02 leave"]);
    let sheet = "姓名|时段|考勤\n局长|上午|√\n^|下午|请假";
    assert_eq!(findings(sheet), ["2 局长: twice", "3 局长: twice"]);
    let sheet = "姓名|时段|考勤\n局长|上午|√\n|下午|请假";
    assert_eq!(findings(sheet), ["2 局长: nameless"]);
}

#[test]
fn rows_of_another_day_are_not_read() {
    let sheet =
        "姓名|日期|考勤\n局长|2026-03-12|出席\n局长|2026-03-11|缺席\n副局长（规划资金）|26-03-11 星期三|出席";
    assert_eq!(findings(sheet), ["2 局长: m01 present"]);
    let reading = reading(sheet);
    assert_eq!(
        reading.remarks.iter().map(|remark| remark.id).collect::<Vec<_>>(),
        ["sheet-rows-of-other-days"]
    );
    assert_eq!(reading.unused.iter().map(|unused| unused.row).collect::<Vec<_>>(), [Some(3), Some(4)]);
}

#[test]
fn a_picture_in_place_of_a_signature_is_asked_about() {
    let mut book = book(&["姓名|签名\n局长|"]);
    book.tabs[0].pictures.insert((1, 1));
    let reading = read(&book, office(&roster()), hours(), Accept::SameDay).unwrap();
    assert_eq!(reading.lines[0].finding, Finding::Doubtful(Doubt::Picture, Some(MemberId("m01".into()))));
    assert_eq!(reading.remarks[0].id, "sheet-pictures");
}

#[test]
fn a_comment_counts_as_a_remark_and_is_listed() {
    for (comment, expected) in [
        ("秘书: 本人未到", Finding::Doubtful(Doubt::Remark, Some(MemberId("m01".into())))),
        ("带材料", Finding::Marked(MemberId("m01".into()), Status::Present)),
    ] {
        let mut book = book(&["姓名|签名\n局长|√"]);
        book.tabs[0].comments.push(((1, 1), comment.to_owned()));
        let reading = read(&book, office(&roster()), hours(), Accept::SameDay).unwrap();
        assert_eq!(reading.lines[0].finding, expected);
        assert_eq!((reading.unused[0].place.as_str(), reading.unused[0].words.as_str()), ("B2", comment));
    }
}

#[test]
fn a_line_struck_through_is_asked_about() {
    for place in [(1, 0), (1, 1)] {
        let mut book = book(&["姓名|签名|电话\n局长|√|1"]);
        book.tabs[0].struck.insert(place);
        let reading = read(&book, office(&roster()), hours(), Accept::SameDay).unwrap();
        assert_eq!(reading.lines[0].finding, Finding::Doubtful(Doubt::Struck, Some(MemberId("m01".into()))));
    }
}

#[test]
fn a_remark_that_is_cut_is_asked_about() {
    let long = format!("局长|√|{}本人未到", "学".repeat(600));
    assert_eq!(meaning("姓名|签到|备注", &long), "words");
}

#[test]
fn all_that_is_not_used_is_listed() {
    let sheet = "签到表|<|<\n姓名|部门|签到\n局长|办公室|√\n合计|1|1\n注：按职务排列|<|<";
    let unused = reading(sheet).unused;
    let shown: Vec<String> =
        unused.iter().map(|unused| format!("{} {}", unused.place, unused.words)).collect();
    assert_eq!(shown, ["B 部门", "A1 签到表", "A4 合计 / 1 / 1", "A5 注：按职务排列"]);
}

#[test]
fn lists_side_by_side_repeated_headings_totals_and_guests_are_told() {
    let sheet = "姓名|签到|姓名|签到\n局长|√|副局长（规划资金）|缺席\n姓名|签到|姓名|签到\n合计|2||\n列席人员\n某处处长|√|某科科长|";
    assert_eq!(
        findings(sheet),
        [
            "2 局长: m01 present",
            "2 副局长（规划资金）: m02 absent",
            "6 某处处长: guest 某处处长",
            "6 某科科长: guest blank"
        ]
    );
}

#[test]
fn a_member_marked_twice_must_be_marked_alike() {
    assert_eq!(findings("姓名|签到\n局长|√\n局长|出席"), ["2 局长: m01 present", "3 局长: m01 present"]);
    for other in ["缺席", "", "请假？"] {
        let found = findings(&format!("姓名|签到\n局长|√\n局长|{other}"));
        assert_eq!(found, ["2 局长: twice", "3 局长: twice"], "{other}");
    }
}

#[test]
fn a_sheet_that_cannot_be_meant_is_refused() {
    let refusal = |sheets: &[&str], accept| {
        read(&book(sheets), office(&roster()), hours(), accept).map_err(|fault| fault.id)
    };
    let refused = |sheets: &[&str]| refusal(sheets, Accept::SameDay).unwrap_err();
    assert_eq!(refused(&["标题\n局长|√"]), "book-no-heading");
    assert_eq!(refused(&["姓名|职务\n局长|书记"]), "book-no-marks");
    assert_eq!(refused(&["姓名|出勤|<\n^|线上|线下\n局长|√|"]), "book-no-marks");
    assert_eq!(refused(&["姓名|签到\n局长|√", "姓名|签到\n局长|√"]), "book-several-tabs");
    assert_eq!(refused(&["姓名|3月5日|3月19日\n局长|√|√"]), "sheet-without-the-day");
    let numbered = ["姓名|5|12|19\n|四|四|四\n局长|缺席|√|"];
    assert_eq!(refused(&numbered), "sheet-days-without-month");
    assert!(refusal(&numbered, Accept::AnyDay).is_ok());
    let afternoon = ["签到表\n时间：2026年3月12日下午2:30\n姓名|签到\n局长|√"];
    assert_eq!(refused(&afternoon), "sheet-of-other-hours");
    assert!(refusal(&afternoon, Accept::AnyDay).is_ok());
    let other = ["2026年3月26日签到表\n姓名|签到\n局长|√"];
    assert_eq!(refused(&other), "sheet-of-other-day");
    assert!(refusal(&other, Accept::AnyDay).is_ok());
    assert_eq!(refused(&["姓名|下午签到\n局长|√"]), "sheet-of-other-hours");
    for title in [
        "3月12日学习参会回执",
        "3月12日学习补学签到表",
        "3月12日缺席人员名单",
        "请假登记表",
        "3月12日主题党日签到表",
        "3月12日理论测试成绩单",
        "材料领取表",
    ] {
        let sheet = format!("{title}\n姓名|签到\n局长|√");
        assert_eq!(refused(&[&sheet]), "sheet-of-other-kind", "{title}");
    }
    for title in ["签到及请假登记表", "请假人员：总工程师", "缺席的，一周内补学", "主题党日暨集中学习签到表"]
    {
        let sheet = format!("{title}\n姓名|签到\n局长|√");
        assert!(refusal(&[&sheet], Accept::SameDay).is_ok(), "{title}");
    }
    let of_two = ["3月5日签到表\n姓名|签到\n局长|缺席", "3月12日签到表\n姓名|签到\n局长|√"];
    assert!(refusal(&of_two, Accept::SameDay).is_ok());
}
