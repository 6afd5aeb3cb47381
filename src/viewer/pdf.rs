//! A PDF's pages, drawn by `hayro`.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_interpret::util::TransformExt as _;
use hayro::hayro_syntax::{DecryptionError, LoadPdfError, Pdf, page::Page};
use hayro::kurbo::Affine;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::vello_cpu::{Pixmap, RasterizerSettings, RenderContext, Resources, TargetInit};
use hayro::{RenderCache, RenderSettings, render_into};

use super::wire::{Draw, LONGEST_SIDE, MOST_PAGES, PageSize, Refusal};

/// After so many pages what was kept for the next ones is let go, so that a long document does not fill the memory.
const KEPT_FOR: u32 = 24;

/// Reads a PDF.
pub fn open(bytes: Vec<u8>) -> Result<Pdf, Refusal> {
    Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => Refusal::Locked,
        LoadPdfError::Decryption(_) | LoadPdfError::Invalid => Refusal::Unreadable,
    })
}

/// The sizes of its pages.
pub fn pages(pdf: &Pdf) -> Result<Vec<PageSize>, Refusal> {
    let pages = pdf.pages();
    match pages.len() {
        0 => Err(Refusal::Unreadable),
        more if more > MOST_PAGES => Err(Refusal::TooLarge),
        _ => Ok(pages.iter().map(size).collect()),
    }
}

fn size(page: &Page<'_>) -> PageSize {
    let (width, height) = page.render_dimensions();
    // A box without extent is shown as a dot rather than refused: the other pages may be sound.
    let side = |side: f32| {
        if side.is_finite() {
            side.clamp(1.0, LONGEST_SIDE)
        } else {
            1.0
        }
    };
    PageSize {
        width: side(width),
        height: side(height),
    }
}

/// Draws pages of one document.
pub struct Pen<'a> {
    pdf: &'a Pdf,
    cache: RenderCache<'a>,
    drawn: u32,
    settings: InterpreterSettings,
}

impl<'a> Pen<'a> {
    /// Nothing drawn yet.
    pub fn new(pdf: &'a Pdf) -> Self {
        Self {
            pdf,
            cache: RenderCache::new(),
            drawn: 0,
            settings: InterpreterSettings::default(),
        }
    }

    /// A page on white.
    pub fn draw(&mut self, asked: Draw) -> Result<Vec<u8>, Refusal> {
        let at = usize::try_from(asked.page).map_err(|_| Refusal::Unreadable)?;
        let page = self.pdf.pages().get(at).ok_or(Refusal::Unreadable)?;
        let (Ok(width), Ok(height)) = (u16::try_from(asked.width), u16::try_from(asked.height)) else {
            return Err(Refusal::TooLarge);
        };
        if self.drawn >= KEPT_FOR {
            self.cache = RenderCache::new();
            self.drawn = 0;
        }
        self.drawn += 1;
        let size = size(page);
        let scale = Affine::scale_non_uniform(
            f64::from(width) / f64::from(size.width),
            f64::from(height) / f64::from(size.height),
        );
        let place = scale * page.initial_transform(true).to_kurbo();
        let mut context = RenderContext::new(width, height);
        let render = RenderSettings::default();
        render_into(page, &self.cache, &self.settings, &render, &mut context, place);
        context.flush();
        let mut pixels = Pixmap::new(width, height);
        let on_white = RasterizerSettings {
            target_init: TargetInit::Clear(WHITE),
            ..RasterizerSettings::default()
        };
        context.render_with(&mut pixels, &mut Resources::default(), on_white);
        let mut pixels = pixels.data_as_u8_slice().to_vec();
        // On white every pixel is opaque, but for what blending has rounded away.
        for [.., opacity] in pixels.as_chunks_mut::<4>().0 {
            *opacity = u8::MAX;
        }
        Ok(pixels)
    }
}
