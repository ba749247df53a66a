//! What git knows, asked of the `git` program so that its own settings are honoured.

use std::path::Path;
use std::process::Command;

/// The e-mail address of whoever works here, as git knows it.
#[must_use]
pub fn user_email(root: &Path) -> Option<String> {
    let output = command(root).args(["config", "--get", "user.email"]).output().ok()?;
    let email = String::from_utf8(output.stdout).ok()?.trim().to_owned();
    (output.status.success() && !email.is_empty()).then_some(email)
}

fn command(root: &Path) -> Command {
    let mut git = Command::new("git");
    git.arg("-C").arg(root).env("GIT_OPTIONAL_LOCKS", "0").env("LC_ALL", "C");
    git
}
