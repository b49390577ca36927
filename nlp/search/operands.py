"""What one token of a query asks for, as a node of its tree."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from nlp.errors import UsageError
from nlp.ranges import NumberRange
from nlp.search.fields import body_named, kind_named, nearest, nearest_themes, range_written, zone_named
from nlp.search.query import Any, Near, Node, RangeFilter, Regex, Term, TextFilter, Theme, WholeWord, Wild, Words
from nlp.search.regex import fault_of, fold_pattern
from nlp.search.tokens import Expression, FieldValues, Pieces, Quotation, Value, Word
from nlp.search.written import Written
from nlp.text import fold
from nlp.types import Token as CutToken

MOST_STARS = 8
"""Stars that a word may have."""

MOST_NEAR = 6
"""Words that may be asked for close together."""

FARTHEST = 9999
"""The greatest distance that may be asked for: no paragraph is longer."""

_SHOWN = 20
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Operands:
    """Makes nodes of the tokens of a written query.

    Attributes:
        themes: the id of each theme by each of its names, folded.
        terms: the names of all terms, folded; None where they are not known.
        tokens: cuts a text into words; None where that cannot be done.
    """

    written: Written
    themes: Mapping[str, str]
    terms: Collection[str] | None
    tokens: Callable[[str], Sequence[CutToken]] | None

    def node_of(self, token: Word | Quotation | Expression | FieldValues) -> Node:
        """The node of a token.

        Raises:
            UsageError: it asks for nothing, for too much, or for what there is not.
        """
        match token:
            case Word():
                return self._word(token, token.pieces)
            case Quotation(within=None):
                return Words(self._folded(token, token.text))
            case Quotation():
                return self._near(token)
            case Expression():
                return self._regex(token)
            case FieldValues():
                return self._field(token)

    def _word(self, token: Word | Quotation, pieces: Pieces) -> Words | Wild:
        """The node of a word; stars side by side are one."""
        if len(pieces) == 1:
            return Words(self._folded(token, pieces[0]))
        folded = [fold(piece).text for piece in pieces]
        if not any(folded):
            raise self._fault("query.star", token)
        kept = tuple(piece for at, piece in enumerate(folded) if piece or at in (0, len(folded) - 1))
        if len(kept) > MOST_STARS + 1:
            raise self._fault("query.stars", token, most=MOST_STARS)
        return Wild(kept)

    def _folded(self, token: Word | Quotation, text: str) -> str:
        folded = fold(text).text
        if not folded:
            raise self._fault("query.nothing", token)
        return folded

    def _near(self, token: Quotation) -> Near:
        if not 2 <= len(token.words) <= MOST_NEAR:
            raise self._fault("query.near", token, most=MOST_NEAR)
        within = token.within or 0
        if within > FARTHEST:
            raise self._fault("query.far", token, farthest=FARTHEST)
        return Near(tuple(self._word(token, pieces) for pieces in token.words), within)

    def _regex(self, token: Expression) -> Regex:
        pattern = fold_pattern(token.pattern)
        fault = fault_of(pattern)
        if fault:
            raise self._fault(fault.key, token, **fault.values)
        return Regex(pattern)

    def _field(self, token: FieldValues) -> Node:
        values = token.values
        match token.field:
            case "theme":
                return _any([Theme(self._theme(value)) for value in values])
            case "term":
                return _any([Term(self._term(value)) for value in values])
            case "word":
                return _any([WholeWord(self._folded_value(value), self._cutter(value)) for value in values])
            case "session" | "year" as field:
                return RangeFilter(field, _once(map(self._range, values)))
            case "zone":
                return TextFilter("zone", _once(self._named(value, zone_named, "query.zone") for value in values))
            case "kind":
                return TextFilter("kind", _once(self._named(value, kind_named, "query.kind") for value in values))
            case "body":
                return TextFilter("body", _once(body_named(value.text) for value in values))
            case "symbol" | "source" | "part" | "opening" as field:
                return TextFilter(field, _once(fold(value.text).text for value in values))
        raise self._fault("query.cited_place", token)

    def _theme(self, value: Value) -> str:
        theme = self.themes.get(fold(value.text).text)
        if theme is None:
            raise self._unknown("theme", value, nearest_themes(value.text, self.themes))
        return theme

    def _folded_value(self, value: Value) -> str:
        folded = fold(value.text).text
        if not folded:
            raise self._fault("query.nothing", value)
        return folded

    def _cutter(self, value: Value) -> Callable[[str], Sequence[CutToken]]:
        if self.tokens is None:
            raise self._fault("query.word", value)
        return self.tokens

    def _term(self, value: Value) -> str:
        term = fold(value.text).text
        if self.terms is not None and term not in self.terms:
            raise self._unknown("term", value, nearest(term, self.terms))
        return term

    def _unknown(self, kind: str, value: Value, names: Sequence[str]) -> UsageError:
        """That the lexicon has no such theme or term; the nearest names are said where there are any."""
        name = value.text[:_SHOWN] + "…" * (len(value.text) > _SHOWN)
        if not names:
            return self._fault(f"query.{kind}_far", value, name=name)
        return self._fault(f"query.{kind}", value, name=name, nearest="、".join(names))

    def _range(self, value: Value) -> NumberRange:
        found = range_written(value.text)
        if found is None:
            raise self._fault("query.range", value)
        return found

    def _named(self, value: Value, names: Callable[[str], str | None], key: str) -> str:
        name = names(value.text)
        if name is None:
            raise self._fault(key, value)
        return name

    def _fault(self, key: str, token: Word | Quotation | Expression | FieldValues | Value, **values: object) -> UsageError:
        return self.written.fault(key, token.at, **values)


def _any(nodes: Sequence[Node]) -> Node:
    """One of the nodes, each of them once."""
    parts = _once(nodes)
    return parts[0] if len(parts) == 1 else Any(parts)


def _once(values: Iterable[_T]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys(values))
