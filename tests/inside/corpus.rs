//! The laws of the fuzz targets over their corpora.

use std::fs;
use std::path::Path;

use crate::fuzz;

type Law = fn(&[u8]);

#[test]
fn every_input_of_a_corpus_keeps_its_law() {
    let laws: [(&str, Law); 6] = [
        ("record", fuzz::record),
        ("text", fuzz::text),
        ("toml", fuzz::toml),
        ("import", fuzz::import),
        ("parts", fuzz::parts),
        ("sheet", fuzz::sheet),
    ];
    for (target, law) in laws {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus").join(target);
        let inputs: Vec<_> = fs::read_dir(folder).expect("a corpus").collect();
        assert!(!inputs.is_empty(), "{target}");
        for input in inputs {
            law(&fs::read(input.expect("an entry").path()).expect("an input"));
        }
    }
}
