"""Reading a written query; what is wrong with it is said with its column.

::

    all     clause, clause …            set apart by blanks: all of them hold
    clause  ["-"] chain
    chain   choice [">>" choice] …
    choice  operand ["|" operand] …
    operand "(" all ")" | word | quotation | regular expression | field
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from nlp.errors import UsageError
from nlp.ranges import NumberRange
from nlp.search.fields import answer_named, body_named, kind_named, nearest_themes, range_written, zone_named
from nlp.search.query import (
    All,
    Any,
    Near,
    Node,
    Ordered,
    Query,
    RangeFilter,
    Regex,
    Term,
    TextFilter,
    Theme,
    Wild,
    Without,
    Words,
)
from nlp.search.regex import fault_of, fold_pattern
from nlp.search.tokens import Expression, FieldValues, Pieces, Quotation, Sign, Token, Value, Word, tokens_of
from nlp.search.written import Written
from nlp.text import fold

MOST_STARS = 8
MOST_NEAR = 6
FARTHEST = 9999
DEEPEST = 100
MOST_NODES = 1000


def read_query(written: str, themes: Mapping[str, str]) -> Query:
    """The query that was written.

    Args:
        themes: the id of each theme by each of its names (its id, its labels), folded.

    Raises:
        UsageError: it cannot be read; it says at which column.
    """
    return _Reader(Written(written), themes).query()


class _Reader:
    """Reads the tokens of a query into a tree."""

    def __init__(self, written: Written, themes: Mapping[str, str]) -> None:
        self._written = written
        self._themes = themes
        self._tokens = tokens_of(written)
        self._next = 0
        self._depth = 0
        self._nodes = 0
        self._cited: bool | None = None

    def query(self) -> Query:
        node = self._all()
        return Query(self._written.query, node, self._cited)

    def _all(self) -> Node:
        begins = self._peek()
        clauses: list[Node] = []
        while not self._is_sign(")", "end"):
            if not self._takes_cited():
                clauses.append(self._clause())
        if not clauses:
            raise self._fault("query.cited_alone" if self._is_sign("end") else "query.group", begins)
        parts = [part for clause in clauses for part in (clause.parts if isinstance(clause, All) else (clause,))]
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _takes_cited(self) -> bool:
        """Whether the next token is ``cited:`` where it may stand, which is taken."""
        token = self._peek()
        if not (isinstance(token, FieldValues) and token.field == "cited"):
            return False
        self._next += 1
        if self._depth or self._is_sign("|", ">>"):
            raise self._fault("query.cited_place", token)
        answers = {answer_named(value.text) for value in token.values} | ({self._cited} - {None})
        if len(answers) > 1 or None in answers:
            raise self._fault("query.cited", token.values[0])
        (self._cited,) = answers
        return True

    def _clause(self) -> Node:
        if not self._is_sign("-"):
            return self._chain()
        sign = self._take()
        if isinstance(self._peek(), Sign) and not self._is_sign("("):
            raise self._fault("query.minus", sign)
        self._count(sign)
        return Without(self._chain())

    def _chain(self) -> Node:
        begins = self._peek()
        parts, within = [self._choice()], []
        while self._is_sign(">>"):
            self._must_have_places(parts[-1], begins)
            sign = self._take()
            within.append(sign.within if isinstance(sign, Sign) else None)
            begins = self._peek()
            parts.append(self._choice(sign))
        if not within:
            return parts[0]
        self._must_have_places(parts[-1], begins)
        return Ordered(tuple(parts), tuple(within))

    def _choice(self, before: Token | None = None) -> Node:
        parts = [self._operand(before)]
        while self._is_sign("|"):
            parts.append(self._operand(self._take()))
        parts = [part for node in parts for part in (node.parts if isinstance(node, Any) else (node,))]
        return parts[0] if len(parts) == 1 else Any(tuple(parts))

    def _operand(self, before: Token | None) -> Node:
        token = self._take()
        self._count(token)
        match token:
            case Sign(kind="("):
                return self._group(token)
            case Sign(kind="-"):
                raise self._fault("query.minus_inside", token)
            case Sign(kind=("|" | ">>") as kind):
                raise self._fault("query.operand", token, sign=kind)
            case Sign():
                raise self._fault("query.operand", before or token, sign=getattr(before, "kind", ""))
            case Word(pieces=pieces):
                return self._word(token, pieces)
            case Quotation(within=None):
                return Words(self._folded(token, token.text))
            case Quotation():
                return self._near(token)
            case Expression():
                return self._regex(token)
            case FieldValues():
                return self._field(token)

    def _group(self, opening: Token) -> Node:
        self._depth += 1
        if self._depth > DEEPEST:
            raise self._fault("query.deep", opening, deepest=DEEPEST)
        node = self._all()
        if not self._is_sign(")"):
            raise self._fault("query.opening", opening)
        self._next += 1
        self._depth -= 1
        return node

    def _word(self, token: Token, pieces: Pieces) -> Words | Wild:
        """The node of a word; stars side by side are one."""
        if len(pieces) == 1:
            return Words(self._folded(token, pieces[0]))
        folded = [fold(piece).text for piece in pieces]
        if not any(folded):
            raise self._fault("query.star", token)
        kept = [piece for at, piece in enumerate(folded) if piece or at in (0, len(folded) - 1)]
        if len(kept) > MOST_STARS + 1:
            raise self._fault("query.stars", token, most=MOST_STARS)
        return Wild(tuple(kept))

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
            raise self._fault(fault[0], token, **fault[1])
        return Regex(pattern)

    def _folded(self, token: Token, text: str) -> str:
        folded = fold(text).text
        if not folded:
            raise self._fault("query.nothing", token)
        return folded

    def _must_have_places(self, node: Node, token: Token) -> None:
        """That an operand of ``>>`` is something that stands at places."""
        parts = node.parts if isinstance(node, Any) else (node,)
        if not all(isinstance(part, Words | Wild | Near | Regex | Theme | Term) for part in parts):
            raise self._fault("query.no_place", token)

    def _field(self, token: FieldValues) -> Node:
        texts = [value.text for value in token.values]
        match token.field:
            case "theme":
                return _any([Theme(self._theme(value)) for value in token.values])
            case "term":
                return _any([Term(fold(text).text) for text in texts])
            case "session" | "year" as field:
                return RangeFilter(field, tuple(self._range(value) for value in token.values))
            case "zone":
                return TextFilter("zone", tuple(self._named(value, zone_named, "query.zone") for value in token.values))
            case "kind":
                return TextFilter("kind", tuple(self._named(value, kind_named, "query.kind") for value in token.values))
            case "body":
                return TextFilter("body", tuple(map(body_named, texts)))
            case "symbol" | "source" | "part" | "opening" as field:
                return TextFilter(field, tuple(fold(text).text for text in texts))
        raise self._fault("query.cited_place", token)

    def _theme(self, value: Value) -> str:
        theme = self._themes.get(fold(value.text).text)
        if theme is None:
            nearest = nearest_themes(value.text, self._themes)
            key = "query.theme" if nearest else "query.theme_far"
            raise self._fault(key, value, **({"nearest": "、".join(nearest)} if nearest else {}))
        return theme

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

    def _count(self, token: Token) -> None:
        self._nodes += 1
        if self._nodes > MOST_NODES:
            raise self._fault("query.many", token, most=MOST_NODES)

    def _peek(self) -> Token:
        return self._tokens[self._next]

    def _take(self) -> Token:
        self._next += 1
        return self._tokens[self._next - 1]

    def _is_sign(self, *kinds: str) -> bool:
        token = self._peek()
        return isinstance(token, Sign) and token.kind in kinds

    def _fault(self, key: str, token: Token | Value, **values: object) -> UsageError:
        return self._written.fault(key, token.at, **values)


def _any(parts: Sequence[Node]) -> Node:
    return parts[0] if len(parts) == 1 else Any(tuple(parts))
