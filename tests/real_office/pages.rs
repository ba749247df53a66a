//! A document as rendered by LibreOffice, read back from the PDF: pages, and lines with positions.

use std::path::{Path, PathBuf};
use std::process::Command;

/// A page; lengths are points from its upper left corner.
#[derive(Debug)]
pub(crate) struct Page {
    /// Width of the paper.
    pub(crate) width: f64,
    /// Height of the paper.
    pub(crate) height: f64,
    pub(crate) lines: Vec<Placed>,
}

/// A line and its position.
#[derive(Debug)]
pub(crate) struct Placed {
    pub(crate) text: String,
    /// Its left end.
    pub(crate) left: f64,
    /// Its right end.
    pub(crate) right: f64,
    /// Its upper edge.
    pub(crate) top: f64,
    /// Its lower edge.
    pub(crate) bottom: f64,
}

impl Page {
    /// Returns the lines of the type area, without the page number.
    pub(crate) fn body(&self) -> impl Iterator<Item = &Placed> {
        self.lines.iter().filter(|line| !line.is_page_number())
    }

    /// Returns the page number.
    pub(crate) fn foot(&self) -> Option<&Placed> {
        self.lines.iter().find(|line| line.is_page_number())
    }

    /// Returns `true` if the page contains the text.
    pub(crate) fn has(&self, words: &str) -> bool {
        self.lines.iter().any(|line| line.text.contains(words))
    }
}

impl Placed {
    /// Returns `true` for a page number: — 1 —
    fn is_page_number(&self) -> bool {
        let number = self.text.strip_prefix('—').and_then(|text| text.strip_suffix('—'));
        number.is_some_and(|number| number.trim().parse::<u32>().is_ok())
    }
}

/// Renders a document with LibreOffice and reads its pages.
pub(crate) fn pages(document: &[u8]) -> Vec<Page> {
    let folder = tempfile::tempdir().unwrap();
    let source = folder.path().join("document.docx");
    std::fs::write(&source, document).unwrap();
    pages_of(&source)
}

/// Renders a file of any type with LibreOffice and reads its pages.
pub(crate) fn pages_of(source: &Path) -> Vec<Page> {
    pages_of_all(&[source.to_owned()]).remove(0)
}

/// Renders files of one folder with LibreOffice at once and reads their pages.
pub(crate) fn pages_of_all(sources: &[PathBuf]) -> Vec<Vec<Page>> {
    convert(sources);
    sources.iter().map(|source| read(&boxes(&source.with_extension("pdf")))).collect()
}

/// Converts files of one folder to PDF, with a profile of its own.
fn convert(sources: &[PathBuf]) {
    let folder = sources[0].parent().unwrap();
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let converted = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "pdf", "--outdir"])
        .arg(folder)
        .args(sources)
        .output()
        .expect("soffice runs");
    for source in sources {
        let pdf = source.with_extension("pdf");
        assert!(pdf.exists(), "LibreOffice opens {}: {converted:?}", source.display());
    }
}

fn boxes(pdf: &Path) -> String {
    let boxes = Command::new("pdftotext")
        .args(["-bbox-layout".as_ref(), pdf.as_os_str(), "-".as_ref()])
        .output()
        .expect("pdftotext runs");
    String::from_utf8(boxes.stdout).unwrap()
}

fn read(boxes: &str) -> Vec<Page> {
    let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
    let html = roxmltree::Document::parse_with_options(boxes, options).unwrap();
    let named = |node: roxmltree::Node<'_, '_>, name: &str| node.tag_name().name() == name;
    let figure =
        |node: roxmltree::Node<'_, '_>, name: &str| -> f64 { node.attribute(name).unwrap().parse().unwrap() };
    let pages = html.descendants().filter(|&node| named(node, "page"));
    pages
        .map(|page| {
            let lines = page.descendants().filter(|&node| named(node, "line"));
            let lines = lines.map(|line| {
                let words = line.descendants().filter(|&node| named(node, "word"));
                let words: Vec<&str> = words.filter_map(|word| word.text()).collect();
                Placed {
                    text: words.join(" "),
                    left: figure(line, "xMin"),
                    right: figure(line, "xMax"),
                    top: figure(line, "yMin"),
                    bottom: figure(line, "yMax"),
                }
            });
            Page { width: figure(page, "width"), height: figure(page, "height"), lines: lines.collect() }
        })
        .collect()
}
