"""The TF-IDF weights of the terms of themes in each group: which wordings set a group apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nlp.counting import counted_entries
from nlp.mine.counts import group_of
from nlp.mine.model import By, Group
from nlp.mine.selection import Selection
from nlp.mine.theme_weights import weights_of_texts
from nlp.store import Workspace

MOST = 5
"""So many terms are told of each theme."""


@dataclass(frozen=True, slots=True)
class TermWeight:
    """What a term weighs in a group: its mentions, and its weight among all terms of all themes, the group being one text."""

    term: str
    mentions: int
    weight: float


def term_weights(
    workspace: Workspace, themes: Iterable[str], by: By, selection: Selection, groups: Sequence[Group]
) -> dict[tuple[str, Group], tuple[TermWeight, ...]]:
    """The heaviest terms of each theme that stand in each group, `MOST` of them, equals by code points.

    Args:
        themes: all themes of the lexicon, whose terms are the features.
        groups: those that have a paragraph; they are the texts.
    """
    import numpy as np

    mentions = _mentions(workspace, frozenset(themes), by, selection)
    terms = sorted({key for of_group in mentions.values() for key in of_group})
    column = {key: at for at, key in enumerate(terms)}
    counts = np.zeros((len(groups), len(terms)))
    for at, group in enumerate(groups):
        for key, count in mentions.get(group, {}).items():
            counts[at, column[key]] = count
    weights = weights_of_texts(counts, len(groups), len(terms))
    found: dict[tuple[str, Group], list[TermWeight]] = {}
    for at, group in enumerate(groups):
        for (theme, term), count in mentions.get(group, {}).items():
            weight = TermWeight(term, count, float(weights[at, column[theme, term]]))
            found.setdefault((theme, group), []).append(weight)
    return {key: tuple(sorted(some, key=lambda one: (-one.weight, one.term))[:MOST]) for key, some in found.items()}


def _mentions(
    workspace: Workspace, themes: frozenset[str], by: By, selection: Selection
) -> dict[Group, dict[tuple[str, str], int]]:
    """How often each term of a theme stands in each group."""
    entries = {entry.key: entry for entry in counted_entries(workspace, selection)}
    groups = {(key, zone): group_of(entry, by, zone) for key, entry in entries.items() for zone in selection.zones}
    found: dict[Group, dict[tuple[str, str], int]] = {}
    for key, zone, theme, cited, term, count in zip(*workspace.tagging().zone_terms(), strict=True):
        if (key, zone) in groups and theme in themes and (selection.with_cited or not cited):
            of_group = found.setdefault(groups[key, zone], {})
            of_group[theme, term] = of_group.get((theme, term), 0) + count
    return found
