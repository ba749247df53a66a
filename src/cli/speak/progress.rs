//! The progress of a long command, on a terminal only.

use std::io::{IsTerminal, stderr};
use std::sync::Once;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::cli::context::Context;
use crate::store::records_read;

/// The time after which a command shows its progress.
const LONG: Duration = Duration::from_secs(1);

/// How often the number of records read is shown.
const BEAT: Duration = Duration::from_millis(200);

/// A line on standard error that counts what is done, erased at the end. Several threads may count.
pub(crate) struct Progress {
    bar: ProgressBar,
    shown: Once,
}

impl Context {
    /// Returns the progress towards `all`, if that number is known. It is shown if standard error is a terminal.
    pub(crate) fn progress(&self, what: &str, all: Option<usize>) -> Progress {
        let count = if all.is_some() { "{pos}/{len}" } else { "{pos}" };
        let all = all.and_then(|all| u64::try_from(all).ok());
        let bar = ProgressBar::with_draw_target(all, ProgressDrawTarget::hidden());
        let style = ProgressStyle::with_template(&format!("{{msg}} {count}"));
        let bar = bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        Progress { bar: bar.with_message(self.words.word(what)), shown: Once::new() }
    }

    /// Loads something, and shows meanwhile how many records were read.
    pub(crate) fn while_reading<T>(&self, load: impl FnOnce() -> T) -> T {
        if !stderr().is_terminal() {
            return load();
        }
        let progress = self.progress("progress-records", None);
        let (loaded, waiting) = channel::<()>();
        thread::scope(|scope| {
            scope.spawn(move || {
                while waiting.recv_timeout(BEAT) == Err(RecvTimeoutError::Timeout) {
                    progress.reach(records_read());
                }
            });
            let result = load();
            drop(loaded);
            result
        })
    }
}

impl Progress {
    /// Counts one more.
    pub(crate) fn step(&self) {
        self.bar.inc(1);
        self.show_if_long();
    }

    fn reach(&self, count: u64) {
        self.bar.set_position(count);
        self.show_if_long();
    }

    fn show_if_long(&self) {
        if !self.shown.is_completed() && self.bar.elapsed() >= LONG {
            self.shown.call_once(|| self.bar.set_draw_target(ProgressDrawTarget::stderr()));
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
