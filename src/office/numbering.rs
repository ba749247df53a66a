//! The numbers before headings and items.

use super::document::{Convention, Level};

/// Counts the headings of one document.
#[derive(Debug, Clone)]
pub(crate) struct Numbering {
    convention: Convention,
    counts: [usize; Level::ALL.len()],
}

impl Numbering {
    /// Counts from 1, after that custom.
    pub(crate) fn new(convention: Convention) -> Self {
        Self { convention, counts: [0; Level::ALL.len()] }
    }

    /// The number before the next heading of that level, with what sets it off.
    pub(crate) fn next(&mut self, level: Level) -> String {
        let depth = level.depth();
        self.counts[depth] += 1;
        self.counts[depth + 1..].fill(0);
        let count = self.counts[depth];
        match (self.convention, level) {
            (Convention::English, _) => {
                let parts: Vec<String> = self.counts[..=depth].iter().map(usize::to_string).collect();
                format!("{} ", parts.join("."))
            }
            (Convention::Chinese, Level::One) => format!("{}、", chinese(count)),
            (Convention::Chinese, Level::Two) => format!("（{}）", chinese(count)),
            (Convention::Chinese, Level::Three) => format!("{count}."),
            (Convention::Chinese, Level::Four) => format!("（{count}）"),
        }
    }
}

/// The number before an item of a list, counted from 1, with what sets it off.
pub(crate) fn item(convention: Convention, count: usize) -> String {
    match convention {
        Convention::Chinese => format!("{count}."),
        Convention::English => format!("{count}. "),
    }
}

/// A count in Chinese figures; from 100 on in Arabic ones, which no heading reaches.
pub(crate) fn chinese(count: usize) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    match (count / 10, count % 10) {
        (0, 0) | (10.., _) => count.to_string(),
        (0, ones) => DIGITS[ones].to_owned(),
        (1, ones) => format!("十{}", DIGITS[ones]),
        (tens, ones) => format!("{}十{}", DIGITS[tens], DIGITS[ones]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_in_chinese() {
        let cases =
            [(1, "一"), (9, "九"), (10, "十"), (14, "十四"), (20, "二十"), (99, "九十九"), (100, "100")];
        for (count, expected) in cases {
            assert_eq!(chinese(count), expected);
        }
    }

    #[test]
    fn a_lower_level_begins_anew_below_each_heading() {
        use Level::{Four, One, Three, Two};
        let levels = [One, Two, Two, Three, Four, One, Two, Three];
        let number = |convention| {
            let mut numbering = Numbering::new(convention);
            levels.map(|level| numbering.next(level))
        };
        assert_eq!(
            number(Convention::Chinese),
            ["一、", "（一）", "（二）", "1.", "（1）", "二、", "（一）", "1."]
        );
        assert_eq!(
            number(Convention::English),
            ["1 ", "1.1 ", "1.2 ", "1.2.1 ", "1.2.1.1 ", "2 ", "2.1 ", "2.1.1 "]
        );
    }
}
