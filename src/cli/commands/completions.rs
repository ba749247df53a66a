//! `plan completions SHELL`

use clap::Args;
use clap_complete::env::Shells;

use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::message::Message;

#[derive(Debug, Args)]
pub(crate) struct CompletionsArgs {
    /// Shell
    #[arg(value_name = "SHELL", value_parser = ["bash", "zsh", "fish", "elvish", "powershell"])]
    shell: String,
}

pub(crate) fn run(args: CompletionsArgs, context: &mut Context) -> anyhow::Result<Exit> {
    let shells = Shells::builtins();
    let completer = shells
        .completer(&args.shell)
        .ok_or_else(|| Message::new("no-such-shell").with("word", args.shell.as_str()))?;
    let mut script = Vec::new();
    completer.write_registration("COMPLETE", "plan", "plan", "plan", &mut script)?;
    context.print(&String::from_utf8_lossy(&script))?;
    Ok(Exit::Clean)
}
