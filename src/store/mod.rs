//! The only layer that touches data files and git.

mod emit;
mod explain;
pub mod fault;
mod filing;
mod flat;
mod folder;
pub mod git;
mod locate;
mod mend;
mod papers;
mod parse;
pub mod place;
mod planfile;
mod read;
mod repository;
mod rosterfile;
mod seed;
mod survey;
mod text;
mod tomlfile;
pub mod workspace;

pub use emit::to_yaml;
pub use explain::complaint;
pub use fault::Fault;
pub use filing::{ASIDE, Filing, file_note, file_record};
pub use locate::{Position, locate, locate_all};
pub use papers::{KeptPaper, PaperFiles, keep_paper, paper_name};
pub use place::{Key, Place, Spot};
pub use planfile::{Existing, Written, file_plan, plan_text};
pub use read::{Limit, read_bounded, reason};
pub use repository::Repository;
pub use rosterfile::{roster_text, with_members, write_roster};
pub use seed::{SeedFile, lay_down};
pub use text::note_text;
pub use workspace::{Records, Workspace};
