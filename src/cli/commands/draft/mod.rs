//! `plan draft KIND [SESSION|MEMBER|PERIOD]`

mod filed;
mod find;
mod subject;
mod target;
mod which;

use std::mem::ManuallyDrop;
use std::path::PathBuf;

use self::filed::Blanks;
use self::subject::{Study, Subject};
use self::target::Target;

use crate::cli::commands::prelude::*;
use crate::cli::hear::{people::People, values};
use crate::cli::speak::{outfile, outfile::Existing};
use crate::domain::record::{Kind as RecordKind, RecordId};
use crate::domain::term::Term;
use crate::office::document::Document;
use crate::office::draft::{About, Facts, Kind, name_of_term, sign_in};
use crate::office::sheet::{self, Sheet};
use crate::office::{docx, markdown, tables, text};
use crate::output::{Format, clean_lines};
use crate::store::{AskGit, note_text};

#[derive(Debug, Args)]
pub(crate) struct DraftArgs {
    /// Kind of document
    #[arg(value_name = "KIND", value_parser = values::word::<Kind>())]
    kind: Kind,
    /// Session of a notice, sign-in sheet, programme, leave form or seating plan [default: next] or of minutes or
    /// news [default: latest]; member of a study report; note of a speech or study note; period of a bulletin,
    /// evaluation (2026Q1, 2026H1, 2026, 2026-03) [default: latest completed period without one] or make-up
    /// register [default: the year]
    #[arg(value_name = "SESSION|MEMBER|PERIOD|NOTE")]
    subject: Option<String>,
    /// File to write: .docx, .md, .txt, or .xlsx for sign-in sheet, tables and lists [default: show the text]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Write a few lines for chat instead
    #[arg(long)]
    brief: bool,
    /// Replace an existing file
    #[arg(long, requires = "output")]
    overwrite: bool,
    #[command(flatten)]
    filing: Filing,
}

/// Whether the document is attached.
#[derive(Debug, Args)]
struct Filing {
    /// Attach the document to its session at once
    #[arg(long, conflicts_with_all = ["output", "brief"])]
    file: bool,
    /// Attach it even if it has blanks to fill in
    #[arg(short = 'b', long, requires = "file")]
    with_blanks: bool,
}

pub(crate) fn run(args: DraftArgs, context: &mut Context) -> anyhow::Result<()> {
    let output = args.output.filter(|file| !outfile::is_standard_output(file));
    let target = Target::of(output.as_deref(), args.kind, args.brief)?;
    let word = args.subject.as_deref().unwrap_or_default();
    context.ask_git = AskGit::ForLateness;
    let workspace = load(args.kind, word, context)?;
    let before = if args.kind == Kind::Report { context.last_year(&workspace) } else { None };
    let year = context.year(&workspace);
    let words = context.words_for_others();
    let (root, number) = (&workspace.repository.root, workspace.repository.year);
    let texts = |id: &RecordId| note_text(root, number, id).ok();
    let facts = Facts { year: &year, words: &words, texts: &texts };
    let year_before = before.as_ref().map(|before| context.year(before));
    let last = year_before.as_ref().map(|year| Facts { year, words: &words, texts: &texts });
    let study = Study {
        facts: &facts,
        people: People::new(context, &workspace),
        workspace: &workspace,
        last: last.as_ref(),
        today: context.today(),
    };
    let subject = find::find(args.kind, args.subject.as_deref(), &study)?;

    let offers_seal = matches!(args.kind, Kind::Bulletin | Kind::Summary) && !year.is_sealed();
    if args.filing.file {
        let blanks = if args.filing.with_blanks { Blanks::Keep } else { Blanks::Refuse };
        return filed::run(args.kind, &subject, blanks, &facts, context, &workspace);
    }
    let drafted = drafted(&facts, &subject, target, args.kind, context)?;
    let Some(file) = output else {
        show(context, args.kind, &drafted)?;
        if offers_seal {
            context.warn(&Message::new("draft-offer-seal"));
        }
        return Ok(());
    };
    let existing = if args.overwrite { Existing::Replace } else { Existing::Keep };
    outfile::write(&file, &drafted.bytes, existing)?;
    report(context, args.kind, subject.term(), &file.display().to_string(), drafted.blanks)?;
    if offers_seal {
        context.remark(&Message::new("draft-offer-seal"))?;
    }
    Ok(())
}

/// Loads the year that the subject is of.
fn load(kind: Kind, word: &str, context: &mut Context) -> anyhow::Result<ManuallyDrop<Workspace>> {
    Ok(match kind.about() {
        About::Session => context.load_naming(word, &[RecordKind::Sessions], RecordKind::ALL)?,
        About::Note => context.load_naming(word, &[RecordKind::Notes], RecordKind::ALL)?,
        About::Period | About::Year => context.load_of_period(word, RecordKind::ALL)?,
        About::Member => context.load(RecordKind::ALL)?,
    })
}

/// A document that was drafted, for programs.
#[derive(Debug, JsonSchema, Serialize)]
pub(crate) struct DraftObject<'a> {
    kind: Kind,
    /// The file that was written.
    file: Option<&'a str>,
    /// The text, if no file was written.
    text: Option<&'a str>,
    /// The number of places to fill in.
    blanks: usize,
}

fn show(context: &mut Context, kind: Kind, drafted: &Drafted) -> anyhow::Result<()> {
    let text = clean_lines(&String::from_utf8_lossy(&drafted.bytes)) + "\n";
    if context.format.is_for_people() {
        return context.print(&text);
    }
    context.object(&DraftObject { kind, file: None, text: Some(&text), blanks: drafted.blanks })
}

/// A document ready to be written, and its number of blanks.
struct Drafted {
    bytes: Vec<u8>,
    blanks: usize,
}

fn drafted(
    facts: &Facts<'_>,
    subject: &Subject<'_>,
    target: Target,
    kind: Kind,
    context: &Context,
) -> Result<Drafted, Message> {
    let style = &facts.year.plan.document;
    if let (Target::Sheet, Subject::SignIn(entry)) = (target, subject) {
        let sheet = sign_in::sheet(facts, entry);
        let bytes = sheet::draw(&Sheet { origin: subject.origin(facts), ..sheet }, style)?;
        return Ok(Drafted { bytes, blanks: 0 });
    }
    if target == Target::Brief {
        let kind = context.words.term(kind);
        let brief = subject.brief(facts).ok_or_else(|| Message::new("draft-no-brief").with("kind", kind))?;
        return Ok(Drafted { bytes: brief.into_bytes(), blanks: 0 });
    }
    let document = Document { origin: subject.origin(facts), ..subject.document(facts) };
    let bytes = match target {
        Target::Word => docx::draw(&document, style)?,
        Target::Markdown => markdown::draw(&document).into_bytes(),
        Target::Sheet => tables::draw(&document, style)?,
        Target::Screen if context.format == Format::Markdown => markdown::draw(&document).into_bytes(),
        Target::Screen | Target::Text | Target::Brief => text::draw(&document).into_bytes(),
    };
    Ok(Drafted { bytes, blanks: document.blanks() })
}

fn report(
    context: &mut Context,
    kind: Kind,
    term: Option<Term>,
    file: &str,
    blanks: usize,
) -> anyhow::Result<()> {
    context.object(&DraftObject { kind, file: Some(file), text: None, blanks })?;
    let message = match term {
        Some(term) => Message::new("drafted-of-term").with("term", context.words.say(&name_of_term(term))),
        None => Message::new("drafted"),
    };
    context.say(&message.with("kind", context.words.term(kind)).with("file", file))?;
    if blanks > 0 {
        context.say(&Message::new("drafted-blanks").with("count", blanks))?;
    }
    Ok(())
}
