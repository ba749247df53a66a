//! Settings in the text of a plan: numbers of sessions, quotas, deadlines, shares, rhythms.

use crate::import::plan::outline::{Outline, Setting, SettingValue};
use crate::import::plan::words::list;
use crate::import::plan::words::prose;
use crate::import::plan::words::width::fold;
use crate::text::numeral as number;

/// Words before a minimum.
const LEAST: &str = "不得少于 不少于 不得低于 不低于 至少 达到 达";

/// Words for sessions, as opposed to evaluations.
const SESSIONS: &str = "集中学习 集体学习 学习研讨 集中研讨 专题学习 专题研讨 理论学习";

/// Words that mean each member.
const MEMBER: &str = "每人 每名 每位 人均 个人 成员";

/// Adds the settings that a text states. The first statement of a setting wins.
pub(crate) fn read(text: &str, line: usize, outline: &mut Outline) {
    for sentence in prose::sentences(text) {
        for clause in sentence.split(['，', ',', '、']) {
            for (key, value) in of_clause(clause, &sentence) {
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

fn of_clause(clause: &str, sentence: &str) -> Vec<(&'static str, SettingValue)> {
    let mut found = Vec::new();
    if let Some(key) = share_key(clause, sentence)
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
    let count = counted(clause).and_then(|(count, unit)| Some((count_key(clause, sentence, unit)?, count)));
    found.extend(count.map(|(key, count)| (key, SettingValue::Count(count))));
    found.extend(deadline(clause, sentence).map(|(key, days)| (key, SettingValue::Count(days))));
    found
}

/// Returns the number that a clause requires and the text after it.
fn counted(clause: &str) -> Option<(u32, &str)> {
    let least = LEAST.split(' ').find_map(|word| clause.find(word).map(|at| &clause[at + word.len()..]));
    let each = || list::after("每季度 全年 每年 每个专题 每人每年", clause);
    let rest = least.or_else(each)?;
    rest.char_indices().find_map(|(at, c)| {
        let starts = number::is_part(c);
        let (count, unit) = number::leading(&rest[at..]).filter(|_| starts)?;
        Some((if unit.starts_with("万字") { count.saturating_mul(10_000) } else { count }, unit.trim_start()))
    })
}

fn count_key(clause: &str, sentence: &str, unit: &str) -> Option<&'static str> {
    let of_member = list::holds(MEMBER, sentence);
    let key = if unit.starts_with('次') && list::holds("发言 领学", clause) {
        of_member.then_some("targets.speeches_per_member")?
    } else if unit.starts_with('次') && list::holds(SESSIONS, clause) {
        if clause.contains("专题") && clause.contains('每') {
            "targets.sessions_per_topic"
        } else if clause.contains("每季度") {
            "targets.sessions_per_quarter"
        } else {
            list::holds("全年 每年 年度", clause).then_some("targets.sessions_per_year")?
        }
    } else if unit.starts_with('篇') && of_member {
        if list::holds("心得 体会", clause) {
            "targets.reflections_per_member"
        } else if list::holds("调研报告 调研文章", clause) {
            "targets.reports_per_member"
        } else {
            clause.contains("笔记").then_some("targets.notes_per_member")?
        }
    } else if list::after("字 万字", unit).is_some() && of_member && clause.contains("笔记") {
        "targets.note_characters_per_member"
    } else {
        let hours = list::after("学时 小时 个学时 个小时", unit).is_some();
        (hours && of_member && clause.contains("自学")).then_some("targets.self_study_hours_per_member")?
    };
    Some(key)
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
    if list::holds("每次 每场 集中学习时", sentence) {
        return Some("targets.session_attendance");
    }
    let rate = clause.contains('率');
    (rate && list::holds("每人 个人 每名 全年", sentence)).then_some("targets.member_attendance")
}

/// Returns a share: 80%, 三分之二以上.
fn share(clause: &str) -> Option<f64> {
    if let Some(at) = clause.find(['%', '％']) {
        let before = &clause[..at];
        let start = before.char_indices().rev().take_while(|(_, c)| fold(*c).is_ascii_digit()).last()?.0;
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
        (said && !before[..start].ends_with(['每', '第'])).then_some(count)
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
            ("每季度回看一次学习情况", vec![]),
            ("每季度通报一次学习情况", vec!["bulletin=\"quarter\""]),
            ("各单位每年撰写信息不少于2篇", vec![]),
            ("提出以下4项要求", vec![]),
        ] {
            assert_eq!(stated(text), wanted, "{text}");
        }
    }

    #[test]
    fn the_number_of_topics_is_read_only_if_it_is_that() {
        assert_eq!(announced("全年设置14个专题，每个专题不少于1次"), Some(14));
        assert_eq!(announced("每个专题安排1次"), None);
        assert_eq!(announced("第3个专题安排在5月"), None);
    }
}
