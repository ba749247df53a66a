//! The progress of a long command, on a terminal only.

use std::io::{self, IsTerminal, Write, stderr};
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
        self.progress_line(what, count, all)
    }

    /// Returns the progress of writing a file, whose size is not known before.
    pub(crate) fn progress_of_file(&self) -> Progress {
        self.progress_line("progress-file", "{bytes}", None)
    }

    fn progress_line(&self, what: &str, count: &str, all: Option<u64>) -> Progress {
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
        self.advance(1);
    }

    /// Returns a writer that counts the bytes written to `out`.
    pub(crate) fn counting<'p, W: Write + 'p>(&'p self, out: W) -> impl Write + 'p {
        Counting { out, progress: self }
    }

    fn advance(&self, by: u64) {
        self.bar.inc(by);
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

struct Counting<'p, W> {
    out: W,
    progress: &'p Progress,
}

impl<W: Write> Write for Counting<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.progress.advance(u64::try_from(written).unwrap_or(u64::MAX));
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_counted_and_written() {
        let progress = Progress { bar: ProgressBar::hidden(), shown: Once::new() };
        let mut file = Vec::new();
        let mut out = progress.counting(&mut file);
        out.write_all("学习".as_bytes()).and_then(|()| out.write_all(b"\n")).unwrap();
        drop(out);
        assert_eq!((progress.bar.position(), file.as_slice()), (7, "学习\n".as_bytes()));
    }
}
