"""Reading a saved model; one that is damaged, another program's or a newer program's is refused with the reason."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from math import isinf
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeGuard, TypeVar, get_args

from nlp import messages
from nlp.errors import ModelError
from nlp.topics.model import Kind, TopicModel
from nlp.topics.saved.arrays import ArraysError, require_topics, unpacked
from nlp.topics.saved.model import ARRAYS, DESCRIPTION, FORMAT, Made, SavedModel
from nlp.topics.saved.writing import PROGRAM, digest

if TYPE_CHECKING:
    from typing import TypeAlias

    import numpy as np
    from numpy.typing import NDArray

    Floats: TypeAlias = NDArray[np.float64]

LARGEST_DESCRIPTION = 64_000_000
LARGEST_ARRAYS = 1_000_000_000
MOST_TOPICS = 2_000
MOST_WEIGHTS = 250_000_000
"""What is read at most: a model of 2000 topics and 125 000 words would take two gigabytes of memory."""

_Value = TypeVar("_Value")


def read_model(folder: Path) -> SavedModel:
    """The model of a folder, whole and unaltered.

    Raises:
        ModelError: there is none, it is damaged, another program's, or of a newer format.
    """
    description = folder / DESCRIPTION
    if not folder.is_dir():
        raise ModelError("models.missing", where=folder.name)
    described = _described(description, _bytes(description, LARGEST_DESCRIPTION))
    reading = _Description(description, described)
    kind = reading.take("kind", lambda value: value if value in get_args(Kind) else None)
    names = reading.take("names", _texts)
    seeds = reading.take("seeds", lambda value: _seeds(value, len(names)))
    vocabulary = reading.take("vocabulary", lambda value: _vocabulary(value, len(names)))
    parameters = reading.take("parameters", _mapping)
    made = reading.take("made", _made)
    arrays = _arrays(folder / ARRAYS, reading.take("checksums", _checksum), len(names), len(vocabulary))
    model = TopicModel(kind, vocabulary, arrays["idf"], arrays["components"], seeds, names, parameters)
    return SavedModel(folder.name, model, made)


class _Description:
    """The entries of a description, each taken by a function that gives None for what it should not be."""

    def __init__(self, path: Path, described: Mapping[str, Any]) -> None:
        self._path, self._described = path, described

    def take(self, name: str, read: Callable[[Any], _Value | None]) -> _Value:
        """An entry.

        Raises:
            ModelError: it is not what it should be.
        """
        try:
            value = read(self._described.get(name))
        except (TypeError, ValueError, KeyError, AttributeError):
            value = None
        if value is None:
            raise _damaged(self._path, "field", name=name)
        return value


def _described(path: Path, data: bytes) -> Mapping[str, Any]:
    try:
        whole = json.loads(data, parse_constant=_refuse, parse_float=_finite)
    except (ValueError, RecursionError) as fault:
        raise _damaged(path, "no_json") from fault
    if not isinstance(whole, dict) or whole.get("program") != PROGRAM or not isinstance(whole.get("format"), int):
        raise ModelError("models.foreign", where=str(path))
    if whole["format"] > FORMAT:
        raise ModelError("models.newer", where=str(path), format=whole["format"], known=FORMAT)
    described = whole.get("model")
    if not isinstance(described, dict) or whole.get("digest") != digest(described):
        raise _damaged(path, "altered", name=path.name)
    return described


def _arrays(path: Path, checksum: str, topics: int, words: int) -> dict[str, Floats]:
    data = _bytes(path, LARGEST_ARRAYS)
    if sha256(data).hexdigest() != checksum:
        raise _damaged(path, "altered", name=path.name)
    try:
        arrays = unpacked(data, {"components": (topics, words), "idf": (words,)})
        require_topics(arrays["components"])
        return arrays
    except ArraysError as fault:
        raise _damaged(path, str(fault), name=path.name) from fault


def _bytes(path: Path, most: int) -> bytes:
    try:
        if not path.is_file():
            raise _damaged(path, "missing", name=path.name)
        if path.stat().st_size > most:
            raise _damaged(path, "too_large", name=path.name)
        return path.read_bytes()
    except OSError as error:
        raise _damaged(path, "unreadable", name=path.name) from error


def _damaged(path: Path, why: str, **values: object) -> ModelError:
    return ModelError("models.damaged", where=str(path), reason=messages.text(f"models.why.{why}", **values))


def _finite(number: str) -> float:
    """A number; one that is too great for a float is refused."""
    value = float(number)
    if isinf(value):
        raise ValueError(number)
    return value


def _refuse(constant: str) -> None:
    """NaN and the infinities are no JSON."""
    raise ValueError(constant)


def _texts(value: Any) -> tuple[str, ...] | None:
    return tuple(value) if _are_texts(value) and 0 < len(value) <= MOST_TOPICS else None


def _seeds(value: Any, topics: int) -> tuple[str | None, ...] | None:
    fits = isinstance(value, list) and len(value) == topics
    return tuple(value) if fits and all(one is None or isinstance(one, str) for one in value) else None


def _vocabulary(value: Any, topics: int) -> tuple[str, ...] | None:
    """Words in their order, each once, and no more than go with so many topics into memory."""
    if not _are_texts(value) or not value or len(value) * topics > MOST_WEIGHTS or value != sorted(set(value)):
        return None
    return tuple(value)


def _checksum(value: Any) -> str | None:
    checksum = value[ARRAYS]
    return checksum if isinstance(checksum, str) else None


def _mapping(value: Any) -> Mapping[str, object] | None:
    return value if isinstance(value, dict) else None


def _made(value: Any) -> Made | None:
    """What a model was made with; the figures of its topics are kept as they stand, for people to read."""
    told = {name: tuple(value[name]) for name in ("sessions", "choice", "topics", "uncovered")}
    made = Made(**(value | told))
    rows = (*made.sessions, *made.choice, *made.topics, made.filters, made.versions)
    texts = (made.lexicon, made.lexicon_version, made.corpus_hash, made.workspace_hash)
    counts = (made.documents, made.paragraphs, made.fitted)
    is_right = (
        all(isinstance(one, dict) for one in rows)
        and _are_texts(texts)
        and all(isinstance(one, int) and one >= 0 for one in (*counts, *made.uncovered))
    )
    return made if is_right else None


def _are_texts(value: Any) -> TypeGuard[Sequence[str]]:
    return isinstance(value, list | tuple) and all(isinstance(one, str) for one in value)
