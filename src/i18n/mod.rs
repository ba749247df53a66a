//! The only layer that knows words: messages become sentences in the chosen language.

mod lang;
mod resources;
mod words;

pub(crate) use lang::Lang;
pub(crate) use words::Words;
