//! What a cell says of a member: a tick, a word, or something that a person must read.

use super::fold::folded;
use crate::domain::attendance::Status;

/// What stands in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Blank,
    Tick,
    Cross,
    /// A word for one status.
    Word(Status),
    /// Words about attendance that do not name one status.
    Unclear,
    /// Words about something else.
    Other,
}

const BLANK: &[&str] = &["", "-", "--", "—", "——", "/", "\\", "无", "n/a"];
const TICKS: &[&str] = &["√", "✓", "✔", "☑", "✅", "v", "y", "yes", "是", "1", "true"];
const CROSSES: &[&str] = &["×", "✗", "✘", "✕", "✖", "❌", "☒", "x", "n", "no", "否"];

const WORDS: &[(Status, &[&str])] = &[
    (
        Status::Present,
        &[
            "出席",
            "到",
            "已到",
            "到会",
            "到场",
            "实到",
            "出勤",
            "参加",
            "已参加",
            "参会",
            "参学",
            "签到",
            "已签到",
            "已签",
            "签名",
            "已签名",
            "正常",
            "准时",
            "present",
            "attended",
            "signed",
        ],
    ),
    (Status::Late, &["迟到", "晚到", "late"]),
    (Status::LeftEarly, &["早退", "提前离会", "提前离场", "提前离开", "提前退场", "leftearly", "left-early"]),
    (
        Status::Leave,
        &[
            "请假",
            "已请假",
            "请事假",
            "请病假",
            "因公请假",
            "因病请假",
            "因事请假",
            "事假",
            "病假",
            "公假",
            "年假",
            "年休假",
            "休假",
            "公休",
            "婚假",
            "产假",
            "陪产假",
            "丧假",
            "探亲假",
            "公务",
            "因公",
            "公出",
            "公差",
            "出差",
            "因公出差",
            "公务出差",
            "外出",
            "因公外出",
            "公务外出",
            "leave",
            "onleave",
        ],
    ),
    (
        Status::Absent,
        &[
            "缺席",
            "无故缺席",
            "缺勤",
            "缺",
            "旷会",
            "旷学",
            "未到",
            "未到会",
            "未出席",
            "未参加",
            "未签到",
            "没到",
            "没来",
            "absent",
        ],
    ),
];

/// Words that make a cell one about attendance, wherever in it they stand.
const TELLING: &[(Status, &str)] = &[
    (Status::Present, "出席"),
    (Status::Present, "参加"),
    (Status::Present, "代签"),
    (Status::Present, "补签"),
    (Status::Late, "迟到"),
    (Status::LeftEarly, "早退"),
    (Status::Leave, "请假"),
    (Status::Leave, "出差"),
    (Status::Leave, "病假"),
    (Status::Leave, "事假"),
    (Status::Absent, "缺席"),
    (Status::Absent, "缺勤"),
    (Status::Absent, "未到"),
];

/// Words that turn what stands beside them into its contrary.
const DENIALS: &[char] = &['未', '不', '没', '非', '无', '取', '销', '?'];

/// What a cell says.
pub(super) fn mark(text: &str) -> Mark {
    let folded = folded(text);
    let plain = folded.trim_end_matches(['。', '.', ';', ',', '!']);
    if BLANK.contains(&plain) {
        return Mark::Blank;
    }
    if TICKS.contains(&plain) {
        return Mark::Tick;
    }
    if CROSSES.contains(&plain) {
        return Mark::Cross;
    }
    let status = word(plain).or_else(|| with_detail(plain));
    match status {
        Some(status) => Mark::Word(status),
        None if TELLING.iter().any(|(_, telling)| plain.contains(telling)) => Mark::Unclear,
        None => Mark::Other,
    }
}

fn word(text: &str) -> Option<Status> {
    WORDS.iter().find(|(_, words)| words.contains(&text)).map(|(status, _)| *status)
}

/// A word with its circumstances: `请假（出差）`, `迟到10分钟`, `迟到√`. None where the rest denies the
/// word or tells of another status.
fn with_detail(text: &str) -> Option<Status> {
    let end = text.find(|c: char| c.is_ascii_digit() || "(:,;、-—√✓【[".contains(c))?;
    let (head, detail) = text.split_at(end);
    let status = word(head)?;
    let other = TELLING.iter().any(|(told, telling)| *told != status && detail.contains(telling));
    (!other && !detail.contains(DENIALS)).then_some(status)
}

/// Whether a cell holds a time of day, as sign-in machines write it.
pub(super) fn is_clock(text: &str) -> bool {
    let time = folded(text);
    time.contains(':') && time.chars().all(|c| c.is_ascii_digit() || matches!(c, ':' | '-' | '/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_say_what_a_person_would_read() {
        use Mark::{Blank, Cross, Other, Tick, Unclear, Word};
        use Status::{Absent, Late, Leave, LeftEarly, Present};
        for (text, expected) in [
            ("", Blank),
            (" 　", Blank),
            ("/", Blank),
            ("√", Tick),
            ("✓", Tick),
            ("✔️", Tick),
            ("是", Tick),
            ("×", Cross),
            ("Ｘ", Cross),
            ("否", Cross),
            ("出席", Word(Present)),
            ("已签到", Word(Present)),
            ("到", Word(Present)),
            ("迟到", Word(Late)),
            ("迟到10分钟", Word(Late)),
            ("迟到（堵车）", Word(Late)),
            ("早退", Word(LeftEarly)),
            ("Left early", Word(LeftEarly)),
            ("请　假", Word(Leave)),
            ("请假。", Word(Leave)),
            ("病假", Word(Leave)),
            ("公务", Word(Leave)),
            ("出差（北京）", Word(Leave)),
            ("请假（出差）", Word(Leave)),
            ("请假：参加市里会议", Unclear),
            ("缺席", Word(Absent)),
            ("未到", Word(Absent)),
            ("缺席（请假）", Unclear),
            ("请假（未批准）", Unclear),
            ("请假？", Unclear),
            ("未请假", Unclear),
            ("迟到、早退", Unclear),
            ("因公缺席", Unclear),
            ("√（代签）", Unclear),
            ("会后补签", Unclear),
            ("带笔记本", Other),
            ("0", Other),
            ("局长", Other),
        ] {
            assert_eq!(mark(text), expected, "{text}");
        }
    }

    #[test]
    fn times_of_machines_are_told() {
        for (text, expected) in [
            ("08:55", true),
            ("８：５５", true),
            ("2026-03-12 08:55:01", true),
            ("08.55", false),
            ("", false),
            ("主持:甲", false),
        ] {
            assert_eq!(is_clock(text), expected, "{text}");
        }
    }
}
