//! The cells of one tab.

use super::super::tab::Tabs;
use super::bytes::Bytes;
use super::numbers::unpacked;
use super::records::{Record, records};
use super::{Globals, record, strings};
use crate::message::Message;

const NUMBER: u16 = 0x0203;
const PACKED: u16 = 0x027e;
const PACKED_ROW: u16 = 0x00bd;
const SHARED_TEXT: u16 = 0x00fd;
const OWN_TEXT: u16 = 0x0204;
const RICH_TEXT: u16 = 0x00d6;
const TRUTH: u16 = 0x0205;
const FORMULA: u16 = 0x0006;
const FORMULA_TEXT: u16 = 0x0207;

/// Reads the cells of the tab that begins the stream.
pub(super) fn read(stream: &[u8], globals: &Globals, tabs: &mut Tabs) -> Result<(), Message> {
    let mut depth = 0u32;
    let mut formula = None;
    for Record { kind, data } in records(stream) {
        match kind {
            record::BEGIN => depth += 1,
            record::END if depth <= 1 => break,
            record::END => depth -= 1,
            _ if depth > 1 => {} // a chart within the tab has cells of its own
            PACKED_ROW => packed_row(data, globals, tabs)?,
            FORMULA_TEXT => {
                let mut bytes = Bytes::new(data);
                let text = bytes.u16().and_then(|length| strings::plain(&mut bytes, usize::from(length)));
                if let Some(((row, column), text)) = formula.take().zip(text) {
                    tabs.put(row, column, &text)?;
                }
            }
            _ => {
                let mut bytes = Bytes::new(data);
                let (Some(row), Some(column)) = (bytes.u16(), bytes.u16()) else { continue };
                let place = (u32::from(row), u32::from(column));
                if kind == FORMULA {
                    formula = Some(place);
                }
                if let Some(text) = text(kind, bytes, globals) {
                    tabs.put(place.0, place.1, &text)?;
                }
            }
        }
    }
    Ok(())
}

/// What a cell holds, after its place.
fn text(kind: u16, mut bytes: Bytes<'_>, globals: &Globals) -> Option<String> {
    let style = bytes.u16()?;
    match kind {
        NUMBER => bytes.f64().map(|number| globals.numbers.show(number, style)),
        PACKED => bytes.u32().map(|packed| globals.numbers.show(unpacked(packed), style)),
        SHARED_TEXT => globals.strings.get(usize::try_from(bytes.u32()?).ok()?).cloned(),
        OWN_TEXT | RICH_TEXT => {
            let length = usize::from(bytes.u16()?);
            strings::plain(&mut bytes, length)
        }
        TRUTH => match (bytes.u8()?, bytes.u8()?) {
            (value, 0) => Some((value != 0).to_string()),
            _ => Some("#".to_owned()), // an error of Excel's: no word that anyone wrote
        },
        FORMULA => {
            let value = bytes.take(8)?;
            // Its last two bytes tell a text, a truth and an error from a number.
            let is_number = value[6..] != [0xff, 0xff];
            is_number.then(|| Bytes::new(value).f64().map(|number| globals.numbers.show(number, style)))?
        }
        _ => None,
    }
}

/// Several packed numbers side by side.
fn packed_row(data: &[u8], globals: &Globals, tabs: &mut Tabs) -> Result<(), Message> {
    let mut bytes = Bytes::new(data);
    let (Some(row), Some(first)) = (bytes.u16(), bytes.u16()) else { return Ok(()) };
    for column in u32::from(first).. {
        if bytes.left() < 6 {
            break;
        }
        let (Some(style), Some(packed)) = (bytes.u16(), bytes.u32()) else { break };
        tabs.put(u32::from(row), column, &globals.numbers.show(unpacked(packed), style))?;
    }
    Ok(())
}
