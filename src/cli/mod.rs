//! The command line: the only layer that prints, knows clap, or reads the clock.

mod ask;
mod clock;
mod commands;
mod complete;
mod context;
mod exit;
mod global;
mod hear;
mod load;
mod speak;
mod tree;

use std::process::ExitCode;

use ask::Unparsed;
use commands::{Command, todo};
use context::Context;
use hear::{alias, foreign};
use speak::usage;

/// Runs the program on the arguments and environment of this process.
pub fn run() -> ExitCode {
    let mut args = alias::in_english(std::env::args_os().collect());
    if args.get(1).is_some_and(|arg| arg == "--version" || arg == "-V") {
        return context::print_version();
    }
    if let Some(code) = foreign::serve(&args) {
        return code;
    }
    if let Some(code) = complete::serve(&args, usage::language) {
        return code;
    }
    if let Some(shown) = usage::requested_help(&args) {
        return shown;
    }
    let typed = args.len();
    let cli = match ask::parsed(&mut args) {
        Ok(cli) => cli,
        Err(Unparsed::Wrong(error)) => return usage::show(error, args),
        Err(Unparsed::Ended(code)) => return code,
    };
    let mut context = match Context::new(&cli.global) {
        Ok(context) => context,
        Err(refused) => return refused,
    };
    context.answered = (args.len() > typed).then(|| ask::line(&args));
    let command = match cli.command {
        Some(command) => command,
        None if todo::is_at_home(&context) => Command::Todo(todo::TodoArgs::default()),
        None => return usage::whole_help(usage::language(&args)),
    };
    let ended = command.run(&mut context);
    context.end(ended)
}
