"""How often a wording stands in the corpus and how evenly, and a few of its contexts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from nlp.maintenance.suggest.corpus import Corpus
from nlp.maintenance.suggest.model import Context, Figures, First, Place, SessionCount
from nlp.search.unit import Origin
from nlp.text import SUPERSCRIPTS, ZERO_WIDTH, unify

AROUND = 24
"""How many characters of the text are shown on either side of a keyword."""

_LOOKED_AT = 500
_NOT_SEEN = re.compile(rf"[\s{ZERO_WIDTH}{SUPERSCRIPTS}]+")


def figures_of(corpus: Corpus, places: Sequence[Place]) -> Figures:
    """The figures of a wording that stands at these places."""
    texts = list(dict.fromkeys(place.text for place in places))
    origins = [corpus.texts[place.text].unit.origin for place in places]
    sessions = Counter((origin.body, origin.session) for origin in origins)
    ranked = sorted(sessions.items(), key=lambda one: (-one[1], one[0][0] or "", one[0][1] or ""))
    return Figures(
        count=len(places),
        paragraphs=len(texts),
        documents=len({origin.source for origin in origins}),
        wordings=len({corpus.wordings[text] for text in texts}),
        found=sum(is_found(corpus, place) for place in places),
        first=_first(origins),
        sessions=tuple(SessionCount(*session, count) for session, count in ranked),
    )


def _first(origins: Sequence[Origin]) -> First:
    """The earliest of documents; those without a year come last."""
    origin = min(origins, key=lambda one: (one.year is None, one.year or "", one.symbol is None, one.symbol or "", one.source))
    return First(origin.source, origin.symbol, origin.year)


def is_found(corpus: Corpus, place: Place, theme: str | None = None) -> bool:
    """Whether a place holds a mention, or lies in one, of a theme or of any."""
    return any(
        (one.start <= place.start and place.end <= one.end) or (place.start <= one.start and one.end <= place.end)
        for one in corpus.texts[place.text].marked
        if theme is None or one.theme == theme
    )


def lies_within(corpus: Corpus, place: Place) -> bool:
    """Whether a place lies in a mention, or is one."""
    return any(one.start <= place.start and place.end <= one.end for one in corpus.texts[place.text].marked)


def surface_of(corpus: Corpus, places: Sequence[Place]) -> str:
    """A wording as the texts have it most often, in plain Simplified characters; the first by code points among equals."""
    forms = Counter(_NOT_SEEN.sub("", unify(_keyword(corpus, place))) for place in places)
    return min(forms, key=lambda form: (-forms[form], form))


def contexts_of(corpus: Corpus, places: Sequence[Place], most: int) -> tuple[Context, ...]:
    """A few places in their contexts, in no mention rather than in one, of as many documents as can be, all texts different."""
    ordered = sorted(places[:_LOOKED_AT], key=lambda place: (is_found(corpus, place), place))
    seen: set[object] = set()
    chosen: list[Place] = []
    keys: tuple[Callable[[Place], object], ...] = (
        lambda place: corpus.texts[place.text].unit.origin.source,
        lambda place: corpus.wordings[place.text],
    )
    for key in keys:
        for place in ordered:
            if len(chosen) < most and place not in chosen and key(place) not in seen:
                seen |= {key(place), corpus.wordings[place.text]}
                chosen.append(place)
    return tuple(_context(corpus, place) for place in sorted(chosen))


def _context(corpus: Corpus, place: Place) -> Context:
    text = corpus.texts[place.text]
    unit, origin = text.unit, text.unit.origin
    start, end = text.folded.origins().span(place.start, place.end)
    return Context(
        source=origin.source,
        symbol=origin.symbol,
        body=origin.body,
        session=origin.session,
        part=unit.part,
        zone=unit.zone,
        number=unit.number,
        left=unit.text[max(0, start - AROUND) : start],
        keyword=unit.text[start:end],
        right=unit.text[end : end + AROUND],
    )


def _keyword(corpus: Corpus, place: Place) -> str:
    text = corpus.texts[place.text]
    start, end = text.folded.origins().span(place.start, place.end)
    return text.unit.text[start:end]
