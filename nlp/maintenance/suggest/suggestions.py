"""The ranked queue: candidates of every kind from the texts, each with what speaks for it and the theme it is nearest to."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from hashlib import blake2b

from nlp.lexicon.model import Lexicon
from nlp.maintenance.suggest.candidate import Candidate
from nlp.maintenance.suggest.corpus import Corpus, make_corpus
from nlp.maintenance.suggest.evidence import evidence_of, reasons_of
from nlp.maintenance.suggest.figures import contexts_of, figures_of, surface_of
from nlp.maintenance.suggest.gather import gather
from nlp.maintenance.suggest.model import Suggestion
from nlp.maintenance.suggest.nearest import Themes, make_themes, nearest
from nlp.maintenance.suggest.refused import make_refusal
from nlp.maintenance.suggest.replaced import Replacement
from nlp.maintenance.suggest.score import points_of, score_of
from nlp.maintenance.suggest.topics import TopicWord
from nlp.maintenance.suggest.variants import known_terms
from nlp.search.unit import Unit
from nlp.themes import Tagger

CONTEXTS = 3
_ID_BYTES = 4


def suggestions(
    units: Iterable[Unit],
    lexicon: Lexicon,
    *,
    replacements: Iterable[Replacement] = (),
    decided: Collection[str] = (),
    topics: Iterable[TopicWord] = (),
    contexts: int = CONTEXTS,
    tagger: Tagger | None = None,
) -> list[Suggestion]:
    """The candidates that texts have, the best first; the same whatever the order in which documents were added.

    The texts are tagged with the lexicon given, whatever a workspace was tagged with.

    Args:
        replacements: words that took the place of terms, see `nlp.maintenance.suggest.replaced`.
        decided: folded wordings that were accepted or rejected.
        topics: words of topics that no theme covers, see `nlp.maintenance.suggest.topics`.
        contexts: so many for each.
        tagger: of the lexicon, where there is one already; making one takes a moment.
    """
    corpus = make_corpus(units, tagger or Tagger(lexicon))
    known = known_terms(corpus)
    themes = make_themes(corpus, known)
    candidates = gather(corpus, known, make_refusal(lexicon), replacements, frozenset(decided), topics)
    made = (_suggestion(corpus, themes, candidate, contexts) for candidate in candidates)
    return sorted(made, key=lambda one: (-one.score, -one.figures.count, one.folded))


def id_of(wording: str) -> str:
    """The id of a folded wording: eight hexadecimal digits of its hash.

    >>> id_of("南南合作")
    '02a8fa65'
    """
    return blake2b(wording.encode("utf-8", "surrogatepass"), digest_size=_ID_BYTES).hexdigest()


def _suggestion(corpus: Corpus, themes: Themes, candidate: Candidate, contexts: int) -> Suggestion:
    near = nearest(themes, candidate.words, candidate.places, reasons_of(candidate))
    points = points_of(candidate, near)
    return Suggestion(
        id=id_of(candidate.wording),
        term=surface_of(corpus, candidate.places),
        folded=candidate.wording,
        kinds=candidate.kinds,
        score=score_of(points),
        points=points,
        figures=figures_of(corpus, candidate.places),
        contexts=contexts_of(corpus, candidate.places, contexts),
        evidence=evidence_of(candidate, near),
        theme=near.theme if near else None,
        theme_score=round(near.score, 2) if near else None,
        theme_evidence=near.evidence if near else (),
        of=_known_term(candidate),
    )


def _known_term(candidate: Candidate) -> str | None:
    """The term that it is a variant of, or stood in the place of."""
    of_variants = [one.term for one in candidate.variants]
    return next(iter([*of_variants, *(one.term for one in candidate.replacements)]), None)
