"""Options and short code on pages stay on one line: a browser may else break ``--help`` behind its dashes.

A hook of MkDocs. No style can say where a line breaks behind a hyphen, only that a whole element does not, so each option
becomes an element. What is copied or searched stays the same.
"""

from __future__ import annotations

import re
from typing import Any

LONGEST = 24
"""Code of one word is kept whole up to this length; a longer one would not fit beside another column on a telephone."""

_PIECE = re.compile(
    r"""
    (?P<kept> <(?P<name>pre|script|style|svg)\b.*?</(?P=name)> | <!--.*?--> )
    | <code> (?P<code> [^<>\s]+ ) </code>
    | (?P<tag> <[^>]+> )
    | (?P<option> (?<![\w-]) --?[A-Za-z][\w-]* )
    """,
    re.DOTALL | re.VERBOSE,
)


def on_page_content(html: str, **_: Any) -> str:
    """What MkDocs asks for each page: its content with the options kept whole."""
    return unbroken(html)


def unbroken(html: str) -> str:
    """HTML in which options, and short code of one word, are elements of the class ``whole``.

    >>> unbroken("<p>see --help, <code>--lang</code></p>")
    '<p>see <span class="whole">--help</span>, <code class="whole">--lang</code></p>'
    >>> unbroken("<code>zhuti show --part A</code>")
    '<code>zhuti show <span class="whole">--part</span> A</code>'
    >>> unbroken("<pre>zhuti --help</pre>")
    '<pre>zhuti --help</pre>'
    """
    return _PIECE.sub(_whole, html)


def _whole(found: re.Match[str]) -> str:
    code, option = found["code"], found["option"]
    if option:
        return f'<span class="whole">{option}</span>'
    return f'<code class="whole">{code}</code>' if code and len(code) <= LONGEST else found[0]
