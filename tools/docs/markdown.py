"""What is read from the source of a page: its title, its links, those in code left out."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"

_CODE_OR_LINK = re.compile(
    r"""
    ^(?P<fence>`{3,}|~{3,}).*?^(?P=fence)       # a block of code
    | (?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)    # code within a line
    | (?P<before>\]\()(?P<target>[^)\s]+)(?=[)\s])  # a link or an image
    | (?P<attribute>\b(?:src|href)=")(?P<quoted>[^"]+)(?=")
    """,
    re.MULTILINE | re.DOTALL | re.VERBOSE,
)
_OF_ITS_OWN = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|/|#)")


def title(source: str) -> str:
    """The first heading of a page, or nothing."""
    found = re.search(r"^# (.+)$", source, re.MULTILINE)
    return found[1].strip() if found else ""


def links(source: str) -> list[str]:
    """What a page links to and shows within the repository, headings and all, code left out.

    >>> links("[a](b.md#c), `[d](e.md)`, [f](https://g.h)")
    ['b.md#c']
    """
    found: list[str] = []
    with_links(source, lambda target: found.append(target) or target)  # type: ignore[func-returns-value]  # append gives None
    return found


def with_links(source: str, changed: Callable[[str], str]) -> str:
    """A page with other links, as a function gives them; what leads out of the repository or stays on the page is left.

    >>> with_links("[a](b.md) `[c](d.md)`", str.upper)
    '[a](B.MD) `[c](d.md)`'
    """

    def replaced(match: re.Match[str]) -> str:
        before, target = match["before"] or match["attribute"], match["target"] or match["quoted"]
        return match[0] if not before or _OF_ITS_OWN.match(target) else before + changed(target)

    return _CODE_OR_LINK.sub(replaced, source)
