//! Reads running text: sentences, study forms, platforms, numbers of sessions.

use crate::domain::session::Form;

use crate::import::plan::words::list;
use crate::import::plan::words::time;
use crate::import::plan::words::width::{ends_sentence, fold, squeezed};
use crate::text::numeral as number;

/// Returns the sentences of a text, each without its closing sign.
pub(crate) fn sentences(text: &str) -> Vec<String> {
    let mut depth = 0_i32;
    let parts = text.split(move |c: char| {
        match fold(c) {
            '《' | '(' | '“' => depth += 1,
            '》' | ')' | '”' => depth = (depth - 1).max(0),
            _ => {}
        }
        depth == 0 && (ends_sentence(c) || c == '\n')
    });
    parts.map(squeezed).filter(|sentence| sentence.chars().count() >= 2).collect()
}

/// Returns `true` for a line that is a sentence: closed as one, or long.
pub(crate) fn is_sentence(text: &str) -> bool {
    let text = text.trim();
    text.chars().count() >= 60 || text.ends_with(|c| ends_sentence(c) || fold(c) == ':' || c == '”')
}

/// The words for each form; longer words come before their parts.
const FORMS: &[(&str, Form)] = &[
    ("集体学习研讨", Form::Collective),
    ("集中学习研讨", Form::Collective),
    ("集中学习", Form::Collective),
    ("集体学习", Form::Collective),
    ("专题研讨", Form::Seminar),
    ("研讨交流", Form::Seminar),
    ("交流研讨", Form::Seminar),
    ("集中研讨", Form::Seminar),
    ("个人自学", Form::SelfStudy),
    ("自学", Form::SelfStudy),
    ("辅导讲座", Form::Lecture),
    ("辅导报告", Form::Lecture),
    ("专题辅导", Form::Lecture),
    ("专家辅导", Form::Lecture),
    ("专题讲座", Form::Lecture),
    ("实地调研", Form::FieldResearch),
    ("专题调研", Form::FieldResearch),
    ("调查研究", Form::FieldResearch),
    ("现场教学", Form::FieldResearch),
    ("交流互学", Form::Exchange),
    ("互学互鉴", Form::Exchange),
];

/// Returns the study form that a heading names: 集中学习, 个人自学内容.
pub(crate) fn form_of_heading(text: &str) -> Option<Form> {
    let text = list::before("内容 安排 专题 部分 篇目 书目", text).unwrap_or(text);
    FORMS.iter().find(|(word, _)| *word == text).map(|(_, form)| *form)
}

/// Returns the study forms in a text, in its order.
pub(crate) fn forms(text: &str) -> Vec<Form> {
    let text = squeezed(text);
    let mut found: Vec<(usize, Form)> = Vec::new();
    for (word, form) in FORMS {
        if let Some(at) = text.find(word)
            && !found.iter().any(|(_, known)| known == form)
        {
            found.push((at, *form));
        }
    }
    found.sort_unstable_by_key(|(at, _)| *at);
    found.into_iter().map(|(_, form)| form).collect()
}

/// Returns the forms of a sentence that lists at least three as forms or ways of study.
pub(crate) fn listed_forms(text: &str) -> Vec<Form> {
    let listing =
        |sentence: &String| ["形式", "方式", "采取", "相结合"].iter().any(|word| sentence.contains(word));
    let lists = sentences(text).into_iter().filter(listing).map(|sentence| forms(&sentence));
    lists.max_by_key(Vec::len).filter(|forms| forms.len() >= 3).unwrap_or_default()
}

/// Returns the platforms in 充分利用甲、乙等线上学习平台.
pub(crate) fn platforms(text: &str) -> Vec<String> {
    let Some(end) = ["等线上学习平台", "等线上平台", "等网络平台", "等学习平台", "等平台"]
        .iter()
        .filter_map(|word| text.find(word))
        .min()
    else {
        return Vec::new();
    };
    let before = &text[..end];
    let Some((at, word)) = ["利用", "依托", "用好", "运用", "借助"]
        .iter()
        .filter_map(|word| before.rfind(word).map(|at| (at, *word)))
        .max()
    else {
        return Vec::new();
    };
    let list = before[at + word.len()..].trim_start_matches('好');
    list.split('、')
        .map(|name| squeezed(&name.replace(['“', '”', '"', '《', '》'], "")))
        .filter(|name| !name.is_empty())
        .collect()
}

/// Returns the months in which a text schedules the topic: 3月份组织学习, 拟于6月研讨. Skips the dates of
/// events.
pub(crate) fn stated_months(text: &str) -> Vec<u32> {
    const SET: &str = "拟于 计划于 安排在 计划在 定于 将于 拟在 安排于 预计 计划 建议 拟";
    const DONE: &str = "组织 开展 集中 集体 进行 完成 举办 安排 研讨";
    const LED: &str = "领学 主讲 领读 授课 主持 牵头";
    let set = SET
        .split(' ')
        .flat_map(|word| text.match_indices(word).map(|(at, word)| &text[at + word.len()..]))
        .find_map(time::expression);
    if let Some((months, _)) = set {
        return months;
    }
    let opens = |sentence: &str| {
        let (months, rest) = time::expression(sentence)?;
        let dated = sentence[..sentence.len() - rest.len()].ends_with(['日', '号']);
        let words = rest.trim_start_matches([',', '，', ' ']);
        let studies = || !dated && (list::after(DONE, words).is_some() || begins_study(words));
        let led = || {
            !dated && words.split([',', '，']).next().and_then(|clause| list::before(LED, clause)).is_some()
        };
        (list::after(DONE, rest.trim_start()).is_some() || studies() || led()).then_some(months)
    };
    let ends = |clause: &str| {
        let (months, rest) = time::expression(clause)?;
        list::is_in("完成 完成学习 组织学习 组织研讨", rest.trim()).then_some(months)
    };
    let opened = sentences(text).iter().find_map(|sentence| opens(sentence));
    opened.or_else(|| super::reading::clauses(text).find_map(ends)).unwrap_or_default()
}

/// Returns the leader named in a text: 由局长领学, or a clause 局长领学.
pub(crate) fn stated_lead(text: &str) -> Option<String> {
    const VERBS: &str = "领学 主讲 牵头 主持 授课 讲授 领读 负责";
    const POSTS: &str = "长 书记 主任 主席 委员 总监 经理 总工";
    let by_post = |clause: &'_ str| {
        let who = list::before("领学 主讲 授课", clause.trim())?;
        ((2..=12).contains(&who.chars().count()) && list::before(POSTS, who).is_some()).then(|| squeezed(who))
    };
    let by_verb = VERBS.split(' ').find_map(|verb| {
        let before = &text[..text.find(verb)?];
        let who = &before[before.rfind('由')? + '由'.len_utf8()..];
        // 由局长主持，副局长领学
        let second = who.rsplit_once(['，', ',']).filter(|(first, _)| list::before(VERBS, first).is_some());
        let who = second.map_or(who, |(_, second)| second);
        let short = (2..=16).contains(&who.chars().count()) && !who.contains(['，', ',', '。', '；']);
        short.then(|| squeezed(who))
    });
    let clauses = || text.split(|c| ends_sentence(c) || fold(c) == ',');
    by_verb.or_else(|| clauses().filter(|clause| !clause.contains('由')).find_map(by_post))
}

/// Splits a text into the entries it counts off: 一是…；二是…, 一要…；二要…, 第一，…；第二，….
pub(crate) fn counted(text: &str) -> Vec<&str> {
    let mut starts: Vec<(usize, usize)> = Vec::new();
    let mut open = true;
    for (at, c) in text.char_indices() {
        if open && let Some(length) = count(&text[at..], starts.len()) {
            starts.push((at, at + length));
        }
        open = c.is_whitespace() || ends_sentence(c) || matches!(fold(c), ',' | ':');
    }
    if starts.len() < 2 {
        return Vec::new();
    }
    let ends = starts.iter().skip(1).map(|(at, _)| *at).chain([text.len()]);
    starts.iter().zip(ends).map(|((_, from), to)| text[*from..to].trim()).collect()
}

/// Returns the entries that lines count off, each with its line: several in one line, or one in each line.
pub(crate) fn counted_lines<'t>(lines: &[(usize, &'t str)]) -> Vec<(usize, &'t str)> {
    let within =
        |(line, text): &(usize, &'t str)| counted(text).into_iter().map(|part| (*line, part)).collect();
    let found: Vec<(usize, &str)> = lines.iter().flat_map::<Vec<_>, _>(within).collect();
    if !found.is_empty() {
        return found;
    }
    let first = lines.iter().position(|(_, text)| count(text, 0).is_some()).unwrap_or(lines.len());
    let part = |(before, (line, text)): (usize, &(usize, &'t str))| {
        count(text, before).map(|length| (*line, text[length..].trim()))
    };
    // The unit and the date below the last entry are not sentences.
    let said = |(before, (_, text)): &(usize, &(usize, &'t str))| {
        count(text, *before).is_some() || is_sentence(text)
    };
    let found: Option<Vec<_>> = lines[first..].iter().enumerate().filter(said).map(part).collect();
    found.filter(|found| found.len() > 1).unwrap_or_default()
}

/// Returns the length of 一是, 一要 or 第一， if its number continues the count.
fn count(text: &str, before: usize) -> Option<usize> {
    let (number, rest) = number::leading(text.strip_prefix('第').unwrap_or(text))?;
    let wanted = usize::try_from(number).ok()? == before + 1;
    let rest = if text.starts_with('第') {
        rest.strip_prefix(['，', ',', '、'])
    } else {
        rest.strip_prefix(['是', '要']).map(|rest| rest.trim_start_matches(['：', ':', '，']))
    };
    rest.filter(|_| wanted && !text.starts_with(|c: char| c.is_ascii_digit()))
        .map(|rest| text.len() - rest.len())
}

/// Returns `true` for a text that names readings of the topic before it.
pub(crate) fn only_reads(text: &str) -> bool {
    list::after("阅读 研读 精读 通读 必读 重点阅读 重点研读 参考", text.trim()).is_some()
}

/// Returns `true` for a text that asks to study something.
pub(crate) fn begins_study(text: &str) -> bool {
    const OTHERS: &str = "中， 中, 时， 过程 期间 时间 形式 方式 方法 要求 内容 安排 计划 笔记 制度 效果 纪律 情况 目标 重点 成果 质量 秘书 与 和 中心组 教育";
    super::reading::object_of_study(text).is_some_and(|object| list::after(OTHERS, object).is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_listed_in_the_order_of_the_words() {
        let text = "坚持创新。采取个人自学、集中学习、实地调研等多种形式。";
        assert_eq!(listed_forms(text), [Form::SelfStudy, Form::Collective, Form::FieldResearch]);
        assert_eq!(listed_forms("按时参加集中学习，做好自学。"), []);
    }

    #[test]
    fn platforms_are_named_one_by_one() {
        assert_eq!(platforms("要充分利用学习强国、某某网等线上学习平台，拓宽渠道"), ["学习强国", "某某网"]);
        assert_eq!(platforms("搭建平台"), Vec::<String>::new());
    }

    #[test]
    fn when_and_by_whom_is_read_only_where_it_is_said() {
        assert_eq!(stated_months("3月份组织集中学习，由局长领学。"), [3]);
        assert_eq!(stated_months("深刻领会。拟于6月上旬集中研讨。"), [6]);
        assert_eq!(stated_months("加强学习。1—3月，系统学习《甲》。"), [1, 2, 3]);
        assert_eq!(stated_months("3月5日，会议在京举行。"), [0; 0]);
        assert_eq!(stated_lead("3月份组织集中学习，由局长领学。").as_deref(), Some("局长"));
        assert_eq!(stated_lead("由党组书记、局长主持，副局长领学。").as_deref(), Some("副局长"));
        assert_eq!(stated_lead("由党组书记、局长领学。").as_deref(), Some("党组书记、局长"));
        assert_eq!(stated_lead("1月中旬开展，组织部部长领学。").as_deref(), Some("组织部部长"));
        assert_eq!(stated_lead("党组书记、局长主讲").as_deref(), Some("党组书记、局长"));
        assert_eq!(stated_lead("各处室自由研讨，领学内容另定。"), None);
        assert_eq!(stated_lead("班子成员带头领学，作好研讨。"), None);
    }

    #[test]
    fn what_is_counted_off_is_split() {
        assert_eq!(counted("一是甲、乙；二是丙。要做好；三是丁。"), ["甲、乙；", "丙。要做好；", "丁。"]);
        assert_eq!(counted("学习如下：第一，甲。第二，乙。"), ["甲。", "乙。"]);
        assert_eq!(counted("一要甲。二要乙。"), ["甲。", "乙。"]);
        for text in ["一是甲。", "这一是甲二是乙", "第一、二卷", ""] {
            assert_eq!(counted(text), [""; 0], "{text}");
        }
        assert_eq!(
            counted_lines(&[(1, "如下："), (2, "一要甲。"), (3, "二要乙。"), (4, "某局")]),
            [(2, "甲。"), (3, "乙。")]
        );
        assert_eq!(counted_lines(&[(1, "一要甲。"), (2, "此外，乙。")]), []);
    }
}
