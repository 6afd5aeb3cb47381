//! A moment given by the caller, and its spelling as a PDF date.
//!
//! No clock is read here: moments come in as arguments.

use jiff::{Timestamp, civil, tz};

/// An instant with the offset of the wall clock that showed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// Seconds since 1970-01-01T00:00:00Z.
    pub unix: i64,
    /// Seconds to add to UTC to get the wall clock; whole minutes, as PDF dates know no finer offset.
    pub offset_seconds: i32,
}

impl Moment {
    /// `D:20261121090000+01'00'`, or `None` outside years 0–9999 or with an offset of 24 hours or more.
    pub(super) fn to_pdf(self) -> Option<String> {
        let offset = tz::Offset::from_seconds(self.offset_seconds - self.offset_seconds % 60).ok()?;
        let wall = offset.to_datetime(Timestamp::from_second(self.unix).ok()?);
        if wall.year() < 0 || self.offset_seconds.abs() >= 86_400 {
            return None;
        }
        let sign = if offset.seconds() < 0 { '-' } else { '+' };
        let minutes = offset.seconds().abs() / 60;
        Some(format!(
            "D:{:04}{:02}{:02}{:02}{:02}{:02}{sign}{:02}'{:02}'",
            wall.year(),
            wall.month(),
            wall.day(),
            wall.hour(),
            wall.minute(),
            wall.second(),
            minutes / 60,
            minutes % 60,
        ))
    }

    /// Reads a PDF date down to the second, with any of the usual spellings of its offset (none means UTC).
    pub(super) fn from_pdf(text: &[u8]) -> Option<Moment> {
        let text = std::str::from_utf8(text).ok()?;
        let digits = text.strip_prefix("D:").unwrap_or(text);
        let number = |from: usize, to: usize| -> Option<i16> {
            let part = digits.get(from..to)?;
            part.bytes()
                .all(|b| b.is_ascii_digit())
                .then(|| part.parse().ok())?
        };
        let small = |from: usize, to: usize| number(from, to).and_then(|n| i8::try_from(n).ok());
        let wall = civil::DateTime::new(
            number(0, 4)?,
            small(4, 6)?,
            small(6, 8)?,
            small(8, 10)?,
            small(10, 12)?,
            small(12, 14)?,
            0,
        )
        .ok()?;
        let sign = match digits.as_bytes().get(14) {
            None | Some(b'Z') => 0,
            Some(b'+') => 1,
            Some(b'-') => -1,
            Some(_) => return None,
        };
        let offset_seconds = if sign == 0 {
            0
        } else {
            let hours = i32::from(small(15, 17)?);
            let minutes = i32::from(small(18, 20).unwrap_or(0));
            sign * (hours * 3600 + minutes * 60)
        };
        let offset = tz::Offset::from_seconds(offset_seconds).ok()?;
        Some(Moment {
            unix: offset.to_timestamp(wall).ok()?.as_second(),
            offset_seconds,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_on_the_wall_clock_and_read_back() {
        let moment = Moment {
            unix: 1_795_248_000,
            offset_seconds: 3600,
        };
        let text = moment.to_pdf().unwrap();
        assert_eq!(text, "D:20261121090000+01'00'");
        assert_eq!(Moment::from_pdf(text.as_bytes()), Some(moment));
        let west = Moment {
            unix: 0,
            offset_seconds: -12_600,
        };
        assert_eq!(west.to_pdf().unwrap(), "D:19691231203000-03'30'");
        assert_eq!(Moment::from_pdf(b"D:19691231203000-03'30'"), Some(west));
    }

    #[test]
    fn other_spellings_are_read_and_nonsense_is_not() {
        let utc = Some(Moment {
            unix: 1_795_248_000,
            offset_seconds: 0,
        });
        assert_eq!(Moment::from_pdf(b"D:20261121080000Z"), utc);
        assert_eq!(Moment::from_pdf(b"D:20261121080000"), utc);
        assert_eq!(Moment::from_pdf(b"D:20261121080000+00'00"), utc);
        for bad in [
            &b""[..],
            b"D:",
            b"D:2026",
            b"D:20261321080000Z",
            b"D:+0261121080000Z",
            b"D:20261121080000*",
            b"\xff",
        ] {
            assert_eq!(Moment::from_pdf(bad), None);
        }
        assert_eq!(
            Moment {
                unix: i64::MAX,
                offset_seconds: 0
            }
            .to_pdf(),
            None
        );
    }
}
