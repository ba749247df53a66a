//! Tests of several modules, compiled into the library so that nothing is public for them alone.

mod corpus;
mod data;
mod formats;
#[cfg(unix)]
mod garbage;
mod import;
#[cfg(feature = "real-programs")]
mod layout;
#[cfg(feature = "real-programs")]
#[path = "../real_office/pages.rs"]
mod pages;
#[cfg(all(unix, feature = "real-programs"))]
mod pyyaml;
mod suggest;
mod terms;
