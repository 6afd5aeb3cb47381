//! What the two processes say to each other, and how much of it.
//!
//! ```text
//! request, reply = kind: 1 byte, length: 4 bytes, then so many bytes; numbers are little-endian
//!
//! request 1 open    the document's bytes, at most LARGEST_DOCUMENT; once, and first
//! request 2 draw    page, width, height: 4 bytes each; the page from 0, the size in pixels
//! reply   1 opened  kind: 1 byte (1 PDF, 2 picture), then width and height of each page, 4 bytes each (f32, points)
//! reply   2 drawn   width × height × 4 bytes: red, green, blue and opacity, row by row; exactly as many as were asked for
//! reply   3 refused why: 1 byte
//! ```
//!
//! Each side refuses what the other may not say before it makes room for it: a length is compared with what is possible
//! there and then, a page's size with [`LONGEST_SIDE`], a picture's length with what was asked for. The side that reads
//! replies never trusts a number of the side that writes them.

use std::io::{self, Read, Write};

/// The largest document, in bytes.
pub const LARGEST_DOCUMENT: usize = 200 << 20;
/// The most pages that a document may have.
pub const MOST_PAGES: usize = 10_000;
/// The most pixels of one picture: 64 MiB.
pub const MOST_PIXELS: u64 = 1 << 24;
/// The most pixels along one side of a picture.
pub const LONGEST_ROW: u32 = 16_000;
/// The longest side of a page, in points: the 200 inches that PDF 1.7 allows, and room for large pictures.
pub const LONGEST_SIDE: f32 = 80_000.0;

/// What kind of document it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Pages.
    Pdf,
    /// One picture; a point is 96/72 of its pixels.
    Picture,
}

/// The size of a page, in points (1/72 inch), as it is shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PageSize {
    /// From left to right.
    pub width: f32,
    /// From top to bottom.
    pub height: f32,
}

/// What a document is, once opened. It has at least one page.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// Its kind.
    pub kind: Kind,
    /// Its pages, in order.
    pub pages: Vec<PageSize>,
}

/// A page to draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Draw {
    /// Which page, from 0.
    pub page: u32,
    /// How wide, in pixels.
    pub width: u32,
    /// How high, in pixels.
    pub height: u32,
}

impl Draw {
    /// Whether a picture of this size may be asked for.
    pub fn is_possible(self) -> bool {
        let side = |side: u32| (1..=LONGEST_ROW).contains(&side);
        side(self.width) && side(self.height) && u64::from(self.width) * u64::from(self.height) <= MOST_PIXELS
    }

    /// The bytes of its picture; for a possible size at most 64 MiB.
    pub fn bytes(self) -> usize {
        let bytes = u64::from(self.width) * u64::from(self.height) * 4;
        usize::try_from(bytes).unwrap_or(usize::MAX)
    }
}

/// Why a document or a page is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Neither a PDF nor a PNG nor a JPEG.
    Unknown,
    /// It is damaged, or not what it claims to be.
    Unreadable,
    /// It wants a password.
    Locked,
    /// More pixels, pages or bytes than can be shown.
    TooLarge,
}

impl Refusal {
    const ALL: [Self; 4] = [Self::Unknown, Self::Unreadable, Self::Locked, Self::TooLarge];

    fn code(self) -> u8 {
        match self {
            Self::Unknown => 0,
            Self::Unreadable => 1,
            Self::Locked => 2,
            Self::TooLarge => 3,
        }
    }
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request<Bytes = Vec<u8>> {
    /// Open a document.
    Open(Bytes),
    /// Draw one of its pages.
    Draw(Draw),
}

/// What is answered.
#[derive(Debug, Clone, PartialEq)]
pub enum Reply {
    /// The document is open.
    Opened(Opened),
    /// A page, as red, green, blue and opacity of each pixel.
    Drawn(Vec<u8>),
    /// It cannot be.
    Refused(Refusal),
}

/// What a document begins like; nothing else is read by extension or by hope.
pub fn guess(bytes: &[u8]) -> Option<Kind> {
    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
    const JPEG: &[u8] = b"\xff\xd8\xff";
    // Readers of PDF accept some bytes before the header, as many files have them.
    let head = bytes.get(..1024).unwrap_or(bytes);
    if bytes.starts_with(PNG) || bytes.starts_with(JPEG) {
        Some(Kind::Picture)
    } else if head.windows(5).any(|at| at == b"%PDF-") {
        Some(Kind::Pdf)
    } else {
        None
    }
}

fn wrong(what: &'static str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what)
}

fn header(input: &mut impl Read) -> io::Result<(u8, usize)> {
    let mut bytes = [0; 5];
    input.read_exact(&mut bytes)?;
    let [kind, length @ ..] = bytes;
    let length = usize::try_from(u32::from_le_bytes(length)).map_err(|_| wrong("a length"))?;
    Ok((kind, length))
}

fn body(input: &mut impl Read, length: usize, most: usize) -> io::Result<Vec<u8>> {
    if length > most {
        return Err(wrong("more than may be said"));
    }
    let mut bytes = vec![0; length];
    input.read_exact(&mut bytes)?;
    Ok(bytes)
}

fn write(output: &mut impl Write, kind: u8, parts: &[&[u8]]) -> io::Result<()> {
    let length: usize = parts.iter().map(|part| part.len()).sum();
    let length = u32::try_from(length).map_err(|_| wrong("more than can be said"))?;
    output.write_all(&[kind])?;
    output.write_all(&length.to_le_bytes())?;
    for part in parts {
        output.write_all(part)?;
    }
    output.flush()
}

/// Says a request.
///
/// # Errors
/// When the other side does not listen.
pub fn write_request<Bytes: AsRef<[u8]>>(
    output: &mut impl Write,
    request: &Request<Bytes>,
) -> io::Result<()> {
    match request {
        Request::Open(bytes) => write(output, 1, &[bytes.as_ref()]),
        Request::Draw(Draw { page, width, height }) => {
            let numbers = [page, width, height].map(|number| number.to_le_bytes());
            write(output, 2, &[numbers.as_flattened()])
        }
    }
}

/// Hears a request.
///
/// # Errors
/// When there is none, or it is not one.
pub fn read_request(input: &mut impl Read) -> io::Result<Request> {
    match header(input)? {
        (1, length) => Ok(Request::Open(body(input, length, LARGEST_DOCUMENT)?)),
        (2, 12) => {
            let bytes = body(input, 12, 12)?;
            let number = |at: usize| bytes.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes);
            let draw = (|| {
                Some(Draw {
                    page: number(0)?,
                    width: number(4)?,
                    height: number(8)?,
                })
            })();
            draw.filter(|draw| draw.is_possible())
                .map(Request::Draw)
                .ok_or_else(|| wrong("an impossible page"))
        }
        _ => Err(wrong("no request")),
    }
}

/// Says a reply.
///
/// # Errors
/// When the other side does not listen.
pub fn write_reply(output: &mut impl Write, reply: &Reply) -> io::Result<()> {
    match reply {
        Reply::Opened(opened) => {
            let kind = match opened.kind {
                Kind::Pdf => 1,
                Kind::Picture => 2,
            };
            let sizes: Vec<u8> = opened
                .pages
                .iter()
                .flat_map(|page| [page.width.to_le_bytes(), page.height.to_le_bytes()])
                .flatten()
                .collect();
            write(output, 1, &[&[kind], &sizes])
        }
        Reply::Drawn(pixels) => write(output, 2, &[pixels]),
        Reply::Refused(refusal) => write(output, 3, &[&[refusal.code()]]),
    }
}

/// Hears the reply to a request, and only a reply that fits it.
///
/// # Errors
/// When the other side has ended, or says what is no answer to this request.
pub fn read_reply<Bytes>(input: &mut impl Read, asked: &Request<Bytes>) -> io::Result<Reply> {
    match (header(input)?, asked) {
        ((1, length), Request::Open(_)) => {
            let bytes = body(input, length, 1 + 8 * MOST_PAGES)?;
            opened(&bytes).map(Reply::Opened)
        }
        ((2, length), Request::Draw(draw)) if length == draw.bytes() && draw.is_possible() => {
            Ok(Reply::Drawn(body(input, length, draw.bytes())?))
        }
        ((3, 1), _) => {
            let code = body(input, 1, 1)?;
            Refusal::ALL
                .into_iter()
                .find(|refusal| code.first() == Some(&refusal.code()))
                .map(Reply::Refused)
                .ok_or_else(|| wrong("an unknown reason"))
        }
        _ => Err(wrong("no answer to this")),
    }
}

fn opened(bytes: &[u8]) -> io::Result<Opened> {
    let (kind, sizes) = match bytes.split_first() {
        Some((1, sizes)) => (Kind::Pdf, sizes),
        Some((2, sizes)) => (Kind::Picture, sizes),
        _ => return Err(wrong("no kind")),
    };
    let (numbers, rest) = sizes.as_chunks::<4>();
    let (pairs, odd) = numbers.as_chunks::<2>();
    let side = |bytes: [u8; 4]| {
        let side = f32::from_le_bytes(bytes);
        (1.0..=LONGEST_SIDE)
            .contains(&side)
            .then_some(side)
            .ok_or_else(|| wrong("a page of an impossible size"))
    };
    let pages: Vec<PageSize> = pairs
        .iter()
        .map(|[width, height]| {
            Ok(PageSize {
                width: side(*width)?,
                height: side(*height)?,
            })
        })
        .collect::<io::Result<_>>()?;
    let whole = rest.is_empty() && odd.is_empty() && !pages.is_empty();
    whole
        .then_some(Opened { kind, pages })
        .ok_or_else(|| wrong("no whole page"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const DRAW: Draw = Draw {
        page: 3,
        width: 2,
        height: 1,
    };

    fn heard(bytes: &[u8], asked: &Request) -> io::Result<Reply> {
        read_reply(&mut io::Cursor::new(bytes), asked)
    }

    #[test]
    fn what_is_said_is_heard() {
        let mut line = Vec::new();
        write_request(&mut line, &Request::Open(b"%PDF-".to_vec())).expect("said");
        write_request::<Vec<u8>>(&mut line, &Request::Draw(DRAW)).expect("said");
        let mut line = io::Cursor::new(line);
        assert_eq!(
            read_request(&mut line).expect("heard"),
            Request::Open(b"%PDF-".to_vec())
        );
        assert_eq!(read_request(&mut line).expect("heard"), Request::Draw(DRAW));
        let page = PageSize {
            width: 595.0,
            height: 842.0,
        };
        let kind = Kind::Pdf;
        let pages = vec![page; 3];
        let replies = [
            (Reply::Opened(Opened { kind, pages }), Request::Open(Vec::new())),
            (Reply::Drawn(vec![7; 8]), Request::Draw(DRAW)),
            (Reply::Refused(Refusal::Locked), Request::Draw(DRAW)),
        ];
        for (reply, asked) in replies {
            let mut line = Vec::new();
            write_reply(&mut line, &reply).expect("said");
            assert_eq!(heard(&line, &asked).expect("heard"), reply);
        }
    }

    #[test]
    fn a_reply_that_does_not_fit_its_request_is_refused_before_room_is_made() {
        let open = Request::Open(Vec::new());
        let draw = Request::Draw(DRAW);
        let length = |kind: u8, length: u32| [&[kind][..], &length.to_le_bytes()].concat();
        for (bytes, asked) in [
            (length(2, u32::MAX), &draw),
            (length(2, 7), &draw),
            (length(1, u32::MAX), &open),
            (length(1, 9), &draw),
            (length(2, 8), &open),
            (length(9, 0), &open),
        ] {
            let error = heard(&bytes, asked).expect_err("refused");
            assert_eq!(error.kind(), io::ErrorKind::InvalidData, "{bytes:?}");
        }
    }

    #[test]
    fn pages_of_no_size_or_an_impossible_one_are_refused() {
        for (width, height) in [
            (f32::NAN, 1.0_f32),
            (0.0, 10.0),
            (-3.0, 3.0),
            (1e9, 3.0),
            (f32::INFINITY, 1.0),
        ] {
            let said = [&[1_u8][..], &width.to_le_bytes(), &height.to_le_bytes()].concat();
            assert!(opened(&said).is_err(), "{width} {height}");
        }
        assert!(opened(&[1]).is_err(), "no page at all");
        assert!(opened(&[1, 0, 0, 0]).is_err(), "part of a page");
        assert!(opened(&[7]).is_err(), "of no kind");
    }

    #[test]
    fn an_impossible_page_cannot_be_asked_for() {
        for (width, height) in [(0, 1), (1, 0), (LONGEST_ROW + 1, 1), (5_000, 5_000)] {
            let draw = Draw {
                page: 0,
                width,
                height,
            };
            let mut line = Vec::new();
            write_request::<Vec<u8>>(&mut line, &Request::Draw(draw)).expect("said");
            assert!(read_request(&mut io::Cursor::new(line)).is_err(), "{draw:?}");
        }
    }

    #[test]
    fn a_document_is_known_by_its_beginning_alone() {
        assert_eq!(guess(b"%PDF-1.7"), Some(Kind::Pdf));
        assert_eq!(guess(b"\n\n%PDF-1.7"), Some(Kind::Pdf));
        assert_eq!(guess(b"\x89PNG\r\n\x1a\n..."), Some(Kind::Picture));
        assert_eq!(guess(b"\xff\xd8\xff\xe0"), Some(Kind::Picture));
        assert_eq!(guess(b"PK\x03\x04"), None);
        assert_eq!(guess(b""), None);
    }
}
