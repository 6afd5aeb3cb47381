//! Findings about a file that a person wrote: a stable code with data, and the place to mend.
//!
//! Nothing here is text for people: `locale` speaks, from the code and from [`Problem::data`]. Nothing here looks for
//! problems either: `storage::schema` and `storage::command_list` do.

use super::money::Money;
use super::ratio::Ratio;

/// Whether a finding refuses the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// The file is refused.
    Error,
    /// The file is accepted; somebody should look.
    Warning,
}

impl Level {
    /// Its name in `--json`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// Where a finding is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    /// The file, as the reader was told to call it.
    pub file: String,
    /// The line, from 1.
    pub line: u64,
    /// The column in characters, from 1.
    pub column: u64,
}

/// One thing that is wrong, or odd, in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What.
    pub problem: Problem,
    /// Where in the text.
    pub place: Place,
    /// Where in the structure: `candidates[8].quarter.communes[1]`, places counted from 0; empty for the whole file.
    pub field: String,
}

impl Finding {
    /// The stable code, for scripts.
    pub fn code(&self) -> &'static str {
        self.problem.code()
    }

    /// Whether it refuses the file.
    pub fn level(&self) -> Level {
        self.problem.level()
    }
}

/// A family of identifiers, each unique within its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Family {
    /// `candidates[].id`.
    Candidate,
    /// `jurors[].id`.
    Juror,
    /// `criteria[].id`.
    Criterion,
    /// `colleges[].id`.
    College,
    /// `half_days[].id`.
    HalfDay,
    /// `hearing.phases[].id`.
    Phase,
}

impl Family {
    /// A word that messages select on.
    pub fn code(self) -> &'static str {
        match self {
            Self::Candidate => "candidate",
            Self::Juror => "juror",
            Self::Criterion => "criterion",
            Self::College => "college",
            Self::HalfDay => "half-day",
            Self::Phase => "phase",
        }
    }
}

/// What most likely broke the syntax.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Hint {
    /// A comma is missing between two values.
    Comma,
    /// A colon is missing after a field's name.
    Colon,
    /// A parenthesis, bracket or brace is not closed, or something stands where it should close.
    Unclosed,
    /// The text ends in the middle of a value.
    EndOfText,
    /// A quotation mark is missing.
    Quote,
    /// A backslash starts nothing known.
    Escape,
    /// A comment is not closed.
    Comment,
    /// The file has more after its end.
    Trailing,
    /// The `#![enable(…)]` line is wrong.
    Header,
    /// A command list has something other than `(command: …)`.
    Submission,
    /// Nothing more precise.
    Other,
}

impl Hint {
    /// A word that messages select on.
    pub fn code(self) -> &'static str {
        match self {
            Self::Comma => "comma",
            Self::Colon => "colon",
            Self::Unclosed => "unclosed",
            Self::EndOfText => "end-of-text",
            Self::Quote => "quote",
            Self::Escape => "escape",
            Self::Comment => "comment",
            Self::Trailing => "trailing",
            Self::Header => "header",
            Self::Submission => "submission",
            Self::Other => "other",
        }
    }
}

/// A datum of a finding, typed so that each language can write it its own way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Datum {
    /// Text out of the file, or of the parser.
    Text(String),
    /// A text that may be missing: the nearest known name. Messages also get `<name>-known`, `yes` or `no`.
    Maybe(Option<String>),
    /// Several texts.
    Texts(Vec<String>),
    /// A word that messages select on.
    Word(&'static str),
    /// A count, a line, a number of minutes.
    Number(u64),
    /// A time of day, in minutes after midnight.
    Clock(u32),
    /// An exact number.
    Ratio(Ratio),
    /// An amount of the session's currency.
    Money(Money),
}

macro_rules! datum_from {
    ($($type:ty => |$value:ident| $datum:expr;)*) => {
        $(impl From<$type> for Datum {
            fn from($value: $type) -> Self {
                $datum
            }
        })*
    };
}
datum_from! {
    String => |text| Self::Text(text);
    Option<String> => |text| Self::Maybe(text);
    Vec<String> => |texts| Self::Texts(texts);
    u64 => |number| Self::Number(number);
    u32 => |number| Self::Number(number.into());
    ClockTime => |time| Self::Clock(time.0);
    Ratio => |ratio| Self::Ratio(ratio);
    Money => |money| Self::Money(money);
    Family => |family| Self::Word(family.code());
    Hint => |hint| Self::Word(hint.code());
}

/// A time of day, in minutes after midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ClockTime(pub u32);

/// What is known of a code without a finding of it: for tests and for the documentation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// The code.
    pub code: &'static str,
    /// Its level.
    pub level: Level,
    /// The names of its data.
    pub data: &'static [&'static str],
}

/// Writes the enum, its codes and its data from one table, so that none can be forgotten.
macro_rules! problems {
    ($($(#[$doc:meta])* $code:literal $level:ident $name:ident { $($field:ident: $type:ty),* $(,)? })*) => {
        /// What is wrong, with what a message needs to say it.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Problem {
            $($(#[$doc])* $name { $($field: $type),* },)*
        }

        impl Problem {
            /// Every code there is, in order.
            pub const ALL: &'static [Known] = &[
                $(Known { code: $code, level: Level::$level, data: &[$(stringify!($field)),*] }),*
            ];

            /// The stable code, for scripts.
            pub fn code(&self) -> &'static str {
                match self {
                    $(Self::$name { .. } => $code,)*
                }
            }

            /// Whether it refuses the file.
            pub fn level(&self) -> Level {
                match self {
                    $(Self::$name { .. } => Level::$level,)*
                }
            }

            /// Its data by name, as messages use them.
            pub fn data(&self) -> Vec<(&'static str, Datum)> {
                match self {
                    $(Self::$name { $($field),* } => {
                        vec![$((stringify!($field), Datum::from($field.clone()))),*]
                    })*
                }
            }
        }
    };
}

problems! {
    // The text.
    /// The file is larger than the reader accepts.
    "S001" Error TooLarge { limit_megabytes: u64 }
    /// A byte is not UTF-8.
    "S002" Error NotUtf8 { byte: String }
    /// Brackets are nested too deep.
    "S003" Error TooDeep { limit: u64 }
    /// The text is not RON.
    "S004" Error Syntax { message: String, hint: Hint }
    /// A field that must be there is not.
    "S005" Error MissingField { name: String, message: String }
    /// A value is of the wrong kind, or out of the machine's range.
    "S006" Error WrongValue { message: String }
    /// A word is none of those that stand here.
    "S007" Error UnknownWord { word: String, known: Vec<String>, nearest: Option<String>, message: String }
    /// A field is there twice.
    "S008" Error FieldTwice { name: String, message: String }
    /// The format has this number, which only a newer program reads.
    "S009" Error NewerFormat { format: String, newest: u64 }
    /// There is no format of that number.
    "S010" Error NoSuchFormat { format: String, newest: u64 }
    /// A field is unknown: probably misspelt, and what it says would be lost.
    "S011" Error UnknownField { name: String, nearest: Option<String> }

    // Identifiers and texts.
    /// Two of a family have the same identifier.
    "S101" Error DuplicateId { family: Family, id: String, first_line: u64 }
    /// An identifier names nothing.
    "S102" Error UnknownReference { family: Family, id: String, nearest: Option<String> }
    /// An identifier is spelt with other than letters, digits, `-`, `_` and `.`, or is too long.
    "S103" Error BadId { id: String, longest: u64 }
    /// A text that is required is empty.
    "S104" Error EmptyText {}
    /// It is not a decimal number.
    "S105" Error NotANumber { text: String }

    // The grid.
    /// A weight is not above zero.
    "S201" Error WeightNotPositive { weight: Ratio }
    /// A scale's maximum is not above zero.
    "S202" Error MaximumNotPositive { max: Ratio }
    /// A step is not above zero.
    "S203" Error StepNotPositive { step: Ratio }
    /// The step does not divide the scale.
    "S204" Error StepDoesNotDivide { step: Ratio, max: Ratio }
    /// A scale of levels has none.
    "S205" Error NoLevels {}
    /// Two levels have the same label, whatever their case.
    "S206" Error DuplicateLevel { label: String, first_line: u64 }
    /// Every level is worth nothing.
    "S207" Error AllLevelsZero {}
    /// A level is worth less than nothing.
    "S208" Error NegativePoints { points: Ratio }
    /// No criterion counts.
    "S209" Error NoCountedCriterion {}
    /// The reporting scale is not above zero.
    "S210" Error ReportingScaleNotPositive { scale: Ratio }
    /// More decimals than are ever shown.
    "S211" Error TooManyDecimals { decimals: u32, most: u32 }
    /// A level has the name of a state of a mark, so that a list of marks could not tell them apart.
    "S212" Error ReservedLevel { label: String }

    // The panel.
    /// There is no juror.
    "S301" Error NoJurors {}
    /// No juror has a deliberative voice.
    "S302" Error NoDeliberativeJuror {}
    /// Nobody chairs.
    "S303" Error NoChair {}
    /// Two jurors chair.
    "S304" Error TwoChairs { first: String, first_line: u64 }
    /// The chair has a consultative voice only.
    "S305" Error ChairConsultative { juror: String }
    /// The secretary has the name of a juror or of a substitute.
    "S306" Warning SecretaryIsJuror { name: String }
    /// The quorum is nobody.
    "S307" Error QuorumZero {}
    /// The quorum is more than the members whose voice counts.
    "S308" Error QuorumBeyondPanel { required: u32, members: u64 }
    /// A college has no deliberative voice.
    "S309" Warning CollegeWithoutVoice { college: String }

    // The day.
    /// The time zone is not in the IANA database.
    "S401" Error UnknownTimeZone { name: String, nearest: Option<String> }
    /// It is not a date such as 2026-11-21.
    "S402" Error BadDate { text: String }
    /// It is not a time such as 09:00.
    "S403" Error BadTime { text: String }
    /// A half-day ends before it starts.
    "S404" Error EndsBeforeStart { start: ClockTime, end: ClockTime }
    /// A break lies outside its half-day.
    "S405" Warning BreakOutside { from: ClockTime, to: ClockTime }
    /// Two half-days overlap.
    "S406" Error HalfDaysOverlap { other: String, other_line: u64 }
    /// Something lasts no minute.
    "S407" Error ZeroMinutes {}
    /// Something lasts more than a day.
    "S408" Error TooManyMinutes { minutes: u32, most: u32 }
    /// A warning comes at the phase's start or before it.
    "S409" Error WarningTooEarly { warning: u32, minutes: u32 }
    /// A hearing has no phase.
    "S410" Error NoPhases {}
    /// A phase ends with no warning.
    "S411" Warning NoWarning { phase: String }
    /// The hearings last longer than the half-days hold.
    "S412" Warning HearingsDoNotFit { hearings: u64, needed: u64, available: u64 }
    /// There is no half-day.
    "S413" Error NoHalfDays {}

    // Money.
    /// An amount is below zero.
    "S501" Error NegativeAmount { text: String }
    /// An amount has a fraction of a hundredth.
    "S502" Error AmountTooFine { text: String }
    /// An amount is beyond any budget.
    "S503" Error AmountTooLarge { text: String }
    /// A request is above the ceiling.
    "S504" Error RequestOverCeiling { request: Money, ceiling: Money }
    /// A request is under the floor.
    "S505" Error RequestUnderFloor { request: Money, floor: Money }
    /// A request is more than the permitted share of the budget.
    "S506" Error RequestOverShare { request: Money, most: Money, share: Ratio }
    /// A request is more than the budget.
    "S507" Error RequestOverBudget { request: Money, budget: Money }
    /// The call gives money and the dossier asks for none.
    "S508" Error RequestMissing {}
    /// The dossier asks for money and the call gives none.
    "S509" Warning RequestWithoutGrants {}
    /// The lines of the budget do not sum to the budget.
    "S510" Error LinesDoNotSum { sum: Money, budget: Money }
    /// The request and the other money are more than the budget.
    "S511" Warning FinancedAboveBudget { total: Money, budget: Money }
    /// The envelope is empty.
    "S512" Error EnvelopeZero {}
    /// The floor is above the ceiling.
    "S513" Error FloorOverCeiling { floor: Money, ceiling: Money }
    /// The floor is above the envelope.
    "S514" Error FloorOverEnvelope { floor: Money, envelope: Money }
    /// The share of the budget is not above 0 and at most 100 %.
    "S515" Error ShareOutOfRange { share: Ratio }
    /// The currency is not three capital letters.
    "S516" Error BadCurrency { text: String }
    /// The dossier has no budget, and one is needed.
    "S517" Error BudgetMissing {}

    // The rules.
    /// The threshold is not on the reporting scale.
    "S601" Error ThresholdOffScale { threshold: Ratio, scale: Ratio }
    /// There is place for no laureate.
    "S602" Error PlacesZero {}
    /// A step stands twice in the tie-break chain.
    "S603" Error DuplicateTieRule { first_line: u64 }
    /// The casting vote comes before the new vote, which then never takes place.
    "S604" Warning CastingVoteFirst {}
    /// Texts and minutes are written in no other language than these.
    "S605" Error UnknownLanguage { language: String }
    /// A priority step names no criterion.
    "S606" Error EmptyPriority {}
    /// A median of so few jurors is their mean.
    "S607" Warning MedianOfFew { jurors: u64 }
    /// No dossier can be ranked: fewer jurors than the fewest marks.
    "S608" Warning FewestBeyondPanel { fewest: u32, jurors: u64 }
    /// Too few jurors for a trimmed mean: no dossier could have one.
    "S609" Error TrimmedMeanOfFew { jurors: u64, needed: u32 }
    /// A dossier may have the fewest marks and yet no trimmed mean.
    "S610" Warning TrimmedMeanMayMiss { fewest: u32, needed: u32 }
    /// A majority gauge with other than one counted criterion.
    "S611" Error GaugeNeedsOneCriterion { counted: u64 }
    /// A majority gauge on a criterion that is not marked by levels.
    "S612" Error GaugeNeedsLevels { criterion: String }
    /// A majority gauge on levels two of which are worth the same.
    "S613" Error GaugeLevelsAlike { level: String, other: String }
    /// A threshold in points, and a method that gives none.
    "S614" Warning ThresholdWithoutPoints {}

    // Dossiers and their files.
    /// There is no candidate.
    "S701" Error NoCandidates {}
    /// A commune is not in the session's list.
    "S702" Error UnknownCommune { commune: String, nearest: Option<String> }
    /// An attachment's file is not there.
    "S711" Error AttachmentMissing { path: String }
    /// An attachment's path leaves the session's folder, or is not written in the portable way.
    "S712" Error PathLeavesFolder { path: String }
    /// An attachment's file is empty.
    "S713" Error AttachmentEmpty { path: String }
    /// An attachment is not a regular file.
    "S714" Error NotARegularFile { path: String }
    /// A dossier has the same attachment twice.
    "S715" Error DuplicateAttachment { path: String, first_line: u64 }

    // Command lists.
    /// The command is submitted by the program itself, never by a list.
    "S801" Error NotForLists { command: String }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_and_in_order() {
        let codes: Vec<&str> = Problem::ALL.iter().map(|known| known.code).collect();
        assert!(codes.windows(2).all(|pair| pair[0] < pair[1]), "{codes:?}");
    }

    #[test]
    fn a_problem_gives_its_data_by_name() {
        let problem = Problem::UnknownReference {
            family: Family::HalfDay,
            id: "matn".into(),
            nearest: Some("matin".into()),
        };
        assert_eq!(problem.code(), "S102");
        assert_eq!(problem.level(), Level::Error);
        assert_eq!(
            problem.data(),
            vec![
                ("family", Datum::Word("half-day")),
                ("id", Datum::Text("matn".into())),
                ("nearest", Datum::Maybe(Some("matin".into()))),
            ]
        );
    }
}
