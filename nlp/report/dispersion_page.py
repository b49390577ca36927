"""The page of ``zhuti dispersion``: the measures of a spread, the barcode of its hits, and the figures of each part.

It is of one family with the report: one HTML file, no script, nothing to fetch. The same spread gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from nlp import messages
from nlp.mine.dispersion import MEASURES, Dispersion
from nlp.report import names
from nlp.report.charts.barcode import Strip, barcode
from nlp.report.dispersion_words import found_in_words, spread_in_words
from nlp.report.environment import HTML_LANGUAGES, load_template

TEMPLATE = "dispersion.html.jinja"
MOST_STRIPS = 300
"""Of more parts than these only such are drawn and listed that have hits, and the first of them where they are too many."""


@dataclass(frozen=True, slots=True)
class Row:
    """A part as the table has it; ``expected`` is None where nothing was searched that has a size."""

    strip: Strip
    expected: float | None

    @property
    def per_10k(self) -> float | None:
        """Hits per 10 000 characters."""
        return len(self.strip.marks) / self.strip.characters * 10_000 if self.strip.characters else None


def render(strips: Sequence[Strip], measures: Dispersion, meta: Mapping[str, object], language: str) -> str:
    """The spread as an HTML page in a language (``zh`` or ``en``).

    Args:
        strips: the parts in their order, those without a hit too.
        meta: the query, how parts were made (``by``), the lexicon with its version, the checksum of the documents.
    """
    return load_template(TEMPLATE).render(_context(strips, measures, meta, language))


def shown_strips(strips: Sequence[Strip]) -> list[Strip]:
    """The strips that the page has room for."""
    if len(strips) <= MOST_STRIPS:
        return list(strips)
    return [strip for strip in strips if strip.marks][:MOST_STRIPS]


def _context(strips: Sequence[Strip], measures: Dispersion, meta: Mapping[str, object], language: str) -> dict[str, Any]:
    def word(key: str, /, **values: object) -> str:
        return messages.text(f"dispersion.{key}", language, **values)

    shown = shown_strips(strips)
    return {
        "html_language": HTML_LANGUAGES[language],
        "say": names.speaker(language),
        "word": word,
        "query": meta["query"],
        "meta": meta,
        "measures": measures,
        "lead": found_in_words(measures, str(meta["by"]), language),
        "words": list(spread_in_words(measures, language)),
        "values": [(name, _figure(getattr(measures, name))) for name in MEASURES],
        "rows": _rows(shown, strips, measures),
        "left_out": len(strips) - len(shown),
        "barcode": barcode(shown, language=language),
    }


def _rows(shown: Sequence[Strip], strips: Sequence[Strip], measures: Dispersion) -> list[Row]:
    whole = sum(strip.characters for strip in strips)
    return [Row(strip, measures.hits * strip.characters / whole if whole else None) for strip in shown]


def _figure(value: float | None) -> str:
    return names.EN_DASH if value is None else f"{value:.3f}"
