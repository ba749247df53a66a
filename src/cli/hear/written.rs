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

/// Returns `true` for an empty text, and for a word that only says that there is nothing: 无.
pub(crate) fn says_nothing(typed: &str) -> bool {
    const NOTHING: [&str; 7] = ["", "无", "没有", "暂无", "略", "none", "n/a"];
    let plain = typed.trim_matches(|c: char| c.is_whitespace() || "。.—-、/".contains(c));
    NOTHING.contains(&plain.to_lowercase().as_str())
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
