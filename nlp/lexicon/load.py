"""A lexicon folder, read and checked for everything that would make it ambiguous."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from nlp.errors import LexiconError
from nlp.lexicon.files import DESCRIPTION, THEMES, digest_of, read_files
from nlp.lexicon.model import Lexicon, Theme
from nlp.lexicon.nodes import Node, read_yaml
from nlp.lexicon.read_theme import read_theme
from nlp.lexicon.relations import preferred_faults, relation_faults
from nlp.resources import DEFAULT_LEXICON, resource

LEXICON_KEYS = ("name", "version", "language", "licence", "note", "order", "lists", "retired")


def load_lexicon(folder: Path | str | None = None) -> Lexicon:
    """The lexicon of a folder, the shipped one by default.

    Raises:
        LexiconError: a file is missing, cannot be read or is broken; it names the file and the line. Or there is no theme.
    """
    folder = Path(folder) if folder else resource("lexicons", DEFAULT_LEXICON)
    files = read_files(folder)
    if files.keys() <= {DESCRIPTION}:
        raise LexiconError("lexicon.no_themes", where=str(folder / THEMES))
    return read_lexicon(files, folder)


def read_lexicon(files: Mapping[str, str], folder: Path) -> Lexicon:
    """The lexicon of texts that are in no folder yet, or no longer.

    Args:
        files: ``lexicon.yaml`` and the themes' files (``themes/debt.yaml``), by their names, as `read_files` gives them.
        folder: where they stand, or would; errors name the files by it.

    Raises:
        LexiconError: a file is broken; it names the file and the line.
    """
    description_path = folder / DESCRIPTION
    description = read_yaml(description_path, files[DESCRIPTION]).mapping(LEXICON_KEYS)
    lists = read_lists(description.get("lists"))
    paths = {name: folder / name for name in sorted(files) if name != DESCRIPTION}
    roots = {path.stem: read_yaml(path, files[name]) for name, path in paths.items()}
    themes = in_order([read_theme(root, theme_id, lists) for theme_id, root in roots.items()], description.get("order"))
    for fault in (*relation_faults(themes, roots, roots.keys()), *preferred_faults(themes)):
        raise fault
    return Lexicon(
        name=_required(description, "name", description_path),
        declared_version=_required(description, "version", description_path),
        digest=digest_of(files),
        themes=themes,
        language=description["language"].text() if "language" in description else "zh",
        licence=description["licence"].text() if "licence" in description else None,
        lists=lists,
        retired=read_retired(description.get("retired"), roots.keys()),
        path=str(folder),
        files=dict(files),
    )


def _required(entries: Mapping[str, Node], name: str, path: Path) -> str:
    if name not in entries:
        raise LexiconError("lexicon.missing_key", where=f"{path}:1", name=name)
    return entries[name].text()


def read_lists(node: Node | None) -> dict[str, tuple[str, ...]]:
    """The named lists of words."""
    return {name: words.texts() for name, words in node.mapping().items()} if node else {}


def read_retired(node: Node | None, themes: Collection[str]) -> dict[str, str | None]:
    """The ids that are gone, with the themes that took their places; none of them may be a theme's again."""
    retired: dict[str, str | None] = {}
    for theme_id, place in (node.mapping() if node else {}).items():
        if theme_id in themes:
            raise place.fault("lexicon.retired_id", id=theme_id)
        retired[theme_id] = None if place.content is None else place.text()
    return retired


def in_order(themes: Sequence[Theme], order: Node | None) -> tuple[Theme, ...]:
    """The themes as ``order`` lists them, those that it leaves out behind them by id."""
    places = {theme_id: place for place, theme_id in enumerate(order.texts())} if order else {}
    unknown = places.keys() - {theme.id for theme in themes}
    if order and unknown:
        raise order.fault("lexicon.unknown_in_order", id=min(unknown))
    return tuple(sorted(themes, key=lambda theme: (places.get(theme.id, len(places)), theme.id)))
