//! How LibreOffice renders our documents. Run with `cargo test --features real-programs`.

#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a test ends where a program fails")]

mod drafts;
mod forms;
mod measures;
mod pages;
mod schemas;
