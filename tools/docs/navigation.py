"""The navigation of the site, as docs/README.md has it: each heading a section, each link in a list a page."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from tools.docs.markdown import DOCS, ROOT
from tools.docs.surroundings import place_of

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

_HEADING = re.compile(r"## (.+)")
_ENTRY = re.compile(r"(?:-|\d+\.) \[([^\]]+)\]\(([^)#\s]+)\)")
HOME = "README.md"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Give the site its navigation. (Called by MkDocs.)"""
    index = (DOCS / HOME).read_text(encoding="utf-8")
    config.nav = [{"zhuti": HOME}, *({section: list(pages)} for section, pages in sections(index).items() if pages)]
    return config


def sections(index: str) -> Mapping[str, Sequence[Mapping[str, str]]]:
    """The pages of each section of the index, each by its title, named as the site names them.

    >>> sections("## A\\n- [b](c.md): d\\n1. [e](../f.md)")
    {'A': [{'b': 'c.md'}, {'e': 'repository/f.md'}]}
    """
    found: dict[str, list[Mapping[str, str]]] = {}
    section: list[Mapping[str, str]] = []
    for line in index.splitlines():
        if heading := _HEADING.fullmatch(line):
            section = found.setdefault(heading[1], [])
        elif entry := _ENTRY.match(line):
            section.append({entry[1]: place_of((DOCS / entry[2]).resolve().relative_to(ROOT))})
    return found
