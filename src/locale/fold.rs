//! Text made comparable for a search: without case, accents or ligatures.
//!
//! It is for finding, never for sorting or for identity: « Œuvre » and « oeuvre » fold alike.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// `text` in lower case, decomposed, without its combining marks, with œ and æ written out, typographic apostrophes straight and
/// no-break spaces plain. « L’École » becomes « l'ecole ».
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
    {
        match c {
            'œ' => out.push_str("oe"),
            'æ' => out.push_str("ae"),
            'ß' => out.push_str("ss"),
            '’' | 'ʼ' => out.push('\''),
            c if c.is_whitespace() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// Whether `text`, which is folded already, holds every word of `query`, in any order.
pub fn holds(text: &str, query: &str) -> bool {
    folded(query).split(' ').all(|word| text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_ligatures_and_kinds_of_space_do_not_matter() {
        assert_eq!(folded("L’École à Orly"), "l'ecole a orly");
        assert_eq!(folded("ŒUVRE, Cœur, n° 4"), "oeuvre, coeur, n° 4");
        assert_eq!(folded("15 000\u{202f}€ :\u{a0}çà"), "15 000 € : ca");
        assert_eq!(folded("E\u{301}te\u{301}"), folded("Été"));
    }

    #[test]
    fn the_words_of_a_query_are_found_in_any_order_and_an_empty_one_finds_all() {
        let text = folded("Vélo-école au féminin");
        assert!(holds(&text, "FEM ecole"));
        assert!(!holds(&text, "velo radio"));
        assert!(holds(&text, ""));
    }
}
