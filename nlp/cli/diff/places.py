"""Where paragraphs stand, in few words: 序言 4–6、执行 2."""

from __future__ import annotations

from collections.abc import Iterable

from nlp import messages
from nlp.lineage.model import Clause
from nlp.visible import visible

EN_DASH = "–"


def places(clauses: Iterable[Clause], language: str | None = None) -> str:
    """The zones and numbers of paragraphs, those that follow each other as ranges."""
    runs: list[list[Clause]] = []
    for clause in clauses:
        if runs and _follows(runs[-1][-1], clause):
            runs[-1].append(clause)
        else:
            runs.append([clause])
    return messages.text("diff.list", language).join(_run(run, language) for run in runs)


def _follows(one: Clause, other: Clause) -> bool:
    return (one.part, one.zone, one.number + 1) == (other.part, other.zone, other.number)


def _run(run: list[Clause], language: str | None) -> str:
    first, last = run[0], run[-1]
    numbers = str(first.number) if first is last else f"{first.number}{EN_DASH}{last.number}"
    zone = messages.text(f"show.zone.{first.zone}", language)
    return visible(" ".join(filter(None, (first.part, zone, numbers))))
