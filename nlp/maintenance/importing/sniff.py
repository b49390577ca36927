"""Which format a file is in: by what stands in it, where that says it, else by its suffix."""

from __future__ import annotations

import re
from pathlib import PurePath

from nlp.errors import LexiconError, UsageError
from nlp.lexicon.exchange.formats import FORMATS, Format, format_named

_ZIP = b"PK\x03\x04"
_HEAD = 4_000
_SIGNS = (
    ("tbx", re.compile(r"<(?:\w+:)?(?:tbx|martif)[\s>]")),
    ("skos-xml", re.compile(r"<(?:\w+:)?RDF[\s>]")),
    ("yoshikoder", re.compile(r"<dictionary[\s>](?s:.*?)<cnode\s")),
    ("skos", re.compile(r"^\s*(?:@prefix|@base|PREFIX|BASE)\s", re.MULTILINE)),
    ("spacy", re.compile(r"\s*\{\s*\"(?:label|pattern|id)\"\s*:")),
    ("liwc", re.compile(r"\s*%\s*\n")),
    ("annif-tsv", re.compile(r"\s*<[a-z][a-z0-9+.-]*:[^>\n]+>\t")),
    ("annif-csv", re.compile(r"\s*(?:\w+,)*\"?uri\"?(?:,|\s*\n)")),
    ("khcoder", re.compile(r"(?:\s*#[^\n]*\n|\s*\n)*[＊*][^\n]+\n")),
    ("lexicoder", re.compile(r"\s*\+[^\s+][^\n]*\n")),
)
_ANYWHERE = ("tbx", "skos-xml", "yoshikoder", "skos")
_WEAK = ("khcoder", "lexicoder", "annif-csv")
"""Formats whose signs may stand in a file of another one too: they do not contradict a suffix."""


def guess_format(content: bytes, name: str) -> Format:
    """The format of a file.

    Args:
        content: with its text as UTF-8.

    Raises:
        UsageError: neither its content nor its suffix says one.
        LexiconError: they contradict each other.
    """
    suffix = PurePath(name).suffix.lower()
    by_suffix = [one.name for one in FORMATS if suffix in one.suffixes and one.read]
    by_content = _by_content(content)
    if by_content is None:
        if not by_suffix:
            raise UsageError("exchange.which_format", where=name, names=", ".join(one.name for one in FORMATS if one.read))
        return format_named(by_suffix[0])
    if suffix in (".txt", ".xml", "") or by_content in by_suffix or not by_suffix:
        return format_named(by_content)
    if by_content in _WEAK:
        return format_named(by_suffix[0])
    raise LexiconError("exchange.other_format", where=name, named=by_suffix[0], found=by_content)


def _by_content(content: bytes) -> str | None:
    if content.startswith(_ZIP):
        return "xlsx"
    head = content[:_HEAD].decode("utf-8", "ignore")
    for name, sign in _SIGNS:
        if sign.search(head) if name in _ANYWHERE else sign.match(head):
            return name
    return None
