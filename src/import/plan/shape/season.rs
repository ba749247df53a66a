//! Topics in running text that begins with a time: 一季度重点学习甲；二季度，围绕乙开展研讨。

use crate::import::plan::words::list;
use crate::import::plan::words::prose;
use crate::import::plan::words::time;
use crate::import::plan::words::width::{ends_sentence, fold, unpunctuated};

/// The most such texts in one paragraph. No year has as many, so a hostile text is left whole.
const MOST: usize = 100;

/// Words of study that a text after a time and a stop must have.
const STUDY: &str = "学习 研讨 研读 精读 通读 阅读 自学 领学";

/// Returns the first month of a text that begins with a month, a quarter or half a year and says what is studied then.
/// A day may be the date of an event: 3月5日，会议在京举行.
pub(super) fn month(text: &str) -> Option<u32> {
    let text = text.trim_start();
    let (months, rest) = time::expression(text)?;
    let period = &text[..text.len() - rest.len()];
    let words = rest.trim_start_matches(|c: char| matches!(fold(c), ',' | '。' | ':' | '、' | ' '));
    let first = unpunctuated(words.split(ends_sentence).next().unwrap_or_default());
    let says = prose::begins_study(words)
        || words.starts_with('《')
        || (words.len() < rest.len() && list::holds(STUDY, first));
    let dated = period.ends_with(['日', '号']);
    (prose::begins_study(words) || (says && !dated)).then(|| months.first().copied())?
}

/// Returns the offsets of such texts within one paragraph, if it has several in the order of the year.
pub(super) fn starts(text: &str) -> Vec<usize> {
    let mut found: Vec<(usize, u32)> = Vec::new();
    let mut open = true;
    for (at, c) in text.char_indices() {
        if found.len() == MOST {
            return Vec::new();
        }
        if open
            && !c.is_whitespace()
            && let Some(month) = month(&text[at..])
        {
            found.push((at, month));
        }
        open = ends_sentence(c) || matches!(fold(c), ':' | ',') || (open && c.is_whitespace());
    }
    if in_order(found.iter().map(|(_, month)| *month)) {
        found.into_iter().map(|(at, _)| at).collect()
    } else {
        Vec::new()
    }
}

/// Returns `true` for several months that never go back.
pub(super) fn in_order(months: impl Iterator<Item = u32> + Clone) -> bool {
    months.clone().count() > 1 && months.clone().zip(months.skip(1)).all(|(month, next)| month <= next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_with_something_to_study_begins_a_topic() {
        for (text, wanted) in [
            ("一季度重点学习：一是甲精神；二是《乙》。", Some(1)),
            ("二季度，围绕甲开展学习研讨。", Some(4)),
            ("三季度。主要学习甲。", Some(7)),
            ("5月份学习《甲》", Some(5)),
            ("5月《甲》", Some(5)),
            ("3月5日，会议强调学习甲", None),
            ("3月5日，学习甲", Some(3)),
            ("一季度，召开会议。学习甲。", None),
            ("一季度学习时间另定", None),
            ("学习甲", None),
        ] {
            assert_eq!(month(text), wanted, "{text}");
        }
    }

    #[test]
    fn only_several_in_the_order_of_the_year_are_taken_apart() {
        let text = "安排如下：一季度学习《甲》；二季度学习《乙》。";
        let parts: Vec<&str> = starts(text).into_iter().map(|at| &text[at..]).collect();
        assert_eq!(parts, ["一季度学习《甲》；二季度学习《乙》。", "二季度学习《乙》。"]);
        assert!(starts("一季度学习《甲》。").is_empty());
        assert!(starts("5月学习《甲》。3月学习《乙》。").is_empty());
    }
}
