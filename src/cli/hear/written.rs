//! Text on the command line, such as a reason.

use crate::message::Message;

/// Returns the value of `arg`, trimmed; it must not be empty.
pub(crate) fn written(arg: &'static str, typed: &str) -> Result<String, Message> {
    match typed.trim() {
        "" => Err(Message::new("nothing-written").with("arg", arg)),
        text => Ok(text.to_owned()),
    }
}
