"""What speaks for a candidate and for a theme, as evidence that can be put into words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from nlp.maintenance.suggest.candidate import Candidate
from nlp.maintenance.suggest.model import Evidence, Nearest
from nlp.maintenance.suggest.nearest import Reason
from nlp.maintenance.suggest.variants import Change

OF_VARIANT: Mapping[Change, float] = {"turned": 0.85, "longer": 0.85, "shorter": 0.85, "other": 0.7, "between": 0.5}
OF_REPLACEMENT = 0.75
OF_LISTED = 0.3
"""How much it says of the theme that a candidate is a variant of one of its terms, took the place of one, or stands beside one
in a list, where themes of one kind stand too."""

_MOST_LISTED = 3


def evidence_of(candidate: Candidate, near: Nearest | None) -> tuple[Evidence, ...]:
    """What speaks for a candidate, that which says most first, and then what speaks against it."""
    is_denied = near is not None and near.theme in candidate.denied
    return (*_evidence(candidate), *([Evidence("denied", {}, (near.theme,))] if near and is_denied else ()))


def reasons_of(candidate: Candidate) -> Iterator[Reason]:
    """What a candidate is known to have to do with themes."""
    for variant in candidate.variants:
        yield variant.theme, OF_VARIANT[variant.change], Evidence("variant_of", {"term": variant.term})
    for one in candidate.replacements:
        yield one.theme, OF_REPLACEMENT, Evidence("took_place", {"term": one.term})
    for beside in candidate.listed:
        yield beside.theme, OF_LISTED * beside.strength, Evidence("beside", {"term": beside.term, "count": beside.times})


def _evidence(candidate: Candidate) -> Iterator[Evidence]:
    for variant in candidate.variants[:1]:
        yield Evidence(f"variant_{variant.change}", {"term": variant.term, "part": variant.part})
    for one in candidate.replacements[:1]:
        yield Evidence("replaced_by" if one.is_older else "replaces", {"term": one.term, "count": one.clauses})
    if candidate.listed:
        terms = dict.fromkeys(one.term for one in candidate.listed)
        count = max(one.times for one in candidate.listed)
        yield Evidence("listed", {"terms": "、".join(list(terms)[:_MOST_LISTED]), "count": count})
    if candidate.key:
        key = candidate.key
        shares = {"inside": key.inside, "of_inside": key.of_inside, "outside": key.outside, "of_outside": key.of_outside}
        yield Evidence("keyness", {"value": round(key.value, 1), "documents": key.documents, **shares}, (key.theme,))
    yield from _of_itself(candidate)


def _of_itself(candidate: Candidate) -> Iterator[Evidence]:
    """What speaks for a wording, or against it, whatever terms there are."""
    for word in candidate.topics[:1]:
        told = {"model": word.model, "number": word.topic, "name": word.name, "paragraphs": word.paragraphs}
        yield Evidence("topic", told)
    if candidate.is_quoted:
        yield Evidence("quoted")
    if candidate.kin and not candidate.variants:
        yield Evidence("kin", {"word": candidate.kin.word, "term": candidate.kin.term})
    if candidate.phrase:
        yield Evidence("phrase")
    if candidate.whole:
        yield Evidence("part", {"whole": candidate.whole})
    if candidate.found_as:
        yield Evidence("found", {}, candidate.found_as)
