//! Sentences typed on the command line, such as a reason.

use crate::message::Message;

/// What was typed behind `arg`, without the blanks around it.
pub(crate) fn written(arg: &'static str, typed: &str) -> Result<String, Message> {
    match typed.trim() {
        "" => Err(Message::new("nothing-written").with("arg", arg)),
        text => Ok(text.to_owned()),
    }
}
