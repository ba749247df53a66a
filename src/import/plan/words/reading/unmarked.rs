//! Lists of works without 《》, after a label that announces readings: 必读：安全生产法、甲选读第一卷至第二卷.

use crate::domain::topic::Reading;
use crate::import::plan::words::list;
use crate::import::plan::words::width::{fold, squeezed, unpunctuated};

use super::named::{Reach, is_document, without_number};
use super::volume;

/// Kinds of book, beside the kinds of document.
const BOOKS: &str = "选读 文选 文集 选集 全集 讲义 教程 教材 简史 百问 问答 导读 白皮书 著作 宪法 党章";

/// Returns the works of an enumeration, or `None` if not every member is the name of one.
pub(super) fn works(text: &str) -> Option<Vec<Reading>> {
    let works: Option<Vec<Reading>> = members(unpunctuated(text)).iter().map(|name| work(name)).collect();
    works.filter(|works| works.len() > 1)
}

/// Splits an enumeration at 、 outside brackets. The volumes in 甲第一、二卷 stay with their work.
fn members(text: &str) -> Vec<String> {
    let mut members: Vec<String> = Vec::new();
    let mut depth = 0_i32;
    let parts = text.split(move |c: char| {
        match fold(c) {
            '(' | '“' => depth += 1,
            ')' | '”' => depth = (depth - 1).max(0),
            _ => {}
        }
        depth == 0 && c == '、'
    });
    for part in parts {
        match members.last_mut().filter(|_| is_volume(part)) {
            Some(before) => {
                before.push('、');
                before.push_str(part);
            }
            None => members.push(part.to_owned()),
        }
    }
    members
}

/// Returns `true` for the continuation of volumes: 二卷, 第二卷.
fn is_volume(part: &str) -> bool {
    let numbered = format!("第{}", part.trim().trim_start_matches('第'));
    volume::volumes(&numbered).is_some_and(|(_, rest)| rest.is_empty())
}

/// Returns a work by its name, which ends with its kind or its volumes.
fn work(name: &str) -> Option<Reading> {
    let name = without_number(name.trim());
    let volumes = name.match_indices('第').find_map(|(at, _)| {
        let (volumes, rest) = volume::volumes(&name[at..])?;
        (rest.is_empty() && at > 0).then_some((&name[..at], volumes))
    });
    let (title, volumes) = match volumes {
        Some((title, volumes)) => (title, volumes),
        None if names_work(name) => (name, Vec::new()),
        None => return None,
    };
    Some(Reading { title: squeezed(title), volumes, untitled: true })
}

fn names_work(name: &str) -> bool {
    list::before(BOOKS, name).is_some() || is_document(name, Reach::All)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_list_of_names_is_a_list_of_works() {
        let named = |text: &str| {
            let works = works(text).unwrap_or_default();
            works.iter().map(|work| format!("{}{}", work.title, work.volumes.concat())).collect::<Vec<_>>()
        };
        for (text, wanted) in [
            ("甲学习纲要（2023年版）、乙选读第一卷至第二卷", vec!["甲学习纲要", "乙选读第一卷第二卷"]),
            ("安全生产法、事故报告和调查处理条例。", vec!["安全生产法", "事故报告和调查处理条例"]),
            ("甲选读第一、二卷、党章", vec!["甲选读第一卷第二卷", "党章"]),
            ("关于甲、乙工作的意见", vec![]),
            ("学习方法、立法", vec![]),
            ("安全生产法", vec![]),
        ] {
            assert_eq!(named(text), wanted, "{text}");
        }
    }
}
