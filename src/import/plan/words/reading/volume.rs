//! Volumes after a title: 第一、二卷, 第一至五卷, 第一卷、第二卷, 上下册.

use crate::import::plan::words::time::{list_sign, range_sign};
use crate::import::plan::words::width;
use crate::text::numeral as number;

/// Divisions of a work.
const UNITS: [&str; 9] = ["卷", "册", "辑", "集", "编", "章", "讲", "篇", "部分"];

/// The largest number of volumes in a range.
const MOST: usize = 60;

/// Returns the volumes at the start of a text, by name (`第一卷`), and the text after them.
///
/// A comma or 、 between two of them separates volumes, not readings.
pub(crate) fn volumes(text: &str) -> Option<(Vec<String>, &str)> {
    let text = text.trim_start();
    if let Some(inner) = width::strip(text, "(") {
        let (found, rest) = volumes(inner)?;
        return width::strip(rest.trim_start(), ")").map(|rest| (found, rest));
    }
    parts(text).or_else(|| numbered(text))
}

/// Splits a title from the volume at its end: 《…（第四卷）》, 《…第四卷》.
pub(crate) fn at_end(title: &str) -> Option<(&str, Vec<String>)> {
    let start = title.rfind(['(', '（']).or_else(|| title.rfind('第'))?;
    let (found, rest) = volumes(&title[start..])?;
    let work = title[..start].trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '·' | '•'));
    (rest.is_empty() && work.chars().count() >= 2).then_some((work, found))
}

/// Reads volumes named by position: 上册, 上下册, 上、中、下卷.
fn parts(text: &str) -> Option<(Vec<String>, &str)> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(part) = rest.chars().next().filter(|c| matches!(c, '上' | '中' | '下')) {
        found.push(part);
        rest = &rest[part.len_utf8()..];
        rest = list_sign(rest).filter(|after| after.starts_with(['上', '中', '下'])).unwrap_or(rest);
    }
    let unit = UNITS.iter().find(|unit| rest.starts_with(**unit)).filter(|_| !found.is_empty())?;
    let rest = rest.strip_prefix(unit)?;
    Some((found.into_iter().map(|part| format!("{part}{unit}")).collect(), rest))
}

/// Reads numbers and ranges followed by one unit.
fn numbered(text: &str) -> Option<(Vec<String>, &str)> {
    let mut named: Vec<String> = Vec::new();
    let mut waiting: Vec<u32> = Vec::new();
    let mut certain = None;
    let mut ordinal = false;
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix('第') {
            ordinal = true;
            rest = after.trim_start();
        }
        let Some((number, after)) = number::leading(rest) else { break };
        waiting.push(number);
        if waiting.len() + named.len() > MOST * 2 {
            return None;
        }
        rest = after.trim_start();
        if let Some(unit) = UNITS.iter().find(|unit| rest.starts_with(**unit)) {
            // 三卷 is a count; only 第三卷, or several numbers, name volumes.
            if !ordinal && waiting.len() < 2 && named.is_empty() {
                break;
            }
            named.extend(
                waiting.drain(..).map(|number| format!("第{}{unit}", number::chinese(number as usize))),
            );
            rest = &rest[unit.len()..];
            certain = Some((named.len(), rest));
        }
        if let Some(after) = range_sign(rest) {
            let (end, _) = number::leading(after.trim_start().trim_start_matches('第').trim_start())?;
            let next = number.saturating_add(1);
            if usize::try_from(end.saturating_sub(next)).unwrap_or(usize::MAX) > MOST {
                return None;
            }
            waiting.extend(next..end);
            rest = after;
        } else if let Some(after) = list_sign(rest) {
            rest = after;
        } else if !rest.starts_with('第') {
            break;
        }
    }
    certain.map(|(count, rest)| {
        named.truncate(count);
        (in_order(named), rest)
    })
}

fn in_order(named: Vec<String>) -> Vec<String> {
    let mut once: Vec<String> = Vec::new();
    for name in named {
        if !once.contains(&name) {
            once.push(name);
        }
    }
    once
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn volumes_are_named_one_by_one() {
        for (text, wanted, rest) in [
            ("第一、二卷,认真", vec!["第一卷", "第二卷"], ",认真"),
            ("第一至五卷，", vec!["第一卷", "第二卷", "第三卷", "第四卷", "第五卷"], "，"),
            ("第四卷", vec!["第四卷"], ""),
            ("第一卷、第二卷、《乙》", vec!["第一卷", "第二卷"], "、《乙》"),
            ("第一卷至第三卷", vec!["第一卷", "第二卷", "第三卷"], ""),
            ("第一卷第二卷", vec!["第一卷", "第二卷"], ""),
            ("（第一—四卷）等", vec!["第一卷", "第二卷", "第三卷", "第四卷"], "等"),
            ("1-3卷", vec!["第一卷", "第二卷", "第三卷"], ""),
            ("第１、２卷", vec!["第一卷", "第二卷"], ""),
            ("第一、二卷和第四卷。", vec!["第一卷", "第二卷", "第四卷"], "。"),
            ("上下册", vec!["上册", "下册"], ""),
            ("上、下册", vec!["上册", "下册"], ""),
            ("第三章", vec!["第三章"], ""),
        ] {
            let (found, after) = volumes(text).expect(text);
            assert_eq!((found, after), (wanted.iter().map(ToString::to_string).collect(), rest), "{text}");
        }
        for text in ["三卷", "2025年第10期", "第10期", "第一时间", "上海市", "", "第1至9999999卷"]
        {
            assert_eq!(volumes(text).filter(|(found, _)| found.len() > 1 || text.len() < 9), None, "{text}");
        }
    }

    #[test]
    fn a_volume_within_the_title_is_parted_from_it() {
        assert_eq!(at_end("文选（第四卷）"), Some(("文选", vec!["第四卷".to_owned()])));
        assert_eq!(at_end("文选第四卷"), Some(("文选", vec!["第四卷".to_owned()])));
        assert_eq!(at_end("论第四卷的意义"), None);
        assert_eq!(at_end("第一讲"), None);
    }
}
