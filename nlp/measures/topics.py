"""How much of each group the topics have that a model seeded with the terms of themes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from nlp.ad_hoc import ID_START
from nlp.mine.counts import group_of
from nlp.mine.frequency import intervals_of_counts
from nlp.mine.model import By, Group, Interval
from nlp.modelling import Applied
from nlp.topics import TopicModel

Lacking: TypeAlias = Literal["rare", "unseeded", "rule"]

NO_INTERVAL = Interval(None, None, "none")


@dataclass(frozen=True, slots=True)
class TopicShare:
    """What the topic of a theme has in a group. Without a topic the figures are None, never 0.

    Attributes:
        topic: its place in the model, from 0; name: in words.
        paragraphs: those that count as ones of the topic, in ``documents`` resolutions.
        mean_weight: the mean share of the topic in all paragraphs of the group.
        lacking: why there is no topic: the theme is too rare to be modelled, the model was not seeded with it, or it is a rule,
            which has no terms.
        texts: of a theme too rare, in how many different texts its words stand, where that is known.
    """

    topic: int | None
    name: str | None
    paragraphs: int | None
    of_paragraphs: int
    documents: int | None
    share: float | None
    interval: Interval
    mean_weight: float | None
    lacking: Lacking | None = None
    texts: int | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Grouped:
    """The paragraphs that a model was applied to, and the group of each.

    Attributes:
        groups: those that have a paragraph, in no order.
        group: the place of its group, for each paragraph.
    """

    applied: Applied
    groups: tuple[Group, ...]
    group: Any


def grouped(applied: Applied, by: By) -> Grouped:
    """The paragraphs with their groups."""
    import numpy as np

    cut = applied.texts.tokenized
    zone = cut.zone[applied.texts.rows]
    pairs, pair_of = np.unique(applied.document * len(cut.zones) + zone, return_inverse=True)
    of_pairs = [
        group_of(applied.documents[pair // len(cut.zones)], by, cut.zones[pair % len(cut.zones)]) for pair in pairs.tolist()
    ]
    groups = tuple(dict.fromkeys(of_pairs))
    place = {group: at for at, group in enumerate(groups)}
    return Grouped(applied, groups, np.array([place[group] for group in of_pairs], np.int64)[pair_of])


def topic_shares(texts: Grouped, themes: Sequence[str]) -> dict[tuple[str, Group], TopicShare]:
    """What the topic of each theme has in each group that has a paragraph."""
    seeded = topics_of(texts.applied.model)
    found: dict[tuple[str, Group], TopicShare] = {}
    for at, group in enumerate(texts.groups):
        members = texts.group == at
        with_topic = [theme for theme in themes if theme in seeded]
        shares = _shares(texts.applied, group, members, [seeded[theme] for theme in with_topic])
        found |= {(theme, group): share for theme, share in zip(with_topic, shares, strict=True)}
        size = int(members.sum())
        for theme in themes:
            if theme not in seeded:
                found[theme, group] = _without(texts.applied.model, theme, size)
    return found


def topics_of(model: TopicModel) -> dict[str, int]:
    """The topic of each theme that the model was seeded with."""
    return {theme: topic for topic, theme in enumerate(model.seeds) if theme is not None}


def _shares(applied: Applied, group: Group, members: Any, topics: Sequence[int]) -> list[TopicShare]:
    import numpy as np

    documents, place = np.unique(applied.document[members], return_inverse=True)
    sizes = np.bincount(place, minlength=len(documents))
    carrying = np.zeros((len(documents), len(topics)), np.int64)
    np.add.at(carrying, place, applied.carries[members][:, topics].astype(np.int64))
    intervals = intervals_of_counts(group, list(zip(sizes.tolist(), carrying.tolist(), strict=True)), len(topics))
    means = applied.weights[members][:, topics].mean(axis=0)
    size = int(sizes.sum())
    return [
        TopicShare(
            topic=topic,
            name=applied.model.names[topic],
            paragraphs=int(carrying[:, at].sum()),
            of_paragraphs=size,
            documents=int((carrying[:, at] > 0).sum()),
            share=float(carrying[:, at].sum() / size),
            interval=intervals[at],
            mean_weight=float(means[at]),
        )
        for at, topic in enumerate(topics)
    ]


def _without(model: TopicModel, theme: str, of_paragraphs: int) -> TopicShare:
    rare = model.parameters.get("rare")
    texts = rare.get(theme) if isinstance(rare, Mapping) else None
    lacking: Lacking = "unseeded" if texts is None else "rare"
    if theme.startswith(ID_START):
        lacking = "rule"
    return TopicShare(None, None, None, of_paragraphs, None, None, NO_INTERVAL, None, lacking, texts)
