//! XML in documents of Word and LibreOffice.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| plan::fuzz::parts(bytes));
