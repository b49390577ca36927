"""A lexicon folder, read and checked for everything that would make it ambiguous."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from nlp.errors import LexiconError
from nlp.lexicon.files import DESCRIPTION, THEMES, digest_of, read_files
from nlp.lexicon.model import Lexicon, Theme
from nlp.lexicon.nodes import Node, read_yaml
from nlp.lexicon.read_theme import folded_words, read_theme
from nlp.resources import DEFAULT_LEXICON, resource

_LEXICON_KEYS = ("name", "version", "language", "licence", "note", "order", "lists", "retired")


def load_lexicon(folder: Path | None = None) -> Lexicon:
    """The lexicon of a folder, the shipped one by default.

    Raises:
        LexiconError: a file is missing, cannot be read or is broken; it names the file and the line. Or there is no theme.
    """
    folder = folder or resource("lexicons", DEFAULT_LEXICON)
    lexicon = read_lexicon(read_files(folder), folder)
    if not lexicon.themes:
        raise LexiconError("lexicon.no_themes", where=str(folder / THEMES))
    return lexicon


def read_lexicon(files: Mapping[str, str], folder: Path) -> Lexicon:
    """The lexicon of texts that are in no folder yet, or no longer.

    Args:
        files: ``lexicon.yaml`` and the themes' files (``themes/debt.yaml``), by their names, as `read_files` gives them.
        folder: where they stand, or would; errors name the files by it.

    Raises:
        LexiconError: a file is broken; it names the file and the line.
    """
    description_path = folder / DESCRIPTION
    description = read_yaml(description_path, files[DESCRIPTION]).mapping(_LEXICON_KEYS)
    lists = _read_lists(description.get("lists"))
    paths = {name: folder / name for name in sorted(files) if name != DESCRIPTION}
    roots = {path.stem: read_yaml(path, files[name]) for name, path in paths.items()}
    themes = _in_order([read_theme(root, theme_id, lists) for theme_id, root in roots.items()], description.get("order"))
    _check_relations(themes, roots)
    _check_preferred(themes)
    return Lexicon(
        name=_required(description, "name", description_path),
        declared_version=_required(description, "version", description_path),
        digest=digest_of(files),
        themes=themes,
        language=description["language"].text() if "language" in description else "zh",
        licence=description["licence"].text() if "licence" in description else None,
        lists=lists,
        retired=_read_retired(description.get("retired"), roots.keys()),
        path=str(folder),
        files=dict(files),
    )


def _required(entries: Mapping[str, Node], name: str, path: Path) -> str:
    if name not in entries:
        raise LexiconError("lexicon.missing_key", where=f"{path}:1", name=name)
    return entries[name].text()


def _read_lists(node: Node | None) -> dict[str, tuple[str, ...]]:
    return {name: words.texts() for name, words in node.mapping().items()} if node else {}


def _read_retired(node: Node | None, themes: Collection[str]) -> dict[str, str | None]:
    """The ids that are gone, with the themes that took their places; none of them may be a theme's again."""
    retired: dict[str, str | None] = {}
    for theme_id, place in (node.mapping() if node else {}).items():
        if theme_id in themes:
            raise place.fault("lexicon.retired_id", id=theme_id)
        retired[theme_id] = None if place.content is None else place.text()
    return retired


def _in_order(themes: Sequence[Theme], order: Node | None) -> tuple[Theme, ...]:
    """The themes as ``order`` lists them, those that it leaves out behind them by id."""
    places = {theme_id: place for place, theme_id in enumerate(order.texts())} if order else {}
    unknown = places.keys() - {theme.id for theme in themes}
    if order and unknown:
        raise order.fault("lexicon.unknown_in_order", id=min(unknown))
    return tuple(sorted(themes, key=lambda theme: (places.get(theme.id, len(places)), theme.id)))


def _check_relations(themes: Sequence[Theme], roots: Mapping[str, Node]) -> None:
    """No theme may be broader than itself, or name one that is not there as broader, related or in its place."""
    broader = {theme.id: theme.broader for theme in themes}
    for theme in themes:
        entries = roots[theme.id].mapping()
        for key, named in (("broader", theme.broader), ("related", theme.related), ("replaced_by", theme.replaced_by)):
            for other in named:
                if other not in broader:
                    raise entries[key].fault(f"lexicon.unknown_{key}", id=other)
        if theme.id in ancestors(theme.id, broader):
            raise entries["broader"].fault("lexicon.cycle", id=theme.id)


def ancestors(theme_id: str, broader: Mapping[str, Sequence[str]]) -> set[str]:
    """The ids of all wider themes of a theme; its own among them where it is broader than itself.

    Args:
        broader: the ids that each theme names as broader; themes that are not there have none.
    """
    found: set[str] = set()
    waiting = list(broader.get(theme_id, ()))
    while waiting:
        wider = waiting.pop()
        if wider not in found:
            found.add(wider)
            waiting.extend(broader.get(wider, ()))
    return found


def _check_preferred(themes: Sequence[Theme]) -> None:
    """A wording names one theme: it may be the preferred term of only one."""
    owners: dict[str, str] = {}
    for theme_id, path, line, text in _preferred(themes):
        owner = owners.setdefault(folded_words(text), theme_id)
        if owner != theme_id:
            raise LexiconError("lexicon.preferred_twice", where=f"{path}:{line}", term=text, theme=owner)


def _preferred(themes: Sequence[Theme]) -> Iterator[tuple[str, str, int, str]]:
    for theme in themes:
        for term in theme.terms:
            if term.provenance.status == "preferred":
                yield theme.id, theme.path, term.line, term.text
