"""How often each topic stands in each session, year or body: paragraphs that carry it, with an interval over resolutions.

A paragraph carries a topic or it does not (`nlp.topics.tagged`); the share of those that do has the interval that the share
of a theme has. Beside it stands the mean of the topic's weight over all paragraphs, which needs no such decision.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from nlp.mine.counts import group_of
from nlp.mine.frequency import group_order, intervals_of_counts
from nlp.mine.model import By, Group, Interval
from nlp.modelling.applied import Applied
from nlp.modelling.paragraphs import strongest

EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class Prevalence:
    """How often a topic stands in a group of resolutions.

    Attributes:
        topic: its place in the model, from 0.
        paragraphs: those that carry it, of ``of_paragraphs``; share: the one by the other, None where there are none.
        interval: the 95 % interval of the share.
        mean_weight: the mean over all paragraphs of the share that the topic has in each.
        documents: resolutions with such a paragraph, of ``of_documents`` that have any.
        examples: the paragraphs that have most of it, by their places in what the model was applied to.
    """

    topic: int
    group: Group
    paragraphs: int
    of_paragraphs: int
    share: float | None
    interval: Interval
    mean_weight: float | None
    documents: int
    of_documents: int
    examples: tuple[int, ...]


def prevalence(applied: Applied, by: By, topic: int | None = None) -> tuple[Prevalence, ...]:
    """A row for each topic (or one of them) and group, topics in their order and groups in theirs."""
    topics = range(applied.model.k) if topic is None else (topic,)
    groups = groups_of(applied, by)
    rows = {group: _rows(applied, group, members) for group, members in groups.items()}
    return tuple(rows[group][topic] for topic in topics for group in sorted(groups, key=group_order))


def overall(applied: Applied) -> tuple[Prevalence, ...]:
    """A row for each topic, over all paragraphs."""
    import numpy as np

    return tuple(_rows(applied, Group("body"), np.ones(len(applied.document), bool)))


def groups_of(applied: Applied, by: By) -> dict[Group, Any]:
    """The paragraphs of each group: of all of them, which belong to it."""
    import numpy as np

    cut = applied.texts.tokenized
    zones = cut.zone[applied.texts.rows] if by == "zone" else np.zeros(len(applied.document), np.int64)
    found: dict[Group, Any] = {}
    for document, zone in sorted(set(zip(applied.document.tolist(), zones.tolist(), strict=True))):
        group = group_of(applied.documents[document], by, cut.zones[zone] if by == "zone" else "")
        members = (applied.document == document) & (zones == zone)
        found[group] = found[group] | members if group in found else members
    return found


def _rows(applied: Applied, group: Group, members: Any) -> list[Prevalence]:
    import numpy as np

    documents, place = np.unique(applied.document[members], return_inverse=True)
    sizes = np.bincount(place, minlength=len(documents))
    carrying = np.zeros((len(documents), applied.model.k), np.int64)
    np.add.at(carrying, place, applied.carries[members].astype(np.int64))
    counts = list(zip(sizes.tolist(), carrying.tolist(), strict=True))
    intervals = intervals_of_counts(group, counts, applied.model.k)
    means = applied.weights[members].mean(axis=0)
    return [
        Prevalence(
            topic=topic,
            group=group,
            paragraphs=int(carrying[:, topic].sum()),
            of_paragraphs=int(sizes.sum()),
            share=float(carrying[:, topic].sum() / sizes.sum()),
            interval=intervals[topic],
            mean_weight=float(means[topic]),
            documents=int((carrying[:, topic] > 0).sum()),
            of_documents=len(documents),
            examples=tuple(strongest(applied, topic, members)[:EXAMPLES]),
        )
        for topic in range(applied.model.k)
    ]


def totals(applied: Applied) -> Iterator[Mapping[str, object]]:
    """For each topic, in how many paragraphs and documents it stands."""
    for topic in range(applied.model.k):
        carries = applied.carries[:, topic]
        documents = len(set(applied.document[carries].tolist()))
        yield {"paragraphs": int(carries.sum()), "documents": documents, "mean_weight": float(applied.weights[:, topic].mean())}
