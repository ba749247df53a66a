//! Dates in text, in the forms that offices write.

use chrono::{Datelike, NaiveDate};

use super::fold::folded;

/// A day, a month or a year, as complete as the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) year: Option<i32>,
    pub(super) month: Option<u32>,
    pub(super) day: Option<u32>,
}

impl Named {
    /// Returns the day (default: in `year`).
    pub(super) fn on(self, year: i32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.whole_year().unwrap_or(year), self.month?, self.day?)
    }

    /// Returns the year. A title such as 26年3月 gives only two digits.
    fn whole_year(self) -> Option<i32> {
        self.year.map(|year| if year < 100 { year + 2000 } else { year })
    }

    /// Returns `true` if the named parts do not contradict the day.
    pub(super) fn fits(self, day: NaiveDate) -> bool {
        self.whole_year().is_none_or(|year| year == day.year())
            && self.month.is_none_or(|month| month == day.month())
            && self.day.is_none_or(|named| named == day.day())
    }
}

/// A token of a text: a number with its number of digits, or another character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token {
    Number(u32, usize),
    Sign(char),
}

/// Returns the days in a text, and the text without them.
pub(super) fn all(text: &str) -> (Vec<Named>, String) {
    let tokens = tokens(&spaced(text));
    let (mut days, mut rest) = (Vec::new(), String::new());
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        if let Some((day, length)) = day(&tokens[at..], days.last()) {
            days.push(day);
            at += length;
            continue;
        }
        match token {
            Token::Number(number, _) => rest.push_str(&number.to_string()),
            Token::Sign(sign) => rest.push(*sign),
        }
        at += 1;
    }
    (days, rest)
}

/// Folds the text, but keeps a comma between numbers separated by a space: a day and its hour.
fn spaced(text: &str) -> String {
    let mut spaced = String::new();
    for word in text.split_whitespace().map(folded) {
        let between = |end: Option<char>| end.is_some_and(|c| c.is_ascii_digit());
        if between(spaced.chars().last()) && between(word.chars().next()) {
            spaced.push(',');
        }
        spaced.push_str(&word);
    }
    spaced
}

/// Reads a text that is one full date: `2026-03-12`, `2026/3/12`, `2026.3.12`, `20260312`,
/// `2026年3月12日`, `二〇二六年三月十二日`, optionally followed by a weekday, a time or 起.
///
/// Returns `None` for a year of two digits, because 23 may be 1923 or 2023.
pub(super) fn of_words(text: &str) -> Option<NaiveDate> {
    let (days, rest) = all(text);
    let [named] = days.as_slice() else { return None };
    let plain = |c: char| "0123456789:,-()起自始t星期周一二三四五六日天".contains(c);
    let year = named.year.filter(|year| (1900..2200).contains(year))?;
    rest.chars().all(plain).then(|| named.on(year)).flatten()
}

/// Reads a month and a day at the start of a heading and returns the rest: `3.19`, `3-19`, `3/19（周四）`.
pub(super) fn short(text: &str) -> Option<(Named, String)> {
    let text = folded(text);
    let end = text.find(['(', '周', '星', '礼']).unwrap_or(text.len());
    let (head, rest) = text.split_at(end);
    match tokens(head).as_slice() {
        [Token::Number(month, 1 | 2), Token::Sign('.' | '-' | '/'), Token::Number(day, 1 | 2)] => {
            valid(None, Some(*month), Some(*day)).map(|named| (named, rest.to_owned()))
        }
        _ => None,
    }
}

/// Returns the first day in a text (default: in `year`).
pub(super) fn first(text: &str, year: i32) -> Option<NaiveDate> {
    let named = short(text).map(|(named, _)| named).or_else(|| all(text).0.first().copied());
    named.and_then(|named| named.on(year))
}

/// Reads the day of a month without its month: `19`, `19日`, `19号`; `true` if it is more than a bare number.
pub(super) fn of_month(text: &str) -> Option<(u32, bool)> {
    match tokens(&folded(text)).as_slice() {
        [Token::Number(day @ 1..=31, 1 | 2)] => Some((*day, false)),
        [Token::Number(day @ 1..=31, 1 | 2), Token::Sign('日' | '号')] => Some((*day, true)),
        _ => None,
    }
}

fn day(tokens: &[Token], before: Option<&Named>) -> Option<(Named, usize)> {
    use Token::{Number, Sign};
    let (year, month, day, length) = match *tokens {
        [Number(all, 8), ..] => (Some(all / 10_000), Some(all / 100 % 100), Some(all % 100), 1),
        [Number(year, 2 | 4), Sign('年'), ref rest @ ..] if let Some((month, day, length)) = month(rest) => {
            (Some(year), Some(month), day, length + 2)
        }
        [Number(year, 4), Sign('年'), Sign('度'), ..] => (Some(year), None, None, 3),
        [Number(year, 4), Sign('年'), ..] => (Some(year), None, None, 2),
        [Number(year, digits), Sign(sign), Number(month, 1 | 2), Sign(again), Number(day, 1 | 2), ..]
            if sign == again && (digits == 4 && "-/.".contains(sign) || digits == 2 && sign == '-') =>
        {
            (Some(year), Some(month), Some(day), 5)
        }
        [Sign('至' | '到' | '-' | '—' | '~'), Number(day, 1 | 2), Sign('日' | '号'), ..] => {
            let before = before.filter(|before| before.day.is_some())?;
            (before.year.and_then(|year| u32::try_from(year).ok()), before.month, Some(day), 3)
        }
        _ => month(tokens).map(|(month, day, length)| (None, Some(month), day, length))?,
    };
    valid(year, month, day).map(|named| (named, length))
}

/// Reads a month, with its day if there is one, and returns the number of tokens.
fn month(tokens: &[Token]) -> Option<(u32, Option<u32>, usize)> {
    use Token::{Number, Sign};
    match *tokens {
        [Number(month, 1 | 2), Sign('月'), Number(day, 1 | 2), Sign('日' | '号'), ..] => {
            Some((month, Some(day), 4))
        }
        [Number(month, 1 | 2), Sign('月'), Number(day, 1 | 2), ..] => Some((month, Some(day), 3)),
        [Number(month, 1 | 2), Sign('月'), Sign('份'), ..] => Some((month, None, 3)),
        [Number(month, 1 | 2), Sign('月'), ..] => Some((month, None, 2)),
        _ => None,
    }
}

fn valid(year: Option<u32>, month: Option<u32>, day: Option<u32>) -> Option<Named> {
    const LEAP_YEAR: i32 = 2024;
    let year = year.and_then(|year| i32::try_from(year).ok());
    let is_day = NaiveDate::from_ymd_opt(LEAP_YEAR, month.unwrap_or(1), day.unwrap_or(1)).is_some();
    is_day.then_some(Named { year, month, day })
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        let Some(first) = numeral(c) else {
            tokens.push(Token::Sign(c));
            continue;
        };
        let mut run = vec![first];
        while let Some(next) = characters.peek().copied().and_then(numeral).filter(|_| run.len() < 9) {
            run.push(next);
            characters.next();
        }
        tokens.push(number(&run));
    }
    tokens
}

fn numeral(c: char) -> Option<u32> {
    c.to_digit(10).or_else(|| {
        let at = "〇一二三四五六七八九十".chars().position(|digit| digit == c)?;
        u32::try_from(at).ok()
    })
}

/// Returns the number in a run of digits, or of Chinese numerals with their ten: 二〇二六, 十九, 二十一.
fn number(run: &[u32]) -> Token {
    if let Some(ten) = run.iter().position(|digit| *digit == 10) {
        let tens = run[..ten].last().copied().unwrap_or(1);
        return Token::Number(tens * 10 + run.get(ten + 1).copied().unwrap_or(0) % 10, 2);
    }
    Token::Number(run.iter().fold(0, |number, digit| number * 10 + digit), run.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_name_a_whole_day() {
        for text in [
            "2023-03-01",
            "2023/3/1",
            "2023.3.1",
            "２０２３年３月１日",
            "20230301",
            "2023-03-01 00:00:00",
            "2023-03-01T00:00:00",
            " 2023年 3月1日 ",
            "2023年3月1日（星期三）",
            "二〇二三年三月一日",
            "自2023年3月1日起",
        ] {
            assert_eq!(of_words(text).map(|day| day.to_string()).as_deref(), Some("2023-03-01"), "{text}");
        }
        for text in [
            "2023年3月",
            "2023",
            "3月1日",
            "2023-02-30",
            "今年",
            "",
            "23.3.1",
            "23年3月1日",
            "123-03-01",
            "0023-03-01",
            "2023年3月1日至2024年1月1日",
            "2023年3月1日任副局长",
        ] {
            assert_eq!(of_words(text), None, "{text}");
        }
    }

    #[test]
    fn every_day_in_a_text_is_found() {
        for (text, expected) in [
            ("某局2026年3月26日集中学习签到表", "2026-3-26"),
            ("时间：2026年3月19日（星期四）上午9:00—11:30", "2026-3-19"),
            ("统计日期：2026-03-18 至 2026-03-19", "2026-3-18 2026-3-19"),
            ("3月18日至19日", "-3-18 -3-19"),
            ("二○二六年".replace('○', "〇").as_str(), "2026--"),
            ("2026年第1次学习", "2026--"),
            ("2026年3月份考勤表", "2026-3-"),
            ("二〇二六年三月十九日", "2026-3-19"),
            ("第十九次", ""),
            ("三楼会议室 15人", ""),
        ] {
            let part = |number: Option<u32>| number.map_or_else(String::new, |number| number.to_string());
            let year = |day: &Named| day.year.map_or_else(String::new, |year| year.to_string());
            let days: Vec<String> = all(text)
                .0
                .iter()
                .map(|day| format!("{}-{}-{}", year(day), part(day.month), part(day.day)))
                .collect();
            assert_eq!(days.join(" "), expected, "{text}");
        }
    }
}
