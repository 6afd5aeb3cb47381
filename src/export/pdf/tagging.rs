//! The logical structure of a document: which content is a heading, a paragraph, a cell, and in which order it is read.
//!
//! The tree is grown while the content is laid out and learns where its content stands when pages are drawn. What is
//! not in the tree (rules, headers, footers, watermark) is marked as an artifact by the page builder.

use lopdf::{Dictionary, Object, ObjectId, dictionary};

/// A standard structure type of PDF 1.4.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tag {
    Document,
    Div,
    H1,
    H2,
    H3,
    P,
    L,
    Li,
    Lbl,
    LBody,
    Table,
    Tr,
    Th(Scope),
    Td,
    Form,
}

/// What a table header cell is the header of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    Row,
    Column,
}

impl Tag {
    pub(super) fn name(self) -> &'static str {
        match self {
            Tag::Document => "Document",
            Tag::Div => "Div",
            Tag::H1 => "H1",
            Tag::H2 => "H2",
            Tag::H3 => "H3",
            Tag::P => "P",
            Tag::L => "L",
            Tag::Li => "LI",
            Tag::Lbl => "Lbl",
            Tag::LBody => "LBody",
            Tag::Table => "Table",
            Tag::Tr => "TR",
            Tag::Th(_) => "TH",
            Tag::Td => "TD",
            Tag::Form => "Form",
        }
    }
}

/// A structure element, by its place in its [`Tree`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NodeId(usize);

#[derive(Debug)]
enum Kid {
    Node(NodeId),
    Content { page: usize, mcid: usize },
    Field(usize),
}

#[derive(Debug)]
struct Node {
    tag: Tag,
    span: usize,
    parent: Option<NodeId>,
    kids: Vec<Kid>,
}

/// All structure elements of a document.
#[derive(Debug)]
pub(super) struct Tree {
    nodes: Vec<Node>,
    /// For each page, the element that owns each marked content, by its number.
    owners: Vec<Vec<NodeId>>,
}

impl Tree {
    /// A tree with its one root, the Document element.
    pub(super) fn new() -> Self {
        Self {
            nodes: vec![Node {
                tag: Tag::Document,
                span: 1,
                parent: None,
                kids: Vec::new(),
            }],
            owners: Vec::new(),
        }
    }

    pub(super) fn root(&self) -> NodeId {
        NodeId(0)
    }

    pub(super) fn tag(&self, node: NodeId) -> Tag {
        self.nodes[node.0].tag
    }

    /// A new last child.
    pub(super) fn add(&mut self, parent: NodeId, tag: Tag) -> NodeId {
        self.add_spanning(parent, tag, 1)
    }

    /// A new last child that covers several columns of its table.
    pub(super) fn add_spanning(&mut self, parent: NodeId, tag: Tag, span: usize) -> NodeId {
        let id = NodeId(self.nodes.len());
        self.nodes.push(Node {
            tag,
            span,
            parent: Some(parent),
            kids: Vec::new(),
        });
        self.nodes[parent.0].kids.push(Kid::Node(id));
        id
    }

    /// Records that `node` has content on `page` and answers the content's number there.
    pub(super) fn content(&mut self, node: NodeId, page: usize) -> usize {
        if self.owners.len() <= page {
            self.owners.resize_with(page + 1, Vec::new);
        }
        let mcid = self.owners[page].len();
        self.owners[page].push(node);
        self.nodes[node.0].kids.push(Kid::Content { page, mcid });
        mcid
    }

    /// Records that `node` stands for the form field number `field`.
    pub(super) fn field(&mut self, node: NodeId, field: usize) {
        self.nodes[node.0].kids.push(Kid::Field(field));
    }

    /// Writes the tree into `pdf` and answers its root object. `fields` are the widgets and their pages, by number;
    /// they and the pages receive their `StructParent(s)` keys.
    pub(super) fn write(
        &self,
        pdf: &mut lopdf::Document,
        pages: &[ObjectId],
        fields: &[(ObjectId, ObjectId)],
    ) -> Result<ObjectId, lopdf::Error> {
        let root = pdf.new_object_id();
        let ids: Vec<ObjectId> = self.nodes.iter().map(|_| pdf.new_object_id()).collect();
        let mut field_owners: Vec<(usize, ObjectId)> = Vec::new();
        for (index, node) in self.nodes.iter().enumerate() {
            let mut kids: Vec<Object> = Vec::with_capacity(node.kids.len());
            // Content that stands on the element's own page is named by its number alone.
            let home = node.kids.iter().find_map(|kid| match kid {
                Kid::Content { page, .. } => Some(*page),
                Kid::Node(_) | Kid::Field(_) => None,
            });
            for kid in &node.kids {
                kids.push(match kid {
                    Kid::Node(child) => ids[child.0].into(),
                    Kid::Content { page, mcid } if Some(*page) == home => Object::Integer(*mcid as i64),
                    Kid::Content { page, mcid } => {
                        dictionary! { "Type" => "MCR", "Pg" => pages[*page], "MCID" => *mcid as i64 }.into()
                    }
                    Kid::Field(field) => {
                        let (widget, page) = fields[*field];
                        field_owners.push((*field, ids[index]));
                        dictionary! { "Type" => "OBJR", "Pg" => page, "Obj" => widget }.into()
                    }
                });
            }
            let mut element = dictionary! {
                "Type" => "StructElem",
                "S" => node.tag.name(),
                "P" => node.parent.map_or(root, |parent| ids[parent.0]),
            };
            if let Some(page) = home {
                element.set("Pg", pages[page]);
            }
            match node.kids.as_slice() {
                [] => {}
                // A field alone stands without an array: only there does pyHanko look for it, and it then accepts that
                // signing changes the field.
                [Kid::Field(_)] => element.set("K", kids.remove(0)),
                _ => element.set("K", kids),
            }
            if let Some(attributes) = table_attributes(node) {
                element.set("A", attributes);
            }
            pdf.objects.insert(ids[index], element.into());
        }
        let mut numbers: Vec<Object> = Vec::new();
        for (page, page_id) in pages.iter().enumerate() {
            let owners: Vec<Object> = self
                .owners
                .get(page)
                .map(|owners| owners.iter().map(|node| ids[node.0].into()).collect())
                .unwrap_or_default();
            numbers.push(Object::Integer(page as i64));
            numbers.push(pdf.add_object(owners).into());
            let dictionary = pdf.get_dictionary_mut(*page_id)?;
            dictionary.set("StructParents", page as i64);
            dictionary.set("Tabs", "S");
        }
        field_owners.sort_unstable_by_key(|(field, _)| *field);
        for (field, element) in field_owners {
            let key = (pages.len() + field) as i64;
            numbers.push(Object::Integer(key));
            numbers.push(element.into());
            pdf.get_dictionary_mut(fields[field].0)?.set("StructParent", key);
        }
        let parents = pdf.add_object(dictionary! { "Nums" => numbers });
        pdf.objects.insert(
            root,
            dictionary! {
                "Type" => "StructTreeRoot",
                "K" => vec![ids[0].into()],
                "ParentTree" => parents,
                "ParentTreeNextKey" => (pages.len() + fields.len()) as i64,
            }
            .into(),
        );
        Ok(root)
    }
}

fn table_attributes(node: &Node) -> Option<Dictionary> {
    let scope = match node.tag {
        Tag::Th(Scope::Row) => Some("Row"),
        Tag::Th(Scope::Column) => Some("Column"),
        _ => None,
    };
    if scope.is_none() && node.span <= 1 {
        return None;
    }
    let mut attributes = dictionary! { "O" => "Table" };
    if let Some(scope) = scope {
        attributes.set("Scope", scope);
    }
    if node.span > 1 {
        attributes.set("ColSpan", node.span as i64);
    }
    Some(attributes)
}
