//! Parts of a plan, identified by their headings: 指导思想, 学习内容, 学习要求.

use crate::import::plan::shape::label;
use crate::import::plan::words::list;
use crate::import::plan::words::width::{self, squeezed, unpunctuated};
use crate::text::numeral as number;

/// The subject of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Section {
    Guidance,
    /// The topics, named as such.
    Topics,
    /// 学习安排, 进度安排: the topics if no other part has them.
    Arrangement,
    Forms,
    Schedule,
    Requirements,
    Attachment,
    /// 参加人员 and the like.
    Aside,
}

impl Section {
    /// Returns `true` for a part about times, forms and people.
    pub(crate) fn arranges(self) -> bool {
        matches!(self, Forms | Schedule | Arrangement | Aside)
    }
}

use Section::{Arrangement, Aside, Attachment, Forms, Guidance, Requirements, Schedule, Topics};

/// Names of parts. If a heading has two, the earlier in this table wins.
const NAMES: &[(Section, &str)] = &[
    (
        Guidance,
        "指导思想 总体要求 总体思路 总体目标 目标任务 目标要求 学习目标 学习目的 主要目标 重要意义 目的意义 基本原则 总要求",
    ),
    (Topics, "专题 内容 学习重点 重点任务 学习任务 学习主题 研讨主题 篇目 书目 议题 学什么"),
    (Requirements, "要求 保障 措施 纪律 组织领导 组织实施 组织管理 学习管理 学习制度 考核"),
    (Topics, "学习计划"),
    (Forms, "形式 方式 方法 怎么学"),
    (Arrangement, "进度 步骤 时间安排"),
    (Schedule, "学习时间 时间"),
    (Arrangement, "安排 计划"),
    (Aside, "人员 对象 范围 组成 说明 事项"),
    (Topics, "重点"),
];

/// Returns every name with its part.
fn names() -> impl Iterator<Item = (Section, &'static str)> {
    NAMES.iter().flat_map(|(section, names)| names.split(' ').map(|name| (*section, name)))
}

/// Words beside a part's name that do not identify the part.
const FILLING: &str = "主题党日 三会一课 集中学法 教职工 活动 学法 法律 党课 党日 党员 干部 日常 几项 基本 理论学习中心组 党组理论学习 党委理论学习 中心组 理论学习 理论武装 年度 全年 本年 集中 \
    集体 个人 政治 党组 党委 支部 理论 学习 研讨 自学 主要 重点 具体 基本 有关 相关 几点 \
    工作 组织 实施 领导 管理 制度 机制 设置 加强 强化 严格 严明 落实 规范 和 及 与 的 、 \
    以及 暨 月份 月 季度 半年 上 下 第 其他 健全 完善 做好 总体 教育 培训 参加 参学 明确 \
    必学 选学 必修 选修 注意 把握 突出 坚持 创新 丰富 优化 认真";

/// Returns the part that a heading names, or `None` for any other heading.
pub(crate) fn of_heading(text: &str) -> Option<Section> {
    let text = width::folded(&squeezed(unpunctuated(text)));
    if is_attachment(&text) {
        return Some(Attachment);
    }
    let text = text.split('(').next().unwrap_or_default().trim_end_matches(':');
    if text.chars().count() > 24 {
        return None;
    }
    let section = names().find(|(_, name)| text.contains(name)).map(|(section, _)| section)?;
    if residue(text).is_empty() {
        return Some(section);
    }
    (closes_as_part(text) && list::after(STUDY, text).is_none() && !list::holds(SUBJECT, text))
        .then_some(section)
}

/// Endings that make any heading a part: 学法内容及时间安排, 参加集中学法人员.
const CLOSING: &str = "内容 安排 要求 人员 对象 范围 形式 方式 方法 时间 保障 措施 纪律 步骤 进度 原则 目标 目的 意义 指导思想 篇目 \
    书目 任务";

/// Beginnings of a topic, as opposed to a part.
const STUDY: &str = "深入 认真 贯彻 传达 围绕 研读 学习贯彻 学习领会 学习党 学习习近平 学习宣传 全面 准确 切实 推动 弘扬 坚定";

/// Words of a topic's subject.
const SUBJECT: &str = "党的 精神 讲话 《 论述 会议 习近平 二十 十九 十八 重要指示 条例 规定 法律";

fn closes_as_part(text: &str) -> bool {
    text.chars().count() <= 16 && list::before(CLOSING, text).is_some()
}

/// Returns a heading without numbers, names of parts and filling words.
fn residue(text: &str) -> String {
    let mut text: String =
        text.chars().filter(|c| !number::is_part(*c) && !c.is_whitespace() && *c != '年').collect();
    for (_, name) in names() {
        text = text.replace(name, "");
    }
    for word in FILLING.split(' ') {
        text = text.replace(word, "");
    }
    text
}

/// Returns `true` for an unnumbered line that is only the heading of a part. A colon may follow the heading of the
/// requirements or of remarks, which is not the label of a topic.
pub(crate) fn is_heading_line(line: &str) -> bool {
    let plain = unpunctuated(line);
    let closed = line.trim().strip_suffix([':', '：']) == Some(plain);
    if closed && label::word(plain).is_none() && matches!(of_heading(plain), Some(Requirements | Aside)) {
        return true;
    }
    let count = plain.chars().count();
    if is_attachment(&width::folded(plain)) {
        return count <= 60;
    }
    (2..=14).contains(&count)
        && line.trim() == plain
        && names().any(|(_, name)| plain.ends_with(name))
        && plain.chars().count() >= 4
        && of_heading(plain).is_some_and(|section| section != Aside)
}

/// Returns `true` for running text that ends with the name of a part: 二、学习内容.
pub(crate) fn is_name_at_end(text: &str) -> bool {
    names().any(|(_, name)| text.ends_with(name))
}

/// Returns the part name at the start of running text: 指导思想以…为指导.
pub(crate) fn name_at_start(text: &str) -> Option<&str> {
    const RUN_ON: &str = "指导思想 总体要求 学习目标 学习内容 学习重点 学习专题 专题内容 学习安排 学习时间 \
        学习形式 学习方式 学习方法 学习要求 工作要求 学习制度 学习计划";
    let name = RUN_ON.split(' ').find(|name| text.starts_with(name))?;
    Some(&text[..name.len()])
}

fn is_attachment(text: &str) -> bool {
    let rest = text.trim_start().strip_prefix("附件").or_else(|| text.trim_start().strip_prefix("附表"));
    let rest = rest.or_else(|| width::strip(text.trim_start(), "附:"));
    rest.is_some_and(|rest| {
        let rest = number::leading(rest.trim_start()).map_or(rest, |(_, rest)| rest);
        rest.is_empty()
            || width::strip(rest.trim_start(), ":").is_some()
            || rest.starts_with([' ', '.', '、'])
    }) || width::strip(text.trim_start(), "附:").is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_known_by_their_headings() {
        for (heading, wanted) in [
            ("2026年理论学习指导思想", Some(Guidance)),
            ("总体要求", Some(Guidance)),
            ("2026年理论学习专题内容", Some(Topics)),
            ("学习重点", Some(Topics)),
            ("学习内容及安排", Some(Topics)),
            ("专题安排", Some(Topics)),
            ("时间安排", Some(Arrangement)),
            ("学习安排", Some(Arrangement)),
            ("学习形式和方法", Some(Forms)),
            ("学习时间", Some(Schedule)),
            ("2026年理论学习要求", Some(Requirements)),
            ("学习内容及要求", Some(Topics)),
            ("保障措施", Some(Requirements)),
            ("几点要求", Some(Requirements)),
            ("加强组织领导", Some(Requirements)),
            ("参加人员", Some(Aside)),
            ("附件：学习安排表", Some(Attachment)),
            ("附件1", Some(Attachment)),
            ("党的纪律", None),
            ("严肃学习纪律", Some(Requirements)),
            ("有关事项", Some(Aside)),
            ("深入学习贯彻四中全会精神", None),
            ("深入学习领会关于安全生产的重要论述", None),
            ("强化政治引领,提高思想认识", None),
            ("学习贯彻中央八项规定精神专题", None),
        ] {
            assert_eq!(of_heading(heading), wanted, "{heading}");
        }
    }

    #[test]
    fn a_bare_name_is_a_heading_line() {
        assert!(is_heading_line("学习要求"));
        assert!(is_heading_line("附件："));
        assert!(is_heading_line("有关要求：") && is_heading_line("有关说明："));
        assert!(!is_heading_line("学习内容：《甲》"));
        assert!(!is_heading_line("学习要求：按时参加"));
        assert!(!is_heading_line("学习要求：") && !is_heading_line("学习内容："));
        assert!(!is_heading_line("专题"));
        assert!(!is_heading_line("要严格执行学习制度，确保全员参加学习要求。"));
    }
}
