"""The drawing of a flow: columns are sessions, boxes clauses that carry a theme, lines join each with what it was made from.

It needs no colour: an unbroken line is the same wording, a broken one another; a sign in the box tells what became of the
clause, a bar behind it that it goes no further. Colours come from the page's style sheet, so that it can be light or dark. The
heads of the columns are a drawing of their own, which stays in sight while the other scrolls.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from nlp import messages
from nlp.report import names
from nlp.report.flow import Box, Column, Flow, Line, surfaces
from nlp.report.lineage_words import Words, name_of
from nlp.report.svg import markup_of
from nlp.report.wrap import wrap
from nlp.visible import visible

if TYPE_CHECKING:
    from markupsafe import Markup

SIGNS: Mapping[str, str] = {"identical": "=", "reworded": "~", "entered": "»", "new": "+"}
"""What stands in a box before its number."""

_SLOT, _GAP, _BOX_HEIGHT, _LANE, _TOP, _HEAD, _FOOT = 132, 26, 22, 46, 10, 62, 34
_BOX = _SLOT - _GAP
_LABEL_EM, _HEAD_EM = 8.6, 11.8


def flow_heads(flow: Flow, *, language: str) -> Markup:
    """The heads of the columns as an inline SVG element: body, session, date, and how many paragraphs carry the theme."""
    root = _root(flow, _HEAD, {"aria-hidden": "true", "class": "flow heads"})
    for column in flow.columns:
        _head(root, column, language)
    return markup_of(root)


def flow_drawing(flow: Flow, *, name: str, theme: str, language: str) -> Markup:
    """The flow as an inline SVG element, markup that a template takes as it is: all text in it has been escaped.

    Args:
        name: unique on the page; ids begin with it.
        theme: the label of the theme, which the drawing is named by.
    """
    foot = _FOOT if any(column.undrawn for column in flow.columns) else 0
    height = _TOP + flow.lanes * _LANE + foot
    root = _root(flow, height, {"class": "flow", "role": "group", "aria-labelledby": f"{name}-title {name}-desc"})
    _text(root, "title", {"id": f"{name}-title"}, messages.text("flow_page.drawing", language, theme=theme))
    values = {"clauses": len(flow.boxes), "sessions": len(flow.columns), "lines": len(flow.lines)}
    _text(root, "desc", {"id": f"{name}-desc"}, messages.text("flow_page.drawing.desc", language, **values))
    for column in flow.columns:
        _band(root, column, height)
    for line in flow.lines:
        _line(root, line)
    word = Words(language)
    for box in flow.boxes:
        _box(root, box, word)
    for column in (one for one in flow.columns if one.undrawn):
        _undrawn(root, column, flow, name, language)
    return markup_of(root)


def _root(flow: Flow, height: int, attributes: Mapping[str, str]) -> ET.Element:
    width = str(flow.slots * _SLOT)
    return ET.Element("svg", {"width": width, "height": str(height), "viewBox": f"0 0 {width} {height}", **attributes})


def _head(root: ET.Element, column: Column, language: str) -> None:
    say = names.speaker(language)
    session, x = column.session, str(column.first * _SLOT + _GAP // 2)
    body = wrap(names.body_name(session.name.body, say), em=_HEAD_EM, lines=1)[0]
    _text(root, "text", {"x": x, "y": "16", "class": "small"}, body)
    _text(root, "text", {"x": x, "y": "34", "class": "session"}, names.session_short(session.name.session, say))
    key = "flow_page.head.inferred" if session.is_date_inferred else "flow_page.head"
    count = messages.text(key, language, date=(session.date or names.EN_DASH)[:7], paragraphs=session.paragraphs)
    _text(root, "text", {"x": x, "y": "52", "class": "small"}, count)


def _band(root: ET.Element, column: Column, height: int) -> None:
    x = column.first * _SLOT
    ET.SubElement(root, "path", {"class": "border", "d": f"M{x + 0.5},0v{height}"})


def _left(box: Box) -> int:
    return box.slot * _SLOT + _GAP // 2


def _top(box: Box) -> int:
    return _TOP + box.lane * _LANE + 16


def _line(root: ET.Element, line: Line) -> None:
    x, y = _left(line.start) + _BOX, _top(line.start) + _BOX_HEIGHT // 2
    to_x, to_y = _left(line.end), _top(line.end) + _BOX_HEIGHT // 2
    bend, end, over = x + _GAP // 2, to_x - _GAP // 2, y - _BOX_HEIGHT // 2 - 4
    if to_x <= x:
        middle = over if y == to_y else (y + to_y) // 2
        path = f"C{bend},{y} {bend},{middle} {x},{middle}H{to_x}C{end},{middle} {end},{to_y} {to_x},{to_y}"
    elif line.is_over:
        path = f"C{bend},{y} {x},{over} {bend},{over}H{end}C{to_x},{over} {end},{to_y} {to_x},{to_y}"
    elif line.is_merger:
        path = f"H{to_x - _GAP}C{end},{y} {end},{to_y} {to_x},{to_y}"
    elif line.is_branch:
        path = f"C{bend},{y} {bend},{to_y} {x + _GAP},{to_y}H{to_x}"
    else:
        path = f"H{to_x}"
    ET.SubElement(root, "path", {"class": "same" if line.is_identical else "other", "d": f"M{x},{y}{path}"})


def _box(root: ET.Element, box: Box, word: Words) -> None:
    """A box that leads to its clause in the list, with the wording above it."""
    step, x, y = box.step, _left(box), _top(box)
    spoken = _spoken(box, word)
    link = ET.SubElement(root, "a", {"href": f"#{box.name}", "aria-label": visible(spoken)})
    group = ET.SubElement(link, "g", {"class": step.outcome})
    _text(group, "title", {}, spoken)
    if box.wording:
        label = wrap(box.wording, em=_LABEL_EM, lines=1)[0]
        _text(group, "text", {"x": str(x), "y": str(y - 4), "class": "small"}, label)
    ET.SubElement(group, "rect", {"x": str(x), "y": str(y), "width": str(_BOX), "height": str(_BOX_HEIGHT)})
    _text(group, "text", {"x": str(x + 6), "y": str(y + 15.5), "class": "sign"}, SIGNS[step.outcome])
    shown = f"{word.short_place(step.clause)} {_short_symbol(step.edition.symbol)}".strip()
    _text(group, "text", {"x": str(x + 19), "y": str(y + 15.5)}, wrap(shown, em=_LABEL_EM - 1.8, lines=1)[0])
    if box.ends:
        end = f"M{x + _BOX},{y + _BOX_HEIGHT // 2}h6M{x + _BOX + 6},{y + 4}v{_BOX_HEIGHT - 8}"
        ET.SubElement(group, "path", {"class": "end", "d": end})


def _spoken(box: Box, word: Words) -> str:
    """What a box is, for those who hear it and for the pointer."""
    outcome = messages.text(f"flow_page.outcome.{box.step.outcome}", word.language)
    about = {"name": name_of(box.step.edition), "place": word.place(box.step.clause), "outcome": outcome}
    return messages.text("flow_page.box", word.language, **about, wordings=word.say("list").join(surfaces(box.step)))


def _short_symbol(symbol: str | None) -> str:
    """The number of a resolution in a symbol: 53/11 in A/HRC/RES/53/11."""
    parts = (symbol or "").split("/")
    return "/".join(parts[-2:]) if "RES" in parts else ""


def _undrawn(root: ET.Element, column: Column, flow: Flow, name: str, language: str) -> None:
    x, y = column.first * _SLOT + _GAP // 2, _TOP + flow.lanes * _LANE + 20
    link = ET.SubElement(root, "a", {"href": f"#{name}-alone"})
    words = messages.text("flow_page.undrawn", language, count=len(column.undrawn))
    _text(link, "text", {"x": str(x), "y": str(y), "class": "small"}, words)


def _text(parent: ET.Element, tag: str, attributes: Mapping[str, str], words: str) -> None:
    ET.SubElement(parent, tag, dict(attributes)).text = visible(words)
