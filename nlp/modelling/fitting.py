"""Fitting a topic model to a workspace, and telling what it was fitted to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from typing import Literal

from nlp.errors import ModelError
from nlp.lexicon.model import Lexicon
from nlp.mine.frequency import group_order
from nlp.mine.meta import corpus_hash, describe
from nlp.mine.model import Group
from nlp.mine.selection import Selection
from nlp.modelling.applied import Applied, apply
from nlp.modelling.audit import audit
from nlp.modelling.prevalence import totals
from nlp.modelling.texts import ModelTexts, model_texts, seeds_of
from nlp.store import Workspace
from nlp.topics import Kind, TopicModel, fit
from nlp.topics.choose import MOST_TEXTS, Choice, Tell, Tried, choose
from nlp.topics.representatives import representatives
from nlp.topics.saved import Made, SavedModel
from nlp.words.tokenize import tell_no_one
from nlp.workspace import left_out

FEWEST_TEXTS = 10
"""Of fewer different paragraphs no model is made: whatever it gave would be these paragraphs."""

_LIBRARIES = ("numpy", "scipy", "scikit-learn")


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a model is to be fitted.

    Attributes:
        k: how many topics; "auto" for the most stable number, None for the seeded ones and a few more.
        seeded: whether the lexicon's themes seed topics.
    """

    kind: Kind = "nmf"
    k: int | Literal["auto"] | None = None
    seeded: bool = True
    seed: int = 0


def fit_model(
    workspace: Workspace, lexicon: Lexicon, wanted: Wanted, *, name: str, selection: Selection | None = None,
    tell: Tell | None = None, on_cutting: Callable[[int], None] = tell_no_one,
) -> SavedModel:  # fmt: skip
    """A topic model fitted to the paragraphs of a workspace, and what is told of it; use it within ``workspace.snapshot()``.

    Args:
        tell: is told how many fits are done, of how many, while the number of topics is chosen.
        on_cutting: is told, before it is done, of how many documents words are cut.

    Raises:
        ModelError: none can be fitted; the error says what is missing.
    """
    selection = selection or Selection()
    texts = model_texts(workspace, lexicon, selection, on_cutting=on_cutting)
    _require_texts(texts, workspace)
    model, choice = _fitted(texts, lexicon, wanted, tell)
    applied = apply(model, texts)
    found = audit(workspace, lexicon, applied)
    made = Made(
        lexicon=lexicon.name,
        lexicon_version=lexicon.version,
        corpus_hash=hash_of_texts(workspace, selection),
        workspace_hash=hash_of_workspace(workspace),
        documents=len(texts.tokenized.documents),
        paragraphs=len(texts.rows),
        fitted=_representatives(model, texts),
        sessions=tuple(_sessions(texts)),
        filters=describe(selection),
        versions={"zhuti": version("zhuti"), **{library: version(library) for library in _libraries(wanted.kind)}},
        choice=tuple(_choice_row(one) for one in choice.tried) if choice else (),
        topics=tuple(_topic_rows(applied, choice)),
        uncovered=tuple(one.topic for one in found.proposed),
    )
    return SavedModel(name, model, made)


def _fitted(texts: ModelTexts, lexicon: Lexicon, wanted: Wanted, tell: Tell | None) -> tuple[TopicModel, Choice | None]:
    seeds = seeds_of(lexicon) if wanted.seeded else {}
    counts, words, kind, seed = texts.counts, texts.vocabulary, wanted.kind, wanted.seed
    if wanted.k != "auto":
        return fit(counts, words, kind=kind, k=wanted.k, seeds=seeds, seed=seed), None
    choice = choose(counts, words, kind=kind, seeds=seeds, seed=seed, tell=tell)
    return fit(counts, words, kind=kind, k=choice.k, seeds=seeds, seed=seed), choice


def _require_texts(texts: ModelTexts, workspace: Workspace) -> None:
    different = len(representatives(texts.counts).rows)
    if different < FEWEST_TEXTS:
        raise ModelError("modelling.too_few", where=str(workspace.path), different=different, least=FEWEST_TEXTS)


def _choice_row(one: Tried) -> dict[str, object]:
    return {"k": one.k, "stability": one.stability, "coherence": one.coherence, "diversity": one.diversity}


def _topic_rows(applied: Applied, choice: Choice | None) -> Iterator[dict[str, object]]:
    """How often each topic stands, and how stable it is where that was measured on the very texts that were fitted."""
    stable: Sequence[float] = ()
    if choice and _representatives(applied.model, applied.texts) <= MOST_TEXTS:
        stable = next(one.of_topics for one in choice.tried if one.k == choice.k)
    for at, row in enumerate(totals(applied)):
        yield {**row, "stability": stable[at] if stable else None}


def hash_of_texts(workspace: Workspace, selection: Selection) -> str:
    """The hash of the documents that a selection takes of a workspace, see `nlp.mine.meta.corpus_hash`."""
    others = left_out(workspace)
    taken = (one for one in workspace.documents() if one.source not in others and selection.takes_document(one))
    return corpus_hash(taken)


def hash_of_workspace(workspace: Workspace) -> str:
    """The hash of all documents of a workspace that are counted."""
    return hash_of_texts(workspace, Selection())


def _representatives(model: TopicModel, texts: ModelTexts) -> int:
    """How many texts stand for the others in a fit."""
    found = model.parameters.get("texts")
    return found if isinstance(found, int) else len(texts.rows)


def _sessions(texts: ModelTexts) -> Iterator[dict[str, object]]:
    counts = Counter(Group("session", body=one.body, session=one.session) for one in texts.tokenized.documents)
    for group in sorted(counts, key=group_order):
        yield {"body": group.body, "session": group.session, "documents": counts[group]}


def _libraries(kind: Kind) -> tuple[str, ...]:
    return (*_LIBRARIES, "tomotopy") if kind == "tomotopy" else _LIBRARIES
