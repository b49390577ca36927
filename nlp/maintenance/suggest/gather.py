"""Candidates of every kind brought together, those taken out that are no news or may not be suggested."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from heapq import nsmallest

from nlp.maintenance.suggest.candidate import Candidate
from nlp.maintenance.suggest.corpus import Corpus
from nlp.maintenance.suggest.figures import is_found, lies_within
from nlp.maintenance.suggest.keyness import find_keys
from nlp.maintenance.suggest.listed import find_listed
from nlp.maintenance.suggest.model import Place
from nlp.maintenance.suggest.phrases import find_phrases
from nlp.maintenance.suggest.refused import Refusal
from nlp.maintenance.suggest.replaced import Replacement
from nlp.maintenance.suggest.runs import find_kin, find_quoted
from nlp.maintenance.suggest.score import first_points
from nlp.maintenance.suggest.topics import TopicWord
from nlp.maintenance.suggest.variants import Known, Variant, find_variants
from nlp.text import fold

MOST = 5000
"""So many candidates are looked at more closely, those with the most points before it is known where they stand."""


def gather(
    corpus: Corpus,
    known: Sequence[Known],
    refusal: Refusal,
    replacements: Iterable[Replacement],
    decided: Collection[str] = (),
    topics: Iterable[TopicWord] = (),
) -> list[Candidate]:
    """The candidates of a corpus, in the order of their wordings.

    Args:
        decided: folded wordings that are not asked about again.
        topics: words of topics that no theme covers.
    """
    candidates = _found(corpus, known, refusal, replacements)
    for word in topics:
        candidates.setdefault(word.wording, Candidate(word.wording, ())).topics.append(word)
    taken = (one for one in candidates.values() if one.wording not in decided and not refusal.refuses(one.wording))
    asked = [one.wording for one in nsmallest(MOST, taken, key=lambda one: (-sum(first_points(one).values()), one.wording))]
    places = corpus.places(asked)
    kept = [candidates[wording] for wording in sorted(asked) if _is_news(corpus, refusal, places.get(wording, []))]
    keys = find_keys(corpus, {candidate.wording: places[candidate.wording] for candidate in kept})
    for candidate in kept:
        _look_up(corpus, refusal, candidate, places[candidate.wording])
        candidate.key = keys.get(candidate.wording)
    return [candidate for candidate in kept if candidate.kinds]


def _found(
    corpus: Corpus, known: Sequence[Known], refusal: Refusal, replacements: Iterable[Replacement]
) -> dict[str, Candidate]:
    """Every wording that is found in some way, before it is looked up where it stands."""
    candidates: dict[str, Candidate] = {}

    def of(wording: str) -> Candidate:
        return candidates.setdefault(wording, Candidate(wording, ()))

    for variant in find_variants(corpus, known):
        of(variant.wording).variants.append(variant)
    for replacement in replacements:
        of(replacement.wording).replacements.append(replacement)
    for wording, beside in find_listed(corpus).items():
        of(wording).listed.extend(beside)
    for wording, strength in find_phrases(corpus, refusal).items():
        of(wording).phrase = strength
    for wording, kin in find_kin(corpus, known, refusal.first & refusal.last).items():
        of(wording).kin = kin
    for wording in find_quoted(corpus):
        of(wording).is_quoted = True
    return candidates


def _look_up(corpus: Corpus, refusal: Refusal, candidate: Candidate, places: Sequence[Place]) -> None:
    """Fill in what the places of a candidate tell, and take out the reasons that they refute."""
    candidate.places = places
    candidate.words = refusal.words_of(corpus, places)
    candidate.found_as = _themes_of_all(corpus, places)
    candidate.whole = refusal.whole_of(corpus, places)
    candidate.denied = tuple(theme.id for theme in corpus.lexicon.themes if refusal.denies(theme.id, candidate.wording))
    candidate.variants = [one for one in candidate.variants if _may_be(one, candidate)]


def _may_be(variant: Variant, candidate: Candidate) -> bool:
    """Whether a variant is more than a term that is found with a character beside it."""
    is_term_and_more = variant.change == "longer" and fold(variant.term).text in variant.wording
    return not (is_term_and_more and variant.theme in candidate.found_as)


def _themes_of_all(corpus: Corpus, places: Sequence[Place]) -> tuple[str, ...]:
    """The themes that are found at every one of these places."""
    themes = dict.fromkeys(one.theme for one in corpus.texts[places[0].text].marked)
    return tuple(theme for theme in themes if all(is_found(corpus, place, theme) for place in places))


def _is_news(corpus: Corpus, refusal: Refusal, places: Sequence[Place]) -> bool:
    """Whether a wording stands anywhere, whole, and not only within what is found already."""
    return bool(places) and not refusal.is_torn(corpus, places) and not all(lies_within(corpus, place) for place in places)
