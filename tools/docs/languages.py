"""Chinese pages say that they are Chinese, so that they are read aloud and drawn so; the theme has one language for all.

A hook of MkDocs.
"""

from __future__ import annotations

from typing import Any

_CHINESE = ("zh/", "repository/README.zh")
_LANGUAGE = '<html lang="{}"'


def on_post_page(output: str, *, page: Any, **_: Any) -> str:
    """What MkDocs asks for each page that it has drawn: the page with its own language."""
    return in_language(output, page.file.src_uri)


def in_language(output: str, source: str) -> str:
    """A page of which the source is known by its place in the site.

    >>> in_language('<!doctype html><html lang="en">', "zh/quick-start.md")
    '<!doctype html><html lang="zh-Hans">'
    """
    if not source.startswith(_CHINESE):
        return output
    return output.replace(_LANGUAGE.format("en"), _LANGUAGE.format("zh-Hans"), 1)
