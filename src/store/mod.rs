//! The only layer that touches data files and git.

mod alike;
mod datafiles;
mod emit;
mod explain;
pub(crate) mod fault;
pub(crate) mod filing;
mod flat;
mod folder;
#[cfg(any(test, fuzzing))]
#[path = "../../tests/fuzz/doors/store.rs"]
pub(crate) mod fuzzed;
pub(crate) mod git;
mod gitlog;
pub(crate) mod journal;
mod leftover;
mod listing;
mod locate;
mod lookup;
mod memory;
mod mend;
mod pack;
mod pages;
mod papers;
mod parse;
mod partition;
pub(crate) mod place;
mod planfile;
mod read;
mod read_count;
mod record_name;
mod replaced;
mod repository;
mod rosterfile;
mod seal;
mod seed;
mod smuggled;
mod staged;
mod stray;
mod survey;
pub(crate) mod sync;
mod system;
mod text;
mod tomlfile;
mod whole;
mod witness;
pub(crate) mod workspace;
mod zipped;

pub(crate) use datafiles::DataFiles;
pub(crate) use explain::complaint;
pub(crate) use fault::{Extent, Fault};
pub(crate) use filing::{Filing, file_note};
pub(crate) use leftover::is_left_by_programs;
pub(crate) use locate::{locate, locate_all};
pub(crate) use pack::{Pack, pack_folder};
pub(crate) use pages::{Signs, write_pages};
pub(crate) use papers::{
    KeptPaper, PaperFiles, altered_papers, keep_paper, missing_papers, paper_hash, paper_name,
};
pub(crate) use partition::{Outcome as PartitionOutcome, Partition, write_partition};
pub(crate) use place::{Key, Place, Position};
pub(crate) use planfile::{file_plan, plan_bytes, set_plan_aside};
pub(crate) use read::{Limit, read_bounded, reason};
pub(crate) use read_count::records_read;
pub(crate) use replaced::{ids_kept, settings_kept};
pub(crate) use repository::{ROSTER_FILE, Repository, file_of, plan_file};
pub(crate) use rosterfile::{roster_text, with_members, write_roster};
pub(crate) use seal::{YearSeal, compare as compare_seal, hashes, keep_list, seals};
pub(crate) use seed::{SeedFile, is_begun, lay_down};
pub(crate) use smuggled::refuse_new as refuse_hidden;
pub(crate) use staged::Staged;
pub(crate) use survey::{text_digest, text_hash};
pub(crate) use system::{canonical, confine, is_in_use};
pub(crate) use text::note_text;
pub(crate) use whole::{Existing, folder_of, make_folder, write_whole};
pub(crate) use workspace::{AskGit, Workspace};
