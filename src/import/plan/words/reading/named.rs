//! Documents and meetings named without 《》: 全会公报, 中央经济工作会议精神.

use crate::import::plan::words::list;
use crate::import::plan::words::width::{self, fold, squeezed, unpunctuated};

/// Words before the object of study: adverbs and the verb.
const MANNER: &str = "要 应 需 突出 重点 认真 深入 系统 全面 集中 及时 持续 继续 跟进 专题 原原本本 反复 组织 带头 \
    深刻 主要 一体 着重 进一步 再次 第一时间 逐篇 逐字逐句 同步 集体 共同 自觉 坚持 扎实 \
    开展";
const VERBS: &str = "传达学习 学习 研读 精读 通读 阅读 研学 传达";
const AFTER_VERB: &str = "宣传贯彻落实 贯彻落实 宣传贯彻 贯彻 领会 研讨 理解 掌握 传达 落实 运用 和 、 好";

/// Kinds of document that exist on paper.
const PAPERS: &str = "公报 决定 决议 建议 报告 文件 意见 通知 纪要 条例 准则 规定 办法 纲要 规划 章程 读本 \
    选编 汇编 摘编 文章";
/// Kinds that mean a statement or a decision.
const WORDS_OF: &str = "精神 会议 全会 讲话 论述 批示 回信 贺信 致辞 指示 演讲 谈话 要点";

/// The kinds of text that count as a named reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    /// Only papers, because a text that cites works in 《》 names its readings there.
    Papers,
    /// Papers, meetings, speeches and their decisions.
    All,
}

/// Returns the readings that a paragraph names without 《》, after a verb of study.
pub(crate) fn named(text: &str, reach: Reach) -> Vec<String> {
    clauses(text).filter_map(object_of_study).flat_map(|object| documents(object, reach)).collect()
}

/// Returns the documents in an enumeration.
pub(crate) fn documents(object: &str, reach: Reach) -> Vec<String> {
    let (list, whole) = open_list(object);
    let pieces = pieces(list);
    // 甲会议、乙会议等重要会议精神: the last word applies to each.
    let spirit = whole.is_some_and(|whole| unpunctuated(whole).ends_with("会议精神"));
    let mut found = Vec::new();
    for piece in pieces {
        let name = without_number(unpunctuated(&piece));
        let vague = whole.is_some_and(|whole| is_document(whole, reach));
        let length = name.chars().count();
        if !(4..=80).contains(&length) || name.contains('《') || !(is_document(name, reach) || vague) {
            continue;
        }
        let name = squeezed(name);
        found.push(if spirit && name.ends_with("会议") { format!("{name}精神") } else { name });
    }
    found
}

/// Returns `true` for a name with the ending of a document.
pub(crate) fn is_document(name: &str, reach: Reach) -> bool {
    let name = without_number(unpunctuated(name));
    let ends = |kinds: &str| list::before(kinds, name).is_some();
    (is_law(name) || ends(PAPERS) || (reach == Reach::All && ends(WORDS_OF))) && !is_vague(name)
}

/// Returns `true` for the name of a law: 统计法, 中华人民共和国民法典.
pub(super) fn is_law(name: &str) -> bool {
    const OTHERS: &str = "方法 办法 做法 看法 想法 说法 写法 用法 立法 执法 司法 普法 学法 守法 违法 书法 工作法 学习法 教学法";
    let short = (3..=12).contains(&name.chars().count()) || name.starts_with("中华人民共和国");
    short && list::before("法 法典", name).is_some() && list::before(OTHERS, name).is_none()
}

/// Returns `true` for words that do not name a single document: 会议有关文件, 重要讲话精神.
fn is_vague(name: &str) -> bool {
    const VAGUE: &str =
        "会议 大会 有关 相关 重要 主要 系列 一 上级 的 和 文件 精神 讲话 论述 指示 批示 报告 通知 要点";
    let mut rest = name;
    while let Some(after) = list::after(VAGUE, rest) {
        rest = after;
    }
    rest.is_empty()
}

/// Returns the object of study in a clause, or `None` if it has none.
pub(crate) fn object_of_study(clause: &str) -> Option<&str> {
    let mut rest = clause.trim();
    while let Some(after) = list::after(MANNER, rest) {
        rest = after.trim_start_matches(|c: char| c.is_whitespace() || c == '、' || c == '地');
    }
    let mut object = list::after(VERBS, rest)?;
    object = object.trim_start_matches([':', '：']);
    while let Some(after) = list::after(AFTER_VERB, object) {
        object = after;
    }
    (!object.trim().is_empty()).then(|| object.trim())
}

/// Returns the clauses of a text, split at commas and full stops outside brackets.
pub(crate) fn clauses(text: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0_i32;
    text.split(move |c: char| {
        match fold(c) {
            '《' | '〈' | '(' | '“' | '[' | '〔' => depth += 1,
            '》' | '〉' | ')' | '”' | ']' | '〕' => depth = (depth - 1).max(0),
            _ => {}
        }
        depth == 0 && (matches!(fold(c), ',' | '\n') || width::ends_sentence(c))
    })
    .filter(|clause| !clause.trim().is_empty())
}

/// Splits an enumeration left open by 等 from the words that summarize it.
///
/// The 等 in 关于…等方面的文件 belongs to the name.
fn open_list(object: &str) -> (&str, Option<&str>) {
    let Some(at) = object.rfind('等') else { return (object, None) };
    let (list, whole) = (&object[..at], object[at + '等'.len_utf8()..].trim());
    let named = list.rsplit('、').find(|piece| piece.contains("关于") || is_document(piece, Reach::All));
    let within_name = named.is_some_and(|piece| piece.contains("关于") && !is_document(piece, Reach::All));
    if within_name { (object, None) } else { (list, Some(whole)) }
}

/// Returns the members of an enumeration. A name with 关于 continues to the kind of document that ends it.
fn pieces(list: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for piece in list.split('、').flat_map(joined) {
        let open = |last: &String| last.contains("关于") && !is_document(last, Reach::All);
        match pieces.last_mut() {
            // 重要讲话、重要指示批示精神: the second shares the owner of the first. 省、市两会精神: the first shares the end.
            Some(before) if open(before) || piece.starts_with("重要") || is_place(before) => {
                before.push('、');
                before.push_str(piece);
            }
            _ => pieces.push(piece.to_owned()),
        }
    }
    pieces
}

/// Returns `true` for places that share the document of the last one: 中央、省、市两会精神, 全国和省.
fn is_place(text: &str) -> bool {
    let last = text.rsplit(['、', '和', '及', '与']).next().unwrap_or(text);
    let place = last.chars().count() <= 5 && last.ends_with(['省', '市', '区', '县', '州', '旗', '镇', '乡']);
    place || list::before("中央 全国 中央和省委 省委 市委 区委 县委 国家 自治区", last).is_some()
}

/// Splits two documents joined by 和 or 以及 if both are names by themselves.
fn joined(piece: &str) -> Vec<&str> {
    for sign in ["以及", "和", "及", "与"] {
        if let Some((left, right)) = piece.split_once(sign)
            && is_document(left, Reach::All)
            && is_document(right, Reach::All)
            && !right.starts_with("重要")
            && !right.starts_with('其')
            && (!left.ends_with("报告") || list::before("工作报告 大报告 调研报告", left).is_some())
            && right.chars().count() >= 5
        {
            return vec![left, right];
        }
    }
    vec![piece]
}

/// Strips a document number or remark in parentheses from the end.
pub(crate) fn without_number(name: &str) -> &str {
    let trimmed = name.trim_end();
    let closes = trimmed.ends_with([')', '）', ']', '］']);
    let open = trimmed.rfind(['(', '（']).filter(|at| closes && *at > 0);
    open.map_or(trimmed, |at| {
        let inner = &trimmed[..at];
        // 中办发(2017]9号) has two opening brackets and one closing.
        inner
            .rfind(['(', '（'])
            .filter(|_| !inner.contains([')', '）']))
            .map_or(inner, |outer| &inner[..outer])
            .trim_end()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn named_documents_are_found_behind_a_verb_of_study() {
        for (text, wanted) in [
            (
                "认真学习四中全会公报、全会审议通过的有关文件，深入领会意义。",
                vec!["四中全会公报", "全会审议通过的有关文件"],
            ),
            (
                "认真学习经济工作会议、人才工作会议等重要会议精神,深入研读关于甲、乙、丙等方面的重要文件,把握部署。",
                vec!["经济工作会议精神", "人才工作会议精神", "关于甲、乙、丙等方面的重要文件"],
            ),
            ("学习省委关于甲工作的意见、全省工作会议精神", vec!["省委关于甲工作的意见", "全省工作会议精神"]),
            ("深入学习关于安全的重要讲话、重要指示批示精神", vec!["关于安全的重要讲话、重要指示批示精神"]),
            ("传达学习政府工作报告和全国两会会议精神", vec!["政府工作报告", "全国两会会议精神"]),
            ("学习八项规定及其实施细则精神", vec!["八项规定及其实施细则精神"]),
            ("学习安全事故报告和调查处理条例", vec!["安全事故报告和调查处理条例"]),
            ("通过系统学习，进一步增强意识", vec![]),
            ("重点学习领会加强攻关等方面的部署要求", vec![]),
            ("学习时间为三月", vec![]),
        ] {
            assert_eq!(named(text, Reach::All), wanted, "{text}");
        }
    }

    #[test]
    fn beside_bracketed_works_only_papers_count() {
        let text = "学习关于改革的重要讲话精神，认真学习四中全会公报";
        assert_eq!(named(text, Reach::Papers), ["四中全会公报"]);
    }

    #[test]
    fn a_document_number_is_no_part_of_the_name() {
        assert_eq!(without_number("关于甲的通知（教办〔2025〕3号）"), "关于甲的通知");
        assert_eq!(without_number("关于甲的通知(中办发(2017]9号)"), "关于甲的通知");
        assert_eq!(without_number("甲（乙）丙"), "甲（乙）丙");
    }
}
