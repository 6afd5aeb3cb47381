//! Paragraphs into lines: where a line may break, how wide words are, which breaks make the calmest right edge.
//!
//! No hyphenation and no justification: the column is ragged right. Nothing here knows about pages.

use super::fonts::{Face, Fonts, Glyph};
use super::style::TextStyle;
use super::{Style, Text};

/// One line of text, its glyphs in order, ready to be drawn at a baseline.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    pub glyphs: Vec<Glyph>,
    /// Visible width in points: the space that ends a broken line is in `glyphs` (so that copied words stay apart) but
    /// not counted.
    pub width: f32,
    pub style: TextStyle,
}

/// What cannot be broken: a word with the spaces after it.
#[derive(Debug, Clone)]
struct Atom {
    glyphs: Vec<Glyph>,
    /// Width without the spaces after it, and of these spaces.
    width: f32,
    space: f32,
    /// A line feed follows.
    ends_line: bool,
    /// It ends at a hyphen, not at a space.
    hyphen: bool,
}

/// Breaks `text` into lines no wider than `width` points.
pub(super) fn lines(fonts: &mut Fonts, text: &Text, style: TextStyle, width: f32) -> Vec<Line> {
    let atoms = atoms(fonts, text, style)
        .into_iter()
        .flat_map(|atom| split_oversized(atom, style, width))
        .collect::<Vec<_>>();
    let mut lines = Vec::new();
    for stretch in atoms.split_inclusive(|atom| atom.ends_line) {
        let mut from = 0;
        for to in breaks(stretch, width) {
            lines.push(assemble(&stretch[from..to], style));
            from = to;
        }
    }
    lines
}

/// The whole text on one line, however wide.
pub(super) fn single_line(fonts: &mut Fonts, text: &Text, style: TextStyle) -> Line {
    assemble(&atoms(fonts, text, style), style)
}

/// Width of the text when no line is broken but where it says so.
pub(super) fn natural_width(fonts: &mut Fonts, text: &Text, style: TextStyle) -> f32 {
    let atoms = atoms(fonts, text, style);
    atoms
        .split_inclusive(|atom| atom.ends_line)
        .map(|stretch| assemble(stretch, style).width)
        .fold(0.0, f32::max)
}

/// Width of the widest part that cannot be broken.
pub(super) fn widest_word(fonts: &mut Fonts, text: &Text, style: TextStyle) -> f32 {
    atoms(fonts, text, style)
        .iter()
        .map(|atom| atom.width)
        .fold(0.0, f32::max)
}

/// A text whose unbreakable parts are measured, to be tried at several widths.
#[derive(Debug, Clone)]
pub(super) struct Measured {
    atoms: Vec<Atom>,
}

/// Measures a text once for [`Measured::lines_at`].
pub(super) fn measure(fonts: &mut Fonts, text: &Text, style: TextStyle) -> Measured {
    let mut atoms = atoms(fonts, text, style);
    for atom in &mut atoms {
        // Only widths count here.
        atom.glyphs = Vec::new();
    }
    Measured { atoms }
}

impl Measured {
    /// How many lines [`lines`] would make, no part being wider than the column.
    pub(super) fn lines_at(&self, width: f32) -> usize {
        self.atoms
            .split_inclusive(|atom| atom.ends_line)
            .map(|stretch| breaks(stretch, width).len())
            .sum()
    }
}

/// Width of glyphs in points.
pub(super) fn width_of(glyphs: &[Glyph], size: f32) -> f32 {
    glyphs
        .iter()
        .map(|glyph| glyph.advance as f32 * glyph.scale)
        .sum::<f32>()
        * size
        / 1000.0
}

fn assemble(atoms: &[Atom], style: TextStyle) -> Line {
    let glyphs: Vec<Glyph> = atoms
        .iter()
        .flat_map(|atom| atom.glyphs.iter().cloned())
        .collect();
    let hanging = atoms.last().map_or(0.0, |atom| atom.space);
    let width = width_of(&glyphs, style.size) - hanging;
    Line { glyphs, width, style }
}

/// The places to break at, as ends of lines: the breaks with the least sum of squared gaps at the right edge, the last
/// line's own gap not counted. A break at a hyphen and a last line of one word cost a little more.
fn breaks(atoms: &[Atom], width: f32) -> Vec<usize> {
    const HYPHEN_COST: f32 = 0.12;
    const LONE_WORD_COST: f32 = 0.12;
    let count = atoms.len();
    let mut best: Vec<(f32, usize)> = vec![(f32::INFINITY, 0); count + 1];
    best[0] = (0.0, 0);
    for from in 0..count {
        if best[from].0.is_infinite() {
            continue;
        }
        let mut used = 0.0;
        for to in from + 1..=count {
            let atom = &atoms[to - 1];
            if to > from + 1 && used + atom.width > width + TOLERANCE {
                break;
            }
            let gap = ((width - used - atom.width) / width).max(0.0);
            used += atom.width + atom.space;
            let mut cost = best[from].0;
            if to == count {
                // However many hyphens it has, it is one word that would stand alone.
                if from > 0 && atoms[from..to - 1].iter().all(|atom| atom.space == 0.0) {
                    cost += LONE_WORD_COST;
                }
            } else {
                cost += gap * gap;
                if atom.hyphen {
                    cost += HYPHEN_COST;
                }
            }
            if cost < best[to].0 {
                best[to] = (cost, from);
            }
        }
    }
    let mut ends = Vec::new();
    let mut end = count;
    while end > 0 {
        ends.push(end);
        end = best[end].1;
    }
    ends.reverse();
    ends
}

/// Sums of rounded widths may differ by less than this from a width that was measured as a whole.
const TOLERANCE: f32 = 0.01;

/// A word wider than the column is cut where it must be.
fn split_oversized(atom: Atom, style: TextStyle, width: f32) -> Vec<Atom> {
    if atom.width <= width + TOLERANCE {
        return vec![atom];
    }
    let mut parts = Vec::new();
    let mut current: Vec<Glyph> = Vec::new();
    let mut used = 0.0;
    let total = atom.glyphs.len();
    for (index, glyph) in atom.glyphs.into_iter().enumerate() {
        let advance = width_of(std::slice::from_ref(&glyph), style.size);
        let is_space = index + 1 == total && atom.space > 0.0;
        if !current.is_empty() && !is_space && used + advance > width {
            parts.push(Atom {
                glyphs: std::mem::take(&mut current),
                width: used,
                space: 0.0,
                ends_line: false,
                hyphen: true,
            });
            used = 0.0;
        }
        if !is_space {
            used += advance;
        }
        current.push(glyph);
    }
    parts.push(Atom {
        glyphs: current,
        width: used,
        space: atom.space,
        ends_line: atom.ends_line,
        hyphen: atom.hyphen,
    });
    parts
}

/// Cuts a text at every place where a line may break, and shapes the parts.
fn atoms(fonts: &mut Fonts, text: &Text, style: TextStyle) -> Vec<Atom> {
    let characters: Vec<(char, Style)> = text
        .0
        .iter()
        .flat_map(|run| run.text.chars().map(|c| (c, run.style)))
        .collect();
    let mut atoms = Vec::new();
    let mut start = 0;
    for end in 1..=characters.len() {
        if end == characters.len() || may_break(&characters, end) {
            atoms.push(atom(fonts, &characters[start..end], style));
            start = end;
        }
    }
    atoms
}

fn atom(fonts: &mut Fonts, characters: &[(char, Style)], style: TextStyle) -> Atom {
    let ends_line = characters.last().is_some_and(|(c, _)| *c == '\n');
    let mut glyphs = Vec::new();
    let mut space = 0.0;
    let visible = characters
        .iter()
        .rposition(|(c, _)| !is_space(*c))
        .map_or(0, |index| index + 1);
    for (part, is_tail) in [(&characters[..visible], false), (&characters[visible..], true)] {
        for run in part.chunk_by(|a, b| a.1 == b.1) {
            let face = Face::select(style.family, style.semibold, run[0].1);
            let run_text: String = run.iter().map(|(c, _)| c).collect();
            let shaped = fonts.shape(face, run[0].1, &run_text);
            if is_tail {
                space += width_of(&shaped, style.size);
            }
            glyphs.extend(shaped);
        }
    }
    let hyphen = visible == characters.len() && characters.last().is_some_and(|(c, _)| *c == '-');
    Atom {
        width: width_of(&glyphs, style.size) - space,
        glyphs,
        space,
        ends_line,
        hyphen,
    }
}

fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\n' | '\r')
}

/// « (4) »: a number in brackets stays with what it qualifies.
fn is_bracketed_number(characters: &[(char, Style)]) -> bool {
    let mut rest = characters.iter().map(|(c, _)| *c);
    rest.next() == Some('(')
        && characters.get(1).is_some_and(|(c, _)| c.is_ascii_digit())
        && rest.find(|c| !c.is_ascii_digit() && !matches!(c, ',' | '.')) == Some(')')
}

/// Whether a line may end before `characters[at]`. No-break spaces (U+00A0, U+202F, U+2007) and U+2011 never allow it,
/// simply by not being named here.
fn may_break(characters: &[(char, Style)], at: usize) -> bool {
    let before = characters[at - 1].0;
    let after = characters[at].0;
    match before {
        '\n' => true,
        _ if is_space(before) => {
            // Typed with an ordinary space, French punctuation still stays with its word.
            let opening = at >= 2 && characters[at - 2].0 == '«';
            !is_space(after)
                && !opening
                && !is_bracketed_number(&characters[at..])
                && !matches!(after, '»' | ';' | ':' | '!' | '?' | '€' | '%')
        }
        '-' => after.is_alphabetic() && at >= 2 && characters[at - 2].0.is_alphabetic(),
        '\u{200B}' => true,
        '—' => !is_space(after),
        _ => false,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
mod tests {
    use std::cell::RefCell;

    use proptest::prelude::*;

    use super::super::style::{BODY, TABLE};
    use super::*;

    thread_local! {
        static FONTS: RefCell<Fonts> = RefCell::new(Fonts::load().unwrap());
    }

    fn wrapped(text: &str, width: f32) -> Vec<Line> {
        FONTS.with_borrow_mut(|fonts| lines(fonts, &Text::from(text), BODY, width))
    }

    fn words(line: &Line) -> String {
        line.glyphs.iter().map(|glyph| glyph.text.as_str()).collect()
    }

    fn cut(text: &str, width: f32) -> Vec<String> {
        wrapped(text, width)
            .iter()
            .map(|line| words(line).trim_end().to_owned())
            .collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        #[test]
        fn no_line_is_wider_than_the_column(
            text in "([a-zéœA-ZÀ'’-]{1,14}[ \u{A0}\u{202F}]{1,2}){0,60}",
            width in 40.0_f32..500.0,
        ) {
            for line in wrapped(&text, width) {
                prop_assert!(line.width <= width + 0.1, "{} > {width}: {}", line.width, words(&line));
            }
        }

        #[test]
        fn no_character_is_lost_or_moved(text in "[a-zéœ0-9,;:!?()«» \u{A0}’-]{0,400}", width in 60.0_f32..500.0) {
            let copied: String = wrapped(&text, width).iter().map(words).collect();
            prop_assert_eq!(copied, text.replace('\u{A0}', " "));
        }

        #[test]
        fn a_text_that_fits_stays_on_one_line(text in "[a-z]{1,8}( [a-z]{1,8}){0,8}") {
            let natural = FONTS.with_borrow_mut(|fonts| natural_width(fonts, &Text::from(text.as_str()), BODY));
            prop_assert_eq!(wrapped(&text, natural).len(), 1);
        }
    }

    #[test]
    fn no_break_spaces_hold() {
        let text = "La séance est levée à 18\u{A0}h\u{A0}47, pour 16\u{202F}000\u{A0}€, n°\u{A0}4.";
        for width in 60..300 {
            for line in cut(text, width as f32) {
                assert!(
                    !line.ends_with("18") && !line.starts_with('h') && !line.starts_with("47"),
                    "{line}"
                );
                assert!(
                    !line.ends_with("16") && !line.starts_with("000") && !line.starts_with('€'),
                    "{line}"
                );
                assert!(!line.ends_with("n°"), "{line}");
            }
        }
    }

    #[test]
    fn french_punctuation_typed_with_plain_spaces_stays_with_its_word() {
        let text = "Attention : voici « un titre » ; vraiment ? oui ! soit 12 € ou 5 %";
        for width in 80..250 {
            for line in cut(text, width as f32) {
                assert!(!line.starts_with([':', ';', '!', '?', '»', '€', '%']), "{line}");
                assert!(!line.ends_with('«'), "{line}");
            }
        }
    }

    #[test]
    fn a_number_in_brackets_stays_with_its_word() {
        for width in 90..250 {
            for line in cut(
                "innovation (4), ancrage (3), impact (1,5) et (pour finir) le reste",
                width as f32,
            ) {
                assert!(
                    !line.starts_with("(4") && !line.starts_with("(3") && !line.starts_with("(1"),
                    "{line}"
                );
            }
        }
    }

    #[test]
    fn a_compound_name_may_break_after_its_hyphen_but_not_at_a_no_break_one() {
        assert_eq!(cut("Delacroix-Nguyen", 70.0), ["Delacroix-", "Nguyen"]);
        assert!(
            cut("Delacroix\u{2011}Nguyen", 70.0)
                .iter()
                .all(|line| !line.ends_with('-'))
        );
        // A range of numbers is no compound name.
        assert_eq!(cut("la pièce 12-4", 55.0), ["la pièce", "12-4"]);
    }

    #[test]
    fn a_broken_line_ends_with_a_space_that_is_not_measured() {
        let lines = wrapped("un deux trois quatre", 60.0);
        assert!(lines.len() > 1);
        let first = &lines[0];
        assert!(words(first).ends_with(' '));
        assert!((width_of(&first.glyphs, BODY.size) - first.width) > 1.0);
    }

    #[test]
    fn the_last_line_is_not_one_short_word_when_it_can_be_avoided() {
        for width in 180..420 {
            let lines = cut(
                "Le jury propose douze lauréats et la séance est levée dans le calme à midi",
                width as f32,
            );
            if lines.len() == 2 {
                assert!(lines[1].contains(' '), "{lines:?}");
            }
        }
    }

    #[test]
    fn thousands_are_set_apart() {
        let narrow = FONTS.with_borrow_mut(|fonts| {
            let joined = single_line(fonts, &Text::from("16000"), TABLE).width;
            single_line(fonts, &Text::from("16\u{202F}000"), TABLE).width - joined
        });
        assert!((1.4..2.4).contains(&narrow), "{narrow}");
    }
}
