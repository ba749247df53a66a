//! Settings in the text of a plan: numbers of sessions, quotas, deadlines, shares, rhythms.

use crate::import::plan::outline::{Outline, Setting, SettingValue};
use crate::import::plan::shape::heading;
use crate::import::plan::words::list;
use crate::import::plan::words::prose;
use crate::import::plan::words::width::fold;
use crate::text::numeral as number;

/// Words before a minimum.
const LEAST: &str = "不得少于 不少于 不得低于 不低于 至少 达到 达";

/// Words before a maximum.
const MOST: &str = "超过 至多 最多 以内";

/// Words for sessions, as opposed to evaluations.
const SESSIONS: &str = "集中学习 集体学习 学习研讨 集中研讨 专题学习 专题研讨 理论学习";

/// Words allowed beside the number of sessions. With any other word, something else is counted: sessions that somebody
/// chairs, attends or misses, or those of a branch.
const BESIDE_SESSIONS: &str = "党委会 党委 党组 党工委 党总支 理论学习中心组 中心组成员 中心组 公司 集团 学院 学校 医院 机关 街道 局 院 镇 县 市 区 \
    集中 集体 理论 专题 学习 计划 研讨 研学 交流 讨论 会议 会 活动 扩大 时间 次数 制度 开展 组织 安排 进行 召开 举行 举办 坚持 \
    确保 保证 落实 严格 做到 执行 原则上 一般 应当 必须 要 应 须 需 均 也 都 总 共 累计 的 个 按 以上 每次 次";

/// Words that mean each member.
const MEMBER: &str = "每人 每名 每位 人均 个人 成员";

/// Words allowed before 每人, which name the group. The targets do not cover other people.
const BEFORE_EACH: &str = "理论学习 中心组 领导班子 班子 党政 党委 党组 成员 委员 领导干部 领导 原则上 确保 要求 要 应 须 做到 \
    自学 学习 笔记 心得体会 调研报告 研讨 重点 发言";

/// Words for other people than the group.
const PEOPLE: &str = "干部 党员 人员 支部 单位 部门 科室 职工 教师 学员 同志";

/// How often a number is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Span {
    Topic,
    Quarter,
    Year,
    /// A span without a key in the plan file.
    Other,
}

/// The words of each span. A shorter span counts before the year around it: 全年每季度.
const SPANS: &[(Span, &str)] = &[
    (Span::Topic, "每个专题 每个学习专题 每一专题 每专题"),
    (Span::Quarter, "每季度 每个季度 每一季度"),
    (Span::Other, "每月 每个月 每两个月 每周 每半年 每学期 每半个月 每次 每场 月均 每季"),
    (Span::Year, "全年 每年度 每年 年度 一年 年内"),
];

/// Adds the settings that a text states. The first statement of a setting wins.
pub(crate) fn read(text: &str, line: usize, outline: &mut Outline) {
    let text = heading::mark(text).map_or(text, |(_, rest)| rest);
    for sentence in prose::sentences(text) {
        let mut said = Said { sentence: &sentence, span: None, of_sessions: false, counts: false };
        for clause in sentence.split(['，', ',', '、']) {
            for (key, value) in said.of_clause(clause) {
                add(outline, line, key, value, clause);
            }
        }
        if outline.announced.is_none() {
            outline.announced = announced(&sentence).map(|count| (count, line));
        }
    }
}

/// Adds a setting unless it is already set.
pub(super) fn add(outline: &mut Outline, line: usize, key: &'static str, value: SettingValue, text: &str) {
    if !outline.settings.iter().any(|setting| setting.key == key) {
        outline.settings.push(Setting { line, key, value, text: text.trim().to_owned() });
    }
}

/// A sentence, and what its clauses have said so far.
struct Said<'a> {
    sentence: &'a str,
    /// The span stated last.
    span: Option<Span>,
    /// Whether the clause read last counts sessions.
    of_sessions: bool,
    /// Whether a number was stated.
    counts: bool,
}

impl Said<'_> {
    fn of_clause(&mut self, clause: &str) -> Vec<(&'static str, SettingValue)> {
        let mut found = Vec::new();
        if let Some(key) = share_key(clause, self.sentence)
            && let Some(share) = share(clause)
        {
            found.push((key, SettingValue::Share(share)));
        }
        let rhythm = rhythm(clause);
        if let Some(cycle) = rhythm.filter(|_| clause.contains("通报")) {
            found.push(("targets.bulletin", SettingValue::Text(cycle.to_owned())));
        }
        if let Some(cycle) = rhythm.filter(|_| list::holds("评估 测评", clause)) {
            found.push(("targets.evaluation", SettingValue::Text(cycle.to_owned())));
        }
        self.span = span(clause).or(self.span);
        // A clause without their name goes on with those before it: 集中学习每季度不少于1次、全年不少于4次.
        self.of_sessions = (self.of_sessions || list::holds(SESSIONS, clause)) && counts_sessions(clause);
        if let Some((count, unit)) = counted(clause, self.counts) {
            self.counts = true;
            found.extend(self.count_key(clause, unit).map(|key| (key, SettingValue::Count(count))));
        }
        let deadline = deadline(clause, self.sentence);
        found.extend(deadline.map(|(key, days)| (key, SettingValue::Count(days))));
        found
    }

    fn count_key(&self, clause: &str, unit: &str) -> Option<&'static str> {
        if unit.starts_with('次') && !list::holds("发言 领学", clause) {
            return key_of_sessions(clause).filter(|_| self.of_sessions);
        }
        let yearly = self.span.is_none_or(|span| span == Span::Year);
        if !yearly || !of_member(self.sentence) {
            return None;
        }
        if unit.starts_with('次') {
            Some("targets.speeches_per_member")
        } else if unit.starts_with('篇') {
            // One of two kinds gives a number for neither: 1篇心得体会或调研报告.
            let kinds = [
                ("心得 体会", "targets.reflections_per_member"),
                ("调研报告 调研文章", "targets.reports_per_member"),
                ("笔记", "targets.notes_per_member"),
            ];
            let mut named = kinds.into_iter().filter(|(words, _)| list::holds(words, clause));
            let (_, key) = named.next()?;
            named.next().is_none().then_some(key)
        } else if list::after("字 万字", unit).is_some() {
            clause.contains("笔记").then_some("targets.note_characters_per_member")
        } else {
            let hours = list::after("学时 小时 个学时 个小时", unit).is_some();
            (hours && clause.contains("自学")).then_some("targets.self_study_hours_per_member")
        }
    }
}

fn key_of_sessions(clause: &str) -> Option<&'static str> {
    match span(clause)? {
        Span::Topic => Some("targets.sessions_per_topic"),
        Span::Quarter => Some("targets.sessions_per_quarter"),
        Span::Year => Some("targets.sessions_per_year"),
        Span::Other => None,
    }
}

fn span(clause: &str) -> Option<Span> {
    SPANS.iter().find(|(_, words)| list::holds(words, clause)).map(|(span, _)| *span)
}

/// Returns `true` for a clause that counts the sessions of the group and says nothing else.
fn counts_sessions(clause: &str) -> bool {
    let spans = SPANS.iter().map(|(_, words)| *words);
    let words = spans.chain([LEAST, BESIDE_SESSIONS]).flat_map(|words| words.split(' '));
    let rest =
        words.filter(|word| !word.is_empty()).fold(clause.to_owned(), |rest, word| rest.replace(word, ""));
    !rest.chars().any(|c| c.is_alphanumeric() && !number::is_part(c))
}

/// Returns `true` for a sentence about each member, not about other people: 每人, but not 科级干部每人, 每名党员.
fn of_member(sentence: &str) -> bool {
    let Some((at, word)) = list::first(MEMBER, sentence) else { return false };
    let before = sentence[..at].rsplit(['，', ',']).next().unwrap_or_default();
    // A heading before a colon does not say whose the number is, unless it names people: 党员干部：每人.
    let before = before
        .rsplit_once(['：', ':'])
        .filter(|(heading, _)| !list::holds(PEOPLE, heading))
        .map_or(before, |(_, before)| before);
    let words = BEFORE_EACH.split(' ').chain(SPANS.iter().flat_map(|(_, words)| words.split(' ')));
    let rest =
        words.filter(|word| !word.is_empty()).fold(before.to_owned(), |rest, word| rest.replace(word, ""));
    let after = &sentence[at + word.len()..];
    let named =
        matches!(word, "每名" | "每位") && !after.chars().take(8).collect::<String>().contains("成员");
    word == "成员" || (!named && !rest.chars().any(char::is_alphanumeric))
}

/// Returns the number that a clause requires and the text after it. A clause after a number may state only another
/// one: 撰写心得体会2篇、调研报告1篇.
fn counted(clause: &str, goes_on: bool) -> Option<(u32, &str)> {
    if list::holds(MOST, clause) {
        return None;
    }
    let least = LEAST.split(' ').find_map(|word| clause.find(word).map(|at| &clause[at + word.len()..]));
    let each = || {
        let (at, word) = list::first("每季度 全年 每年 每个专题", clause)?;
        Some(&clause[at + word.len()..])
    };
    let rest = least.or_else(each).or(goes_on.then_some(clause))?;
    rest.char_indices().find_map(|(at, c)| {
        let starts = number::is_part(c);
        let (count, unit) = number::leading(&rest[at..]).filter(|_| starts)?;
        Some((if unit.starts_with("万字") { count.saturating_mul(10_000) } else { count }, unit.trim_start()))
    })
}

/// Returns a deadline in working days: 10个工作日内补学, 提前3个工作日通知.
fn deadline(clause: &str, sentence: &str) -> Option<(&'static str, u32)> {
    let at = clause.find("个工作日")?;
    let before = &clause[..at];
    let start = before.char_indices().rev().take_while(|(_, c)| number::is_part(*c)).last()?.0;
    let (days, _) = number::leading(&before[start..])?;
    let within = clause[at + "个工作日".len()..].starts_with(['内', '之']);
    if within && list::holds("补学 补上 补课", sentence) {
        return Some(("targets.makeup_days", days));
    }
    let ahead = list::holds("提前 前", clause) && !within;
    let key = if clause.contains("发言") {
        "targets.speeches_days_before"
    } else if list::holds("材料 资料", clause) {
        "targets.materials_days_before"
    } else {
        clause.contains("通知").then_some("targets.notice_days_before")?
    };
    ahead.then_some((key, days))
}

fn rhythm(clause: &str) -> Option<&'static str> {
    let cycles = [("每季度 按季度 每个季度", "quarter"), ("每半年", "half-year"), ("每年 年底 年终", "year")];
    cycles.into_iter().find(|(words, _)| list::holds(words, clause)).map(|(_, cycle)| cycle)
}

fn share_key(clause: &str, sentence: &str) -> Option<&'static str> {
    if !list::holds("出勤率 参学率 到会率 出席率 参加率 到课率 到会 参加", clause) {
        return None;
    }
    let of_session = |text: &str| list::holds("每次 每场 集中学习时", text);
    let of_member = |text: &str| clause.contains('率') && list::holds("每人 个人 每名 全年", text);
    // The clause itself counts before the sentence around it.
    let said = [clause, sentence].into_iter().find(|text| of_session(text) || of_member(text))?;
    if of_session(said) { Some("targets.session_attendance") } else { Some("targets.member_attendance") }
}

/// Returns a share: 80%, 三分之二以上.
fn share(clause: &str) -> Option<f64> {
    if let Some(at) = clause.find(['%', '％']) {
        let before = &clause[..at];
        let start = before.char_indices().rev().take_while(|(_, c)| fold(*c).is_ascii_digit()).last()?.0;
        // 低于80%的 says what happens below a share, not which one is due.
        if list::before("低于 少于 不足 不到", before[..start].trim_end())
            .is_some_and(|words| !words.ends_with(['不', '得']))
        {
            return None;
        }
        let (percent, _) = number::leading(&before[start..]).filter(|(percent, _)| *percent <= 100)?;
        return Some(f64::from(percent) / 100.0);
    }
    let at = clause.find("分之")?;
    let before = &clause[..at];
    let start = before.char_indices().rev().take_while(|(_, c)| number::is_part(*c)).last()?.0;
    let (whole, _) = number::leading(&before[start..])?;
    let (part, _) = number::leading(&clause[at + "分之".len()..])?;
    (part <= whole && whole > 0).then(|| (f64::from(part) / f64::from(whole) * 100.0).floor() / 100.0)
}

/// Returns the number of topics that a sentence announces: 全年设置14个专题.
fn announced(sentence: &str) -> Option<u32> {
    sentence.split(['，', ',', '；']).find_map(|clause| {
        let at = ["个专题", "个学习专题", "个主题"].iter().filter_map(|unit| clause.find(unit)).min()?;
        let before = &clause[..at];
        let start = before.char_indices().rev().take_while(|(_, c)| number::is_part(*c)).last()?.0;
        let said = list::holds("设置 安排 确定 分为 分成 设 共 全年 围绕 开展 聚焦 明确", &before[..start]);
        let (count, _) = number::leading(&before[start..])?;
        (said && !before[..start].contains('每') && !before[..start].ends_with('第')).then_some(count)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stated(text: &str) -> Vec<String> {
        let mut outline = Outline::default();
        read(text, 1, &mut outline);
        outline
            .settings
            .iter()
            .map(|setting| {
                let value = serde_json::to_string(&setting.value).expect("json");
                format!("{}={value}", setting.key.trim_start_matches("targets."))
            })
            .collect()
    }

    #[test]
    fn settings_are_read_as_plans_state_them() {
        for (text, wanted) in [
            ("每个专题集中学习研讨不少于1次,深入交流", vec!["sessions_per_topic=1"]),
            (
                "每季度集中学习至少一次，全年集体学习不少于12次。",
                vec!["sessions_per_quarter=1", "sessions_per_year=12"],
            ),
            ("每季度集中学习3次。", vec!["sessions_per_quarter=3"]),
            (
                "中心组成员每人每年撰写心得体会不少于2篇，学习笔记不少于1万字，作重点发言不少于1次，自学不少于40学时",
                vec![
                    "reflections_per_member=2",
                    "note_characters_per_member=10000",
                    "speeches_per_member=1",
                    "self_study_hours_per_member=40",
                ],
            ),
            ("因故缺席的，须在10个工作日内补学。", vec!["makeup_days=10"]),
            ("缺课在二十个工作日内补上", vec!["makeup_days=20"]),
            (
                "提前3个工作日印发通知，提前2个工作日报送发言提纲",
                vec!["notice_days_before=3", "speeches_days_before=2"],
            ),
            (
                "每季度通报一次学习情况，每半年开展一次效果评估",
                vec!["bulletin=\"quarter\"", "evaluation=\"half-year\""],
            ),
            ("个人全年出勤率不低于80%", vec!["member_attendance=0.8"]),
            ("每次集中学习应有三分之二以上成员到会", vec!["session_attendance=0.66"]),
            (
                "出勤率每人不低于80%，每次集中学习到会人数不少于三分之二",
                vec!["member_attendance=0.8", "session_attendance=0.66"],
            ),
            ("集体学习：每月集中学习1次，全年不少于12次", vec!["sessions_per_year=12"]),
            ("专题调研：每人每年完成调研报告1篇", vec!["reports_per_member=1"]),
            ("落实“三个一”：每人每年作1次中心发言", vec!["speeches_per_member=1"]),
            ("每季度回看一次学习情况", vec![]),
            ("每季度通报一次学习情况", vec!["bulletin=\"quarter\""]),
            ("各单位每年撰写信息不少于2篇", vec![]),
            ("提出以下4项要求", vec![]),
            (
                "集中学习研讨每季度不少于1次、全年不少于12次，每次不少于半天",
                vec!["sessions_per_quarter=1", "sessions_per_year=12"],
            ),
            ("每季度至少召开1次理论学习中心组学习（扩大）会议", vec!["sessions_per_quarter=1"]),
            (
                "每人每年撰写2篇心得体会、1篇调研报告，重点发言不少于1次",
                vec!["reflections_per_member=2", "reports_per_member=1", "speeches_per_member=1"],
            ),
            ("中心组成员每人每年撰写2篇心得体会", vec!["reflections_per_member=2"]),
            ("每名中心组成员全年研讨发言不少于2次", vec!["speeches_per_member=2"]),
            ("每人每年至少开展1次专题调研，撰写1篇调研报告", vec!["reports_per_member=1"]),
            ("班子成员每人每年形成调研报告1篇", vec!["reports_per_member=1"]),
        ] {
            assert_eq!(stated(text), wanted, "{text}");
        }
    }

    #[test]
    fn numbers_of_anything_else_are_no_targets() {
        for text in [
            "党组书记每年主持集中学习不少于4次",
            "（三）各党支部每季度集中学习不少于2次",
            "督促所属单位中心组每季度集中学习研讨不少于3次",
            "每人每年参加集中学习不少于10次",
            "全年缺席集中学习不得超过3次",
            "每年开展集中学习旁听至少1次",
            "每年至少开展2次理论学习测试",
            "集中学习每月不少于1次",
            "每人每季度撰写心得体会不少于1篇",
            "每人每月自学不少于8小时",
            "每人每月撰写学习笔记不少于2000字",
            "每名成员每季度至少发言1次",
            "科级干部每人每年撰写调研报告不少于1篇",
            "科级干部：每人每年撰写调研报告不少于1篇",
            "每月集中学习1次，领导干部带头参加，全年不少于12次",
            "每名党员每年撰写心得体会不少于1篇",
            "每位成员每年至少撰写1篇心得体会或调研报告",
            "每人每年撰写心得体会不超过2篇",
            "对全年出勤率低于80%的予以通报",
        ] {
            assert_eq!(stated(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn the_number_of_topics_is_read_only_if_it_is_that() {
        assert_eq!(announced("全年设置14个专题，每个专题不少于1次"), Some(14));
        assert_eq!(announced("每个专题安排1次"), None);
        assert_eq!(announced("每名成员围绕1个专题开展调研"), None);
        assert_eq!(announced("第3个专题安排在5月"), None);
    }
}
