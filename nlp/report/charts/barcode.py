"""The barcode: a strip for each document, from its first character to its last, with a tick where each hit stands.

All strips are of one width, whatever the length of the document, which is written beside it. The picture is as wide as the
page lets it be, and its letters stay as large as the page's: only the strips are stretched. It needs no colour.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from nlp import messages
from nlp.report.charts import style
from nlp.report.svg import markup_of
from nlp.report.wrap import wrap
from nlp.visible import visible

if TYPE_CHECKING:
    from markupsafe import Markup

STEPS = 1000
"""So many places of a strip are told apart; hits closer together share a tick."""

LABEL_EM = 22.0
_STRIP_HEIGHT, _HEADING_HEIGHT, _ROW_HEIGHT, _AXIS_HEIGHT = 18, 30, 44, 24
_QUARTERS = (0, 25, 50, 75, 100)


@dataclass(frozen=True, slots=True)
class Strip:
    """What is drawn of one document.

    Attributes:
        label: what the document is called: its symbol, else its source.
        heading: the session it stands under; strips of one heading follow each other.
        characters: how long it is.
        marks: how many of its characters stand before each hit, in order.
    """

    label: str
    heading: str
    characters: int
    marks: tuple[int, ...]


def barcode(strips: Sequence[Strip], *, language: str, name: str = "barcode") -> Markup:
    """The barcode as an inline SVG element, markup that a template takes as it is: all text in it has been escaped.

    Args:
        strips: in the order in which they are drawn.
        name: unique on the page; ids begin with it.
    """
    root = ET.Element("svg", {"width": "100%", "role": "img", "aria-labelledby": f"{name}-title {name}-desc"})
    root.attrib["style"] = "display:block;overflow:visible"
    _text(root, "title", {"id": f"{name}-title"}, messages.text("dispersion.barcode.title", language))
    total = sum(len(strip.marks) for strip in strips)
    described = messages.text("dispersion.barcode.desc", language, documents=len(strips), hits=total)
    _text(root, "desc", {"id": f"{name}-desc"}, described)
    bottom = _rows(root, strips, language)
    _axis(root, bottom, language)
    root.attrib["height"] = str(bottom + _AXIS_HEIGHT)
    return markup_of(root)


def ticks(strip: Strip, steps: int) -> dict[int, int]:
    """How many hits stand in each of so many equal steps of the document, by the step; steps without any are left out.

    >>> ticks(Strip("A/RES/1", "", 200, (0, 1, 100, 199)), 10)
    {0: 2, 5: 1, 9: 1}
    """
    found: dict[int, int] = {}
    for mark in strip.marks:
        step = min(steps - 1, mark * steps // max(1, strip.characters))
        found[step] = found.get(step, 0) + 1
    return found


def _rows(root: ET.Element, strips: Sequence[Strip], language: str) -> int:
    """Draws the headings and strips; gives where the last one ends."""
    top = 0
    for heading, under in groupby(strips, key=lambda strip: strip.heading):
        if heading:
            top += _HEADING_HEIGHT
            words = {"x": "0", "y": str(top - 8), "font-size": "14", "font-weight": "bold", "fill": style.INK}
            _text(root, "text", words, wrap(heading, em=LABEL_EM, lines=1)[0])
        for strip in under:
            _row(root, strip, top, language)
            top += _ROW_HEIGHT
    return top


def _row(root: ET.Element, strip: Strip, top: int, language: str) -> None:
    group = ET.SubElement(root, "g")
    figures = {"hits": f"{len(strip.marks):,}", "characters": f"{strip.characters:,}"}
    spoken = messages.text("dispersion.barcode.strip", language, label=strip.label, **figures)
    _text(group, "title", {}, spoken)
    words = {"x": "0", "y": str(top + 14), "font-size": str(style.FONT_SIZE), "fill": style.INK}
    _text(group, "text", words, wrap(strip.label, em=LABEL_EM, lines=1)[0])
    words |= {"x": "100%", "text-anchor": "end", "fill": style.GREY}
    _text(group, "text", words, messages.text("dispersion.barcode.figures", language, **figures))
    _strip(group, strip, top + 19)


def _strip(group: ET.Element, strip: Strip, top: int) -> None:
    """The strip itself, stretched to the width there is; its lines stay as thick as they are."""
    height = _STRIP_HEIGHT
    box = {"x": "0", "y": str(top), "width": "100%", "height": str(height)}
    drawn = ET.SubElement(
        group, "svg", box | {"viewBox": f"0 0 {STEPS} {height}", "preserveAspectRatio": "none", "overflow": "visible"}
    )
    ET.SubElement(drawn, "rect", {"width": str(STEPS), "height": str(height), "fill": style.NO_TEXT_SHADE})
    quarters = "".join(f"M{STEPS * quarter // 100},0v{height}" for quarter in _QUARTERS[1:-1])
    line = {"fill": "none", "vector-effect": "non-scaling-stroke"}
    ET.SubElement(drawn, "path", line | {"d": quarters, "stroke": "#ffffff", "stroke-width": "1"})
    if strip.marks:
        marks = "".join(f"M{step}.5,1v{height - 2}" for step in sorted(ticks(strip, STEPS)))
        ET.SubElement(drawn, "path", line | {"d": marks, "stroke": style.INK, "stroke-width": "1.5"})
    ET.SubElement(drawn, "path", line | {"d": f"M0,{height}h{STEPS}", "stroke": style.FAINT, "stroke-width": "1"})


def _axis(root: ET.Element, top: int, language: str) -> None:
    anchors = {0: "start", 100: "end"}
    for quarter in _QUARTERS:
        key = {0: "dispersion.barcode.start", 100: "dispersion.barcode.end"}.get(quarter)
        words = messages.text(key, language) if key else f"{quarter} %"
        place = {"x": f"{quarter}%", "y": str(top + 12), "text-anchor": anchors.get(quarter, "middle")}
        _text(root, "text", place | {"font-size": str(style.SMALL_FONT_SIZE + 0.5), "fill": style.GREY}, words)


def _text(parent: ET.Element, tag: str, attributes: dict[str, str], words: str) -> None:
    ET.SubElement(parent, tag, attributes).text = visible(words)
