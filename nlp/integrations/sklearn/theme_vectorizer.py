"""Texts to theme counts: one row a text, one column a theme."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from os import PathLike
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils.validation import check_is_fitted

from nlp import messages
from nlp.integrations.sklearn.columns import Column, columns_of, names_of_columns
from nlp.integrations.sklearn.containers import contained
from nlp.integrations.sklearn.texts import lexicon_of, require_one_of, texts_of
from nlp.text import Folded, fold_all

if TYPE_CHECKING:
    from nlp.lexicon import Lexicon
    from nlp.themes import Tagger

TEXTS_AT_ONCE = 1000

Features: TypeAlias = Literal["themes", "terms"]
Counting: TypeAlias = Literal["mentions", "presence"]


class ThemeVectorizer(TransformerMixin, BaseEstimator):  # type: ignore[misc]  # scikit-learn has no types
    """How often each theme is mentioned in each text: the figures of ``zhuti themes``, as a matrix.

    Nothing is learned from the texts: `fit` reads the lexicon, and `transform` counts by it, whatever becomes of its files.
    With ``set_output(transform="pandas")`` the columns bear the themes' names, and rows keep the index of a Series.

    Args:
        lexicon: a `Lexicon`, the path of a lexicon's folder, or None for the shipped one.
        themes: ids of themes, one column each in this order; None for all, in the lexicon's order.
        features: ``"themes"``, or ``"terms"`` for a column for each term of each theme.
        counting: ``"mentions"``, or ``"presence"``: 1 where there is one.
        with_cited: whether a theme counts that a text has only in quoted titles of other documents.
        labels: columns named by the themes' labels in a language (``"zh"``, ``"en"``); None for their ids.
        sparse_output: a sparse matrix, in compressed rows; else an array. A data frame is never sparse.
        dtype: of the counts.

    Attributes:
        themes_: ids of the themes, in the order of the columns.
        lexicon_: the lexicon by which it counts; lexicon_version_: its version, with the digest of its files.

    >>> vectorizer = ThemeVectorizer(themes=["south-south-cooperation", "debt"])
    >>> vectorizer.fit_transform(["欢迎北南、南南及三方合作；", "减免外债和债务"]).toarray().tolist()
    [[1, 0], [0, 2]]
    """

    def __init__(
        self,
        lexicon: Lexicon | str | PathLike[str] | None = None,
        *,
        themes: Sequence[str] | None = None,
        features: Features = "themes",
        counting: Counting = "mentions",
        with_cited: bool = True,
        labels: str | None = None,
        sparse_output: bool = True,
        dtype: Any = "int64",
    ) -> None:
        self.lexicon = lexicon
        self.themes = themes
        self.features = features
        self.counting = counting
        self.with_cited = with_cited
        self.labels = labels
        self.sparse_output = sparse_output
        self.dtype = dtype

    def fit(self, X: Any = None, y: Any = None) -> ThemeVectorizer:
        """Read the lexicon. The texts are checked, and nothing is learned from them.

        Args:
            X: texts, or None.

        Raises:
            ValueError: a parameter has a value it cannot have, a theme is not in the lexicon, or a text is missing.
            LexiconError: the lexicon cannot be read.
        """
        if X is not None:
            texts_of(X)
        self._prepare()
        return self

    def fit_transform(self, X: Any, y: Any = None) -> Any:
        """Read the lexicon and count the themes of texts, which may be a generator."""
        return self.fit().transform(X)

    def transform(self, X: Any) -> Any:
        """The counts: texts x columns.

        Args:
            X: an iterable of texts.

        Raises:
            ValueError: a text is missing (None, NaN), or what was given is no iterable of texts.
            NotFittedError: `fit` was not called.
        """
        check_is_fitted(self)
        return contained(self, self._counts(texts_of(X)), X, is_sparse=self.sparse_output)

    def get_feature_names_out(self, input_features: Any = None) -> Any:
        """The names of the columns: ids of themes or their labels, and for terms ``debt:外债``.

        Args:
            input_features: is not looked at; pipelines give it.
        """
        import numpy as np

        check_is_fitted(self)
        return np.array(names_of_columns(self.lexicon_, self._columns, self.labels), object)

    def _prepare(self) -> None:
        require_one_of("features", self.features, ("themes", "terms"))
        require_one_of("counting", self.counting, ("mentions", "presence"))
        require_one_of("labels", self.labels, (None, *messages.LANGUAGES))
        self.lexicon_ = lexicon_of(self.lexicon)
        self.lexicon_version_ = self.lexicon_.version
        self.themes_ = themes_of(self.lexicon_, self.themes)
        self._columns = columns_of(self.lexicon_, self.themes_, with_terms=self.features == "terms")
        self._tagger: Tagger | None = None

    def _counts(self, texts: Sequence[str]) -> Any:
        import numpy as np
        from scipy.sparse import csr_array

        place = {column: at for at, column in enumerate(self._columns)}
        rows: list[int] = []
        columns: list[int] = []
        values: list[int] = []
        for row, found in enumerate(self._found(texts)):
            for column, count in found.items():
                if column in place:
                    rows.append(row)
                    columns.append(place[column])
                    values.append(count if self.counting == "mentions" else 1)
        shape = (len(texts), len(place))
        return csr_array((np.array(values, self.dtype), (rows, columns)), shape=shape, dtype=self.dtype)

    def _found(self, texts: Sequence[str]) -> Iterator[Mapping[Column, int]]:
        """How often each column's theme or term stands in each text."""
        count = self._terms if self.features == "terms" else self._themes
        for start in range(0, len(texts), TEXTS_AT_ONCE):
            yield from count(fold_all(texts[start : start + TEXTS_AT_ONCE]))

    def _themes(self, texts: Sequence[Folded]) -> Iterator[Mapping[Column, int]]:
        for tally in self._tag().tally(texts):
            yield {(theme, ""): found.mentions for theme, found in tally.items() if self.with_cited or not found.cited}

    def _terms(self, texts: Sequence[Folded]) -> Iterator[Mapping[Column, int]]:
        for tags in self._tag().tag_folded(texts):
            found: dict[Column, int] = {}
            for tag in tags:
                if self.with_cited or not tag.cited:
                    for mention in tag.mentions:
                        found[tag.theme, mention.term] = found.get((tag.theme, mention.term), 0) + 1
            yield found

    def _tag(self) -> Tagger:
        """What finds the themes; made when it is first needed, for it is not pickled."""
        from nlp.themes import Tagger

        if self._tagger is None:
            self._tagger = Tagger(self.lexicon_)
        return self._tagger

    def __getstate__(self) -> dict[str, Any]:
        state: dict[str, Any] = super().__getstate__()
        return {**state, "_tagger": None} if "_tagger" in state else state

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.string = True
        tags.input_tags.two_d_array = False
        return tags


def themes_of(lexicon: Lexicon, asked: Sequence[str] | None) -> tuple[str, ...]:
    """The ids of the themes asked for; an id that went into another theme stands for that one.

    Raises:
        ValueError: there are none, one is not in the lexicon, or one is named twice.
        TypeError: they are no list.
    """
    ids = [theme.id for theme in lexicon.themes]
    if asked is None:
        return tuple(ids)
    if isinstance(asked, str):
        raise ValueError(messages.text("sklearn.themes_string", given=repr(asked)))
    if not isinstance(asked, Iterable):
        raise TypeError(messages.text("sklearn.themes_kind", given=repr(asked)))
    found = tuple(lexicon.current_id(theme) for theme in asked)
    if not found:
        raise ValueError(messages.text("sklearn.no_themes"))
    if unknown := [str(theme) for theme in asked if lexicon.current_id(theme) not in ids]:
        raise ValueError(messages.text("sklearn.unknown_themes", themes=", ".join(unknown)))
    for at, theme in enumerate(found):
        if theme in found[:at]:
            raise ValueError(messages.text("sklearn.repeated_theme", theme=theme))
    return found
