"""Fitting a topic model to the counts of words of many texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from nlp.errors import ModelError
from nlp.topics.allocation import allocate, allocate_seeded
from nlp.topics.factorise import factorise
from nlp.topics.holding import holding
from nlp.topics.model import Kind, TopicModel
from nlp.topics.names import names_of
from nlp.topics.prepare import Prepared, prepare
from nlp.topics.seeding import LEAST_PARAGRAPHS, Seeding, lost_words, seeding
from nlp.topics.start import first_words
from nlp.topics.weighting import inverse_frequencies, weighted

if TYPE_CHECKING:
    from nlp.topics.model import Floats

FREE_TOPICS = 4
"""How many topics there are beside the seeded ones where no number is given."""


def fit(
    counts: Any, vocabulary: Sequence[str], *, kind: Kind = "nmf", k: int | None = None,
    seeds: Mapping[str, Sequence[str]] | None = None, seed: int = 0,
) -> TopicModel:  # fmt: skip
    """A topic model of texts, fitted to one text for each group of near-identical ones.

    Its vocabulary is that part of the given one which can make a topic; ``parameters`` tells the themes that were ``rare``
    with the number of their paragraphs, and those ``drift``ed with the words that their topic lost.

    Args:
        counts: texts x words, sparse; each row one text.
        vocabulary: the words of the columns, ascending by code points.
        k: how many topics, those that are seeded among them; None for the themes that can be seeded and four more.
        seeds: the words of themes, by the theme's id; each theme that is common enough seeds one topic, in the order given.
        seed: of all that is random.

    Raises:
        ModelError: it cannot be fitted; the error says what is missing.
    """
    prepared = prepare(counts, vocabulary, seeds or {})
    return fit_prepared(prepared, seeding(prepared.counts, prepared.vocabulary, seeds or {}), kind=kind, k=k, seed=seed)


def fit_prepared(prepared: Prepared, sown: Seeding, *, kind: Kind, k: int | None, seed: int) -> TopicModel:
    """A topic model of texts that are prepared."""
    import numpy as np

    k = _default_number(prepared, sown, kind) if k is None else k
    require_possible(prepared, sown, kind, k)
    found = components_of(prepared, sown, kind, k, seed)
    components = found.words / np.maximum(found.words.sum(axis=1, keepdims=True), 1e-300)
    seeds = (*sown.columns, *[None] * (k - len(sown.columns)))
    return TopicModel(
        kind, prepared.vocabulary, found.idf, components, seeds, names_of(components, prepared.vocabulary),
        {"k": k, "seed": seed, "texts": prepared.texts, **found.told, **_said(prepared, sown, components)},
    )  # fmt: skip


def _default_number(prepared: Prepared, sown: Seeding, kind: Kind) -> int:
    free = sown.free_words(len(prepared.vocabulary)) if kind == "nmf" and sown.columns else FREE_TOPICS
    return len(sown.columns) + min(FREE_TOPICS, free)


class Components(NamedTuple):
    """What a fit gives: topics x words, the weights of words, and what is told of the fit."""

    words: Floats
    idf: Floats
    told: dict[str, object]


def components_of(prepared: Prepared, sown: Seeding, kind: Kind, k: int, seed: int) -> Components:
    """The topics of texts that are prepared, the seeded ones first."""
    import numpy as np
    from threadpoolctl import threadpool_limits

    columns = list(sown.columns.values())
    even = np.ones(len(prepared.vocabulary))
    # With several threads sums are added up in another order, and the last digits are not the same twice.
    with threadpool_limits(limits=1):
        if kind == "lda":
            return Components(allocate(prepared.counts, k, seed), even, {})
        if kind == "tomotopy":
            return Components(allocate_seeded(prepared.counts, prepared.vocabulary, k, columns, seed), even, {})
        idf = inverse_frequencies(prepared.counts)
        matrix = weighted(prepared.counts, idf)
        held = holding(prepared.counts, matrix, columns, k)
        start = first_words(matrix, held, seed)
        factors = factorise(matrix, start, held=held)
        told: dict[str, object] = {"error": factors.error, "rounds": factors.rounds}
        # A topic that came to nothing, the others having all that it could explain, keeps the words that it began with.
        words = np.where(factors.words.any(axis=1, keepdims=True), factors.words, start)
        return Components(words.astype(np.float64), idf, told)


def _said(prepared: Prepared, sown: Seeding, components: Floats) -> dict[str, object]:
    lost = {
        theme: list(words)
        for topic, (theme, own) in enumerate(sown.leading.items())
        if (words := lost_words(components[topic], own, prepared.vocabulary))
    }
    dropped = list(prepared.dropped)
    return {"rare": dict(sown.rare), "least_paragraphs": LEAST_PARAGRAPHS, "drift": lost, "dropped": dropped}


def require_possible(prepared: Prepared, sown: Seeding, kind: Kind, k: int) -> None:
    """Ask that there is text enough for so many topics, and topics enough for the themes.

    Raises:
        ModelError: there is not.
    """
    where, words, seeded = f"k = {k}", len(prepared.vocabulary), len(sown.columns)
    most = min(prepared.texts, words)
    if k < 1:
        raise ModelError("topic_fit.no_topics", where=where)
    if kind == "lda" and seeded + len(sown.rare):
        raise ModelError("topic_fit.lda_seeds", where="lda")
    if k < seeded:
        raise ModelError("topic_fit.too_few", where=where, seeded=seeded)
    if k > most:
        raise ModelError("topic_fit.too_many", where=where, texts=prepared.texts, words=words, most=most)
    if kind == "nmf" and seeded and k - seeded > (free := sown.free_words(words)):
        raise ModelError("topic_fit.too_many_free", where=where, words=free, most=seeded + free)
