"""Writes small PDFs, each character where a test wants it, in a font that every reader knows by name."""

from typing import NamedTuple

WIDTH, HEIGHT = 595, 842

_FONT = (
    "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H/DescendantFonts[<</Type/Font"
    "/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 5>>"
    "/DW 1000/W[1 95 500 814 939 500]/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6"
    "/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>>>]>>"
)
_LOCK = f"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{'41' * 32}>/U<{'42' * 32}>>>/ID[<{'43' * 16}><{'43' * 16}>]"


class Text(NamedTuple):
    """A run of characters: where it starts, and its size."""

    x: float
    y: float
    text: str
    size: float = 12


def advance(text):
    """How wide a text is, in sizes."""
    return sum(0.5 if character.isascii() else 1 for character in text)


def paragraph(x, y, text, *, width=30, size=12, pitch=1.5, indent=0):
    """The lines of a paragraph, full but for the last; ``width`` and ``indent`` are in sizes."""
    lines, line, room = [], "", width - indent
    for character in text:
        if room < advance(character):
            lines.append(line)
            line, room = "", width
        line, room = line + character, room - advance(character)
    shifts = [indent * size] + [0] * len(lines)
    return [
        Text(x + shift, y - number * pitch * size, one, size)
        for number, (one, shift) in enumerate(zip([*lines, line], shifts, strict=False))
    ]


def pdf_file(pages, *, drawn="", options="", matrix="1 0 0 1 0 0", locked=False, is_known=True, is_scaled=False):
    """A PDF of pages, each a list of texts.

    Args:
        drawn: what else to draw on each page, in the language of PDF.
        options: of each page, such as ``/Rotate 90``.
        matrix: how all that is on a page is turned and moved.
        locked: whether a password is needed.
        is_known: whether the font says which characters its signs are.
        is_scaled: whether the font is set in size 1 and scaled, as some programs do.
    """
    show = _show_scaled if is_scaled else _show
    contents = [f"{drawn}\n{matrix} cm\n{''.join(map(show, page))}".encode() for page in pages]
    font = (
        _FONT if is_known else _FONT.replace("UniGB-UTF16-H", "Identity-H").replace("GB1", "Identity").replace("STSong-", "My")
    )
    return _file(contents, options, font, _LOCK if locked else "")


def scan_file(pages=1):
    """A PDF whose pages hold a picture and no text."""
    return _file([b"q 500 0 0 700 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q"] * pages, "", "<<>>", "")


def _show(text):
    return f"BT /F {text.size} Tf 1 0 0 1 {text.x:.2f} {text.y:.2f} Tm <{text.text.encode('utf-16-be').hex()}> Tj ET\n"


def _show_scaled(text):
    scale = f"{text.size} 0 0 {text.size} {text.x:.2f} {text.y:.2f}"
    return f"BT /F 1 Tf {scale} Tm <{text.text.encode('utf-16-be').hex()}> Tj ET\n"


def _file(contents, options, font, lock):
    kids = " ".join(f"{4 + 2 * index} 0 R" for index in range(len(contents)))
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Kids[{kids}]/Count {len(contents)}>>".encode(), font.encode()]
    for index, content in enumerate(contents):
        page = f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Resources<</Font<</F 3 0 R>>>>"
        objects.append(f"{page}/Contents {5 + 2 * index} 0 R{options}>>".encode())
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(content), content))
    written, places = b"%PDF-1.7\n", []
    for number, one in enumerate(objects, start=1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = f"trailer<</Size {len(objects) + 1}/Root 1 0 R{lock}>>\nstartxref\n{len(written)}\n%%EOF".encode()
    return written + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + trailer
