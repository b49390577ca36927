"""Topics, how often they stand and where, as flat rows for JSON and CSV."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from nlp.cli.topics.asked import Asked

if TYPE_CHECKING:
    from nlp.mine.model import By
    from nlp.modelling import Prevalence, TopicParagraph
    from nlp.topics import TopicModel
    from nlp.topics.saved import SavedModel

WORDS = 10
FIGURES = (
    "paragraphs", "of_paragraphs", "share", "low", "high", "interval", "mean_weight", "documents", "of_documents",
)  # fmt: skip
TOPIC = ("topic", "name", "seed")
PLACE = ("source", "symbol", "body", "session", "part", "zone", "number")
OF_TOPIC = (*TOPIC, "words", *FIGURES, "background", "stability", "drift", "examples")
OF_PARAGRAPH = (*TOPIC, *PLACE, "weight", "text")


def over_columns(by: By) -> tuple[str, ...]:
    """The columns of a row of ``topics over``."""
    from nlp.mine.frequency import group_columns

    return (*TOPIC, *group_columns(by), *FIGURES, "examples")


def topic_values(model: TopicModel, topic: int) -> dict[str, object]:
    """What tells a topic; it is counted from 1."""
    return {"topic": topic + 1, "name": model.names[topic], "seed": model.seeds[topic]}


def topic_rows(asked: Asked, found: Sequence[Prevalence]) -> list[dict[str, object]]:
    """Topics with their words and how often they stand, and whether they are background."""
    from nlp.modelling.audit import backgrounds

    common = backgrounds(asked.workspace, asked.lexicon, asked.applied)
    rows = []
    for one, examples in zip(found, examples_of(asked, [(one.topic, one.examples) for one in found]), strict=True):
        told = _told(asked.saved, one.topic) | {"background": one.topic in common}
        rows.append({**told, **figures(one), "examples": examples})
    return rows


def over_rows(asked: Asked, found: Sequence[Prevalence]) -> list[dict[str, object]]:
    """How often topics stand in groups."""
    from nlp.mine.frequency import group_values

    rows = []
    for one, examples in zip(found, examples_of(asked, [(one.topic, one.examples) for one in found]), strict=True):
        of_topic, of_group = topic_values(asked.saved.model, one.topic), group_values(one.group)
        rows.append({**of_topic, **of_group, **figures(one), "examples": examples})
    return rows


def figures(one: Prevalence) -> dict[str, object]:
    """The figures of a row."""
    from nlp.mine.frequency import interval_values

    of_interval = interval_values(one.interval)
    return {name: of_interval[name] if name in of_interval else getattr(one, name) for name in FIGURES}


def saved_rows(saved: SavedModel) -> list[dict[str, object]]:
    """The topics of a model with the figures that were kept when it was fitted.

    Background are of these the free ones: which themes covered a seeded one was not kept.
    """
    from nlp.topics.background import is_background

    made = saved.made
    of = {"of_paragraphs": made.paragraphs, "of_documents": made.documents}
    rows = []
    for topic in range(saved.model.k):
        kept = _kept(saved, topic)
        paragraphs = kept.get("paragraphs")
        share = paragraphs / made.paragraphs if isinstance(paragraphs, int) and made.paragraphs else None
        figures = {name: kept.get(name) for name in FIGURES} | {**of, "share": share, "interval": "none"}
        common = isinstance(paragraphs, int) and is_background(paragraphs, made.paragraphs)
        told = _told(saved, topic) | {"background": common and saved.model.seeds[topic] is None}
        rows.append({**told, **figures, "examples": []})
    return rows


def _told(saved: SavedModel, topic: int) -> dict[str, object]:
    """What a model itself tells of a topic."""
    model = saved.model
    words = {"words": list(model.top(topic, WORDS)), "drift": drift_of(model, topic)}
    return {**topic_values(model, topic), **words, "stability": _kept(saved, topic).get("stability")}


def _kept(saved: SavedModel, topic: int) -> Mapping[str, object]:
    return saved.made.topics[topic] if topic < len(saved.made.topics) else {}


def drift_of(model: TopicModel, topic: int) -> list[str]:
    """The words of its seed that a topic has lost."""
    drift, seed = model.parameters.get("drift"), model.seeds[topic]
    lost = drift.get(seed, ()) if isinstance(drift, Mapping) and seed else ()
    return [str(word) for word in lost]


def examples_of(asked: Asked, wanted: Sequence[tuple[int, Sequence[int]]]) -> list[list[dict[str, object]]]:
    """For each topic and some of its paragraphs these paragraphs, each by its place and weight."""
    from nlp.modelling.paragraphs import paragraph_of, texts_at

    texts = texts_at(asked.workspace, asked.applied, (row for _, rows in wanted for row in rows))
    found = ([paragraph_of(asked.applied, topic, row, texts[row]) for row in rows] for topic, rows in wanted)
    return [[{**place_values(one), "weight": round(one.weight, 4)} for one in some] for some in found]


def place_values(one: TopicParagraph) -> dict[str, object]:
    """Where a paragraph stands."""
    return {name: getattr(one, name) for name in PLACE}


def flat(row: Mapping[str, object]) -> dict[str, object]:
    """A row as CSV has it: lists of words on one line, examples by their places."""
    return {name: _flat(value) for name, value in row.items()}


def place_said(place: Mapping[str, object]) -> str:
    """Where a paragraph stands, on a line: ``A/HRC/RES/43/21 A operative 4``."""
    parts = (place["symbol"] or place["source"], place["part"], place["zone"], place["number"])
    return " ".join(str(part) for part in parts if part is not None)


def _flat(value: object) -> object:
    if not isinstance(value, list | tuple):
        return value
    return "; ".join(place_said(one) if isinstance(one, Mapping) else str(one) for one in value)
