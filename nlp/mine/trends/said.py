"""A conclusion in words: one sentence, and what goes with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nlp import messages
from nlp.mine.intervals import FEWEST_RESOLUTIONS
from nlp.mine.model import Group
from nlp.mine.trends.model import CONCLUDED, Trend
from nlp.mine.trends.series import name_of
from nlp.mine.trends.wordings import TermShift

_OPEN = ("unclear", "many", "serial")
_POINTS = ("total", "farthest")
_CHANCES = ("p", "q", "p_serial", "least")


def sentence(trend: Trend, language: str | None = None) -> str:
    """The conclusion of a trend in a sentence, then where the theme came up and where its level changed, if it did."""
    key = f"repeated-{trend.said['direction']}" if trend.conclusion == "repeated" else trend.conclusion
    counted = trend.counted
    values = {name: _value(name, value, language) for name, value in trend.said.items()}
    if counted:
        values |= {"first": point_name(counted[0].group), "last": point_name(counted[-1].group)}
    said = messages.text(f"trends.conclusion.{key}", language, **values)
    gap = " " if (language or messages.language()) == "en" else ""
    return gap.join((said, *_remarks(trend, language)))


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


def lacking(trend: Trend, language: str | None = None) -> str | None:
    """What the comparison of two periods lacks, in a sentence; None where it lacks nothing, or nothing was compared."""
    why = trend.comparison.ratio.why if trend.comparison else None
    return messages.text(f"ratios.{why}", language, fewest=FEWEST_RESOLUTIONS) if why else None


def _remarks(trend: Trend, language: str | None) -> Iterator[str]:
    """Where the theme came up, unless it was there from the first, and where its level changed."""
    counted = trend.counted
    came_up = next((point.group for point in counted if point.paragraphs), None)
    if came_up is not None and came_up != counted[0].group:
        yield messages.text("trends.first", language, first=point_name(came_up))
    if trend.conclusion in _OPEN:
        yield from _smallest(trend, language)
    if trend.figures and trend.figures.changes:
        comma = "、" if (language or messages.language()) == "zh" else ", "
        changed = comma.join(point_name(counted[place].group) for place in trend.figures.changes)
        yield messages.text("trends.changes", language, points=changed)


def _smallest(trend: Trend, language: str | None) -> Iterator[str]:
    """What could have been shown between the two periods; nothing where that is not known."""
    smallest = trend.smallest
    if smallest is None or trend.compared is None or smallest.ratio_up is None:
        return
    later, earlier = (f"{trend.series.body} {name}" if trend.series.body else name for name in trend.compared)
    key = "trends.smallest" if smallest.ratio_down is not None else "trends.smallest.up"
    down = f"{smallest.ratio_down:.2f}" if smallest.ratio_down is not None else ""
    yield messages.text(key, language, later=later, earlier=earlier, up=f"{smallest.ratio_up:.2f}", down=down)


def _value(name: str, value: object, language: str | None) -> object:
    if name in _POINTS and isinstance(value, float):
        return f"{abs(value) * 100:.1f}"
    if name in _CHANCES and isinstance(value, float):
        written = chance(value)
        signed = f"< {written[1:]}" if written.startswith("<") else f"= {written}"
        return signed if (language or messages.language()) == "en" else signed.replace(" ", "")
    return f"{value:.2f}" if isinstance(value, float) else value
