//! Times that another part gives to the topics by their numbers: 专题一3月，专题二5月; 第（一）项2月底前完成.

use std::collections::BTreeMap;

use crate::import::plan::outline::Topic;
use crate::import::plan::shape::paragraph::Paragraph;
use crate::import::plan::words::width::{ends_sentence, fold};
use crate::import::plan::words::{list, time, width};
use crate::text::numeral as number;

/// The months of a topic, and the clause that says so.
type Assigned<'t> = (Vec<u32>, &'t str);

/// Gives these times to topics without months, if one paragraph gives a time to each of them.
pub(crate) fn read(paragraphs: &[Paragraph], topics: &mut [Topic]) {
    if topics.len() < 2 || topics.iter().any(|topic| !topic.months.is_empty()) {
        return;
    }
    for paragraph in paragraphs {
        let Some(found) = assigned(&paragraph.text).filter(|found| covers(found, topics.len())) else {
            continue;
        };
        for (topic, (months, clause)) in topics.iter_mut().zip(found.into_values()) {
            topic.months = months;
            topic.time = Some(clause.to_owned());
            topic.lines.months = Some(paragraph.first);
        }
        return;
    }
}

fn covers(found: &BTreeMap<u32, Assigned<'_>>, topics: usize) -> bool {
    found.len() == topics && found.keys().copied().zip(1..).all(|(number, wanted)| number == wanted)
}

/// Returns the months of each number, or `None` if a number has no time or two.
fn assigned(text: &str) -> Option<BTreeMap<u32, Assigned<'_>>> {
    let mut found = BTreeMap::new();
    for clause in text.split(|c| ends_sentence(c) || fold(c) == ',') {
        let (numbers, rest) = references(clause);
        if numbers.is_empty() {
            continue;
        }
        let months = time::months(&rest);
        for number in numbers {
            let is_second = found.insert(number, (months.clone(), clause.trim())).is_some();
            if is_second || months.is_empty() {
                return None;
            }
        }
    }
    Some(found)
}

/// Returns the numbers of topics in a clause, and the clause without them.
fn references(clause: &str) -> (Vec<u32>, String) {
    let (mut numbers, mut words) = (Vec::new(), String::new());
    let mut rest = clause;
    while let Some(c) = rest.chars().next() {
        if let Some((number, after)) = reference(rest) {
            numbers.push(number);
            words.push(' ');
            rest = after;
        } else {
            words.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    (numbers, words)
}

/// Reads the number of a topic: 专题一, 第1项, 第（一）项.
fn reference(text: &str) -> Option<(u32, &str)> {
    if let Some(rest) = list::after("专题 主题", text) {
        return number::leading(rest);
    }
    let rest = text.strip_prefix('第')?;
    let inner = width::strip(rest, "(");
    let (number, rest) = number::leading(inner.unwrap_or(rest))?;
    let rest = if inner.is_some() { width::strip(rest, ")")? } else { rest };
    list::after("项内容 项 个专题 专题 个主题 主题", rest).map(|rest| (number, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_number_has_its_time() {
        let found = |text: &'static str| {
            let of = |(number, (months, _))| (number, months);
            assigned(text).map(|found| found.into_iter().map(of).collect::<Vec<(u32, Vec<u32>)>>())
        };
        for text in [
            "时间安排：主题一3月，主题二5、6月。",
            "第1项3月底前完成，第2项5—6月完成，逾期通报。",
            "3月学习第（一）项内容；5月、6月学习第（二）项内容。",
        ] {
            assert_eq!(found(text), Some(vec![(1, vec![3]), (2, vec![5, 6])]), "{text}");
        }
        for text in ["主题一3月，主题二待定", "主题一3月，主题一5月"] {
            assert_eq!(found(text), None, "{text}");
        }
    }

    #[test]
    fn all_topics_have_a_time_or_none() {
        let numbers = |numbers: &[u32]| numbers.iter().map(|number| (*number, (vec![3], ""))).collect();
        assert!(covers(&numbers(&[1, 2]), 2));
        assert!(!covers(&numbers(&[1, 2]), 3) && !covers(&numbers(&[1, 3]), 2));
    }
}
