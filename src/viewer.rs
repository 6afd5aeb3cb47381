//! Attachments as pixels: bytes of a PDF, PNG or JPEG in, pages as pictures out.
//!
//! It is made to run in a process of its own, because what it reads was written by strangers: [`serve`] answers requests
//! from one stream on another, in the words of [`wire`]. It opens no file, knows no session, keeps nothing and trusts
//! nothing; how long it may take and how much memory it may use is its parent's and the platform's business.

use std::io::{Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};

use hayro::hayro_syntax::Pdf;

mod pdf;
mod picture;
pub mod wire;

use wire::{Draw, Opened, Refusal, Reply, Request};

/// Answers requests until the other side has none left, or says something that is none.
///
/// One document a process: the first request hands its bytes over, each further one asks for a page of it. A page that
/// makes the code below panic is told as unreadable; the next one is drawn all the same.
pub fn serve(mut input: impl Read, mut output: impl Write) {
    let Ok(Request::Open(bytes)) = wire::read_request(&mut input) else {
        return;
    };
    match wire::guess(&bytes) {
        Some(wire::Kind::Pdf) => serve_pdf(bytes, &mut input, &mut output),
        Some(wire::Kind::Picture) => serve_picture(&bytes, &mut input, &mut output),
        None => refuse(Refusal::Unknown, &mut output),
    }
}

fn serve_pdf(bytes: Vec<u8>, input: &mut impl Read, output: &mut impl Write) {
    let opened = guarded(|| {
        let pdf = pdf::open(bytes)?;
        let pages = pdf::pages(&pdf)?;
        Ok((pdf, pages))
    });
    let (pdf, pages): (Pdf, _) = match opened {
        Ok(opened) => opened,
        Err(refusal) => return refuse(refusal, output),
    };
    let kind = wire::Kind::Pdf;
    let mut pen = pdf::Pen::new(&pdf);
    answer(Opened { kind, pages }, |asked| pen.draw(asked), input, output);
}

fn serve_picture(bytes: &[u8], input: &mut impl Read, output: &mut impl Write) {
    let picture = match guarded(|| picture::Picture::open(bytes)) {
        Ok(picture) => picture,
        Err(refusal) => return refuse(refusal, output),
    };
    let opened = Opened {
        kind: wire::Kind::Picture,
        pages: vec![picture.size()],
    };
    answer(opened, |asked| picture.draw(asked), input, output);
}

fn answer(
    opened: Opened,
    mut draw: impl FnMut(Draw) -> Result<Vec<u8>, Refusal>,
    input: &mut impl Read,
    output: &mut impl Write,
) {
    let mut told = wire::write_reply(output, &Reply::Opened(opened));
    while told.is_ok() {
        let Ok(Request::Draw(asked)) = wire::read_request(input) else {
            return;
        };
        let reply = match guarded(|| draw(asked)) {
            Ok(pixels) => Reply::Drawn(pixels),
            Err(refusal) => Reply::Refused(refusal),
        };
        told = wire::write_reply(output, &reply);
    }
}

fn refuse(refusal: Refusal, output: &mut impl Write) {
    // Nobody listens any more when this fails, and the process ends either way.
    let _told = wire::write_reply(output, &Reply::Refused(refusal));
}

/// Runs a reader of strangers' bytes; a panic in it is a file that cannot be read.
fn guarded<T>(work: impl FnOnce() -> Result<T, Refusal>) -> Result<T, Refusal> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(Refusal::Unreadable))
}
