//! Whether the signatures of a PDF hold, and whether anything was done to it besides signing.
//!
//! Three questions are kept apart. *Is each signature sound?* The covered ranges, the gap between them and the
//! cryptography. *Is the file what was signed?* The only update accepted after a signature is a further signature by
//! our own signer, which is proved by writing that update again and comparing every byte. *Who signed?* A path of
//! certificates to an anchor. Revocation is not checked, and no network is used.
//!
//! What no verifier can see: that later signatures were cut off cleanly. A file cut back to its first signature is
//! the file as it was after the first signature.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Change, Covers, Error, Moment, Problem, Report, Role, SignatureReport, TrustProblem, What,
    certificate::{Certificate, check_trust},
    cms::SignedEnvelope,
    difference,
    document::{Field, Pdf},
    signature::Signature,
    update::{Update, ends_well},
};

/// More signatures than this are not examined: each costs reading the file again.
const MOST_SIGNATURES: usize = 16;
/// How far ahead of the verifier's clock a signer's clock may be, in seconds.
const CLOCK_TOLERANCE: i64 = 24 * 3600;

/// Verifies every signature of `pdf`. `trust` are DER certificates to trust, authorities' or signers' own; the validity
/// of certificates is judged at the moment that the signer claims. `now_unix` only serves to refuse moments that
/// lie in the future.
///
/// A file without a trace of a signature gives a report without signatures, intact if it ends as a PDF does, since
/// nothing contradicts it, and not trusted.
///
/// # Errors
/// [`Error::Unreadable`], [`Error::Encrypted`], [`Error::TooLarge`] about the file, [`Error::BadAnchor`] about `trust`.
pub fn verify(pdf: &[u8], trust: &[Vec<u8>], now_unix: i64) -> Result<Report, Error> {
    let anchors: Vec<Certificate> = trust
        .iter()
        .map(|der| Certificate::parse(der).ok_or(Error::BadAnchor))
        .collect::<Result<_, _>>()?;
    let whole = Pdf::open(pdf)?;
    let fields: Vec<Field> = whole
        .signature_fields()
        .into_iter()
        .filter(|field| field.value.is_some())
        .collect();
    if fields.len() > MOST_SIGNATURES {
        return Err(Error::Unreadable(format!(
            "more than {MOST_SIGNATURES} signatures"
        )));
    }
    let mut examined: Vec<Examined> = fields
        .into_iter()
        .map(|field| Examined::new(&whole, field))
        .collect();
    examined.sort_by_key(|each| {
        each.signature
            .as_ref()
            .map_or(usize::MAX, |signature| signature.end)
    });
    mark_shared(&mut examined);

    let mut revisions = Revisions {
        whole,
        cut: BTreeMap::new(),
    };
    let mut changes = walk_revisions(&mut revisions, &mut examined);
    let whole = revisions.whole;
    changes.extend(stray_signatures(&whole, &examined));
    let signatures: Vec<SignatureReport> = examined
        .iter()
        .enumerate()
        .map(|(index, each)| each.report(index + 1, &whole, &changes, &anchors, now_unix))
        .collect();
    Ok(Report {
        intact: changes.is_empty() && signatures.iter().all(|signature| signature.intact),
        trusted: !signatures.is_empty() && signatures.iter().all(|signature| signature.trusted),
        signatures,
        changes,
        kind: whole.kind(),
        state: whole.state(),
    })
}

/// A signed field on its way through the checks.
struct Examined {
    field: Field,
    signature: Option<Signature>,
    envelope: Option<SignedEnvelope>,
    problem: Option<Problem>,
}

impl Examined {
    fn new(pdf: &Pdf, field: Field) -> Examined {
        let mut examined = Examined {
            field,
            signature: None,
            envelope: None,
            problem: None,
        };
        examined.problem = examined.check(pdf).err();
        examined
    }

    fn check(&mut self, pdf: &Pdf) -> Result<(), Problem> {
        let value = self.field.value.as_ref().ok_or(Problem::Malformed)?;
        let signature = self.signature.insert(Signature::read(pdf, value)?);
        let envelope = self.envelope.insert(SignedEnvelope::parse(&signature.envelope)?);
        envelope.check(&signature.covered(pdf.bytes), signature.pades)?;
        if signature.ours
            && !(signature.is_spelled_by_us(pdf.bytes) && envelope.is_spelled_by_us(&signature.envelope))
        {
            return Err(Problem::NotOurLayout);
        }
        Ok(())
    }

    fn report(
        &self,
        number: usize,
        whole: &Pdf,
        changes: &[Change],
        anchors: &[Certificate],
        now_unix: i64,
    ) -> SignatureReport {
        let signer = self.envelope.as_ref().map(|envelope| &envelope.signer);
        let signature = self.signature.as_ref();
        let intact = self.problem.is_none();
        let trust_problem = if intact {
            self.judge_trust(anchors, now_unix).err()
        } else {
            None
        };
        SignatureReport {
            field: self.field.name.clone(),
            signer: signer.map(Certificate::common_name).unwrap_or_default(),
            issuer: signer.map(Certificate::issuer_name).unwrap_or_default(),
            role: signer.and_then(Certificate::role),
            self_issued: signer.is_some_and(Certificate::is_self_issued),
            fingerprint: signer.map(Certificate::fingerprint),
            intact,
            trusted: intact && trust_problem.is_none(),
            covers: match signature {
                Some(signature) if signature.end == whole.bytes.len() => Covers::File,
                _ => Covers::Revision,
            },
            changed_after: changes.iter().any(|change| match change {
                Change::Modified { after, .. } => *after >= number,
                Change::StraySignatures { .. } | Change::SignatureRemoved { .. } => true,
            }),
            at: signature.and_then(|signature| signature.at),
            reason: signature.and_then(|signature| signature.reason.clone()),
            location: signature.and_then(|signature| signature.location.clone()),
            problem: self.problem.clone(),
            trust_problem,
            ours: intact && signature.is_some_and(|signature| signature.ours),
        }
    }

    fn judge_trust(&self, anchors: &[Certificate], now_unix: i64) -> Result<(), TrustProblem> {
        let (Some(signature), Some(envelope)) = (&self.signature, &self.envelope) else {
            return Err(TrustProblem::NoAnchor);
        };
        let Moment { unix, .. } = signature.at.ok_or(TrustProblem::BadMoment)?;
        if unix > now_unix.saturating_add(CLOCK_TOLERANCE) {
            return Err(TrustProblem::BadMoment);
        }
        if let (Some(field), Some(role)) = (Role::from_name(&self.field.name), envelope.signer.role())
            && field != role
        {
            return Err(TrustProblem::OtherRole);
        }
        check_trust(&envelope.signer, &envelope.certificates, anchors, unix)
    }
}

/// Two fields that show one signature: at most one of them was signed.
fn mark_shared(examined: &mut [Examined]) {
    let mut uses: BTreeMap<(u32, u16), usize> = BTreeMap::new();
    let id = |each: &Examined| {
        each.field
            .value
            .as_ref()
            .and_then(|value| value.as_reference().ok())
    };
    for each in examined.iter() {
        if let Some(id) = id(each) {
            *uses.entry(id).or_default() += 1;
        }
    }
    for each in examined {
        if id(each).is_some_and(|id| uses.get(&id).is_some_and(|&count| count > 1)) {
            each.problem = Some(Problem::Shared);
        }
    }
}

/// Earlier revisions of a file, each read once.
struct Revisions<'a> {
    whole: Pdf<'a>,
    cut: BTreeMap<usize, Pdf<'a>>,
}

impl<'a> Revisions<'a> {
    /// The revision that ends after `end` bytes, if that can be read by itself.
    fn at(&mut self, end: usize) -> Option<&Pdf<'a>> {
        if end != self.whole.bytes.len() && !self.cut.contains_key(&end) {
            let bytes = self.whole.bytes.get(..end)?;
            self.cut.insert(end, Pdf::open(bytes).ok()?);
        }
        self.known(end)
    }

    /// As [`at`](Self::at), for one that was read before.
    fn known(&self, end: usize) -> Option<&Pdf<'a>> {
        if end == self.whole.bytes.len() {
            Some(&self.whole)
        } else {
            self.cut.get(&end)
        }
    }
}

/// Follows the revisions from the first signature to the end of the file, and collects all that is not ours.
fn walk_revisions(revisions: &mut Revisions, examined: &mut [Examined]) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut settled: Option<usize> = None;
    let mut number = 0;
    if examined.is_empty() && !ends_well(revisions.whole.bytes) {
        changes.push(Change::Modified {
            after: 0,
            what: What::Bytes,
        });
    }
    for each in examined.iter_mut() {
        let Some(signature) = &each.signature else {
            continue;
        };
        let Some(start) = revisions
            .at(signature.end)
            .map(|revision| revision.offset(each.field.id))
        else {
            each.problem.get_or_insert(Problem::BadEnd);
            continue;
        };
        let is_ours = start
            .is_some_and(|start| is_our_update(revisions, start, &each.field, signature).unwrap_or(false));
        if signature.ours && !is_ours {
            each.problem.get_or_insert(Problem::NotOurLayout);
        }
        if let Some(end) = settled
            && let (Some(before), Some(after)) = (revisions.known(end), revisions.known(signature.end))
        {
            let separator = usize::from(!before.bytes.ends_with(b"\n"));
            if !is_ours || start != Some(end + separator) {
                let mut what = difference::describe(before, after);
                what.insert(What::Signature);
                changes.extend(modified(number, what));
            }
        }
        number += 1;
        settled = Some(signature.end);
    }
    if let Some(last) = settled.and_then(|end| revisions.known(end))
        && last.bytes.len() < revisions.whole.bytes.len()
    {
        changes.extend(modified(number, difference::describe(last, &revisions.whole)));
    }
    changes
}

fn modified(after: usize, what: BTreeSet<What>) -> impl Iterator<Item = Change> {
    what.into_iter().map(move |what| Change::Modified { after, what })
}

/// Whether the update from `start` to the end of the signature's revision is exactly what our signer would have
/// appended there to an empty field: it is read, written again, and every byte compared but the envelope's own.
fn is_our_update(
    revisions: &mut Revisions,
    start: usize,
    field: &Field,
    signature: &Signature,
) -> Option<bool> {
    if !signature.ours || start >= signature.gap.start {
        return None;
    }
    revisions.at(start)?;
    let (base, revision) = (revisions.known(start)?, revisions.known(signature.end)?);
    if base
        .signature_fields()
        .iter()
        .find(|known| known.id == field.id)?
        .value
        .is_some()
    {
        return None;
    }
    let written = Update::read(revision, base, field, signature)?.write(base)?;
    let found = &revision.bytes[start..];
    let gap = signature.gap.start - start..signature.gap.end - start;
    Some(
        written.gap == signature.gap
            && written.bytes.len() == found.len()
            && written.bytes[..gap.start] == found[..gap.start]
            && written.bytes[gap.end..] == found[gap.end..],
    )
}

/// Signatures that stand in the bytes but that no field shows: removed, replaced, or hidden by damage.
fn stray_signatures(whole: &Pdf, examined: &[Examined]) -> Vec<Change> {
    let shown: BTreeSet<_> = examined
        .iter()
        .filter_map(|each| each.field.value.as_ref()?.as_reference().ok())
        .collect();
    let ends = ranges_in(whole.bytes);
    let mut changes = Vec::new();
    if ends.len() <= shown.len() {
        return changes;
    }
    let still_signed = |id| examined.iter().any(|each| each.field.id == id);
    let mut removed = BTreeSet::new();
    for end in ends.iter().flatten().take(MOST_SIGNATURES) {
        let Some(revision) = whole.bytes.get(..*end).and_then(|bytes| Pdf::open(bytes).ok()) else {
            continue;
        };
        for field in revision.signature_fields() {
            if field.value.is_some() && !still_signed(field.id) {
                removed.insert(field.name);
            }
        }
    }
    let count = (ends.len() - shown.len()).saturating_sub(removed.len());
    changes.extend(
        removed
            .into_iter()
            .map(|field| Change::SignatureRemoved { field }),
    );
    if count > 0 {
        changes.push(Change::StraySignatures { count });
    }
    changes
}

/// Every `/ByteRange` outside streams, with the end of the revision that its numbers speak of, if they are numbers.
fn ranges_in(bytes: &[u8]) -> Vec<Option<usize>> {
    const KEY: &[u8] = b"/ByteRange";
    let mut found = Vec::new();
    let mut at = 0;
    let mut streams_end = true;
    while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
        if rest.starts_with(KEY) {
            found.push(range_end(&rest[KEY.len()..]));
            at += KEY.len();
        } else if streams_end && rest.starts_with(b"stream") && !bytes[..at].ends_with(b"end") {
            let end = find(&rest[6..], b"endstream");
            streams_end = end.is_some();
            at += 6 + end.unwrap_or(0);
        } else {
            // To the next byte that can start either word.
            at += 1 + rest[1..]
                .iter()
                .position(|&byte| byte == b'/' || byte == b's')
                .unwrap_or(rest.len() - 1);
        }
    }
    found
}

fn range_end(after_key: &[u8]) -> Option<usize> {
    let open = after_key.trim_ascii_start().strip_prefix(b"[")?;
    let inside = &open[..open.iter().take(200).position(|&byte| byte == b']')?];
    let mut numbers = std::str::from_utf8(inside)
        .ok()?
        .split_ascii_whitespace()
        .map(|word| word.parse::<usize>().ok());
    let (_, _, after, length) = (
        numbers.next()??,
        numbers.next()??,
        numbers.next()??,
        numbers.next()??,
    );
    after.checked_add(length)
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack.windows(needle.len()).position(|window| window == needle)
}
