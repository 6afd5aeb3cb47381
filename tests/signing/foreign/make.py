"""Signs base.pdf as other programs do: run with pyHanko, the .p12 files being one folder up."""

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers

PADES = fields.SigSeedSubFilter.PADES
OLDER = fields.SigSeedSubFilter.ADOBE_PKCS7_DETACHED

for name, p12, digest, pss, subfilter in [
    ("pss-sha256", "plain-aes", "sha256", True, PADES),
    ("pss-sha512", "plain-aes", "sha512", True, PADES),
    ("rsa-sha384", "rsa-aes", "sha384", False, PADES),
    ("rsa-sha512-older", "rsa-aes", "sha512", False, OLDER),
    ("p384-sha384", "p384", "sha384", False, PADES),
    ("p384-sha256", "p384", "sha256", False, PADES),
]:
    signer = signers.SimpleSigner.load_pkcs12(f"../{p12}.p12", passphrase="été-Çà".encode(), prefer_pss=pss)
    with open("base.pdf", "rb") as source:
        writer = IncrementalPdfFileWriter(source)
        wanted = signers.PdfSignatureMetadata(
            field_name="chair", md_algorithm=digest, subfilter=subfilter, reason="essai"
        )
        signed = signers.sign_pdf(writer, wanted, signer)
    with open(f"{name}.pdf", "wb") as target:
        target.write(signed.getvalue())
