//! The progress of a long command, on a terminal only.

use std::io::{self, IsTerminal, Stderr, Write};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use crate::cli::context::Context;

/// The time after which a command shows its progress.
const LONG: Duration = Duration::from_secs(1);

/// The time between two updates.
const BETWEEN: Duration = Duration::from_millis(100);

/// A line that counts what is done, erased at the end. Several threads may count.
pub(crate) struct Progress<W: Write = Stderr> {
    /// The words before the count.
    what: String,
    all: usize,
    state: Mutex<State<W>>,
}

struct State<W> {
    done: usize,
    /// The time of the next update.
    next: Instant,
    is_shown: bool,
    /// `None` if nobody watches.
    out: Option<W>,
}

impl Context {
    /// Returns the progress towards `all`, on standard error if that is a terminal.
    pub(crate) fn progress(&self, what: &str, all: usize) -> Progress {
        let err = io::stderr();
        Progress::after(LONG, self.words.word(what), all, err.is_terminal().then_some(err))
    }
}

impl<W: Write> Progress<W> {
    fn after(wait: Duration, what: String, all: usize, out: Option<W>) -> Self {
        let state = State { done: 0, next: Instant::now() + wait, is_shown: false, out };
        Self { what, all, state: Mutex::new(state) }
    }

    /// Counts one more. An error of the terminal is ignored.
    pub(crate) fn step(&self) {
        let Ok(mut state) = self.state.lock() else { return };
        state.done += 1;
        let now = Instant::now();
        if now < state.next {
            return;
        }
        let done = state.done;
        if let Some(out) = &mut state.out {
            let _ = write!(out, "\r{} {done}/{}\u{1b}[K", self.what, self.all).and_then(|()| out.flush());
            state.is_shown = true;
        }
        state.next = now + BETWEEN;
    }
}

impl<W: Write> Drop for Progress<W> {
    fn drop(&mut self) {
        if let Ok(state) = self.state.get_mut()
            && state.is_shown
            && let Some(out) = &mut state.out
        {
            let _ = write!(out, "\r\u{1b}[K").and_then(|()| out.flush());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns what a terminal gets, and what is left on its screen at the end.
    fn screen(wait: Duration) -> (String, String) {
        let mut bytes = Vec::new();
        let progress = Progress::after(wait, "正在读取".to_owned(), 9, Some(&mut bytes));
        (0..3).for_each(|_| progress.step());
        drop(progress);
        let text = String::from_utf8(bytes).unwrap();
        let left = text.rsplit('\r').next().unwrap().replace("\u{1b}[K", "");
        (text, left)
    }

    #[test]
    fn a_long_command_counts_and_leaves_nothing_on_the_screen() {
        let (written, left) = screen(Duration::ZERO);
        assert!(written.starts_with("\r正在读取 1/9"), "{written:?}");
        assert_eq!(left, "");
    }

    #[test]
    fn a_short_command_shows_nothing() {
        assert_eq!(screen(LONG).0, "");
    }
}
