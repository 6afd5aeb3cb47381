//! A PNG or JPEG, decoded by `image` within limits and reduced to what is asked for.

use std::io::Cursor;

use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageError, ImageReader, Limits, RgbaImage};

use super::wire::{Draw, LONGEST_SIDE, MOST_PIXELS, PageSize, Refusal};

/// The most pixels that are decoded at all: 120 megapixels, three times what cameras of the day give.
const MOST_DECODED: u64 = 120_000_000;
/// The most memory that decoding may take, in bytes: so many pixels at four bytes each, and what the decoder needs.
const MOST_MEMORY: u64 = 512 << 20;
/// Points of a picture's pixel, at 96 pixels an inch.
const POINTS: f32 = 0.75;

/// A picture, decoded once, never larger than what may be drawn.
pub struct Picture {
    /// As large as it claims, in pixels.
    natural: (u32, u32),
    pixels: DynamicImage,
}

impl Picture {
    /// Decodes it.
    pub fn open(bytes: &[u8]) -> Result<Self, Refusal> {
        let mut reader = ImageReader::new(Cursor::new(bytes))
            .with_guessed_format()
            .map_err(|_| Refusal::Unreadable)?;
        let mut limits = Limits::no_limits();
        limits.max_alloc = Some(MOST_MEMORY);
        reader.limits(limits);
        let mut decoder = reader.into_decoder().map_err(refusal)?;
        let (width, height) = decoder.dimensions();
        if u64::from(width) * u64::from(height) > MOST_DECODED || decoder.total_bytes() > MOST_MEMORY {
            return Err(Refusal::TooLarge);
        }
        let turned = decoder.orientation().map_err(refusal)?;
        let mut image = DynamicImage::from_decoder(decoder).map_err(refusal)?;
        if pixels_of(&image) > MOST_PIXELS {
            // Reduced before it is turned or given an opacity: each copy of the whole would take as much memory again.
            let (width, height) = within(image.width(), image.height());
            image = image.thumbnail_exact(width, height);
        }
        image.apply_orientation(turned);
        let natural = if (image.width() > image.height()) == (width > height) {
            (width, height)
        } else {
            (height, width)
        };
        let pixels = if image.color().has_alpha() {
            on_white(image.into_rgba8())
        } else {
            image.into_rgba8()
        };
        Ok(Self {
            natural,
            pixels: pixels.into(),
        })
    }

    /// Its size on paper.
    pub fn size(&self) -> PageSize {
        let side = |pixels: u32| (pixels as f32 * POINTS).clamp(1.0, LONGEST_SIDE);
        PageSize {
            width: side(self.natural.0),
            height: side(self.natural.1),
        }
    }

    /// The whole picture at a size.
    pub fn draw(&self, asked: Draw) -> Result<Vec<u8>, Refusal> {
        let Draw { page, width, height } = asked;
        if page != 0 {
            return Err(Refusal::Unreadable);
        }
        if (width, height) == (self.pixels.width(), self.pixels.height()) {
            return Ok(self.pixels.as_bytes().to_vec());
        }
        let halved = width.saturating_mul(2) <= self.pixels.width();
        let drawn = if halved {
            self.pixels.thumbnail_exact(width, height)
        } else {
            self.pixels.resize_exact(width, height, FilterType::Triangle)
        };
        Ok(drawn.into_bytes())
    }
}

/// A picture with holes, laid on white paper.
fn on_white(mut pixels: RgbaImage) -> RgbaImage {
    for pixel in pixels.pixels_mut() {
        let [red, green, blue, opacity] = pixel.0;
        if opacity < u8::MAX {
            let mixed = |channel: u8| {
                let (channel, opacity) = (u32::from(channel), u32::from(opacity));
                u8::try_from((channel * opacity + 255 * (255 - opacity) + 127) / 255).unwrap_or(u8::MAX)
            };
            pixel.0 = [mixed(red), mixed(green), mixed(blue), u8::MAX];
        }
    }
    pixels
}

fn pixels_of(image: &DynamicImage) -> u64 {
    u64::from(image.width()) * u64::from(image.height())
}

/// The largest size of the same shape that may be drawn.
fn within(width: u32, height: u32) -> (u32, u32) {
    let share = (MOST_PIXELS as f64 / (f64::from(width) * f64::from(height)))
        .sqrt()
        .min(1.0);
    let side = |side: u32| ((f64::from(side) * share) as u32).max(1);
    let (width, height) = (side(width), side(height));
    // A line of one pixel cannot become thinner: it becomes shorter.
    let most = |other: u32| u32::try_from((MOST_PIXELS / u64::from(other)).max(1)).unwrap_or(u32::MAX);
    let width = width.min(most(height));
    (width, height.min(most(width)))
}

fn refusal(error: ImageError) -> Refusal {
    match error {
        ImageError::Limits(_) => Refusal::TooLarge,
        _ => Refusal::Unreadable,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_reduced_fits_and_keeps_its_shape() {
        for (width, height) in [
            (10_000, 10_000),
            (20_000, 5_000),
            (120_000_000, 1),
            (1, 120_000_000),
        ] {
            let (w, h) = within(width, height);
            assert!(u64::from(w) * u64::from(h) <= MOST_PIXELS, "{width} × {height}");
        }
        assert_eq!(within(800, 600), (800, 600));
        let (w, h) = within(20_000, 5_000);
        assert!((f64::from(w) / f64::from(h) - 4.0).abs() < 0.01);
    }
}
