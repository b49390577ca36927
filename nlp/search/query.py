"""A query as a tree, and what each of its nodes means.

A query is asked of one text at a time: a title, a paragraph or a footnote. Of a text a node either does not hold, or it
holds with the spans where it was found (half-open, in the folded text, see `nlp.text.fold`); a node about the document or
the zone holds without spans. `nlp.search.match` is this meaning in code, one text after another; the index must give
the very same.

- `Words`: every place where the characters stand, overlapping places too (南南 stands twice in 南南南).
- `Wild`: ``非*性``: pieces with runs of at most `MOST_WILD` Han characters between them. From every place of the first
  piece, the nearest of the next that lets all follow; a star at an end takes in as many Han characters as there are,
  `MOST_WILD` at most.
- `Near`: one place of each part, none overlapping another, in any order, with at most ``within`` characters in all between
  them; the span reaches from the first to the last, and a span that holds another such span is not one. (From each place
  the others are taken so that the last ends as early as can be.)
- `Regex`: what RE2 finds in the folded text, from left to right, none overlapping.
- `WholeWord`: every place where the text, cut into words as it stands, has this word; not within a longer word.
- `Theme`, `Term`: the mentions of a theme, or of one term in any theme.
- `Filter`: what the document, the zone or the opening of the text is; no spans.
- `All`: every part holds; the spans of all of them. `Any`: at least one holds; the spans of those that do.
- `Ordered`: a place of each part, each after the one before it, with at most ``within[i]`` characters between part i and the
  next where a number is given; the spans are all places that stand in such a chain.
- `Without`: the part does not hold; no spans.

At the end of a query a span that lies inside a longer one is part of it, and is dropped (非选择 in 非选择性). ``cited``
keeps the spans that do (or do not) lie inside the quoted title of another document (see `nlp.cited`); where none is left, the
query does not hold. Where a query holds without a span, it still holds with ``cited=False``, and not with ``cited=True``. A
text in which a query holds gives a row for each span, or one row without a span.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from nlp.ranges import NumberRange
from nlp.types import Token

MOST_WILD = 8
"""The longest run of Han characters that a star stands for."""

TextField: TypeAlias = Literal["body", "symbol", "source", "kind", "part", "zone", "opening"]
RangeField: TypeAlias = Literal["session", "year"]


@dataclass(frozen=True, slots=True)
class Words:
    """Characters that stand one after another, folded."""

    text: str


@dataclass(frozen=True, slots=True)
class Wild:
    """Folded pieces with runs of Han characters between them; an empty first or last piece stands for a star there."""

    pieces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Near:
    """Parts that stand close together, in any order."""

    parts: tuple[Words | Wild, ...]
    within: int


@dataclass(frozen=True, slots=True)
class Regex:
    """A regular expression of RE2, asked of the folded text."""

    pattern: str


@dataclass(frozen=True, slots=True)
class WholeWord:
    """A word, folded, among those that ``tokens`` cuts a text into."""

    text: str
    tokens: Callable[[str], Sequence[Token]] = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Theme:
    """The mentions of a theme, by its id; ``with_cited`` False leaves out those in the quoted titles of documents."""

    id: str
    with_cited: bool = True


@dataclass(frozen=True, slots=True)
class Term:
    """The mentions of one term, in whatever themes; the term is folded."""

    text: str


@dataclass(frozen=True, slots=True)
class TextFilter:
    """A field that is one of some values, both folded; ``*`` stands for any characters in a symbol or source.

    ``zone`` may be ``title`` or ``footnote`` besides the zones of paragraphs. An ``opening`` holds where the paragraph's
    opening is one of the values (folded), or ends with one: 敦促 is in 又敦促.
    """

    field: TextField
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RangeFilter:
    """A session or year that lies in one of some ranges."""

    field: RangeField
    ranges: tuple[NumberRange, ...]


@dataclass(frozen=True, slots=True)
class All:
    """Every part holds."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """At least one part holds."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Ordered:
    """Places of the parts one after another; the parts have spans. ``within`` has a limit, or None, for each step."""

    parts: tuple[Node, ...]
    within: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Without:
    """The part does not hold."""

    part: Node


Node: TypeAlias = (
    Words | Wild | Near | Regex | WholeWord | Theme | Term | TextFilter | RangeFilter | All | Any | Ordered | Without
)


@dataclass(frozen=True, slots=True)
class Query:
    """A query as it was written and as it is understood.

    Attributes:
        written: the query as the user gave it.
        cited: True keeps only what stands in the quoted title of another document, False only what does not.
    """

    written: str
    node: Node
    cited: bool | None = None


def narrowed(query: Query, *filters: Node, cited: bool | None = None) -> Query:
    """The query with filters beside it, as the options of a command give them."""
    node = All((query.node, *filters)) if filters else query.node
    return Query(query.written, node, query.cited if cited is None else cited)


def parts_of(node: Node) -> Iterator[Node]:
    """The node and all below it."""
    yield node
    match node:
        case All(parts) | Any(parts) | Ordered(parts) | Near(parts):
            for part in parts:
                yield from parts_of(part)
        case Without(part):
            yield from parts_of(part)
