"""A series as a row of bars, small enough for a table; each bar leads to what is behind it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET

from nlp.report.charts.style import BLUE, FAINT
from nlp.report.svg import markup_of

if TYPE_CHECKING:
    from markupsafe import Markup

HEIGHT = 28
_WIDEST, _NARROWEST, _ROOM = 16, 3, 180
_LEAST = 1.5


class Bar(NamedTuple):
    """A point: its share (None for none), what it says in words, and where it leads, if anywhere."""

    share: float | None
    words: str
    address: str | None


def sparkline(bars: Sequence[Bar], *, name: str, title: str, description: str) -> Markup:
    """The bars as an inline SVG element, the highest in full; a zero is a line at the foot.

    The links of the bars are left out of the order of the tabulator key: the tables have the same ones.

    Args:
        name: unique on the page; ids begin with it.
        title: what the series is; read out first.
        description: what it shows, in a sentence.
    """
    wide = max(_NARROWEST, min(_WIDEST, _ROOM // max(len(bars), 1)))
    width = wide * len(bars)
    size = {"width": str(width), "height": str(HEIGHT), "viewBox": f"0 0 {width} {HEIGHT}"}
    root = ET.Element("svg", size | {"role": "group", "aria-labelledby": f"{name}-title {name}-desc"})
    for tag, text in (("title", title), ("desc", description)):
        ET.SubElement(root, tag, {"id": f"{name}-{tag}"}).text = text
    highest = max((bar.share or 0.0 for bar in bars), default=0.0)
    for at, bar in enumerate(bars):
        _draw(root, bar, at * wide, wide, highest)
    return markup_of(root)


def _draw(root: ET.Element, bar: Bar, left: int, wide: int, highest: float) -> None:
    tall = max(_LEAST, (bar.share or 0.0) / highest * HEIGHT) if highest and bar.share else _LEAST
    link = ET.SubElement(root, "a", {"href": bar.address, "tabindex": "-1"}) if bar.address else root
    drawn = ET.SubElement(
        link,
        "rect",
        {
            "x": str(left),
            "y": f"{HEIGHT - tall:g}",
            "width": str(wide - 1),
            "height": f"{tall:g}",
            "fill": BLUE if bar.share else FAINT,
        },
    )
    ET.SubElement(drawn, "title").text = bar.words
