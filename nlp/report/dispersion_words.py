"""What a spread comes to in words, and what to beware of; the table and the page say the same."""

from __future__ import annotations

from collections.abc import Iterator

from nlp import messages
from nlp.mine.dispersion import Dispersion

FEWEST_PARTS = 8
"""Below so many parts no measure says much, as a bootstrap does not (see `nlp.mine.intervals`)."""


def found_in_words(measures: Dispersion, by: str, language: str) -> str:
    """How many hits there are, and in how many parts.

    Args:
        by: ``document`` or ``session``.
    """
    return messages.text(f"dispersion.found.{by}", language, **_counts(measures))


def spread_in_words(measures: Dispersion, language: str) -> Iterator[str]:
    """What DP says, and what stands against trusting the measures; or why there are none."""
    if measures.reason or measures.dp is None:
        yield messages.text(f"dispersion.reason.{measures.reason}", language)
        return
    yield messages.text("dispersion.in_words", language, share=f"{measures.dp:.0%}")
    if measures.parts < FEWEST_PARTS:
        yield messages.text("dispersion.few_parts", language, **_counts(measures))
    if measures.hits < measures.parts:
        yield messages.text("dispersion.few_hits", language, **_counts(measures))


def _counts(measures: Dispersion) -> dict[str, str]:
    return {name: f"{getattr(measures, name):,}" for name in ("hits", "range", "parts")}
