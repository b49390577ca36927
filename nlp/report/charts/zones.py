"""Preambular against operative: for each theme both shares with their intervals, and the counts beside them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from nlp.lexicon.model import Theme
from nlp.mine.model import ThemeFrequency
from nlp.report import names
from nlp.report.charts import style
from nlp.report.svg import draw
from nlp.report.wrap import wrap

if TYPE_CHECKING:
    import altair as alt
    from markupsafe import Markup

COMPARED_ZONES = ("preambular", "operative")
WIDTH, COUNT_WIDTH = 430, 78
LABEL_EM = {"zh": 13.0, "en": 23.0}

_OFFSET = 0.17
_COLOURS = {"preambular": style.BLUE, "operative": style.VERMILION}
_SHAPES = {"preambular": "circle", "operative": "diamond"}


def zone_chart(rows: Sequence[ThemeFrequency], themes: Sequence[Theme], *, language: str, say: names.Say) -> Markup:
    """The comparison as SVG; themes in the order given, one row each."""
    import altair as alt

    labels = [wrap(names.label(theme, language), em=LABEL_EM[language]) for theme in themes]
    row_height = 15 + style.LINE_HEIGHT * max((len(label) for label in labels), default=1)
    height = row_height * len(themes)
    values = _values(rows, themes, language, say)
    chart = style.frame(
        *_stripes(len(themes)),
        *_marks(values, len(themes)),
        *_counts(values),
        *style.row_labels(labels, alt.Y("row:Q")),
        *_count_headings(say),
        width=WIDTH,
        height=height,
        left=LABEL_EM[language] * style.FONT_SIZE + 14,
        right=2 * COUNT_WIDTH + 16,
        top=32,
        bottom=4,
    )
    return draw(chart, name="zone-chart", title=say("zones.title"), description=say("zones.desc", themes=len(themes)))


def _values(rows: Sequence[ThemeFrequency], themes: Sequence[Theme], language: str, say: names.Say) -> list[dict[str, Any]]:
    positions = {theme.id: position for position, theme in enumerate(themes)}
    labels = {theme.id: names.label(theme, language) for theme in themes}
    return [
        {
            "y": positions[row.theme] + (_OFFSET if row.group.zone == "operative" else -_OFFSET),
            "row": positions[row.theme],
            "zone": row.group.zone,
            "share": row.share,
            "low": row.interval.low,
            "high": row.interval.high,
            "count": names.ratio(row.paragraphs, row.of_paragraphs),
            "words": f"{labels[row.theme]} · {say(f'zone.{row.group.zone}')}: {style.words(row, say)}",
        }
        for row in rows
        if row.theme in positions and row.group.zone in COMPARED_ZONES
    ]


def _y(field: str, themes: int) -> alt.Y:
    import altair as alt

    return alt.Y(f"{field}:Q", axis=None, scale=alt.Scale(domain=[themes - 0.5, -0.5], nice=False, zero=False))


def _stripes(themes: int) -> list[alt.Chart]:
    """A pale band behind every other row, from the labels to the counts."""
    import altair as alt

    values = [{"from": position - 0.5, "to": position + 0.5} for position in range(1, themes, 2)]
    mark = style.chart_of(values).mark_rect(color="#f6f8fa", x=-400, x2=WIDTH + 2 * COUNT_WIDTH + 16)
    return [mark.encode(y=_y("from", themes), y2=alt.Y2("to:Q"))] if values else []


def _marks(values: list[dict[str, Any]], themes: int) -> list[alt.Chart]:
    import altair as alt

    highest = max((value["high"] or value["share"] or 0.0 for value in values), default=0.0) or 1.0
    axis = alt.Axis(format=".0%", tickCount=6, orient="top", domain=False, ticks=False, grid=True)
    x = alt.X("share:Q", axis=axis, scale=alt.Scale(domain=[0, min(1.0, highest * 1.04)]))
    colour = alt.Color("zone:N", legend=None, scale=alt.Scale(domain=list(_COLOURS), range=list(_COLOURS.values())))
    shape = alt.Shape("zone:N", legend=None, scale=alt.Scale(domain=list(_SHAPES), range=list(_SHAPES.values())))
    base = style.chart_of(values).encode(y=_y("y", themes), color=colour)
    return [
        base.mark_rule(strokeWidth=1.5).encode(x=alt.X("low:Q"), x2=alt.X2("high:Q")),
        base.mark_point(filled=True, size=62, opacity=1).encode(x=x, shape=shape, description=alt.Description("words:N")),
    ]


def _counts(values: list[dict[str, Any]]) -> list[alt.Chart]:
    import altair as alt

    return [
        style.chart_of([value for value in values if value["zone"] == zone])
        .mark_text(align="right", x=WIDTH + 8 + COUNT_WIDTH * (position + 1), fontSize=11, color=_COLOURS[zone])
        .encode(y=alt.Y("row:Q"), text=alt.Text("count:N"))
        for position, zone in enumerate(COMPARED_ZONES)
    ]


def _count_headings(say: names.Say) -> list[alt.Chart]:
    """Over the counts the names of the zones with their marks: the legend of the chart."""

    import altair as alt

    return [
        style.chart_of([{"label": f"{say(f'zone.{zone}.mark')} {say(f'zone.{zone}')}"}])
        .mark_text(align="right", x=WIDTH + 8 + COUNT_WIDTH * (position + 1), y=-14, fontSize=11, color=_COLOURS[zone])
        .encode(text=alt.Text("label:N"))
        for position, zone in enumerate(COMPARED_ZONES)
    ]
