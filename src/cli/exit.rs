//! Exit codes.

/// The result of a command that could run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    /// No findings.
    Clean,
    /// `check` or `verify` has findings at the denied level, or what was to be made is incomplete.
    Found,
}

/// The exit code for bad input or wrong usage.
pub(crate) const REFUSED: u8 = 2;
