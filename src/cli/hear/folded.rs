//! Normalises numbers and character widths as typed.

use crate::text::{half_width, numeral};

/// Returns the text in half width and lower case, without blanks, its Chinese numerals as digits:
/// `十二月 三日` becomes `12月3日`.
pub(crate) fn folded(text: &str) -> String {
    let plain: String = text.chars().map(half_width).filter(|c| !c.is_whitespace()).collect();
    let plain = plain.to_lowercase();
    let mut out = String::new();
    let mut rest = plain.as_str();
    while let Some(first) = rest.chars().next() {
        if let Some((number, after)) = numeral::leading(rest).filter(|_| !first.is_ascii_digit()) {
            out.push_str(&number.to_string());
            rest = after;
        } else {
            out.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    out
}

/// Reads a whole number written in ASCII digits only.
pub(crate) fn digits(text: &str) -> Option<u32> {
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) { None } else { text.parse().ok() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_and_widths_become_one() {
        for (text, expected) in [
            ("十二月 三日", "12月3日"),
            ("二〇二六年十月二十一日", "2026年10月21日"),
            ("２０２６－０３－０２", "2026-03-02"),
            ("下午两点半", "下午2点半"),
            ("0900", "0900"),
            ("下周四", "下周4"),
            ("第一季度", "第1季度"),
            ("", ""),
        ] {
            assert_eq!(folded(text), expected, "{text}");
        }
    }
}
