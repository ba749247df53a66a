//! Days as sheets hold them: numbers counted from an epoch, or words.

use chrono::{Days, NaiveDate};

use super::fold::folded;

/// Where a workbook's count of days begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Epoch {
    /// 1900, with the leap day that year did not have.
    Excel,
    /// 1904, of early Macintoshes.
    Macintosh,
}

/// The count of the first day after the year 9999.
pub(super) const END: f64 = 2_958_466.0;

/// A counted moment in ISO 8601: a day, or a time where it is less than one day.
pub(super) fn of_serial(serial: f64, epoch: Epoch) -> Option<String> {
    if !(0.0..END).contains(&serial) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounded above")]
    let (days, minutes) = (serial.trunc() as u64, (serial.fract() * 1440.0).round() as u64);
    if days == 0 {
        return Some(format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60));
    }
    let first = match epoch {
        Epoch::Excel => NaiveDate::from_ymd_opt(1899, 12, 30),
        Epoch::Macintosh => NaiveDate::from_ymd_opt(1904, 1, 1),
    };
    first?.checked_add_days(Days::new(days)).map(|day| day.to_string())
}

/// The day that words name in full: `2026-03-12`, `2026/3/12`, `2026.3.12`, `20260312` or
/// `2026年3月12日`. A month without a day is none.
pub(super) fn of_words(text: &str) -> Option<NaiveDate> {
    let text = folded(text);
    let text = text.split('t').next().unwrap_or_default();
    if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return NaiveDate::parse_from_str(text, "%Y%m%d").ok();
    }
    let plain = text.replace(['年', '月', '/', '.'], "-");
    NaiveDate::parse_from_str(plain.trim_end_matches('日'), "%Y-%m-%d").ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_counted_from_their_epoch() {
        for (serial, epoch, expected) in [
            (45_000.0, Epoch::Excel, Some("2023-03-15")),
            (45_000.5, Epoch::Excel, Some("2023-03-15")),
            (43_538.0, Epoch::Macintosh, Some("2023-03-15")),
            (0.375, Epoch::Excel, Some("09:00")),
            (-1.0, Epoch::Excel, None),
            (f64::NAN, Epoch::Excel, None),
            (1e300, Epoch::Excel, None),
        ] {
            assert_eq!(of_serial(serial, epoch).as_deref(), expected, "{serial}");
        }
    }

    #[test]
    fn words_name_a_whole_day() {
        for text in [
            "2023-03-01",
            "2023/3/1",
            "2023.3.1",
            "２０２３年３月１日",
            "20230301",
            "2023-03-01T00:00:00",
            " 2023年 3月1日 ",
        ] {
            assert_eq!(of_words(text).map(|day| day.to_string()).as_deref(), Some("2023-03-01"), "{text}");
        }
        for text in ["2023年3月", "2023", "3月1日", "2023-02-30", "今年", ""] {
            assert_eq!(of_words(text), None, "{text}");
        }
    }
}
