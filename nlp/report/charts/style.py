"""What the charts have in common: colours that also differ in grey, sizes, and the frame around a layered chart.

Colours: a single blue that darkens with the share (ColorBrewer's Blues, sequential, safe for colour-blind readers), and
Okabe and Ito's blue and vermilion for two zones, which also differ in shape.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from nlp.mine.model import ThemeFrequency
from nlp.report import names

if TYPE_CHECKING:
    import altair as alt

INK, GREY, FAINT, GRID = "#1b1f24", "#5b6470", "#707983", "#e3e7eb"
BLUE, VERMILION = "#0b5c9e", "#c24e00"

SHARE_STEPS = (0.05, 0.1, 0.2, 0.4)
"""Borders between the shades of the heat map."""

SHADES = ("#eaf2fa", "#c6dbef", "#85b7dc", "#2f74b0", "#0a4a8c")
"""One shade a step, the last for shares from the last border on."""

NOTHING_SHADE, NO_TEXT_SHADE = "#ffffff", "#f1f1ef"
FIRST_DARK_SHADE = 3

FONT_SIZE, SMALL_FONT_SIZE = 12, 10.5
LINE_HEIGHT = 15


def shade(share: float | None) -> int:
    """The position in `SHADES` of a share; -1 for none at all (zero).

    >>> [shade(share) for share in (0.0, 0.01, 0.05, 0.399, 1.0)]
    [-1, 0, 1, 3, 4]
    """
    return sum(share >= border for border in SHARE_STEPS) if share else -1


def frame(
    *layers: alt.Chart, width: float, height: float, left: float = 0, right: float = 0, top: float = 0, bottom: float = 0
) -> alt.LayerChart:
    """The layers over each other in a plot of exactly this size, with exactly these paddings."""
    import altair as alt

    chart = alt.layer(*layers).properties(
        width=width,
        height=height,
        autosize=alt.AutoSizeParams(type="none"),
        padding={"left": left, "right": right, "top": top, "bottom": bottom},
        background="#ffffff",
    )
    framed: alt.LayerChart = chart.configure_view(stroke=None).configure_axis(
        labelColor=GREY, labelFontSize=SMALL_FONT_SIZE, gridColor=GRID, domainColor=FAINT, tickColor=FAINT, title=None
    )
    return framed


def chart_of(values: list[dict[str, Any]]) -> alt.Chart:
    """A chart over these values, with no mark as yet."""
    import altair as alt

    return alt.Chart(alt.InlineData(values=values))


def row_labels(labels: Sequence[list[str]], y: alt.Y) -> list[alt.Chart]:
    """The labels, broken into lines, on the left of the rows that ``y`` places (its field is ``row``).

    A text of several lines hangs from its first, so labels of each length are raised by their own amount.
    """
    import altair as alt

    rows = [{"row": position, "label": "\n".join(label), "lines": len(label)} for position, label in enumerate(labels)]
    return [
        chart_of([row for row in rows if row["lines"] == lines])
        .mark_text(
            align="right",
            baseline="middle",
            x=-8,
            dy=-LINE_HEIGHT * (lines - 1) / 2,
            lineBreak="\n",
            lineHeight=LINE_HEIGHT,
            fontSize=FONT_SIZE,
            color=INK,
        )
        .encode(y=y, text=alt.Text("label:N"))
        for lines in sorted({len(label) for label in labels})
    ]


def words(row: ThemeFrequency, say: names.Say) -> str:
    """A row's figures in a sentence, for the words that a mark shows under the pointer."""
    return say(
        "cell",
        count=names.ratio(row.paragraphs, row.of_paragraphs),
        share=names.percent(row.share),
        interval=names.interval(row.interval.low, row.interval.high),
        kind=say(f"interval.{row.interval.kind}"),
    )
