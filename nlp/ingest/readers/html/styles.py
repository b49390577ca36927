"""What the tags, attributes and style sheets of a page make of an element: hidden, raised, a line, a block, preformatted."""

from __future__ import annotations

import re
from collections.abc import Mapping

LINE_TAGS = frozenset(
    (
        "address",
        "article",
        "aside",
        "body",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "hgroup",
        "html",
        "legend",
        "main",
        "menu",
        "optgroup",
        "section",
        "summary",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "caption",
    )
)
"""Elements that start on a line of their own."""

BLOCK_TAGS = frozenset(
    (
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "dl",
        "hr",
        "li",
        "ol",
        "pre",
        "table",
        "tr",
        "ul",
        "xmp",
        "listing",
    )
)
"""Elements with a gap before and behind them."""

SKIPPED_TAGS = frozenset(
    (
        "script",
        "style",
        "head",
        "title",
        "noscript",
        "noframes",
        "template",
        "nav",
        "svg",
        "iframe",
        "object",
        "embed",
        "applet",
        "audio",
        "video",
        "canvas",
        "map",
        "select",
        "button",
        "textarea",
        "datalist",
        "rt",
        "rp",
        "del",
    )
)
"""Elements whose text a reader of the page does not see as part of it."""

PREFORMATTED_TAGS = frozenset(("pre", "xmp", "listing"))

_LONGEST_SELECTORS, _LONGEST_SELECTOR = 2_000, 100
_RAISING = re.compile(r"vertical-align\s*:\s*(?:super|text-top)|mso-text-raise\s*:\s*[1-9]", re.IGNORECASE)
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_KEEPING = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)(?!-line)", re.IGNORECASE)
_CLASS_LAST = re.compile(r"\.(-?[A-Za-z_][\w-]*)\s*$")
_LIST_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)", re.IGNORECASE)


def raising_classes(sheets: list[str]) -> frozenset[str]:
    """The classes that the page's style sheets print raised.

    >>> sorted(raising_classes([".a, span.b {vertical-align: super} .c {color: red}"]))
    ['a', 'b']
    """
    return frozenset(
        found[1]
        for sheet in sheets
        for selectors, _, properties in (rule.rpartition("{") for rule in sheet.split("}"))
        if _RAISING.search(properties)
        for selector in selectors[-_LONGEST_SELECTORS:].split(",")
        if (found := _CLASS_LAST.search(selector[-_LONGEST_SELECTOR:]))
    )


def is_hidden(attributes: Mapping[str, str | None]) -> bool:
    """Whether an element is not shown."""
    return "hidden" in attributes or _HIDING.search(attributes.get("style") or "") is not None


def is_raised(tag: str, attributes: Mapping[str, str | None], classes: frozenset[str]) -> bool:
    """Whether an element's text is printed raised."""
    if tag == "sup" or _RAISING.search(attributes.get("style") or ""):
        return True
    return bool(classes) and not classes.isdisjoint((attributes.get("class") or "").split())


def keeps_space(tag: str, attributes: Mapping[str, str | None]) -> bool:
    """Whether blanks and line breaks in an element's text are shown as they are."""
    return tag in PREFORMATTED_TAGS or _KEEPING.search(attributes.get("style") or "") is not None


def list_style(attributes: Mapping[str, str | None], *, is_ordered: bool) -> str:
    """How the entries of a list are counted, in the words of CSS."""
    written = _LIST_STYLE.search(attributes.get("style") or "")
    if written:
        return written[1].lower()
    kind = attributes.get("type") or ""
    named = {"a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman", "1": "decimal"}.get(kind)
    return named or ("decimal" if is_ordered else "disc")
