//! A progress bar.

/// Draws a bar of `width` cells with the share `part / whole` filled; empty if `whole` is 0.
pub(crate) fn bar(part: usize, whole: usize, width: usize) -> String {
    let filled = (part.min(whole) * width + whole / 2).checked_div(whole).unwrap_or_default();
    "█".repeat(filled) + &"░".repeat(width - filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_by_share() {
        let cases = [
            ((0, 14, 4), "░░░░"),
            ((7, 14, 4), "██░░"),
            ((14, 14, 4), "████"),
            ((3, 0, 4), "░░░░"),
            ((9, 3, 2), "██"),
        ];
        for ((part, whole, width), expected) in cases {
            assert_eq!(bar(part, whole, width), expected);
        }
    }
}
