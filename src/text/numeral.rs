//! Numbers as people and documents write them: 十四, 二〇二六, １４, 14.

use super::half_width;

/// Returns the number at the start of a text, and the rest.
///
/// `None` if there is no number, or only an impossible one (十四五).
pub(crate) fn leading(text: &str) -> Option<(u32, &str)> {
    let digits = prefix(text, |c| half_width(c).is_ascii_digit());
    if !digits.is_empty() {
        let number = digits.chars().map(half_width).collect::<String>().parse().ok()?;
        return Some((number, &text[digits.len()..]));
    }
    let numeral = prefix(text, |c| digit(c).is_some() || unit(c).is_some());
    chinese_value(numeral).map(|number| (number, &text[numeral.len()..]))
}

/// Returns the start of the text that consists of such characters, up to the length of a number: a
/// longer run of digits is read in pieces.
pub(crate) fn prefix(text: &str, of: impl Fn(char) -> bool) -> &str {
    let end = text.char_indices().enumerate().find(|(count, (_, c))| *count == 16 || !of(*c));
    &text[..end.map_or(text.len(), |(_, (at, _))| at)]
}

/// Returns `true` if a character may be part of a number.
pub(crate) fn is_part(c: char) -> bool {
    half_width(c).is_ascii_digit() || digit(c).is_some() || unit(c).is_some()
}

/// Returns the number in Chinese numerals, or in digits if it is 0 or more than 999.
pub(crate) fn chinese(number: usize) -> String {
    const DIGITS: [&str; 10] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |place: usize| DIGITS[place % 10];
    let (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
    if number == 0 || hundreds > 9 {
        return number.to_string();
    }
    let mut out = String::new();
    if hundreds > 0 {
        out.push_str(digit(hundreds));
        out.push('百');
    }
    if tens > 0 {
        if tens > 1 || hundreds > 0 {
            out.push_str(digit(tens));
        }
        out.push('十');
    } else if hundreds > 0 && ones > 0 {
        out.push('零');
    }
    if ones > 0 {
        out.push_str(digit(ones));
    }
    out
}

fn digit(c: char) -> Option<u32> {
    match c {
        '〇' | '○' | '零' => Some(0),
        '两' => Some(2),
        _ => "一二三四五六七八九".chars().zip(1..).find(|(numeral, _)| *numeral == c).map(|(_, n)| n),
    }
}

fn unit(c: char) -> Option<u32> {
    match c {
        '十' => Some(10),
        '百' => Some(100),
        '千' => Some(1000),
        _ => None,
    }
}

/// Returns the value of a numeral, counted (一百零三) or spelled digit by digit (二〇二六).
fn chinese_value(numeral: &str) -> Option<u32> {
    if numeral.is_empty() || numeral.chars().count() > 8 {
        return None;
    }
    if numeral.chars().all(|c| digit(c).is_some()) {
        return spelled_value(numeral);
    }
    let (mut total, mut pending, mut smallest) = (0, None, u32::MAX);
    for c in numeral.chars() {
        match (digit(c), unit(c)) {
            (Some(0), _) => pending = None,
            (Some(value), _) if pending.is_none() && smallest > 1 => pending = Some(value),
            (_, Some(size)) if size < smallest => {
                total += pending.take().unwrap_or(1) * size;
                smallest = size;
            }
            _ => return None,
        }
    }
    Some(total + pending.unwrap_or(0))
}

/// Reads one digit, or four and more as in a year; 一二 is not a number.
fn spelled_value(numeral: &str) -> Option<u32> {
    let digits: Vec<u32> = numeral.chars().filter_map(digit).collect();
    match digits.len() {
        1 | 4 => Some(digits.iter().fold(0, |value, digit| value * 10 + digit)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_writing_is_read() {
        for (text, wanted) in [
            ("一、", Some((1, "、"))),
            ("十", Some((10, ""))),
            ("十四个", Some((14, "个"))),
            ("二十三", Some((23, ""))),
            ("一百零三", Some((103, ""))),
            ("二〇二六年", Some((2026, "年"))),
            ("二○二六", Some((2026, ""))),
            ("１４.", Some((14, "."))),
            ("14、", Some((14, "、"))),
            ("十四五", None),
            ("一二", None),
            ("甲", None),
            ("", None),
            ("99999999999999", None),
        ] {
            assert_eq!(leading(text), wanted, "{text}");
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        for number in 1..1000 {
            assert_eq!(leading(&chinese(number as usize)), Some((number, "")), "{number}");
        }
    }

    #[test]
    fn counts_in_chinese() {
        let cases = [
            (0, "0"),
            (1, "一"),
            (10, "十"),
            (14, "十四"),
            (20, "二十"),
            (99, "九十九"),
            (100, "一百"),
            (105, "一百零五"),
            (110, "一百一十"),
            (1000, "1000"),
        ];
        for (count, expected) in cases {
            assert_eq!(chinese(count), expected);
        }
    }
}
