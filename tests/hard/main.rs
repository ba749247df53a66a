//! Hostile files, full disks, killed processes, diverging clones.

#![cfg(unix)]
#![expect(clippy::expect_used, clippy::panic, reason = "a test ends where its data is not there")]

mod days;
#[cfg(all(target_os = "linux", feature = "real-programs"))]
mod faults;
mod filing;
mod foreign;
mod hostile;
mod merge;
mod processes;
mod safety;
mod study;
mod trust;
mod words;
