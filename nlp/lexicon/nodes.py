"""YAML with its line numbers: a file as a tree of values, each of which can say where it stands and what is wrong."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from nlp.errors import LexiconError
from nlp.lexicon.yaml_text import compose

if TYPE_CHECKING:
    import yaml

_DEEPEST = 12
_MOST_AGAIN = 50_000
_NULL = "tag:yaml.org,2002:null"


@dataclass(frozen=True, slots=True)
class Node:
    """One value of a YAML file: a text (numbers too, as written), a list, a mapping, or None for null."""

    path: str
    line: int
    content: str | list[Node] | dict[str, Node] | None

    def fault(self, key: str, **values: object) -> LexiconError:
        """The error to raise about this value."""
        return LexiconError(key, where=f"{self.path}:{self.line}", **values)

    def text(self) -> str:
        """The value as a text that is not empty."""
        if not isinstance(self.content, str):
            raise self.fault("lexicon.not_text")
        if not self.content.strip():
            raise self.fault("lexicon.empty")
        return self.content.strip()

    def nodes(self) -> list[Node]:
        """The members of a list."""
        if not isinstance(self.content, list):
            raise self.fault("lexicon.not_list")
        return self.content

    def texts(self) -> tuple[str, ...]:
        """The members of a list of texts; a single text is a list of one."""
        if isinstance(self.content, str):
            return (self.text(),)
        return tuple(node.text() for node in self.nodes())

    def mapping(self, allowed: Collection[str] | None = None) -> dict[str, Node]:
        """The entries of a mapping.

        Args:
            allowed: the keys that may stand there, None for any.
        """
        if not isinstance(self.content, dict):
            raise self.fault("lexicon.not_mapping")
        if allowed is not None:
            for name, node in self.content.items():
                if name not in allowed:
                    raise node.fault("lexicon.unknown_key", name=name, known=", ".join(sorted(allowed)))
        return self.content

    def number(self, smallest: int, largest: int) -> int:
        """The value as a whole number between two bounds."""
        text = self.content if isinstance(self.content, str) else ""
        if not (text.isascii() and text.isdigit() and smallest <= int(text) <= largest):
            raise self.fault("lexicon.bad_number", value=text, smallest=smallest, largest=largest)
        return int(text)

    def one_of(self, choices: Collection[str]) -> str:
        """The value, one of the words given."""
        text = self.text()
        if text not in choices:
            raise self.fault("lexicon.not_a_choice", value=text, choices=", ".join(choices))
        return text


def read_yaml(path: Path, content: str) -> Node:
    """The tree of a YAML file.

    Raises:
        LexiconError: it is not YAML, a key stands twice in one mapping, or its aliases stand for too much.
    """
    root = compose(path, content)
    if root is None:
        raise LexiconError("lexicon.empty_file", where=f"{path}:1")
    return _convert(root, _Walk(str(path)), _DEEPEST)


@dataclass(slots=True)
class _Walk:
    """A file whose values are being read: those met so far, and how many were met again, through aliases."""

    path: str
    met: set[int] = field(default_factory=set)
    again: int = 0

    def meet(self, node: yaml.Node, line: int) -> None:
        """Count a value.

        Raises:
            LexiconError: aliases stand for more than can be meant: of aliases in aliases a small file makes billions.
        """
        if id(node) not in self.met:
            self.met.add(id(node))
            return
        self.again += 1
        if self.again > _MOST_AGAIN:
            raise LexiconError("lexicon.too_many_aliases", where=f"{self.path}:{line}", most=_MOST_AGAIN)


def _convert(node: yaml.Node, walk: _Walk, depth: int) -> Node:
    import yaml

    path, line = walk.path, node.start_mark.line + 1
    if not depth:
        raise LexiconError("lexicon.too_deep", where=f"{path}:{line}")
    walk.meet(node, line)
    if isinstance(node, yaml.MappingNode):
        return Node(path, line, _convert_entries(node, walk, depth - 1))
    if isinstance(node, yaml.SequenceNode):
        return Node(path, line, [_convert(member, walk, depth - 1) for member in node.value])
    return Node(path, line, None if node.tag == _NULL else str(node.value))


def _convert_entries(node: yaml.MappingNode, walk: _Walk, depth: int) -> dict[str, Node]:
    import yaml

    entries: dict[str, Node] = {}
    for key_node, value_node in node.value:
        if not isinstance(key_node, yaml.ScalarNode):
            raise LexiconError("lexicon.not_text", where=f"{walk.path}:{key_node.start_mark.line + 1}")
        key = str(key_node.value)
        if key in entries:
            raise LexiconError("lexicon.key_twice", where=f"{walk.path}:{key_node.start_mark.line + 1}", name=key)
        entries[key] = _convert(value_node, walk, depth)
    return entries
