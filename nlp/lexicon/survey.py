"""A lexicon folder read as far as it can be: every fault of every file, and the lexicon of what is sound.

`nlp.lexicon.load` stops at the first fault, since a lexicon that is half there must tag nothing. Whoever corrects one
wants to know all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from nlp.errors import LexiconError
from nlp.lexicon.files import DESCRIPTION, THEMES, digest_of, read_file
from nlp.lexicon.load import LEXICON_KEYS, in_order, load_lexicon, read_lists, read_retired
from nlp.lexicon.model import Lexicon, Theme
from nlp.lexicon.nodes import Node, read_yaml
from nlp.lexicon.read_theme import read_theme
from nlp.lexicon.relations import preferred_faults, relation_faults
from nlp.lexicon.theme_faults import faults_of_theme
from nlp.resources import DEFAULT_LEXICON, resource

_NOT_FAULTS_OF_FILES = frozenset(("lexicon.no_folder", "lexicon.no_themes"))

Value = TypeVar("Value")
Lists = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Survey:
    """What a folder holds.

    Attributes:
        lexicon: of the themes without fault, None where there are none.
        partial: what is left of themes with faults when these are taken out.
    """

    lexicon: Lexicon | None
    faults: tuple[LexiconError, ...] = ()
    partial: tuple[Theme, ...] = ()


def survey(folder: Path | None = None) -> Survey:
    """A lexicon, and what is wrong in its files; the shipped one by default.

    Raises:
        LexiconError: there is no such folder, or it holds no themes.
    """
    folder = folder or resource("lexicons", DEFAULT_LEXICON)
    try:
        return Survey(load_lexicon(folder))
    except LexiconError as error:
        if error.key in _NOT_FAULTS_OF_FILES:
            raise
    faults: list[LexiconError] = []
    pieces: list[Theme] = []
    lexicon = _read_sound_files(folder, faults, pieces)
    return Survey(lexicon, tuple(faults), tuple(pieces))


def _read_sound_files(folder: Path, faults: list[LexiconError], pieces: list[Theme]) -> Lexicon | None:
    paths = [folder / DESCRIPTION, *sorted((folder / THEMES).glob("*.yaml"))]
    texts = {path: text for path in paths if (text := _tried(faults, partial(read_file, path))) is not None}
    description = _read_description(folder / DESCRIPTION, texts.get(folder / DESCRIPTION), faults)
    lists = _tried(faults, lambda: read_lists(description.get("lists"))) or {}
    roots = {path.stem: root for path in paths[1:] if (root := _read_root(path, texts, faults))}
    themes = [theme for theme_id, root in roots.items() if (theme := _read_theme(root, theme_id, lists, faults, pieces))]
    ids = {path.stem for path in paths[1:]}
    faults += relation_faults(themes, roots, ids)
    faults += preferred_faults(themes)
    if not themes:
        return None
    files = {path.relative_to(folder).as_posix(): text for path, text in texts.items()}
    retired = _tried(faults, lambda: read_retired(description.get("retired"), ids)) or {}
    return Lexicon(
        name=_text_of(description, "name", folder.name, faults),
        declared_version=_text_of(description, "version", "0", faults),
        digest=digest_of({DESCRIPTION: "", **files}),
        themes=_ordered(themes, description.get("order"), ids, faults),
        language=_text_of(description, "language", "zh", faults),
        lists=lists,
        retired=retired,
        path=str(folder),
        files=files,
    )


def _tried(faults: list[LexiconError], read: Callable[[], Value]) -> Value | None:
    """What a reader gives, None with the fault noted where it raises one."""
    try:
        return read()
    except LexiconError as error:
        faults.append(error)
        return None


def _read_description(path: Path, text: str | None, faults: list[LexiconError]) -> Mapping[str, Node]:
    root = None if text is None else _tried(faults, lambda: read_yaml(path, text))
    entries = _tried(faults, root.mapping) if root else None
    if root is None or entries is None:
        return {}
    for name in entries.keys() - set(LEXICON_KEYS):
        _tried(faults, partial(Node(root.path, root.line, {name: entries[name]}).mapping, LEXICON_KEYS))
    for name in ("name", "version"):
        if name not in entries:
            faults.append(LexiconError("lexicon.missing_key", where=f"{path}:1", name=name))
    return entries


def _text_of(entries: Mapping[str, Node], name: str, otherwise: str, faults: list[LexiconError]) -> str:
    return (_tried(faults, entries[name].text) if name in entries else None) or otherwise


def _ordered(themes: list[Theme], order: Node | None, ids: set[str], faults: list[LexiconError]) -> tuple[Theme, ...]:
    members = order.nodes() if order and isinstance(order.content, list) else []
    for member in members:
        if isinstance(member.content, str) and member.text() not in ids:
            faults.append(member.fault("lexicon.unknown_in_order", id=member.text()))
    sound = {theme.id for theme in themes}
    kept = [member for member in members if isinstance(member.content, str) and member.text() in sound]
    return in_order(themes, replace(order, content=kept) if order and kept else None)


def _read_root(path: Path, texts: Mapping[Path, str], faults: list[LexiconError]) -> Node | None:
    return _tried(faults, lambda: read_yaml(path, texts[path])) if path in texts else None


def _read_theme(root: Node, theme_id: str, lists: Lists, faults: list[LexiconError], pieces: list[Theme]) -> Theme | None:
    """A theme, or None with all faults of its file noted and what is left of it."""
    try:
        return read_theme(root, theme_id, lists)
    except LexiconError as error:
        found, theme = faults_of_theme(root, theme_id, lists)
        faults += found or [error]
        if theme is not None:
            pieces.append(theme)
        return None
