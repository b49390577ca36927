"""The table of ``zhuti trends``: a block for each series, a line for each theme, then what is concluded, and a legend."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from nlp import messages
from nlp.cli.table import align, width
from nlp.cli.wrap import hang, wrap
from nlp.mine.intervals import FEWEST_RESOLUTIONS
from nlp.mine.trends.said import chance, point_name, sentence, short, wording_sentence
from nlp.mine.trends.sparkline import MOST_SIGNS, sparkline

if TYPE_CHECKING:
    from nlp.mine.trends.found import Trends
    from nlp.mine.trends.model import Conclusion, Trend
    from nlp.mine.trends.series import SeriesKey

_SUMMED_UP: tuple[Conclusion, ...] = ("unclear", "few-paragraphs", "few-sessions", "absent")
_NOT_A_LINE: tuple[Conclusion, ...] = ("absent",)
_NARROW = 80
_CHECKSUM_LENGTH = 12
_DASH = "–"


def table_lines(found: Trends, meta: Mapping[str, object], room: int | None) -> Iterator[str]:
    """The lines of the table and its legend; nothing where there is no series."""
    by_series = found.by_series()
    for key, trends in by_series.items():
        yield from _block(found, key, trends, room)
        yield ""
    if by_series:
        for line in _legend(found, meta, by_series, room):
            yield from wrap(line, room or 120)


def _block(found: Trends, key: SeriesKey, trends: Sequence[Trend], room: int | None) -> Iterator[str]:
    counted = trends[0].counted
    name = _name(found, key)
    if len(counted) < 2:
        only = point_name(trends[0].points[0].group)
        yield from wrap(messages.text("trends.one_point", name=name, only=only), room or 120)
        return
    first, last = point_name(counted[0].group), point_name(counted[-1].group)
    paragraphs = sum(point.of_paragraphs for point in counted)
    documents = sum(point.of_documents for point in counted)
    values = {"name": name, "first": first, "last": last, "points": len(counted), "paragraphs": paragraphs}
    yield from wrap(messages.text("trends.block", **values, documents=documents), room or 120)
    shown = [trend for trend in trends if trend.conclusion not in _NOT_A_LINE]
    if shown:
        yield from align([_heading(), *map(_cells, shown)] if room is None else _fitted(shown, room), left=2)
    yield from _sentences(found, trends, room or 120)


def _name(found: Trends, key: SeriesKey) -> str:
    if key.by == "session":
        return f"{key.body} {key.prefix.rstrip('-')}".strip()
    body = found.body_of(key)
    return messages.text("trends.of_years_body", body=body) if body else messages.text("trends.of_years")


def _heading() -> list[str]:
    names = ("theme", "series", "paragraphs", "share", "slope", "lag1", "p", "q", "ratio", "conclusion")
    return [messages.text(f"trends.column.{name}") for name in names]


def _cells(trend: Trend) -> list[str]:
    figures, counted = trend.figures, trend.counted
    return [
        trend.label,
        sparkline([point.paragraphs for point in counted], [point.of_paragraphs for point in counted]),
        str(trend.paragraphs),
        f"{trend.paragraphs / trend.of_paragraphs:.1%}" if trend.of_paragraphs else _DASH,
        f"{figures.slope.slope * 100:+.2f}" if figures and figures.slope else _DASH,
        f"{figures.lag1:+.2f}" if figures and figures.lag1 is not None else _DASH,
        chance(figures.p_serial) if figures else _DASH,
        chance(figures.q) if figures and figures.q is not None else _DASH,
        _ratio(trend),
        short(trend),
    ]


def _ratio(trend: Trend) -> str:
    """The ratio of two shares, with its interval where there is one; one to a share of zero has only a lower bound."""
    ratio = trend.comparison.ratio if trend.comparison else None
    if ratio is None or (ratio.value is None and ratio.low is None):
        return _DASH
    if ratio.value is None:
        return f"≥ {ratio.low:.2f}"
    if ratio.low is None:
        return f"{ratio.value:.2f}"
    return f"{ratio.value:.2f} ({ratio.low:.2f}–{'∞' if ratio.high is None else f'{ratio.high:.2f}'})"


def _fitted(trends: Sequence[Trend], room: int) -> list[list[str]]:
    """The lines with labels cut to what the room leaves, and without ``p`` and ``ratio`` where it is narrow: ``q`` decides."""
    lines = [_heading(), *map(_cells, trends)]
    if room <= _NARROW:
        lines = [[*line[:6], line[7], line[9]] for line in lines]
    others = sum(max(map(width, column)) + 2 for column in list(zip(*lines, strict=True))[1:])
    return [[_cut(line[0], max(room - others, 12)), *line[1:]] for line in lines]


def _cut(label: str, room: int) -> str:
    if width(label) <= room:
        return label
    while label and width(label) > room - 1:
        label = label[:-1]
    return label.rstrip() + "…"


def _sentences(found: Trends, trends: Sequence[Trend], room: int) -> Iterator[str]:
    """What is concluded of each theme; those of which nothing can be said for the same reason together."""
    groups = found.groups[trends[0].series]
    told = [trend for trend in trends if _has_news(found, trend)]
    for trend in told:
        shift = found.shift_of(trend)
        for line in (sentence(trend), *([wording_sentence(shift, groups)] if shift else [])):
            yield from hang("  ", f"{trend.label}{_colon()}{line}", room)
    counts = Counter(trend.conclusion for trend in trends if trend not in told)
    for reason in _SUMMED_UP:
        if counts[reason]:
            yield from hang("  ", _summed_up(reason, counts[reason], trends), room)


def _has_news(found: Trends, trend: Trend) -> bool:
    """Whether more is to be said of a trend than why nothing can be concluded."""
    has_changes = trend.figures is not None and bool(trend.figures.changes)
    return trend.conclusion not in _SUMMED_UP or has_changes or found.shift_of(trend) is not None


def _summed_up(reason: Conclusion, count: int, trends: Sequence[Trend]) -> str:
    said = next(trend for trend in trends if trend.conclusion == reason).said
    values = {name: chance(value) if isinstance(value, float) else value for name, value in said.items()}
    return messages.text(f"trends.reason.{reason}", **{**values, "count": count})


def _colon() -> str:
    return "：" if messages.language() == "zh" else ": "


def _legend(
    found: Trends, meta: Mapping[str, object], by_series: Mapping[SeriesKey, list[Trend]], room: int | None
) -> Iterator[str]:
    yield messages.text("trends.legend.series", most=MOST_SIGNS)
    unit, places = (messages.text(f"trends.{name}.{found.by}") for name in ("unit", "places"))
    yield messages.text("trends.legend.slope", unit=unit, places=places)
    tested = [str(trends[0].tested) for trends in by_series.values() if trends[0].tested] or ["0"]
    yield messages.text("trends.legend.p", tested=("、" if messages.language() == "zh" else ", ").join(tested))
    compared = next((trend.compared for trend in found.trends if trend.compared), None)
    if compared and (room is None or room > _NARROW):
        later, earlier = _compared(found, compared, by_series)
        yield messages.text("trends.legend.ratio", later=later, earlier=earlier, fewest=FEWEST_RESOLUTIONS)
    yield messages.text("trends.legend.bursts")
    for key, share in found.repeated.items():
        yield messages.text("trends.legend.repeated", name=_name(found, key), share=f"{share:.0%}")
    yield from _legend_of_rest(found, meta)


def _legend_of_rest(found: Trends, meta: Mapping[str, object]) -> Iterator[str]:
    if found.has_fresh:
        yield messages.text("trends.legend.fresh")
    elif found.untraced:
        yield messages.text("trends.legend.no_fresh", documents=found.untraced)
    if found.left.special:
        yield messages.text("trends.legend.special", count=len(found.left.special))
    if found.undated_documents:
        yield messages.text("trends.legend.undated", documents=found.undated_documents)
    checksum = str(meta["corpus_hash"])[:_CHECKSUM_LENGTH]
    values = {"lexicon": meta["lexicon"], "version": meta["lexicon_version"], "corpus": checksum}
    yield messages.text("themes.legend.lexicon", **values)


def _compared(found: Trends, names: tuple[str, str], by_series: Mapping[SeriesKey, list[Trend]]) -> tuple[str, str]:
    """The periods compared by name; where several series have ends of their own, “the last point” and “the first”."""
    if len({trend.compared for trend in found.trends if trend.compared}) > 1:
        return messages.text("trends.last"), messages.text("trends.first_point")
    body = next(iter(by_series)).body if len(by_series) == 1 else None
    later, earlier = (f"{body} {name}" if body else name for name in names)
    return later, earlier
