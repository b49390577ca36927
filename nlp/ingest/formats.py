"""Which format a file is in: told by how its bytes begin, and by its name only where they leave it open."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["text", "html", "docx", "pdf", "office"]
"""``office`` is what LibreOffice can turn into DOCX: .doc, .rtf, .odt, .wpd."""

SUFFIXES: dict[str, Kind] = {
    ".txt": "text", ".text": "text", ".md": "text", ".markdown": "text",
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".docx": "docx", ".docm": "docx", ".dotx": "docx",
    ".pdf": "pdf",
    ".doc": "office", ".dot": "office", ".rtf": "office", ".odt": "office", ".wpd": "office", ".wps": "office",
}  # fmt: skip

_HEAD = 2048
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,1000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title)\b",
    re.IGNORECASE | re.DOTALL,
)
_OLE, _RTF, _ZIP, _WORDPERFECT = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf", b"PK\x03\x04", b"\xffWPC"
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument.text"


def format_of(data: bytes, name: str) -> Kind:
    """The format of a file.

    >>> format_of(b"%PDF-1.7 ...", "a.txt"), format_of("大会，".encode(), "a.pdf"), format_of(b"<p>", "a.HTM")
    ('pdf', 'text', 'html')
    """
    head = data[:_HEAD]
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(_ZIP):
        return "office" if _OPEN_DOCUMENT in head[:100] else "docx"
    if head.startswith((_OLE, _RTF, _WORDPERFECT)):
        return "office"
    plain = head.replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    if _HTML.match(plain) or SUFFIXES.get(PurePath(name).suffix.lower()) == "html":
        return "html"
    return "text"
