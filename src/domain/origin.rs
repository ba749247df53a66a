//! The mark inside a document of this program: the kind of attachment it is, and its session.

use std::fmt;

use super::paper::PaperKind;
use super::record::{RecordId, is_plain};
use super::vocabulary::Vocabulary;

/// The kind of attachment and its session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Origin {
    pub kind: PaperKind,
    pub session: RecordId,
}

impl Origin {
    /// The name of the document property that holds it.
    pub(crate) const PROPERTY: &'static str = "plan-attachment";

    /// Reads the text of the property; `None` if it has another form.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let (kind, session) = text.trim().split_once(' ')?;
        let kind = PaperKind::from_key(kind)?;
        is_plain(session).then(|| Self { kind, session: RecordId::new(session) })
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {}", self.kind.key(), self.session)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_written_form_is_read() {
        let session = RecordId::new("2026-03-12-t01-2f4e93de9c2548f2");
        let origin = Origin { kind: PaperKind::SignIn, session };
        assert_eq!(Origin::read(&origin.to_string()), Some(origin));
        for text in ["", "minutes", "minutes ../x", "memo 2026-03-12-t01", "minutes a\u{202e}b"] {
            assert_eq!(Origin::read(text), None, "{text}");
        }
    }
}
