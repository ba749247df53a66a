//! The attendance of the year for Excel: by member, by session, by topic, and a chart.

mod chart;
mod figures;
mod members;
mod print;
mod sessions;
mod topics;

use rust_xlsxwriter::{DocProperties, Format, FormatAlign, FormatBorder, Workbook, XlsxError};

use crate::domain::document::DocumentStyle;
use crate::domain::roster::Member;
use crate::domain::year::Year;
use crate::domain::year::timetable::Entry;
use crate::i18n::Words;
use crate::message::Message;
use crate::office::draft::{group, years};
use crate::office::sheet;

/// The year, and the words in which the workbook shows it.
struct Book<'a> {
    year: &'a Year<'a>,
    words: &'a Words,
}

impl<'a> Book<'a> {
    /// Returns the sessions that were held, which the attendance rate is based on.
    fn held(&self) -> Vec<&'a Entry<'a>> {
        self.year.timetable().held().collect()
    }

    /// Returns everyone who was expected at one of them, in roster order.
    fn expected(&self) -> Vec<&'a Member> {
        let held = self.held();
        let is_expected = |member: &&Member| {
            held.iter()
                .any(|entry| entry.session.date >= member.joined && member.belongs_on(entry.session.date))
        };
        self.year.roster.members.iter().filter(is_expected).collect()
    }

    /// Returns the title of a worksheet.
    fn title(&self, id: &'static str) -> String {
        let message = Message::new(id).with("group", group(self.year.plan, self.words));
        self.words.say(&message.with("year", years(self.year.plan, self.words)))
    }

    fn word(&self, id: &str) -> String {
        self.words.word(id)
    }

    /// Returns the titles of a session's topics.
    fn titles(&self, entry: &Entry<'_>) -> String {
        let unknown = || self.word("topic-not-in-plan");
        let title = |id| self.year.plan.topic(id).map_or_else(unknown, |topic| topic.title.clone());
        self.words.list(entry.session.topics.iter().map(title))
    }
}

/// The character set of Chinese fonts, by which programs replace one that is not installed.
const CHINESE: u8 = 134;

struct Formats {
    title: Format,
    heading: Format,
    text: Format,
    centred: Format,
    number: Format,
    share: Format,
    /// A whole date.
    day: Format,
    /// Month and day of the headings.
    short_day: Format,
    note: Format,
}

impl Formats {
    fn new(style: &DocumentStyle) -> Self {
        let font = |name: &str| {
            let format =
                Format::new().set_font_name(name).set_font_charset(CHINESE).set_font_size(print::POINTS);
            format.set_align(FormatAlign::VerticalCenter)
        };
        let framed = font(&style.body_font).set_border(FormatBorder::Thin);
        let centred = framed.clone().set_align(FormatAlign::Center);
        let heading = centred.clone().set_font_name(&style.label_font).set_text_wrap();
        let heading = heading.set_background_color(0x00DD_E6F0);
        Self {
            title: font(&style.title_font).set_font_size(18).set_align(FormatAlign::Center).set_text_wrap(),
            short_day: heading.clone().set_num_format("m\\-d"),
            heading,
            note: font(&style.body_font),
            text: framed.clone().set_text_wrap(),
            number: centred.clone().set_num_format("0"),
            share: centred.clone().set_num_format("0.0%"),
            day: centred.clone().set_num_format("yyyy\\-mm\\-dd"),
            centred,
        }
    }
}

/// Renders the workbook. Every text is written as text, whatever it starts with.
pub(crate) fn draw<'a>(year: &'a Year<'a>, words: &'a Words) -> Result<Vec<u8>, Message> {
    let book = &Book { year, words };
    if book.held().is_empty() {
        return Err(Message::new("export-nothing-held"));
    }
    workbook(book).map_err(|_| Message::new("export-not-drawn"))
}

fn workbook(book: &Book<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let created = sheet::created(book.held().iter().map(|entry| entry.session.date).max())?;
    let properties =
        DocProperties::new().set_title(&book.year.plan.title).set_author(&book.year.plan.organization);
    workbook.set_properties(&properties.set_creation_datetime(&created));
    let formats = Formats::new(&book.year.plan.document);
    members::draw(workbook.add_worksheet(), book, &formats)?;
    sessions::draw(workbook.add_worksheet(), book, &formats)?;
    topics::draw(workbook.add_worksheet(), book, &formats)?;
    chart::draw(workbook.add_worksheet(), book)?;
    workbook.save_to_buffer()
}
