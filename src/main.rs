//! The program `plan`; all it does stands in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    plan::cli::run()
}
