//! Official documents as text and as Markdown.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| plan::fuzz::import(bytes));
