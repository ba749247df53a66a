//! Tables of lines and headings with their meaning.

use super::{findings, meaning, reading};

#[test]
fn a_line_is_marked_only_where_it_says_one_thing() {
    for (line, expected) in [
        ("局 长|√|", "m01 present"),
        ("局长|局长|", "m01 present"),
        ("局长（党组书记）|局长|", "m01 present"),
        ("1.局长|局长|", "m01 present"),
        ("2、副局长（规划资金）|√|", "m02 present"),
        ("局长|局长 3.12|", "m01 present"),
        ("局长|局长 2026年3月12日|", "m01 present"),
        ("局长|局长 3.13|", "other-day"),
        ("局长|局长 8:50|", "m01 present"),
        ("局长|局长 9:20|", "after-beginning"),
        ("局长|局长（迟到）|", "m01 late"),
        ("局长|局长（代）|", "remark"),
        ("局长|局长×|", "words"),
        ("局长|局长甲|", "words"),
        ("局长|□出席 □请假|", "m01 blank"),
        ("局长|08:55|", "m01 present"),
        ("局长|√|迟到10分钟", "m01 late"),
        ("局长||早退", "m01 left-early"),
        ("局长||请　假", "m01 leave"),
        ("局长|请假|", "m01 leave"),
        ("局长|√|带材料", "m01 present"),
        ("局长||带材料", "only-remark"),
        ("局长||外出招商", "only-remark"),
        ("局长|√|10:00提前离开", "remark"),
        ("局长|√|9:30到", "remark"),
        ("局长|√|本人未到", "remark"),
        ("局长|请假|未批准", "remark"),
        ("局长|--:--|", "m01 blank"),
        ("局长|00:00|", "m01 blank"),
        ("局长|09:25|", "after-beginning"),
        ("局长|09:25|迟到25分钟", "m01 late"),
        ("局长|2026-03-11 08:50|", "other-day"),
        ("局长|2026-03-12 08:50|", "m01 present"),
        ("局长|06:10|", "other-time"),
        ("局长|=IF(1,\"√\")|", "formula"),
        ("局长（党组书记）|√|", "m01 present"),
        ("局长同志|√|", "m01 present"),
        ("局长（代）|√|", "remark"),
        ("局长（由处长代）|√|", "remark"),
        ("局长（迟到）|√|", "m01 late"),
        ("局长（请假）||", "m01 leave"),
        ("局长（女）||", "m01 blank"),
        ("局长|到（8:50）|", "m01 present"),
        ("局长|到（9:20）|", "after-beginning"),
        ("局长|到（后半场）|", "words"),
        ("局长|√|由处长参加", "remark"),
        ("局长|√|听了前半段", "remark"),
        ("局长|√|遲到", "m01 late"),
        ("局长|√|會後補簽", "remark"),
        ("局长|√|後來離開", "remark"),
        ("局长|請假|", "m01 leave"),
        ("局长||", "m01 blank"),
        ("局长|/|", "m01 blank"),
        ("局长|×|", "words"),
        ("局长|副局长|", "words"),
        ("局长|√|请假", "contradiction"),
        ("局长||迟到、早退", "only-remark"),
        ("局长||因公缺席", "only-remark"),
        ("局长||病", "only-remark"),
        ("局长|√|差", "remark"),
        ("局长|请假|公", "m01 leave"),
        ("副局长(规划资金)|√|", "m02 present"),
        ("副局长|√|", "unknown"),
        ("总局长|√|", "unknown"),
        ("调研员|√|", "namesake"),
        ("总工程师|√|", "not-then"),
        ("=HYPERLINK(\"x\")|√|", "unknown"),
    ] {
        let (name, _) = line.split_once('|').unwrap();
        assert_eq!(findings(&format!("姓名|签名|备注\n{line}")), [format!("2 {name}: {expected}")], "{line}");
    }
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
fn several_rows_of_headings_are_read_together() {
    for (headings, line, expected) in [
        ("姓名|出勤情况|<|<|<\n^|缺席|请假|公差|出席", "局长|√|||", "m01 absent"),
        ("姓名|出勤情况|<|<|<\n^|缺席|请假|公差|出席", "局长|||√|", "m01 leave"),
        ("姓名|是否到会|<\n^|是|否", "局长||√", "m01 absent"),
        ("姓名|出席|病假|事假|旷会", "局长||||√", "m01 absent"),
        ("姓名|考勤情况|<\n^|3月5日|3月12日", "局长|出席|缺席", "m01 absent"),
        ("2026年3月考勤表\n姓名|5|12|19\n|四|四|四", "局长|缺席|√|", "m01 present"),
        ("姓名|出勤|<\n|上午|下午", "局长|√|√", "m01 present"),
        ("姓名|出勤|<\n|上午|下午", "局长|√|请假", "contradiction"),
        ("姓名|出勤|<\n|上午|下午", "局长|√|", "part"),
        ("姓名|签到|签到", "局长|√|√", "m01 present"),
        ("姓名|签到|签到", "局长||√", "part"),
        ("姓名|签到|<", "局长|√|", "m01 present"),
        ("姓名|签到|备注", "局长|√|同上", "remark"),
        ("姓名|出勤|<|<\n^|出席|请假|旁听", "局长|√||", "m01 present"),
        ("姓名|出勤|<|<\n^|出席|请假|旁听", "局长|||√", "column"),
        ("姓名|签到|签退时间", "局长|√|10:05", "before-end"),
        ("姓名|签到|签退时间", "局长|√|11:35", "m01 present"),
        ("姓名|日期|考勤", "局长|2026-03-12|√", "m01 present"),
        ("姓名|日期|考勤", "局长||√", "other-day"),
        ("√出席 ○请假 ×旷课\n姓名|考勤", "局长|○", "m01 leave"),
        ("√出席 ×请假\n姓名|考勤", "局长|×", "m01 leave"),
        ("姓名|考勤", "局长|○", "words"),
        ("姓名|出席|请假", "局长||√（公务）", "m01 leave"),
        ("姓名|是否参加|缺席事由", "局长|否|", "m01 absent"),
        ("姓名|是否参加|缺席事由", "局长|否|出差", "contradiction"),
        ("姓名|签到|签退", "局长|√|缺卡", "words"),
        ("姓名|签到|签退", "局长|√|×", "words"),
        ("姓名|签到|签退", "局长|√|√", "m01 present"),
        ("姓名|签到|签退|备注", "局长|√|10:05|早退", "m01 left-early"),
        ("姓名|签到|签退", "局长||11:35", "part"),
        ("姓名|签到|签退", "局长||正常", "part"),
        ("姓名|签到|签退", "局长||00:00", "m01 blank"),
        ("姓名|是否到会|是否请假", "局长|是|否", "m01 present"),
        ("姓名|是否到会|是否请假", "局长|否|是", "m01 leave"),
        ("姓名|是否到会|是否请假", "局长|否|否", "m01 absent"),
        ("姓名|是否到会|是否请假", "局长|是|是", "contradiction"),
        ("姓名|是否缺席", "局长|否", "words"),
        ("姓名|是否缺席", "局长|是", "m01 absent"),
        ("姓名|到会|请假|缺席", "局长|×|√|", "m01 leave"),
        ("姓名|签到|出席|请假", "局长|√|×|", "contradiction"),
        ("姓名|出勤|请假|缺席", "局长|0|1|0", "m01 leave"),
        ("姓名|应出勤|实际出勤", "局长|1|1", "m01 present"),
        ("姓名|应出勤|实际出勤", "局长|1|0", "words"),
        ("姓名|签到|迟到次数|旷工天数", "局长|√|0|0", "m01 present"),
        ("姓名|签到|迟到次数", "局长|√|1", "column"),
        ("姓名|打卡结果|迟到次数|出勤天数", "局长|迟到|1|1", "m01 late"),
        ("姓名|签到|缺席次数", "局长||3", "column"),
        ("用户昵称（入会昵称）|首次入会时间|累计参会时长", "局长（局长）|08:55|02:35:10", "m01 present"),
        ("用户昵称（入会昵称）|首次入会时间|累计参会时长", "局长|08:55|00:35:10", "column"),
        (
            "姓名|上班1打卡时间|上班1打卡结果|关联的审批单",
            "局长||请假|事假03-12 09:00到03-12 18:00 1天",
            "m01 leave",
        ),
        (
            "2、您的姓名：|1、提交时间（自动）|3、是否参加3月12日学习：",
            "局长|2026/3/12 8:50|是",
            "m01 present",
        ),
        ("姓名|提交时间|是否参加本次学习", "局长|2026/3/11 8:50|是", ""),
        ("姓名|现场|请假", "局长|√|", "column"),
        ("姓名|是否请假|是否批准", "局长|是|否", "column"),
        ("姓名|会议参会状态|参会时长(分钟)", "局长|已参会|160", "m01 present"),
        ("姓名|考勤", "局长|事", "m01 leave"),
        ("姓名|考勤", "局长|公（赴京）", "m01 leave"),
        ("姓名|考勤", "局长|旷", "m01 absent"),
        ("姓名|考勤", "局长|出", "words"),
        ("姓名|出勤|请假|<|旷工\n^|^|事|病|^", "局长|||√|", "m01 leave"),
        ("姓名|出席|缺席（含请假）", "局长||√", "column"),
        ("姓名|出席|请假（事由）", "局长||赴京开会", "m01 leave"),
        ("姓名|出席|请假（事由）", "局长||身体不适", "m01 leave"),
        ("姓名|出席|请假（事由）", "局长||不请假", "words"),
        ("姓名|出席|请假（事由）", "局长||请假到10点", "words"),
        ("姓名|签到|迟到（分钟）", "局长|√|0", "m01 present"),
        ("姓名|签到|迟到（分钟）", "局长|√|10", "m01 late"),
        ("姓名|签到|早退", "局长|√|30分钟", "m01 left-early"),
        ("姓名|签到|请假", "局长|√|2", "words"),
        ("姓名|签到|联系电话", "局长|√|7654321", "m01 present"),
        ("姓名|签到|签到地点", "局长|√|三楼", "m01 present"),
        ("姓名|签到|出勤率", "局长|√|100%", "m01 present"),
        ("姓名|签到|签到地点", "局长|√|请假", "column"),
        ("姓名|时间|签到", "局长|2026-03-12|√", "m01 present"),
        ("姓名|时间|签到", "局长|08:50|√", "m01 present"),
        ("姓名|时间|签到", "局长|09:20|√", "after-beginning"),
        ("姓名|时间|签到", "局长|2026-03-12 09:20|√", "after-beginning"),
        ("姓名|时间|签到", "局长|14:30|√", "other-time"),
        ("姓名|签到|去向", "局长|√|早退", "column"),
        ("姓名|签到|去向", "局长||出差", "column"),
        ("姓名|身份|签到", "某处处长|列席|√", "guest 某处处长"),
        ("姓名|签到", "局长|√|早退", "column"),
        ("|姓名|签到", "迟到|局长|√", "column"),
        ("|姓名|签到", "1|局长|√", "m01 present"),
        ("姓名|签到", "局长|√||由他人代签", "column"),
    ] {
        assert_eq!(meaning(headings, line), expected, "{headings} {line}");
    }
}

#[test]
fn headings_of_something_else_show_no_attendance() {
    for (headings, line, expected) in [
        ("姓名|签到|材料领取签字", "局长||局长", "m01 blank"),
        ("姓名|签到|补签到", "局长||√", "column"),
        ("姓名|签到|离会签名", "局长||√", "part"),
        ("姓名|应签到|签到", "局长|√|", "column"),
        ("请假的打√\n姓名|考勤", "局长|√", "words"),
        ("姓名|考勤|缺席（打√）", "局长|√|", "m01 present"),
        ("姓名|第1次（3.5）|第2次（3.12）", "局长|缺席|√", "m01 present"),
        ("姓名|3月5日（周四）上午|3月12日（周四）上午", "局长|缺席|√", "m01 present"),
        ("职务及姓名|签名及日期", "局长|局长3.12", "m01 present"),
        ("序号|姓名|签到", "例|局长|√", ""),
        ("姓名|签到", "局长|√|三楼|1", "m01 present"),
    ] {
        assert_eq!(meaning(headings, line), expected, "{headings} {line}");
    }
}

#[test]
fn who_was_not_to_come_is_not_absent() {
    for (line, expected) in [
        ("局长|是|是", "m01 present"),
        ("局长|是|否", "m01 absent"),
        ("局长|否|否", "not-expected"),
        ("局长|否|", "not-expected"),
        ("局长|否|请假", "not-expected"),
        ("局长|否|是", "m01 present"),
        ("局长|不需要|×", "not-expected"),
        ("局长||×", "not-expected"),
        ("局长||√", "m01 present"),
        ("局长|√|", "m01 blank"),
        ("局长|应到|请假", "m01 leave"),
    ] {
        assert_eq!(meaning("姓名|是否应到|是否实到", line), expected, "{line}");
    }
    assert_eq!(meaning("姓名|应到|实到|备注", "局长|1|0|请假"), "m01 leave");
    assert_eq!(meaning("姓名|应到|实到|备注", "局长|0|0|"), "not-expected");
    assert_eq!(reading("姓名|应到|考勤\n局长|否|×").lines[0].cells, ["B2", "C2"]);
}

#[test]
fn a_remark_merged_over_rows_gives_no_status() {
    let sheet = |marks: [&str; 2]| {
        findings(&format!("姓名|签到|备注\n局长|{}|请假\n副局长（规划资金）|{}|^", marks[0], marks[1]))
    };
    let asked = |doubts: [&str; 2]| {
        [format!("2 局长: {}", doubts[0]), format!("3 副局长（规划资金）: {}", doubts[1])]
    };
    assert_eq!(sheet(["", ""]), asked(["only-remark", "only-remark"]));
    assert_eq!(sheet(["√", ""]), asked(["remark", "only-remark"]));
    assert_eq!(sheet(["请假", "请假"]), asked(["m01 leave", "m02 leave"]));
}
