//! Where each value of a RON text stands: a small scanner over text that the parser has accepted.
//!
//! It gives places, never values. A layer that the shapes do not see (`Some(…)`, the parentheses of `Levels([…])`) is
//! seen through, so that paths read as people think: `criteria[1].scale[2].points`.

use std::fmt;
use std::ops::Range;

use super::source::DEEPEST;

/// A step of a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step<'a> {
    /// Into a field.
    Key(&'a str),
    /// Into a list, from 0.
    At(usize),
}

/// The way from the whole file to a value, linked backwards: cheap to extend while walking.
#[derive(Debug, Clone, Copy)]
pub enum Path<'a> {
    /// The whole file.
    Root,
    /// A field of the parent.
    Key(&'a Path<'a>, &'a str),
    /// A member of the parent.
    At(&'a Path<'a>, usize),
}

impl<'a> Path<'a> {
    /// The path of a field.
    pub fn key(&'a self, name: &'a str) -> Self {
        Self::Key(self, name)
    }

    /// The path of a member, from 0.
    pub fn at(&'a self, index: usize) -> Self {
        Self::At(self, index)
    }

    /// The steps from the root.
    pub fn steps(&self) -> Vec<Step<'a>> {
        let (mut steps, mut here) = (Vec::new(), *self);
        loop {
            here = match here {
                Self::Root => break,
                Self::Key(parent, name) => {
                    steps.push(Step::Key(name));
                    *parent
                }
                Self::At(parent, index) => {
                    steps.push(Step::At(index));
                    *parent
                }
            };
        }
        steps.reverse();
        steps
    }
}

/// Writes steps as `candidates[8].quarter.communes[1]`.
pub fn field_text(steps: &[Step<'_>]) -> String {
    let mut text = String::new();
    for step in steps {
        match step {
            Step::Key(name) if text.is_empty() => text.push_str(name),
            Step::Key(name) => {
                text.push('.');
                text.push_str(name);
            }
            Step::At(index) => text.push_str(&format!("[{index}]")),
        }
    }
    text
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&field_text(&self.steps()))
    }
}

/// A value's place, and those of what it holds.
#[derive(Debug)]
pub struct Node<'a> {
    /// From its first byte to after its last one.
    pub span: Range<usize>,
    inner: Inner<'a>,
}

#[derive(Debug)]
enum Inner<'a> {
    Leaf,
    Fields(Vec<(&'a str, usize, Node<'a>)>),
    List(Vec<Node<'a>>),
    Tuple(Vec<Node<'a>>),
}

impl<'a> Node<'a> {
    /// The places in a text; `None` when it is not as the parser accepts it.
    pub fn scan(text: &'a str) -> Option<Self> {
        let mut scanner = Scanner { text, at: 0 };
        scanner.blank();
        while scanner.rest().starts_with('#') {
            scanner.at += scanner.rest().find(']')? + 1;
            scanner.blank();
        }
        let node = scanner.value(0)?;
        scanner.blank();
        scanner.rest().is_empty().then_some(node)
    }

    /// Through layers that paths do not see.
    fn seen_through(&self) -> &Self {
        match &self.inner {
            Inner::Tuple(items) => match items.as_slice() {
                [only] => only.seen_through(),
                _ => self,
            },
            _ => self,
        }
    }

    /// Where the value at the end of a path starts; of a missing one, where the nearest value around it does.
    pub fn start(&self, steps: &[Step<'_>]) -> usize {
        let mut node = self;
        for step in steps {
            let next = match (&node.seen_through().inner, step) {
                (Inner::Fields(fields), Step::Key(name)) => fields
                    .iter()
                    .find(|(field, ..)| field == name)
                    .map(|(.., node)| node),
                (Inner::List(items) | Inner::Tuple(items), Step::At(index)) => items.get(*index),
                _ => None,
            };
            match next {
                Some(next) => node = next,
                None => break,
            }
        }
        node.span.start
    }

    /// Where the name of a field starts.
    pub fn name_start(&self, steps: &[Step<'_>]) -> usize {
        let Some((Step::Key(name), parents)) = steps.split_last() else {
            return self.start(steps);
        };
        let parent = parents
            .iter()
            .try_fold(self, |node, step| match (&node.seen_through().inner, step) {
                (Inner::Fields(fields), Step::Key(name)) => fields
                    .iter()
                    .find(|(field, ..)| field == name)
                    .map(|(.., node)| node),
                (Inner::List(items) | Inner::Tuple(items), Step::At(index)) => items.get(*index),
                _ => None,
            });
        match parent.map(|parent| &parent.seen_through().inner) {
            Some(Inner::Fields(fields)) => fields
                .iter()
                .find(|(field, ..)| field == name)
                .map_or_else(|| self.start(steps), |(_, at, _)| *at),
            _ => self.start(steps),
        }
    }

    /// The path and start of the innermost value that a byte belongs to.
    pub fn innermost(&self, offset: usize) -> (Vec<Step<'a>>, usize) {
        let (mut steps, mut node) = (Vec::new(), self);
        let holds = |node: &Node<'_>| node.span.start <= offset && offset < node.span.end;
        loop {
            let next = match &node.seen_through().inner {
                Inner::Fields(fields) => fields
                    .iter()
                    .find(|(_, name_start, node)| *name_start <= offset && offset < node.span.end)
                    .map(|(name, _, node)| (Step::Key(name), node)),
                Inner::List(items) | Inner::Tuple(items) => items
                    .iter()
                    .enumerate()
                    .find(|(_, node)| holds(node))
                    .map(|(at, node)| (Step::At(at), node)),
                Inner::Leaf => None,
            };
            match next {
                Some((step, inner)) => {
                    steps.push(step);
                    node = inner;
                }
                None => return (steps, node.span.start),
            }
        }
    }
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scanner<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn eat(&mut self, c: char) -> bool {
        let there = self.peek() == Some(c);
        if there {
            self.at += c.len_utf8();
        }
        there
    }

    /// Skips white space and comments.
    fn blank(&mut self) {
        loop {
            let rest = self.rest();
            let trimmed =
                rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '\u{200e}' | '\u{200f}'));
            self.at += rest.len() - trimmed.len();
            if trimmed.starts_with("//") {
                self.at += trimmed.find('\n').unwrap_or(trimmed.len());
            } else if trimmed.starts_with("/*") {
                self.block_comment();
            } else {
                return;
            }
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0u32;
        while let Some(c) = self.peek() {
            let rest = self.rest();
            if rest.starts_with("/*") {
                depth = depth.saturating_add(1);
                self.at += 2;
            } else if rest.starts_with("*/") {
                depth = depth.saturating_sub(1);
                self.at += 2;
                if depth == 0 {
                    return;
                }
            } else {
                self.at += c.len_utf8();
            }
        }
    }

    fn value(&mut self, depth: u64) -> Option<Node<'a>> {
        if depth > DEEPEST {
            return None;
        }
        let start = self.at;
        let inner = match self.peek()? {
            '(' => self.parentheses(depth)?,
            '[' => {
                self.at += 1;
                Inner::List(self.items(']', depth)?)
            }
            '{' => {
                self.at += 1;
                self.entries(depth)?;
                Inner::Leaf
            }
            '"' => self.text()?,
            '\'' => self.character()?,
            _ if self.starts_string() => self.prefixed_string()?,
            _ => {
                self.word();
                if self.at == start {
                    return None;
                }
                let end = self.at;
                self.blank();
                if self.peek() == Some('(') {
                    self.parentheses(depth)?
                } else {
                    self.at = end;
                    Inner::Leaf
                }
            }
        };
        Some(Node {
            span: start..self.at,
            inner,
        })
    }

    /// An identifier, a raw identifier or a number.
    fn word(&mut self) -> &'a str {
        let start = self.at;
        let raw = self.rest().starts_with("r#");
        if raw {
            self.at += 2;
        }
        let inside = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '+' | '-') || !c.is_ascii();
        let rest = self.rest();
        self.at += rest
            .find(|c: char| !inside(c) || c.is_whitespace())
            .unwrap_or(rest.len());
        let word = self.text.get(start..self.at).unwrap_or_default();
        word.strip_prefix("r#").unwrap_or(word)
    }

    fn starts_string(&self) -> bool {
        let rest = self.rest();
        let rest = rest.strip_prefix('b').unwrap_or(rest);
        let raw = rest.strip_prefix('r').map(|rest| rest.trim_start_matches('#'));
        raw.unwrap_or(rest).starts_with('"')
    }

    fn prefixed_string(&mut self) -> Option<Inner<'a>> {
        self.eat('b');
        if !self.eat('r') {
            return self.text();
        }
        let mut end = String::from("\"");
        while self.eat('#') {
            end.push('#');
        }
        self.eat('"');
        self.at += self.rest().find(&end)? + end.len();
        Some(Inner::Leaf)
    }

    fn text(&mut self) -> Option<Inner<'a>> {
        self.at += 1;
        loop {
            let next = self.rest().find(['"', '\\'])?;
            self.at += next;
            if self.eat('"') {
                return Some(Inner::Leaf);
            }
            self.at += 1;
            self.at += self.peek()?.len_utf8();
        }
    }

    fn character(&mut self) -> Option<Inner<'a>> {
        self.at += 1;
        let first = self.peek()?;
        self.at += first.len_utf8();
        if first == '\\' {
            self.at += self.peek()?.len_utf8();
        }
        self.at += self.rest().find('\'')? + 1;
        Some(Inner::Leaf)
    }

    fn parentheses(&mut self, depth: u64) -> Option<Inner<'a>> {
        self.at += 1;
        self.blank();
        if !self.named() {
            return Some(Inner::Tuple(self.items(')', depth)?));
        }
        let mut fields = Vec::new();
        while !self.eat(')') {
            let name_start = self.at;
            let name = self.word();
            self.blank();
            if !self.eat(':') {
                return None;
            }
            self.blank();
            fields.push((name, name_start, self.value(depth + 1)?));
            self.comma()?;
        }
        Some(Inner::Fields(fields))
    }

    /// Whether a field's name and its colon come next.
    fn named(&self) -> bool {
        let mut ahead = Scanner { ..*self };
        let word = ahead.word();
        ahead.blank();
        !word.is_empty() && ahead.eat(':')
    }

    fn items(&mut self, end: char, depth: u64) -> Option<Vec<Node<'a>>> {
        let mut items = Vec::new();
        self.blank();
        while !self.eat(end) {
            items.push(self.value(depth + 1)?);
            self.comma()?;
        }
        Some(items)
    }

    fn entries(&mut self, depth: u64) -> Option<()> {
        self.blank();
        while !self.eat('}') {
            self.value(depth + 1)?;
            self.blank();
            if self.eat(':') {
                self.blank();
                self.value(depth + 1)?;
            }
            self.comma()?;
        }
        Some(())
    }

    /// Goes to the next value or to the closing bracket.
    fn comma(&mut self) -> Option<()> {
        self.blank();
        if self.eat(',') {
            self.blank();
            Some(())
        } else {
            matches!(self.peek(), Some(')' | ']' | '}')).then_some(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r##"#![enable(implicit_some)]
// a comment ( with a bracket
( a: 1, b: [ "x, (", 'c', r#"y"]"# ], /* c: ( /* */ */ c: Some(( d: Levels([(e: 0.5), (e: 2)]), r#for: None)),
  t: Mark("j", "c"), u: Unit )"##;

    fn at(path: &Path<'_>) -> usize {
        Node::scan(TEXT).expect("scanned").start(&path.steps())
    }

    #[test]
    fn each_value_is_found_where_it_stands() {
        let root = Path::Root;
        let find = |needle: &str| TEXT.find(needle).expect("in the text");
        assert_eq!(at(&root), find("( a: 1"));
        assert_eq!(at(&root.key("a")), find("1, b"));
        assert_eq!(at(&root.key("b").at(1)), find("'c'"));
        assert_eq!(at(&root.key("b").at(2)), find("r#\"y"));
        assert_eq!(at(&root.key("c").key("d").at(1).key("e")), find("2)])"));
        assert_eq!(at(&root.key("c").key("for")), find("None"));
        assert_eq!(at(&root.key("t").at(1)), find("\"c\")"));
        assert_eq!(at(&root.key("nowhere").key("deep")), find("( a: 1"));
        let node = Node::scan(TEXT).expect("scanned");
        assert_eq!(
            node.name_start(&root.key("c").key("d").steps()),
            find("d: Levels")
        );
        let (steps, start) = node.innermost(find("2)])"));
        assert_eq!((field_text(&steps).as_str(), start), ("c.d[1].e", find("2)])")));
    }
}
