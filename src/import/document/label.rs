//! The labels that stand before a fact, and head the columns of a table: 学习时间：, 主讲：, 重点篇目：

use super::width::{self, fold, squeezed};

/// What a label announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Label {
    Number,
    Title,
    Time,
    /// Readings, each entry one.
    Readings,
    /// What is studied: running text, or readings.
    Content,
    Optional,
    Lead,
    Chair,
    Speakers,
    Department,
    Form,
    Purpose,
    Questions,
    /// 学习要求: of a topic, or the head of the plan's requirements.
    Demands,
    /// Place, participants, remarks: facts that a plan's topic has no room for.
    Other,
}

use Label::{
    Chair, Content, Demands, Department, Form, Lead, Number, Optional, Other, Purpose, Questions, Readings,
    Speakers, Time, Title,
};

/// The words, the longer before those they begin with.
const WORDS: &[(&str, Label)] = &[
    ("序号", Number),
    ("编号", Number),
    ("专题序号", Number),
    ("专题名称", Title),
    ("学习专题", Title),
    ("研讨专题", Title),
    ("专题题目", Title),
    ("学习主题", Title),
    ("研讨主题", Title),
    ("学习议题", Title),
    ("学习题目", Title),
    ("专题", Title),
    ("主题", Title),
    ("题目", Title),
    ("议题", Title),
    ("集中学习时间", Time),
    ("学习时间安排", Time),
    ("学习研讨时间", Time),
    ("学习时间", Time),
    ("时间安排", Time),
    ("研讨时间", Time),
    ("完成时间", Time),
    ("完成时限", Time),
    ("计划时间", Time),
    ("拟定时间", Time),
    ("时间节点", Time),
    ("学习月份", Time),
    ("安排时间", Time),
    ("时间", Time),
    ("月份", Time),
    ("月度", Time),
    ("日期", Time),
    ("季度", Time),
    ("主要阅读书目", Readings),
    ("重点学习篇目", Readings),
    ("重点学习材料", Readings),
    ("主要学习材料", Readings),
    ("学习研讨材料", Readings),
    ("学习材料", Readings),
    ("学习资料", Readings),
    ("学习篇目", Readings),
    ("学习书目", Readings),
    ("学习文件", Readings),
    ("必读篇目", Readings),
    ("必读书目", Readings),
    ("必学篇目", Readings),
    ("必学书目", Readings),
    ("必学内容", Readings),
    ("必读内容", Readings),
    ("必学", Readings),
    ("必读", Readings),
    ("重点篇目", Readings),
    ("重点书目", Readings),
    ("阅读书目", Readings),
    ("阅读篇目", Readings),
    ("研读篇目", Readings),
    ("研读书目", Readings),
    ("自学篇目", Readings),
    ("自学材料", Readings),
    ("主要篇目", Readings),
    ("主要书目", Readings),
    ("篇目", Readings),
    ("书目", Readings),
    ("选学篇目", Optional),
    ("选学书目", Optional),
    ("选学内容", Optional),
    ("选读篇目", Optional),
    ("选读书目", Optional),
    ("选学", Optional),
    ("选读", Optional),
    ("参考书目", Optional),
    ("参考篇目", Optional),
    ("参考资料", Optional),
    ("参考材料", Optional),
    ("参考文献", Optional),
    ("推荐书目", Optional),
    ("推荐阅读", Optional),
    ("延伸阅读", Optional),
    ("拓展阅读", Optional),
    ("学习内容", Content),
    ("主要内容", Content),
    ("重点内容", Content),
    ("研讨内容", Content),
    ("自学内容", Content),
    ("学习重点", Content),
    ("内容", Content),
    ("领学领导", Lead),
    ("领学人员", Lead),
    ("领学人", Lead),
    ("领学", Lead),
    ("主讲领导", Lead),
    ("主讲人", Lead),
    ("主讲", Lead),
    ("牵头领导", Lead),
    ("责任领导", Lead),
    ("认领领导", Lead),
    ("认领人", Lead),
    ("牵头人", Lead),
    ("负责人", Lead),
    ("责任人", Lead),
    ("导学人", Lead),
    ("授课人", Lead),
    ("辅导人", Lead),
    ("主持人", Chair),
    ("主持领导", Chair),
    ("主持", Chair),
    ("重点交流发言人", Speakers),
    ("重点交流发言", Speakers),
    ("重点发言人员", Speakers),
    ("重点发言人", Speakers),
    ("重点发言", Speakers),
    ("中心发言人", Speakers),
    ("中心发言", Speakers),
    ("主旨发言人", Speakers),
    ("主旨发言", Speakers),
    ("研讨发言人", Speakers),
    ("研讨发言", Speakers),
    ("交流发言人", Speakers),
    ("交流发言", Speakers),
    ("发言人员", Speakers),
    ("发言人", Speakers),
    ("责任部门", Department),
    ("责任单位", Department),
    ("责任处室", Department),
    ("责任科室", Department),
    ("牵头部门", Department),
    ("牵头单位", Department),
    ("牵头处室", Department),
    ("牵头科室", Department),
    ("承办部门", Department),
    ("承办单位", Department),
    ("学习形式", Form),
    ("学习方式", Form),
    ("组织形式", Form),
    ("形式", Form),
    ("方式", Form),
    ("学习目的", Purpose),
    ("学习目标", Purpose),
    ("预期效果", Purpose),
    ("预期成效", Purpose),
    ("目的", Purpose),
    ("目标", Purpose),
    ("讨论思考题", Questions),
    ("思考讨论题", Questions),
    ("研讨思考题", Questions),
    ("研讨题目", Questions),
    ("讨论题目", Questions),
    ("交流题目", Questions),
    ("研讨问题", Questions),
    ("思考题", Questions),
    ("研讨题", Questions),
    ("讨论题", Questions),
    ("学习要求", Demands),
    ("目的要求", Demands),
    ("学习地点", Other),
    ("研讨地点", Other),
    ("地点", Other),
    ("参加人员", Other),
    ("参学人员", Other),
    ("学习人员", Other),
    ("列席人员", Other),
    ("出席人员", Other),
    ("参加对象", Other),
    ("学习对象", Other),
    ("参加范围", Other),
    ("参学范围", Other),
    ("备注", Other),
    ("说明", Other),
];

/// The label at the start of a text, set off by a colon or in 【】, and what follows it.
pub(crate) fn leading(text: &str) -> Option<(Label, &str)> {
    let text = text.trim_start();
    if let Some(inner) = text.strip_prefix(['【', '［', '[', '〔']) {
        let end = inner.find(['】', '］', ']', '〕'])?;
        let close = inner[end..].chars().next()?;
        let rest = &inner[end + close.len_utf8()..];
        return word(&inner[..end]).map(|label| (label, rest.trim_start_matches([':', '：', ' '])));
    }
    // Longer words first where one begins with the other; a colon decides, so the order does not matter.
    WORDS.iter().find_map(|(word, label)| {
        let rest = text.strip_prefix(*word)?.trim_start();
        width::strip(rest, ":").map(|rest| (*label, rest.trim_start()))
    })
}

/// The label that a word by itself is.
pub(crate) fn word(text: &str) -> Option<Label> {
    let text = squeezed(text).replace(' ', "");
    let text = text.trim_end_matches([':', '：']);
    WORDS.iter().find(|(word, _)| *word == text).map(|(_, label)| *label)
}

/// What a table's column holds by the words at its head, which may be several: 学习专题（主题）, 专题学习内容.
pub(crate) fn column(head: &str) -> Option<Label> {
    let head = width::folded(&squeezed(head)).replace([' ', '\n'], "");
    if head.is_empty() || head.chars().count() > 14 {
        return None;
    }
    let plain = head.split('(').next().unwrap_or(&head);
    if matches!(plain, "序" | "号" | "次数" | "次序" | "期次") {
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

/// The label with whose words a head ends; the longest tells most.
fn ending(head: &str) -> Option<Label> {
    let ends = WORDS.iter().filter(|(word, _)| head.ends_with(word));
    ends.max_by_key(|(word, _)| word.len()).map(|(_, label)| *label)
}

/// Where labels begin within a text, after a space or a stop: `甲 时间：四月 主讲：乙`.
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
        open = c.is_whitespace() || matches!(fold(c), '。' | ';' | '；' | ',' | '》' | ')') || c == '】';
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
