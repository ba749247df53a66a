//! For programs: the same keys and values in every language.

use serde::Serialize;

/// The value as JSON with two spaces of indentation and an end of line.
///
/// # Errors
/// The value has no JSON form, which is a fault of the program.
pub fn to_json<T: Serialize + ?Sized>(value: &T) -> serde_json::Result<String> {
    serde_json::to_string_pretty(value).map(|json| json + "\n")
}
