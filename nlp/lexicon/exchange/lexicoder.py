"""Lexicoder's dictionaries (version 3, ``.lc3``): ``+CATEGORY`` and then a term a line, in UTF-8."""

from __future__ import annotations

from nlp.errors import LexiconError
from nlp.lexicon.exchange.gathering import Gathering
from nlp.lexicon.exchange.model import Read, Remark, Written
from nlp.lexicon.exchange.uncarried import RULES, TERMS, THEMES, left_out, uncarried
from nlp.lexicon.model import Lexicon

_SIGN = "+"
_GLOB = "*"


def write(lexicon: Lexicon) -> Written:
    """A category a theme, its id. quanteda reads the file too; it cannot read terms with quotation marks or backslashes."""
    lines = []
    unwritable = []
    for theme in lexicon.themes:
        lines.append(f"{_SIGN}{theme.id}\n")
        for term in theme.terms:
            if term.text.startswith(_SIGN) or not {'"', "\\", _GLOB}.isdisjoint(term.text):
                unwritable.append((theme.path, term.line))
            else:
                lines.append(f"{term.text}\n")
    remarks = (*left_out("unwritable", unwritable), *uncarried(lexicon, *RULES, *TERMS, "labels", *THEMES))
    return Written("".join(lines).encode(), remarks)


def read(content: bytes, name: str) -> Read:
    """The categories and their terms; words with a star stand for many, and are left out with a remark.

    Raises:
        LexiconError: a term stands before the first category.
    """
    gathering = Gathering(name)
    theme = None
    for number, line in enumerate(content.decode("utf-8").split("\n"), 1):
        where, text = f"{name}:{number}", line.strip()
        if text.startswith(_SIGN) and text != _SIGN:
            theme = text[1:].strip()
            gathering.begin(theme, where)
        elif text:
            if theme is None:
                raise LexiconError("exchange.no_category", where=where)
            if _GLOB in text:
                gathering.remarks.append(Remark(where, "exchange.glob", {"text": text}))
                continue
            gathering.add(theme, text, where)
    return gathering.read()
