//! The command line that does the same as the answers.

use std::ffi::OsString;

use crate::report::todo::quoted;

/// Returns the arguments as one line to paste into a shell.
pub(crate) fn line(args: &[OsString]) -> String {
    let words = args.iter().skip(1).map(|arg| argument(&arg.to_string_lossy()));
    std::iter::once("plan".to_owned()).chain(words).collect::<Vec<_>>().join(" ")
}

/// Quotes an argument, or only the value of an option.
fn argument(arg: &str) -> String {
    match arg.split_once('=').filter(|(name, _)| name.starts_with("--")) {
        Some((name, value)) => format!("{name}={}", quoted(value)),
        None if arg.starts_with('-') && arg.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') => {
            arg.to_owned()
        }
        None => quoted(arg),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shell_reads_the_same_arguments() {
        let cases: [(&[&str], &str); 4] = [
            (&["plan", "leave", "add", "2026-12-03"], "plan leave add 2026-12-03"),
            (&["/bin/plan", "--reason", "去 北京"], "plan --reason \"去 北京\""),
            (&["plan", "--reason=-3度 冷"], "plan --reason=\"-3度 冷\""),
            (&["plan", "-C", "a b", "--leave", "m01=出差"], "plan -C \"a b\" --leave m01=出差"),
        ];
        for (args, expected) in cases {
            let args: Vec<OsString> = args.iter().map(OsString::from).collect();
            assert_eq!(line(&args), expected);
        }
    }
}
