//! Plans, rosters and calendars: load, check, locate.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| plan::fuzz::toml(bytes));
