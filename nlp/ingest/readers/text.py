"""Bytes of a text file to text: UTF-8, UTF-16 with or without a byte order mark, GB18030 or Big5, whichever can be meant.

Line ends are left as they are: the offsets that zhuti reports count the characters of the decoded file, the byte order mark
apart. Chinese encodings other than UTF-8 cannot be told apart by what decodes, since most byte pairs are characters in
both; the text that reads like Chinese wins.
"""

from __future__ import annotations

import codecs
import re

from nlp.errors import SourceError

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHINESE_ENCODINGS = ("gb18030", "big5hkscs")
_UTF_16 = ("utf-16-le", "utf-16-be")
_LEAST_PLAUSIBLE = 0.85
_SAMPLE = 20_000
_FEWEST_MARKS = 4

# The commonest characters of Chinese prose, in both scripts: a text in the wrong encoding has next to none of them.
_COMMON = re.compile("[的一是在不了和有大这中人上为国以会议年第决权各到与之于关其及将加作发由者所等全这該這國會議決權發為個]")
_EXPECTED = re.compile("[\\s!-~一-鿿、-〞（），．：；？！—―…“”‘’·　￥Ａ-Ｚａ-ｚ０-９]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f]")


def decode_text(data: bytes, *, where: str) -> tuple[str, str]:
    """The text of a file and the encoding it was in.

    Raises:
        SourceError: the bytes hold nothing, are no text, or are in no encoding known here.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _checked(_decode(data[len(mark) :], encoding, where), where), encoding
    wide = utf_16_without_mark(data)
    if wide:
        return _checked(_decode(data, wide, where), where), wide
    try:
        return _checked(data.decode("utf-8"), where), "utf-8"
    except UnicodeDecodeError:
        text, encoding = _decode_chinese(data, where)
        return _checked(text, where), encoding


def refuse_question_marks(data: bytes) -> None:
    """Refuse what a pipe brings where a shell has put a question mark for each Chinese character, as Windows PowerShell does.

    Raises:
        SourceError: there are next to nothing but question marks in it.
    """
    signs = b"".join(data.split())
    if signs.isascii() and signs.count(b"?") >= max(_FEWEST_MARKS, len(signs) // 2):
        raise SourceError("source.question_marks", where="-")


def utf_16_without_mark(data: bytes) -> str | None:
    """Which UTF-16 a text without a byte order mark is in, or None.

    Its line ends, blanks and digits have a zero byte each; read from the wrong side they are no characters of a text.
    """
    sample = data[:_SAMPLE]
    if b"\x00" not in sample:
        return None
    whole = sample[: len(sample) // 2 * 2]
    expected, encoding = max((_plausibility(whole.decode(encoding, "replace"))[0], encoding) for encoding in _UTF_16)
    return encoding if expected >= _LEAST_PLAUSIBLE else None


def read_as_chinese(text: str) -> float:
    """How much a text reads like Chinese: the share of the commonest characters among its ideographs, from 0 to 1."""
    return _plausibility(text)[1]


def _decode(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise SourceError("source.undecodable", where=where) from error


def _decode_chinese(data: bytes, where: str) -> tuple[str, str]:
    if b"\x00" in data:
        raise SourceError("source.binary", where=where)
    candidates = []
    for encoding in (*_CHINESE_ENCODINGS, *(_UTF_16 if len(data) % 2 == 0 else ())):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        expected, common = _plausibility(text)
        if expected >= _LEAST_PLAUSIBLE:
            candidates.append((common, encoding, text))
    if not candidates:
        key = "source.binary" if _looks_binary(data) else "source.undecodable"
        raise SourceError(key, where=where)
    _, encoding, text = max(candidates, key=lambda candidate: candidate[0])
    return text, encoding


def _plausibility(text: str) -> tuple[float, float]:
    """The shares of characters that a Chinese text is made of, and of those that are common in any."""
    sample = text[:_SAMPLE]
    visible = len(sample) or 1
    han = len(re.findall("[一-鿿]", sample)) or 1
    return len(_EXPECTED.findall(sample)) / visible, len(_COMMON.findall(sample)) / han


def _looks_binary(data: bytes) -> bool:
    head = data[:4096]
    return sum(byte < 9 or 13 < byte < 27 for byte in head) > len(head) // 50


def _checked(text: str, where: str) -> str:
    if "\x00" in text or len(_CONTROL.findall(text[:_SAMPLE])) > len(text[:_SAMPLE]) // 50 + 2:
        raise SourceError("source.binary", where=where)
    if not text.strip():
        raise SourceError("source.empty", where=where)
    return text
