//! The block where the minutes are signed: two boxes side by side, each with room for a signature's appearance.
//!
//! Signing itself is elsewhere; here only the empty place is prepared.

use super::SignatureBox;
use super::Text;
use super::flow::{FieldSpec, Flow, Mark, Strip};
use super::style::{INK, RULE, SIGNER_NAME, SIGNER_ROLE, TABLE, TEXT_WIDTH};
use super::tagging::Tag;
use super::text;

const GAP: f32 = 18.0;
const PADDING: f32 = 11.0;
/// Room for what a signature shows: four lines, and a fifth when the signer's name is not the one above.
const FIELD_HEIGHT: f32 = 56.0;

/// Lays both boxes out as one strip.
pub(super) fn lay_out(flow: &mut Flow<'_>, boxes: &[SignatureBox; 2]) {
    let width = (TEXT_WIDTH - GAP) / 2.0;
    let inner = width - 2.0 * PADDING;
    let mut marks = Vec::new();
    let mut drawn = Vec::new();
    for signature in boxes {
        let role = text::lines(
            flow.fonts,
            &Text::from(signature.role.as_str()),
            SIGNER_ROLE,
            inner,
        );
        let name = text::lines(
            flow.fonts,
            &Text::from(signature.name.as_str()),
            SIGNER_NAME,
            inner,
        );
        drawn.push((signature, role, name));
    }
    // Both fields stand at the same height, under the longer of the two names.
    let head = drawn
        .iter()
        .map(|(_, role, name)| {
            role.len() as f32 * SIGNER_ROLE.leading + name.len() as f32 * SIGNER_NAME.leading
        })
        .fold(0.0, f32::max);
    let field_top = PADDING - 2.0 + head + 6.0;
    let height = field_top + FIELD_HEIGHT + PADDING - 2.0;
    for (index, (signature, role, name)) in drawn.into_iter().enumerate() {
        let left = index as f32 * (width + GAP);
        let x = left + PADDING;
        marks.push(Mark::Frame {
            x: left,
            y: 0.0,
            width,
            height,
            thickness: RULE,
            grey: INK,
        });
        let root = flow.tree.root();
        let group = flow.tree.add(root, Tag::Div);
        let mut top = PADDING - 2.0;
        for (lines, style) in [(role, SIGNER_ROLE), (name, SIGNER_NAME)] {
            let node = flow.tree.add(group, Tag::P);
            for line in lines {
                marks.push(Mark::Text {
                    x,
                    baseline: top + style.baseline(),
                    line,
                    node: Some(node),
                });
                top += style.leading;
            }
        }
        if flow.signable {
            let node = flow.tree.add(group, Tag::Form);
            let field = flow.fields.len();
            flow.fields.push(FieldSpec {
                name: signature.signer.field_name(),
                label: signature.label.clone(),
                node,
            });
            marks.push(Mark::Field {
                x,
                y: field_top,
                width: inner,
                height: FIELD_HEIGHT,
                field,
            });
        } else if !signature.draft_hint.is_empty() {
            let style = TABLE.quiet();
            let node = flow.tree.add(group, Tag::P);
            let hint = text::lines(
                flow.fonts,
                &Text::from(signature.draft_hint.as_str()),
                style,
                inner,
            );
            for (line, content) in hint.into_iter().enumerate() {
                let baseline = field_top + line as f32 * style.leading + style.baseline();
                marks.push(Mark::Text {
                    x,
                    baseline,
                    line: content,
                    node: Some(node),
                });
            }
        }
    }
    flow.push(Strip {
        height,
        marks,
        ..Strip::default()
    });
}
