use super::*;
use crate::domain::roster::Role;

fn roster() -> Roster {
    let member = |id: &str, name: &str, left: Option<&str>| Member {
        id: MemberId(id.to_owned()),
        name: name.to_owned(),
        post: name.to_owned(),
        role: Role::Member,
        joined: NaiveDate::default(),
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

/// The findings of a sheet, one a line: row, name, meaning.
fn findings(sheet: &str) -> Vec<String> {
    let day = "2026-03-12".parse().unwrap();
    let lines = read(&[Tab::of(sheet)], &roster(), day).unwrap();
    let meaning = |finding: Finding| match finding {
        Finding::Marked(member, status) => {
            format!("{member} {}", crate::domain::vocabulary::Vocabulary::key(status))
        }
        Finding::Blank(member) => format!("{member} blank"),
        Finding::Guest => "guest".to_owned(),
        Finding::Doubtful(doubt, _) => crate::domain::vocabulary::Vocabulary::key(doubt).to_owned(),
    };
    lines.into_iter().map(|line| format!("{} {}: {}", line.row, line.name, meaning(line.finding))).collect()
}

#[test]
fn our_own_sheet_is_read_by_its_ids() {
    let sheet = "2026年第1次集中学习签到表\n时间：2026年3月12日\n序号|姓名|职务|签名|到会情况|备注|编号\n\
        1|局长|党组书记||出席||m01\n2|副局长（规划资金）|党组成员||请假|出差|m02\n\
        3|调研员|调研员|√|||m04\n4|某处处长|列席人员|√\n5||列席人员";
    assert_eq!(
        findings(sheet),
        [
            "4 局长: m01 present",
            "5 副局长（规划资金）: m02 leave",
            "6 调研员: m04 present",
            "7 某处处长: guest"
        ]
    );
}

#[test]
fn a_line_is_marked_only_where_it_says_one_thing() {
    for (line, expected) in [
        ("局 长|√|", "m01 present"),
        ("局长|局长|", "m01 present"),
        ("局长|08:55|", "m01 present"),
        ("局长|√|迟到10分钟", "m01 late"),
        ("局长||早退", "m01 left-early"),
        ("局长||请　假", "m01 leave"),
        ("局长|请假|", "m01 leave"),
        ("局长|√|带材料", "m01 present"),
        ("局长||带材料", "m01 blank"),
        ("局长||", "m01 blank"),
        ("局长|/|", "m01 blank"),
        ("局长|×|", "words"),
        ("局长|副局长|", "words"),
        ("局长|√|请假", "contradiction"),
        ("局长||迟到、早退", "words"),
        ("局长||因公缺席", "words"),
        ("副局长(规划资金)|√|", "m02 present"),
        ("副局长|√|", "unknown"),
        ("调研员|√|", "namesake"),
        ("总工程师|√|", "not-then"),
        ("=HYPERLINK(\"x\")|√|", "unknown"),
    ] {
        let (name, _) = line.split_once('|').unwrap();
        assert_eq!(findings(&format!("姓名|签名|备注\n{line}")), [format!("2 {name}: {expected}")], "{line}");
    }
}

#[test]
fn an_id_and_another_members_name_are_not_believed() {
    let sheet = |line: &str| findings(&format!("编号|姓名|考勤\n{line}")).remove(0);
    assert_eq!(sheet("m01|副局长（规划资金）|√"), "2 副局长（规划资金）: id-and-name");
    assert_eq!(sheet("Ｍ０３|调研员|出席"), "2 调研员: m03 present");
    assert_eq!(sheet("1|局长|缺席"), "2 局长: m01 absent");
}

#[test]
fn a_column_for_each_status_is_read_by_its_tick() {
    let sheet = |line: &str| findings(&format!("姓名|考勤情况||\n|出席|请假|缺席\n{line}")).remove(0);
    for (line, expected) in [
        ("局长|√||", "m01 present"),
        ("局长||√|", "m01 leave"),
        ("局长|×|√|×", "m01 leave"),
        ("局长||病假|", "m01 leave"),
        ("局长|||√", "m01 absent"),
        ("局长||√|√", "contradiction"),
        ("局长||×|", "words"),
        ("局长|||", "m01 blank"),
    ] {
        assert_eq!(sheet(line), format!("3 局长: {expected}"), "{line}");
    }
    let alone = |line: &str| findings(&format!("姓名|出席\n{line}")).remove(0);
    assert_eq!(alone("局长|×"), "2 局长: m01 absent");
}

#[test]
fn lists_side_by_side_repeated_headings_totals_and_guests_are_told() {
    let sheet = "姓名|签到|姓名|签到\n局长|√|副局长（规划资金）|缺席\n姓名|签到|姓名|签到\n合计|2||\n列席人员\n某处处长|√|某科科长|";
    assert_eq!(
        findings(sheet),
        [
            "2 局长: m01 present",
            "2 副局长（规划资金）: m02 absent",
            "6 某处处长: guest",
            "6 某科科长: unknown"
        ]
    );
}

#[test]
fn a_member_marked_twice_must_be_marked_alike() {
    assert_eq!(findings("姓名|签到\n局长|√\n局长|出席"), ["2 局长: m01 present", "3 局长: m01 present"]);
    assert_eq!(findings("姓名|签到\n局长|√\n局长|缺席"), ["2 局长: twice", "3 局长: twice"]);
}

#[test]
fn a_sheet_without_the_columns_or_with_several_is_refused() {
    let refusal = |tabs: &[&str]| {
        let tabs: Vec<Tab> = tabs.iter().map(|tab| Tab::of(tab)).collect();
        read(&tabs, &roster(), NaiveDate::default()).unwrap_err().id
    };
    assert_eq!(refusal(&["标题\n局长|√"]), "book-no-heading");
    assert_eq!(refusal(&["姓名|职务\n局长|书记"]), "book-no-marks");
    assert_eq!(refusal(&["姓名|签到\n局长|√", "姓名|签到\n局长|√"]), "book-several-tabs");
}
