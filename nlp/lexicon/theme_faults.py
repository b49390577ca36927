"""All that is wrong in the file of one theme, where reading it stops at the first fault."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from nlp.errors import LexiconError
from nlp.lexicon.nodes import Node
from nlp.lexicon.read_theme import REQUIRED_KEYS, Lists, read_theme

_LISTS = ("terms", "patterns", "coordination")
_MOST_FAULTS = 100


def faults_of_theme(root: Node, theme_id: str, lists: Lists) -> Iterator[LexiconError]:
    """Each fault of a theme's file, found by reading its pieces one by one beside what must always be there.

    Args:
        theme_id: the name of the file without its suffix.
        lists: the named lists of ``lexicon.yaml``.
    """
    if not isinstance(root.content, dict):
        return
    entries = root.content
    for name in REQUIRED_KEYS:
        if name not in entries:
            yield root.fault("lexicon.missing_key", name=name)
    sound: dict[str, Node] = {}
    for name, node in entries.items():
        pieces = node.content if name in _LISTS and isinstance(node.content, list) and node.content else [node]
        kept = []
        for piece in pieces:
            probed = replace(node, content=[piece]) if piece is not node else node
            fault = _fault_of(_with(root, {name: probed}, theme_id), theme_id, lists)
            if fault:
                yield fault
            else:
                kept.append(piece)
        if kept:
            sound[name] = node if kept[0] is node else replace(node, content=kept)
    yield from _faults_between(sound, root, theme_id, lists)


def _faults_between(sound: dict[str, Node], root: Node, theme_id: str, lists: Lists) -> Iterator[LexiconError]:
    """Terms that stand twice and second preferred ones: faults that only show when sound pieces are put together."""
    terms = sound.get("terms")
    if not terms:
        return
    members = terms.nodes()
    for _ in range(_MOST_FAULTS):
        fault = _fault_of(_with(root, {"terms": replace(terms, content=members)}, theme_id), theme_id, lists)
        if fault is None:
            return
        yield fault
        line = int(fault.where.rpartition(":")[2])
        text = fault.values.get("term")
        last = next((one for one in reversed(members) if one.line == line and _is_term(one, text)), None)
        if last is None:
            return
        members = [one for one in members if one is not last]


def _is_term(node: Node, text: object) -> bool:
    content = node.content["text"].content if isinstance(node.content, dict) else node.content
    return isinstance(content, str) and content.strip() == text


def _fault_of(root: Node, theme_id: str, lists: Lists) -> LexiconError | None:
    try:
        read_theme(root, theme_id, lists)
    except LexiconError as error:
        return error
    return None


def _with(root: Node, entries: Mapping[str, Node], theme_id: str) -> Node:
    """A theme's file that holds some entries, and of what must be there besides something that is without fault."""

    def text(content: str) -> Node:
        return Node(root.path, root.line, content)

    needed = {
        "id": text(theme_id),
        "label": Node(root.path, root.line, {language: text(theme_id) for language in ("zh", "en")}),
        "terms": Node(root.path, root.line, [text(theme_id)]),
    }
    return replace(root, content={**needed, **entries})
