"""A YAML file with the place of every value, so that a change touches the characters it must and no others.

Comments, order, quotes and layout are kept because they are never read: the parser that reads lexicons tells where a value
begins and ends, and text is put in and taken out there (`Splice`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, NamedTuple

from nlp.errors import LexiconError
from nlp.lexicon.yaml_text import compose

BREAKS = "\n\r\x85\u2028\u2029"
"""What ends a line in YAML 1.1."""

_BREAK = re.compile(f"[{BREAKS}]")
_MAY_SHARE = re.compile(r"[&*]")


class Splice(NamedTuple):
    """Characters of a text, from start to end, and what takes their place."""

    start: int
    end: int
    written: str


@dataclass(frozen=True, slots=True)
class Place:
    """A value and where it stands: from its first character to its last, quotes and brackets too.

    Attributes:
        line: the number of its first line, from 1.
        text: of a text, as it reads; empty for others.
        is_flow: it is a list or a mapping in brackets.
    """

    kind: Literal["text", "list", "mapping"]
    start: int
    end: int
    line: int
    text: str = ""
    members: tuple[Place, ...] = ()
    entries: tuple[Entry, ...] = ()
    is_flow: bool = False


class Entry(NamedTuple):
    """A key of a mapping with its value."""

    key: Place
    value: Place

    @property
    def name(self) -> str:
        """The key as it reads."""
        return self.key.text


@dataclass(frozen=True, slots=True)
class Marked:
    """A file's text and its values, each with its place.

    Attributes:
        path: of the file, for what is said of it.
    """

    path: Path
    text: str
    root: Place

    def where(self, place: Place) -> str:
        """``path:line`` of a value."""
        return f"{self.path}:{place.line}"

    def entry(self, key: str, mapping: Place | None = None) -> Entry | None:
        """A key of a mapping, of the whole file by default; None where it is missing."""
        return next((entry for entry in (mapping or self.root).entries if entry.name == key), None)

    def value(self, key: str, mapping: Place | None = None) -> Place | None:
        """The value of a key, None where it is missing."""
        entry = self.entry(key, mapping)
        return entry.value if entry else None

    def written(self, place: Place) -> str:
        """A value as the file has it."""
        return self.text[place.start : place.end]


def read_marked(path: Path, text: str) -> Marked:
    """The places of a file's values.

    Raises:
        LexiconError: it is not YAML, its top is not a mapping, or values stand in several places by aliases.
    """
    import yaml

    root = compose(path, text)
    if not isinstance(root, yaml.MappingNode):
        raise LexiconError("lexicon.not_mapping", where=f"{path}:1")
    if _MAY_SHARE.search(text):
        for event in yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            if isinstance(event, yaml.AliasEvent):
                line = event.start_mark.line + 1 if event.start_mark else 1
                raise LexiconError("lexicon.alias", where=f"{path}:{line}", name=event.anchor)
    return Marked(path, text, _placed(root, text))


def _placed(node: Any, text: str) -> Place:
    """A node of the parser (its types do not say that marks are always there) as a place.

    The parser lets a block end where the next thing begins; here it ends with the last character of its last value.
    """
    start, line = node.start_mark.index, node.start_mark.line + 1
    end = start + len(text[start : node.end_mark.index].rstrip())
    if node.id == "scalar":
        return Place("text", start, end, line, text=str(node.value))
    is_flow = bool(node.flow_style)
    if node.id == "sequence":
        members = tuple(_placed(one, text) for one in node.value)
        return Place("list", start, end if is_flow or not members else members[-1].end, line, members=members, is_flow=is_flow)
    entries = tuple(Entry(_placed(key, text), _placed(value, text)) for key, value in node.value)
    end = end if is_flow or not entries else entries[-1].value.end
    return Place("mapping", start, end, line, entries=entries, is_flow=is_flow)


def line_start(text: str, place: int) -> int:
    """Where the line begins in which a place stands."""
    return max(text.rfind(mark, 0, place) for mark in BREAKS) + 1


def line_end(text: str, place: int) -> int:
    """Where the line ends in which a place stands, before what breaks it."""
    found = _BREAK.search(text, place)
    return found.start() if found else len(text)


def spliced(text: str, splices: Iterable[Splice]) -> str:
    """The text with what was put in and taken out; the places are those of the text as it was, and do not overlap."""
    pieces, place = [], 0
    for splice in sorted(splices, key=lambda one: one[:2]):
        pieces += [text[place : splice.start], splice.written]
        place = splice.end
    return "".join((*pieces, text[place:]))
