//! Hard times: files that mean harm, disks that fill, processes that die, clones that drift apart.

#![cfg(unix)]
#![expect(clippy::expect_used, clippy::panic, reason = "a test ends where its data is not there")]

mod days;
mod foreign;
mod hostile;
mod merge;
mod safety;
mod study;
mod trust;
mod words;
