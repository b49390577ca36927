"""Ancestors of ancestors: what a clause comes from in versions of its text that are too old to be linked with it directly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from nlp.lineage.alignment.align import align
from nlp.lineage.alignment.similarity import likeness
from nlp.lineage.model import Alignment, Edition, Link


def indirect_links(edition: Edition, versions: Sequence[tuple[Edition, Alignment]]) -> list[Mapping[int, Link]]:
    """For each version the links that follow from the version after it, by the index of the clause in the edition.

    A clause that was linked with none of a version's is followed there from the next later version, if it has an ancestor
    in that one. A clause of the version that the edition's own alignment gave to another clause is not given again.

    Args:
        versions: the earlier versions of the edition's text, the latest first, with their alignments with it.
    """
    found: list[Mapping[int, Link]] = [{} for _ in versions]
    if not versions:
        return found
    standing = _ends(versions[0][1])
    for at, ((newer, _), (older, alignment)) in enumerate(pairwise(versions), 1):
        direct = _ends(alignment)
        steps = _steps(older, newer, {new: old for new, old in standing.items() if new not in direct}, alignment)
        found[at] = {new: _link(older, old, edition, new) for new, old in steps.items()}
        standing = {**steps, **direct}
    return found


def _ends(alignment: Alignment) -> dict[int, int]:
    """The old clause that each new one comes from, above all."""
    return {new: links[0].old for new, links in alignment.by_new().items()}


def _steps(older: Edition, newer: Edition, waiting: Mapping[int, int], alignment: Alignment) -> dict[int, int]:
    """Where the clauses that stand in the newer version stood in the older one."""
    if not waiting:
        return {}
    taken = {link.old for link in alignment.links}
    between = _ends(align(older.clauses, newer.clauses))
    steps = {new: between[at] for new, at in waiting.items() if at in between}
    return {new: old for new, old in steps.items() if old not in taken}


def _link(older: Edition, old: int, edition: Edition, new: int) -> Link:
    return Link(old, new, likeness(older.clauses[old].folded, edition.clauses[new].folded))
