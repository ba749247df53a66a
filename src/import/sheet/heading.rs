//! Headings of columns, in the words that offices print.

use super::fold::folded;
use crate::domain::attendance::Status;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heading {
    /// 姓名
    Name,
    /// 编号: the member's lasting id.
    Id,
    /// 签名: signed by whoever came.
    Signature,
    /// 考勤: a word or a tick.
    Attendance,
    /// A column of its own for one status: ticked where it holds.
    Only(Status),
    /// 备注
    Remark,
    /// 职务
    Post,
    /// 身份
    Role,
    /// 加入日期
    Joined,
    /// 邮箱
    Email,
}

const WORDS: &[(Heading, &[&str])] = &[
    (
        Heading::Name,
        &[
            "姓名",
            "名字",
            "人员姓名",
            "成员姓名",
            "参会人员",
            "参学人员",
            "参加人员",
            "出席人员",
            "应到人员",
            "成员",
            "人员",
            "name",
            "fullname",
            "member",
            "membername",
        ],
    ),
    (Heading::Id, &["编号", "成员编号", "人员编号", "id", "memberid"]),
    (
        Heading::Signature,
        &[
            "签名",
            "签字",
            "签到",
            "本人签名",
            "本人签字",
            "签名栏",
            "签到签名",
            "签到人",
            "签到时间",
            "打卡时间",
            "signature",
            "sign",
            "signin",
            "sign-in",
            "signed",
        ],
    ),
    (
        Heading::Attendance,
        &[
            "考勤",
            "考勤情况",
            "考勤结果",
            "状态",
            "出席情况",
            "出勤情况",
            "到会情况",
            "到会",
            "参会情况",
            "参学情况",
            "参加情况",
            "签到情况",
            "签到状态",
            "是否出席",
            "是否到会",
            "是否参会",
            "是否参加",
            "是否签到",
            "是否到场",
            "attendance",
            "status",
            "mark",
        ],
    ),
    (Heading::Only(Status::Present), &["出席", "出勤", "实到", "参加", "present"]),
    (Heading::Only(Status::Late), &["迟到", "late"]),
    (Heading::Only(Status::LeftEarly), &["早退", "leftearly", "left-early"]),
    (Heading::Only(Status::Leave), &["请假", "leave"]),
    (Heading::Only(Status::Absent), &["缺席", "缺勤", "未到", "absent"]),
    (
        Heading::Remark,
        &[
            "备注",
            "说明",
            "备注说明",
            "事由",
            "原因",
            "请假原因",
            "请假事由",
            "缺席原因",
            "未出席原因",
            "缺席及原因",
            "remark",
            "remarks",
            "note",
            "notes",
            "reason",
        ],
    ),
    (
        Heading::Post,
        &[
            "职务",
            "职位",
            "职务职级",
            "现任职务",
            "单位职务",
            "单位及职务",
            "单位和职务",
            "post",
            "position",
            "unitandpost",
        ],
    ),
    (Heading::Role, &["身份", "角色", "组内身份", "组内职务", "中心组身份", "role"]),
    (
        Heading::Joined,
        &[
            "加入日期",
            "加入时间",
            "加入",
            "入组日期",
            "入组时间",
            "任职日期",
            "任职时间",
            "到任日期",
            "到任时间",
            "joined",
            "since",
        ],
    ),
    (Heading::Email, &["邮箱", "电子邮箱", "电子邮件", "邮件", "邮箱地址", "email", "e-mail", "mail"]),
];

/// What a column under these words holds, also where a hint in brackets follows them.
pub(super) fn heading(text: &str) -> Option<Heading> {
    let whole = folded(text);
    let whole = whole.trim_end_matches([':', '*']).trim_start_matches('*');
    let bare = whole.split('(').next().unwrap_or_default();
    let known =
        |word: &str| WORDS.iter().find(|(_, words)| words.contains(&word)).map(|(heading, _)| *heading);
    known(whole).or_else(|| known(bare))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_read_in_the_words_of_offices() {
        for (text, expected) in [
            ("姓 名", Some(Heading::Name)),
            ("姓名（职务）", Some(Heading::Name)),
            ("Name", Some(Heading::Name)),
            ("签　到", Some(Heading::Signature)),
            ("到会情况", Some(Heading::Attendance)),
            ("请假", Some(Heading::Only(Status::Leave))),
            ("备 注：", Some(Heading::Remark)),
            ("*邮箱", Some(Heading::Email)),
            ("签到表", None),
            ("参加人员：全体成员", None),
            ("序号", None),
            ("", None),
        ] {
            assert_eq!(heading(text), expected, "{text}");
        }
    }

    #[test]
    fn no_word_stands_for_two_headings() {
        let mut words: Vec<&str> = WORDS.iter().flat_map(|(_, words)| words.iter().copied()).collect();
        let all = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), all);
        assert!(words.iter().all(|word| folded(word) == *word));
    }
}
