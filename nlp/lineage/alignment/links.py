"""Links between two documents, looked at from the one side or the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, Literal, TypeAlias

from nlp.lineage.model import Clause, Link

Side: TypeAlias = Literal[0, 1]

OLD: Final = 0
NEW: Final = 1

Clauses: TypeAlias = Mapping[int, Clause] | Sequence[Clause]
"""The clauses of a document by their indices; some may be unknown."""


def end(link: Link, side: Side) -> int:
    """The clause of one side."""
    return link.new if side else link.old


def ends(links: Iterable[Link], side: Side) -> set[int]:
    """The clauses of one side that have a link."""
    return {end(link, side) for link in links}


def alone(links: Iterable[Link]) -> list[Link]:
    """The links between two clauses that have no other."""
    links = list(links)
    olds, news = Counter(link.old for link in links), Counter(link.new for link in links)
    return [link for link in links if olds[link.old] == news[link.new] == 1]
