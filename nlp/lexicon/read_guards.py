"""Guards as a lexicon file writes them, turned into values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from nlp.lexicon.model import SCOPES, WORD_GUARDS, Guard, OneOf, Scope, Window, WordGuard, WordGuardKind
from nlp.lexicon.nodes import Node

GUARD_KEYS = frozenset((*WORD_GUARDS, "one_of"))
WINDOWED = ("near", "not_near")
_FARTHEST = 200


def read_guards(entries: Mapping[str, Node], lists: Mapping[str, tuple[str, ...]]) -> tuple[Guard, ...]:
    """The guards among the entries of a mapping.

    Args:
        entries: of a theme, a term, a pattern or a coordination rule; keys that are no guards are left alone.
        lists: the named lists of ``lexicon.yaml``.
    """
    return tuple(guard for name, node in entries.items() if name in GUARD_KEYS for guard in _read_guard(name, node, lists))


def read_words(node: Node, lists: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """A list of words, each ``$name`` replaced by the words of that list; not empty."""
    words: list[str] = []
    for member in [node] if isinstance(node.content, str) else node.nodes():
        word = member.text()
        if not word.startswith("$"):
            words.append(word)
        elif word[1:] in lists:
            words.extend(lists[word[1:]])
        else:
            raise member.fault("lexicon.unknown_list", name=word[1:])
    if not words:
        raise node.fault("lexicon.empty")
    return tuple(dict.fromkeys(words))


def _read_guard(name: str, node: Node, lists: Mapping[str, tuple[str, ...]]) -> list[Guard]:
    if name == "one_of":
        return [OneOf(tuple(read_guards(choice.mapping(GUARD_KEYS), lists) for choice in _at_least_one(node)), node.line)]
    kind = cast(WordGuardKind, name)
    if name not in WINDOWED:
        return [WordGuard(kind, read_words(node, lists), line=node.line)]
    several = node.nodes() if isinstance(node.content, list) else [node]
    return [_read_windowed(kind, one, lists) for one in several]


def _at_least_one(node: Node) -> list[Node]:
    choices = node.nodes()
    if not choices or any(not choice.content for choice in choices):
        raise node.fault("lexicon.empty")
    return choices


def _read_windowed(kind: WordGuardKind, node: Node, lists: Mapping[str, tuple[str, ...]]) -> WordGuard:
    entries = node.mapping(("any", "within", "before", "after"))
    bounds = [name for name in ("within", "before", "after") if name in entries]
    if "any" not in entries or not bounds or ("within" in bounds and len(bounds) > 1):
        raise node.fault("lexicon.window")
    return WordGuard(kind, read_words(entries["any"], lists), _read_window(entries), node.line)


def _read_window(entries: Mapping[str, Node]) -> Window:
    if "within" not in entries:
        return Window("clause", *(entries[side].number(1, _FARTHEST) if side in entries else 0 for side in ("before", "after")))
    within = entries["within"]
    if within.text().isdigit():
        reach = within.number(1, _FARTHEST)
        return Window("sentence", reach, reach)
    return Window(cast(Scope, within.one_of(SCOPES)))
