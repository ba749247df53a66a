//! Splits a heading from the text on its line, and the title from the rest of the heading.

use crate::import::plan::shape::heading;
use crate::import::plan::shape::label;
use crate::import::plan::shape::section;
use crate::import::plan::words::list;
use crate::import::plan::words::prose;
use crate::import::plan::words::reading;
use crate::import::plan::words::time;
use crate::import::plan::words::width::{self, ends_sentence, fold, unpunctuated};

/// The longest line that is a heading as a whole, in characters.
const LONGEST: usize = 60;

/// Words after a time that do not change it.
const DONE: &str = "完成 前完成 集中学习 开展 学习 研讨 集体学习 集中学习研讨 组织学习 组织 进行 举行 前后 召开 左右 专题学习 各一次 各1次";

/// Endings of a clause that names the leader.
const LEADING: &str = "领学 主讲 牵头 主持 授课 讲授 负责 领读";

/// Splits a text into its heading and the rest of the line.
pub(crate) fn split(text: &str) -> (&str, &str) {
    let text = text.trim();
    let mut comma = None;
    let mut depth = 0_i32;
    for (count, (at, c)) in text.char_indices().enumerate() {
        match fold(c) {
            '《' | '(' | '“' | '〈' | '[' | '〔' => depth += 1,
            '》' | ')' | '”' | '〉' | ']' | '〕' => depth = (depth - 1).max(0),
            _ => {}
        }
        if depth > 0 {
            continue;
        }
        if count > LONGEST && comma.is_some() {
            break;
        }
        let after = at + c.len_utf8();
        if count <= LONGEST && (ends_sentence(c) || (fold(c) == ':' && heads(&text[..at], &text[after..]))) {
            return (&text[..at], text[after..].trim());
        }
        if fold(c) == ',' && comma.is_none() && at > 0 {
            comma = Some(at);
        }
    }
    let long = text.chars().count() > LONGEST;
    match comma {
        Some(at) if long => (&text[..at], text[at..].trim_start_matches([',', '，'])),
        // An unclosed bracket hides every stop, so the first stop ends the heading.
        None if long && depth > 0 => {
            let at = text.find(ends_sentence).unwrap_or(text.len());
            (&text[..at], text[at..].trim_start_matches(ends_sentence).trim())
        }
        _ => (text, ""),
    }
}

/// Returns `true` for a colon after a heading, not after an author or within a time of day.
fn heads(words: &str, rest: &str) -> bool {
    let digit = |c: char| fold(c).is_ascii_digit();
    let in_time = words.ends_with(digit) && rest.starts_with(digit);
    !in_time && !is_author(words)
}

/// Returns `true` if the words before a colon are an author (习近平：在…上的讲话), not a heading.
fn is_author(words: &str) -> bool {
    (words.chars().count() <= 3 && section::of_heading(words).is_none())
        || list::before("习近平 同志 总书记 主席 总理 评论员文章 署名文章", words).is_some()
        || reading::is_headline(words)
}

/// A topic's title and the other facts of its heading.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Titled {
    /// The title without number, time, people and 《》; empty if the heading is only a time.
    pub(crate) title: String,
    pub(crate) months: Vec<u32>,
    /// The labelled facts in parentheses at the end.
    pub(crate) labels: Vec<(label::Label, String)>,
}

/// Splits a heading: `（3月）甲`, `3月：甲`, `甲（3月，主讲：乙）`, `甲 四月`.
///
/// A date within the sentence (4月15日在…) stays in the title and also gives the month.
pub(crate) fn titled(heading: &str) -> Titled {
    let mut titled = Titled::default();
    let mut text = unpunctuated(heading);
    if let Some((inner, rest)) = width::enclosed_start(text)
        && is_time(inner)
    {
        titled.months = time::months(inner);
        text = rest.trim_start_matches([':', '：', ' ', '、']);
    }
    if titled.months.is_empty()
        && let Some((months, rest)) = time::expression(text)
    {
        let words = rest.trim_start_matches(|c: char| {
            c.is_whitespace() || matches!(fold(c), ':' | ',' | '、' | '.' | '—' | '-')
        });
        // 一季度重点学习甲, but 4月15日开展甲学习 names an event.
        let dated = text[..text.len() - rest.len()].ends_with(['日', '号']);
        let studies = || !dated && (words.starts_with(['《', '【']) || prose::begins_study(words));
        if words.len() < rest.len() || words.is_empty() || studies() {
            text = words;
        }
        titled.months = months;
    }
    if let Some((form, rest)) = width::bracketed(text).filter(|(inner, _)| !prose::forms(inner).is_empty()) {
        titled.labels.push((label::Label::Form, form.to_owned()));
        text = rest.trim_start();
    }
    loop {
        let length = text.len();
        if let Some((before, inner)) = width::parenthesised_end(text)
            && (take_remark(&mut titled, inner) || reading::is_source(inner) || names_works(inner))
        {
            text = unpunctuated(before);
        }
        if let Some((before, last)) = last_clause(text)
            && take_clause(&mut titled, last)
        {
            text = unpunctuated(before);
        }
        if text.len() == length {
            break;
        }
    }
    if titled.months.is_empty()
        && let Some((before, last)) = time_at_end(text)
    {
        titled.months = time::months(last);
        text = unpunctuated(before);
        let label = text
            .rsplit_once([' ', '\u{3000}'])
            .filter(|(_, last)| label::word(last) == Some(label::Label::Time));
        text = label.map_or(text, |(before, _)| unpunctuated(before));
    }
    let text = text.trim_end_matches('—');
    titled.title = reading::title(before_columns(text)).replace(['《', '》'], "");
    titled
}

/// Splits a heading before the time that a space or a dash sets apart: 甲精神 3月, 甲精神——3月.
fn time_at_end(text: &str) -> Option<(&str, &str)> {
    let spaced = text.rsplit_once([' ', '\u{3000}']);
    let dashed = || text.split_once("——").or_else(|| text.split_once('—'));
    spaced.filter(|(_, last)| is_time(last)).or_else(|| dashed().filter(|(_, last)| is_time(last)))
}

/// Returns the text before the readings that wide spaces set apart like columns: `甲精神  《乙》`.
fn before_columns(text: &str) -> &str {
    let cut = ["  ", "\u{3000}", "\t"].iter().filter_map(|space| text.find(space)).min();
    let Some((before, after)) = cut.and_then(|at| text.split_at_checked(at)) else { return text };
    let readings = after.split_whitespace().all(|part| part.starts_with('《') && part.ends_with('》'));
    if readings && reading::object_of_study(before).is_none() && !before.contains('《') {
        before
    } else {
        text
    }
}

/// Splits a text at the last comma outside brackets.
fn last_clause(text: &str) -> Option<(&str, &str)> {
    let mut depth = 0_i32;
    let mut last = None;
    for (at, c) in text.char_indices() {
        match fold(c) {
            '《' | '(' | '“' => depth += 1,
            '》' | ')' | '”' => depth = (depth - 1).max(0),
            ',' if depth == 0 && at > 0 => last = Some((at, c.len_utf8())),
            _ => {}
        }
    }
    last.map(|(at, sign)| (&text[..at], text[at + sign..].trim()))
}

/// Reads a final clause as the time, a person or the readings: 学习时间3-4月, 3月份完成, 由局长领学, 研读《甲》. Returns
/// `true` if it was any of them.
fn take_clause(titled: &mut Titled, clause: &str) -> bool {
    // The heading's readings are read from the whole heading.
    if prose::only_reads(clause) && !reading::cited(clause).is_empty() {
        return true;
    }
    let open = leaves_open(clause).then_some((label::Label::Time, clause));
    if let Some((label, text)) = label::leading(clause).or_else(|| label::before(clause, is_time)).or(open) {
        titled.labels.push((label, text.to_owned()));
        return true;
    }
    if titled.months.is_empty()
        && let Some(months) = set(clause)
    {
        titled.months = months;
        return true;
    }
    let lead = leader(clause);
    titled.labels.extend(lead.map(|who| (label::Label::Lead, who.to_owned())));
    lead.is_some()
}

/// Returns `true` for a remark that only names works: （《甲》《乙》）.
fn names_works(remark: &str) -> bool {
    !reading::cited(remark).is_empty() && reading::beside_titles(remark) < 3
}

/// Reads a remark in parentheses as a time or labelled facts. Returns `true` if it was either.
fn take_remark(titled: &mut Titled, remark: &str) -> bool {
    let mut known = false;
    for part in
        remark.split([',', '，', ';', '；']).flat_map(|part| width::parts_at(label::starts(part), part))
    {
        let part = part.trim_end_matches(['/', '／']);
        if let Some((label, text)) = label::leading(part) {
            titled.labels.push((label, text.to_owned()));
            known = true;
        } else if is_week(part) || leaves_open(part) {
            titled.labels.push((label::Label::Time, part.trim().to_owned()));
            known = true;
        } else if titled.months.is_empty()
            && let Some(months) = set(part)
        {
            titled.months = months;
            known = true;
        } else if let Some(who) = leader(part) {
            titled.labels.push((label::Label::Lead, who.to_owned()));
            known = true;
        }
    }
    known
}

/// Returns `true` for a week of a term: 第2周.
fn is_week(remark: &str) -> bool {
    let text = remark.trim();
    text.ends_with('周') && heading::mark(text).is_some_and(|(_, rest)| rest.is_empty())
}

/// Returns `true` for a remark that says how often a topic is studied, or leaves the time open: 每季度一次, 时间待定.
fn leaves_open(remark: &str) -> bool {
    const OFTEN: &str = "每季度 每个季度 每季 每月 每个月 每周 每半年 每学期 贯穿全年 全年";
    const OPEN: &str =
        "时间待定 时间另定 时间另行通知 时间另行确定 具体时间待定 具体时间另定 具体时间另行通知 视情安排";
    let often = list::after(OFTEN, remark.trim());
    list::is_in(OPEN, remark.trim())
        || often.is_some_and(|rest| rest.chars().count() <= 5 && !rest.contains('人'))
}

/// Returns who leads by a remark such as 局长领学.
fn leader(remark: &str) -> Option<&str> {
    let who = list::before(LEADING, remark.trim())?;
    let who = who.strip_prefix('由').unwrap_or(who).trim();
    let invited = list::after("邀请 特邀", who).is_some();
    (!invited && (2..=16).contains(&who.chars().count())).then_some(who)
}

/// Returns the facts of a remark in parentheses at the end of a sentence, with the text before it: 《甲》（一季度完成，局长
/// 领学）. A sentence may also be only a time: 建议3月份学习.
pub(crate) fn remark(sentence: &str) -> Option<(&str, Titled)> {
    let mut facts = Titled::default();
    if let Some((before, inner)) = width::parenthesised_end(sentence.trim())
        && take_remark(&mut facts, inner)
    {
        return Some((before, facts));
    }
    facts.months = planned(sentence)?;
    Some(("", facts))
}

/// Returns the months of a text that only plans or suggests a time: 拟于3月, 建议3月份学习.
fn planned(text: &str) -> Option<Vec<u32>> {
    let time = list::after(
        "拟安排在 拟安排于 拟于 计划于 安排在 安排于 计划在 定于 将于 拟在 建议于 建议在 建议 预计于 预计在 预计 计划 暂定于 \
         暂定 拟 约 于 在",
        text,
    )?;
    is_time(time).then(|| time::months(time))
}

/// Returns the months of a text that is only a time, set or planned.
fn set(text: &str) -> Option<Vec<u32>> {
    planned(text).or_else(|| is_time(text).then(|| time::months(text)))
}

/// Returns `true` for a text that is only a time.
pub(crate) fn is_time(text: &str) -> bool {
    time::expression(text.trim()).is_some_and(|(_, rest)| {
        let rest = unpunctuated(rest);
        rest.is_empty() || list::is_in(DONE, rest) || list::is_in(heading::OF_TIME, rest)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::plan::shape::label::Label;

    #[test]
    fn a_heading_ends_where_its_text_begins() {
        for (text, wanted) in [
            ("强化政治引领,提高认识", ("强化政治引领,提高认识", "")),
            ("加强领导。各成员要带头。", ("加强领导", "各成员要带头。")),
            ("加强领导：各成员要带头。", ("加强领导", "各成员要带头。")),
            ("要求：各成员要带头。", ("要求", "各成员要带头。")),
            ("每周五下午2:30集中学习。", ("每周五下午2:30集中学习", "")),
            ("学习《甲。乙》。深刻领会。", ("学习《甲。乙》", "深刻领会。")),
            ("甲专题学习专题。", ("甲专题学习专题", "")),
        ] {
            assert_eq!(split(text), wanted);
        }
        let long = format!("学习贯彻全会精神，{}", "深刻领会".repeat(20));
        assert_eq!(split(&long).0, "学习贯彻全会精神");
    }

    #[test]
    fn a_title_is_parted_from_time_and_people() {
        let people = vec![(Label::Lead, "局长".to_owned())];
        for (heading, title, months, labels) in [
            ("3月：甲精神", "甲精神", vec![3], vec![]),
            ("（3月）甲精神", "甲精神", vec![3], vec![]),
            ("【3月】甲精神", "甲精神", vec![3], vec![]),
            ("甲精神（2026年4月，主讲：局长）", "甲精神", vec![4], people.clone()),
            ("甲精神（4月，局长领学）", "甲精神", vec![4], people.clone()),
            ("甲精神（邀请专家授课）", "甲精神（邀请专家授课）", vec![], vec![]),
            ("甲精神（责任领导：局长）", "甲精神", vec![], vec![(Label::Lead, "局长".to_owned())]),
            ("4月15日开展甲学习", "4月15日开展甲学习", vec![4], vec![]),
            ("一季度重点学习甲精神", "重点学习甲精神", vec![1, 2, 3], vec![]),
            ("4月15日，学习甲", "学习甲", vec![4], vec![]),
            ("4月《甲》", "甲", vec![4], vec![]),
            ("甲精神 四月份", "甲精神", vec![4], vec![]),
            ("《甲法》，学习时间3-4月", "甲法", vec![], vec![(Label::Time, "3-4月".to_owned())]),
            ("学习《甲》，3月份完成，由局长领学", "学习甲", vec![3], people.clone()),
            ("学习甲，3月完成，局长领学", "学习甲", vec![3], people.clone()),
            ("甲精神（4月、5月、6月各一次）", "甲精神", vec![4, 5, 6], vec![]),
            ("甲精神（9月第二周）", "甲精神", vec![9], vec![]),
            ("（第2周）", "", vec![], vec![(Label::Time, "第2周".to_owned())]),
            ("学习甲精神，重点研读《乙》《丙》", "学习甲精神", vec![], vec![]),
            ("根据情况，组织学习", "根据情况，组织学习", vec![], vec![]),
            ("甲：坚持乙（《求是》2026年第9期）", "甲：坚持乙", vec![], vec![]),
            ("学习《甲》（试行）。", "学习甲（试行）", vec![], vec![]),
            ("甲精神  《乙》  《丙》", "甲精神", vec![], vec![]),
            ("三月份", "", vec![3], vec![]),
            ("2026 年度专 题学习", "2026年度专题学习", vec![], vec![]),
        ] {
            let wanted = Titled { title: title.to_owned(), months, labels };
            assert_eq!(titled(heading), wanted, "{heading}");
        }
    }
}
