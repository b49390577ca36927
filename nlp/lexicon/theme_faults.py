"""All that is wrong in the file of one theme, where reading it stops at the first fault, and what is left without it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from nlp.errors import LexiconError
from nlp.lexicon.model import Theme
from nlp.lexicon.nodes import Node
from nlp.lexicon.read_theme import REQUIRED_KEYS, Lists, read_theme

_LISTS = ("terms", "patterns", "coordination")
_MOST_FAULTS = 100


def faults_of_theme(root: Node, theme_id: str, lists: Lists) -> tuple[list[LexiconError], Theme | None]:
    """Each fault of a theme's file, found by reading its pieces one by one, and the theme of the pieces without fault.

    That theme is no theme to tag with, but what it has can be looked at; where the file lacks a label or terms, the id
    stands for them. It is None where nothing can be made of the file.

    Args:
        theme_id: the name of the file without its suffix.
        lists: the named lists of ``lexicon.yaml``.
    """
    if not isinstance(root.content, dict):
        return [], None
    faults = [root.fault("lexicon.missing_key", name=name) for name in REQUIRED_KEYS if name not in root.content]
    sound: dict[str, Node] = {}
    for name, node in root.content.items():
        kept = [piece for piece in _pieces(name, node) if not _is_faulty(piece, name, node, root, theme_id, lists, faults)]
        if kept:
            sound[name] = node if kept[0] is node else replace(node, content=kept)
    if "terms" in sound:
        sound["terms"] = _without_second_terms(sound["terms"], root, theme_id, lists, faults)
    try:
        return faults, read_theme(_with(root, sound, theme_id), theme_id, lists)
    except LexiconError as error:
        return [*faults, error], None


def _pieces(name: str, node: Node) -> list[Node]:
    """The members of a list that can be read one by one, else the value itself."""
    return node.content if name in _LISTS and isinstance(node.content, list) and node.content else [node]


def _is_faulty(piece: Node, name: str, node: Node, root: Node, theme_id: str, lists: Lists, faults: list[LexiconError]) -> bool:
    probed = node if piece is node else replace(node, content=[piece])
    fault = _fault_of(_with(root, {name: probed}, theme_id), theme_id, lists)
    if fault:
        faults.append(fault)
    return fault is not None


def _without_second_terms(terms: Node, root: Node, theme_id: str, lists: Lists, faults: list[LexiconError]) -> Node:
    """Terms without those that stand twice or are preferred besides another: what only shows when they are put together."""
    for _ in range(_MOST_FAULTS):
        fault = _fault_of(_with(root, {"terms": terms}, theme_id), theme_id, lists)
        if fault is None:
            break
        faults.append(fault)
        line, text = int(fault.where.rpartition(":")[2]), fault.values.get("term")
        second = next((one for one in reversed(terms.nodes()) if one.line == line and _is_term(one, text)), None)
        if second is None:
            break
        terms = replace(terms, content=[one for one in terms.nodes() if one is not second])
    return terms


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
