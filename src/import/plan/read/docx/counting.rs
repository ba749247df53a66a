//! Formats of automatic numbers.

use crate::text::numeral as number;

/// Formats a number in Word's format. Unknown formats fall back to decimal, because no fact depends on it.
pub(super) fn written(value: u32, format: &str) -> String {
    match format {
        "none" | "bullet" => String::new(),
        "chineseCounting"
        | "chineseCountingThousand"
        | "japaneseCounting"
        | "taiwaneseCounting"
        | "taiwaneseCountingThousand"
        | "koreanCounting"
        | "japaneseDigitalTenThousand" => number::chinese(value as usize),
        "ideographDigital" | "taiwaneseDigital" | "koreanDigital" | "koreanDigital2" => value
            .to_string()
            .chars()
            .map(|digit| one_of("〇一二三四五六七八九", digit.to_digit(10)))
            .collect(),
        "chineseLegalSimplified" | "ideographLegalTraditional" | "japaneseLegal" => {
            number::chinese(value as usize).chars().map(legal).collect()
        }
        "ideographTraditional" => one_of("甲乙丙丁戊己庚辛壬癸", value.checked_sub(1)).to_string(),
        "decimalZero" => format!("{value:02}"),
        "decimalFullWidth" | "decimalFullWidth2" => value
            .to_string()
            .chars()
            .map(|digit| one_of("０１２３４５６７８９", digit.to_digit(10)))
            .collect(),
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => enclosed(value, '①'),
        "decimalEnclosedParen" => enclosed(value, '⑴'),
        "decimalEnclosedFullstop" => enclosed(value, '⒈'),
        "ideographEnclosedCircle" => enclosed(value, '㊀'),
        "upperLetter" => letters(value).to_uppercase(),
        "lowerLetter" => letters(value),
        "upperRoman" => roman(value).to_uppercase(),
        "lowerRoman" => roman(value),
        _ => value.to_string(),
    }
}

fn one_of(signs: &str, index: Option<u32>) -> char {
    index.and_then(|index| signs.chars().nth(index as usize)).unwrap_or('?')
}

fn legal(numeral: char) -> char {
    let pairs = "一壹二贰三叁四肆五伍六陆七柒八捌九玖十拾百佰";
    let at = pairs.chars().step_by(2).position(|plain| plain == numeral);
    at.and_then(|at| pairs.chars().nth(at * 2 + 1)).unwrap_or(numeral)
}

/// Formats a number as one sign. Each set starts at 1 and has twenty signs, or ten for circled ideographs.
fn enclosed(value: u32, first: char) -> String {
    let last = if first == '㊀' { 10 } else { 20 };
    let sign = (1..=last).contains(&value).then(|| char::from_u32(u32::from(first) + value - 1)).flatten();
    sign.map_or_else(|| value.to_string(), String::from)
}

/// Formats a number as letters: a to z, then aa to zz, as Word does.
fn letters(value: u32) -> String {
    let Some(index) = value.checked_sub(1) else { return String::new() };
    let letter = one_of("abcdefghijklmnopqrstuvwxyz", Some(index % 26));
    std::iter::repeat_n(letter, (index / 26 + 1).min(10) as usize).collect()
}

fn roman(value: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let mut rest = value.min(3999);
    let mut out = String::new();
    for (worth, sign) in SIGNS {
        while rest >= worth {
            out.push_str(sign);
            rest -= worth;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_format_is_written_as_word_writes_it() {
        for (value, format, wanted) in [
            (14, "chineseCountingThousand", "十四"),
            (3, "japaneseCounting", "三"),
            (20, "ideographDigital", "二〇"),
            (21, "chineseLegalSimplified", "贰拾壹"),
            (2, "ideographTraditional", "乙"),
            (12, "decimal", "12"),
            (3, "decimalZero", "03"),
            (12, "decimalFullWidth", "１２"),
            (3, "decimalEnclosedCircle", "③"),
            (21, "decimalEnclosedCircle", "21"),
            (28, "lowerLetter", "bb"),
            (4, "upperRoman", "IV"),
            (5, "bullet", ""),
            (5, "custom", "5"),
        ] {
            assert_eq!(written(value, format), wanted, "{format}");
        }
    }
}
