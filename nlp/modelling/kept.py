"""The default topic model of a workspace, kept beside it until its documents or the lexicon change."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from shutil import rmtree

from nlp.errors import ModelError
from nlp.lexicon.model import Lexicon
from nlp.modelling.fitting import Wanted, fit_model, hash_of_workspace
from nlp.store import Workspace
from nlp.text import FOLDING_VERSION
from nlp.topics.saved import FORMAT, SavedModel, read_model, save
from nlp.words.tokenize import tell_no_one

DEFAULT = Wanted()
METHOD_VERSION = "1"
"""Raised whenever a fit of the same texts gives another model."""


def default_model(workspace: Workspace, lexicon: Lexicon, *, on_cutting: Callable[[int], None] = tell_no_one) -> SavedModel:
    """The default model of a workspace: the kept one where it is still true, else fitted, and kept if that can be."""
    folder = folder_of(workspace.path)
    name = _stamp(workspace, lexicon)
    with suppress(ModelError):
        return read_model(folder / name)
    rmtree(folder / name, ignore_errors=True)
    saved = fit_model(workspace, lexicon, DEFAULT, name=name, on_cutting=on_cutting)
    with suppress(ModelError):
        save(saved, folder, force=True)
        _throw_away_others(folder, name)
    return saved


def folder_of(workspace: Path) -> Path:
    """Where the default model of a workspace lies."""
    return workspace.with_name(f"{workspace.name}.topics")


def _stamp(workspace: Workspace, lexicon: Lexicon) -> str:
    """A name for all that the default model depends on."""
    documents = hash_of_workspace(workspace)
    made_with = (version("zhuti"), FORMAT, METHOD_VERSION, FOLDING_VERSION, lexicon.name, lexicon.version, documents)
    return sha256("\n".join([*map(str, made_with), str(workspace.kept("changed"))]).encode()).hexdigest()[:32]


def _throw_away_others(folder: Path, name: str) -> None:
    with suppress(OSError):
        for path in folder.iterdir():
            if path.name != name and not path.name.startswith("."):
                rmtree(path, ignore_errors=True)
