//! Asks for what people usually add to a command once they are asked.

use super::missing::Typed;
use super::{Asker, Unasked};
use crate::domain::note::NoteKind;
use crate::domain::session::Form;
use crate::domain::vocabulary::Vocabulary;

impl Asker<'_> {
    pub(super) fn further(&mut self, typed: &Typed) -> Result<(), Unasked> {
        match typed.path.as_str() {
            "schedule add" => self.of_session(typed),
            "notes add" => self.of_note(typed),
            _ => Ok(()),
        }
    }

    /// Asks for the form of a session, the place of field research, and the speakers.
    fn of_session(&mut self, typed: &Typed) -> Result<(), Unasked> {
        let mut form = Form::Collective;
        if !typed.has("form") {
            form = self.term(typed, "form", form)?;
            if form != Form::Collective {
                self.answer("--form", form.key());
            }
        }
        if form == Form::FieldResearch && !typed.has("place") {
            self.text(typed, "place")?;
        }
        if !typed.has("speakers") {
            self.load("")?;
            let Some(workspace) = &self.workspace else { return Ok(()) };
            let offers = super::offer::members(&self.context.year(workspace), "", None, &self.context.words);
            let rows: Vec<Vec<String>> = offers.iter().map(|offer| offer.row.clone()).collect();
            let question = typed.question("speakers", &self.context.words);
            let ticked = self.prompt().tick(&question, &rows, &[])?;
            let words: Vec<&str> = ticked.iter().map(|at| offers[*at].word.as_str()).collect();
            if !words.is_empty() {
                self.answer("--speaker", &words.join(","));
            }
        }
        Ok(())
    }

    /// Asks for the kind, the title and the file of a note.
    fn of_note(&mut self, typed: &Typed) -> Result<(), Unasked> {
        if !typed.has("kind") {
            let kind = self.term(typed, "kind", NoteKind::Note)?;
            self.answer("--kind", kind.key());
        }
        if !typed.has("title") {
            self.text(typed, "title")?;
        }
        if !typed.has("files") {
            let help = self.word("ask-editor-help");
            let file = self.prompt().write(&self.word("ask-file"), &help, "")?;
            if !file.is_empty() {
                self.args.push(file.into());
            }
        }
        Ok(())
    }

    /// Asks for one of the words of a vocabulary.
    fn term<V: Vocabulary + PartialEq>(&self, typed: &Typed, arg: &str, usual: V) -> Result<V, Unasked> {
        let words = &self.context.words;
        let rows: Vec<Vec<String>> = V::ALL.iter().map(|word| vec![words.term(*word)]).collect();
        let start = V::ALL.iter().position(|word| *word == usual).unwrap_or_default();
        let chosen = self.prompt().choose(&typed.question(arg, words), &rows, start)?;
        Ok(V::ALL[chosen])
    }

    /// Asks for text that may be empty.
    fn text(&mut self, typed: &Typed, arg: &str) -> Result<(), Unasked> {
        let help = self.word("ask-empty-help");
        let text = self.prompt().write(&typed.question(arg, &self.context.words), &help, "")?;
        if !text.is_empty() {
            self.answer(&format!("--{arg}"), &text);
        }
        Ok(())
    }
}
