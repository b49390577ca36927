"""What estimators are given, checked as users of scikit-learn expect it: with ValueError and TypeError, and the place named."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from numbers import Real
from pathlib import Path
from typing import Any

from nlp import messages
from nlp.errors import LexiconError
from nlp.lexicon import Lexicon, load_lexicon

_MISSING_IN_PANDAS = ("NAType", "NaTType")


def texts_of(given: Any) -> list[str]:
    """The texts of an iterable: a list, an array of objects, a column of a data frame or of an Arrow table, a generator.

    Bytes are taken for UTF-8, as scikit-learn's vectorizers take them.

    Raises:
        ValueError: one string was given, or more than one column; or a text is missing (None, NaN), or not UTF-8.
        TypeError: what was given, or one of the texts, is of another kind.
    """
    if isinstance(given, str | bytes):
        raise ValueError(messages.text("sklearn.one_string"))
    dimensions = getattr(given, "ndim", 1)
    if dimensions != 1:
        raise ValueError(messages.text("sklearn.dimensions", dimensions=dimensions))
    if not isinstance(given, Iterable) or isinstance(given, Mapping):
        raise TypeError(messages.text("sklearn.not_iterable", type=type(given).__name__))
    texts = given.to_pylist() if hasattr(given, "to_pylist") else list(given)
    missing = [position for position, text in enumerate(texts) if not isinstance(text, str) and _is_missing(text)]
    if missing:
        raise ValueError(messages.text("sklearn.missing_text", count=len(missing), position=missing[0]))
    return [text if isinstance(text, str) else _decoded(text, position) for position, text in enumerate(texts)]


def text_of(given: Any) -> str:
    """One text, under the same conditions.

    Raises:
        ValueError: it is missing, or not UTF-8.
        TypeError: it is of another kind.
    """
    if isinstance(given, str):
        return given
    if _is_missing(given):
        raise ValueError(messages.text("sklearn.missing_alone"))
    if not isinstance(given, bytes):
        raise TypeError(messages.text("sklearn.not_text_alone", type=type(given).__name__))
    return given.decode("utf-8")


def lexicon_of(given: Any) -> Lexicon:
    """The lexicon that a parameter names: the shipped one, that of a folder, or the one given.

    Raises:
        TypeError: it is of another kind.
        LexiconError: it cannot be read.
    """
    if isinstance(given, Lexicon):
        return given
    if given is None:
        return load_lexicon()
    if isinstance(given, str | os.PathLike):
        if not Path(given).is_dir():
            raise LexiconError("sklearn.no_lexicon", where=os.fspath(given))
        return load_lexicon(Path(given))
    raise TypeError(messages.text("sklearn.lexicon", type=type(given).__name__))


def require_one_of(name: str, given: Any, choices: Iterable[Any]) -> None:
    """Ask that a parameter is one of a few values.

    Raises:
        ValueError: it is not.
    """
    known = tuple(choices)
    if not any(given is choice or (isinstance(given, str) and given == choice) for choice in known):
        raise ValueError(messages.text("sklearn.one_of", name=name, choices=", ".join(map(repr, known)), given=repr(given)))


def _is_missing(text: Any) -> bool:
    """Whether a value stands for a text that is not there; pandas' own cannot be compared, and are known by their types."""
    if text is None or type(text).__name__ in _MISSING_IN_PANDAS:
        return True
    return isinstance(text, Real) and bool(text != text)


def _decoded(text: Any, position: int) -> str:
    if not isinstance(text, bytes):
        raise TypeError(messages.text("sklearn.not_text", position=position, type=type(text).__name__))
    return text.decode("utf-8")
