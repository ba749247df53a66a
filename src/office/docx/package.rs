//! The package: its parts, their types, and their relationships.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::xml::Xml;
use crate::domain::document::PageNumbers;
use crate::domain::origin::Origin;
use crate::message::Message;
use crate::office::document::{Document, one_line};

const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PROPERTIES: &str = "http://schemas.openxmlformats.org/officeDocument/2006";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const CORE: &str = "http://schemas.openxmlformats.org/package/2006";

/// The parts in packing order.
pub(super) struct Parts(Vec<(&'static str, String)>);

/// The parts that the document refers to: relationship id, type, file.
const STYLES: (&str, &str, &str) = ("rId1", "styles", "styles.xml");
const SETTINGS: (&str, &str, &str) = ("rId2", "settings", "settings.xml");
const FONTS: (&str, &str, &str) = ("rId3", "fontTable", "fontTable.xml");
/// The footer of odd pages, or of all pages.
pub(super) const FOOTER_ODD: (&str, &str, &str) = ("rId4", "footer", "footer1.xml");
/// The footer of even pages.
pub(super) const FOOTER_EVEN: (&str, &str, &str) = ("rId5", "footer", "footer2.xml");
/// The footer of pages without a number, if others have one.
pub(super) const FOOTER_NONE: (&str, &str, &str) = ("rId6", "footer", "footer3.xml");

impl Parts {
    /// Returns a package with only its content types and relationships.
    pub(super) fn new(document: &Document, page_numbers: PageNumbers) -> Self {
        let mut related = vec![STYLES, SETTINGS, FONTS];
        if page_numbers != PageNumbers::None {
            related.push(FOOTER_ODD);
        }
        if page_numbers == PageNumbers::Outside {
            related.push(FOOTER_EVEN);
        }
        if page_numbers != PageNumbers::None && document.has_plates() {
            related.push(FOOTER_NONE);
        }
        let origin = document.origin.as_ref();
        let mut parts = vec![
            ("[Content_Types].xml", content_types(&related, origin)),
            ("_rels/.rels", package_relations(origin)),
            ("docProps/core.xml", properties(document)),
            ("word/_rels/document.xml.rels", document_relations(&related)),
        ];
        parts.extend(origin.map(|origin| ("docProps/custom.xml", custom_properties(origin))));
        Self(parts)
    }

    pub(super) fn add(&mut self, path: &'static str, xml: String) {
        self.0.push((path, xml));
    }

    /// Packs the parts, all with the earliest time that the format allows.
    pub(super) fn pack(self) -> Result<Vec<u8>, Message> {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(zip::DateTime::default());
        let failed = |error: &dyn std::fmt::Display| {
            Message::new("document-not-packed").with("reason", error.to_string())
        };
        for (path, xml) in self.0 {
            archive.start_file(path, options).map_err(|error| failed(&error))?;
            archive.write_all(xml.as_bytes()).map_err(|error| failed(&error))?;
        }
        archive.finish().map(Cursor::into_inner).map_err(|error| failed(&error))
    }
}

fn content_types(related: &[(&str, &str, &str)], origin: Option<&Origin>) -> String {
    let namespace = format!("{CORE}/content-types");
    Xml::part("Types", &[("xmlns", &namespace)], |xml| {
        let relations = "application/vnd.openxmlformats-package.relationships+xml";
        xml.empty("Default", &[("Extension", &"rels"), ("ContentType", &relations)]);
        xml.empty("Default", &[("Extension", &"xml"), ("ContentType", &"application/xml")]);
        let main = format!("{WORD}.document.main+xml");
        xml.empty("Override", &[("PartName", &"/word/document.xml"), ("ContentType", &main)]);
        let core = "application/vnd.openxmlformats-package.core-properties+xml";
        xml.empty("Override", &[("PartName", &"/docProps/core.xml"), ("ContentType", &core)]);
        if origin.is_some() {
            let custom = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
            xml.empty("Override", &[("PartName", &"/docProps/custom.xml"), ("ContentType", &custom)]);
        }
        for (_, kind, file) in related {
            let (name, content) = (format!("/word/{file}"), format!("{WORD}.{kind}+xml"));
            xml.empty("Override", &[("PartName", &name), ("ContentType", &content)]);
        }
    })
}

fn package_relations(origin: Option<&Origin>) -> String {
    Xml::part("Relationships", &[("xmlns", &RELATIONS)], |xml| {
        let document = format!("{OFFICE}/officeDocument");
        xml.empty("Relationship", &[("Id", &"rId1"), ("Type", &document), ("Target", &"word/document.xml")]);
        let core = format!("{RELATIONS}/metadata/core-properties");
        xml.empty("Relationship", &[("Id", &"rId2"), ("Type", &core), ("Target", &"docProps/core.xml")]);
        if origin.is_some() {
            let custom = format!("{OFFICE}/custom-properties");
            let target = "docProps/custom.xml";
            xml.empty("Relationship", &[("Id", &"rId3"), ("Type", &custom), ("Target", &target)]);
        }
    })
}

fn document_relations(related: &[(&str, &str, &str)]) -> String {
    Xml::part("Relationships", &[("xmlns", &RELATIONS)], |xml| {
        for (id, kind, file) in related {
            let kind = format!("{OFFICE}/{kind}");
            xml.empty("Relationship", &[("Id", id), ("Type", &kind), ("Target", file)]);
        }
    })
}

/// Writes title, issuer and the day of drafting: a time of day would differ on every run.
fn properties(document: &Document) -> String {
    let namespace = format!("{CORE}/metadata/core-properties");
    let terms = "http://purl.org/dc/elements/1.1/";
    let (dates, instance) = ("http://purl.org/dc/terms/", "http://www.w3.org/2001/XMLSchema-instance");
    let spaces: [(&str, &dyn std::fmt::Display); 4] =
        [("xmlns:cp", &namespace), ("xmlns:dc", &terms), ("xmlns:dcterms", &dates), ("xmlns:xsi", &instance)];
    Xml::part("cp:coreProperties", &spaces, |xml| {
        xml.element("dc:title", &[], |xml| xml.text(&document.convention.join(&document.title)));
        xml.element("dc:creator", &[], |xml| xml.text(&one_line(&document.issuer)));
        for date in ["dcterms:created", "dcterms:modified"] {
            let Some(day) = document.made else { continue };
            let time = format!("{day}T00:00:00Z");
            xml.element(date, &[("xsi:type", &"dcterms:W3CDTF")], |xml| xml.text(&time));
        }
    })
}

/// Writes the mark by which `plan attach` knows the document.
fn custom_properties(origin: &Origin) -> String {
    let (namespace, types) =
        (format!("{PROPERTIES}/custom-properties"), format!("{PROPERTIES}/docPropsVTypes"));
    Xml::part("Properties", &[("xmlns", &namespace), ("xmlns:vt", &types)], |xml| {
        // The format id that every program uses for properties of its own.
        let format = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
        let attributes: [(&str, &dyn std::fmt::Display); 3] =
            [("fmtid", &format), ("pid", &"2"), ("name", &Origin::PROPERTY)];
        xml.element("property", &attributes, |xml| {
            xml.element("vt:lpwstr", &[], |xml| xml.text(&origin.to_string()));
        });
    })
}
