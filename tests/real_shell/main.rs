//! The shell around the program: manual pages read by `man`, completion in bash, zsh and fish.
//!
//! Needs `man` with groff and these shells; run with `cargo test --features real-programs`.

#![cfg(unix)]
#![expect(clippy::expect_used, clippy::panic, reason = "a test ends where its programs are not there")]

mod completion;
mod manual;
#[path = "../terminal/screen.rs"]
mod screen;
