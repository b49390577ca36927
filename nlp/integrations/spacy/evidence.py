"""What is known of the themes of a Doc: kept in it as plain values, so that it goes wherever the Doc goes.

A Doc is one paragraph, or a document of many (`nlp.integrations.spacy.documents`). What is found is kept piece by piece,
for themes are found within paragraphs, never across them; every offset counts in the Doc's text. spaCy writes and reads
lists where there were tuples, so the values are made anew of what a Doc brings from a file or another process.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from spacy.tokens import Doc, Span

from nlp.integrations.spacy.faults import fault_line
from nlp.integrations.spacy.user_data import attribute_key, user_data
from nlp.types import Mention, ThemeTag

THEMES = "themes"
KEY = attribute_key(THEMES)
"""Where spaCy itself would keep the attribute ``doc._.themes``."""


class ThemeEvidence(NamedTuple):
    """A theme that a text carries, with every mention; ``cited`` is true when all lie in quoted titles of documents."""

    id: str
    label: str
    cited: bool
    mentions: tuple[Mention, ...]


class Piece(NamedTuple):
    """A paragraph's place in a Doc, and its themes; offsets count in the Doc."""

    start: int
    end: int
    themes: tuple[ThemeEvidence, ...]


Themes: TypeAlias = tuple[ThemeEvidence, ...]


def keep_pieces(doc: Doc, pieces: Sequence[Piece]) -> None:
    """Keep what was found in a Doc, in the place of what was kept before."""
    user_data(doc)[KEY] = tuple(pieces)


def add_pieces(doc: Doc, pieces: Sequence[Piece]) -> None:
    """Keep what was found in a Doc beside what was kept before, by the same component or another: nothing stands twice."""
    by_place = {(piece.start, piece.end): piece for piece in pieces_of(doc)}
    for piece in pieces:
        before = by_place.get((piece.start, piece.end))
        by_place[piece.start, piece.end] = piece._replace(themes=_together((before, piece))) if before else piece
    keep_pieces(doc, tuple(by_place.values()))


def pieces_of(doc: Doc) -> tuple[Piece, ...]:
    """What was found in a Doc, piece by piece; nothing where no component looked."""
    kept = user_data(doc).get(KEY, ())
    return tuple(piece if isinstance(piece, Piece) else _piece(piece) for piece in kept)


def themes_of(doc: Doc) -> Themes:
    """The themes of a Doc, in the lexicon's order; in a document a theme's mentions of all paragraphs stand together.

    Where several components looked, those that the first found come first.
    """
    return _together(pieces_of(doc))


def themes_within(span: Span) -> Themes:
    """The themes of the paragraphs that a span touches, with the mentions that lie in it."""
    first, last = span.start_char, span.end_char
    return _together(_within(piece, first, last) for piece in pieces_of(span.doc) if piece.start < last and first < piece.end)


def set_themes(doc: Doc, themes: Iterable[ThemeEvidence]) -> None:
    """Say of a Doc which themes it carries, as one piece.

    Raises:
        ValueError: they are no evidence of themes.
    """
    said = tuple(themes)
    if strange := next((theme for theme in said if not isinstance(theme, ThemeEvidence)), None):
        raise ValueError(fault_line("spacy.evidence", f"doc._.{THEMES}", found=repr(strange)))
    keep_pieces(doc, [Piece(0, len(doc.text), said)])


def found_piece(start: int, end: int, tags: Iterable[ThemeTag], labels: Mapping[str, str]) -> Piece:
    """What was found in a paragraph that stands in a Doc from ``start`` to ``end``."""
    return Piece(start, end, tuple(_theme(tag, labels[tag.theme], start) for tag in tags))


def tags_of(piece: Piece) -> tuple[ThemeTag, ...]:
    """The tags of a piece's own text: `found_piece`, undone."""
    return tuple(ThemeTag(theme.id, _moved(theme.mentions, -piece.start), theme.cited) for theme in piece.themes)


def _theme(tag: ThemeTag, label: str, offset: int) -> ThemeEvidence:
    return ThemeEvidence(tag.theme, label, tag.cited, _moved(tag.mentions, offset))


def _moved(mentions: tuple[Mention, ...], offset: int) -> tuple[Mention, ...]:
    if not offset:
        return mentions
    return tuple(Mention(start + offset, end + offset, surface, term) for start, end, surface, term in mentions)


def _together(pieces: Iterable[Piece]) -> Themes:
    """The themes of several pieces; as they come in each, so that those of one piece keep their order."""
    by_id: dict[str, ThemeEvidence] = {}
    for piece in pieces:
        for theme in piece.themes:
            before = by_id.get(theme.id)
            if before:
                mentions = tuple(sorted({*before.mentions, *theme.mentions}))
                theme = before._replace(cited=before.cited and theme.cited, mentions=mentions)
            by_id[theme.id] = theme
    return tuple(by_id.values())


def _within(piece: Piece, first: int, last: int) -> Piece:
    found = []
    for theme in piece.themes:
        mentions = tuple(mention for mention in theme.mentions if first <= mention.start and mention.end <= last)
        if mentions:
            found.append(theme._replace(mentions=mentions))
    return piece._replace(themes=tuple(found))


def _piece(kept: Sequence[Any]) -> Piece:
    start, end, themes = kept
    return Piece(start, end, tuple(_evidence(*theme) for theme in themes))


def _evidence(theme_id: str, label: str, cited: bool, mentions: Sequence[Sequence[Any]]) -> ThemeEvidence:
    return ThemeEvidence(theme_id, label, cited, tuple(Mention(*mention) for mention in mentions))
