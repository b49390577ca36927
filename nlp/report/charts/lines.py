"""Small multiples: for one theme in one body its share session by session, each with its interval.

Sessions stand side by side in their order, the same distance apart whatever the years between them. A line joins them
only when there are two or more; a naive interval is drawn thin and broken, one of a bootstrap whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal

from nlp.mine.model import ThemeFrequency
from nlp.report import names
from nlp.report.charts import style
from nlp.report.data import Session, session_of
from nlp.report.svg import draw

if TYPE_CHECKING:
    import altair as alt
    from markupsafe import Markup

WIDTH, HEIGHT = 250, 120
MOST_LABELS = 7
MOST_FIGURES = 6
_HEADROOM = 1.12
_ROOM_BELOW = 0.2
_PLACES: dict[str, tuple[Literal["left", "right", "center"], int, int]] = {
    "right": ("left", 7, -8),
    "left": ("right", -7, -8),
    "below": ("left", 7, 10),
}


def line_chart(
    rows: Sequence[ThemeFrequency], sessions: Sequence[Session], *, name: str, title: str, highest: float, say: names.Say
) -> Markup:
    """One panel as SVG.

    Args:
        rows: of one theme, one for each session, in order.
        name: unique on the page.
        highest: the top of the scale, the same for all panels that will be compared.
    """
    import altair as alt

    top = min(1.0, highest * _HEADROOM) or 1.0
    values = _values(rows, sessions, top, say)
    x = alt.X("position:O", axis=None, scale=alt.Scale(type="point", domain=list(range(len(values))), padding=0.6))
    y = alt.Y("share:Q", scale=alt.Scale(domain=[0, top]), axis=alt.Axis(format=".0%", tickCount=4, domain=False, ticks=False))
    base = style.chart_of(values).encode(x=x)
    layers = [*_marks(base, y, joined=len(values) > 1), _session_labels(base)]
    if len(values) <= MOST_FIGURES:
        layers += _figures(base, y)
    chart = style.frame(*layers, width=WIDTH, height=HEIGHT, left=36, right=10, top=10, bottom=36)
    return draw(chart, name=name, title=title, description="; ".join(f"{value['label']} {value['words']}" for value in values))


def _values(rows: Sequence[ThemeFrequency], sessions: Sequence[Session], top: float, say: names.Say) -> list[dict[str, Any]]:
    below = {session.key: _session_and_years(session, say) for session in sessions}
    every = -(-len(rows) // MOST_LABELS)
    return [
        {
            "position": position,
            "share": row.share,
            "low": row.interval.low,
            "high": row.interval.high,
            "kind": row.interval.kind,
            "label": names.session_short(row.group.session, say),
            "below": below[session_of(row)] if position % every == 0 else "",
            "place": _place([one.share for one in rows], position, top),
            "figure": names.percent(row.share),
            "words": style.words(row, say),
        }
        for position, row in enumerate(rows)
    ]


def _session_and_years(session: Session, say: names.Say) -> str:
    """A session with its years under it, unless they are what it is called by."""
    short, years = names.session_short(session.key[1], say), names.years_range(session.years)
    return short if years == short else f"{short}\n{years}"


def _marks(base: alt.Chart, y: alt.Y, *, joined: bool) -> list[alt.Chart]:
    import altair as alt

    low, high = alt.Y("low:Q"), alt.Y2("high:Q")
    naive, whole = alt.datum.kind == "wilson", alt.datum.kind == "bootstrap"
    marks = [
        base.transform_filter(naive).mark_rule(strokeWidth=1.5, strokeDash=[3, 2], stroke=style.BLUE).encode(y=low, y2=high),
        base.transform_filter(whole).mark_rule(strokeWidth=3, stroke=style.SHADES[2]).encode(y=low, y2=high),
        base.mark_point(filled=True, size=46, color=style.BLUE, opacity=1).encode(y=y, description=alt.Description("words:N")),
    ]
    line = base.mark_line(strokeWidth=1.75, color=style.BLUE).encode(y=y)
    return [marks[0], marks[1], line, marks[2]] if joined else marks


def _session_labels(base: alt.Chart) -> alt.Chart:
    import altair as alt

    mark = base.mark_text(
        baseline="top", y=HEIGHT + 6, lineBreak="\n", lineHeight=13, fontSize=style.SMALL_FONT_SIZE, color=style.GREY
    )
    labelled: alt.Chart = mark.encode(text=alt.Text("below:N"))
    return labelled


def _figures(base: alt.Chart, y: alt.Y) -> list[alt.Chart]:
    """The shares as figures beside the points, in a white outline."""
    import altair as alt

    return [
        base.transform_filter(alt.datum.place == place)
        .mark_text(align=align, dx=dx, dy=dy, fontSize=style.SMALL_FONT_SIZE, fontWeight="bold", color=style.INK)
        .encode(y=y, text=alt.Text("figure:N"), stroke=alt.StrokeValue("#ffffff"), strokeWidth=alt.StrokeWidthValue(3))
        for place, (align, dx, dy) in _PLACES.items()
    ]


def _place(shares: Sequence[float | None], position: int, top: float) -> str:
    """Where a figure keeps clear of the line: left of the point where the line then rises, under it in a valley."""
    here = shares[position] or 0.0
    before = shares[position - 1] or 0.0 if position else 0.0
    after = shares[position + 1] or 0.0 if position + 1 < len(shares) else 0.0
    if before > here < after and here > _ROOM_BELOW * top:
        return "below"
    return "left" if after > here else "right"
