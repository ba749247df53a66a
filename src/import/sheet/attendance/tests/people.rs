//! Lines that may be about another person than the member of that name.

use super::{findings, meaning, reading};

#[test]
fn a_person_of_another_post_or_unit_is_asked_about() {
    for (headings, line, expected) in [
        ("姓名|职务|签到", "局长|副科长|√", "other"),
        ("姓名|职务|签到", "局长|党组书记、局长|√", "m01 present"),
        ("姓名|职务|签到", "局长|二级调研员|√", "m01 present"),
        ("编号|姓名|职务|签到", "m01|局长|书记|√", "m01 present"),
        ("编号|姓名|职务|签到", "m01|局长|副科长|√", "m01 present"),
        ("编号|姓名|职务|签到", "1|局长|副科长|√", "other"),
        ("单位|姓名|签到", "某市某局|局长|√", "m01 present"),
        ("单位|姓名|签到", "某厅|局长|√", "other"),
        ("单位|姓名|签到", "办公室|局长|√", "m01 present"),
        ("姓名|签到", "局长（某厅）|√", "other"),
        ("姓名|签到", "局长（科长）|√", "other"),
        ("姓名|签到", "局长（主持人）|√", "m01 present"),
        ("姓名|签到", "局长（办公室小王）|√", "remark"),
    ] {
        assert_eq!(meaning(headings, line), expected, "{headings} {line}");
    }
    assert_eq!(
        findings("姓名|职务|签到\n局长|局长|√\n局长|某科科长|√"),
        ["2 局长: m01 present", "3 局长: other"]
    );
}

#[test]
fn a_member_of_the_same_name_among_the_guests_is_asked_about() {
    let sheet = "姓名|职务|签到\n局长|局长|√\n特邀人员：|<|<\n局长|讲师|√\n甲某|讲师|√";
    assert_eq!(findings(sheet), ["2 局长: m01 present", "4 局长: among-guests", "5 甲某: guest 甲某"]);
    assert_eq!(meaning("类别|姓名|签到", "列席|局长|√"), "among-guests");
    assert_eq!(meaning("类别|姓名|签到", "列席|甲某|√"), "guest 甲某");
}

#[test]
fn a_remark_that_another_person_came_is_asked_about() {
    for (remark, expected) in [
        ("科长参会", "remark"),
        ("综合科同志到会", "remark"),
        ("副科长", "remark"),
        ("参会人：甲某", "remark"),
        ("副局长（规划资金）", "remark"),
        ("调研员", "remark"),
        ("局长、调研员", "remark"),
        ("办公室小王", "remark"),
        ("综合科王某", "remark"),
        ("小王同志", "remark"),
        ("小结", "m01 present"),
        ("办公室记录", "m01 present"),
        ("参加全市会议", "remark"),
        ("按时参会", "m01 present"),
        ("已到会，带材料", "m01 present"),
        ("参加会议", "m01 present"),
        ("局长", "m01 present"),
        ("发言", "m01 present"),
    ] {
        assert_eq!(meaning("姓名|签到|备注", &format!("局长|√|{remark}")), expected, "{remark}");
    }
}

#[test]
fn a_note_below_the_list_that_contradicts_a_line_is_asked_about() {
    for (note, expected) in [
        ("局长因病请假，由办公室小王代会。", "remark"),
        ("注：局长由他人代签", "remark"),
        ("请假：总工程师，迟到：局长", "remark"),
        ("会议由局长主持，总工程师请假", "m01 present"),
        ("实到2人，请假1人（副局长（规划资金））", "m01 present"),
        ("局长代表党组讲话", "m01 present"),
    ] {
        assert_eq!(
            findings(&format!("姓名|签到\n局长|√\n{note}"))[0],
            format!("2 局长: {expected}"),
            "{note}"
        );
    }
    assert_eq!(findings("姓名|签到\n局长|请假\n局长后来到会。")[0], "2 局长: remark");
}

#[test]
fn a_remark_that_names_another_member_is_compared_with_that_members_line() {
    let sheet =
        |remark: &str| findings(&format!("姓名|签到|姓名|签到|备注\n局长|√|副局长（规划资金）|√|{remark}"));
    for (remark, expected) in [
        ("局长早退", ["2 局长: remark", "2 副局长（规划资金）: remark"]),
        ("局长批准", ["2 局长: m01 present", "2 副局长（规划资金）: remark"]),
        ("发言", ["2 局长: m01 present", "2 副局长（规划资金）: m02 present"]),
    ] {
        assert_eq!(sheet(remark), expected, "{remark}");
    }
}

#[test]
fn a_unit_that_is_written_once_counts_for_the_rows_below() {
    for (sheet, expected) in [
        ("某局|甲|√\n|局长|√", "3 局长: m01 present"),
        ("某厅|甲|√\n|局长|√", "3 局长: other"),
        ("某厅|甲|√\n某局|局长|√", "3 局长: m01 present"),
        ("|局长|√\n某厅|甲|√", "2 局长: m01 present"),
    ] {
        let found = findings(&format!("单位|姓名|签到\n{sheet}"));
        assert!(found.contains(&expected.to_owned()), "{sheet}: {found:?}");
    }
}

#[test]
fn a_title_of_another_unit_is_remarked() {
    let remarks = |title: &str| {
        let remarks = reading(&format!("{title}\n姓名|签到\n局长|√")).remarks;
        remarks.iter().map(|remark| remark.id).collect::<Vec<_>>()
    };
    assert_eq!(remarks("某厅理论学习中心组签到表"), ["sheet-of-other-unit"]);
    assert!(remarks("某局理论学习中心组签到表").is_empty());
}
