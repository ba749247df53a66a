//! The program `plan`; all logic is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    plan::cli::run()
}
