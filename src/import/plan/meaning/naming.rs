//! The label that names a topic without a heading.

use crate::import::plan::shape::label::Label;
use crate::import::plan::words::{prose, reading};

/// The label that names a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Naming {
    /// The title.
    Title,
    /// The content, because other labels list the readings.
    Content,
    /// The first reading of the content, or a short content without readings.
    Works,
}

impl Naming {
    /// Returns the label that names a topic with these labels.
    pub(super) fn by(labels: impl Iterator<Item = Label>) -> Self {
        let labels: Vec<Label> = labels.collect();
        if labels.contains(&Label::Title) {
            Self::Title
        } else if labels.contains(&Label::Readings) {
            Self::Content
        } else {
            Self::Works
        }
    }

    /// Returns `true` for the text of a content that names the topic itself.
    pub(super) fn names(self, content: &str) -> bool {
        let reads = || reading::is_entry(content) || !reading::of_prose(content, &[]).is_empty();
        match self {
            Self::Title => false,
            Self::Content => reading::cited(content).is_empty(),
            Self::Works => !content.is_empty() && !prose::is_sentence(content) && !reads(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_short_content_without_readings_names_its_topic() {
        let by = |labels: &[Label]| Naming::by(labels.iter().copied());
        assert!(by(&[Label::Time, Label::Content]).names("弘扬甲传统"));
        assert!(!by(&[Label::Content]).names("学习了甲，体会很深。"));
        assert!(!by(&[Label::Content]).names("《甲》"));
        assert!(!by(&[Label::Title, Label::Content]).names("弘扬甲传统"));
    }
}
