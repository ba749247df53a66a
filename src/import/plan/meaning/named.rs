//! Words that name a study plan.

use crate::import::plan::words::list;
use crate::import::plan::words::width::{ends_sentence, squeezed, unpunctuated};

/// Endings of plan titles.
pub(super) const KINDS: &str = "计划 方案 意见 安排 要点 表 日程 清单 规划 重点 通知 计划的报告 安排的报告 方案的报告 计划的请示 计划的函";

/// Subjects of study plans.
pub(super) const SUBJECTS: &str =
    "学习 中心组 研讨 理论武装 读书班 专题 学法 三会一课 主题党日 党课 培训 教育 议题 组织生活 党建";

/// Returns `true` for a line that names a study plan.
pub(super) fn names_plan(text: &str) -> bool {
    let line = squeezed(text);
    let closed = line.ends_with(ends_sentence) || line.ends_with([',', '，', ':', '：']);
    let plain = unpunctuated(&line);
    let plain = plain.split(['(', '（']).next().filter(|_| plain.ends_with([')', '）'])).unwrap_or(plain);
    let plain = plain.trim_end_matches('》').replace("》的", "的");
    !closed
        && !list::is_in("学习内容 学习安排 学习重点 学习要点 活动安排 专题安排 重点", &line)
        && (4..=70).contains(&line.chars().count())
        && !line.contains(['。', '>', '|', '；'])
        && list::before(KINDS, &plain).is_some()
        && list::holds(SUBJECTS, &line)
        && list::after("附件 附表 附： 附: 各 现将 根据 按照 学习内容 学习安排 学习计划 为", &line)
            .is_none_or(str::is_empty)
}

/// Returns the plan's own title within 关于印发《…》的通知.
pub(super) fn plan_within(title: &str) -> String {
    let inner = title.find('《').and_then(|open| {
        let rest = &title[open + '《'.len_utf8()..];
        rest.rfind('》').map(|close| &rest[..close])
    });
    match inner {
        Some(inner) if names_plan(inner) => inner.to_owned(),
        _ => title.replace(['《', '》'], ""),
    }
}
