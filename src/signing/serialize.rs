//! PDF objects to bytes, in one spelling that never changes.
//!
//! `lopdf` can write objects too, but verification compares the bytes of an update with what our signer would write:
//! a formatting change in a later version of that library must not turn files signed earlier into « modified » ones.

use std::io::Write;

use lopdf::{Dictionary, Object, ObjectId, StringFormat};

/// Appends `id generation obj … endobj`.
pub(super) fn indirect(out: &mut Vec<u8>, id: ObjectId, value: &Object) {
    text(out, &format!("{} {} obj\n", id.0, id.1));
    object(out, value);
    text(out, "\nendobj\n");
}

pub(super) fn object(out: &mut Vec<u8>, value: &Object) {
    match value {
        Object::Null => text(out, "null"),
        Object::Boolean(value) => text(out, if *value { "true" } else { "false" }),
        Object::Integer(value) => text(out, &value.to_string()),
        // Shortest decimal that reads back as the same number, never with an exponent.
        Object::Real(value) => text(out, &value.to_string()),
        Object::Name(value) => name(out, value),
        Object::String(value, StringFormat::Literal) => literal(out, value),
        Object::String(value, StringFormat::Hexadecimal) => {
            text(out, "<");
            out.extend(hex(value));
            text(out, ">");
        }
        Object::Array(items) => {
            text(out, "[");
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    text(out, " ");
                }
                object(out, item);
            }
            text(out, "]");
        }
        Object::Dictionary(entries) => dictionary(out, entries),
        Object::Stream(stream) => {
            dictionary(out, &stream.dict);
            text(out, "\nstream\n");
            out.extend(&stream.content);
            text(out, "\nendstream");
        }
        Object::Reference((id, generation)) => text(out, &format!("{id} {generation} R")),
    }
}

fn dictionary(out: &mut Vec<u8>, entries: &Dictionary) {
    text(out, "<<");
    for (key, value) in entries.iter() {
        name(out, key);
        text(out, " ");
        object(out, value);
    }
    text(out, ">>");
}

fn name(out: &mut Vec<u8>, value: &[u8]) {
    out.push(b'/');
    for &byte in value {
        if byte.is_ascii_alphanumeric() || b"-_.+".contains(&byte) {
            out.push(byte);
        } else {
            text(out, &format!("#{byte:02x}"));
        }
    }
}

fn literal(out: &mut Vec<u8>, value: &[u8]) {
    out.push(b'(');
    for &byte in value {
        match byte {
            b'(' | b')' | b'\\' => out.extend([b'\\', byte]),
            0x20..=0x7e => out.push(byte),
            _ => text(out, &format!("\\{byte:03o}")),
        }
    }
    out.push(b')');
}

/// Lower-case hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> Vec<u8> {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes
        .iter()
        .flat_map(|byte| [DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]])
        .collect()
}

/// A text string as hexadecimal UTF-16, which every reader understands alike.
pub(super) fn text_string(value: &str) -> Object {
    let bytes = [0xfe, 0xff]
        .into_iter()
        .chain(value.encode_utf16().flat_map(u16::to_be_bytes))
        .collect();
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// Reads a text string: UTF-16 with its mark, UTF-8 with its mark, else byte for character.
pub(super) fn read_text(value: &Object) -> Option<String> {
    let bytes = value.as_str().ok()?;
    Some(match bytes {
        [0xfe, 0xff, rest @ ..] => {
            let units = rest
                .chunks(2)
                .map(|pair| u16::from_be_bytes([pair[0], *pair.get(1).unwrap_or(&0)]));
            char::decode_utf16(units)
                .map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER))
                .collect()
        }
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => bytes.iter().map(|&byte| char::from(byte)).collect(),
    })
}

fn text(out: &mut Vec<u8>, value: &str) {
    // Writing to memory does not fail.
    let _ = out.write_all(value.as_bytes());
}

#[cfg(test)]
mod tests {
    use lopdf::{Stream, dictionary};

    use super::*;

    fn written(value: &Object) -> String {
        let mut out = Vec::new();
        object(&mut out, value);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn each_kind_of_object_has_one_spelling() {
        let value = Object::Dictionary(dictionary! {
            "A" => vec![Object::Integer(-3), Object::Real(0.5), Object::Null, true.into()],
            "B c" => Object::Reference((4, 1)),
            "S" => Object::string_literal(b"a(b)\\\n\xe9".to_vec()),
            "H" => Object::String(vec![0xAB, 0x01], StringFormat::Hexadecimal),
        });
        assert_eq!(
            written(&value),
            "<</A [-3 0.5 null true]/B#20c 4 1 R/S (a\\(b\\)\\\\\\012\\351)/H <ab01>>>"
        );
        let stream = Stream::new(dictionary! {}, b"xyz".to_vec());
        assert_eq!(
            written(&Object::Stream(stream)),
            "<</Length 3>>\nstream\nxyz\nendstream"
        );
    }

    #[test]
    fn text_strings_survive_the_way_out_and_back() {
        let text = "Éloïse Ré — l’œuvre 𝄞";
        assert_eq!(read_text(&text_string(text)).as_deref(), Some(text));
        assert_eq!(
            read_text(&Object::string_literal("chair")).as_deref(),
            Some("chair")
        );
        let odd = Object::string_literal(vec![0xfe, 0xff, 0x00, 0x41, 0x00]);
        assert_eq!(read_text(&odd).as_deref(), Some("A\0"));
    }
}
