"""A file that is to be imported: opened, its text made UTF-8, and read in its format."""

from __future__ import annotations

import sys
from pathlib import Path

from nlp.errors import LexiconError, SourceError
from nlp.ingest.limits import Limits, read_limits
from nlp.ingest.readers.text import decode_text
from nlp.lexicon.exchange.formats import Format, read_lexicon_file
from nlp.lexicon.exchange.model import Read
from nlp.maintenance.importing.sniff import guess_format

STANDARD_INPUT = "-"
_ZIP = b"PK\x03\x04"
_KEYS = {"source.binary": "exchange.no_text", "source.empty": "exchange.empty"}
"""What is said of a document that cannot be read names formats of documents; of a file of terms it is said in other words."""


def read_import(path: Path, format_: Format | None = None, limits: Limits | None = None) -> tuple[Format, Read]:
    """What a file holds of concepts and terms, and the format that it is in.

    Args:
        path: ``-`` for standard input.
        format_: None where it is to be guessed.

    Raises:
        SourceError: the file is missing, cannot be read, or is too large.
        LexiconError: it is not of the format; it names the line.
        UsageError: no format can be made out.
    """
    content = _content(path, limits or read_limits())
    is_text = format_.is_text if format_ else not content.startswith((_ZIP, b"<?xml"))
    text = _as_utf_8(content, str(path)) if is_text else content
    chosen = format_ or guess_format(text, str(path))
    return chosen, read_lexicon_file(text if chosen.is_text else content, str(path), chosen)


def _content(path: Path, limits: Limits) -> bytes:
    most = limits.size * 1_000_000
    content = sys.stdin.buffer.read(most + 1) if str(path) == STANDARD_INPUT else _of_file(path, most)
    if len(content) > most:
        raise SourceError("source.limit_size", where=str(path), limit=limits.size)
    if not content.strip():
        raise LexiconError("exchange.empty", where=str(path))
    return content


def _of_file(path: Path, most: int) -> bytes:
    if path.is_dir():
        raise LexiconError("exchange.folder", where=str(path))
    try:
        with path.open("rb") as file:
            return file.read(most + 1)
    except FileNotFoundError as error:
        raise SourceError("source.missing", where=str(path)) from error
    except OSError as error:
        raise SourceError("source.unreadable", where=str(path), reason=error.strerror or str(error)) from error


def _as_utf_8(content: bytes, where: str) -> bytes:
    """The text as UTF-8, without a byte order mark, its lines ended as here."""
    try:
        text, _ = decode_text(content, where=where)
    except SourceError as error:
        raise LexiconError(_KEYS.get(error.key, "exchange.encoding"), where=where) from error
    return text.replace("\r\n", "\n").replace("\r", "\n").encode()
