//! Documents that the tests make themselves.

use std::io::Write as _;

use flate2::write::{DeflateEncoder, ZlibEncoder};
use flate2::{Compression, Crc, FlushCompress};

/// A PDF from the bodies of its objects, the first being the catalog.
pub fn pdf(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(bytes.len());
        bytes.extend(format!("{} 0 obj\n", at + 1).bytes());
        bytes.extend(object);
        bytes.extend(b"\nendobj\n");
    }
    let table = bytes.len();
    bytes.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).bytes());
    for place in places {
        bytes.extend(format!("{place:010} 00000 n \n").bytes());
    }
    let size = objects.len() + 1;
    let trailer = format!("trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
    bytes.extend(trailer.bytes());
    bytes
}

pub fn stream(dictionary: &str, content: &[u8]) -> Vec<u8> {
    let head = format!("<< {dictionary} /Length {} >>\nstream\n", content.len());
    [head.as_bytes(), content, b"\nendstream"].concat()
}

/// A PDF of one A4 page with this content, and what it names.
pub fn one_page(resources: &str, content: Vec<u8>, more: Vec<Vec<u8>>) -> Vec<u8> {
    let page = format!(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << {resources} >> /Contents 4 0 R >>"
    );
    let mut objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        page.into_bytes(),
        content,
    ];
    objects.extend(more);
    pdf(&objects)
}

/// A scan at 150 dots an inch: grain, and dark lines where text would be.
pub fn scan(page: u32) -> Vec<u8> {
    let (width, height) = (1240_u32, 1754_u32);
    let mut grain = page.wrapping_mul(2_654_435_761).max(1);
    let pixels: Vec<u8> = (0..height)
        .flat_map(|y| (0..width).map(move |x| (x, y)))
        .map(|(x, y)| {
            grain ^= grain << 13;
            grain ^= grain >> 17;
            grain ^= grain << 5;
            let paper = 236 + u8::try_from(grain % 16).unwrap();
            let in_line = y % 44 < 18 && (120..1120).contains(&x) && (x * 7 + y + page * 31) % 23 < 9;
            if in_line { paper - 200 } else { paper }
        })
        .collect();
    let mut bytes = Vec::new();
    let mut encoder = image::codecs::jpeg::JpegEncoder::new_with_quality(&mut bytes, 70);
    encoder
        .encode(&pixels, width, height, image::ExtendedColorType::L8)
        .unwrap();
    bytes
}

/// A scanned PDF: each page is one picture, eight of them in turn, each in an object of its own.
pub fn scanned(pages: u32) -> Vec<u8> {
    let scans: Vec<Vec<u8>> = (0..8).map(scan).collect();
    let first = |page: u32| 3 + page * 3;
    let kids: String = (0..pages).map(|page| format!("{} 0 R ", first(page))).collect();
    let mut objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        format!("<< /Type /Pages /Kids [{kids}] /Count {pages} >>").into_bytes(),
    ];
    for page in 0..pages {
        let at = first(page);
        let (content, picture) = (at + 1, at + 2);
        objects.push(
            format!(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R \
                 /Resources << /XObject << /S {picture} 0 R >> >> >>"
            )
            .into_bytes(),
        );
        objects.push(stream("", b"q 595 0 0 842 0 0 cm /S Do Q"));
        let dictionary = "/Type /XObject /Subtype /Image /Width 1240 /Height 1754 /ColorSpace /DeviceGray \
                          /BitsPerComponent 8 /Filter /DCTDecode";
        objects.push(stream(dictionary, &scans[usize::try_from(page % 8).unwrap()]));
    }
    pdf(&objects)
}

/// A zlib stream of so many times 16 MiB of blanks, in about 16 kB each.
pub fn inflating(times: usize) -> Vec<u8> {
    let blanks = vec![b' '; 16 << 20];
    let mut compress = flate2::Compress::new(Compression::best(), false);
    let mut block = Vec::with_capacity(1 << 20);
    compress
        .compress_vec(&blanks, &mut block, FlushCompress::Full)
        .unwrap();
    assert_eq!(compress.total_in(), 16 << 20);
    // After a full flush nothing refers back: the block can be said again and again.
    let mut bytes = vec![0x78, 0xda];
    for _ in 0..times {
        bytes.extend(&block);
    }
    bytes.extend(
        DeflateEncoder::new(Vec::new(), Compression::fast())
            .finish()
            .unwrap(),
    );
    bytes
}

/// A PDF whose page's content is that long.
pub fn bomb() -> Vec<u8> {
    let content = stream("/Filter /FlateDecode", &inflating(256));
    one_page("", content, Vec::new())
}

fn chunk(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let mut crc = Crc::new();
    crc.update(kind);
    crc.update(content);
    let length = u32::try_from(content.len()).unwrap().to_be_bytes();
    [&length[..], kind, content, &crc.sum().to_be_bytes()].concat()
}

/// A PNG in red, green and blue, of one colour a row, made row by row.
pub fn png(width: u32, height: u32, row: impl Fn(u32) -> [u8; 3]) -> Vec<u8> {
    let mut content = ZlibEncoder::new(Vec::new(), Compression::fast());
    for y in 0..height {
        let mut line = vec![0];
        line.extend(row(y).repeat(usize::try_from(width).unwrap()));
        content.write_all(&line).unwrap();
    }
    png_of(width, height, &content.finish().unwrap())
}

/// A PNG that claims a size, with whatever content.
pub fn png_of(width: u32, height: u32, content: &[u8]) -> Vec<u8> {
    let head = [
        &width.to_be_bytes()[..],
        &height.to_be_bytes(),
        // Eight bits, red green blue, the only compression and filter, not interlaced.
        &[8, 2, 0, 0, 0],
    ]
    .concat();
    [
        b"\x89PNG\r\n\x1a\n".to_vec(),
        chunk(b"IHDR", &head),
        chunk(b"IDAT", content),
        chunk(b"IEND", &[]),
    ]
    .concat()
}
