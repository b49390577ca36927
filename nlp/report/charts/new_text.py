"""New text against old: for each session a bar of its paragraphs, those that are new, those that were changed, and the rest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from nlp.report import names
from nlp.report.charts import style
from nlp.report.novelty import KINDS, Kind, SessionNovelty
from nlp.report.svg import draw
from nlp.report.wrap import wrap

if TYPE_CHECKING:
    import altair as alt
    from markupsafe import Markup

WIDTH, COUNT_WIDTH = 380, 74
LABEL_EM = 17.0

_COLOURS: dict[Kind, str] = {"new": "#0a4a8c", "changed": "#85b7dc", "same": "#e0e5ea"}
_HEADINGS: dict[Kind, str] = {"new": "#0a4a8c", "changed": "#2f74b0", "same": style.GREY}
_HALF_BAR = 0.3


def new_text_chart(sessions: Sequence[SessionNovelty], *, say: names.Say, word: names.Say) -> Markup:
    """The chart as SVG: a row each session, its parts in one order and in shades that differ in grey, its counts beside it.

    Args:
        word: gives the wordings of new text, as `say` gives those of the report.
    """
    import altair as alt

    labels = [wrap(names.body_and_session(session.key, say), em=LABEL_EM) for session in sessions]
    row_height = 13 + style.LINE_HEIGHT * max((len(label) for label in labels), default=1)
    chart = style.frame(
        _bars(sessions, say, word),
        *_counts(sessions),
        *style.row_labels(labels, alt.Y("row:Q")),
        *_headings(word),
        width=WIDTH,
        height=row_height * len(sessions),
        left=LABEL_EM * style.FONT_SIZE + 14,
        right=len(KINDS) * COUNT_WIDTH + 16,
        top=32,
        bottom=4,
    )
    return draw(chart, name="new-text-chart", title=word("title"), description=word("desc", sessions=len(sessions)))


def _bars(sessions: Sequence[SessionNovelty], say: names.Say, word: names.Say) -> alt.Chart:
    import altair as alt

    values = [value for row, session in enumerate(sessions) for value in _parts(row, session, say, word)]
    axis = alt.Axis(format=".0%", tickCount=5, orient="top", domain=False, ticks=False, grid=True)
    scale = alt.Scale(domain=[len(sessions) - 0.5, -0.5], nice=False, zero=False)
    mark = style.chart_of(values).mark_rect(stroke="#ffffff", strokeWidth=1)
    bars: alt.Chart = mark.encode(
        x=alt.X("from:Q", axis=axis, scale=alt.Scale(domain=[0, 1])),
        x2=alt.X2("to:Q"),
        y=alt.Y("row:Q", axis=None, scale=scale),
        y2=alt.Y2("bottom:Q"),
        color=alt.Color("kind:N", legend=None, scale=alt.Scale(domain=list(_COLOURS), range=list(_COLOURS.values()))),
        description=alt.Description("words:N"),
    )
    return bars


def _parts(row: int, session: SessionNovelty, say: names.Say, word: names.Say) -> list[dict[str, Any]]:
    """The parts of a bar from the left, those without a paragraph left out."""
    whole, start, parts = session.of_paragraphs, 0, []
    for kind in KINDS:
        count = session.paragraphs[kind]
        if count:
            share = names.percent(count / whole)
            figures = word("words", kind=word(f"{kind}"), count=names.ratio(count, whole), share=share)
            words = f"{names.body_and_session(session.key, say)} · {figures}"
            ends = {"from": start / whole, "to": (start + count) / whole}
            parts.append({"row": row - _HALF_BAR, "bottom": row + _HALF_BAR, "kind": kind, "words": words, **ends})
        start += count
    return parts


def _counts(sessions: Sequence[SessionNovelty]) -> list[alt.Chart]:
    import altair as alt

    return [
        style.chart_of([{"row": row, "count": f"{session.paragraphs[kind]:,}"} for row, session in enumerate(sessions)])
        .mark_text(align="right", baseline="middle", x=WIDTH + COUNT_WIDTH * (place + 1), fontSize=11, color=_HEADINGS[kind])
        .encode(y=alt.Y("row:Q"), text=alt.Text("count:N"))
        for place, kind in enumerate(KINDS)
    ]


def _headings(word: names.Say) -> list[alt.Chart]:
    """Over the counts the names of the parts, in the order of the bar: with a box of its shade, the legend of the chart."""
    import altair as alt

    labels = [
        style.chart_of([{"label": word(f"{kind}")}])
        .mark_text(align="right", x=WIDTH + COUNT_WIDTH * (place + 1), y=-14, fontSize=11, color=_HEADINGS[kind])
        .encode(text=alt.Text("label:N"))
        for place, kind in enumerate(KINDS)
    ]
    boxes = [
        style.chart_of([{}]).mark_rect(
            x=WIDTH + COUNT_WIDTH * (place + 1) - 26, x2=WIDTH + COUNT_WIDTH * (place + 1), y=-7, y2=-3, color=_COLOURS[kind]
        )
        for place, kind in enumerate(KINDS)
    ]
    return [*labels, *boxes]
