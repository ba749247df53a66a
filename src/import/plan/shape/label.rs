//! Labels in front of a fact or at the head of a column: 学习时间：, 主讲：, 重点篇目：

use crate::import::plan::words::list;
use crate::import::plan::words::time;
use crate::import::plan::words::width::{self, fold, squeezed};
use crate::text::numeral as number;

/// The meaning of a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Label {
    Number,
    Title,
    Time,
    /// Readings, one per entry.
    Readings,
    /// The content: running text, or readings.
    Content,
    Optional,
    Lead,
    Chair,
    Speakers,
    Department,
    Form,
    Purpose,
    /// 领会要点
    Grasp,
    /// 结合实际
    Practice,
    /// 预期成效
    Results,
    Questions,
    /// 学习要求: of a topic, or of the whole plan.
    Demands,
    /// Place, participants, remarks: facts without a key in the plan.
    Other,
}

use Label::{
    Chair, Content, Demands, Department, Form, Grasp, Lead, Number, Optional, Other, Practice, Purpose,
    Questions, Readings, Results, Speakers, Time, Title,
};

/// The words of each label, separated by spaces.
const WORDS: &[(Label, &str)] = &[
    (Number, "序号 编号 专题序号 期次 期数 场次"),
    (
        Title,
        "专题名称 学习专题 研讨专题 专题题目 学习主题 研讨主题 学习议题 学习题目 活动主题 党日主题 党课题目 \
         党课主题 课程名称 培训课程 专题 主题 题目 议题 课题 课程",
    ),
    (
        Time,
        "集中学习时间 学习时间安排 学习研讨时间 学习时间 时间安排 研讨时间 完成时间 \
         完成时限 计划时间 拟定时间 时间节点 学习月份 安排时间 活动时间 学法时间 培训时间 授课时间 开展时间 学习日期 时间 月份 月度 日期 \
         时段 时限 季度",
    ),
    (
        Readings,
        "主要阅读书目 重点学习篇目 重点学习材料 主要学习材料 学习研讨材料 学习材料 \
         学习资料 学习篇目 学习书目 学习文件 必读篇目 必读书目 必学篇目 必学书目 \
         必学内容 必读内容 必学 必读 重点篇目 重点书目 阅读书目 阅读篇目 研读篇目 \
         研读书目 自学篇目 自学材料 主要篇目 主要书目 篇目 书目 资料 材料",
    ),
    (
        Optional,
        "选学篇目 选学书目 选学内容 选读篇目 选读书目 选学 选读 参考书目 参考篇目 \
         参考资料 参考材料 参考文献 推荐书目 推荐阅读 延伸阅读 拓展阅读 参考",
    ),
    (
        Content,
        "学习内容 主要内容 重点内容 研讨内容 自学内容 活动内容 学法内容 培训内容 主要学习内容 学习重点 学习任务 重点 内容",
    ),
    (
        Lead,
        "领学领导 领学人员 领学人 领学 主讲领导 主讲人 主讲 牵头领导 责任领导 \
         认领领导 认领人 牵头人 负责人 责任人 导学人 授课人 授课教师 授课领导 辅导人 讲课人 \
         主讲领导 主讲嘉宾 讲师 领学责任人 组织者",
    ),
    (Chair, "主持人 主持领导 主持"),
    (
        Speakers,
        "重点交流发言人 重点交流发言 重点发言人员 重点发言人 重点发言 中心发言人 \
         中心发言 主旨发言人 主旨发言 主发言人 主发言 研讨发言人 研讨发言 交流发言人 交流发言 发言人员 \
         发言人 发言",
    ),
    (
        Department,
        "责任部门 责任单位 责任处室 责任科室 责任股室 牵头股室 承办科室 负责部门 牵头部门 牵头单位 牵头处室 牵头科室 \
         承办部门 承办单位",
    ),
    (Form, "学习形式 学习方式 组织形式 活动形式 活动方式 形式 方式"),
    (Purpose, "学习目的 学习目标 目的 目标"),
    (Grasp, "领会要点 学习要点 把握要点 要点"),
    (Practice, "结合实际 联系实际"),
    (Results, "预期成效 预期效果 成效 成果转化 学习成果"),
    (
        Questions,
        "讨论思考题 思考讨论题 研讨思考题 研讨题目 讨论题目 交流题目 研讨问题 思考题 \
         研讨题 讨论题",
    ),
    (Demands, "学习要求 目的要求"),
    (
        Other,
        "学习地点 研讨地点 地点 参加人员 参会人员 参学人员 学习人员 列席人员 出席人员 参加对象 \
         学习对象 参加范围 参学范围 活动地点 参加人 完成情况 落实情况 学时 课时 备注 说明 注",
    ),
];

/// Returns every word with its label.
fn words() -> impl Iterator<Item = (&'static str, Label)> {
    WORDS.iter().flat_map(|(label, words)| words.split(' ').map(|word| (word, *label)))
}

/// Returns the label at the start of a text, followed by a colon or in 【】, and the text after it.
pub(crate) fn leading(text: &str) -> Option<(Label, &str)> {
    let text = text.trim_start();
    if let Some((inner, rest)) = width::bracketed(text) {
        return word(inner).map(|label| (label, rest.trim_start_matches([':', '：', ' '])));
    }
    let set_off = |text: &'_ str, word: &str| -> Option<usize> {
        let rest = width::strip(text.strip_prefix(word)?.trim_start(), ":")?;
        Some(rest.trim_start().len())
    };
    let plain = list::after(KINDS, text).unwrap_or(text);
    let found = words().find_map(|(word, label)| {
        let length = set_off(text, word).or_else(|| set_off(plain, word))?;
        Some((label, &text[text.len() - length..]))
    });
    found.or_else(|| spread(text))
}

/// Returns the label whose characters are set apart, as in forms: 时　间：.
fn spread(text: &str) -> Option<(Label, &str)> {
    let (at, colon) = text.char_indices().take(LONGEST).find(|(_, c)| fold(*c) == ':')?;
    let label = word(&text[..at]).filter(|_| text[..at].contains(char::is_whitespace))?;
    Some((label, text[at + colon.len_utf8()..].trim_start()))
}

/// Characters of the longest label, with the spaces in it and its colon.
const LONGEST: usize = 16;

/// Words before a label that do not change its meaning: 培训主题, 党课时间.
const KINDS: &str = "培训 授课 学法 活动 党课 党日 主题党日 教育 会议 集中 本次 本月";

/// Returns the label at the start of a text if a time or a person follows without a colon: 学习时间3-4月, 领学人为局长.
pub(crate) fn before(text: &str, is_time: impl Fn(&str) -> bool) -> Option<(Label, &str)> {
    words().find_map(|(word, label)| {
        let rest = text.strip_prefix(word)?;
        let value = rest.trim_start_matches(['为', ' ']);
        let person = || word.ends_with('人') && rest.starts_with('为') && value.chars().count() <= 16;
        let is_value = match label {
            Time => is_time(value),
            Lead | Chair | Speakers => person(),
            _ => false,
        };
        is_value.then_some((label, value))
    })
}

/// Splits a heading into its time and the title after a label: 一季度学习主题：甲.
pub(crate) fn title_after_time(heading: &str) -> Option<(Vec<u32>, &str)> {
    let (months, rest) = time::expression(heading)?;
    let (_, title) = leading(rest).filter(|(label, _)| *label == Title)?;
    (!title.is_empty()).then_some((months, title))
}

/// Returns the label of a single word.
pub(crate) fn word(text: &str) -> Option<Label> {
    let text = squeezed(text).replace(' ', "");
    let text = text.trim_end_matches([':', '：']);
    let of = |text: &str| words().find(|(word, _)| *word == text).map(|(_, label)| label);
    // 专题一 beside the title in a form.
    let numbered = || of(text.trim_end_matches(number::is_part)).filter(|label| *label == Title);
    of(text).or_else(numbered)
}

/// Returns the label of a column from its heading, which may combine several: 学习专题（主题）, 专题学习内容.
pub(crate) fn column(head: &str) -> Option<Label> {
    let head = width::folded(&squeezed(head)).replace([' ', '\n'], "");
    if head.is_empty() || head.chars().count() > 14 {
        return None;
    }
    let plain = head.split('(').next().unwrap_or(&head);
    if matches!(plain, "序" | "号" | "次数" | "次序" | "期次" | "期数" | "场次" | "周次") {
        return Some(Number);
    }
    word(plain).or_else(|| ending(plain)).or_else(|| {
        let parts = ["及", "和", "与", "/", "、"];
        parts
            .iter()
            .find_map(|sign| plain.split_once(sign))
            .and_then(|(left, right)| ending(left).or(ending(right)))
    })
}

/// Returns the label at the end of a heading; the longest is the most specific.
pub(crate) fn ending(head: &str) -> Option<Label> {
    let ends = words().filter(|(word, _)| head.ends_with(word));
    ends.max_by_key(|(word, _)| word.len()).map(|(_, label)| label)
}

/// Returns the offsets of labels with four or more characters in a text without line breaks: 甲精神学习篇目：1、乙.
pub(crate) fn run_on(text: &str) -> Vec<usize> {
    let mut found = Vec::new();
    for (colon, _) in text.char_indices().filter(|(_, c)| fold(*c) == ':') {
        let before = &text[..colon];
        let longest = words().filter(|(word, _)| word.len() >= 9 && before.ends_with(word));
        found.extend(longest.map(|(word, _)| colon - word.len()).min());
    }
    found
}

/// Returns the offsets of labels within a text, after a space or a stop: `甲 时间：四月 主讲：乙`.
pub(crate) fn starts(text: &str) -> Vec<usize> {
    let mut found = Vec::new();
    let mut open = true;
    let mut depth = 0_i32;
    for (at, c) in text.char_indices() {
        match fold(c) {
            '(' => depth += 1,
            ')' => depth = (depth - 1).max(0),
            _ => {}
        }
        if open && depth == 0 && !c.is_whitespace() && leading(&text[at..]).is_some() {
            found.push(at);
        }
        open = c.is_whitespace()
            || matches!(fold(c), '。' | ';' | '；' | ',' | '?' | '!' | '》' | ')' | '/' | '—')
            || c == '】';
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_read_in_either_width_and_bracket() {
        assert_eq!(leading("时间：四月份"), Some((Time, "四月份")));
        assert_eq!(leading("学习时间: 3月"), Some((Time, "3月")));
        assert_eq!(leading("【重点篇目】《甲》"), Some((Readings, "《甲》")));
        assert_eq!(leading("重点篇目 ：《甲》"), Some((Readings, "《甲》")));
        assert_eq!(leading("时间紧、任务重"), None);
    }

    #[test]
    fn labels_within_a_line_are_found() {
        let text = "甲专题 时间：四月 主讲：乙。学习内容：丙";
        let found: Vec<&str> = starts(text).into_iter().map(|at| &text[at..at + 6]).collect();
        assert_eq!(found, ["时间", "主讲", "学习"]);
    }

    #[test]
    fn columns_are_known_by_their_heads() {
        for (head, wanted) in [
            ("序 号", Some(Number)),
            ("月　份", Some(Time)),
            ("学习专题（主题）", Some(Title)),
            ("专题学习内容", Some(Content)),
            ("学习内容及要求", Some(Content)),
            ("重点发言人", Some(Speakers)),
            ("领学人", Some(Lead)),
            ("责任处室", Some(Department)),
            ("备注", Some(Other)),
            ("局长", None),
            ("", None),
        ] {
            assert_eq!(column(head), wanted, "{head}");
        }
    }
}
