//! Finds the readings of a text.

mod bracket;
mod named;
mod unmarked;
mod volume;

use crate::domain::topic::Reading;

use crate::import::plan::outline;
use crate::import::plan::words::list;
use crate::import::plan::words::width::{fold, squeezed, titled, unpunctuated};

pub(crate) use bracket::{cited, is_source};
use named::{Reach, documents, is_document, without_number};
pub(crate) use named::{clauses, object_of_study};

/// Returns the length of the volumes directly after a title.
pub(crate) fn volumes_after(text: &str) -> usize {
    let start = text.trim_start_matches(['》', '〉', '>', ' ']);
    volume::volumes(start).map_or(0, |(_, rest)| text.len() - rest.len())
}

/// Endings of news headlines, which lists give as readings.
const HEADLINES: &str = "举行 召开 开幕 闭幕 开班";

/// Beginnings of headlines, by the person or body studied.
const SUBJECTS: &str =
    "习近平 总书记 中共中央 党中央 中央 国务院 全国 中办 国办 中纪委 中央纪委 教育部 省委 市委 区委 县委";

/// The events that such headlines report.
const REPORTS: &str =
    "强调 召开 会议 讲话 回信 致信 贺信 考察 指示 主持 勉励 发表 举行 指出 印发 署名文章 寄语";

/// Authors whose name before a colon makes the rest a title: 习近平：坚持人民至上.
const AUTHORS: &str = "习近平总书记 习近平同志 习近平 总书记";

/// Returns the readings of running text that the topic does not have yet.
///
/// If the text or the topic cites works in 《》, these and papers such as a communiqué are readings. Otherwise, all
/// documents and meetings named without 《》 are.
pub(crate) fn of_prose(text: &str, known: &[outline::Reading]) -> Vec<Reading> {
    let mut found = cited(text);
    let cites = !found.is_empty() || known.iter().any(|reading| !reading.untitled);
    let reach = if cites { Reach::Papers } else { Reach::All };
    found.extend(named::named(text, reach).into_iter().map(untitled));
    found
}

/// Returns the readings of a list on one line, in its order: works in 《》, and the documents beside them.
pub(crate) fn of_list(text: &str) -> Vec<Reading> {
    let cited = cited(text);
    if cited.is_empty() {
        let parts = text.split(['；', ';', '\n']).filter(|part| !part.contains('《'));
        return parts.flat_map(|part| unmarked::works(part).unwrap_or_else(|| of_entry(part))).collect();
    }
    let mut at = 0;
    let mut found: Vec<(usize, Reading)> = Vec::new();
    for work in cited {
        at += text[at..].find(&work.title).unwrap_or_default();
        found.push((at, work));
    }
    let beside = named::clauses(text)
        .flat_map(|clause| clause.split(['、', '；', ';']))
        .filter(|part| !part.contains(['《', '》']) && is_document(part, Reach::All));
    for part in beside {
        let at = text.find(part).unwrap_or_default();
        found.extend(of_entry(part).into_iter().map(|reading| (at, reading)));
    }
    found.sort_by_key(|(at, _)| *at);
    found.into_iter().map(|(_, reading)| reading).collect()
}

/// Returns the number of characters outside 《》.
pub(crate) fn beside_titles(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut count = 0;
    for c in text.chars() {
        match c {
            '《' => depth += 1,
            '》' => depth = depth.saturating_sub(1),
            _ if depth == 0 && !c.is_whitespace() => count += 1,
            _ => {}
        }
    }
    count
}

/// Returns the sentence without leading clauses that only name known readings.
pub(crate) fn after_readings<'a>(sentence: &'a str, known: &[outline::Reading]) -> &'a str {
    let mut rest = sentence;
    while let Some(clause) = named::clauses(rest).next() {
        let Some(object) = object_of_study(clause) else { return rest };
        let named = documents(object, Reach::All);
        let is_known = |name: &String| known.iter().any(|reading| reading.title == *name);
        if cited(clause).is_empty() && (named.is_empty() || !named.iter().all(is_known)) {
            return rest;
        }
        let after = rest.find(clause).map_or(rest.len(), |at| at + clause.len());
        rest = rest[after..].trim_start_matches(['，', ',', ' ', '\n']);
    }
    ""
}

/// Returns the readings of one list entry: the works cited in 《》, or the entry itself.
pub(crate) fn of_entry(text: &str) -> Vec<Reading> {
    let found = cited(text);
    if !found.is_empty() {
        return found;
    }
    let entry = entry_name(text);
    let documents = documents(entry, Reach::All);
    let whole = is_headline(text) && documents.len() != entry.split('、').count();
    if documents.len() > 1 && !whole {
        return documents.into_iter().map(untitled).collect();
    }
    let name = spaced(entry, text).replace('《', "〈").replace('》', "〉");
    if name.chars().count() >= 4 { vec![untitled(name)] } else { Vec::new() }
}

/// Returns the readings of an item that may also be a remark.
pub(crate) fn of_item(text: &str) -> Vec<Reading> {
    if is_entry(text) { of_entry(text) } else { cited(text) }
}

/// Returns the readings in a title without text under it.
pub(crate) fn of_title(text: &str) -> Vec<Reading> {
    let found = cited(text);
    if !found.is_empty() {
        return found;
    }
    match object_of_study(text) {
        None if by_author(text).is_some() => of_entry(text),
        Some(object) if by_author(object).is_some() => of_entry(object),
        Some(object) => documents(object, Reach::Papers).into_iter().map(untitled).collect(),
        None if is_document(text, Reach::All) => of_entry(text),
        None => Vec::new(),
    }
}

/// Returns `true` for a list item that is a reading.
pub(crate) fn is_entry(text: &str) -> bool {
    let name = entry_name(text);
    let headline =
        || list::before(HEADLINES, name).is_some() || is_headline(text) || by_author(text).is_some();
    !cited(text).is_empty() || (text.chars().count() <= 120 && (is_document(name, Reach::All) || headline()))
}

/// Returns `true` for the headline of a report on a meeting or speech.
pub(crate) fn is_headline(text: &str) -> bool {
    let text = text.trim();
    list::after(SUBJECTS, text).is_some_and(|rest| list::holds(REPORTS, rest))
        && !text.trim_end().ends_with('。')
        && text.chars().count() >= 8
}

/// Returns a title without typesetting spaces; a headline keeps the space between its halves.
pub(crate) fn title(text: &str) -> String {
    spaced(text, text)
}

fn spaced(title: &str, of: &str) -> String {
    let headline = is_headline(of)
        || by_author(of).is_some()
        || object_of_study(of).is_some_and(|of| by_author(of).is_some());
    if headline { titled(title) } else { squeezed(title) }
}

/// Returns the title after a known author and a colon.
fn by_author(text: &str) -> Option<&str> {
    let rest = list::after(AUTHORS, text.trim())?.trim_start();
    let title = rest.strip_prefix([':', '：'])?.trim();
    (title.chars().count() >= 4).then_some(title)
}

/// Strips the verb, author, link and document number from an entry.
fn entry_name(text: &str) -> &str {
    let text = text.find("http").map_or(text, |at| &text[..at]);
    let text = unpunctuated(text).trim_end_matches(['(', '（']);
    let text = by_author(text).unwrap_or_else(|| without_author(text));
    unpunctuated(without_number(object_of_study(text).unwrap_or(text)))
}

/// Strips an author before a colon: 某某：在…上的讲话.
fn without_author(text: &str) -> &str {
    let Some((at, sign)) = text.char_indices().find(|(_, c)| fold(*c) == ':') else { return text };
    let (author, rest) = (&text[..at], &text[at + sign.len_utf8()..]);
    let short = author.chars().count() <= 8 && !author.contains(['，', ',', '》']);
    if short && !rest.trim().is_empty() { rest.trim() } else { text }
}

fn untitled(title: String) -> Reading {
    Reading { title: title.replace(['《', '》'], ""), volumes: Vec::new(), untitled: true }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titles(found: Vec<Reading>) -> Vec<String> {
        found.into_iter().map(|reading| reading.title).collect()
    }

    #[test]
    fn an_entry_is_named_without_its_trimmings() {
        for (text, wanted) in [
            ("某某：在大会上的讲话；", "在大会上的讲话"),
            ("认真学习政府工作报告。", "政府工作报告"),
            ("某会议在京举行（https://a.b）", "某会议在京举行"),
            ("关于甲的通知（教办〔2025〕3号）", "关于甲的通知"),
            ("习近平：坚持人民至上 办好教育事业（《求是》2026年第9期）", "坚持人民至上 办好教育事业"),
            ("习近平在甲会议上强调 做好乙、丙工作", "习近平在甲会议上强调 做好乙、丙工作"),
        ] {
            assert_eq!(titles(of_entry(text)), [wanted], "{text}");
        }
    }

    #[test]
    fn a_list_keeps_its_order() {
        assert_eq!(
            titles(of_list("经济工作会议公报；《甲论》第一卷、政府工作报告")),
            ["经济工作会议公报", "甲论", "政府工作报告"]
        );
    }

    #[test]
    fn two_documents_of_one_entry_are_two() {
        assert_eq!(
            titles(of_entry("中央农村会议精神、省委农村会议精神")),
            ["中央农村会议精神", "省委农村会议精神"]
        );
    }

    #[test]
    fn prose_with_works_keeps_general_speeches_out() {
        let text = "深入学习《甲论》第一卷，认真研读关于改革的重要讲话、重要指示批示精神，深刻领会。";
        assert_eq!(titles(of_prose(text, &[])), ["甲论"]);
        assert_eq!(titles(of_prose("认真学习经济工作会议精神，深刻领会。", &[])), ["经济工作会议精神"]);
    }
}
