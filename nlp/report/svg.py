"""An Altair chart drawn to an SVG that stands in a page: text stays text, no script, named for a screen reader.

vl-convert draws; it is given no network. What it adds for scripts is taken out, and the description of a mark
becomes its `<title>`, which browsers show when the pointer rests on it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    import altair as alt
    from markupsafe import Markup

_NAMESPACE = "{http://www.w3.org/2000/svg}"
_LINK = "{http://www.w3.org/1999/xlink}href"
_DROPPED_ATTRIBUTES = (
    "role",
    "aria-roledescription",
    "aria-hidden",
    "pointer-events",
    "font-family",
    "class",
    "stroke-miterlimit",
)


def draw(chart: alt.LayerChart, *, name: str, title: str, description: str) -> Markup:
    """The chart as an inline SVG element, markup that a template takes as it is: all text in it has been escaped.

    Args:
        name: unique on the page; ids begin with it.
        title: what the chart is called; read out first.
        description: what it shows, in a sentence.
    """
    import vl_convert

    # The charts are ours and a test holds them to the schema; holding every drawing to it takes as long as drawing it.
    drawn = vl_convert.vegalite_to_svg(chart.to_dict(validate=False), allowed_base_urls=[])
    root = ET.fromstring(drawn)  # noqa: S314 -- vl-convert's own output, made a line above
    for element in root.iter():
        _clean(element)
    _clean_root(root, name, title, description)
    return markup_of(root)


def markup_of(root: ET.Element) -> Markup:
    """A drawing as markup that a template takes as it is."""
    from markupsafe import Markup

    return Markup(ET.tostring(root, encoding="unicode"))  # noqa: S704 -- serialised from a tree, so escaped


def _clean(element: ET.Element) -> None:
    element.tag = element.tag.removeprefix(_NAMESPACE)
    for attribute in _DROPPED_ATTRIBUTES:
        element.attrib.pop(attribute, None)
    if element.tag == "a":
        _clean_link(element)
    label = element.attrib.pop("aria-label", None)
    if label and element.tag == "path":
        ET.SubElement(element, "title").text = label
    for child in [child for child in element if _is_empty(child)]:
        element.remove(child)


def _clean_link(element: ET.Element) -> None:
    """A link within the page, without the base that vl-convert puts before it; where there is no address, a plain group.

    The key that goes from link to link passes it over: the table under the chart has them all.
    """
    _, sign, place = element.attrib.pop(_LINK, "").partition("#")
    element.attrib.clear()
    if sign:
        element.attrib |= {"href": f"#{place}", "tabindex": "-1"}
    else:
        element.tag = "g"


def _is_empty(element: ET.Element) -> bool:
    """Whether nothing would be seen of an element."""
    return element.get("display") == "none" or (element.tag == f"{_NAMESPACE}path" and element.get("d") in ("", "M0,0h0v0h0Z"))


def _clean_root(root: ET.Element, name: str, title: str, description: str) -> None:
    size = {side: root.attrib[side] for side in ("width", "height", "viewBox")}
    root.attrib.clear()
    root.attrib |= size
    root.attrib |= {"role": "img", "aria-labelledby": f"{name}-title {name}-desc"}
    for position, (tag, text) in enumerate((("title", title), ("desc", description))):
        words = ET.Element(tag, {"id": f"{name}-{tag}"})
        words.text = text
        root.insert(position, words)
