//! The names of records' files: what they say, and whether they fit the content.

use std::ffi::OsString;

use sha2::{Digest, Sha256};

use super::fault::Extent;
use crate::domain::record::{Record, RecordId};
use crate::message::Message;
use crate::text::hex;

/// Returns the first hex digits of the SHA-256 of a record's bytes.
fn hash_of(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes)[..RecordId::HASH_DIGITS / 2])
}

/// The ending of a record's file.
pub(super) const ENDING: &str = ".yaml";

/// Returns the id in the name of a record's file.
pub(super) fn id_in(name: OsString) -> RecordId {
    let mut name = name.into_string().unwrap_or_else(|name| name.to_string_lossy().into_owned());
    name.truncate(name.len().saturating_sub(ENDING.len()));
    RecordId::new(name)
}

/// Returns what is wrong with a name: it does not fit the content, or has as few digits as earlier
/// versions wrote. Such a record is read as it is, because others refer to it by that name.
pub(super) fn misnamed<T: Record>(stem: &str, record: &T, bytes: &[u8]) -> Option<(Message, Extent)> {
    let expected = expected(record, bytes);
    if stem == expected {
        return None;
    }
    let hash = RecordId::new(stem).hash().len();
    let (fault, extent) = if hash == RecordId::SHORT_DIGITS && expected.starts_with(stem) {
        ("short-record-name", Extent::Harmless)
    } else {
        ("misnamed-record", Extent::Read)
    };
    Some((Message::new(fault).with("expected", expected), extent))
}

/// Returns the name of a record by its content.
pub(super) fn name_for<T: Record>(record: &T, bytes: &[u8]) -> RecordId {
    RecordId::new(expected(record, bytes))
}

/// Ids in a plan are written by people, so characters that are not safe in a file name are left out.
fn expected<T: Record>(record: &T, bytes: &[u8]) -> String {
    let mut what = record.what();
    what.retain(|c| c.is_ascii_alphanumeric() || c == '-');
    format!("{}-{what}-{}", record.day(), hash_of(bytes))
}
