//! Rosters and attendance as comma-separated text.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| plan::fuzz::sheet(bytes));
