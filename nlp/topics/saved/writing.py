"""Writing a model into a folder of its own, which appears whole or not at all; equal models make equal bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from hashlib import sha256
from pathlib import Path
from shutil import rmtree

from nlp.errors import ModelError
from nlp.topics.saved.arrays import packed
from nlp.topics.saved.card import card
from nlp.topics.saved.interrupted import draft_in, put_back
from nlp.topics.saved.model import ARRAYS, CARD, DESCRIPTION, FORMAT, SavedModel

PROGRAM = "zhuti topic model"


def save(saved: SavedModel, folder: Path, *, force: bool = False) -> Path:
    """Put a model into ``folder/NAME/``; what lies there stands until the new one is whole.

    Args:
        force: take the place of a model that is there already.

    Raises:
        ModelError: there is one already, or what lies there is no model, or it cannot be written.
    """
    target = folder / saved.name
    put_back(folder)
    refuse_existing(target, force=force)
    draft = draft_in(folder, saved.name)
    try:
        draft.mkdir(parents=True)
        for name, data in files_of(saved).items():
            (draft / name).write_bytes(data)
        _put_in_place(draft, target)
    except OSError as error:
        raise ModelError("models.unwritable", where=str(target), reason=error.strerror or str(error)) from error
    finally:
        rmtree(draft, ignore_errors=True)
    return target


def refuse_existing(target: Path, *, force: bool) -> None:
    """Ask that a folder may be written to as that of a model: that there is none, or one that is to be replaced.

    Raises:
        ModelError: it may not.
    """
    if target.is_symlink() or target.exists():
        if not (target / DESCRIPTION).is_file():
            raise ModelError("models.not_a_model", where=str(target))
        if not force:
            raise ModelError("models.exists", where=str(target))


def files_of(saved: SavedModel) -> dict[str, bytes]:
    """The files of a model, by name."""
    model = saved.model
    arrays = packed({"components": model.components, "idf": model.idf})
    described: dict[str, object] = {
        "name": saved.name,
        "kind": model.kind,
        "parameters": dict(model.parameters),
        "seeds": list(model.seeds),
        "names": list(model.names),
        "vocabulary": list(model.vocabulary),
        "made": {one.name: getattr(saved.made, one.name) for one in fields(saved.made)},
        "checksums": {ARRAYS: sha256(arrays).hexdigest()},
    }
    plain = json.loads(json.dumps(described, default=_plain, allow_nan=False))
    whole = {"program": PROGRAM, "format": FORMAT, "digest": digest(plain), "model": plain}
    written = json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
    return {DESCRIPTION: written.encode(), ARRAYS: arrays, CARD: card(saved).encode()}


def digest(described: Mapping[str, object]) -> str:
    """What the description of a model should add up to."""
    return sha256(json.dumps(described, sort_keys=True).encode()).hexdigest()


def _put_in_place(draft: Path, target: Path) -> None:
    """Rename a folder to its place; the one that was there is moved aside first, and back if that fails."""
    old = draft.with_suffix(".old")
    for is_last in (False, True):
        if target.exists():
            target.rename(old)
        try:
            draft.rename(target)
            break
        except OSError:
            # The old one is gone from aside where another process put it back in between.
            was_put_back = not old.exists() and target.exists()
            if old.exists():
                old.rename(target)
            if is_last or not was_put_back:
                raise
    rmtree(old, ignore_errors=True)


def _plain(value: object) -> object:
    """What JSON has no form for: numpy's numbers as Python's, mappings and sets as objects and arrays."""
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, set | frozenset):
        return sorted(value)
    if hasattr(value, "tolist"):
        return value.tolist()
    raise TypeError(type(value).__name__)
