//! Blocks of labelled lines without a number, one for each topic: 时间：3月, 内容：甲, 书目：《乙》.

use std::ops::Range;

use crate::import::plan::shape::heading::{Mark, Style};
use crate::import::plan::shape::label::Label;
use crate::import::plan::shape::piece::{Kind, Piece};
use crate::import::plan::words::{prose, reading};

/// Puts a topic heading without text or number before each such block, because a label at the top of a document is
/// otherwise the heading of a part. Demands that follow the last topic only are a part of the plan.
pub(crate) fn headed(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut starts: Vec<usize> = Vec::new();
    let mut titles: Vec<usize> = Vec::new();
    let mut from = 0;
    while let Some(run) = next_run(&pieces, from) {
        from = run.end;
        match titles_of(&pieces, &run) {
            Some(found) => titles.extend(found),
            None => starts.extend(blocks(&pieces, run).into_iter().map(|block| block.start)),
        }
    }
    let mut starts = starts.into_iter().peekable();
    let mut headed = Vec::with_capacity(pieces.len());
    let topic = |text: &str| Kind::Head(Mark { style: Style::Topic, number: 0 }, text.to_owned());
    for (at, mut piece) in pieces.into_iter().enumerate() {
        if starts.next_if_eq(&at).is_some() {
            headed.push(Piece { first: piece.first, last: piece.last, kind: topic("") });
        }
        if let Kind::Text(text) = &piece.kind
            && titles.contains(&at)
        {
            piece.kind = topic(text);
        }
        headed.push(piece);
    }
    close_topics(&mut headed);
    headed
}

/// Returns the next labelled lines with their lists, below no heading or the heading of a part.
fn next_run(pieces: &[Piece], from: usize) -> Option<Range<usize>> {
    let mut below_part = true;
    for (at, piece) in pieces.iter().enumerate().skip(from) {
        match &piece.kind {
            Kind::Head(mark, _) => below_part = is_part(mark.style),
            Kind::Label(..) if below_part => {
                let ends = |piece: &Piece| match &piece.kind {
                    Kind::Head(mark, _) => !mark.style.is_of_list(),
                    Kind::Row { .. } => true,
                    Kind::Label(..) | Kind::Text(_) => false,
                };
                let length = pieces[at..].iter().position(ends).unwrap_or(pieces.len() - at);
                return Some(at..at + length);
            }
            _ => {}
        }
    }
    None
}

fn is_part(style: Style) -> bool {
    matches!(style, Style::Part | Style::Section | Style::Chinese | Style::Level(_))
}

/// Returns the blocks of a run: each begins with the label of the first line and says what is studied. Empty for a
/// run that is not made of such blocks. A title needs no block, because it begins a topic by itself.
fn blocks(pieces: &[Piece], run: Range<usize>) -> Vec<Range<usize>> {
    let Some(Kind::Label(opening, _)) = pieces.get(run.start).map(|piece| &piece.kind) else {
        return Vec::new();
    };
    if *opening == Label::Title {
        return Vec::new();
    }
    let starts: Vec<usize> = run.clone().filter(|at| is_label(&pieces[*at], *opening)).collect();
    let ends = starts.iter().skip(1).copied().chain([run.end]);
    let blocks: Vec<_> = starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect();
    let says = |block: &Range<usize>| {
        let studied = [Label::Title, Label::Content, Label::Readings];
        let labels = pieces[block.clone()].iter().filter(|piece| matches!(piece.kind, Kind::Label(..)));
        labels.clone().count() > 1
            && labels.into_iter().any(|piece| studied.iter().any(|label| is_label(piece, *label)))
    };
    if blocks.len() > 1 && blocks.iter().all(says) { blocks } else { Vec::new() }
}

/// Returns the lines that title the blocks of a run: one above each first label, which no number or label begins.
fn titles_of(pieces: &[Piece], run: &Range<usize>) -> Option<Vec<usize>> {
    let Some(Kind::Label(opening, _)) = pieces.get(run.start).map(|piece| &piece.kind) else { return None };
    let starts: Vec<usize> = run.clone().filter(|at| is_label(&pieces[*at], *opening)).collect();
    let title = |start: &usize| {
        let above = start.checked_sub(1)?;
        let is_title = matches!(&pieces[above].kind, Kind::Text(text)
            if !prose::is_sentence(text) && !reading::is_entry(text));
        is_title.then_some(above)
    };
    let titles: Option<Vec<usize>> = starts.iter().map(title).collect();
    titles.filter(|titles| titles.len() > 1 && *opening != Label::Title)
}

fn is_label(piece: &Piece, wanted: Label) -> bool {
    matches!(&piece.kind, Kind::Label(label, _) if *label == wanted)
}

/// Turns demands that only the last of several labelled topics seems to have into a part of the plan.
fn close_topics(pieces: &mut [Piece]) {
    let is_topic = |piece: &Piece| matches!(piece.kind, Kind::Head(Mark { style: Style::Topic, .. }, _));
    let topics: Vec<usize> = (0..pieces.len()).filter(|at| is_topic(&pieces[*at])).collect();
    let demands: Vec<usize> = (0..pieces.len()).filter(|at| is_label(&pieces[*at], Label::Demands)).collect();
    let (&[first, .., last], &[demands]) = (topics.as_slice(), demands.as_slice()) else { return };
    let before_are_labelled = pieces[first..last].iter().any(|piece| matches!(piece.kind, Kind::Label(..)));
    let ends = pieces[demands + 1..].iter().all(|piece| !matches!(piece.kind, Kind::Label(..)));
    if demands > last
        && before_are_labelled
        && ends
        && let Kind::Label(_, text) = &pieces[demands].kind
    {
        let heading =
            if text.is_empty() { "学习要求".to_owned() } else { format!("学习要求：{text}") };
        pieces[demands].kind = Kind::Head(Mark { style: Style::Section, number: 0 }, heading);
    }
}
