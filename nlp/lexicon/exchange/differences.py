"""Where a file says something else than the lexicon of a theme or of a term that both have; silence is no difference."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from nlp.lexicon.exchange.merge_model import Difference
from nlp.lexicon.exchange.model import ReadConcept, ReadTerm
from nlp.lexicon.model import Term, Theme

NOTHING = "—"


def term_differences(theme: Theme, term: Term, read: ReadTerm) -> Iterator[Difference]:
    """What a file says otherwise of a term."""
    for name in ("status", "since", "until", "source", "note"):
        had, has = getattr(term.provenance, name), getattr(read.provenance, name)
        if has is None or (name == "status" and not read.has_status) or _same(had, has):
            continue
        yield Difference(theme.id, term.text, name, _shown(had), _shown(has), read.where, f"{theme.path}:{term.line}")


def theme_differences(theme: Theme, concept: ReadConcept, relations: Mapping[str, tuple[str, ...]]) -> Iterator[Difference]:
    """What a file says otherwise of a theme.

    Args:
        relations: the ids that the concept names, by ``broader``, ``related`` and ``replaced_by``.
    """

    def difference(what: str, had: object, has: object) -> Difference:
        return Difference(theme.id, None, what, _shown(had), _shown(has), concept.where, theme.path)

    for language, label in concept.label.items():
        if not _same(theme.label.get(language), label, any_case=True):
            yield difference(f"label:{language}", theme.label.get(language), label)
    for name in ("scope", "note"):
        has = getattr(concept, name)
        if has and not _same(getattr(theme, name), has):
            yield difference(name, getattr(theme, name), has)
    for name, has in relations.items():
        had = getattr(theme, name)
        missing = [one for one in has if one not in had and one != theme.id]
        if missing:
            yield difference(name, " ".join(had), " ".join(missing))
    if concept.is_deprecated and not theme.is_deprecated:
        yield difference("deprecated", "", theme.id)


def _same(had: object, has: object, *, any_case: bool = False) -> bool:
    if isinstance(had, str) and isinstance(has, str):
        had, has = " ".join(had.split()), " ".join(has.split())
        return had.casefold() == has.casefold() if any_case else had == has
    return had == has


def _shown(value: object) -> str:
    return NOTHING if value in (None, "") else str(value)
