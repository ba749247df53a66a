//! Numbers of the old format: which of them are days, and how they are shown.

use super::super::day::{self, Epoch};
use super::bytes::Bytes;
use super::strings;

/// What tells a day from a number: the style of its cell.
#[derive(Debug)]
pub(super) struct Numbers {
    epoch: Epoch,
    /// The unit's own formats that show days, by number.
    formats: Vec<(u16, IsDay)>,
    /// The format of each style.
    styles: Vec<u16>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum IsDay {
    Yes,
    No,
}

impl Default for Numbers {
    fn default() -> Self {
        Self { epoch: Epoch::Excel, formats: Vec::new(), styles: Vec::new() }
    }
}

impl Numbers {
    pub(super) fn set_epoch(&mut self, data: &[u8]) {
        if Bytes::new(data).u16() == Some(1) {
            self.epoch = Epoch::Macintosh;
        }
    }

    pub(super) fn add_format(&mut self, data: &[u8]) {
        let mut bytes = Bytes::new(data);
        let (Some(number), Some(length)) = (bytes.u16(), bytes.u16()) else { return };
        let code = strings::plain(&mut bytes, usize::from(length)).unwrap_or_default();
        let is_day = if shows_days(&code) { IsDay::Yes } else { IsDay::No };
        self.formats.push((number, is_day));
    }

    pub(super) fn add_style(&mut self, data: &[u8]) {
        let mut bytes = Bytes::new(data);
        self.styles.push(bytes.u16().and_then(|_| bytes.u16()).unwrap_or_default());
    }

    /// The number as people see it in a cell of that style.
    pub(super) fn show(&self, number: f64, style: u16) -> String {
        let format = self.styles.get(usize::from(style)).copied().unwrap_or_default();
        let own = self.formats.iter().rev().find(|(number, _)| *number == format).map(|(_, is_day)| *is_day);
        let is_day = own.unwrap_or(if is_built_in_day(format) { IsDay::Yes } else { IsDay::No });
        let day = (is_day == IsDay::Yes).then(|| day::of_serial(number, self.epoch)).flatten();
        day.unwrap_or_else(|| number.to_string())
    }
}

/// The formats of days and times that every such file may use without stating them; 27 to 36 and 50
/// to 58 are those of East Asia.
fn is_built_in_day(format: u16) -> bool {
    matches!(format, 14..=22 | 27..=36 | 45..=47 | 50..=58)
}

/// Whether a format's code shows a day or a time: a letter of one outside quotes and brackets.
fn shows_days(code: &str) -> bool {
    let (mut quoted, mut bracketed) = (false, false);
    for c in code.chars() {
        match c {
            '"' => quoted = !quoted,
            '[' => bracketed = true,
            ']' => bracketed = false,
            'y' | 'm' | 'd' | 'h' | 's' | 'Y' | 'M' | 'D' | 'H' | 'S' if !quoted && !bracketed => {
                return true;
            }
            _ => {}
        }
    }
    false
}

/// A number packed into four bytes.
pub(super) fn unpacked(packed: u32) -> f64 {
    let number = if packed & 2 == 0 {
        f64::from_bits(u64::from(packed & !3) << 32)
    } else {
        f64::from(packed.cast_signed() >> 2)
    };
    if packed & 1 == 0 { number } else { number / 100.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_numbers_are_unpacked() {
        for (packed, expected) in [
            ((5u32 << 2) | 2, 5.0),
            ((1234u32 << 2) | 3, 12.34),
            ((-3i32 << 2).cast_unsigned() | 2, -3.0),
            (0x3ff0_0000, 1.0),
        ] {
            assert!((unpacked(packed) - expected).abs() < 1e-9, "{packed:x}");
        }
    }

    #[test]
    fn codes_of_days_are_told_from_those_of_numbers() {
        for code in ["yyyy\"年\"m\"月\"d\"日\"", "[$-804]yyyy/m/d", "h:mm"] {
            assert!(shows_days(code), "{code}");
        }
        for code in ["0.00", "General", "#,##0\"days\"", "[Red]0", "@"] {
            let general = code == "General";
            assert!(general || !shows_days(code), "{code}");
        }
    }
}
