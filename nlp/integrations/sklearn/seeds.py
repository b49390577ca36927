"""The columns that seed topics: from words, from numbers of columns, or from the terms of a lexicon."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from numbers import Integral
from typing import Any

from nlp import messages
from nlp.integrations.sklearn.texts import lexicon_of
from nlp.lexicon import Lexicon
from nlp.modelling.texts import seeds_of
from nlp.text import fold

FROM_LEXICON = "lexicon"


def is_from_lexicon(seeds: Any) -> bool:
    """Whether the seeds are the terms of a lexicon, of which nobody expects that all stand in the texts."""
    return isinstance(seeds, Lexicon) or (isinstance(seeds, str) and seeds == FROM_LEXICON)


def seed_columns(seeds: Any, names: Sequence[str] | None, of_columns: int) -> dict[str, tuple[int, ...]]:
    """The columns of each topic's seeds; none for a topic of whose words none is there.

    Args:
        seeds: see `SeededNMF`.
        names: of the columns, where they are known.

    Raises:
        ValueError: there are words, and no names; or a column is not there; or the names are too many or too few.
        TypeError: the seeds are of another kind.
    """
    if names is not None and len(names) != of_columns:
        raise ValueError(messages.text("sklearn.names_length", names=len(names), columns=of_columns))
    place = None if names is None else {str(name): at for at, name in enumerate(names)}
    given = written_seeds(seeds)
    return {topic: _places(topic, words, place, of_columns) for topic, words in given.items()}


def written_seeds(seeds: Any) -> Mapping[str, Collection[Any]]:
    """The seeds as names with their words or columns.

    Raises:
        ValueError: a string is no list of seeds.
        TypeError: they are of another kind.
    """
    if seeds is None:
        return {}
    if is_from_lexicon(seeds):
        return seeds_of(lexicon_of(seeds if isinstance(seeds, Lexicon) else None))
    if not isinstance(seeds, Mapping) or not all(_is_list(words) for words in seeds.values()):
        kind = ValueError if isinstance(seeds, str) else TypeError
        raise kind(messages.text("sklearn.seeds", given=repr(seeds)))
    return {str(topic): list(words) for topic, words in seeds.items()}


def common_enough(matrix: Any, columns: Mapping[str, Sequence[int]], least: int) -> tuple[dict[str, list[int]], dict[str, int]]:
    """The seeds that enough texts have, and of the others how many have them.

    Args:
        matrix: texts x words, sparse.
    """
    import numpy as np

    has = (matrix > 0).astype(np.int64).tocsc()
    kept: dict[str, list[int]] = {}
    rare: dict[str, int] = {}
    for topic, places in columns.items():
        texts = int(np.count_nonzero(np.asarray(has[:, list(places)].sum(axis=1)).ravel())) if places else 0
        if texts < least:
            rare[topic] = texts
        else:
            kept[topic] = sorted(set(places))
    return kept, rare


def _is_list(words: Any) -> bool:
    if isinstance(words, str | bytes | Mapping):
        return False
    try:
        found = list(words)
    except TypeError:
        return False
    return all(isinstance(word, str) or (isinstance(word, Integral) and not isinstance(word, bool)) for word in found)


def _places(topic: str, words: Collection[Any], place: Mapping[str, int] | None, of_columns: int) -> tuple[int, ...]:
    found = []
    for word in words:
        if not isinstance(word, str):
            found.append(_column(topic, int(word), of_columns))
        elif place is None:
            raise ValueError(messages.text("sklearn.seeds_need_names"))
        elif (at := place.get(word, place.get(fold(word).text))) is not None:
            found.append(at)
    return tuple(dict.fromkeys(found))


def _column(topic: str, column: int, of_columns: int) -> int:
    if not 0 <= column < of_columns:
        raise ValueError(messages.text("sklearn.column", topic=topic, column=column, columns=of_columns))
    return column
