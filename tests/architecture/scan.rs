//! The paths that a source text names: `use` trees unfolded, `crate::`, `self::` and `super::` followed to their module.

/// One path named in a source text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// On which line, from 1.
    pub line: usize,
    /// Whether it is of this package (its segments then start at the crate's root) or of another one.
    pub ours: bool,
    /// Its segments.
    pub path: Vec<String>,
    /// Whether it stands in a `use` or `extern crate`, whose first segment is a crate or a module.
    pub imported: bool,
    /// Whether it stands in an inline `mod tests`.
    pub in_tests: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    Word(String),
    PathSeparator,
    Mark(char),
}

/// The text without comments, and with empty string and character literals; line breaks stay.
pub fn bare(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let at = |i: usize| letters.get(i).copied().unwrap_or('\0');
    let mut out = String::new();
    let mut i = 0;
    while i < letters.len() {
        let from = i;
        let after_word = i > 0 && (at(i - 1).is_alphanumeric() || at(i - 1) == '_');
        if at(i) == '/' && at(i + 1) == '/' {
            while i < letters.len() && at(i) != '\n' {
                i += 1;
            }
        } else if at(i) == '/' && at(i + 1) == '*' {
            let mut depth = 0;
            loop {
                match (at(i), at(i + 1)) {
                    ('/', '*') => (depth, i) = (depth + 1, i + 2),
                    ('*', '/') => (depth, i) = (depth - 1, i + 2),
                    _ => i += 1,
                }
                if depth == 0 || i >= letters.len() {
                    break;
                }
            }
        } else if let Some(end) = raw_string(&letters, i).filter(|_| !after_word) {
            i = end;
            out.push_str("\"\"");
        } else if at(i) == '"' {
            i += 1;
            while i < letters.len() && at(i) != '"' {
                i += if at(i) == '\\' { 2 } else { 1 };
            }
            i += 1;
            out.push_str("\"\"");
        } else if at(i) == '\'' && (at(i + 1) == '\\' || at(i + 2) == '\'') {
            i += if at(i + 1) == '\\' { 3 } else { 2 };
            while i < letters.len() && at(i) != '\'' {
                i += 1;
            }
            i += 1;
            out.push_str("' '");
        } else {
            out.push(at(i));
            i += 1;
            continue;
        }
        let broken = letters.get(from..i.min(letters.len())).unwrap_or_default();
        out.extend(broken.iter().filter(|letter| **letter == '\n'));
    }
    out
}

/// The end of a raw string that starts at `i` (`r"…"`, `br#"…"#`), if one does.
fn raw_string(letters: &[char], i: usize) -> Option<usize> {
    let at = |i: usize| letters.get(i).copied().unwrap_or('\0');
    let mut j = if at(i) == 'b' || at(i) == 'c' { i + 1 } else { i };
    if at(j) != 'r' {
        return None;
    }
    j += 1;
    let hashes = letters
        .get(j..)?
        .iter()
        .take_while(|letter| **letter == '#')
        .count();
    j += hashes;
    if at(j) != '"' {
        return None;
    }
    loop {
        j += 1;
        if j >= letters.len() {
            return Some(j);
        }
        if at(j) == '"' && (1..=hashes).all(|n| at(j + n) == '#') {
            return Some(j + hashes + 1);
        }
    }
}

fn tokens(text: &str) -> Vec<(Token, usize)> {
    let bare = bare(text);
    let letters: Vec<char> = bare.chars().collect();
    let (mut tokens, mut i, mut line) = (Vec::new(), 0, 1);
    while let Some(letter) = letters.get(i).copied() {
        if letter == '\n' {
            line += 1;
            i += 1;
        } else if letter.is_alphanumeric() || letter == '_' {
            let word: String = letters
                .get(i..)
                .unwrap_or_default()
                .iter()
                .take_while(|l| l.is_alphanumeric() || **l == '_')
                .collect();
            i += word.chars().count();
            tokens.push((Token::Word(word), line));
        } else if letter == ':' && letters.get(i + 1) == Some(&':') {
            tokens.push((Token::PathSeparator, line));
            i += 2;
        } else {
            if !letter.is_whitespace() {
                tokens.push((Token::Mark(letter), line));
            }
            i += 1;
        }
    }
    tokens
}

/// The module that a file of `src` is: `src/gui/screen.rs` is `gui`, `screen`.
pub fn module_of(file: &str) -> Vec<String> {
    let inner = file.strip_prefix("src/").unwrap_or(file);
    let inner = inner.strip_suffix(".rs").unwrap_or(inner);
    let inner = inner.strip_suffix("/mod").unwrap_or(inner);
    inner
        .split('/')
        .filter(|part| *part != "lib" && *part != "main")
        .map(str::to_owned)
        .collect()
}

struct Reader {
    tokens: Vec<(Token, usize)>,
    at: usize,
    named: Vec<Named>,
    module: Vec<String>,
    inline: Vec<(usize, String)>,
    depth: usize,
}

/// Every path that a file of `src` names.
pub fn named(file: &str, text: &str) -> Vec<Named> {
    let mut reader = Reader {
        tokens: tokens(text),
        at: 0,
        named: Vec::new(),
        module: module_of(file),
        inline: Vec::new(),
        depth: 0,
    };
    reader.read();
    reader.named
}

/// The modules that a text declares, inline or in a file of their own.
pub fn declared(text: &str) -> Vec<String> {
    let tokens = tokens(text);
    tokens
        .windows(2)
        .filter_map(|pair| match (&pair[0].0, &pair[1].0) {
            (Token::Word(word), Token::Word(name)) if word == "mod" => Some(name.clone()),
            _ => None,
        })
        .collect()
}

impl Reader {
    fn token(&self, ahead: usize) -> Option<&Token> {
        self.tokens.get(self.at + ahead).map(|(token, _)| token)
    }

    fn word(&self, ahead: usize) -> Option<&str> {
        match self.token(ahead) {
            Some(Token::Word(word)) => Some(word),
            _ => None,
        }
    }

    fn is(&self, ahead: usize, mark: char) -> bool {
        self.token(ahead) == Some(&Token::Mark(mark))
    }

    fn read(&mut self) {
        while self.at < self.tokens.len() {
            if self.is(0, '{') {
                self.depth += 1;
            } else if self.is(0, '}') {
                self.depth = self.depth.saturating_sub(1);
                let depth = self.depth;
                self.inline.retain(|(opened, _)| *opened < depth + 1);
            }
            match (self.word(0), self.word(1)) {
                (Some("mod"), Some(name)) if self.is(2, '{') => {
                    self.inline.push((self.depth + 1, name.to_owned()));
                    self.at += 2;
                    continue;
                }
                (Some("extern"), Some("crate")) => {
                    if let Some(name) = self.word(2) {
                        let name = vec![name.to_owned()];
                        self.name(name, true);
                    }
                    self.at += 3;
                    continue;
                }
                (Some("use"), _) if !self.is(1, '<') => {
                    self.at += 1;
                    if self.token(0) == Some(&Token::PathSeparator) {
                        self.at += 1;
                    }
                    self.tree(&[]);
                    continue;
                }
                (Some(first), _) if self.token(1) == Some(&Token::PathSeparator) => {
                    let mut path = vec![first.to_owned()];
                    self.at += 1;
                    while self.token(0) == Some(&Token::PathSeparator) {
                        let Some(next) = self.word(1).map(str::to_owned) else {
                            break;
                        };
                        path.push(next);
                        self.at += 2;
                    }
                    self.name(path, false);
                    continue;
                }
                _ => self.at += 1,
            }
        }
    }

    /// Reads one branch of a `use` tree and leaves off at what follows it.
    fn tree(&mut self, trunk: &[String]) {
        let mut path = trunk.to_vec();
        while self.at < self.tokens.len() {
            if let Some(word) = self.word(0).map(str::to_owned) {
                self.at += 1;
                if word == "as" {
                    self.at += 1;
                } else if word != "self" || path.is_empty() {
                    path.push(word);
                }
            } else if self.is(0, '{') {
                self.at += 1;
                while self.at < self.tokens.len() && !self.is(0, '}') {
                    self.tree(&path);
                    if self.is(0, ',') {
                        self.at += 1;
                    }
                }
                self.at += 1;
                return;
            } else if self.is(0, ',') || self.is(0, '}') || self.is(0, ';') {
                break;
            } else {
                self.at += 1;
            }
        }
        self.name(path, true);
    }

    fn name(&mut self, path: Vec<String>, imported: bool) {
        let line = self
            .tokens
            .get(self.at.saturating_sub(1))
            .map_or(0, |(_, line)| *line);
        let here = || {
            let inline = self.inline.iter().map(|(_, name)| name.clone());
            self.module.iter().cloned().chain(inline).collect::<Vec<_>>()
        };
        let mut rest = path.iter().peekable();
        let mut base = match rest.peek().map(|word| word.as_str()) {
            Some("crate" | "palmares") => {
                rest.next();
                Some(Vec::new())
            }
            Some("self") => {
                rest.next();
                Some(here())
            }
            Some("super") => Some(here()),
            _ => None,
        };
        if let Some(base) = &mut base {
            while rest.next_if(|word| *word == "super").is_some() {
                base.pop();
            }
            base.extend(rest.cloned());
        }
        let in_tests = self.inline.iter().any(|(_, name)| name == "tests");
        self.named.push(Named {
            line,
            ours: base.is_some(),
            path: base.unwrap_or(path),
            imported,
            in_tests,
        });
    }
}
