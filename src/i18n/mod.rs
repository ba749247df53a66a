//! The only layer that knows words: messages become sentences in the chosen language.

mod lang;
mod resources;
mod words;

pub use lang::Lang;
pub use words::Words;
