"""The paragraphs behind a figure of a topic model: where each stands and what it says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from nlp.modelling.applied import Applied
from nlp.store import Run, StoredText, Workspace


@dataclass(frozen=True, slots=True)
class TopicParagraph:
    """A paragraph as a topic model sees it; ``weight`` is the share that the topic has in it, from 0 to 1."""

    source: str
    symbol: str | None
    body: str | None
    session: str | None
    part: str | None
    zone: str
    number: int | str | None
    weight: float
    text: str


def strongest(applied: Applied, topic: int, among: Any = None) -> list[int]:
    """The paragraphs that carry a topic, by falling weight, equals in the order of documents: their places.

    Args:
        among: of all paragraphs, which are asked for.
    """
    import numpy as np

    carries = applied.carries[:, topic] if among is None else applied.carries[:, topic] & among
    rows = np.flatnonzero(carries)
    order = np.argsort(-applied.weights[rows, topic], kind="stable")
    return [int(row) for row in rows[order]]


def paragraphs_at(workspace: Workspace, applied: Applied, topic: int, rows: Sequence[int]) -> list[TopicParagraph]:
    """These paragraphs, in the order given; to be used within the snapshot in which the texts were read."""
    texts = texts_at(workspace, applied, rows)
    return [paragraph_of(applied, topic, row, texts[row]) for row in rows]


def texts_at(workspace: Workspace, applied: Applied, rows: Iterable[int]) -> dict[int, StoredText]:
    """The stored text of each of these paragraphs; many are read at once, which is much quicker than one by one."""
    rows = list(dict.fromkeys(rows))
    entries = {entry.source: entry for entry in workspace.entries()}
    document, position = applied.document, applied.position
    runs = {row: Run(entries[applied.documents[document[row]].source], int(position[row]), int(position[row])) for row in rows}
    found = workspace.texts_in(list(dict.fromkeys(runs.values())))
    by_place = {(key, text.position): text for key, some in found.items() for text in some}
    return {row: by_place[run.entry.key, run.first] for row, run in runs.items()}


def paragraph_of(applied: Applied, topic: int, row: int, text: StoredText) -> TopicParagraph:
    """A paragraph, given its stored text."""
    document = applied.documents[applied.document[row]]
    return TopicParagraph(
        source=document.source,
        symbol=document.symbol,
        body=document.body,
        session=document.session,
        part=text.part,
        zone=text.zone,
        number=text.number,
        weight=float(applied.weights[row, topic]),
        text=text.text,
    )
