//! Errors of a command: one or several messages, with places if known.

use std::fmt;
use std::io;
use std::path::Path;

use crate::i18n::Words;
use crate::message::{Message, Value};
use crate::output::clean_lines;
use crate::store::{Place, Position, locate, reason};

/// Several errors, reported together.
#[derive(Debug)]
pub(crate) struct Refusal {
    faults: Vec<(Message, Option<(String, Position)>)>,
}

impl Refusal {
    /// Returns errors of the arguments.
    pub(crate) fn of(messages: Vec<Message>) -> Self {
        Self { faults: messages.into_iter().map(|message| (message, None)).collect() }
    }

    /// Returns errors of files below `root`.
    pub(crate) fn at_places(root: &Path, faults: impl Iterator<Item = (Message, Place)>) -> Self {
        let place = |place: Place| {
            let position = locate(root, &place);
            (place.file, position)
        };
        Self { faults: faults.map(|(message, at)| (message, Some(place(at)))).collect() }
    }
}

/// The errors of what was typed, collected to be reported together.
#[derive(Debug, Default)]
pub(crate) struct Faults(Vec<Message>);

impl Faults {
    /// Returns the value of a result, or keeps its error.
    pub(crate) fn take<T>(&mut self, result: Result<T, Message>) -> Option<T> {
        result.map_err(|fault| self.0.push(fault)).ok()
    }

    pub(crate) fn push(&mut self, fault: Message) {
        self.0.push(fault);
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn refusal(self) -> Refusal {
        Refusal::of(self.0)
    }

    /// Refuses if there is any fault.
    pub(crate) fn refuse(self) -> Result<(), Refusal> {
        if self.is_empty() { Ok(()) } else { Err(self.refusal()) }
    }
}

impl Extend<Message> for Faults {
    fn extend<I: IntoIterator<Item = Message>>(&mut self, faults: I) {
        self.0.extend(faults);
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (message, _) in &self.faults {
            writeln!(out, "{message}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Refusal {}

/// The output could not be printed, for this reason.
#[derive(Debug)]
pub(crate) struct NotPrinted(pub(crate) Value);

impl fmt::Display for NotPrinted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the output could not be printed")
    }
}

impl std::error::Error for NotPrinted {}

/// Formats an error for people.
pub(crate) fn text(error: &anyhow::Error, words: &Words) -> String {
    if let Some(refusal) = error.downcast_ref::<Refusal>() {
        let faults = refusal.faults.iter();
        return faults.map(|(message, place)| one(message, place.as_ref(), words)).collect();
    }
    if let Some(message) = error.downcast_ref::<Message>() {
        return one(message, None, words);
    }
    if let Some(NotPrinted(reason)) = error.downcast_ref() {
        return one(&Message::new("print-failed").with("reason", reason.clone()), None, words);
    }
    let reason = error.downcast_ref::<io::Error>().map_or_else(|| error.to_string().into(), reason);
    one(&Message::new("unexpected").with("reason", reason), None, words)
}

fn one(message: &Message, place: Option<&(String, Position)>, words: &Words) -> String {
    let error = words.word("label-error");
    let mut text = format!("{error}{}\n", clean_lines(&words.say(message)));
    if let Some((file, position)) = place {
        let at = words.word("label-place");
        text.push_str(&format!("  {at}{}:{position}\n", clean_lines(file)));
    }
    if let Some(help) = words.attribute(message, "help") {
        let advice = words.word("label-help");
        text.push_str(&format!("  {advice}{}\n", clean_lines(&help).replace('\n', "\n  ")));
    }
    text
}
