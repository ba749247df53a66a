//! Files of Word, Excel and LibreOffice, read in a child process of this program.
//!
//! If such a file harms its reader, only the child fails: its memory and time are limited, and the
//! program continues.

use std::ffi::OsString;
use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::import::{blanks, book, origin, pages, plan};
use crate::message::{Message, Value};
use crate::store::confine;

/// The first argument of a child; no command has this name.
const CHILD: &str = "--read-foreign-file";
/// The memory limit of a child, in bytes.
const MEMORY: u64 = 512 << 20;
/// The time limit of a child.
const TIME: Duration = Duration::from_secs(4);
/// The maximum size of an answer, in bytes.
const MAX_ANSWER: u64 = 64 << 20;

/// The task of a child.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Task {
    Book,
    Document,
    /// A note, as Markdown.
    Note,
    /// The mark that says which attachment a document is.
    Origin,
    /// The blanks of a bundle of files.
    Blanks,
    /// The pages that a bundle of Word files states.
    Pages,
}

impl Task {
    const ALL: [(Self, &'static str); 6] = [
        (Self::Book, "book"),
        (Self::Document, "document"),
        (Self::Note, "note"),
        (Self::Origin, "origin"),
        (Self::Blanks, "blanks"),
        (Self::Pages, "pages"),
    ];

    fn word(self) -> &'static str {
        Self::ALL.iter().find(|(task, _)| *task == self).map_or("", |(_, word)| word)
    }
}

/// The answer of a child.
#[derive(Serialize, Deserialize)]
enum Answer<T> {
    Read(T),
    Refused(Refused),
}

/// A message in transit through the pipe.
#[derive(Serialize, Deserialize)]
struct Refused {
    id: String,
    values: Vec<(String, Value)>,
}

/// Returns `true` if only a child may read these bytes: a packed file or an old container.
pub(crate) fn is_foreign(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK") || bytes.starts_with(b"\xd0\xcf\x11\xe0")
}

/// Reads a file in a child.
pub(crate) fn read<T: DeserializeOwned>(task: Task, name: &str, bytes: Vec<u8>) -> Result<T, Message> {
    let broken = || Message::new("foreign-broken").with("file", name);
    let mut child = start(task, name).map_err(|error| {
        Message::new("cannot-read").with("file", name).with("reason", Value::Text(error.to_string()))
    })?;
    match answer(&mut child, bytes).and_then(|answer| serde_json::from_slice(&answer).ok()) {
        Some(Answer::Read(read)) => Ok(read),
        Some(Answer::Refused(refused)) => Err(refused.into_message()),
        None => Err(broken()),
    }
}

fn start(task: Task, name: &str) -> std::io::Result<Child> {
    Command::new(program()?)
        .args([CHILD, task.word(), name])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
}

/// Returns the path of this program, also after a newer one has replaced its file.
fn program() -> std::io::Result<PathBuf> {
    let running = PathBuf::from("/proc/self/exe");
    if running.exists() { Ok(running) } else { std::env::current_exe() }
}

/// Returns the answer of a child that ends successfully and in time.
fn answer(child: &mut Child, bytes: Vec<u8>) -> Option<Vec<u8>> {
    let (mut input, output) = (child.stdin.take()?, child.stdout.take()?);
    // A child that ends early breaks the pipe; its exit status is checked below.
    thread::spawn(move || drop(input.write_all(&bytes)));
    let (send, receive) = mpsc::channel();
    thread::spawn(move || {
        let mut answer = Vec::new();
        let read = output.take(MAX_ANSWER).read_to_end(&mut answer);
        drop(send.send(read.map(|_| answer)));
    });
    let answer = receive.recv_timeout(TIME).ok().and_then(Result::ok);
    if answer.is_none() {
        drop(child.kill());
    }
    let ended = child.wait().is_ok_and(|status| status.success());
    answer.filter(|_| ended)
}

/// Serves as a child if the arguments ask for it.
pub(crate) fn serve(args: &[OsString]) -> Option<ExitCode> {
    let [_, asked, task, name] = args else { return None };
    let word = task.to_str().filter(|_| asked == CHILD)?;
    let (task, _) = *Task::ALL.iter().find(|(_, other)| *other == word)?;
    let name = name.to_string_lossy();
    confine(MEMORY, TIME.as_secs());
    let mut bytes = Vec::new();
    let read = std::io::stdin().lock().take(MAX_ANSWER).read_to_end(&mut bytes);
    let answer = match task {
        Task::Book => json(book::read(&name, &bytes)),
        Task::Document => json(plan::read(&name, &bytes)),
        Task::Note => json(plan::written(&name, &bytes)),
        Task::Origin => json(Ok(origin::read(&bytes))),
        Task::Blanks => json(Ok(blanks::in_bundle(&bytes))),
        Task::Pages => json(Ok(blanks::of_each(&bytes, pages::stated))),
    };
    let written = answer.is_some_and(|answer| std::io::stdout().lock().write_all(&answer).is_ok());
    Some(if read.is_ok() && written { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn json<T: Serialize>(read: Result<T, Message>) -> Option<Vec<u8>> {
    let answer = match read {
        Ok(read) => Answer::Read(read),
        Err(message) => Answer::Refused(Refused::of(message)),
    };
    serde_json::to_vec(&answer).ok()
}

impl Refused {
    fn of(message: Message) -> Self {
        let values = message.values.into_iter().map(|(name, value)| (name.to_owned(), value));
        Self { id: message.id.to_owned(), values: values.collect() }
    }

    /// Converts to a message. Its names live as long as the program, which ends with it.
    fn into_message(self) -> Message {
        let values = self.values.into_iter().map(|(name, value)| (&*name.leak(), value));
        Message { id: self.id.leak(), values: values.collect() }
    }
}
