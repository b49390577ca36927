"""The encoding of a web page: what it says of itself is one hint among others, since old pages say nothing or are wrong."""

from __future__ import annotations

import re

from nlp.errors import SourceError
from nlp.ingest.readers.text import BYTE_ORDER_MARKS, read_as_chinese, utf_16_without_mark

_HEAD = 4096
_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([\w:.-]{2,40})|encoding\s*=\s*[\"']([\w:.-]{2,40})", re.IGNORECASE)
_NAMED = {
    "gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "x-gbk": "gb18030", "cp936": "gb18030",
    "big5": "big5hkscs", "big5-hkscs": "big5hkscs", "x-x-big5": "big5hkscs", "cp950": "big5hkscs",
    "hz-gb-2312": "hz",
    "gb18030": "gb18030", "utf-8": "utf-8", "utf8": "utf-8",
    "iso-8859-1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252",
    "windows-1252": "cp1252",
}  # fmt: skip
_OTHERS = ("gb18030", "big5hkscs")
_MARKUP = re.compile(r"<[^<>]*>|&#?\w{1,10};")
_MOST_DAMAGED = 0.02
_SAMPLE = 400_000
_LEAST_SAMPLE = 200


def decode_page(data: bytes) -> tuple[str, str]:
    """The text of a page and its encoding.

    UTF-8 is taken where the bytes are UTF-8; else, of what the page names and the Chinese encodings, the one in which it
    reads most like Chinese. A few damaged characters do not count.

    Raises:
        SourceError: it is in no encoding known here; ``where`` is empty.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace"), encoding
    wide = utf_16_without_mark(data)
    if wide:
        return data.decode(wide, "replace"), wide
    declared = _declared(data[:_HEAD])
    if declared == "hz" and data.isascii():
        return data.decode("hz", "replace"), "hz"
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _decode_by_reading(data, declared)


def _declared(head: bytes) -> str | None:
    """The encoding that the page names, in its widest form; None for one that no Chinese page is in."""
    found = _DECLARED.search(head)
    return _NAMED.get((found[1] or found[2]).decode("ascii", "ignore").lower()) if found else None


def _decode_by_reading(data: bytes, declared: str | None) -> tuple[str, str]:
    sample = data[:_SAMPLE]
    names = dict.fromkeys(name for name in (declared, "utf-8", *_OTHERS) if name)
    reads = {name: _reads(sample, name) for name in names}
    best = max(reads, key=lambda name: reads[name])
    if reads[best] <= 0:
        raise SourceError("source.undecodable", where="")
    return data.decode(best, "replace"), best


def _reads(sample: bytes, encoding: str) -> float:
    """How much a page reads like Chinese in an encoding: the share of common characters; 0 for a damaged text."""
    text = _MARKUP.sub("", sample.decode(encoding, "replace"))
    visible = "".join(text.split())
    if not visible or text.count("\ufffd") > max(2, len(visible) * _MOST_DAMAGED):
        return 0.0
    share = read_as_chinese(visible)
    # A page without Chinese still has an encoding, if a dull one.
    return share or (0.001 if len(visible) < _LEAST_SAMPLE or encoding == "cp1252" else 0.0005)
