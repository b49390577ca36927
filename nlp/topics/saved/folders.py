"""Where saved models lie: in ``models/`` of the current folder, or ``$ZHUTI_MODELS``; then those that are shipped."""

from __future__ import annotations

import os
import re
from pathlib import Path

from nlp.errors import ModelError
from nlp.resources import resource
from nlp.topics.saved.interrupted import put_back
from nlp.topics.saved.model import ARRAYS, DESCRIPTION, SavedModel
from nlp.topics.saved.reading import read_model

FOLDER, VARIABLE = "models", "ZHUTI_MODELS"
SHIPPED = ("sample",)
"""The names of the models that come with the program."""

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")
_DEVICES = re.compile(r"con|prn|aux|nul|com\d|lpt\d")
"""Names that Windows has no folders for."""


def own_folder() -> Path:
    """Where models are saved."""
    return Path(os.environ.get(VARIABLE) or FOLDER)


def shipped_folder() -> Path | None:
    """Where the models lie that come with the program."""
    try:
        return resource(FOLDER)
    except FileNotFoundError:
        return None


def checked_name(name: str) -> str:
    """The name of a model, which is that of a folder too and leads to no other place.

    Raises:
        ModelError: it is none.
    """
    if not _NAME.fullmatch(name) or _DEVICES.fullmatch(name):
        raise ModelError("models.bad_name", where=name or "''")
    return name


def find_model(name: str) -> SavedModel:
    """The model of a name: one's own, else a shipped one.

    Raises:
        ModelError: there is none of this name, or it cannot be read.
    """
    checked_name(name)
    put_back(own_folder())
    for place in _places():
        if (place / name).is_dir():
            return read_model(place / name)
    raise ModelError("models.missing", where=name)


def model_folders() -> list[Path]:
    """The folders of all models by name; of two of one name the own one."""
    put_back(own_folder())
    found: dict[str, Path] = {}
    for place in _places():
        for folder in place.iterdir():
            if _NAME.fullmatch(folder.name) and any((folder / file).is_file() for file in (DESCRIPTION, ARRAYS)):
                found.setdefault(folder.name, folder)
    return [found[name] for name in sorted(found)]


def own_folders() -> list[Path]:
    """The folders of one's own models, by name."""
    return [folder for folder in model_folders() if not is_shipped(folder)]


def is_shipped(folder: Path) -> bool:
    """Whether a model came with the program. In a checkout one's own lie beside those that do."""
    shipped = shipped_folder()
    return folder.name in SHIPPED and shipped is not None and folder.resolve().parent == shipped.resolve()


def _places() -> list[Path]:
    places = (own_folder(), shipped_folder())
    return [place for place in places if place is not None and place.is_dir()]
