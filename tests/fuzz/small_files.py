"""Makes small PDF, Word and HTML files by hand, so that a test can make them wrong in any way it likes."""

import zipfile
import zlib
from io import BytesIO
from xml.sax.saxutils import escape

LINES = ("大会，", "重申《联合国宪章》的宗旨和原则，", "1. 决定继续审议这个问题；", "2. 请秘书长提出报告。")

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def pdf(pages=(LINES,), *, before="", box="0 0 595 842") -> bytes:
    """A PDF whose pages have these lines, in a font that every reader knows by name.

    Args:
        before: drawing commands that each page begins with.
    """
    numbers = [10 + 2 * index for index in range(len(pages))]
    kids = " ".join(f"{number} 0 R" for number in numbers)
    objects = {**FONT, 1: "<</Type/Catalog/Pages 2 0 R>>", 2: f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>"}
    for number, lines in zip(numbers, pages, strict=True):
        objects[number] = (
            f"<</Type/Page/Parent 2 0 R/MediaBox[{box}]/Contents {number + 1} 0 R/Resources<</Font<</F1 3 0 R>>>>>>"
        )
        objects[number + 1] = stream(before + content(lines))
    return pdf_of(objects)


FONT = {
    3: "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>",
    4: "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/FontDescriptor 5 0 R"
    "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>>>",
    5: "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0"
    "/Ascent 880/Descent -120/CapHeight 880/StemV 93>>",
}


def content(lines) -> str:
    """The drawing commands of a page with these lines."""
    shown = (f"<{line.encode('utf-16-be').hex()}> Tj 0 -20 Td" for line in lines)
    return f"BT /F1 12 Tf 72 770 Td {' '.join(shown)} ET"


def stream(data, *, packed=False, entries="") -> bytes:
    """A stream object; ``packed`` as PDF writers pack them."""
    data = data.encode("latin-1") if isinstance(data, str) else data
    if packed:
        data, entries = zlib.compress(data, 9), entries + "/Filter/FlateDecode"
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(data), entries.encode(), data)


def pdf_of(objects, *, trailer="") -> bytes:
    """A PDF of these objects, by number; the first is the catalogue."""
    written, places = bytearray(b"%PDF-1.7\n"), {}
    for number, body in sorted(objects.items()):
        places[number] = len(written)
        written += b"%d 0 obj\n%s\nendobj\n" % (number, body.encode("latin-1") if isinstance(body, str) else body)
    start, size = len(written), max(objects) + 1
    written += b"xref\n0 %d\n0000000000 65535 f \n" % size
    written += b"".join(
        b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n" for number in range(1, size)
    )
    return bytes(written + b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer.encode(), start))


def docx(lines=LINES, *, body="", notes="", prolog="", parts=None) -> bytes:
    """A Word file with these paragraphs.

    Args:
        body: more XML behind the paragraphs.
        notes: the XML of footnotes.
        prolog: what stands before the root of the document (a DOCTYPE).
        parts: further files of the archive, or others in their place, by name.
    """
    paragraphs = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in lines)
    files = {
        "[Content_Types].xml": f'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/>'
        f'<Override PartName="/word/footnotes.xml" ContentType="{WORD}.footnotes+xml"/></Types>',
        "_rels/.rels": _relations("officeDocument", "word/document.xml"),
        "word/_rels/document.xml.rels": _relations("footnotes", "footnotes.xml"),
        "word/document.xml": f'<?xml version="1.0"?>{prolog}<w:document {_NAMESPACE}>'
        f"<w:body>{paragraphs}{body}</w:body></w:document>",
        "word/footnotes.xml": f'<?xml version="1.0"?><w:footnotes {_NAMESPACE}>{notes}</w:footnotes>',
        **(parts or {}),
    }
    return archive(files)


def archive(files) -> bytes:
    """A ZIP of these files, in the order given."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as written:
        for name, data in files.items():
            written.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def html(lines=LINES, *, head="", body="") -> bytes:
    """A page with these paragraphs, and more behind them."""
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in lines)
    return f"<!DOCTYPE html><html><head><meta charset=utf-8>{head}</head><body>{paragraphs}{body}</body></html>".encode()


def _relations(kind, target) -> str:
    return (
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/{kind}" Target="{target}"/></Relationships>'
    )
