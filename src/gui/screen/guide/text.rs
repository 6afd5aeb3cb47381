//! The guide's text, as chapters that a screen can set: a small part of Markdown, read once.
//!
//! A chapter begins with `## `, a heading with `### `, a point with `- ` or a number; a line is a paragraph; between two `**`
//! stand strong words, between two backticks a key. Nothing else is understood.

use std::sync::OnceLock;

use crate::domain::setup::Language;

/// A chapter.
#[derive(Debug, PartialEq, Eq)]
pub struct Chapter {
    /// Its title.
    pub title: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A piece of a chapter.
#[derive(Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading inside the chapter.
    Heading(String),
    /// A paragraph.
    Paragraph(Vec<Run>),
    /// A point of a list, with its sign.
    Item(String, Vec<Run>),
}

/// Words of one kind.
#[derive(Debug, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub words: String,
    /// What they are.
    pub kind: Kind,
}

/// What words are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Running text.
    Plain,
    /// Strong.
    Strong,
    /// A key, named as in the help.
    Key,
}

/// The chapters in a language.
pub fn chapters(language: Language) -> &'static [Chapter] {
    static FRENCH: OnceLock<Vec<Chapter>> = OnceLock::new();
    static ENGLISH: OnceLock<Vec<Chapter>> = OnceLock::new();
    match language {
        Language::French => FRENCH.get_or_init(|| read(include_str!("../../../../assets/guide/fr.md"))),
        Language::English => ENGLISH.get_or_init(|| read(include_str!("../../../../assets/guide/en.md"))),
    }
}

/// Every key that a language's guide names, in order.
pub fn keys(language: Language) -> impl Iterator<Item = &'static str> {
    let runs = |block: &'static Block| match block {
        Block::Heading(_) => [].as_slice(),
        Block::Paragraph(runs) | Block::Item(_, runs) => runs.as_slice(),
    };
    chapters(language)
        .iter()
        .flat_map(|chapter| &chapter.blocks)
        .flat_map(runs)
        .filter(|run| run.kind == Kind::Key)
        .map(|run| run.words.as_str())
}

fn read(source: &str) -> Vec<Chapter> {
    let mut chapters: Vec<Chapter> = Vec::new();
    for line in source.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Some(title) = line.strip_prefix("## ") {
            chapters.push(Chapter {
                title: title.to_owned(),
                blocks: Vec::new(),
            });
        } else if let Some(chapter) = chapters.last_mut() {
            chapter.blocks.push(block(line));
        }
    }
    chapters
}

fn block(line: &str) -> Block {
    if let Some(title) = line.strip_prefix("### ") {
        return Block::Heading(title.to_owned());
    }
    if let Some(point) = line.strip_prefix("- ") {
        return Block::Item("•".to_owned(), runs(point));
    }
    match line.split_once(". ") {
        Some((number, point)) if number.chars().all(|c| c.is_ascii_digit()) => {
            Block::Item(format!("{number}."), runs(point))
        }
        _ => Block::Paragraph(runs(line)),
    }
}

fn runs(line: &str) -> Vec<Run> {
    // Every second piece between two backticks is a key; of the others, every second between two « ** » is strong.
    let mut runs = Vec::new();
    let mut strong = false;
    for (at, piece) in line.split('`').enumerate() {
        if at % 2 == 1 {
            runs.push(Run {
                words: piece.to_owned(),
                kind: Kind::Key,
            });
            continue;
        }
        for (at, words) in piece.split("**").enumerate() {
            strong ^= at > 0;
            if !words.is_empty() {
                let kind = if strong { Kind::Strong } else { Kind::Plain };
                runs.push(Run {
                    words: words.to_owned(),
                    kind,
                });
            }
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(words: &str, kind: Kind) -> Run {
        Run {
            words: words.into(),
            kind,
        }
    }

    #[test]
    fn keys_and_strong_words_are_told_from_the_rest() {
        assert_eq!(
            block("- **Ouverture** (`Ctrl+1`) : qui."),
            Block::Item(
                "•".into(),
                vec![
                    run("Ouverture", Kind::Strong),
                    run(" (", Kind::Plain),
                    run("Ctrl+1", Kind::Key),
                    run(") : qui.", Kind::Plain),
                ]
            )
        );
        assert_eq!(
            block("2. Deux."),
            Block::Item("2.".into(), vec![run("Deux.", Kind::Plain)])
        );
    }

    #[test]
    fn both_guides_have_the_same_chapters_in_the_same_shape() {
        let shape = |language| -> Vec<Vec<(u8, usize)>> {
            let block = |block: &Block| {
                let keys = |runs: &[Run]| runs.iter().filter(|run| run.kind == Kind::Key).count();
                match block {
                    Block::Heading(_) => (0, 0),
                    Block::Paragraph(runs) => (1, keys(runs)),
                    Block::Item(_, runs) => (2, keys(runs)),
                }
            };
            let chapter = |chapter: &Chapter| chapter.blocks.iter().map(block).collect();
            chapters(language).iter().map(chapter).collect()
        };
        assert!(chapters(Language::French).len() > 10);
        assert_eq!(shape(Language::French), shape(Language::English));
    }
}
