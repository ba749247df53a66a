//! The command line: the only layer that prints, knows clap, or reads the clock.

mod args;
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

use args::{Command, Daily};
use ask::Unparsed;
use commands::{
    amend, archive, attach, attend, check, checklists, completions, draft, evaluations, explain, export,
    handover, import, init, leave, log, makeup, man, notes, outcomes, remind, requirements, retract, rollup,
    roster, schedule, schema, seal, site, status, sync, todo, topics, verify,
};
use context::Context;
use exit::Exit;
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
        None if todo::is_at_home(&context) => Command::Daily(Daily::Todo(todo::TodoArgs::default())),
        None => return usage::whole_help(args),
    };
    let ended = dispatch(command, &mut context);
    context.end(ended)
}

fn dispatch(command: Command, context: &mut Context) -> anyhow::Result<Exit> {
    match command {
        Command::Daily(daily) => dispatch_daily(daily, context),
        Command::Init(args) => init::run(args, context),
        Command::Import(args) => import::run(args, context),
        Command::Topics(args) => topics::run(args, context),
        Command::Requirements(args) => requirements::run(&args, context),
        Command::Roster(args) => roster::run(args, context),
        Command::Leave(args) => leave::run(args, context),
        Command::Makeup(args) => makeup::run(args, context),
        Command::Attach(args) => attach::run(&args, context),
        Command::Archive(args) => return archive::run(&args, context),
        Command::Handover => handover::run(context),
        Command::Notes(args) => notes::run(args, context),
        Command::Outcomes(args) => outcomes::run(args, context),
        Command::Evaluations(args) => evaluations::run(args, context),
        Command::Checklists(args) => checklists::run(args, context),
        Command::Amend(args) => amend::run(args, context),
        Command::Retract(args) => retract::run(args, context),
        Command::Log(args) => log::run(args, context),
        Command::Remind(args) => remind::run(&args, context),
        Command::Status => status::run(context),
        Command::Export(args) => return export::run(args, context),
        Command::Site(args) => site::run(&args, context),
        Command::Rollup(args) => rollup::run(args, context),
        Command::Seal => seal::run(context),
        Command::Verify(args) => return verify::run(&args, context),
        Command::Check(args) => return check::run(args, context),
        Command::Explain(args) => explain::run(args, context),
        Command::Schema(args) => schema::run(args, context),
        Command::Completions(args) => completions::run(args, context),
        Command::Man(args) => man::run(&args, tree::command(), context),
    }?;
    Ok(Exit::Clean)
}

fn dispatch_daily(command: Daily, context: &mut Context) -> anyhow::Result<()> {
    match command {
        Daily::Todo(args) => todo::run(&args, context),
        Daily::Schedule(args) => schedule::run(args, context),
        Daily::Draft(args) => draft::run(args, context),
        Daily::Attend(args) => attend::run(args, context),
        Daily::Sync(args) => sync::run(args, context),
    }
}
