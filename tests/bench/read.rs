//! Reads every file below a folder with two threads, and does nothing with it: what `plan check` is compared with.
//! The benchmark compiles it with optimisation.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

const THREADS: usize = 2;
const BUFFER: usize = 32 << 10;

fn main() {
    let mut files = Vec::new();
    for folder in std::env::args_os().skip(1) {
        list(Path::new(&folder), &mut files);
    }
    let next = AtomicUsize::new(0);
    let bytes: usize = thread::scope(|scope| {
        let threads: Vec<_> = (0..THREADS).map(|_| scope.spawn(|| read(&files, &next))).collect();
        threads.into_iter().map(|thread| thread.join().expect("a thread")).sum()
    });
    println!("{} files, {bytes} bytes", files.len());
}

fn list(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let entry = entry.expect("an entry");
        if entry.file_type().expect("a type").is_dir() {
            list(&entry.path(), files);
        } else {
            files.push(entry.path());
        }
    }
}

fn read(files: &[PathBuf], next: &AtomicUsize) -> usize {
    let (mut buffer, mut bytes) = (vec![0; BUFFER], 0);
    while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
        let mut file = File::open(file).expect("a file");
        loop {
            let count = file.read(&mut buffer).expect("bytes");
            bytes += count;
            if count < BUFFER {
                break;
            }
        }
    }
    bytes
}
