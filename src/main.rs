//! The program `plan`: all it does stands in the library.

fn main() {}
