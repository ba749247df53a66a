//! Text on the command line, such as a reason.

use crate::message::Message;
use crate::text::is_hidden;

/// Returns the value of `arg`, trimmed; it must not be empty.
pub(crate) fn written(arg: &'static str, typed: &str) -> Result<String, Message> {
    match typed.trim() {
        "" => Err(Message::new("nothing-written").with("arg", arg)),
        text => Ok(text.to_owned()),
    }
}

/// Refuses hidden characters and line ends in the value of `arg`.
pub(crate) fn plain(arg: &'static str, typed: &str) -> Result<(), Message> {
    match typed.chars().find(|c| is_hidden(*c)) {
        Some(character) => {
            let code = format!("U+{:04X}", u32::from(character));
            Err(Message::new("hidden-in-value").with("key", arg).with("character", code))
        }
        None => Ok(()),
    }
}
