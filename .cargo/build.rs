//! Links the program so that the system's loader has nothing left to do each time it starts: half
//! of what `plan --version` took.
//!
//! rustc does the same for `-C target-feature=+crt-static`, but no manifest can ask for that, and
//! given as a flag it would also reach procedural macros, which it breaks. So the linker is handed
//! what that feature would hand it: `-static`, and the archives where rustc names the libraries.
//! Where a trial shows that the archives or a C compiler that understands this are missing, where
//! somebody gives flags of their own, and on every other system, the program is linked as usual and
//! only starts a little later.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

/// The libraries that rustc names for this system, and what stands in for each.
const STAND_INS: [(&str, &str); 3] = [
    ("libc.so", "GROUP(libc.a libgcc_eh.a libgcc.a)"),
    ("libm.so", "INPUT(libm.a)"),
    ("libgcc_s.so", "INPUT(libgcc_eh.a)"),
];

/// A program of fixed address needs no relocation at its start; heap and stack are placed at random all
/// the same. `-static-pie` costs 0.4 ms: half of `plan --version`, 14 % of `plan schedule` (measured with
/// `perf stat`, 150 runs each).
const FLAGS: [&str; 2] = ["-static", "-no-pie"];

fn main() {
    println!("cargo::rerun-if-changed=.cargo/build.rs");
    let variable = |name: &str| env::var(name).unwrap_or_default();
    let known = ["HOST", "TARGET"].into_iter().all(|name| variable(name) == "x86_64-unknown-linux-gnu");
    if !known || !variable("CARGO_ENCODED_RUSTFLAGS").is_empty() {
        return;
    }
    let folder = PathBuf::from(variable("OUT_DIR"));
    let linker = env::var_os("RUSTC_LINKER").unwrap_or_else(|| "cc".into());
    if stand_ins(&folder).is_ok() && links(Command::new(linker), &folder) {
        println!("cargo::rustc-link-arg-bins=-L{}", folder.display());
        for flag in FLAGS {
            println!("cargo::rustc-link-arg-bins={flag}");
        }
    }
}

fn stand_ins(folder: &Path) -> io::Result<()> {
    STAND_INS.iter().try_for_each(|(name, script)| fs::write(folder.join(name), script))
}

/// Whether a program that uses the libraries is linked, with the flags and names that ours will be.
fn links(mut compiler: Command, folder: &Path) -> bool {
    let source = folder.join("trial.c");
    let written =
        fs::write(&source, "#include <math.h>\nint main(int n, char **a) { return (int)log2(n); }\n");
    compiler.arg(&source).arg("-o").arg(folder.join("trial")).arg("-nodefaultlibs");
    compiler.args(["-Wl,-Bdynamic", "-lgcc_s", "-lm", "-lc"]).arg("-L").arg(folder).args(FLAGS);
    written.is_ok() && compiler.output().is_ok_and(|output| output.status.success())
}
