//! The form of official documents in millimetres and characters, as GB/T 9704 has it.

use super::pages::{Page, Placed};

const POINTS_PER_MM: f64 = 72.0 / 25.4;
/// The paper.
const PAPER: [f64; 2] = [210.0, 297.0];
/// The type area of a portrait page: left, right, top, bottom.
const AREA: [f64; 4] = [28.0, 184.0, 37.0, 262.0];
/// The distance between the lines of the body, in points.
const PITCH: f64 = 28.95;
/// The lines of the body on a page.
const LINES: usize = 22;
/// The middle of the page number: its dash is 7 mm below the type area.
const NUMBER: f64 = 269.2;
/// The page number is one of its characters, of 14 points, inside the type area.
const NUMBER_INDENT: f64 = 14.0 / POINTS_PER_MM;
/// The tolerance, in millimetres.
const CLOSE: f64 = 0.7;

/// Checks every page of a document; cards at its end have no number.
pub(crate) fn keep_the_form(pages: &[Page], what: &str) {
    for (page, number) in pages.iter().zip(1..) {
        let [width, height] = [page.width, page.height].map(|length| length / POINTS_PER_MM);
        let short_first = [width.min(height), width.max(height)];
        for (length, standard) in short_first.into_iter().zip(PAPER) {
            assert!((length - standard).abs() < CLOSE, "{what}: {width} × {height} mm");
        }
        if width < height {
            number_is_outside(page, number, what);
            lines_keep_the_grid(page, what);
            full_lines_have_28_characters(page, what);
        }
    }
    for page in pages.iter().rev().skip(1) {
        let last = page.body().last();
        assert!(!last.is_some_and(|line| is_heading(&text(line))), "{what} has a heading alone: {last:?}");
    }
}

/// Odd pages have their number on the right, even ones on the left.
fn number_is_outside(page: &Page, number: usize, what: &str) {
    let Some(foot) = page.foot() else {
        assert!(page.body().all(is_large), "{what}: page {number} has no number: {:?}", page.lines);
        return;
    };
    assert_eq!(text(foot), format!("—{number}—"), "{what}");
    let middle = f64::midpoint(foot.top, foot.bottom) / POINTS_PER_MM;
    assert!((middle - NUMBER).abs() < 1.0, "{what}: the number is at {middle} mm");
    let inside = if number % 2 == 1 {
        AREA[1] - foot.right / POINTS_PER_MM
    } else {
        foot.left / POINTS_PER_MM - AREA[0]
    };
    assert!((inside - NUMBER_INDENT).abs() < CLOSE, "{what}: the number is {inside} mm inside");
}

/// Text lines are within the type area, one pitch or more apart, and no more than fit on a page.
fn lines_keep_the_grid(page: &Page, what: &str) {
    let mut body: Vec<&Placed> = page.body().filter(|line| is_body(line)).collect();
    body.sort_by(|one, other| one.bottom.total_cmp(&other.bottom));
    for line in &body {
        let ([left, right, top, bottom], gap) = (AREA, 1.0);
        assert!(line.left / POINTS_PER_MM > left - gap, "{what}: {line:?}");
        // A closing sign may hang over the edge.
        assert!(line.right / POINTS_PER_MM < right + 6.0, "{what}: {line:?}");
        assert!(line.top / POINTS_PER_MM > top - gap, "{what}: {line:?}");
        assert!(line.bottom / POINTS_PER_MM < bottom + gap, "{what}: {line:?}");
    }
    let mut rows = 0;
    let mut above = f64::MIN;
    for line in body {
        let apart = line.bottom - above;
        assert!(!(2.0..PITCH - 1.0).contains(&apart), "{what}: {apart} points above {line:?}");
        rows += usize::from(apart > 2.0);
        above = line.bottom;
    }
    assert!(rows <= LINES, "{what}: {rows} lines on a page");
}

/// A line of Chinese characters only from edge to edge has 28 of them; a sign that must not begin or end a
/// line may make it one more or one less.
fn full_lines_have_28_characters(page: &Page, what: &str) {
    let [left, right, ..] = AREA.map(|edge| edge * POINTS_PER_MM);
    let is_full =
        |line: &&Placed| is_body(line) && (line.left - left).abs() < 2.0 && line.right > right - 3.0;
    for line in
        page.body().filter(is_full).filter(|line| !line.text.bytes().any(|byte| byte.is_ascii_graphic()))
    {
        let count = text(line).chars().count();
        assert!((27..=29).contains(&count), "{what}: {count} characters: {line:?}");
    }
}

/// Lines of 16 points; titles and cards are larger, tables and numbers smaller.
fn is_body(line: &Placed) -> bool {
    (19.0..22.5).contains(&(line.bottom - line.top))
}

fn is_large(line: &Placed) -> bool {
    line.bottom - line.top > 30.0
}

fn is_heading(text: &str) -> bool {
    let rest = text.trim_start_matches(|c| "一二三四五六七八九十".contains(c));
    rest.len() < text.len()
        && rest.starts_with('、')
        && !text.ends_with(['。', '；'])
        && text.chars().count() < 20
}

fn text(line: &Placed) -> String {
    line.text.replace(' ', "")
}
