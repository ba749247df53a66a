//! `plan completions SHELL`

use crate::cli::commands::prelude::*;
use clap_complete::env::Shells;

#[derive(Debug, Args)]
pub(crate) struct CompletionsArgs {
    /// Shell
    #[arg(value_name = "SHELL", value_parser = ["bash", "zsh", "fish", "elvish", "powershell"])]
    shell: String,
}

/// The variable by which shells ask for completion; its value is the name of the shell.
pub(crate) const VARIABLE: &str = "COMPLETE";

pub(crate) fn run(args: CompletionsArgs, context: &mut Context) -> anyhow::Result<()> {
    let script = script(&args.shell);
    let script = script.ok_or_else(|| Message::new("no-such-shell").with("word", args.shell.as_str()))?;
    context.hand_over(&script)
}

/// Returns the script that a shell loads; `None` if the shell is unknown.
fn script(shell: &str) -> Option<String> {
    match shell {
        "bash" => return Some(include_str!("scripts/plan.bash").to_owned()),
        "zsh" => return Some(include_str!("scripts/plan.zsh").to_owned()),
        "fish" => return Some(include_str!("scripts/plan.fish").to_owned()),
        _ => {}
    }
    let mut script = Vec::new();
    let shells = Shells::builtins();
    let written = shells.completer(shell)?.write_registration(VARIABLE, "plan", "plan", "plan", &mut script);
    written.ok().map(|()| String::from_utf8_lossy(&script).into_owned())
}
