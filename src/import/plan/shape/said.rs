//! Headings that run into their text: 工作要求。一是…, 一季度重点学习….

use crate::import::plan::shape::heading::{Mark, Style};
use crate::import::plan::shape::label::{self, Label};
use crate::import::plan::shape::piece::{Kind, Piece};
use crate::import::plan::shape::runin;
use crate::import::plan::shape::season;
use crate::import::plan::shape::section::{self, Section};

/// The longest heading of requirements, in characters.
const LONGEST: usize = 8;

/// Turns such texts into headings.
pub(crate) fn headed(pieces: Vec<Piece>) -> Vec<Piece> {
    months(requirements(lone_labels(pieces)))
}

/// Turns a label alone on its line into the heading of a part if no other line has it: each topic would have its own.
fn lone_labels(mut pieces: Vec<Piece>) -> Vec<Piece> {
    for (label, heading) in
        [(Label::Form, "学习形式"), (Label::Demands, "学习要求"), (Label::Title, "学习专题")]
    {
        let has = |at: &usize| matches!(&pieces[*at].kind, Kind::Label(found, _) if *found == label);
        let found: Vec<usize> = (0..pieces.len()).filter(has).collect();
        let items = pieces.iter().filter(|piece| matches!(piece.kind, Kind::Head(..))).count();
        if let &[at] = found.as_slice()
            && items > 1
            && matches!(&pieces[at].kind, Kind::Label(_, text) if text.is_empty())
            && (label != Label::Title || is_over_list(&pieces[at + 1..]))
        {
            pieces[at].kind = Kind::Head(Mark { style: Style::Section, number: 0 }, heading.to_owned());
        }
    }
    pieces
}

/// Returns `true` for a list without labels below it, which would be of its last item or of all.
fn is_over_list(pieces: &[Piece]) -> bool {
    let is_item = |piece: &Piece| matches!(&piece.kind, Kind::Head(mark, _) if mark.style.is_of_list());
    let below = pieces.iter().find(|piece| !is_item(piece));
    pieces.first().is_some_and(is_item)
        && below.is_none_or(|piece| {
            !matches!(piece.kind, Kind::Label(Label::Readings | Label::Optional | Label::Content, _))
        })
}

/// Turns the text that begins with the heading of the requirements into a part. Several such texts are facts of the
/// topics above them.
fn requirements(mut pieces: Vec<Piece>) -> Vec<Piece> {
    let opens = |at: &usize| matches!(&pieces[*at].kind, Kind::Text(text) if opens_requirements(text));
    let found: Vec<usize> = (0..pieces.len()).filter(opens).collect();
    if let &[at] = found.as_slice()
        && let Kind::Text(text) = &mut pieces[at].kind
    {
        let text = std::mem::take(text);
        pieces[at].kind = Kind::Head(Mark { style: Style::Section, number: 0 }, text);
    }
    pieces
}

/// Turns paragraphs that begin with a time into headings by month, where several follow each other without another
/// heading between them.
fn months(mut pieces: Vec<Piece>) -> Vec<Piece> {
    let mut run: Vec<(usize, u32)> = Vec::new();
    let mut runs = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        match &piece.kind {
            Kind::Text(text) => run.extend(season::month(text).map(|month| (at, month))),
            Kind::Head(mark, _) if mark.style.is_of_list() => {}
            _ => runs.push(std::mem::take(&mut run)),
        }
    }
    runs.push(run);
    for (at, number) in
        runs.into_iter().filter(|run| season::in_order(run.iter().map(|(_, month)| *month))).flatten()
    {
        if let Kind::Text(text) = &mut pieces[at].kind {
            let text = std::mem::take(text);
            pieces[at].kind = Kind::Head(Mark { style: Style::Month, number }, text);
        }
    }
    pieces
}

fn opens_requirements(text: &str) -> bool {
    let (heading, rest) = runin::split(text);
    !rest.is_empty()
        && heading.chars().count() <= LONGEST
        && label::word(heading).is_none()
        && section::of_heading(heading) == Some(Section::Requirements)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_of_requirements_opens_its_text() {
        for (text, wanted) in [
            ("工作要求。一是加强领导。", true),
            ("有关要求：按时参加。", true),
            ("保障措施。", false),
            ("按要求参加学习。做好笔记。", false),
            ("学习要求：按时参加。", false),
        ] {
            assert_eq!(opens_requirements(text), wanted, "{text}");
        }
    }
}
