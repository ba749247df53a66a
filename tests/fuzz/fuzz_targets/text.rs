//! Texts of notes as blocks.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| plan::fuzz::text(bytes));
