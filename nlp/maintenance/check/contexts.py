"""Texts made up around a wording, so that its guards are met: what a lexicon can be tried on without a corpus."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, product

from nlp.lexicon.model import Guard, OneOf, WordGuard

MOST_CONTEXTS = 24
"""Alternatives of guards multiply; the first so many combinations say enough."""


def contexts(wording: str, guards: Sequence[Guard]) -> Iterator[str]:
    """Texts in which a wording stands as guards want it, one for each way of meeting them with their first words.

    >>> list(contexts("债务", (WordGuard("after", ("外国",)),)))
    ['外国债务', '外国债务']
    """
    return islice(_all_contexts(wording, guards), MOST_CONTEXTS)


def _all_contexts(wording: str, guards: Sequence[Guard]) -> Iterator[str]:
    choices = [guard.choices if isinstance(guard, OneOf) else ((guard,),) for guard in guards]
    for choice in product(*choices):
        wanted = [guard for several in choice for guard in several if isinstance(guard, WordGuard)]
        after, before = _first_word(wanted, "after"), _first_word(wanted, "before")
        listed, near = _first_word(wanted, "listed_with"), _first_word(wanted, "near")
        yield f"{near}{listed}{'、' if listed else ''}{after}{wording}{before}"
        yield f"{after}{wording}{before}{'、' if listed else ''}{listed}{near}"


def _first_word(guards: Sequence[WordGuard], kind: str) -> str:
    return next((guard.words[0] for guard in guards if guard.kind == kind), "")
