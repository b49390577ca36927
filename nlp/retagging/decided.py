"""What a plain edit changes, decided by arrays: the index knows where the theme is mentioned and where the terms stand.

The lexicon before is the one that the workspace was tagged with, so its side need not be found again. Mentions of a theme are
the leftmost longest of all places that edges and guards allow. So a new place that overlaps no mention is one more mention; one
that begins inside a mention is none; and where a mention goes, nothing else changes unless another wording of the theme begins
inside of it. Texts in which anything else is met, or a title is cited, are left to the tagger.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from nlp.kept.arrays import Array
from nlp.retagging.edges import Edges, are_beside, stands_at
from nlp.retagging.standing import Indexed
from nlp.retagging.table import Names
from nlp.search.held import NO_SPANS, Scope, Spans
from nlp.search.index import Mentions, Part
from nlp.search.index.texts import code_units
from nlp.search.literals import find_literal
from nlp.themes.plain import PlainEdit


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided.

    Attributes:
        columns: the shifts, as `nlp.retagging.table.ShiftTable` has them.
        left: the ordinals of the texts that are left to the tagger.
    """

    columns: Array
    left: Array


@dataclass(frozen=True, slots=True)
class _Found:
    """Mentions of a theme in order, and their terms as numbers of names."""

    spans: Spans
    term: Array

    def only(self, chosen: Array) -> _Found:
        return _Found(self.spans.only(chosen), self.term[chosen])


class Deciding:
    """Decides the plain edits of some themes.

    Args:
        names: gets the names of what is found.
    """

    def __init__(self, edits: Sequence[PlainEdit], names: Names) -> None:
        self._edits = edits
        self._names = names
        bounded = {term.text for edit in edits for term in edit.added if term.is_bounded}
        self._edges = Edges(bounded) if bounded else None

    def run(self, indexed: Indexed, mentions: Mentions, ordinals: Array) -> Decided:
        """What the edits change in some paragraphs of a part of the index."""
        part = indexed.part
        is_asked, is_left = np.zeros(part.size, bool), ~part.basic
        is_asked[ordinals] = True
        is_left[part.owners(part.cited_begin)] = True
        sides = []
        for edit in self._edits:
            had = _mentions_of(mentions, edit.theme, is_asked, self._names)
            goes = _going(part, edit, had, is_left)
            sides.append((edit.theme, had, goes, self._coming(part, edit, had, goes, is_asked, is_left)))
        decided = ordinals[~is_left[ordinals]]
        columns = [self._columns(indexed, decided, *side) for side in sides]
        return Decided(np.concatenate(columns, axis=1), ordinals[is_left[ordinals]])

    def _coming(self, part: Part, edit: PlainEdit, had: _Found, goes: Array, is_asked: Array, is_left: Array) -> _Found:
        """The mentions of added terms. Texts in which that is not so simple are noted as left."""
        found = []
        for term in edit.added:
            spans = find_literal(part, term.text, Scope(0, part.size)).spans
            spans = spans.only(is_asked[spans.texts])
            spans = spans.only(_is_beside(spans, had.spans, goes, is_left))
            spans = spans.only(~is_left[spans.texts])
            spans = spans.only(~are_beside(part, spans, term.refused))
            if term.is_bounded and self._edges is not None:
                spans = spans.only(self._edges.are_free(part, term.text, spans))
            found.append(_Found(spans, np.full(len(spans.begin), self._names[term.name])))
        return _in_order(found, is_left)

    def _columns(self, indexed: Indexed, decided: Array, theme: str, had: _Found, goes: Array, comes: _Found) -> Array:
        """The shifts of a theme in the texts that are decided."""
        part = indexed.part
        has = _in_order([had.only(~goes), comes], np.zeros(part.size, bool))
        sides = [_side(one, decided) for one in (had, has)]
        is_other = (sides[0] != sides[1]).any(axis=0)
        ordinals = decided[is_other]
        zones = np.array([self._names[str(zone)] for zone in part.zones])
        columns = np.empty((10, len(ordinals)), np.int64)
        columns[0] = indexed.entries[part.document[ordinals]]
        columns[1] = part.position[ordinals]
        columns[2] = zones[part.zone[ordinals]]
        columns[3] = self._names[theme]
        columns[4:7], columns[7:] = (side[:, is_other] for side in sides)
        return columns


def _mentions_of(mentions: Mentions, theme: str, is_asked: Array, names: Names) -> _Found:
    """The mentions of a theme in the texts that are asked."""
    if theme not in mentions.themes:
        return _Found(Spans(*np.empty((3, 0), np.int64)), np.empty(0, np.int64))
    code = mentions.themes.index(theme)
    there = slice(*mentions.bounds[code : code + 2].tolist())
    chosen = is_asked[mentions.text[there]]
    text, begin, end, term = (
        column[there][chosen].astype(np.int64) for column in (mentions.text, mentions.begin, mentions.end, mentions.term)
    )
    terms = np.array([names[name] for name in mentions.terms], np.int64)
    return _Found(Spans(text, begin, end), terms[term])


def _going(part: Part, edit: PlainEdit, had: _Found, is_left: Array) -> Array:
    """Which mentions are of removed terms. Texts in which another wording begins inside of one are noted as left."""
    goes = np.zeros(len(had.term), bool)
    for term in edit.removed:
        units = code_units(term.text)
        is_one = had.spans.end - had.spans.begin == len(units)
        is_one &= stands_at(part, had.spans.begin, units)
        goes |= is_one
        spans = had.spans.only(is_one & ~is_left[had.spans.texts])
        for piece, rest in edit.kept:
            for shift in range(len(term.text)):
                inside = term.text[shift:]
                if not inside.startswith(piece) and not piece.startswith(inside):
                    continue
                begins = spans.only(stands_at(part, spans.begin + shift, code_units(piece)))
                if rest is not None:
                    begins = begins.only(_follows(part, begins, shift + len(piece), rest))
                is_left[begins.texts] = True
    return goes


def _follows(part: Part, spans: Spans, shift: int, rest: re.Pattern[str]) -> Array:
    """After which spans, from a shift on, what must follow a beginning does; the texts are of the basic plane."""
    found = np.zeros(len(spans.begin), bool)
    places = zip(spans.texts.tolist(), (spans.begin - part.starts[spans.texts] + shift).tolist(), strict=True)
    for at, (text, first) in enumerate(places):
        found[at] = rest.match(f"{part.folded(text)}\n", first) is not None
    return found


def _is_beside(new: Spans, old: Spans, goes: Array, is_left: Array) -> Array:
    """Which new places overlap no mention. Texts are left where one goes before a mention, or overlaps one that goes."""
    if not len(old.begin) or not len(new.begin):
        return np.ones(len(new.begin), bool)
    begin, end = new.begin.astype(np.int64), new.end.astype(np.int64)
    at = np.searchsorted(old.begin, begin, "right") - 1
    before = np.maximum(at, 0)
    is_within = (at >= 0) & (old.end[before] > begin)
    is_first = is_within & (goes[before] | ((old.begin[before] == begin) & (end >= old.end[before])))
    after = np.minimum(at + 1, len(old.begin) - 1)
    is_first |= ~is_within & (at + 1 < len(old.begin)) & (old.begin[after] < end)
    is_left[new.texts[is_first]] = True
    return np.asarray(~is_within)


def _in_order(found: Sequence[_Found], is_left: Array) -> _Found:
    """Mentions of several terms together. Texts in which some overlap are noted as left."""
    if not found:
        return _Found(NO_SPANS, np.empty(0, np.int64))
    columns = zip(*((*one.spans[:3], one.term) for one in found), strict=True)
    text, begin, end, term = (np.concatenate(column).astype(np.int64) for column in columns)
    order = np.argsort(begin, kind="stable")
    text, begin, end, term = text[order], begin[order], end[order], term[order]
    is_overlapped = begin[1:] < np.maximum.accumulate(end)[:-1]
    is_left[text[1:][is_overlapped]] = True
    return _Found(Spans(text, begin, end), term)


def _side(found: _Found, ordinals: Array) -> Array:
    """For each text how many of some mentions it has, whether all are cited (none is), and the term of the first."""
    side = np.zeros((3, len(ordinals)), np.int64)
    texts = found.spans.texts
    at = np.searchsorted(ordinals, texts)
    is_there = at < len(ordinals)
    is_there[is_there] = ordinals[at[is_there]] == texts[is_there]
    numbers, firsts, counts = np.unique(at[is_there], return_index=True, return_counts=True)
    side[0, numbers] = counts
    side[2, numbers] = found.term[is_there][firsts]
    return side
