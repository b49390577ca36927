"""Lexicons at random, with all that TBX and SKOS carry, and what came back of them as it can be compared."""

from __future__ import annotations

from hypothesis import strategies as st

from nlp.lexicon.exchange.model import Read, ReadConcept
from nlp.lexicon.model import STATUSES, Lexicon, Provenance, Term, Theme

CHARACTERS = "南北合作人权发展、（）“”的abXYZ09-&<>\"'\\{}%#@^$. "


def words(most: int = 12) -> st.SearchStrategy[str]:
    """Texts on one line that blanks neither begin nor end."""
    return st.text(CHARACTERS, min_size=1, max_size=most).map(lambda text: " ".join(text.split())).filter(bool)


def notes() -> st.SearchStrategy[str | None]:
    """Texts of a few lines, some of which look like what a format says by notes."""
    like_keywords = st.sampled_from(["since: 1978", "status: preferred", "note: label: 合作", "label: 合作", "broader: 合作"])
    lines = st.lists(words(20), min_size=1, max_size=3).map("\n".join)
    return st.none() | lines | like_keywords


@st.composite
def provenances(draw: st.DrawFn, status: str) -> Provenance:
    since = draw(st.none() | st.integers(1946, 2026))
    until = draw(st.none() | st.integers(since or 1946, 2026))
    return Provenance(status, since, until, draw(st.none() | words()), draw(notes()))


@st.composite
def term_lists(draw: st.DrawFn) -> tuple[Term, ...]:
    texts = draw(st.lists(words(), min_size=1, max_size=5, unique=True))
    statuses = [draw(st.sampled_from(STATUSES[1:])) for _ in texts]
    if draw(st.booleans()):
        statuses[0] = "preferred"
    return tuple(
        Term(text, draw(provenances(status)), line=n) for n, (text, status) in enumerate(zip(texts, statuses, strict=True))
    )


@st.composite
def lexicons(draw: st.DrawFn) -> Lexicon:
    """A lexicon in which every theme has earlier ones above it, and others beside it."""
    names = st.sampled_from(["debt", "2030-agenda", "covid-19", "trade", "oceans", "un-reform"])
    ids = draw(st.lists(names, min_size=1, max_size=4, unique=True))
    themes = []
    for position, theme_id in enumerate(ids):
        earlier = st.lists(st.sampled_from(ids[:position]), unique=True, max_size=2) if position else st.just([])
        themes.append(draw(_themes(theme_id, draw(earlier), [other for other in ids if other != theme_id])))
    retired = draw(st.dictionaries(st.sampled_from(["gone", "merged-away"]), st.none() | st.sampled_from(ids)))
    return Lexicon(draw(words()), "1.0.0", "0" * 12, tuple(themes), retired=retired, path="lexicon")


@st.composite
def _themes(draw: st.DrawFn, theme_id: str, broader: list[str], others: list[str]) -> Theme:
    terms = draw(term_lists())
    label = {"zh": draw(st.just(terms[0].text) | words()), "en": draw(words()), **draw(st.just({}) | st.just({"fr": "dette"}))}
    others_of = st.lists(st.sampled_from(others), unique=True, max_size=2) if others else st.just([])
    return Theme(
        theme_id,
        label,
        terms,
        broader=tuple(broader),
        related=tuple(draw(others_of)),
        scope=draw(notes()),
        note=draw(notes()),
        is_deprecated=draw(st.booleans()),
        replaced_by=tuple(draw(others_of)),
        path=f"lexicon/themes/{theme_id}.yaml",
    )


def terms_of(theme: Theme | ReadConcept, language: str = "zh") -> list[tuple[str, Provenance]]:
    """The terms of a theme, or those of a concept that are in the lexicon's language."""
    return [(term.text, term.provenance) for term in theme.terms if getattr(term, "language", language) == language]


def as_read(read: Read) -> list[tuple[object, ...]]:
    return [_compared(concept, terms_of(concept)) for concept in read.concepts]


def as_written(lexicon: Lexicon) -> list[tuple[object, ...]]:
    return [_compared(theme, terms_of(theme)) for theme in lexicon.themes]


def _compared(theme: Theme | ReadConcept, terms: list[tuple[str, Provenance]]) -> tuple[object, ...]:
    return (
        theme.id,
        dict(theme.label),
        terms,
        set(theme.broader),
        theme.scope,
        theme.note,
        theme.is_deprecated,
        set(theme.replaced_by),
    )
