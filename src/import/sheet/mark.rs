//! The meaning of a cell about a member: a tick, a word, or text that needs review.

use super::fold::folded;
use crate::domain::attendance::Status;

/// The meaning of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Blank,
    /// √
    Tick,
    /// ×
    Cross,
    /// A word for one status.
    Word(Status),
    /// Words about attendance that do not name one status.
    Unclear,
    /// Words about something else.
    Other,
}

const BLANK: &str = "无 n/a 空 未填";
const TICKS: &str = "√ ✓ ✔ ☑ ✅ v y yes 是 对 1 true";
const CROSSES: &str = "× ✗ ✘ ✕ ✖ ❌ ☒ x n no 否 false";

const WORDS: [(Status, &str); 5] = [
    (
        Status::Present,
        "出席 到 已到 到会 已到会 到场 实到 出勤 已出勤 参加 已参加 参会 已参会 参学 已参学 签到 已签到 已签 签名 \
         已签名 已签字 实际到会 实际出勤 实际参加 实际参会 实到会 签到成功 打卡成功 已打卡 全勤 全程参加 正常 正常出勤 正常签到 准时 按时 按时到会 present attended signed",
    ),
    (Status::Late, "迟到 晚到 迟 late"),
    (Status::LeftEarly, "早退 提前离会 提前离场 提前离开 提前退场 leftearly left-early"),
    (
        Status::Leave,
        "请假 已请假 已批准请假 准假 已准假 已批假 事 病 公 差 假 休 请事假 请病假 因公请假 因病请假 因事请假 事假 病假 公假 年假 年休假 休假 公休 婚假 产假 陪产假 丧假 \
         探亲假 育儿假 护理假 调休 补休 公务 因公 公出 公差 出差 因公出差 公务出差 外出 因公外出 公务外出 leave onleave",
    ),
    (
        Status::Absent,
        "缺席 无故缺席 无故缺勤 缺勤 缺 旷 缺课 旷会 旷学 旷课 旷工 旷到 未到 未到会 未到场 未出席 未出勤 未参加 未参会 未参学 \
         未签到 没到 没来 absent",
    ),
];

/// The meaning of a part of a longer text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hint {
    Came,
    Late,
    Early,
    Away,
    Missing,
    /// Text that needs review.
    Doubt,
}

const CAME: &str = "出席 参加 到会 已到 赶到 签到 参会 出勤";
/// How a member comes.
const HOW: &str = "准时 按时 及时 全程 正常 现场 线下 到场 本人 亲自 迟到 晚到 才 已 均 都 也 √ ✓ ✔ 堵车";
/// The session, as the object of a verb.
const MEETING: &str = "会 会议 本次会议 全程会议 学习会 集中学习会 学习会议";

const HINTS: [(Hint, &str); 6] = [
    (Hint::Came, CAME),
    (Hint::Late, "迟 晚 后到 才到 慢到 late"),
    (
        Hint::Early,
        "早退 早走 提早 提前 中途 离会 离场 离开 离席 退场 先走 先离 走了 一半 半场 前半 后半 半段 半程 小时后 分钟后 early",
    ),
    (
        Hint::Away,
        "请 假 病 医 院 公差 出差 外出 在外 公务 因公 因事 因私 因故 招商 调研 陪同 培训 党校 学习班 值班 隔离 抽调 借调 \
         挂职 驻村 下乡 出国 出境 赴 另有 其他会 开会 会议冲突 冲突 休 产 手术 身体 不适 家中 家里 leave",
    ),
    (Hint::Missing, "缺 未 没 旷 不在 不到 不能 无法 absent"),
    (
        Hint::Doubt,
        "? 同上 〃 代 替 由 补 缺卡 打卡 委托 派 线上 视频 远程 电话 外勤 无效 作废 误 错 取消 撤 销假 待 核实 存疑 疑 列席 \
         不批 不准 未批 online",
    ),
];

/// Words that contain a hint only by chance.
const HARMLESS: &str = "时代 现代 年代 当代 古代 代表 接待 待遇 期待 请阅 请各 假设 医保 法院 两院 大会议 错误观 不错 由于 自由 理由 事由 由来 晚上 晚间 晚会 今晚 当晚 \
    补充 补助 补贴 补休 补假 补学 补课 候补 增补";

/// Reads a cell.
pub(super) fn mark(text: &str) -> Mark {
    let folded = folded(text);
    let plain = folded.trim_end_matches(['。', '.', ';', ',', '!']);
    let empty = |c: char| "-—–─_/\\:·….,、*~|".contains(c);
    if plain.chars().all(empty) || listed(BLANK, plain) {
        return Mark::Blank;
    }
    if listed(TICKS, plain) {
        return Mark::Tick;
    }
    if listed(CROSSES, plain) {
        return Mark::Cross;
    }
    match (boxed(plain), word(plain).or_else(|| with_detail(plain))) {
        (Some(mark), _) => mark,
        (None, Some(status)) => Mark::Word(status),
        (None, None) if hints(plain).is_empty() => Mark::Other,
        (None, None) => Mark::Unclear,
    }
}

/// Returns `true` if a cell is a tick with circumstances that fit the status: `√（公务）` under 请假.
pub(super) fn is_tick_for(text: &str, status: Status) -> bool {
    let folded = folded(text);
    let detail = folded.strip_prefix(['√', '✓', '✔']);
    detail.is_some_and(|detail| detail.starts_with(['(', ':', ',']) && agrees(detail, status))
}

/// Returns `true` if a text is a reason or a circumstance of that status: 赴京开会 under 请假.
pub(super) fn gives_reason(text: &str, status: Status) -> bool {
    let plain = ["不适", "不便"].iter().fold(folded(text), |text, word| text.replace(word, ""));
    status != Status::Present && agrees(&plain, status) && !plain.contains(['不', '非', '无', '否'])
}

/// Returns the number in a cell that is only a number, with or without a unit of time: 0, 10分钟.
pub(super) fn amount(text: &str) -> Option<u32> {
    let folded = folded(text);
    ["分钟", "分", "min"].iter().find_map(|unit| folded.strip_suffix(unit)).unwrap_or(&folded).parse().ok()
}

/// Returns `true` if a text without a heading is about attendance. A digit or a letter alone may be anything.
pub(super) fn is_note(text: &str) -> bool {
    match mark(text) {
        Mark::Blank | Mark::Other => false,
        Mark::Tick | Mark::Cross => !text.contains(|c: char| c.is_ascii_alphanumeric()),
        Mark::Word(_) | Mark::Unclear => true,
    }
}

/// Returns `true` if a remark does not contradict that status.
pub(super) fn agrees(remark: &str, status: Status) -> bool {
    let plain = folded(remark);
    hints(&plain).iter().all(|hint| allowed(status).contains(hint))
        && (status == Status::Leave || !has_subject(&plain))
}

fn allowed(status: Status) -> &'static [Hint] {
    match status {
        Status::Present => &[Hint::Came],
        Status::Late => &[Hint::Came, Hint::Late],
        Status::LeftEarly => &[Hint::Came, Hint::Early],
        Status::Leave => &[Hint::Away],
        Status::Absent => &[Hint::Missing],
    }
}

/// Returns `true` unless a note that names a member contradicts the member's status. 由 only says who does something.
pub(super) fn note_agrees(note: &str, status: Status) -> bool {
    let hints = hints(&folded(note).replace('由', ""));
    hints.iter().all(|hint| allowed(status).contains(hint))
}

/// Returns `true` if a text says who came, or where to: 科长参会, 参加全市会议.
fn has_subject(text: &str) -> bool {
    text.split([',', '。', ';', '、', '(', ')']).any(|clause| {
        let came = CAME.split_whitespace().filter_map(|word| clause.split_once(word));
        came.into_iter().any(|(before, after)| {
            let before = HOW.split_whitespace().fold(before.to_owned(), |text, word| text.replace(word, ""));
            let is_time = |c: char| c.is_ascii_digit() || ":点时分半后".contains(c);
            let elsewhere = after.contains('会') && !MEETING.split_whitespace().any(|word| word == after);
            !before.chars().all(is_time) || after.starts_with(['人', '者', ':']) || elsewhere
        })
    })
}

/// Returns `true` if the cells under this heading may show attendance, unlike those under 联系电话 or 签到地点.
pub(super) fn may_show_attendance(heading: &str) -> bool {
    const OTHER: &str = "电话 号码 手机 地点 位置 地址 设备 终端 方式 打卡次数 签到次数 率 比例";
    let plain = folded(heading);
    let bare = plain.split(['(', '[']).next().unwrap_or_default();
    let approves = ["批准", "审批", "同意"].iter().any(|word| bare.contains(word));
    !bare.starts_with('应')
        && (approves || !hints(&plain).is_empty())
        && !OTHER.split_whitespace().any(|end| bare.ends_with(end))
}

pub(super) fn word(text: &str) -> Option<Status> {
    WORDS.iter().find(|(_, words)| listed(words, text)).map(|(status, _)| *status)
}

fn listed(words: &str, text: &str) -> bool {
    words.split_whitespace().any(|word| word == text)
}

fn hints(text: &str) -> Vec<Hint> {
    let plain = HARMLESS.split_whitespace().fold(text.to_owned(), |text, word| text.replace(word, ""));
    let holds = |words: &str| words.split_whitespace().any(|word| plain.contains(word));
    HINTS.iter().filter(|(_, words)| holds(words)).map(|(hint, _)| *hint).collect()
}

/// Reads a word with details: `请假（出差）`, `迟到10分钟`, `迟到√`. `None` if the rest negates the word
/// or is about another status.
fn with_detail(text: &str) -> Option<Status> {
    let end = text.find(|c: char| c.is_ascii_digit() || "(:,;、-—√✓【[".contains(c))?;
    let (head, detail) = text.split_at(end);
    let status = word(head)?;
    agrees(detail, status).then_some(status)
}

/// Reads words with boxes, before or after them: `☑出席 □请假`, `出席（√） 请假（ ）`. If no box is ticked, the cell is
/// not filled in.
fn boxed(text: &str) -> Option<Mark> {
    const CHECKED: &str = "☑✅√✓✔■☒";
    const EMPTY: &str = "□☐○〇";
    let text = text.replace("(√)", "☑").replace("(✓)", "☑").replace("()", "□");
    let is_box = |c: char| CHECKED.contains(c) || EMPTY.contains(c);
    let boxes: Vec<(usize, &str)> = text.match_indices(is_box).collect();
    let words: Vec<&str> = match text.split(is_box).collect::<Vec<_>>().as_slice() {
        ["", after @ ..] => after.to_vec(),
        [before @ .., ""] => before.to_vec(),
        _ => return None,
    };
    let checked = |sign: &str| CHECKED.contains(sign);
    let ticked: Vec<&str> =
        boxes.iter().zip(&words).filter(|((_, sign), _)| checked(sign)).map(|(_, word)| *word).collect();
    match ticked.as_slice() {
        [] if words.len() > 1 && words.iter().all(|text| word(text).is_some()) => Some(Mark::Blank),
        [text] if words.len() > 1 => word(text).or_else(|| with_detail(text)).map(Mark::Word),
        _ => None,
    }
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
            ("--:--", Blank),
            ("-:-", Blank),
            ("——", Blank),
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
            ("缺卡", Unclear),
            ("未打卡", Unclear),
            ("☑出席 □请假", Word(Present)),
            ("□出席 ☑请假 □缺席", Word(Leave)),
            ("□出席 ☑请假（出差） □缺席", Word(Leave)),
            ("□出席 ☑请假（未批） □缺席", Unclear),
            ("☑出席 ☑请假 □缺席", Unclear),
            ("□出席 □请假", Blank),
            ("□出席 □其他", Unclear),
            ("出席☑ 请假□ 缺席□", Word(Present)),
            ("出席□ 请假■（出差）", Unclear),
            ("出席（ ） 请假（√） 缺席（ ）", Word(Leave)),
            ("（√）出席 （ ）请假", Word(Present)),
            ("出席（√） 请假（√）", Unclear),
            ("带笔记本", Other),
            ("0", Other),
            ("局长", Other),
        ] {
            assert_eq!(mark(text), expected, "{text}");
        }
    }

    #[test]
    fn a_remark_beside_a_status_must_not_contradict_it() {
        use Status::{Absent, Late, Leave, LeftEarly, Present};
        for (remark, status, expected) in [
            ("带材料", Present, true),
            ("学习时代楷模", Present, true),
            ("代表支部发言", Present, true),
            ("中途离会", Present, false),
            ("10:00提前离开", Present, false),
            ("听会半小时后离场", Present, false),
            ("晚到20分钟", Present, false),
            ("晚", Present, false),
            ("会后补", Present, false),
            ("补充发言", Present, true),
            ("有事走了", Present, false),
            ("听一半", Present, false),
            ("会后补学", Leave, true),
            ("代为签到", Present, false),
            ("本人未到", Present, false),
            ("住院", Present, false),
            ("外出招商", Leave, true),
            ("省厅开会", Leave, true),
            ("后来又到会", Leave, false),
            ("未批准", Leave, false),
            ("堵车，晚到20分钟", Late, true),
            ("提前离开", Late, false),
            ("提前离开", LeftEarly, true),
            ("住院", Absent, false),
        ] {
            assert_eq!(agrees(remark, status), expected, "{remark} {status:?}");
        }
    }
}
