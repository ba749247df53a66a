//! Text of the old format: one byte or two for a character, and in the table of shared texts cut at
//! any place, where the rest begins with a new flag.

use super::super::tab::MAX_CHARACTERS;
use super::bytes::Bytes;

/// Shared texts that are kept: far more than the cells of such a workbook.
const MAX_SHARED: u32 = 500_000;

/// Two bytes for a character.
const WIDE: u8 = 0x01;
const PHONETIC: u8 = 0x04;
/// Runs of formats follow.
const RICH: u8 = 0x08;

/// A text in one piece: a flag, then `length` characters.
pub(super) fn plain(bytes: &mut Bytes<'_>, length: usize) -> Option<String> {
    let flags = bytes.u8()?;
    if flags & RICH != 0 {
        bytes.u16()?;
    }
    if flags & PHONETIC != 0 {
        bytes.u32()?;
    }
    let mut units = Vec::new();
    units.extend(units_of(bytes, length, flags));
    Some(String::from_utf16_lossy(&units))
}

/// The table of shared texts, given as its record and those that continue it; ends at the first
/// text that is cut short.
pub(super) fn shared(pieces: &[&[u8]]) -> Vec<String> {
    let Some((first, more)) = pieces.split_first() else { return Vec::new() };
    let mut table = Pieces { now: Bytes::new(first), more };
    let head = table.now.u32().and_then(|_| table.now.u32());
    let Some(count) = head else { return Vec::new() };
    (0..count.min(MAX_SHARED)).map_while(|_| table.text()).collect()
}

struct Pieces<'a> {
    now: Bytes<'a>,
    more: &'a [&'a [u8]],
}

impl Pieces<'_> {
    fn text(&mut self) -> Option<String> {
        if self.now.left() == 0 {
            self.turn()?;
        }
        let length = usize::from(self.now.u16()?);
        let mut flags = self.now.u8()?;
        let runs = if flags & RICH == 0 { 0 } else { usize::from(self.now.u16()?) };
        let phonetic = if flags & PHONETIC == 0 { 0 } else { usize::try_from(self.now.u32()?).ok()? };
        let mut units = Vec::new();
        loop {
            units.extend(units_of(&mut self.now, length - units.len(), flags));
            if units.len() == length {
                break;
            }
            self.turn()?;
            flags = self.now.u8()?;
        }
        self.skip(runs.saturating_mul(4))?;
        self.skip(phonetic)?;
        units.truncate(MAX_CHARACTERS); // each cell that shares it copies it
        Some(String::from_utf16_lossy(&units))
    }

    /// On to the next piece.
    fn turn(&mut self) -> Option<()> {
        let (next, more) = self.more.split_first()?;
        (self.now, self.more) = (Bytes::new(next), more);
        Some(())
    }

    fn skip(&mut self, mut count: usize) -> Option<()> {
        loop {
            let here = count.min(self.now.left());
            self.now.take(here)?;
            count -= here;
            if count == 0 {
                return Some(());
            }
            self.turn()?;
        }
    }
}

/// As many of `wanted` characters as are left here.
fn units_of(bytes: &mut Bytes<'_>, wanted: usize, flags: u8) -> Vec<u16> {
    if flags & WIDE == 0 {
        let here = wanted.min(bytes.left());
        return bytes.take(here).unwrap_or_default().iter().map(|byte| u16::from(*byte)).collect();
    }
    let here = wanted.min(bytes.left() / 2);
    let taken = bytes.take(here * 2).unwrap_or_default();
    taken.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wide(text: &str) -> Vec<u8> {
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    }

    #[test]
    fn a_text_may_be_cut_and_go_on_in_the_other_width() {
        let first = [&[9, 0, 0, 0, 2, 0, 0, 0, 4, 0, WIDE], wide("姓名").as_slice()].concat();
        let second = [&[0, b'i', b'd'], &[1, 0, 0, b'x'][..]].concat();
        assert_eq!(shared(&[&first, &second]), ["姓名id", "x"]);
    }

    #[test]
    fn formats_and_phonetics_are_passed_over() {
        let head = [9, 0, 0, 0, 2, 0, 0, 0];
        let rich = [&[1, 0, RICH | PHONETIC, 1, 0, 3, 0, 0, 0, b'a'], [0; 7].as_slice()].concat();
        let plain = [1, 0, 0, b'b'];
        assert_eq!(shared(&[&[&head, rich.as_slice(), &plain].concat()]), ["a", "b"]);
    }

    #[test]
    fn a_table_that_promises_too_much_ends_with_its_bytes() {
        let table = [&[0xff; 8], &[1, 0, 0, b'a', 0xff, 0xff, WIDE, b'b'][..]].concat();
        assert_eq!(shared(&[&table]), ["a"]);
        assert!(shared(&[]).is_empty() && shared(&[&[1, 2, 3]]).is_empty());
    }
}
