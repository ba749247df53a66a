//! Headings of columns, in the words that offices use.

use super::fold::folded;
use super::legend::turns_tick;
use super::mark::{agrees, may_show_attendance, word};
use crate::domain::attendance::Status;

/// The content of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heading {
    /// 姓名
    Name,
    /// 编号: the member's permanent id.
    Id,
    /// 签名: a signature or time stamp of each person who attended.
    Signature,
    /// 签退: the same on departure.
    SignOut,
    /// 考勤: a word or a tick.
    Attendance,
    /// A separate column for one status, ticked if it applies.
    Only(Status),
    /// 迟到次数: how often or how long; `None` if not that of one status. A check of the other columns.
    Tally(Option<Status>),
    /// 应到: whether the member was expected to attend.
    Expected,
    /// 备注
    Remark,
    /// 日期: the day of the row.
    Date,
    /// 职务
    Post,
    /// 单位
    Unit,
    /// 身份
    Role,
    /// 加入日期
    Joined,
    /// 离任日期
    Left,
    /// 邮箱
    Email,
}

const WORDS: [(Heading, &str); 14] = [
    (
        Heading::Name,
        "姓名 名字 职务及姓名 职务和姓名 职务姓名 姓名及职务 姓名和职务 姓名职务 人员姓名 成员姓名 参会人 参会人姓名 参会人员 参会人员姓名 与会人员 与会人员姓名 学员 学员姓名 干部姓名 党员姓名 职工姓名 教师姓名 教职工姓名 参学人员 参加人员 出席人员 应到人员 应到会人员 \
         成员 人员 用户昵称 真实姓名 name fullname member membername",
    ),
    (Heading::Id, "编号 成员编号 人员编号 id memberid"),
    (
        Heading::Signature,
        "签名及日期 签名和日期 签字及日期 签字和日期 签到人 签到时间 签到打卡 打卡 打卡时间 上班打卡时间 首次打卡时间 最早打卡时间 到会时间 到场时间 入会时间 \
         首次入会时间 首次进入时间 刷卡时间 签名栏 签到栏 signature sign signin sign-in signed",
    ),
    (
        Heading::SignOut,
        "签退 签退时间 签退签名 签退签字 离会签名 离会签字 离场签名 离场签字 下班打卡时间 下班打卡结果 最晚打卡时间 末次打卡时间 离会时间 离场时间 退会时间 最后退会时间 \
         signout sign-out",
    ),
    (
        Heading::Attendance,
        "考勤 考勤情况 考勤结果 考勤状态 状态 出席情况 出勤情况 出勤状态 出缺勤 出缺勤情况 出席状态 到会情况 到会 参会 \
         参会情况 参会状态 参学情况 参加情况 签到情况 签到状态 签到结果 打卡结果 打卡状态 上班打卡结果 是否出席 是否出勤 \
         是否到会 是否参会 是否参学 是否参加 是否签到 是否到场 是否到 attendance status mark",
    ),
    (
        Heading::Expected,
        "应到 应到会 应参加 应参会 应出席 是否应到 是否应到会 是否应参加 是否应参会 是否应出席 是否需到会 是否需参加 是否需参会 \
         是否需要到会 是否需要参加 是否需要参会",
    ),
    (
        Heading::Remark,
        "备注 说明 备注说明 情况说明 审批单 关联的审批单 事由 原因 请假原因 请假事由 请假理由 缺席原因 未到原因 未出席原因 未参会原因 未参加原因 \
         缺勤原因 缺席及原因 remark remarks note notes reason",
    ),
    (
        Heading::Date,
        "提交时间 提交答卷时间 填写时间 日期 考勤日期 签到日期 打卡日期 会议日期 学习日期 统计日期 时间 会议时间 学习时间 date day",
    ),
    (
        Heading::Post,
        "职务 职位 职务职级 职务/职级 现任职务 现职务 党政职务 党内职务 行政职务 单位职务 单位及职务 单位和职务 工作单位及职务 post position \
         unitandpost",
    ),
    (Heading::Unit, "单位 单位名称 工作单位 所在单位 所属单位 unit organization"),
    (
        Heading::Role,
        "身份 角色 组内身份 组内职务 中心组身份 中心组职务 中心组内职务 学习组职务 学习中心组职务 小组职务 role",
    ),
    (
        Heading::Joined,
        "加入日期 加入时间 加入 入组日期 入组时间 加入中心组日期 加入中心组时间 进入中心组日期 进入中心组时间 进组时间 起始日期 joined since",
    ),
    (
        Heading::Left,
        "离任日期 离任时间 离任 离组日期 离组时间 离开日期 退出日期 退出时间 免职日期 免职时间 调离日期 调离时间 卸任日期 \
         卸任时间 截止日期 left until",
    ),
    (Heading::Email, "邮箱 电子邮箱 电子邮件 邮件 邮箱地址 email e-mail mail"),
];

/// Endings of longer headings, as in 本人签名 or 3月19日出勤情况.
const ENDS: [(Heading, &str); 2] = [
    (Heading::Signature, "签名 签字 签到 签名处 签字处"),
    (Heading::Attendance, "参会状态 出席情况 出勤情况 到会情况 参会情况 参学情况 考勤情况 考勤结果 签到情况"),
];

/// Returns the content of a column with this heading, with or without a hint in brackets.
pub(super) fn heading(text: &str) -> Option<Heading> {
    let whole = folded(text);
    let whole = asked(whole.trim_end_matches([':', '*', '?']).trim_start_matches('*'));
    let (bare, hint) = whole.split_once(['(', '[', '【']).unwrap_or((whole.as_str(), ""));
    let fits = |heading: &Heading| match heading {
        Heading::Only(status) => qualifies(hint, *status),
        Heading::Signature | Heading::Attendance => !turns_tick(&whole),
        _ => true,
    };
    let found = [known(&whole), known(bare), alternatives(bare), question(bare), by_end(bare), tally(bare)];
    let found = found.into_iter().flatten().next();
    found.filter(fits)
}

/// Strips what a form writes around a heading: `1、您的姓名`, 上班1打卡时间.
fn asked(text: &str) -> String {
    let after = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let bare = after.strip_prefix(['、', '.']).filter(|_| after != text).unwrap_or(text);
    let bare = ["您的", "你的", "您", "你"].iter().find_map(|word| bare.strip_prefix(word)).unwrap_or(bare);
    ["上班", "下班"].iter().fold(bare.to_owned(), |text, word| text.replace(&format!("{word}1"), word))
}

/// Reads a question about one status, 是否请假, or about this session: 是否参加本次集中学习.
fn question(text: &str) -> Option<Heading> {
    const SESSION: &str = "本次 此次 今天 当天 理论 中心组 集中 专题 学习 研讨 会议 会 活动 的";
    let asked = text.strip_prefix("是否")?;
    let came = ["参加", "出席", "参会"].iter().find_map(|word| asked.strip_prefix(word));
    let is_session =
        |rest: &str| SESSION.split(' ').fold(rest.to_owned(), |rest, word| rest.replace(word, "")).is_empty();
    match word(asked) {
        Some(status) => Some(Heading::Only(status)),
        None => came.filter(|rest| is_session(rest)).map(|_| Heading::Attendance),
    }
}

fn tally(text: &str) -> Option<Heading> {
    let stem = ["次数", "天数", "时长", "分钟数"].iter().find_map(|end| text.strip_suffix(end))?;
    let lasts = !text.ends_with('数') && word(stem) == Some(Status::Present);
    may_show_attendance(text).then(|| Heading::Tally(word(stem).filter(|_| !lasts)))
}

/// Returns `true` if the hint in brackets leaves the meaning of a status as it is, unlike 缺席（含请假）.
fn qualifies(hint: &str, status: Status) -> bool {
    const REQUESTS: [&str; 5] = ["请注", "请填", "请打", "请写", "请签"];
    agrees(&REQUESTS.iter().fold(hint.to_owned(), |hint, request| hint.replace(request, "")), status)
}

fn known(text: &str) -> Option<Heading> {
    let listed = |words: &str| words.split_whitespace().any(|word| word == text);
    let found = WORDS.iter().find(|(_, words)| listed(words)).map(|(heading, _)| *heading);
    found.or_else(|| match word(text)? {
        // As a heading, 签到 is the column to sign in.
        Status::Present if ["签到", "签名", "已签到", "signed"].contains(&text) => {
            Some(Heading::Signature)
        }
        status => Some(Heading::Only(status)),
    })
}

/// Reads words with the same meaning: 签到/签名, 姓名/Name.
fn alternatives(text: &str) -> Option<Heading> {
    let mut parts = text.split(['/', '、', '或']);
    let first = known(parts.next()?)?;
    let mut rest = parts.peekable();
    rest.peek()?;
    rest.all(|part| known(part) == Some(first)).then_some(first)
}

/// Returns the last word of a heading: 签到 of 上午签到, 签到（二） and 第2次签到.
pub(super) fn ending(text: &str) -> String {
    let whole = folded(text);
    let bare = whole.split(['(', '[', '【']).next().unwrap_or_default();
    let ends = ENDS.iter().flat_map(|(_, words)| words.split(' '));
    ends.into_iter().find(|end| bare.ends_with(end)).unwrap_or(bare).to_owned()
}

fn by_end(text: &str) -> Option<Heading> {
    // For something else than the beginning of the session: 材料领取签字, 补签到, 离会签名.
    const OTHER: &str = "代 未 不 是否 组织者 负责人 领 审 发 收 补 离 退 材料 阅 应签 证";
    let ends = |words: &str| words.split_whitespace().any(|end| text.ends_with(end));
    if ends("事由 原因 理由") {
        return Some(Heading::Remark);
    }
    let other = OTHER.split(' ').any(|word| text.contains(word));
    ENDS.iter().find(|(_, words)| !other && ends(words)).map(|(heading, _)| *heading)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_read_in_the_words_of_offices() {
        for (text, expected) in [
            ("姓 名", Some(Heading::Name)),
            ("姓名（职务）", Some(Heading::Name)),
            ("姓名/Name", Some(Heading::Name)),
            ("Name", Some(Heading::Name)),
            ("签　到", Some(Heading::Signature)),
            ("签到\n（打√）", Some(Heading::Signature)),
            ("参会人员签名", Some(Heading::Signature)),
            ("签名及日期", Some(Heading::Signature)),
            ("职务、姓名", None),
            ("职务及姓名", Some(Heading::Name)),
            ("材料领取签字", None),
            ("补签到", None),
            ("应签到", None),
            ("离会签字", Some(Heading::SignOut)),
            ("任现职时间", None),
            ("考勤（缺席打√）", None),
            ("考勤（到会打√）", Some(Heading::Attendance)),
            ("签到（请假的打√）", None),
            ("到会情况", Some(Heading::Attendance)),
            ("请假", Some(Heading::Only(Status::Leave))),
            ("病假", Some(Heading::Only(Status::Leave))),
            ("公差", Some(Heading::Only(Status::Leave))),
            ("旷会", Some(Heading::Only(Status::Absent))),
            ("未签到", Some(Heading::Only(Status::Absent))),
            ("备 注：", Some(Heading::Remark)),
            ("*邮箱", Some(Heading::Email)),
            ("离任日期", Some(Heading::Left)),
            ("缺席事由", Some(Heading::Remark)),
            ("请假（事由）", Some(Heading::Only(Status::Leave))),
            ("请假（请注明原因）", Some(Heading::Only(Status::Leave))),
            ("缺席（打×）", Some(Heading::Only(Status::Absent))),
            ("缺席（含请假）", None),
            ("1、您的姓名：", Some(Heading::Name)),
            ("2.您是否参加本次集中学习？", Some(Heading::Attendance)),
            ("是否参加研讨发言", None),
            ("是否请假", Some(Heading::Only(Status::Leave))),
            ("是否列席", None),
            ("是否应到", Some(Heading::Expected)),
            ("应到（打√）", Some(Heading::Expected)),
            ("上班1打卡时间", Some(Heading::Signature)),
            ("下班1打卡结果", Some(Heading::SignOut)),
            ("上班2打卡时间", None),
            ("迟到次数", Some(Heading::Tally(Some(Status::Late)))),
            ("出勤天数（天）", Some(Heading::Tally(Some(Status::Present)))),
            ("累计参会时长", Some(Heading::Tally(None))),
            ("上班缺卡次数", Some(Heading::Tally(None))),
            ("打卡次数", None),
            ("出席（线上）", None),
            ("领导签字", None),
            ("签到表", None),
            ("签到方式", None),
            ("参加人员：全体成员", None),
            ("序号", None),
            ("部门", None),
            ("", None),
        ] {
            assert_eq!(heading(text), expected, "{text}");
        }
    }

    #[test]
    fn no_word_is_in_two_headings() {
        let mut words: Vec<&str> = WORDS.iter().flat_map(|(_, words)| words.split_whitespace()).collect();
        let all = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), all);
        assert!(words.iter().all(|word| folded(word) == *word));
    }
}
