"""A conclusion in words: one sentence, and what goes with it."""

from __future__ import annotations

from collections.abc import Sequence

from nlp import messages
from nlp.mine.model import Group
from nlp.mine.trends.model import CONCLUDED, Trend
from nlp.mine.trends.series import name_of
from nlp.mine.trends.wordings import TermShift

_POINTS = ("total", "farthest")
_CHANCES = ("p", "q", "p_serial", "least")


def sentence(trend: Trend, language: str | None = None) -> str:
    """The conclusion of a trend, and where the theme came up, in a sentence or two."""
    key = f"repeated-{trend.said['direction']}" if trend.conclusion == "repeated" else trend.conclusion
    counted = trend.counted
    values = {name: _value(name, value) for name, value in trend.said.items()}
    if counted:
        values |= {"first": point_name(counted[0].group), "last": point_name(counted[-1].group)}
    said = messages.text(f"trends.conclusion.{key}", language, **values)
    came_up = next((point.group for point in counted if point.paragraphs), None)
    if came_up is None or came_up == counted[0].group:
        return said
    gap = " " if (language or messages.language()) == "en" else ""
    return gap.join((said, messages.text("trends.first", language, first=point_name(came_up))))


def wording_sentence(shift: TermShift, groups: Sequence[Group], language: str | None = None) -> str:
    """What became of a wording; ``groups`` are those of the series."""
    return messages.text(
        f"trends.wording.{shift.kind}",
        language,
        old=shift.old.term,
        new=shift.new.term,
        last=point_name(groups[shift.last]),
        first=point_name(groups[shift.first]),
    )


def short(trend: Trend, language: str | None = None) -> str:
    """The conclusion in a word; an arrow only where a direction, or that there is none, is concluded."""
    name = trend.conclusion if trend.conclusion in (*CONCLUDED, "absent") else "none"
    return messages.text(f"trends.short.{name}", language)


def point_name(group: Group) -> str:
    """A session with its body, or a year: ``HRC 53``, ``2023``."""
    return f"{group.body} {name_of(group)}" if group.by == "session" else name_of(group)


def chance(p: float) -> str:
    """A p or q as it is printed.

    >>> chance(0.00004), chance(0.0833333)
    ('<0.001', '0.083')
    """
    return "<0.001" if p < 0.001 else f"{p:.3f}"


def _value(name: str, value: object) -> object:
    if name in _POINTS and isinstance(value, float):
        return f"{abs(value) * 100:.1f}"
    if name in _CHANCES and isinstance(value, float):
        return chance(value)
    return f"{value:.2f}" if isinstance(value, float) else value
