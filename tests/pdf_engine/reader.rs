//! Reads back what a PDF of ours says, from its bytes alone: drawn text with its marks, and the logical structure.
//!
//! It understands what our own writer emits, no more.

use std::collections::BTreeMap;

use lopdf::{Document, Object, ObjectId, content::Content};

/// A piece of marked content.
#[derive(Debug, Clone, PartialEq)]
pub struct Span {
    /// « Artifact » or a structure type.
    pub tag: String,
    /// Its number on the page; artifacts have none.
    pub mcid: Option<i64>,
    pub text: String,
    /// Where its pieces of text start, in points from the lower left corner of the page.
    pub starts: Vec<(f32, f32)>,
}

/// A structure element.
#[derive(Debug, Clone)]
pub struct Element {
    pub tag: String,
    pub id: ObjectId,
    pub content: Vec<(usize, i64)>,
    pub kids: Vec<Element>,
    /// Form fields that it stands for.
    pub fields: Vec<ObjectId>,
}

pub struct Read {
    pub pdf: Document,
    pub pages: Vec<Vec<Span>>,
    pub root: Element,
}

pub fn read(bytes: &[u8]) -> Read {
    let pdf = Document::load_mem(bytes).unwrap();
    let ids: Vec<ObjectId> = pdf.get_pages().into_values().collect();
    let pages = ids.iter().map(|id| spans(&pdf, *id)).collect();
    let tree = pdf
        .catalog()
        .unwrap()
        .get(b"StructTreeRoot")
        .unwrap()
        .as_reference()
        .unwrap();
    let top = pdf
        .get_dictionary(tree)
        .unwrap()
        .get(b"K")
        .unwrap()
        .as_array()
        .unwrap();
    assert_eq!(top.len(), 1, "one Document element");
    let root = element(&pdf, top[0].as_reference().unwrap(), tree, &ids);
    Read { pdf, pages, root }
}

impl Read {
    /// All that is drawn on a page and is not an artifact.
    pub fn content(&self, page: usize) -> String {
        self.pages[page]
            .iter()
            .filter(|span| span.mcid.is_some())
            .map(|span| span.text.as_str())
            .collect()
    }

    /// All artifacts of a page.
    pub fn artifacts(&self, page: usize) -> String {
        self.pages[page]
            .iter()
            .filter(|span| span.mcid.is_none())
            .map(|span| span.text.as_str())
            .collect()
    }

    /// Everything drawn anywhere, artifacts too.
    pub fn text(&self) -> String {
        self.pages
            .iter()
            .flatten()
            .map(|span| span.text.as_str())
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Where the first piece of the text that is exactly this starts: page, x and y.
    pub fn start_of(&self, text: &str) -> (usize, f32, f32) {
        let spans = || {
            self.pages
                .iter()
                .enumerate()
                .flat_map(|(page, spans)| spans.iter().map(move |span| (page, span)))
        };
        let (page, span) = spans().find(|(_, span)| span.text.trim() == text).unwrap();
        (page, span.starts[0].0, span.starts[0].1)
    }

    /// The text of an element and of all below it.
    pub fn text_of(&self, element: &Element) -> String {
        let mut text: String = element
            .content
            .iter()
            .map(|(page, mcid)| {
                let span = self.pages[*page].iter().find(|span| span.mcid == Some(*mcid));
                span.map(|span| span.text.as_str()).unwrap_or_default()
            })
            .collect();
        for kid in &element.kids {
            text.push_str(&self.text_of(kid));
        }
        text
    }
}

impl Element {
    /// This element and all below it, in reading order.
    pub fn all(&self) -> Vec<&Element> {
        let mut list = vec![self];
        for kid in &self.kids {
            list.extend(kid.all());
        }
        list
    }

    /// Elements of one type, in reading order.
    pub fn tagged<'a>(&'a self, tag: &str) -> Vec<&'a Element> {
        self.all()
            .into_iter()
            .filter(|element| element.tag == tag)
            .collect()
    }

    /// Pages on which it or anything below it has content.
    pub fn pages(&self) -> Vec<usize> {
        let mut pages: Vec<usize> = self
            .all()
            .iter()
            .flat_map(|element| element.content.iter().map(|(page, _)| *page))
            .collect();
        pages.sort_unstable();
        pages.dedup();
        pages
    }
}

fn element(pdf: &Document, id: ObjectId, parent: ObjectId, pages: &[ObjectId]) -> Element {
    let dictionary = pdf.get_dictionary(id).unwrap();
    assert_eq!(
        dictionary.get(b"P").unwrap().as_reference().unwrap(),
        parent,
        "an element knows its parent"
    );
    let number = |object: &Object| {
        let wanted = object.as_reference().unwrap();
        pages.iter().position(|page| *page == wanted).unwrap()
    };
    let mut found = Element {
        tag: name(dictionary.get(b"S").unwrap()),
        id,
        content: Vec::new(),
        kids: Vec::new(),
        fields: Vec::new(),
    };
    // A kid alone may stand without an array.
    let kids = match dictionary.get(b"K") {
        Ok(Object::Array(kids)) => kids.clone(),
        Ok(kid) => vec![kid.clone()],
        Err(_) => Vec::new(),
    };
    for kid in &kids {
        match kid {
            Object::Integer(mcid) => found
                .content
                .push((number(dictionary.get(b"Pg").unwrap()), *mcid)),
            Object::Reference(child) => found.kids.push(element(pdf, *child, id, pages)),
            Object::Dictionary(kid) if name(kid.get(b"Type").unwrap()) == "MCR" => {
                found.content.push((
                    number(kid.get(b"Pg").unwrap()),
                    kid.get(b"MCID").unwrap().as_i64().unwrap(),
                ));
            }
            Object::Dictionary(kid) => found
                .fields
                .push(kid.get(b"Obj").unwrap().as_reference().unwrap()),
            other => panic!("unexpected kid {other:?}"),
        }
    }
    found
}

fn name(object: &Object) -> String {
    String::from_utf8_lossy(object.as_name().unwrap()).into_owned()
}

fn spans(pdf: &Document, page: ObjectId) -> Vec<Span> {
    let fonts: BTreeMap<Vec<u8>, BTreeMap<u16, String>> = pdf
        .get_page_fonts(page)
        .unwrap()
        .into_iter()
        .map(|(name, font)| (name, to_unicode(pdf, font)))
        .collect();
    let content = Content::decode(&pdf.get_page_content(page)).unwrap();
    let mut spans: Vec<Span> = Vec::new();
    let mut open = false;
    let mut font = BTreeMap::new();
    let mut cursor = (0.0, 0.0);
    for operation in &content.operations {
        match operation.operator.as_str() {
            "BMC" | "BDC" => {
                assert!(!open, "marked content is not nested");
                open = true;
                let mcid = operation
                    .operands
                    .get(1)
                    .and_then(|properties| properties.as_dict().ok()?.get(b"MCID").ok()?.as_i64().ok());
                spans.push(Span {
                    tag: name(&operation.operands[0]),
                    mcid,
                    text: String::new(),
                    starts: Vec::new(),
                });
            }
            "EMC" => open = false,
            "Td" => {
                let number = |index: usize| operation.operands[index].as_float().unwrap();
                cursor = (number(0), number(1));
            }
            "Tf" => font = fonts[operation.operands[0].as_name().unwrap()].clone(),
            "TJ" => {
                assert!(open, "all text is marked");
                let span = spans.last_mut().unwrap();
                span.starts.push(cursor);
                let text = &mut span.text;
                for item in operation.operands[0].as_array().unwrap() {
                    if let Object::String(codes, _) = item {
                        for code in codes.chunks(2) {
                            text.push_str(&font[&u16::from_be_bytes([code[0], code[1]])]);
                        }
                    }
                }
            }
            "S" | "f" | "B" => assert!(open, "all drawing is marked"),
            "Tj" | "'" | "\"" | "Do" | "gs" | "sh" => panic!("our pages do not use {}", operation.operator),
            _ => {}
        }
    }
    assert!(!open);
    spans
}

/// The `bfchar` lines of a ToUnicode map.
fn to_unicode(pdf: &Document, font: &lopdf::Dictionary) -> BTreeMap<u16, String> {
    let id = font.get(b"ToUnicode").unwrap().as_reference().unwrap();
    let map = pdf.get_object(id).unwrap().as_stream().unwrap();
    let map = String::from_utf8(map.decompressed_content().unwrap_or_else(|_| map.content.clone())).unwrap();
    let mut known = BTreeMap::new();
    for line in map.lines() {
        let parts: Vec<&str> = line.split(['<', '>']).collect();
        if let [_, code, _, target, _] = parts[..] {
            let Ok(code) = u16::from_str_radix(code, 16) else {
                continue;
            };
            let units: Vec<u16> = (0..target.len() / 4)
                .filter_map(|i| u16::from_str_radix(&target[4 * i..4 * i + 4], 16).ok())
                .collect();
            known.insert(code, String::from_utf16(&units).unwrap());
        }
    }
    known
}
