//! The stream of a workbook: records of a kind and up to 8 KB, one after the other.

use super::bytes::Bytes;

#[derive(Debug, Clone, Copy)]
pub(super) struct Record<'a> {
    pub(super) kind: u16,
    pub(super) data: &'a [u8],
}

/// The records up to the end of the stream, or to the first that is cut short.
pub(super) fn records(stream: &[u8]) -> impl Iterator<Item = Record<'_>> {
    let mut bytes = Bytes::new(stream);
    std::iter::from_fn(move || {
        let (kind, length) = (bytes.u16()?, bytes.u16()?);
        bytes.take(usize::from(length)).map(|data| Record { kind, data })
    })
}
