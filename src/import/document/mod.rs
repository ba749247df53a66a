//! Official documents as plans: what a document says, line by line, and the plan file made of it.
//!
//! [`read`] turns a file into lines, [`understand`] turns lines into an [`outline::Outline`], and [`plan_text`]
//! writes that down as a plan. On the way lines become paragraphs, paragraphs pieces, pieces a tree of headings,
//! and the tree's parts topics and requirements.

mod docx;
mod draft;
mod gather;
mod heading;
mod label;
mod line;
mod noise;
pub(crate) mod outline;
mod paragraph;
mod piece;
mod prose;
mod reading;
mod requirement;
mod runin;
mod section;
mod source;
mod table;
mod text;
mod time;
mod title;
mod topic;
mod tree;
mod understand;
mod used;
mod view;
mod width;
mod write;

use crate::text::numeral as number;

pub(crate) use source::{MAX_BYTES, Source, read};
pub(crate) use understand::understand;
pub(crate) use write::{plan_text, plan_year};
