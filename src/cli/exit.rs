//! Exit codes.

/// How a command ended where it could run at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    /// Nothing to complain of.
    Clean,
    /// `check` found something at the denied level.
    Found,
}

/// Could not run: bad input or wrong usage.
pub(crate) const REFUSED: u8 = 2;
