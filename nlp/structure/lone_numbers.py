"""Numbers of paragraphs that stand on lines of their own, as pages made of columns and tables leave them."""

from __future__ import annotations

import re
from dataclasses import replace

from nlp.structure.layout import NUMBER
from nlp.structure.unwrap import Block

_LONE_NUMBER = re.compile(r"\d{1,3}\s?[.．、]")
_LONGEST = 5


def join_lone_numbers(blocks: list[Block], view: str) -> list[Block]:
    """The blocks, with a block that is a number alone joined to the one behind it, unless that bears a number too."""
    joined: list[Block] = []
    waiting: Block | None = None
    for block in blocks:
        start, end = block.fragments[0]
        if waiting is not None and NUMBER.match(view, start, end):
            joined.append(waiting)
        elif waiting is not None:
            block = replace(block, fragments=waiting.fragments + block.fragments)
        is_alone = end - start <= _LONGEST and len(block.fragments) == 1 and _LONE_NUMBER.fullmatch(view, start, end)
        waiting = block if is_alone else None
        if not is_alone:
            joined.append(block)
    return joined if waiting is None else [*joined, waiting]
