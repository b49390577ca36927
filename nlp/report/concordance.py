"""The concordance page: what a query found, each occurrence in its context, by session, with the whole texts to open.

It is of one family with the report: one HTML file, no script, nothing to fetch. The same answer gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, Literal

from nlp import messages
from nlp.mine.dispersion import Dispersion
from nlp.mine.hit_groups import HitFrequency
from nlp.mine.intervals import FEWEST_RESOLUTIONS
from nlp.report import names
from nlp.report.charts.barcode import Strip, barcode
from nlp.report.dispersion_words import spread_in_words
from nlp.report.downloads import Download, Record, csv_downloads
from nlp.report.environment import HTML_LANGUAGES, load_template
from nlp.search.kwic import Line, cut_at_spans
from nlp.search.unit import Total, Unit
from nlp.types import Span

TEMPLATE = "concordance.html.jinja"
MOST_LINES = 2000
WINDOW = 40
"""Characters on either side of a keyword: what a wide screen has room for."""

MOST_CHARACTERS = 3000
"""Of a longer text only so many characters before and after the keyword are shown."""

MANY_STRIPS, MOST_STRIPS = 20, 300
"""From so many documents on the barcode is folded away; of more than the most the first are drawn."""


LONGEST_HEADING = 120
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Concordance:
    """An answer, as the page shows it.

    Attributes:
        query: as it was written; ``command`` is the whole command that gives this page.
        lines: those shown, in their order, each with all spans that the query finds in its text.
        offset: how many lines were passed over before them.
        sort: the keys of the order; empty is the order of documents, "rank" that of ranks.
        sessions: what was found in each session.
        strips: a strip for each document with a hit; ``dispersion`` is over all documents searched.
        left_out: documents not searched, as other versions of those searched.
        meta: lexicon, its version, the program's version, the folding's version, the checksum of the documents.
        filters: what narrows the search, by name; the values of one are alternatives.
        with_cited: whether what stands in quoted titles of other documents counts.
    """

    query: str
    command: str
    lines: tuple[tuple[Line, tuple[Span, ...]], ...]
    offset: int
    sort: tuple[str, ...] | Literal["rank"]
    total: Total
    sessions: tuple[HitFrequency, ...]
    strips: tuple[Strip, ...]
    dispersion: Dispersion
    left_out: int
    meta: Mapping[str, str]
    filters: Mapping[str, Sequence[str]] = field(default_factory=dict)
    with_cited: bool = True
    records: tuple[Record, ...] = ()
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text; ``mark`` is "this" for the keyword of the line, "other" for what else was found, or empty."""

    text: str
    mark: Literal["this", "other", ""] = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A line as the page has it: its number, its place, its context, and its whole text in pieces."""

    number: int
    line: Line
    place: str
    left: str
    right: str
    pieces: tuple[Piece, ...]


def render(concordance: Concordance, language: str) -> str:
    """The answer as an HTML page in a language (``zh`` or ``en``)."""
    return load_template(TEMPLATE).render(_context(concordance, language))


def _context(concordance: Concordance, language: str) -> dict[str, Any]:
    def word(key: str, /, **values: object) -> str:
        return messages.text(f"concordance.{key}", language, **values)

    say = names.speaker(language)
    strips = concordance.strips[:MOST_STRIPS]
    return {
        "language": language,
        "html_language": HTML_LANGUAGES[language],
        "say": say,
        "word": word,
        "names": names,
        "found": concordance,
        "query": shorten(concordance.query),
        "groups": list(_groups(concordance, language, say)),
        "filters": list(_filters(concordance, language, word, say)),
        "spread": list(spread_in_words(concordance.dispersion, language)),
        "legend": _legend(concordance, language),
        "order": _order(concordance, word, say),
        "strips": strips,
        "barcode": barcode(strips, language=language) if strips else None,
        "is_barcode_long": len(strips) >= MANY_STRIPS,
        "downloads": _downloads(concordance),
    }


def shorten(query: str) -> str:
    """A query as a heading has room for it; the whole one stands in the command."""
    return query if len(query) <= LONGEST_HEADING else query[:LONGEST_HEADING] + ELLIPSIS


def _groups(concordance: Concordance, language: str, say: names.Say) -> Iterator[tuple[str, list[Shown]]]:
    """The lines under headings: sessions, where they are sorted by them; else one group without a heading."""
    shown = [
        _shown(number, line, spans, language) for number, (line, spans) in enumerate(concordance.lines, concordance.offset + 1)
    ]
    if concordance.sort[:1] != ("session",):
        yield "", shown
        return
    for key, group in groupby(shown, key=lambda one: (one.line.unit.origin.body, one.line.unit.origin.session)):
        yield names.body_and_session(key, say), list(group)


def _shown(number: int, line: Line, spans: Sequence[Span], language: str) -> Shown:
    left, right = line.left(WINDOW), line.right(WINDOW)
    return Shown(
        number,
        line,
        _place(line.unit, language),
        left if len(left) == line.start else ELLIPSIS + left,
        right if line.end + len(right) == len(line.unit.text) else right + ELLIPSIS,
        tuple(_pieces(line, spans)),
    )


def _place(unit: Unit, language: str) -> str:
    zone = messages.text(f"search.zone.{unit.zone}", language)
    return " ".join(str(one) for one in (unit.part, zone, unit.number) if one is not None)


def _pieces(line: Line, spans: Sequence[Span]) -> Iterator[Piece]:
    """The text around the keyword of a line, marked where the query found something."""
    text = line.unit.text
    first, last = max(0, line.start - MOST_CHARACTERS), min(len(text), line.end + MOST_CHARACTERS)
    if first:
        yield Piece(ELLIPSIS)
    before = [(start, end) for start, end in spans if first <= start and end <= line.start]
    after = [(start, end) for start, end in spans if start >= line.end > 0 and end <= last]
    yield from _marked(text, first, line.start, before)
    if line.end > line.start:
        yield Piece(line.keyword, "this")
    yield from _marked(text, line.end, last, after)
    if last < len(text):
        yield Piece(ELLIPSIS)


def _marked(text: str, first: int, last: int, spans: Sequence[Span]) -> Iterator[Piece]:
    for piece, is_hit in cut_at_spans(text[first:last], [(start - first, end - first) for start, end in spans]):
        yield Piece(piece, "other" if is_hit else "")


def _order(concordance: Concordance, word: names.Say, say: names.Say) -> str:
    """The order of the lines in words."""
    if concordance.sort == "rank":
        return word("order.rank")
    if not concordance.sort:
        return word("order.document")
    return word("order.sort", keys=say("list").join(_key_name(key, word) for key in concordance.sort))


def _filters(concordance: Concordance, language: str, word: names.Say, say: names.Say) -> Iterator[str]:
    """The filters in words."""
    for name, values in concordance.filters.items():
        shown = list(values)
        if name == "zone":
            shown = [messages.text(f"search.zone.{value}", language) for value in values]
        elif name == "kind":
            shown = [say(f"kind.{value}") for value in values]
        yield word("scope.filter", name=word(f"scope.filter.{name}"), values=say("list").join(shown))
    if not concordance.with_cited:
        yield word("scope.filter.no_cited")


def _legend(concordance: Concordance, language: str) -> list[str]:
    """How the intervals of the sessions were made, worded as under the table of ``--by``."""
    kinds = {row.interval.kind for row in concordance.sessions}
    naive = [messages.text("search.groups.wilson", language, fewest=FEWEST_RESOLUTIONS)] if "wilson" in kinds else []
    return [messages.text("search.groups.legend", language), *naive]


def _key_name(key: str, word: names.Say) -> str:
    return word(f"order.{key[0]}", distance=key[1]) if len(key) == len("l1") else word(f"order.{key}")


def _downloads(concordance: Concordance) -> tuple[Download, ...]:
    return csv_downloads("zhuti-search", concordance.records, concordance.columns)
