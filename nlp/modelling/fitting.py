"""Fitting a topic model to a workspace, and telling what it was fitted to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version

from nlp.lexicon.model import Lexicon
from nlp.mine.frequency import group_order
from nlp.mine.meta import corpus_hash, describe
from nlp.mine.model import Group
from nlp.mine.selection import Selection
from nlp.modelling.applied import apply
from nlp.modelling.audit import audit
from nlp.modelling.prevalence import totals
from nlp.modelling.texts import ModelTexts, model_texts, seeds_of
from nlp.store import Workspace
from nlp.topics import Kind, TopicModel, fit
from nlp.topics.saved import Made, SavedModel
from nlp.workspace import left_out

_LIBRARIES = ("numpy", "scipy", "scikit-learn")


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a model is to be fitted.

    Attributes:
        k: how many topics, None where the most stable number is to be chosen.
        seeded: whether the lexicon's themes seed topics.
    """

    kind: Kind = "nmf"
    k: int | None = None
    seeded: bool = True
    seed: int = 0


def fit_model(
    workspace: Workspace, lexicon: Lexicon, wanted: Wanted, *, name: str, selection: Selection | None = None
) -> SavedModel:
    """A topic model fitted to the paragraphs of a workspace, and what is told of it; use it within ``workspace.snapshot()``."""
    selection = selection or Selection()
    texts = model_texts(workspace, lexicon, selection)
    seeds = seeds_of(lexicon) if wanted.seeded else {}
    model = fit(texts.counts, texts.vocabulary, kind=wanted.kind, k=wanted.k, seeds=seeds, seed=wanted.seed)
    applied = apply(model, texts)
    found = audit(workspace, lexicon, applied)
    made = Made(
        lexicon=lexicon.name,
        lexicon_version=lexicon.version,
        corpus_hash=hash_of_texts(workspace, selection),
        workspace_hash=hash_of_workspace(workspace),
        documents=len(texts.tokenized.documents),
        paragraphs=len(texts.rows),
        fitted=_fitted(model, texts),
        sessions=tuple(_sessions(texts)),
        filters=describe(selection),
        versions={"zhuti": version("zhuti"), **{library: version(library) for library in _libraries(wanted.kind)}},
        topics=tuple(totals(applied)),
        uncovered=tuple(one.topic for one in found.proposed),
    )
    return SavedModel(name, model, made)


def hash_of_texts(workspace: Workspace, selection: Selection) -> str:
    """The hash of the documents that a selection takes of a workspace, see `nlp.mine.meta.corpus_hash`."""
    others = left_out(workspace)
    taken = (one for one in workspace.documents() if one.source not in others and selection.takes_document(one))
    return corpus_hash(taken)


def hash_of_workspace(workspace: Workspace) -> str:
    """The hash of all documents of a workspace that are counted."""
    return hash_of_texts(workspace, Selection())


def _fitted(model: TopicModel, texts: ModelTexts) -> int:
    """How many texts stand for the others in a fit."""
    found = model.parameters.get("texts")
    return found if isinstance(found, int) else len(texts.rows)


def _sessions(texts: ModelTexts) -> Iterator[dict[str, object]]:
    counts = Counter(Group("session", body=one.body, session=one.session) for one in texts.tokenized.documents)
    for group in sorted(counts, key=group_order):
        yield {"body": group.body, "session": group.session, "documents": counts[group]}


def _libraries(kind: Kind) -> tuple[str, ...]:
    return (*_LIBRARIES, "tomotopy") if kind == "tomotopy" else _LIBRARIES
