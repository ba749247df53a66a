//! Numbers in front of headings and items, in every style that offices use.

use crate::import::plan::shape::label;
use crate::import::plan::words::list;
use crate::import::plan::words::time;
use crate::import::plan::words::width::{self, fold, unpunctuated};
use crate::text::numeral as number;

/// A style of numbering. Documents mix, restart and skip numbers, so only the style gives the order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    /// 第一部分, 第一章
    Part,
    /// An unnumbered heading that names a part of the plan, such as 学习要求 on its own line.
    Section,
    /// 一、
    Chinese,
    /// （一）
    ChineseParen,
    /// 第一专题, 专题一, 第三讲
    Topic,
    /// 三月份：, 第一季度
    Month,
    /// 1. 1、 1.、
    Arabic,
    /// 1.2
    Decimal,
    /// (1) 1)
    ArabicParen,
    Circle,
    /// A. B、
    Letter,
    /// 第一条, 第一节
    Article,
    /// A heading by format alone, such as `##` or a Word style, with its level.
    Level(u8),
}

impl Style {
    /// Returns the usual rank in an outline, or `None` for a style used at any depth.
    pub(crate) fn rank(self) -> Option<u8> {
        match self {
            Self::Part | Self::Section => Some(0),
            Self::Chinese => Some(1),
            Self::ChineseParen => Some(2),
            Self::Arabic | Self::Article => Some(3),
            Self::ArabicParen | Self::Decimal => Some(4),
            Self::Circle => Some(5),
            Self::Topic | Self::Month | Self::Letter | Self::Level(_) => None,
        }
    }

    /// Returns `true` for a style of list items.
    pub(crate) fn is_of_list(self) -> bool {
        matches!(self, Self::Arabic | Self::Decimal | Self::ArabicParen | Self::Circle)
    }
}

/// The number of a heading or item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mark {
    pub(crate) style: Style,
    /// The printed number. It does not identify the topic.
    pub(crate) number: u32,
}

/// Returns the number at the start of a line and the text after it.
pub(crate) fn mark(text: &str) -> Option<(Mark, &str)> {
    let text = text.trim_start();
    let (found, rest) = ordinal(time::after_year(text))
        .or_else(|| bracketed(text))
        .or_else(|| parenthesised(text))
        .or_else(|| enclosed(text))
        .or_else(|| plain(text))
        .or_else(|| formal(text))
        .or_else(|| lettered(text))
        .or_else(|| month(text))?;
    let rest = rest.trim_start();
    match ordinal(rest) {
        Some((inner, after))
            if inner.style == Style::Topic && !lists(found, &rest[..rest.len() - after.len()]) =>
        {
            Some((inner, after.trim_start()))
        }
        _ => Some((found, rest)),
    }
}

/// Returns `true` for the heading of a part before the first number of its list: 二、学习专题1.
fn lists(part: Mark, heading: &str) -> bool {
    let number = heading.trim_end_matches(|c: char| matches!(fold(c), '.' | '、'));
    part.style == Style::Chinese
        && number.len() < heading.len()
        && number.ends_with(|c: char| fold(c).is_ascii_digit())
}

/// Reads an ordinal: 第一专题：, 专题一：, 第二讲, 第三部分, 第四条.
fn ordinal(text: &str) -> Option<(Mark, &str)> {
    const TOPICS: &str = "个专题 专题 主题 单元 讲 课 期 次集中学习研讨 次集体学习研讨 次集中学习 次集体学习 \
        次专题学习研讨 次专题学习 次学习研讨 次理论学习 次专题研讨 次学习 次研讨 次会议 次党课 次党委会 次党组会 次 周";
    if let Some(rest) = text.strip_prefix('第') {
        let (number, rest) = number::leading(rest.trim_start())?;
        let rest = rest.trim_start();
        let topic = list::after(TOPICS, rest).or_else(|| weeks(rest)).or_else(|| stage(rest));
        let topic = topic.map(|rest| (Style::Topic, rest));
        let part = || list::after("部分 章 篇", rest).map(|rest| (Style::Part, rest));
        let article = || rest.strip_prefix(['条', '节']).map(|rest| (Style::Article, rest));
        let (style, rest) = topic.or_else(part).or_else(article)?;
        return set_off(rest).map(|rest| (Mark { style, number }, rest));
    }
    let rest = list::after("专题 主题 议题 学习专题 研讨专题 学习主题 研讨主题 学习议题", text)?;
    let (number, rest) = number::leading(rest.trim_start())?;
    set_off(rest).map(|rest| (Mark { style: Style::Topic, number }, rest))
}

/// Returns the text after the last of several weeks: 第1—2周.
fn weeks(text: &str) -> Option<&str> {
    let last = time::range_sign(text).or_else(|| time::list_sign(text))?.trim_start();
    let (_, rest) = number::leading(last.trim_start_matches('第'))?;
    rest.trim_start().strip_prefix('周')
}

/// Returns the text after 阶段, if the line has a topic and not only a time: 第一阶段（1—3月）：学习甲.
fn stage(text: &str) -> Option<&str> {
    let rest = text.strip_prefix("阶段")?;
    let time = rest.trim_start().trim_start_matches(['（', '(']);
    let topic = time::expression(time).map_or(rest, |(_, topic)| topic);
    (topic.chars().take(10).filter(|c| c.is_alphanumeric()).count() >= 4).then_some(rest)
}

/// Reads an ordinal in brackets: 【专题一】, `[第2讲]`.
fn bracketed(text: &str) -> Option<(Mark, &str)> {
    let (inner, after) = width::bracketed(text)?;
    let (mark, rest) = ordinal(inner.trim())?;
    rest.is_empty().then(|| (mark, after.trim_start_matches([':', '：', ' ', '　'])))
}

/// Returns the text after the separator of 第一专题. A verb or bracket may also follow directly.
fn set_off(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(|c: char| {
        c.is_whitespace() || matches!(fold(c), ':' | '、' | '.' | ',' | '—' | '-' | '·')
    });
    let runs_on = || {
        ["学习", "深入", "认真", "贯彻", "坚持", "全面", "围绕", "加强", "《", "“", "("]
            .iter()
            .any(|start| width::strip(rest, start).is_some())
    };
    (rest.is_empty() || rest.len() < text.len() || runs_on()).then_some(rest)
}

/// Reads a number in parentheses: （一）, (1), 1）.
fn parenthesised(text: &str) -> Option<(Mark, &str)> {
    let inner = width::strip(text, "(").map(str::trim_start);
    let (number, rest) = number::leading(inner.unwrap_or(text)).filter(|(number, _)| *number < 100)?;
    let arabic = inner.unwrap_or(text).chars().next().is_some_and(|c| fold(c).is_ascii_digit());
    if inner.is_none() && !arabic {
        return None;
    }
    let rest = width::strip(rest.trim_start(), ")")?;
    let style = if arabic { Style::ArabicParen } else { Style::ChineseParen };
    Some((Mark { style, number }, after_signs(rest)))
}

/// Reads a number that is one sign: ①, ⑴, ⒈, ㈠.
fn enclosed(text: &str) -> Option<(Mark, &str)> {
    let first = text.chars().next()?;
    let (style, base) = match first {
        '①'..='⑳' => (Style::Circle, '①'),
        '❶'..='❿' => (Style::Circle, '❶'),
        '⑴'..='⒇' => (Style::ArabicParen, '⑴'),
        '⒈'..='⒛' => (Style::Arabic, '⒈'),
        '㈠'..='㈩' => (Style::ChineseParen, '㈠'),
        _ => return None,
    };
    let number = u32::from(first) - u32::from(base) + 1;
    Some((Mark { style, number }, after_signs(&text[first.len_utf8()..])))
}

/// Reads a formal number at the top of an outline: 壹、, Ⅰ.
fn formal(text: &str) -> Option<(Mark, &str)> {
    let first = text.chars().next()?;
    let at = "壹贰叁肆伍陆柒捌玖拾".chars().position(|c| c == first);
    let at = at.or_else(|| "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ".chars().position(|c| c == first))?;
    let rest = &text[first.len_utf8()..];
    let after = after_signs(rest);
    let number = u32::try_from(at).ok()? + 1;
    (after.len() < rest.len()).then_some((Mark { style: Style::Chinese, number }, after))
}

/// Reads a letter as a number: A.甲, B、乙.
fn lettered(text: &str) -> Option<(Mark, &str)> {
    let first = text.chars().next()?;
    let number = u32::from(fold(first)).checked_sub(u32::from('A')).filter(|at| *at < 26)? + 1;
    let rest = &text[first.len_utf8()..];
    let after = after_signs(rest);
    let words = after.trim_start().starts_with(|c: char| !c.is_ascii());
    (after.len() < rest.len() && words).then_some((Mark { style: Style::Letter, number }, after))
}

/// Reads a plain number: 一、, 1., 1、, 1.、, 1.2.
fn plain(text: &str) -> Option<(Mark, &str)> {
    let arabic = fold(text.chars().next()?).is_ascii_digit();
    let (number, rest) = number::leading(text).filter(|(number, _)| (1..100).contains(number))?;
    let spaced_sign = rest.trim_start();
    let rest = if arabic && after_signs(spaced_sign).len() < spaced_sign.len() { spaced_sign } else { rest };
    let after = after_signs(rest);
    if after.len() == rest.len() {
        return spaced(rest, arabic).map(|rest| (Mark { style: plain_style(arabic), number }, rest));
    }
    if arabic && let Some(rest) = decimal(rest) {
        return Some((Mark { style: Style::Decimal, number }, rest));
    }
    Some((Mark { style: plain_style(arabic), number }, after))
}

fn plain_style(arabic: bool) -> Style {
    if arabic { Style::Arabic } else { Style::Chinese }
}

/// Accepts a number followed only by a space if the line is short. 3 月 is a time.
fn spaced(text: &str, arabic: bool) -> Option<&str> {
    let rest = text.trim_start();
    let first = rest.chars().next()?;
    let heads = rest.len() < text.len()
        && !first.is_ascii()
        && !matches!(first, '月' | '日' | '年' | '是' | '至' | '个' | '/' | '—')
        && (arabic || rest.chars().count() <= 30);
    heads.then_some(rest)
}

/// Reads 1.2 and 1.2.3 before text. 1.4月15日 is item 1, dated 15 April.
fn decimal(text: &str) -> Option<&str> {
    const MEASURES: &str = "月日年号届次个项批大周类级种条份期世·万亿%／/";
    let mut rest = width::strip(text, ".")?;
    for _ in 0..6 {
        let (_, after) = number::leading(rest)
            .filter(|(number, after)| *number < 100 && rest.len() - after.len() <= 2)
            .filter(|_| rest.chars().next().is_some_and(|c| c.is_ascii_digit()))?;
        if let Some(next) =
            width::strip(after, ".").filter(|next| next.starts_with(|c: char| c.is_ascii_digit()))
        {
            rest = next;
            continue;
        }
        let first = after.chars().next()?;
        let words =
            first.is_whitespace() || first == '、' || (!first.is_ascii() && !MEASURES.contains(first));
        return words.then(|| after_signs(after));
    }
    None
}

/// Returns the text after the signs between a number and its text.
fn after_signs(text: &str) -> &str {
    text.trim_start_matches(|c: char| matches!(fold(c), '.' | '、' | '．') || c == '﹒')
}

/// Words after a month or quarter that heads what is studied then: 上半年学习重点.
pub(crate) const OF_TIME: &str = "学习重点 学习内容 学习专题 学习安排 学习计划 学习任务 重点内容 专题";

/// Reads a month or quarter that heads its line: 三月份：, 第一季度. It stays in the text because it may be a range.
/// In brackets, it heads the text after it: （三月）甲, 【三月】甲.
fn month(text: &str) -> Option<(Mark, &str)> {
    // The time before the bracket that closes it: a search for that bracket may run through a whole document.
    if let Some(inner) = text.strip_prefix(['(', '（', '【'])
        && let Some((months, rest)) = time::expression(inner)
        && let Some(rest) = rest.strip_prefix([')', '）', '】'])
        && !rest.trim().is_empty()
    {
        return Some((Mark { style: Style::Month, number: *months.first()? }, text));
    }
    let (months, rest) = time::expression(text)?;
    let number = *months.first()?;
    let after = rest.trim_start();
    // A date alone on its line is the date of the document.
    let dated = text.trim_end().ends_with(['日', '号']);
    let alone = list::is_in(OF_TIME, unpunctuated(rest))
        || (after.is_empty() && !dated)
        || after.len() < rest.len()
        || after_signs(rest).len() < rest.len()
        || time::before_colon(text).is_some()
        || label::title_after_time(text).is_some();
    alone.then_some((Mark { style: Style::Month, number }, text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_style_is_read() {
        for (text, style, number, rest) in [
            ("一、指导思想", Style::Chinese, 1, "指导思想"),
            ("十四、总结", Style::Chinese, 14, "总结"),
            ("二．内容", Style::Chinese, 2, "内容"),
            ("（一）政治", Style::ChineseParen, 1, "政治"),
            ("(十二) 政治", Style::ChineseParen, 12, "政治"),
            ("㈢要求", Style::ChineseParen, 3, "要求"),
            ("1.、深入", Style::Arabic, 1, "深入"),
            ("１．深入", Style::Arabic, 1, "深入"),
            ("12、深入", Style::Arabic, 12, "深入"),
            ("3 深入", Style::Arabic, 3, "深入"),
            ("⒉深入", Style::Arabic, 2, "深入"),
            ("(1)深入", Style::ArabicParen, 1, "深入"),
            ("2）深入", Style::ArabicParen, 2, "深入"),
            ("③深入", Style::Circle, 3, "深入"),
            ("B. 深入", Style::Letter, 2, "深入"),
            ("第一专题：深入", Style::Topic, 1, "深入"),
            ("专题十四 深入", Style::Topic, 14, "深入"),
            ("专题2：深入", Style::Topic, 2, "深入"),
            ("学习专题三：深入", Style::Topic, 3, "深入"),
            ("（三）专题三：深入", Style::Topic, 3, "深入"),
            ("第二讲：深入", Style::Topic, 2, "深入"),
            ("第一阶段（1—3月）：学习甲乙", Style::Topic, 1, "（1—3月）：学习甲乙"),
            ("二、学习专题1.深入", Style::Chinese, 2, "学习专题1.深入"),
            ("二、专题1：深入", Style::Topic, 1, "深入"),
            ("【专题三】深入", Style::Topic, 3, "深入"),
            ("[第4讲]：深入", Style::Topic, 4, "深入"),
            ("第三部分 要求", Style::Part, 3, "要求"),
            ("第十条 深入", Style::Article, 10, "深入"),
            ("第二节 深入", Style::Article, 2, "深入"),
            ("1.4月15日研读", Style::Arabic, 1, "4月15日研读"),
            ("2.4月22日至24日研读", Style::Arabic, 2, "4月22日至24日研读"),
            ("1.2026年目标", Style::Arabic, 1, "2026年目标"),
            ("2.1 目标", Style::Decimal, 2, "目标"),
            ("2.1目标", Style::Decimal, 2, "目标"),
            ("三月份：深入", Style::Month, 3, "三月份：深入"),
            ("第二季度", Style::Month, 4, "第二季度"),
            ("（三月）深入", Style::Month, 3, "（三月）深入"),
            ("【三月】深入", Style::Month, 3, "【三月】深入"),
            ("第2次党组会：深入", Style::Topic, 2, "深入"),
            ("2026年第2次（3月）", Style::Topic, 2, "（3月）"),
            ("第1—2周 深入", Style::Topic, 1, "深入"),
            ("下半年学习重点：", Style::Month, 7, "下半年学习重点："),
        ] {
            assert_eq!(mark(text), Some((Mark { style, number }, rest)), "{text}");
        }
    }

    #[test]
    fn numbers_that_head_nothing_are_left() {
        for text in [
            "第一、二卷",
            "2026年是开局之年",
            "一是加强领导",
            "十四五规划",
            "十五五规划",
            "3月5日,会议指出",
            "2026年3月5日",
            "专题研讨一次",
            "第一阶段（1—3月）",
            "AI赋能",
            "【专题一：甲】",
            "【重点】",
            "（2026年3月）",
            "",
        ] {
            assert_eq!(mark(text), None, "{text}");
        }
    }
}
