"""How terms are written: what is no wording of one concept, and what matching sees otherwise than it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from nlp.lexicon.model import Lexicon, Term, Theme
from nlp.maintenance.check.finding import Finding, Severity
from nlp.text import ZERO_WIDTH, fold, is_han, squeeze

LONGEST_TERM = 200
"""Characters; no name of a concept is longer, but a line of a table that was not cut is."""

_SEPARATORS = "，；,;|｜\t"
_ENUMERATION = "、"
_EDGE_MARKS = "，。；：、？！,.;:?!…·"
_PLAIN_MARKS = {"(": "（）﹙﹚", "-": "‐‑‒–—―−－﹣─", "“": "「『〝", "”": "」』〞"}
_ZERO_WIDTH = re.compile(f"[{ZERO_WIDTH}]")


def check_wordings(lexicon: Lexicon) -> Iterator[Finding]:
    """Everything found wrong with how terms are written."""
    yield from _shared_terms(lexicon)
    for theme in lexicon.themes:
        yield from check_terms(theme)


def check_terms(theme: Theme) -> Iterator[Finding]:
    """What is wrong with each term of a theme by itself."""
    for term in theme.terms:
        yield from _check_term(theme, term)


def _check_term(theme: Theme, term: Term) -> Iterator[Finding]:
    text = term.text
    if len(fold(text).text) == 1:
        yield _finding("warning", "check.single_character", theme, term)
    if len(text) > LONGEST_TERM:
        yield _finding("error", "check.too_long", theme, term, length=len(text), longest=LONGEST_TERM)
    if _has_inner_space(text):
        yield _finding("warning", "check.inner_space", theme, term, written=squeeze(text))
    if pieces := _separated(text):
        yield _finding("warning", "check.separator_inside", theme, term, pieces=pieces)
    if _ENUMERATION in text.strip(_EDGE_MARKS):
        yield _finding("info", "check.enumeration_inside", theme, term)
    if text.strip(_EDGE_MARKS) != text:
        yield _finding("warning", "check.mark_at_edge", theme, term, written=text.strip(_EDGE_MARKS))
    if _is_changed(text):
        yield _finding("warning", "check.folded", theme, term, written=fold(text).text)
    if term.provenance.status == "deprecated" and not theme.is_deprecated:
        yield _finding("info", "check.deprecated_term", theme, term)


def _shared_terms(lexicon: Lexicon) -> Iterator[Finding]:
    owners: dict[str, tuple[Theme, Term]] = {}
    for theme in lexicon.themes:
        for term in theme.terms:
            owner, other = owners.setdefault(fold(term.text).text, (theme, term))
            if owner is not theme:
                values = {"other": owner.id, "other_term": other.text, "other_place": f"{owner.path}:{other.line}"}
                yield Finding("warning", f"{theme.path}:{term.line}", "check.shared_term", values, theme.id, term.text)


def _finding(severity: Severity, key: str, theme: Theme, term: Term, **values: object) -> Finding:
    return Finding(severity, f"{theme.path}:{term.line}", key, values, theme.id, term.text)


def _has_inner_space(text: str) -> bool:
    """Whether a blank stands beside a Chinese character; between words of other languages it belongs there."""
    return any(
        character.isspace() and (is_han(text[place - 1]) or is_han(text[place + 1 : place + 2] or "."))
        for place, character in enumerate(text)
        if place
    )


def _separated(text: str) -> tuple[str, ...]:
    """The pieces of a term that seems to be several, as where a cell of a table was not taken apart."""
    pieces = [piece.strip() for piece in re.split(f"[{_SEPARATORS}]", text.strip(_EDGE_MARKS))]
    pieces = [piece for piece in pieces if piece]
    return tuple(pieces) if len(pieces) > 1 and any(map(is_han, text)) else ()


def _is_changed(text: str) -> bool:
    """Whether matching sees other characters than stand there; small letters, blanks and the shapes of signs apart."""
    return fold(text).text != squeeze(_ZERO_WIDTH.sub("", text)).lower().translate(_marks())


@cache
def _marks() -> dict[int, str]:
    return {ord(mark): fold(mark).text for marks in _PLAIN_MARKS.values() for mark in marks}
