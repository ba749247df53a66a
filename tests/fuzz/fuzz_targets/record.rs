//! Records: the fast reader against full YAML.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| plan::fuzz::record(bytes));
