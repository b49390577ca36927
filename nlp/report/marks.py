"""A paragraph cut at its mentions, so that a page can mark them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from nlp.types import Mention


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a paragraph's text; pieces tile the text. ``terms`` are the terms found there, if any."""

    text: str
    terms: tuple[str, ...] = ()


def cut_at_mentions(text: str, mentions: Iterable[Mention]) -> list[Piece]:
    """The text in pieces, those of the mentions with their terms; mentions that overlap make one piece.

    >>> [piece.text for piece in cut_at_mentions("欢迎南南合作，", [Mention(2, 6, "南南合作", "南南合作")])]
    ['欢迎', '南南合作', '，']
    """
    pieces: list[Piece] = []
    position = 0
    for start, end, terms in _joined(mentions):
        if position < start:
            pieces.append(Piece(text[position:start]))
        pieces.append(Piece(text[start:end], terms))
        position = end
    if position < len(text):
        pieces.append(Piece(text[position:]))
    return pieces


def _joined(mentions: Iterable[Mention]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Spans of mentions in order, overlapping ones joined."""
    current: tuple[int, int, tuple[str, ...]] | None = None
    for mention in sorted(mentions, key=lambda mention: (mention.start, mention.end)):
        if current and mention.start < current[1]:
            terms = current[2] if mention.term in current[2] else (*current[2], mention.term)
            current = (current[0], max(current[1], mention.end), terms)
            continue
        if current:
            yield current
        current = (mention.start, mention.end, (mention.term,))
    if current:
        yield current
