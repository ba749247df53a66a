//! The only layer that contains text: turns messages into sentences in the chosen language.

mod commands;
mod lang;
mod resources;
pub(crate) mod typed;
mod words;

pub(crate) use lang::Lang;
pub(crate) use words::Words;
