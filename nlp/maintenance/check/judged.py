"""What reviewers said of tags, held against the lexicon: judgements that it breaks, themes that fare badly by them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

from nlp.lexicon.model import Lexicon
from nlp.maintenance.check.finding import Finding, finding_of, place
from nlp.maintenance.judgements import FILE, broken_judgements, read_judgements
from nlp.maintenance.judgements.figures import figures_of
from nlp.mine.judged import ThemeFigures
from nlp.mine.stratified import Estimate
from nlp.store import Workspace
from nlp.types import ThemeTag

Tag: TypeAlias = Callable[[Sequence[str]], list[tuple[ThemeTag, ...]]]

LEAST_SHARE = 0.9
"""Of precision and recall; a theme is told of where its whole interval lies below."""

LEAST_JUDGED = 5
"""So many judgements must be behind a share before it is told of."""

BROKEN = ("check.broken_yes", "check.broken_no")
"""The findings of judgements that hold no longer."""


def check_judgements(lexicon: Lexicon, tag: Tag, *, before: Tag | None = None) -> Iterator[Finding]:
    """The faults of the file of judgements, and the verdicts that held and hold no longer.

    Args:
        before: tags with the lexicon as it was before an edit; without it a verdict is taken to have held where the lexicon
            agreed with it when it was given.
    """
    path = Path(lexicon.path) / FILE
    judgements, faults = read_judgements(Path(lexicon.path))
    yield from map(finding_of, faults)
    for broken in broken_judgements(lexicon, judgements, tag, before=before):
        key = BROKEN[0] if broken.settled.is_yes else BROKEN[1]
        values = {name: value for name, value in broken.values.items() if name != "theme"}
        yield Finding("error", f"{path}:{broken.line}", key, values, broken.theme, broken.term)


def check_figures(lexicon: Lexicon, tag: Tag, workspace: Workspace | None) -> Iterator[Finding]:
    """How each theme fares that was judged; a warning where it fares badly."""
    places = {theme.id: place(theme, "id") for theme in lexicon.themes}
    for figures in figures_of(lexicon, tag, workspace):
        where = places[figures.theme]
        values = {"judged": figures.judged, "precision": _written(figures.precision), "recall": _written(figures.recall)}
        yield Finding("info", where, "check.judged", values, figures.theme)
        yield from _bad(figures, where)


def _bad(figures: ThemeFigures, where: str) -> Iterator[Finding]:
    for key, estimate in (("check.low_precision", figures.precision), ("check.low_recall", figures.recall)):
        if estimate and estimate.of >= LEAST_JUDGED and estimate.high < LEAST_SHARE:
            yield Finding("warning", where, key, {"share": _written(estimate), "least": LEAST_SHARE}, figures.theme)


def _written(estimate: Estimate | None) -> str:
    return f"{estimate.share:.2f} ({estimate.low:.2f}–{estimate.high:.2f})" if estimate else "–"
