//! The shape of a document: paragraphs, headings, labels, and their tree.

pub(super) mod closing;
pub(super) mod columns;
pub(super) mod entry;
pub(super) mod heading;
pub(super) mod label;
pub(super) mod legend;
pub(super) mod notes;
pub(super) mod paragraph;
pub(super) mod piece;
pub(super) mod plain;
pub(super) mod runin;
pub(super) mod said;
pub(super) mod season;
pub(super) mod section;
pub(super) mod spaced;
pub(super) mod stacked;
pub(super) mod stops;
pub(super) mod tree;
pub(super) mod view;
