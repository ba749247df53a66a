//! The parts of a plan by their headings: 指导思想, 学习内容, 学习要求.

use super::number;
use super::width::{self, squeezed, unpunctuated};

/// What a part of the plan is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Section {
    Guidance,
    /// The topics, named as such.
    Topics,
    /// 学习安排, 进度安排: the topics where no other part is.
    Arrangement,
    Forms,
    Schedule,
    Requirements,
    Attachment,
    /// 参加人员 and the like.
    Aside,
}

use Section::{Arrangement, Aside, Attachment, Forms, Guidance, Requirements, Schedule, Topics};

/// Names of parts; of two in one heading the earlier in this table tells.
const NAMES: &[(&str, Section)] = &[
    ("指导思想", Guidance),
    ("总体要求", Guidance),
    ("总体思路", Guidance),
    ("总体目标", Guidance),
    ("目标任务", Guidance),
    ("目标要求", Guidance),
    ("学习目标", Guidance),
    ("学习目的", Guidance),
    ("主要目标", Guidance),
    ("重要意义", Guidance),
    ("目的意义", Guidance),
    ("基本原则", Guidance),
    ("总要求", Guidance),
    ("专题", Topics),
    ("内容", Topics),
    ("学习重点", Topics),
    ("重点任务", Topics),
    ("学习任务", Topics),
    ("学习主题", Topics),
    ("研讨主题", Topics),
    ("篇目", Topics),
    ("书目", Topics),
    ("议题", Topics),
    ("要求", Requirements),
    ("保障", Requirements),
    ("措施", Requirements),
    ("纪律", Requirements),
    ("组织领导", Requirements),
    ("组织实施", Requirements),
    ("组织管理", Requirements),
    ("学习管理", Requirements),
    ("学习制度", Requirements),
    ("考核", Requirements),
    ("学习计划", Topics),
    ("形式", Forms),
    ("方式", Forms),
    ("方法", Forms),
    ("进度", Arrangement),
    ("步骤", Arrangement),
    ("时间安排", Arrangement),
    ("学习时间", Schedule),
    ("时间", Schedule),
    ("安排", Arrangement),
    ("计划", Arrangement),
    ("人员", Aside),
    ("对象", Aside),
    ("范围", Aside),
    ("组成", Aside),
    ("重点", Topics),
];

/// Words that stand beside a part's name without telling which it is.
const FILLING: &[&str] = &[
    "理论学习中心组",
    "党组理论学习",
    "党委理论学习",
    "中心组",
    "理论学习",
    "理论武装",
    "年度",
    "全年",
    "本年",
    "集中",
    "集体",
    "个人",
    "政治",
    "党组",
    "党委",
    "支部",
    "理论",
    "学习",
    "研讨",
    "自学",
    "主要",
    "重点",
    "具体",
    "基本",
    "有关",
    "相关",
    "几点",
    "工作",
    "组织",
    "实施",
    "领导",
    "管理",
    "制度",
    "机制",
    "设置",
    "加强",
    "强化",
    "严格",
    "严明",
    "落实",
    "规范",
    "和",
    "及",
    "与",
    "的",
    "、",
    "以及",
    "暨",
    "月份",
    "月",
    "季度",
    "半年",
    "上",
    "下",
    "第",
    "其他",
    "健全",
    "完善",
    "做好",
    "总体",
    "教育",
    "培训",
    "参加",
    "参学",
    "明确",
    "把握",
    "突出",
    "坚持",
    "创新",
    "丰富",
    "优化",
    "认真",
];

/// The part of the plan that a heading names; none where it is a heading of another kind.
pub(crate) fn of_heading(text: &str) -> Option<Section> {
    let text = width::folded(&squeezed(unpunctuated(text)));
    if is_attachment(&text) {
        return Some(Attachment);
    }
    let text = text.split('(').next().unwrap_or_default().trim_end_matches(':');
    if text.chars().count() > 24 {
        return None;
    }
    let section = NAMES.iter().find(|(name, _)| text.contains(name)).map(|(_, section)| *section)?;
    if residue(text).is_empty() {
        return Some(section);
    }
    let plainly = matches!(section, Guidance | Requirements) && text.chars().count() <= 16;
    let closes = ["指导思想", "总体要求", "要求", "措施", "保障"].iter().any(|name| text.ends_with(name));
    (plainly && closes).then_some(section)
}

/// What is left of a heading without numbers, names of parts and filling words.
fn residue(text: &str) -> String {
    let mut text: String =
        text.chars().filter(|c| !number::is_part(*c) && !c.is_whitespace() && *c != '年').collect();
    for (name, _) in NAMES {
        text = text.replace(name, "");
    }
    for word in FILLING {
        text = text.replace(word, "");
    }
    text
}

/// Whether a line without a number is the heading of a part: its name and nothing else.
pub(crate) fn is_heading_line(line: &str) -> bool {
    let plain = unpunctuated(line);
    let count = plain.chars().count();
    if is_attachment(&width::folded(plain)) {
        return count <= 60;
    }
    (2..=14).contains(&count)
        && line.trim() == plain
        && NAMES.iter().any(|(name, _)| plain.ends_with(name))
        && plain.chars().count() >= 4
        && of_heading(plain).is_some_and(|section| section != Aside)
}

/// The name of a part at the start of a text that runs on: 指导思想以…为指导.
pub(crate) fn name_at_start(text: &str) -> Option<&str> {
    const RUN_ON: [&str; 16] = [
        "指导思想",
        "总体要求",
        "学习目标",
        "学习内容",
        "学习重点",
        "学习专题",
        "专题内容",
        "学习安排",
        "学习时间",
        "学习形式",
        "学习方式",
        "学习方法",
        "学习要求",
        "工作要求",
        "学习制度",
        "学习计划",
    ];
    let name = RUN_ON.iter().find(|name| text.starts_with(**name))?;
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
        assert!(!is_heading_line("学习内容：《甲》"));
        assert!(!is_heading_line("学习要求：按时参加"));
        assert!(!is_heading_line("专题"));
        assert!(!is_heading_line("要严格执行学习制度，确保全员参加学习要求。"));
    }
}
