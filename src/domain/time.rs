//! Moments: wall time with its UTC offset, and the boot clock that makes durations exact within one boot.
//!
//! Nothing here knows what time it is: moments arrive as arguments.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A duration in milliseconds. Negative means « before ».
pub type Millis = i64;

/// One second, in milliseconds.
pub const SECOND: Millis = 1_000;
/// One minute, in milliseconds.
pub const MINUTE: Millis = 60 * SECOND;

/// A point in time as the machine saw it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Moment {
    /// Wall time.
    pub wall: Wall,
    /// The boot clock at the same point, where the machine has one and the moment was not typed by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub boot: Option<BootTime>,
}

/// Milliseconds on a clock that counts from boot and runs on through suspension.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct BootTime {
    /// The boot's own identifier; clocks of different boots are never compared.
    pub id: String,
    /// Milliseconds since that boot.
    pub millis: i64,
}

/// Wall time: milliseconds since 1970-01-01T00:00:00Z, and the offset of local time from UTC in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Wall {
    /// Milliseconds since the Unix epoch.
    pub unix_millis: i64,
    /// Seconds to add to UTC to get local time; within ±18 hours.
    pub offset: i32,
}

impl PartialOrd for Wall {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Wall {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.unix_millis, self.offset).cmp(&(other.unix_millis, other.offset))
    }
}

/// The time elapsed between two moments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Elapsed {
    /// Milliseconds; negative when the « later » moment comes first.
    pub millis: Millis,
    /// Whether both moments belong to one boot, so that a change of the wall clock cannot have bent it.
    pub exact: bool,
}

/// A civil date and time of day, for display.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Civil {
    /// Year, e.g. 2026.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day, 1 to 31.
    pub day: u8,
    /// Hour, 0 to 23.
    pub hour: u8,
    /// Minute, 0 to 59.
    pub minute: u8,
    /// Second, 0 to 59.
    pub second: u8,
    /// Thousandths of a second, 0 to 999.
    pub millis: u16,
}

impl Moment {
    /// A moment known by wall time alone.
    pub fn at(wall: Wall) -> Self {
        Self { wall, boot: None }
    }

    /// The time from `earlier` to `self`: by the boot clock when both share a boot, else by wall time.
    pub fn since(&self, earlier: &Moment) -> Elapsed {
        match (&self.boot, &earlier.boot) {
            (Some(now), Some(then)) if now.id == then.id => Elapsed {
                millis: now.millis.saturating_sub(then.millis),
                exact: true,
            },
            _ => Elapsed {
                millis: self.wall.unix_millis.saturating_sub(earlier.wall.unix_millis),
                exact: false,
            },
        }
    }

    /// Whether `self` lies before `other`, by the same clocks as [`since`](Self::since): a wall clock set back during the
    /// day puts nothing out of order within one boot.
    pub fn is_before(&self, other: &Moment) -> bool {
        self.since(other).millis < 0
    }

    /// The same moment moved by `millis` on both clocks.
    pub fn shifted(&self, millis: Millis) -> Self {
        Self {
            wall: Wall {
                unix_millis: self.wall.unix_millis.saturating_add(millis),
                offset: self.wall.offset,
            },
            boot: self.boot.as_ref().map(|boot| BootTime {
                id: boot.id.clone(),
                millis: boot.millis.saturating_add(millis),
            }),
        }
    }
}

impl Wall {
    /// The local civil date and time (proleptic Gregorian calendar).
    ///
    /// Days to civil date by the algorithm of Howard Hinnant, « chrono-compatible low-level date algorithms » (2013).
    pub fn civil(self) -> Civil {
        let local = self.unix_millis.saturating_add(i64::from(self.offset) * SECOND);
        let (days, of_day) = (local.div_euclid(86_400_000), local.rem_euclid(86_400_000));
        let z = days + 719_468;
        let era = z.div_euclid(146_097);
        let doe = z.rem_euclid(146_097);
        let yoe = (doe - doe / 1_460 + doe / 36_524 - doe / 146_096) / 365;
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        let mp = (5 * doy + 2) / 153;
        let day = doy - (153 * mp + 2) / 5 + 1;
        let month = if mp < 10 { mp + 3 } else { mp - 9 };
        let year = yoe + era * 400 + i64::from(month <= 2);
        let small = |n: i64| u8::try_from(n).unwrap_or(0);
        Civil {
            year: i32::try_from(year).unwrap_or(i32::MAX),
            month: small(month),
            day: small(day),
            hour: small(of_day / 3_600_000),
            minute: small(of_day / 60_000 % 60),
            second: small(of_day / 1_000 % 60),
            millis: u16::try_from(of_day % 1_000).unwrap_or(0),
        }
    }

    /// The local time of day, in milliseconds after midnight.
    pub fn of_day(self) -> Millis {
        let local = self.unix_millis.saturating_add(i64::from(self.offset) * SECOND);
        local.rem_euclid(86_400_000)
    }

    /// Wall time from a local civil date and time and its offset in seconds; `None` for an impossible date.
    pub fn from_civil(civil: Civil, offset: i32) -> Option<Self> {
        let days = days_from_civil(civil.year, civil.month, civil.day)?;
        if civil.hour > 23
            || civil.minute > 59
            || civil.second > 59
            || civil.millis > 999
            || offset.abs() > 64_800
        {
            return None;
        }
        let of_day = i64::from(civil.hour) * 3_600_000
            + i64::from(civil.minute) * MINUTE
            + i64::from(civil.second) * SECOND
            + i64::from(civil.millis);
        Some(Self {
            unix_millis: days * 86_400_000 + of_day - i64::from(offset) * SECOND,
            offset,
        })
    }
}

/// Days from 1970-01-01 to a civil date, or `None` when there is no such day.
pub fn days_from_civil(year: i32, month: u8, day: u8) -> Option<i64> {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return None,
    };
    if day == 0 || day > length || !(1..=9999).contains(&year) {
        return None;
    }
    let y = i64::from(year) - i64::from(month <= 2);
    let era = y.div_euclid(400);
    let yoe = y.rem_euclid(400);
    let mp = (i64::from(month) + 9) % 12;
    let doy = (153 * mp + 2) / 5 + i64::from(day) - 1;
    let doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
    Some(era * 146_097 + doe - 719_468)
}

impl fmt::Display for Wall {
    /// RFC 3339, with milliseconds only when there are some: `2026-11-21T09:02:00+01:00`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let c = self.civil();
        write!(
            f,
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}",
            c.year, c.month, c.day, c.hour, c.minute, c.second
        )?;
        if c.millis != 0 {
            write!(f, ".{:03}", c.millis)?;
        }
        let sign = if self.offset < 0 { '-' } else { '+' };
        let minutes = self.offset.unsigned_abs() / 60;
        write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    }
}

/// Reads a time of day as people type it: `14:37`, `14:37:05`, `14 h 37`, `14h`. Milliseconds after midnight.
pub fn time_of_day(text: &str) -> Option<Millis> {
    let mut parts = vec![String::new()];
    for sign in text.chars().filter(|sign| !sign.is_whitespace()) {
        match sign {
            ':' | 'h' | 'H' if parts.len() < 3 => parts.push(String::new()),
            digit if digit.is_ascii_digit() => parts.last_mut()?.push(digit),
            _ => return None,
        }
    }
    let number = |at: usize, most: i64| match parts.get(at).map(String::as_str) {
        None => Some(0),
        Some("") if at > 0 => Some(0),
        Some(digits) if digits.len() <= 2 => digits.parse().ok().filter(|n| *n <= most),
        Some(_) => None,
    };
    if parts.len() < 2 {
        return None;
    }
    Some(number(0, 23)? * 60 * MINUTE + number(1, 59)? * MINUTE + number(2, 59)? * SECOND)
}

/// Why a text is not a moment with its UTC offset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAMoment;

impl FromStr for Wall {
    type Err = NotAMoment;

    /// Reads RFC 3339: `2026-11-21T09:02:00+01:00`, `…:00.250+01:00`, `…Z`.
    fn from_str(text: &str) -> Result<Self, NotAMoment> {
        fn digits(text: Option<&str>, width: usize) -> Result<i32, NotAMoment> {
            let text = text
                .filter(|t| t.len() == width && t.bytes().all(|b| b.is_ascii_digit()))
                .ok_or(NotAMoment)?;
            text.parse().map_err(|_| NotAMoment)
        }
        let (date, rest) = text.split_once(['T', ' ']).ok_or(NotAMoment)?;
        let zone = rest.rfind(['+', '-', 'Z', 'z']).ok_or(NotAMoment)?;
        let (clock, zone) = rest.split_at(zone);
        let mut date = date.splitn(3, '-');
        let (clock, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
        let mut clock = clock.splitn(3, ':');
        let offset = if zone.eq_ignore_ascii_case("z") {
            0
        } else {
            let sign = if zone.starts_with('-') { -1 } else { 1 };
            let mut parts = zone.get(1..).ok_or(NotAMoment)?.splitn(2, ':');
            sign * (digits(parts.next(), 2)? * 3_600 + digits(parts.next(), 2)? * 60)
        };
        if fraction.is_empty() || fraction.len() > 9 || !fraction.bytes().all(|b| b.is_ascii_digit()) {
            return Err(NotAMoment);
        }
        let thousandths: u16 = format!("{fraction:0<3}")
            .get(..3)
            .and_then(|t| t.parse().ok())
            .ok_or(NotAMoment)?;
        let small = |n: i32| u8::try_from(n).map_err(|_| NotAMoment);
        let civil = Civil {
            year: digits(date.next(), 4)?,
            month: small(digits(date.next(), 2)?)?,
            day: small(digits(date.next(), 2)?)?,
            hour: small(digits(clock.next(), 2)?)?,
            minute: small(digits(clock.next(), 2)?)?,
            second: small(digits(clock.next(), 2)?)?,
            millis: thousandths,
        };
        Self::from_civil(civil, offset).ok_or(NotAMoment)
    }
}

impl Serialize for Wall {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Wall {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(|_| {
            de::Error::custom(format!(
                "`{text}` is not a time such as 2026-11-21T09:02:00+01:00"
            ))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wall_time_reads_back_from_its_text() {
        for text in [
            "2026-11-21T09:02:00+01:00",
            "2024-02-29T23:59:59.250-03:30",
            "1970-01-01T00:00:00+00:00",
        ] {
            let wall: Wall = text.parse().expect("a moment");
            assert_eq!(wall.to_string(), text);
        }
        assert_eq!("2026-02-29T00:00:00Z".parse::<Wall>(), Err(NotAMoment));
        assert_eq!("2026-11-21T09:02:00".parse::<Wall>(), Err(NotAMoment));
    }

    #[test]
    fn a_time_of_day_is_read_as_people_type_it() {
        for (text, millis) in [
            ("14:37", 52_620_000),
            ("14:37:05", 52_625_000),
            ("14 h 37", 52_620_000),
            ("14\u{a0}h\u{202f}37", 52_620_000),
            ("9h", 32_400_000),
            (" 09:02 ", 32_520_000),
            ("0:00", 0),
        ] {
            assert_eq!(time_of_day(text), Some(millis), "{text}");
        }
        for text in [
            "", "14", "24:00", "14:60", "14:37:60", "14.37", "quatorze", "14:370", ":10", "1:2:3:4",
        ] {
            assert_eq!(time_of_day(text), None, "{text}");
        }
    }

    #[test]
    fn the_boot_clock_decides_within_one_boot() {
        let wall: Wall = "2026-11-21T09:00:00+01:00".parse().expect("a moment");
        let boot = |id: &str, millis| {
            Some(BootTime {
                id: id.into(),
                millis,
            })
        };
        let start = Moment {
            wall,
            boot: boot("a", 1_000),
        };
        let stepped = Moment {
            wall: Wall {
                unix_millis: wall.unix_millis - 3_600_000,
                ..wall
            },
            boot: boot("a", 61_000),
        };
        assert_eq!(
            stepped.since(&start),
            Elapsed {
                millis: 60_000,
                exact: true
            }
        );
        let rebooted = Moment {
            wall: Wall {
                unix_millis: wall.unix_millis + 5_000,
                ..wall
            },
            boot: boot("b", 10),
        };
        assert_eq!(
            rebooted.since(&start),
            Elapsed {
                millis: 5_000,
                exact: false
            }
        );
    }
}
