//! Runs the RON parser on a shape and notes the fields that the shape does not know.
//!
//! It also asks a shape for its own names, so that no list of them is kept by hand.

use ron::Options;
use ron::error::{SpannedError, SpannedResult};
use ron::extensions::Extensions;
use serde::de::value::Error as Stop;
use serde::de::{self, DeserializeOwned, DeserializeSeed, Visitor};

use super::spans::Step;

/// A step of the path to an unknown field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OwnedStep {
    Key(String),
    At(usize),
}

/// The steps, borrowed.
pub fn borrowed(steps: &[OwnedStep]) -> Vec<Step<'_>> {
    let borrow = |step| match step {
        &OwnedStep::At(index) => Step::At(index),
        OwnedStep::Key(name) => Step::Key(name),
    };
    steps.iter().map(borrow).collect()
}

/// A value, and the paths of the fields that its shape does not know.
pub type Parsed<T> = (T, Vec<Vec<OwnedStep>>);

/// Parses a text; values may be written without `Some(…)`.
pub fn parse<T: DeserializeOwned>(text: &str) -> SpannedResult<Parsed<T>> {
    let options = Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let mut deserializer = ron::Deserializer::from_str_with_options(text, &options)?;
    let mut unknown = Vec::new();
    let parsed = serde_ignored::deserialize(&mut deserializer, |path| unknown.push(steps(&path)));
    let spanned =
        |error, deserializer: &ron::Deserializer<'_>| -> SpannedError { deserializer.span_error(error) };
    let value = parsed.map_err(|error| spanned(error, &deserializer))?;
    deserializer
        .end()
        .map_err(|error| spanned(error, &deserializer))?;
    Ok((value, unknown))
}

fn steps(path: &serde_ignored::Path<'_>) -> Vec<OwnedStep> {
    use serde_ignored::Path;
    let (mut steps, mut here) = (Vec::new(), path);
    loop {
        here = match here {
            Path::Root => break,
            Path::Seq { parent, index } => {
                steps.push(OwnedStep::At(*index));
                parent
            }
            Path::Map { parent, key } => {
                steps.push(OwnedStep::Key(key.clone()));
                parent
            }
            Path::Some { parent } | Path::NewtypeStruct { parent } | Path::NewtypeVariant { parent } => {
                parent
            }
        };
    }
    steps.reverse();
    steps
}

/// The names of a structure's fields, or of those of all variants of an enumeration.
pub fn names_of<T: DeserializeOwned>() -> Vec<&'static str> {
    let (mut names, mut variant) = (Vec::new(), 0);
    loop {
        let mut variants = 0;
        let asked = T::deserialize(Asker {
            names: &mut names,
            variants: &mut variants,
            variant,
        });
        debug_assert!(asked.is_err());
        variant += 1;
        if variant >= variants {
            return names;
        }
    }
}

/// A deserializer with nothing to give: it only hears what is asked for.
struct Asker<'a> {
    names: &'a mut Vec<&'static str>,
    variants: &'a mut usize,
    variant: usize,
}

fn stop<T>() -> Result<T, Stop> {
    Err(de::Error::custom("only asked"))
}

impl<'de> de::Deserializer<'de> for Asker<'_> {
    type Error = Stop;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Stop> {
        stop()
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Stop> {
        self.names.extend(fields);
        stop()
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        *self.variants = variants.len();
        match variants.get(self.variant) {
            Some(_) => visitor.visit_enum(self),
            None => stop(),
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map identifier ignored_any
    }
}

impl<'de> de::EnumAccess<'de> for Asker<'_> {
    type Error = Stop;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Stop> {
        use serde::de::IntoDeserializer;
        let index = u32::try_from(self.variant).unwrap_or(u32::MAX);
        Ok((
            seed.deserialize(IntoDeserializer::<Stop>::into_deserializer(index))?,
            self,
        ))
    }
}

impl<'de> de::VariantAccess<'de> for Asker<'_> {
    type Error = Stop;

    fn unit_variant(self) -> Result<(), Stop> {
        stop()
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, _: T) -> Result<T::Value, Stop> {
        stop()
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Stop> {
        stop()
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Stop> {
        self.names.extend(fields);
        stop()
    }
}

#[cfg(test)]
mod tests {
    use super::super::v1;
    use super::*;

    #[test]
    fn a_shape_tells_its_names() {
        assert_eq!(names_of::<v1::Level>(), vec!["label", "points"]);
        assert_eq!(names_of::<v1::Scale>(), vec!["max", "step"]);
        assert!(names_of::<crate::domain::Command>().contains(&"tally"));
    }

    #[test]
    fn unknown_fields_are_noted_wherever_they_are() {
        let text = r#"(id: "a", label: "A", weight: 1, odd: (1, [2]), guidance: "",
            scale: Levels([(label: "x", points: 1.50), (label: "y", points: "2,5", pionts: 3)]))"#;
        let (criterion, unknown) = parse::<v1::Criterion>(text).expect("parsed");
        let key = |name: &str| OwnedStep::Key(name.into());
        assert_eq!(
            unknown,
            vec![
                vec![key("odd")],
                vec![key("scale"), OwnedStep::At(1), key("pionts")]
            ]
        );
        match criterion.scale {
            v1::Scale::Levels(levels) => {
                let points: Vec<&str> = levels.iter().map(|level| level.points.0.as_str()).collect();
                assert_eq!(points, ["1.50", "\"2,5\""]);
            }
            v1::Scale::Numeric { .. } => panic!("levels were given"),
        }
    }
}
