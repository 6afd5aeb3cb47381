//! Numbers, amounts, dates, times and durations as people write them.

use crate::domain::setup::{Date, Language};
use crate::domain::time::{Millis, Wall, days_from_civil};
use crate::domain::{Money, Ratio};

use super::Locale;

/// No-break space.
pub const NBSP: char = '\u{a0}';
/// Narrow no-break space.
pub const NNBSP: char = '\u{202f}';

impl Locale {
    /// A number with exactly `digits` decimals, rounded half up: « 1 234,50 », “1,234.50”.
    pub fn decimal(&self, value: &Ratio, digits: u32) -> String {
        self.separate(&value.rounded(digits))
    }

    /// A number as exactly as a finite decimal can say it, else with six decimals and « ≈ ».
    pub fn exact(&self, value: &Ratio) -> String {
        match value.exact_decimal() {
            Some(text) => self.separate(&text),
            None => format!("≈{NBSP}{}", self.decimal(value, 6)),
        }
    }

    /// A mark's or weight's text in the language: « 14,5 ».
    pub fn mark(&self, text: &str) -> String {
        match (Ratio::parse(text), self.language) {
            (Ok(_), Language::French) => text.replace('.', ","),
            _ => text.to_owned(),
        }
    }

    /// A whole number: « 1 234 ».
    pub fn integer(&self, value: i64) -> String {
        self.separate(&value.to_string())
    }

    /// An amount with its currency: « 16 000 € », “€16,000”. Cents appear only when there are some.
    pub fn money(&self, amount: Money, currency: &str) -> String {
        self.in_currency(self.amount(amount), currency)
    }

    /// The same with its cents always, for a column in which some amount has them: « 16 000,00 € ».
    pub fn money_with_cents(&self, amount: Money, currency: &str) -> String {
        self.in_currency(self.decimal(&amount.as_ratio(), 2), currency)
    }

    fn in_currency(&self, plain: String, currency: &str) -> String {
        let symbol = match currency {
            "EUR" => "€",
            "GBP" => "£",
            "USD" => "$",
            other => other,
        };
        match self.language {
            Language::French => format!("{plain}{NBSP}{symbol}"),
            Language::English if symbol.len() == 3 && symbol.is_ascii() => format!("{symbol}{NBSP}{plain}"),
            Language::English => match plain.strip_prefix('-') {
                Some(rest) => format!("-{symbol}{rest}"),
                None => format!("{symbol}{plain}"),
            },
        }
    }

    /// An amount without its currency: « 16 000 », « 16 000,50 ».
    pub fn amount(&self, amount: Money) -> String {
        self.separate(&amount.to_string())
    }

    /// A percentage: « 80 % », “80%”.
    pub fn percent(&self, value: &Ratio) -> String {
        match self.language {
            Language::French => format!("{}{NBSP}%", self.exact(value)),
            Language::English => format!("{}%", self.exact(value)),
        }
    }

    /// The size of a file: « 850 octets », « 42 ko », « 1,2 Mo ».
    pub fn bytes(&self, bytes: u64) -> String {
        let units = match self.language {
            Language::French => ["octets", "ko", "Mo", "Go"],
            Language::English => ["bytes", "kB", "MB", "GB"],
        };
        let (one, unit) = match bytes {
            0..1_000 => (1, units[0]),
            1_000..1_000_000 => (1_000, units[1]),
            1_000_000..1_000_000_000 => (1_000_000, units[2]),
            _ => (1_000_000_000, units[3]),
        };
        // A tenth below ten megabytes, else whole.
        let figure = if one >= 1_000_000 && bytes < 10 * one {
            let tenths = (bytes * 10 + one / 2) / one;
            self.separate(&format!("{}.{}", tenths / 10, tenths % 10))
        } else {
            self.separate(&(bytes.saturating_add(one / 2) / one).to_string())
        };
        format!("{figure}{NBSP}{unit}")
    }

    /// The time of day: « 18 h 47 », “18:47”.
    pub fn time(&self, wall: Wall) -> String {
        let civil = wall.civil();
        self.hour_minute(u32::from(civil.hour), u32::from(civil.minute))
    }

    /// The time of day to the second: « 18 h 47 min 05 s », “18:47:05”.
    pub fn time_with_seconds(&self, wall: Wall) -> String {
        let (minutes, second) = (self.time(wall), wall.civil().second);
        match self.language {
            Language::French => format!("{minutes}{NBSP}min{NBSP}{second:02}{NBSP}s"),
            Language::English => format!("{minutes}:{second:02}"),
        }
    }

    /// Minutes after midnight as a time of day.
    pub fn time_of_day(&self, minutes: u32) -> String {
        self.hour_minute(minutes / 60 % 24, minutes % 60)
    }

    fn hour_minute(&self, hour: u32, minute: u32) -> String {
        match self.language {
            Language::French => format!("{hour}{NBSP}h{NBSP}{minute:02}"),
            Language::English => format!("{hour}:{minute:02}"),
        }
    }

    /// A date in full: « 21 novembre 2026 », « 1er décembre 2026 », “21 November 2026”.
    pub fn date(&self, date: Date) -> String {
        let month = self.text(&format!("month-{}", date.month));
        let day = match (self.language, date.day) {
            (Language::French, 1) => "1er".to_owned(),
            (_, day) => day.to_string(),
        };
        format!("{day}{NBSP}{month}{NBSP}{}", date.year)
    }

    /// A date with its weekday: « samedi 21 novembre 2026 ».
    pub fn weekday_date(&self, date: Date) -> String {
        let days = days_from_civil(date.year, date.month, date.day).unwrap_or(0);
        let weekday = self.text(&format!("weekday-{}", (days + 3).rem_euclid(7) + 1));
        format!("{weekday} {}", self.date(date))
    }

    /// A moment's date.
    pub fn date_of(&self, wall: Wall) -> String {
        self.date(date_of(wall))
    }

    /// Date and time of a moment: « 21 novembre 2026 à 18 h 47 ».
    pub fn date_time(&self, wall: Wall) -> String {
        self.with(
            "date-time",
            &[
                ("date", self.date_of(wall).into()),
                ("time", self.time(wall).into()),
            ],
        )
    }

    /// A duration in minutes and seconds: « 9 min 48 s ».
    pub fn duration(&self, millis: Millis) -> String {
        let seconds = (millis.abs() + 500) / 1_000;
        let sign = if millis < 0 && seconds > 0 { "−" } else { "" };
        let (minutes, seconds) = (seconds / 60, seconds % 60);
        match (minutes, seconds) {
            (0, seconds) => format!("{sign}{seconds}{NBSP}s"),
            (minutes, 0) => format!("{sign}{minutes}{NBSP}min"),
            (minutes, seconds) => format!("{sign}{minutes}{NBSP}min{NBSP}{seconds:02}{NBSP}s"),
        }
    }

    /// A clock's face: `05:42`, or `+01:24` in overtime. A second begun still shows until it is over.
    pub fn countdown(&self, remaining: Millis) -> String {
        let overtime = remaining < 0;
        let seconds = if overtime {
            -remaining / 1_000
        } else {
            (remaining + 999) / 1_000
        };
        let sign = if overtime && seconds > 0 { "+" } else { "" };
        format!("{sign}{:02}:{:02}", seconds / 60, seconds % 60)
    }

    /// « a, b et c ».
    pub fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => format!("{} {} {last}", first.join(", "), self.text("and")),
        }
    }

    /// An ordinal: « 1er », « 9e », “9th”.
    pub fn ordinal(&self, n: u32) -> String {
        match self.language {
            Language::French if n == 1 => "1er".to_owned(),
            Language::French => format!("{n}e"),
            Language::English => {
                let suffix = match (n % 10, n % 100) {
                    (_, 11..=13) => "th",
                    (1, _) => "st",
                    (2, _) => "nd",
                    (3, _) => "rd",
                    _ => "th",
                };
                format!("{n}{suffix}")
            }
        }
    }

    /// Thousands parted and the decimal mark in the language's way, from plain `-1234.50`.
    fn separate(&self, plain: &str) -> String {
        let (sign, rest) = plain.strip_prefix('-').map_or(("", plain), |rest| ("-", rest));
        let (whole, fraction) = rest.split_once('.').map_or((rest, None), |(w, f)| (w, Some(f)));
        let (thousands, point) = match self.language {
            Language::French => (NNBSP, ','),
            Language::English => (',', '.'),
        };
        let mut text = String::from(sign);
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at) % 3 == 0 {
                text.push(thousands);
            }
            text.push(digit);
        }
        if let Some(fraction) = fraction {
            text.push(point);
            text.push_str(fraction);
        }
        text
    }
}

/// The local date of a moment.
pub fn date_of(wall: Wall) -> Date {
    let civil = wall.civil();
    Date {
        year: civil.year,
        month: civil.month,
        day: civil.day,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fr() -> &'static Locale {
        Locale::of(Language::French)
    }

    fn en() -> &'static Locale {
        Locale::of(Language::English)
    }

    #[test]
    fn amounts_keep_their_no_break_spaces() {
        assert_eq!(fr().money(Money::cents(123_450), "EUR"), "1\u{202f}234,50\u{a0}€");
        assert_eq!(en().money(Money::units(16_000), "EUR"), "€16,000");
        let whole = fr().money_with_cents(Money::units(16_000), "EUR");
        assert_eq!(whole, "16\u{202f}000,00\u{a0}€");
        assert_eq!(fr().money(Money::units(150_000), "EUR"), "150\u{202f}000\u{a0}€");
    }

    #[test]
    fn dates_and_times_read_as_people_say_them() {
        let wall: Wall = "2026-11-21T18:47:12+01:00".parse().expect("a moment");
        assert_eq!(fr().time(wall), "18\u{a0}h\u{a0}47");
        assert_eq!(
            fr().weekday_date(date_of(wall)),
            "samedi 21\u{a0}novembre\u{a0}2026"
        );
        assert_eq!(
            en().weekday_date(date_of(wall)),
            "Saturday 21\u{a0}November\u{a0}2026"
        );
    }

    #[test]
    fn the_countdown_reaches_zero_and_counts_up_after_it() {
        assert_eq!(fr().countdown(342_000), "05:42");
        assert_eq!(fr().countdown(341_001), "05:42");
        assert_eq!(fr().countdown(1), "00:01");
        assert_eq!(fr().countdown(0), "00:00");
        assert_eq!(fr().countdown(-999), "00:00");
        assert_eq!(fr().countdown(-84_000), "+01:24");
    }

    #[test]
    fn ordinals_and_lists() {
        assert_eq!((fr().ordinal(1), fr().ordinal(9)), ("1er".into(), "9e".into()));
        assert_eq!(
            (en().ordinal(11), en().ordinal(22)),
            ("11th".into(), "22nd".into())
        );
        assert_eq!(fr().list(&["a".into(), "b".into(), "c".into()]), "a, b et c");
    }
}
