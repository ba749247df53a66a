//! The numbers of headings and list items.

use super::document::{Convention, Level};
use crate::text::chinese;

/// Numbers the headings of one document.
#[derive(Debug, Clone)]
pub(crate) struct Numbering {
    convention: Convention,
    counts: [usize; Level::ALL.len()],
}

impl Numbering {
    /// Starts at 1, in this convention.
    pub(crate) fn new(convention: Convention) -> Self {
        Self { convention, counts: [0; Level::ALL.len()] }
    }

    /// Returns the number of the next heading of that level, with its separator.
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

/// Returns the number of a list item, counted from 1, with its separator.
pub(crate) fn item(convention: Convention, count: usize) -> String {
    match convention {
        Convention::Chinese => format!("{count}."),
        Convention::English => format!("{count}. "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
