//! Workbooks of Excel before 2007 and of older WPS. Read here and not by the reader for today's
//! format: that one trusts every offset of the file.

mod bytes;
mod cells;
mod numbers;
mod records;
mod strings;

use std::io::{Cursor, Read};

use cfb::CompoundFile;

use self::bytes::Bytes;
use self::numbers::Numbers;
use self::records::{Record, records};
use super::tab::Tabs;
use crate::message::Message;

/// The largest stream that is held.
const MAX_STREAM: u64 = 32 << 20;
/// Tabs that are looked at.
const MAX_TABS: usize = 64;

mod record {
    pub(super) const BEGIN: u16 = 0x0809;
    pub(super) const END: u16 = 0x000a;
    pub(super) const CONTINUE: u16 = 0x003c;
    pub(super) const ENCRYPTED: u16 = 0x002f;
    pub(super) const EPOCH: u16 = 0x0022;
    pub(super) const TAB: u16 = 0x0085;
    pub(super) const FORMAT: u16 = 0x041e;
    pub(super) const STYLE: u16 = 0x00e0;
    pub(super) const STRINGS: u16 = 0x00fc;
}

/// Reads the visible tabs of a workbook in the old container.
pub(super) fn read(bytes: &[u8], tabs: &mut Tabs) -> Result<(), Message> {
    let stream = workbook(bytes)?;
    let globals = Globals::read(&stream)?;
    for (name, start) in globals.tabs.iter().take(MAX_TABS) {
        tabs.begin(name);
        cells::read(stream.get(*start..).ok_or_else(broken)?, &globals, tabs)?;
    }
    Ok(())
}

/// The stream of the workbook within the container.
fn workbook(bytes: &[u8]) -> Result<Vec<u8>, Message> {
    let mut container = CompoundFile::open(Cursor::new(bytes)).map_err(|_| broken())?;
    if container.is_stream("/EncryptedPackage") {
        return Err(Message::new("book-encrypted"));
    }
    if container.is_stream("/WordDocument") {
        return Err(Message::new("book-is-document"));
    }
    if container.is_stream("/Book") && !container.is_stream("/Workbook") {
        return Err(Message::new("book-too-old"));
    }
    let workbook = container.open_stream("/Workbook").map_err(|_| broken())?;
    let mut stream = Vec::new();
    workbook.take(MAX_STREAM + 1).read_to_end(&mut stream).map_err(|_| broken())?;
    if stream.len() as u64 > MAX_STREAM {
        return Err(Message::new("book-too-large"));
    }
    Ok(stream)
}

/// What the tabs share.
struct Globals {
    /// The visible worksheets: name and where in the stream each begins.
    tabs: Vec<(String, usize)>,
    strings: Vec<String>,
    numbers: Numbers,
}

impl Globals {
    fn read(stream: &[u8]) -> Result<Self, Message> {
        let mut globals = Self { tabs: Vec::new(), strings: Vec::new(), numbers: Numbers::default() };
        let mut all = records(stream).peekable();
        let begins = all.next().filter(|first| first.kind == record::BEGIN).ok_or_else(broken)?;
        if Bytes::new(begins.data).u16() != Some(0x0600) {
            return Err(Message::new("book-too-old"));
        }
        while let Some(Record { kind, data }) = all.next() {
            match kind {
                record::END => break,
                record::ENCRYPTED => return Err(Message::new("book-encrypted")),
                record::EPOCH => globals.numbers.set_epoch(data),
                record::FORMAT => globals.numbers.add_format(data),
                record::STYLE => globals.numbers.add_style(data),
                record::TAB => globals.tabs.extend(tab(data)),
                record::STRINGS => {
                    let mut pieces = vec![data];
                    while let Some(more) = all.next_if(|next| next.kind == record::CONTINUE) {
                        pieces.push(more.data);
                    }
                    globals.strings = strings::shared(&pieces);
                }
                _ => {}
            }
        }
        Ok(globals)
    }
}

fn tab(data: &[u8]) -> Option<(String, usize)> {
    let mut bytes = Bytes::new(data);
    let start = usize::try_from(bytes.u32()?).ok()?;
    let (visibility, kind) = (bytes.u8()?, bytes.u8()?);
    let length = usize::from(bytes.u8()?);
    let name = strings::plain(&mut bytes, length)?;
    (visibility % 4 == 0 && kind == 0).then_some((name, start))
}

fn broken() -> Message {
    Message::new("book-broken")
}
