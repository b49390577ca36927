"""What changed from one wording of a clause to the next: which words went, which came."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple, TypeAlias

from nlp.types import Span, Token

Operation: TypeAlias = Literal["equal", "inserted", "deleted", "replaced"]


class Edit(NamedTuple):
    """One step from an old wording to a new one: ``old`` and ``new`` are spans of the two texts; the edits tile both."""

    operation: Operation
    old: Span
    new: Span


def edits(old: Sequence[Token], new: Sequence[Token]) -> tuple[Edit, ...]:
    """The word-level difference of two wordings, given the tokens that tile them."""
    from difflib import SequenceMatcher

    names: dict[str, Operation] = {"equal": "equal", "insert": "inserted", "delete": "deleted", "replace": "replaced"}
    matcher = SequenceMatcher(None, [one.text for one in old], [one.text for one in new], autojunk=False)
    return tuple(
        Edit(names[tag], _span(old, first, last), _span(new, start, end))
        for tag, first, last, start, end in matcher.get_opcodes()
    )


def _span(tokens: Sequence[Token], first: int, last: int) -> Span:
    if first == last:
        at = tokens[first].start if first < len(tokens) else (tokens[-1].end if tokens else 0)
        return at, at
    return tokens[first].start, tokens[last - 1].end
