//! Tables of lines and headings with their meaning.

use super::{findings, meaning};

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
        ("姓名|签到", "局长|√|三楼|1", "m01 present"),
    ] {
        assert_eq!(meaning(headings, line), expected, "{headings} {line}");
    }
}
