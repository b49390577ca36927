"""The figures of judgements in words: a line a theme, for the commands that show a theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp import messages

if TYPE_CHECKING:
    from nlp.mine.judged import ThemeFigures
    from nlp.mine.stratified import Estimate

EN_DASH = "–"


def figures_line(figures: ThemeFigures) -> str:
    """What judgements say of a theme, on one line: how many there are, precision, recall, and what is wrong with them."""
    parts = [
        messages.text("judge.line_judged", judged=figures.judged),
        messages.text("judge.line_precision", share=share_with_interval(figures.precision)),
        messages.text("judge.line_recall", share=share_with_interval(figures.recall)),
    ]
    return messages.text("judge.semicolon").join([*parts, *remarks(figures)])


def remarks(figures: ThemeFigures) -> list[str]:
    """What a reader of the figures must know: what lacks, what is undecided, stale or of several frames."""
    said = []
    if figures.lacking:
        lacking = [messages.text(f"judge.lacking.{stratum}", count=count) for stratum, count in figures.lacking.items()]
        said.append(messages.text("judge.lacking", lacking=messages.text("judge.comma").join(lacking)))
    for name in ("undecided", "stale", "chosen"):
        if count := getattr(figures, name):
            said.append(messages.text(f"judge.remark.{name}", count=count))
    if figures.frames > 1:
        said.append(messages.text("judge.remark.frames", count=figures.frames))
    return said


def share_with_interval(estimate: Estimate | None) -> str:
    """A share with its interval, or a dash: 95.0% (83.5–98.6)."""
    if estimate is None:
        return EN_DASH
    return f"{estimate.share:.1%} ({100 * estimate.low:.1f}{EN_DASH}{100 * estimate.high:.1f})"
