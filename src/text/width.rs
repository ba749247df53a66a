//! Full-width and half-width forms of characters.

/// Returns the ASCII form of a full-width sign; any other character unchanged.
pub(crate) fn half_width(c: char) -> char {
    match c {
        '\u{3000}' => ' ',
        '！'..='～' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

/// Returns the text in half width, as Chinese input methods may not type it.
pub(crate) fn to_half_width(text: &str) -> String {
    text.chars().map(half_width).collect()
}

#[cfg(test)]
mod tests {
    use super::to_half_width;

    #[test]
    fn full_width_signs_become_ascii_and_chinese_stays() {
        assert_eq!(to_half_width("２０２６－０３　（ｍ０２）～，甲。"), "2026-03 (m02)~,甲。");
    }
}
