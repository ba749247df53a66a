//! A program in a pseudo-terminal, and its screen.

use std::fs::File;
use std::io::{Read, Write};
use std::num::NonZero;
use std::process::{Child, Command};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{Winsize, tcsetwinsize};

pub(crate) const COLUMNS: NonZero<u16> = NonZero::new(80).expect("columns");
pub(crate) const LINES: NonZero<u16> = NonZero::new(30).expect("lines");

/// The longest time until something appears, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running program and what its terminal shows.
pub(crate) struct Screen {
    child: Child,
    keyboard: File,
    output: Receiver<Vec<u8>>,
    pub(crate) parser: vt100::Parser,
    /// The output since the last keys.
    fresh: String,
}

/// A program that is not needed any more ends with its screen.
impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Screen {
    pub(crate) fn of(mut command: Command) -> Self {
        let terminal = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).expect("a pseudo-terminal");
        grantpt(&terminal).expect("a terminal to open");
        unlockpt(&terminal).expect("a terminal to open");
        let name = ptsname(&terminal, Vec::new()).expect("a name").into_string().expect("a name in words");
        let size = Winsize { ws_row: LINES.get(), ws_col: COLUMNS.get(), ws_xpixel: 0, ws_ypixel: 0 };
        tcsetwinsize(&terminal, size).expect("a size");
        let end = || File::options().read(true).write(true).open(&name).expect("the terminal");
        let child = command.stdin(end()).stdout(end()).stderr(end()).spawn().expect("the program");
        let keyboard = File::from(terminal);
        let mut reader = keyboard.try_clone().expect("a reader");
        let (sender, output) = channel();
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            // The terminal reports an error once the program has closed it.
            while let Ok(count) = reader.read(&mut bytes) {
                if count == 0 || sender.send(bytes[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        Self { child, keyboard, output, parser: vt100::Parser::new(LINES, COLUMNS, 0), fresh: String::new() }
    }

    fn read(&mut self, wait: Duration) -> bool {
        let Ok(bytes) = self.output.recv_timeout(wait) else { return false };
        self.fresh.push_str(&String::from_utf8_lossy(&bytes));
        self.parser.process(&bytes);
        true
    }

    /// Returns the screen, without blanks at the ends of lines.
    pub(crate) fn text(&self) -> String {
        self.parser.screen().contents()
    }

    /// Waits until the question with that text is on the screen.
    pub(crate) fn wait_for(&mut self, text: &str) {
        let begun = Instant::now();
        while !(self.fresh.contains(text) && self.is_quiet()) {
            assert!(begun.elapsed() < PATIENCE, "no {text:?} on the screen:\n{}", self.text());
            self.read(Duration::from_millis(50));
        }
    }

    /// Reads until the program is quiet.
    pub(crate) fn is_quiet(&mut self) -> bool {
        while self.read(Duration::from_millis(30)) {}
        true
    }

    pub(crate) fn type_keys(&mut self, keys: &str) {
        self.fresh.clear();
        self.keyboard.write_all(keys.as_bytes()).expect("keys typed");
    }

    /// Waits for the end. Returns the exit code and what was printed since the last keys, as it was written:
    /// the screen breaks long lines.
    pub(crate) fn end(mut self) -> (Option<i32>, String) {
        let begun = Instant::now();
        let code = loop {
            self.read(Duration::from_millis(30));
            if let Some(status) = self.child.try_wait().expect("a status") {
                break status.code();
            }
            if begun.elapsed() > PATIENCE {
                let _ = self.child.kill();
                panic!("the program does not end:\n{}", self.text());
            }
        };
        self.is_quiet();
        (code, anstream::adapter::strip_str(&self.fresh).to_string().replace('\r', ""))
    }
}
