"""The parts of a query that found nothing, each asked by itself, so that it is seen which of them is not there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING

from nlp import messages
from nlp.search.query import All, Any, Near, Node, Ordered, Query, Regex, Term, Theme, WholeWord, Wild, Words

if TYPE_CHECKING:
    from nlp.rows.lines import Asked
    from nlp.searching import Search

MOST_PARTS = 8


def counted_parts(search: Search, asked: Asked) -> list[str]:
    """Each part of a query that asks for several in one text, with its own count under the same filters; else nothing."""
    parts = [(part, written) for part in _asked_together(asked.query.node) if (written := write(part))]
    if len(parts) < 2:
        return []
    return [
        messages.text("search.nothing.part", part=written, hits=f"{_hits(search, asked, part):,}")
        for part, written in parts[:MOST_PARTS]
    ]


def write(node: Node) -> str:
    """A part that finds places, as a query writes it; nothing for other parts.

    >>> write(Any((Words("南南"), Wild(("非", "性"))))), write(Near((Words("南南"), Words("合作")), 5))
    ('南南|非*性', '"南南 合作"~5')
    >>> write(Ordered((Words("敦促"), Words("国际"), Words("合作")), (None, 9)))
    '敦促 >> 国际 >>9 合作'
    """
    match node:
        case Words(text):
            return text
        case Wild(pieces):
            return "*".join(pieces)
        case Near(parts, within):
            return f'"{" ".join(map(write, parts))}"~{within}'
        case Regex(pattern):
            return f"/{pattern}/"
        case WholeWord(text):
            return f"word:{text}"
        case Theme(theme):
            return f"theme:{theme}"
        case Term(text):
            return f"term:{text}"
        case Any(parts):
            written = [write(part) for part in parts]
            return "|".join(written) if all(written) else ""
        case Ordered(parts, within):
            written = [write(part) for part in parts]
            steps = [" >> " if most is None else f" >>{most} " for most in within]
            return (
                "".join(piece for pair in zip_longest(written, steps, fillvalue="") for piece in pair) if all(written) else ""
            )
    return ""


def _asked_together(node: Node) -> Iterator[Node]:
    if isinstance(node, All):
        for part in node.parts:
            yield from _asked_together(part)
    else:
        yield node


def _hits(search: Search, asked: Asked, part: Node) -> int:
    return search.total(Query("", All((part, *asked.scope)), asked.query.cited)).hits
