//! From printpdf's document to the delivered bytes: everything that makes the file a tagged, archivable PDF/A-1a.
//!
//! Version 1.4, metadata twice (Info and XMP, equal), output intent, structure tree, bookmarks, signature fields,
//! subsets' glyph lists, identifier. No transparency, no object streams, no date but the document's, no chance: the
//! identifier is a digest of the content, so the same document gives the same bytes on any machine.

use lopdf::{Dictionary, Object, ObjectId, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use super::flow::{Bookmark, FieldSpec};
use super::pages::{Drawn, FieldPlace, round};
use super::style::CAP_HEIGHT;
use super::tagging::Tree;
use super::{Document, Error, Level, Moment};

/// A small sRGB profile, made by the script beside it.
static SRGB: &[u8] = include_bytes!("../../../assets/icc/srgb.icc");

/// Completes `pdf` and writes it out.
pub(super) fn finish(
    mut pdf: lopdf::Document,
    document: &Document,
    tree: &Tree,
    drawn: &Drawn,
    bookmarks: &[Bookmark],
    fields: &[FieldSpec],
) -> Result<Vec<u8>, Error> {
    pdf.version = "1.4".to_owned();
    let pages: Vec<ObjectId> = pdf.get_pages().into_values().collect();
    for page in &pages {
        let dictionary = pdf.get_dictionary_mut(*page)?;
        dictionary.remove(b"Annots");
    }
    set_information(&mut pdf, document);
    let metadata = metadata(&mut pdf, document);
    let intent = output_intent(&mut pdf);
    list_glyphs(&mut pdf)?;
    let widgets = widgets(&mut pdf, &pages, fields, drawn)?;
    let structure = tree.write(&mut pdf, &pages, &widgets)?;
    let outlines = outlines(&mut pdf, &pages, bookmarks, drawn);
    let form = (!widgets.is_empty()).then(|| {
        let all: Vec<Object> = widgets.iter().map(|(widget, _)| (*widget).into()).collect();
        pdf.add_object(dictionary! { "Fields" => all, "SigFlags" => 3 })
    });
    let catalog = pdf.catalog_mut()?;
    catalog.set("Metadata", metadata);
    catalog.set("OutputIntents", vec![intent.into()]);
    catalog.set("Lang", Object::string_literal(document.language.as_str()));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("StructTreeRoot", structure);
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("PLMR_Kind", document.kind.name());
    catalog.set("PLMR_State", document.state.name());
    if let Some(outlines) = outlines {
        catalog.set("Outlines", outlines);
    }
    if let Some(form) = form {
        catalog.set("AcroForm", form);
    }
    pdf.prune_objects();
    pdf.renumber_objects();
    pdf.compress();
    identify(&mut pdf)
}

/// Writes the file twice: once to digest its content, once with the digest as its identifier.
fn identify(pdf: &mut lopdf::Document) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    let mut identifier = vec![0_u8; 16];
    for _ in 0..2 {
        let id = Object::String(identifier.clone(), StringFormat::Hexadecimal);
        pdf.trailer.set("ID", vec![id.clone(), id]);
        bytes.clear();
        pdf.save_to(&mut bytes)?;
        identifier = Sha256::digest(&bytes).iter().take(16).copied().collect();
    }
    Ok(bytes)
}

fn set_information(pdf: &mut lopdf::Document, document: &Document) {
    let date = Object::string_literal(pdf_date(document.date));
    let mut information = dictionary! {
        "Title" => text_string(&document.title),
        "Creator" => text_string(&document.producer),
        "Producer" => text_string(&document.producer),
        "CreationDate" => date.clone(),
        "ModDate" => date,
    };
    if !document.author.is_empty() {
        information.set("Author", text_string(&document.author));
    }
    let id = pdf.add_object(information);
    pdf.trailer.set("Info", id);
}

/// The XMP packet: says the same as the Info dictionary, and the conformance.
fn metadata(pdf: &mut lopdf::Document, document: &Document) -> ObjectId {
    let title = escaped(&document.title);
    let producer = escaped(&document.producer);
    let date = xmp_date(document.date);
    let creator = if document.author.is_empty() {
        String::new()
    } else {
        format!(
            "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>",
            escaped(&document.author)
        )
    };
    let packet = format!(
        "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n\
         <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
         <rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\
         <pdfaid:part>1</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>\n\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>{creator}\
         </rdf:Description>\n\
         <rdf:Description rdf:about=\"\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\
         <pdf:Producer>{producer}</pdf:Producer></rdf:Description>\n\
         <rdf:Description rdf:about=\"\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\
         <xmp:CreatorTool>{producer}</xmp:CreatorTool><xmp:CreateDate>{date}</xmp:CreateDate>\
         <xmp:ModifyDate>{date}</xmp:ModifyDate></rdf:Description>\n\
         </rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>"
    );
    let mut stream = Stream::new(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        packet.into_bytes(),
    );
    stream.allows_compression = false;
    pdf.add_object(stream)
}

fn output_intent(pdf: &mut lopdf::Document) -> ObjectId {
    let profile = pdf.add_object(Stream::new(dictionary! { "N" => 3 }, SRGB.to_vec()));
    pdf.add_object(dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB"),
        "Info" => Object::string_literal("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    })
}

/// PDF/A-1 wants each subset to list its glyphs (`CIDSet`): here, all that the embedded program holds.
fn list_glyphs(pdf: &mut lopdf::Document) -> Result<(), Error> {
    let descriptors: Vec<(ObjectId, ObjectId)> = pdf
        .objects
        .iter()
        .filter_map(|(id, object)| {
            let program = object
                .as_dict()
                .ok()?
                .get(b"FontFile2")
                .ok()?
                .as_reference()
                .ok()?;
            Some((*id, program))
        })
        .collect();
    for (descriptor, program) in descriptors {
        let stream = pdf.get_object(program)?.as_stream()?;
        let data = stream
            .decompressed_content()
            .unwrap_or_else(|_| stream.content.clone());
        let count = glyph_count(&data).ok_or_else(|| Error::Font("subset".to_owned()))?;
        let mut set = vec![0_u8; count.div_ceil(8)];
        for glyph in 0..count {
            set[glyph / 8] |= 0x80 >> (glyph % 8);
        }
        let set = pdf.add_object(Stream::new(Dictionary::new(), set));
        let slant = font_slant(&data);
        let descriptor = pdf.get_dictionary_mut(descriptor)?;
        descriptor.set("CIDSet", set);
        // printpdf writes every face as upright, with capitals as high as its ascent.
        if slant != 0.0 {
            descriptor.set("ItalicAngle", slant);
            descriptor.set("Flags", 32 + 64);
        }
        descriptor.set("CapHeight", 1000.0 * CAP_HEIGHT);
    }
    Ok(())
}

/// Degrees from the vertical, from the `post` table.
fn font_slant(font: &[u8]) -> f32 {
    ttf_parser::Face::parse(font, 0).map_or(0.0, |face| face.italic_angle())
}

fn glyph_count(font: &[u8]) -> Option<usize> {
    let face = ttf_parser::RawFace::parse(font, 0).ok()?;
    let table = face.table(ttf_parser::Tag::from_bytes(b"maxp"))?;
    Some(usize::from(u16::from_be_bytes([*table.get(4)?, *table.get(5)?])))
}

/// The empty signature fields, each with an empty appearance; answers each widget with its page.
fn widgets(
    pdf: &mut lopdf::Document,
    pages: &[ObjectId],
    fields: &[FieldSpec],
    drawn: &Drawn,
) -> Result<Vec<(ObjectId, ObjectId)>, Error> {
    let mut widgets = Vec::new();
    for (number, field) in fields.iter().enumerate() {
        let Some(FieldPlace { page, rectangle }) = drawn.fields.get(&number) else {
            continue;
        };
        let [left, bottom, right, top] = *rectangle;
        let bounds: Vec<Object> = vec![
            0.into(),
            0.into(),
            round(right - left).into(),
            round(top - bottom).into(),
        ];
        let appearance = pdf.add_object(Stream::new(
            dictionary! {
                "Type" => "XObject",
                "Subtype" => "Form",
                "BBox" => bounds,
                "Resources" => Dictionary::new(),
            },
            Vec::new(),
        ));
        let rectangle: Vec<Object> = rectangle.iter().map(|value| (*value).into()).collect();
        let widget = pdf.add_object(dictionary! {
            "Type" => "Annot",
            "Subtype" => "Widget",
            "FT" => "Sig",
            "T" => Object::string_literal(field.name),
            "TU" => text_string(&field.label),
            // Printed, and locked in its place.
            "F" => 132,
            "P" => pages[*page],
            "Rect" => rectangle,
            "AP" => dictionary! { "N" => appearance },
        });
        widgets.push((widget, pages[*page]));
        let page = pdf.get_dictionary_mut(pages[*page])?;
        let mut annotations = page
            .get(b"Annots")
            .and_then(Object::as_array)
            .cloned()
            .unwrap_or_default();
        annotations.push(widget.into());
        page.set("Annots", annotations);
    }
    Ok(widgets)
}

/// Bookmarks: sections, with their subsections folded under them.
fn outlines(
    pdf: &mut lopdf::Document,
    pages: &[ObjectId],
    bookmarks: &[Bookmark],
    drawn: &Drawn,
) -> Option<ObjectId> {
    let root = pdf.new_object_id();
    let mut sections: Vec<(Entry, Vec<Entry>)> = Vec::new();
    for (number, bookmark) in bookmarks.iter().enumerate() {
        let Some((page, top)) = drawn.bookmarks.get(&number) else {
            continue;
        };
        let target: Vec<Object> = vec![
            pages[*page].into(),
            "XYZ".into(),
            Object::Null,
            (*top).into(),
            Object::Null,
        ];
        let entry = dictionary! { "Title" => text_string(&bookmark.title), "Dest" => target };
        let id = pdf.new_object_id();
        match (bookmark.level, sections.last_mut()) {
            (Level::Subsection, Some((_, inner))) => inner.push((id, entry)),
            (Level::Subsection, None) | (Level::Section, _) => sections.push(((id, entry), Vec::new())),
        }
    }
    if sections.is_empty() {
        return None;
    }
    let mut outer = Vec::new();
    for ((id, mut entry), inner) in sections {
        if let (Some((first, _)), Some((last, _))) = (inner.first(), inner.last()) {
            entry.set("First", *first);
            entry.set("Last", *last);
            entry.set("Count", -(inner.len() as i64));
        }
        chain(pdf, id, inner);
        outer.push((id, entry));
    }
    let count = outer.len() as i64;
    if let (Some((first, _)), Some((last, _))) = (outer.first(), outer.last()) {
        let entry =
            dictionary! { "Type" => "Outlines", "First" => *first, "Last" => *last, "Count" => count };
        pdf.objects.insert(root, entry.into());
    }
    chain(pdf, root, outer);
    Some(root)
}

/// A bookmark and the object that will hold it.
type Entry = (ObjectId, Dictionary);

/// Links siblings to each other and to their parent, and stores them.
fn chain(pdf: &mut lopdf::Document, parent: ObjectId, entries: Vec<Entry>) {
    let ids: Vec<ObjectId> = entries.iter().map(|(id, _)| *id).collect();
    for (index, (id, mut entry)) in entries.into_iter().enumerate() {
        entry.set("Parent", parent);
        if let Some(previous) = index.checked_sub(1).and_then(|i| ids.get(i)) {
            entry.set("Prev", *previous);
        }
        if let Some(next) = ids.get(index + 1) {
            entry.set("Next", *next);
        }
        pdf.objects.insert(id, entry.into());
    }
}

/// A text string of PDF: UTF-16, big end first, with its mark.
fn text_string(text: &str) -> Object {
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// Escapes XML and drops what XML 1.0 cannot hold.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\u{FFFE}' | '\u{FFFF}' => {}
            other if other.is_control() => safe.push(' '),
            other => safe.push(other),
        }
    }
    safe
}

fn pdf_date(moment: Moment) -> String {
    let local = moment.offset.to_datetime(moment.timestamp);
    let (sign, hours, minutes) = offset_parts(moment);
    format!(
        "D:{:04}{:02}{:02}{:02}{:02}{:02}{sign}{hours:02}'{minutes:02}'",
        local.year(),
        local.month(),
        local.day(),
        local.hour(),
        local.minute(),
        local.second(),
    )
}

fn xmp_date(moment: Moment) -> String {
    let local = moment.offset.to_datetime(moment.timestamp);
    let (sign, hours, minutes) = offset_parts(moment);
    format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{sign}{hours:02}:{minutes:02}",
        local.year(),
        local.month(),
        local.day(),
        local.hour(),
        local.minute(),
        local.second(),
    )
}

fn offset_parts(moment: Moment) -> (char, i32, i32) {
    let seconds = moment.offset.seconds();
    let minutes = seconds.abs() / 60;
    (if seconds < 0 { '-' } else { '+' }, minutes / 60, minutes % 60)
}
