"""New lexicon folders: a working skeleton, or a copy of another lexicon. They appear as a whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from secrets import token_hex

from nlp.errors import LexiconError
from nlp.lexicon.files import DESCRIPTION, THEMES, read_raw
from nlp.lexicon.journal import is_of_lexicon
from nlp.lexicon.load import load_lexicon
from nlp.lexicon.model import Lexicon
from nlp.resources import resource

SCHEMAS = ("lexicon.schema.json", "theme.schema.json")
"""JSON Schemas of a lexicon's files; editors that know YAML complete and check by them."""

_NAME = "name: my-lexicon"
_ORDER = "order: [food-security]"


def new_lexicon(folder: Path, name: str, *, with_example: bool = True) -> None:
    """Make a lexicon that works: it passes its own checks, and its one theme shows how themes are written.

    Args:
        with_example: without it, the lexicon has no theme; one must be added before anything can be tagged with it.

    Raises:
        LexiconError: there is something at this place already.
    """
    skeleton = resource("lexicons", "skeleton")
    description = (skeleton / DESCRIPTION).read_text(encoding="utf-8").replace(_NAME, f"name: {_plain(name)}")
    themes = sorted((skeleton / THEMES).iterdir()) if with_example else []
    if not with_example:
        description = description.replace(_ORDER, "order: []")
    files = {DESCRIPTION: description.encode(), **{f"{THEMES}/{path.name}": path.read_bytes() for path in themes}}
    _make(folder, {**files, **_schemas()})


def copy_lexicon(lexicon: Path | None, folder: Path) -> Lexicon:
    """Make a copy of a lexicon, by default of the shipped one, that can be changed; all its files are taken along.

    Raises:
        LexiconError: there is no lexicon that can be read, or something is at the new place already.
    """
    source = Path(load_lexicon(lexicon).path)
    paths = [path for path in sorted(source.rglob("*")) if path.is_file() and not _is_hidden(path.relative_to(source))]
    names = {path.relative_to(source).as_posix(): path for path in paths}
    others = {name: path.read_bytes() for name, path in names.items() if not is_of_lexicon(name)}
    _make(folder, {**_schemas(), **others, **read_raw(source)})
    return load_lexicon(folder)


def _schemas() -> dict[str, bytes]:
    return {name: resource("lexicons", "schema", name).read_bytes() for name in SCHEMAS}


def _plain(name: str) -> str:
    """A name as YAML takes it for a text whatever is in it."""
    return "'" + " ".join(name.split()).replace("'", "''") + "'"


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _make(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write a folder beside its place, and give it its name when all is there; an empty one that is there is taken."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise LexiconError("lexicon.not_empty", where=str(folder))
    is_there, name = folder.exists(), f".{folder.name}.{token_hex(4)}.new"
    draft = folder / name if is_there else folder.with_name(name)
    try:
        (draft / THEMES).mkdir(parents=True)
        for file, content in files.items():
            (draft / file).parent.mkdir(parents=True, exist_ok=True)
            (draft / file).write_bytes(content)
        if is_there:
            _move_in(draft, folder)
        else:
            draft.rename(folder)
    except OSError as error:
        raise LexiconError("lexicon.unwritable", where=str(folder), reason=error.strerror or str(error)) from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _move_in(draft: Path, folder: Path) -> None:
    """Move all there is into a folder, which may be the current one; the description, which makes it a lexicon, goes last."""
    for path in sorted(draft.iterdir(), key=lambda path: path.name == DESCRIPTION):
        path.rename(folder / path.name)
