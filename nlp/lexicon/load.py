"""A lexicon folder, read and checked for everything that would make it ambiguous."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from nlp.errors import LexiconError
from nlp.lexicon.model import Lexicon, Theme
from nlp.lexicon.nodes import Node, read_yaml
from nlp.lexicon.read_theme import folded_words, read_theme
from nlp.resources import DEFAULT_LEXICON, resource

_LEXICON_KEYS = ("name", "version", "language", "licence", "note", "order", "lists")
_DIGEST_LENGTH = 12


def load_lexicon(folder: Path | None = None) -> Lexicon:
    """The lexicon of a folder, the shipped one by default.

    Raises:
        LexiconError: a file is missing, cannot be read or is broken; it names the file and the line.
    """
    folder = folder or resource("lexicons", DEFAULT_LEXICON)
    contents = _read_files(folder)
    description_path = folder / "lexicon.yaml"
    description = read_yaml(description_path, contents.pop(description_path)).mapping(_LEXICON_KEYS)
    lists = _read_lists(description.get("lists"))
    roots = [(path, read_yaml(path, content)) for path, content in contents.items()]
    themes = _in_order([read_theme(root, path.stem, lists) for path, root in roots], description.get("order"))
    _check_relations(themes, {theme_id: root for (path, root) in roots for theme_id in [path.stem]})
    _check_preferred(themes)
    return Lexicon(
        name=_required(description, "name", description_path),
        declared_version=_required(description, "version", description_path),
        digest=_digest(folder),
        themes=themes,
        language=description["language"].text() if "language" in description else "zh",
        licence=description["licence"].text() if "licence" in description else None,
        lists=lists,
        path=str(folder),
    )


def lexicon_files(folder: Path) -> list[Path]:
    """The files that decide what is tagged: ``lexicon.yaml`` and the themes' files, sorted by name."""
    return [folder / "lexicon.yaml", *sorted((folder / "themes").glob("*.yaml"))]


def _read_files(folder: Path) -> dict[Path, str]:
    if not folder.is_dir():
        raise LexiconError("lexicon.no_folder", where=str(folder))
    files = lexicon_files(folder)
    if len(files) == 1:
        raise LexiconError("lexicon.no_themes", where=str(folder / "themes"))
    return {path: _read_file(path) for path in files}


def _read_file(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise LexiconError("lexicon.not_utf8", where=f"{path}:{line}") from error
    except OSError as error:
        raise LexiconError("lexicon.unreadable", where=str(path), reason=error.strerror) from error


def _digest(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in lexicon_files(folder):
        content = path.read_bytes().replace(b"\r\n", b"\n").removeprefix(b"\xef\xbb\xbf")
        digest.update(f"{path.name} {len(content)}\n".encode() + content)
    return digest.hexdigest()[:_DIGEST_LENGTH]


def _required(entries: Mapping[str, Node], name: str, path: Path) -> str:
    if name not in entries:
        raise LexiconError("lexicon.missing_key", where=f"{path}:1", name=name)
    return entries[name].text()


def _read_lists(node: Node | None) -> dict[str, tuple[str, ...]]:
    return {name: words.texts() for name, words in node.mapping().items()} if node else {}


def _in_order(themes: Sequence[Theme], order: Node | None) -> tuple[Theme, ...]:
    """The themes as ``order`` lists them, those that it leaves out behind them by id."""
    places = {theme_id: place for place, theme_id in enumerate(order.texts())} if order else {}
    unknown = places.keys() - {theme.id for theme in themes}
    if order and unknown:
        raise order.fault("lexicon.unknown_in_order", id=min(unknown))
    return tuple(sorted(themes, key=lambda theme: (places.get(theme.id, len(places)), theme.id)))


def _check_relations(themes: Sequence[Theme], roots: Mapping[str, Node]) -> None:
    """No theme may be broader than itself, or under one that is not there."""
    broader = {theme.id: theme.broader for theme in themes}
    for theme in themes:
        node = roots[theme.id].mapping().get("broader", roots[theme.id])
        for wider in theme.broader:
            if wider not in broader:
                raise node.fault("lexicon.unknown_broader", id=wider)
        if theme.id in _ancestors(theme.id, broader):
            raise node.fault("lexicon.cycle", id=theme.id)


def _ancestors(theme_id: str, broader: Mapping[str, Sequence[str]]) -> set[str]:
    found: set[str] = set()
    waiting = list(broader[theme_id])
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
