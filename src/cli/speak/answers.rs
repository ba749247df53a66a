//! The lines after a command that asked questions.

use crate::cli::context::Context;
use crate::message::Message;

impl Context {
    /// Prints the command line that does the same as the answers, and who acts from now on.
    pub(crate) fn show_answers(&mut self, is_done: bool) {
        if let Some(chosen) = self.acting.chosen.get() {
            let id = if chosen.is_remembered { "ask-remembered" } else { "ask-not-remembered" };
            let message = Message::new(id).with("name", chosen.name.as_str());
            let _ = self.say(&message.with("member", chosen.member.as_str()));
        }
        if let Some(mut command) = self.answered.take() {
            if let Some(chosen) = self.acting.chosen.get().filter(|chosen| !chosen.is_remembered) {
                command += &format!(" --as {}", chosen.member);
            }
            let message = Message::new(if is_done { "ask-same" } else { "ask-again" });
            self.warn(&message.with("command", command));
        }
    }
}
