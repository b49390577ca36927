"""Topics as a transformer: non-negative matrix factorisation of which topics are held to the words that seed them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from numbers import Integral, Real
from typing import TYPE_CHECKING, Any
from warnings import warn

from sklearn.base import BaseEstimator, ClassNamePrefixFeaturesOutMixin, TransformerMixin
from sklearn.exceptions import ConvergenceWarning
from sklearn.utils import check_array, check_random_state, check_scalar
from sklearn.utils.validation import check_is_fitted, check_non_negative, validate_data

from nlp import messages
from nlp.integrations.sklearn.seeds import common_enough, is_from_lexicon, seed_columns
from nlp.topics.factorise import MOST_ROUNDS, TOLERANCE, Factors, activate, factorise
from nlp.topics.fit import FREE_TOPICS
from nlp.topics.holding import holding
from nlp.topics.start import first_words

if TYPE_CHECKING:
    from nlp.lexicon import Lexicon

_DTYPES = ("float64", "float32")


class SeededNMF(ClassNamePrefixFeaturesOutMixin, TransformerMixin, BaseEstimator):  # type: ignore[misc]  # scikit-learn has no types
    """Topics of texts, the first of them held to the words that seed them; without seeds it is NMF.

    The factorisation is that of ``zhuti topics fit`` (see docs/topic-models.md), of the matrix as it comes: weight it before,
    by `TfidfVectorizer` for one. A seeded topic stays about the texts with its words, and those words are no other topic's.
    No chance is left where ``random_state`` is a number.

    Args:
        n_components: how many topics, the seeded ones among them; None for the seeded ones and four more.
        seeds: names of topics with the words, or the columns, that seed each; ``"lexicon"`` or a `Lexicon` for its themes with
            their terms; or None. Words that are no column are passed over.
        feature_names: the words of the columns, as ``get_feature_names_out`` of a vectorizer has them. A data frame brings
            its own. They are needed where seeds are words.
        min_texts: in how many texts a topic's seeds must stand; those that fewer have seed none, with a warning unless they
            are a lexicon's. ``zhuti topics fit`` asks for 20.
        max_iter, tol: rounds end where one makes the squared error smaller by less than ``tol`` times what all have.
        random_state: of the singular vectors from which the other topics start.

    Attributes:
        components_: topics x words, each row of unit length.
        topic_names_: names of the topics: those of the seeds, ``topic3`` for the others, by their columns.
        seed_columns_: of each seeded topic the columns of its words.
        rare_: of the seeds that fewer than ``min_texts`` texts have, how many have them.
        n_components_: how many topics there are; n_iter_: how many rounds it took.
        reconstruction_err_: ‖X - transform(X) components_‖, the Frobenius norm, of the matrix that was fitted.
        n_features_in_, feature_names_in_: as of all estimators.

    >>> import numpy as np
    >>> counts = np.array([[2, 1, 0, 0], [1, 2, 0, 0], [0, 0, 1, 2], [0, 0, 2, 1]] * 5)
    >>> topics = SeededNMF(2, seeds={"debt": ["外债"]}, feature_names=["债务", "外债", "贸易", "关税"])
    >>> topics.fit_transform(counts)[:4].round(1).tolist()
    [[2.1, 0.0], [2.1, 0.0], [0.0, 2.1], [0.0, 2.1]]
    >>> topics.get_feature_names_out().tolist()
    ['debt', 'topic1']
    """

    def __init__(
        self,
        n_components: int | None = None,
        *,
        seeds: Mapping[str, Sequence[str] | Sequence[int]] | Lexicon | str | None = None,
        feature_names: Sequence[str] | None = None,
        min_texts: int = 1,
        max_iter: int = MOST_ROUNDS,
        tol: float = TOLERANCE,
        random_state: Any = 0,
    ) -> None:
        self.n_components = n_components
        self.seeds = seeds
        self.feature_names = feature_names
        self.min_texts = min_texts
        self.max_iter = max_iter
        self.tol = tol
        self.random_state = random_state

    def fit(self, X: Any, y: Any = None) -> SeededNMF:
        """Find the topics of texts.

        Args:
            X: texts x words, sparse or not, none negative.

        Raises:
            ValueError: the matrix, a parameter or the seeds are not what they can be; the error says which.
        """
        self._fit(X, depth=3)
        return self

    def fit_transform(self, X: Any, y: Any = None) -> Any:
        """Find the topics of texts, and how much each text has of each: the same as `fit` and then `transform`."""
        # What scikit-learn wraps it into, for set_output, stands between it and whoever calls it.
        return self._fit(X, depth=4)

    def transform(self, X: Any) -> Any:
        """How much each text has of each topic: texts x topics, none negative.

        Raises:
            NotFittedError: `fit` was not called.
        """
        check_is_fitted(self)
        return self._activate(_sparse(self._checked(X, reset=False)))

    def inverse_transform(self, X: Any) -> Any:
        """The words that texts with so much of each topic are expected to have: texts x words."""
        check_is_fitted(self)
        weights = check_array(X, dtype=_DTYPES)
        if weights.shape[1] != self.n_components_:
            raise ValueError(messages.text("sklearn.topics_width", given=weights.shape[1], components=self.n_components_))
        return weights @ self.components_

    def get_feature_names_out(self, input_features: Any = None) -> Any:
        """The names of the topics."""
        import numpy as np

        super().get_feature_names_out(input_features)
        return np.array(self.topic_names_, object)

    @property
    def _n_features_out(self) -> int:
        return int(self.n_components_)

    def _fit(self, given: Any, *, depth: int) -> Any:
        """Fit, and the weights; ``depth`` is how many calls up the line of the user stands, which warnings name."""
        from threadpoolctl import threadpool_limits

        self._check_parameters()
        matrix = _sparse(self._checked(given, reset=True))
        columns = self._seeds(matrix, depth + 1)
        k = self._number(matrix.shape, columns)
        # With several threads sums are added up in another order, and the last digits are not the same twice.
        with threadpool_limits(limits=1):
            factors = self._factorise(matrix, list(columns.values()), k)
        self.n_components_, self.n_iter_ = k, factors.rounds
        self.seed_columns_ = {topic: tuple(places) for topic, places in columns.items()}
        self.topic_names_ = _names(list(columns), k)
        if factors.rounds == self.max_iter and self.tol > 0:
            warn(messages.text("sklearn.not_converged", rounds=self.max_iter), ConvergenceWarning, stacklevel=depth)
        weights = self._activate(matrix)
        self.reconstruction_err_ = _error(matrix, weights, self.components_)
        return weights

    def _factorise(self, matrix: Any, columns: Sequence[Sequence[int]], k: int) -> Factors:
        import numpy as np

        held = holding(matrix, matrix, columns, k)
        start = first_words(matrix, held, check_random_state(self.random_state))
        dtype = matrix.dtype.name
        factors = factorise(matrix, start, held=held, rounds=self.max_iter, tolerance=self.tol, dtype=dtype)
        # A topic that came to nothing, the others having all that it could explain, keeps the words that it began with.
        words = np.where(factors.words.any(axis=1, keepdims=True), factors.words, start)
        self.components_ = np.asarray(words / np.maximum(np.linalg.norm(words, axis=1, keepdims=True), 1e-30), dtype)
        return factors

    def _activate(self, matrix: Any) -> Any:
        import numpy as np
        from threadpoolctl import threadpool_limits

        with threadpool_limits(limits=1):
            return np.ascontiguousarray(activate(matrix, self.components_, dtype=matrix.dtype.name).T)

    def _checked(self, given: Any, *, reset: bool) -> Any:
        matrix = validate_data(self, given, accept_sparse="csr", dtype=_DTYPES, reset=reset)
        check_non_negative(matrix, f"{type(self).__name__} (input X)")
        _check_size(matrix)
        return matrix

    def _check_parameters(self) -> None:
        if self.n_components is not None:
            check_scalar(self.n_components, "n_components", Integral, min_val=1)
        check_scalar(self.min_texts, "min_texts", Integral, min_val=1)
        check_scalar(self.max_iter, "max_iter", Integral, min_val=1)
        check_scalar(self.tol, "tol", Real, min_val=0)

    def _seeds(self, matrix: Any, depth: int) -> dict[str, list[int]]:
        """The columns that seed each topic; what is too rare is told."""
        names = self.feature_names if self.feature_names is not None else getattr(self, "feature_names_in_", None)
        columns = seed_columns(self.seeds, names, matrix.shape[1])
        kept, self.rare_ = common_enough(matrix, columns, self.min_texts)
        if self.rare_ and not is_from_lexicon(self.seeds):
            told = messages.text("sklearn.too_rare", least=self.min_texts, topics=", ".join(self.rare_))
            warn(told, UserWarning, stacklevel=depth)
        return kept

    def _number(self, shape: tuple[int, int], columns: Mapping[str, Sequence[int]]) -> int:
        """How many topics there are to be."""
        seeded, most = len(columns), min(shape)
        left = shape[1] - len({at for places in columns.values() for at in places})
        free = left if seeded else most
        if self.n_components is None:
            return min(seeded + min(FREE_TOPICS, free), max(most, seeded))
        k = int(self.n_components)
        if k < seeded:
            raise ValueError(messages.text("sklearn.topics_for_seeds", components=k, seeded=seeded))
        if k > most:
            raise ValueError(messages.text("sklearn.too_many_topics", components=k, most=most))
        if k - seeded > free:
            raise ValueError(messages.text("sklearn.too_many_free", components=k, seeded=seeded, words=left))
        return k

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.sparse = True
        tags.input_tags.positive_only = True
        tags.transformer_tags.preserves_dtype = list(_DTYPES)
        return tags


def _sparse(matrix: Any) -> Any:
    from scipy.sparse import csr_array

    return csr_array(matrix)


def _check_size(matrix: Any) -> None:
    """Ask that lengths can be reckoned with: topics start in single precision, whatever the matrix has.

    Raises:
        ValueError: the squares of the values are more than that holds.
    """
    import numpy as np

    values = np.asarray(_sparse(matrix).data, np.float64)
    with np.errstate(over="ignore"):
        squares = float(values @ values)
    if not squares <= float(np.finfo(np.float32).max):
        raise ValueError(messages.text("sklearn.too_large", most=f"{values.max():.3g}"))


def _names(seeded: Sequence[str], k: int) -> list[str]:
    """The names of the topics, no two alike."""
    names = list(seeded)
    for at in range(len(seeded), k):
        name = f"topic{at}"
        while name in names:
            name += "_"
        names.append(name)
    return names


def _error(matrix: Any, weights: Any, words: Any) -> float:
    """The Frobenius norm of what the factors leave of a matrix, without ever having all of it."""
    import numpy as np

    squares = float(matrix.multiply(matrix).sum())
    shared = float(np.sum((matrix @ words.T) * weights))
    explained = float(np.sum((weights.T @ weights) * (words @ words.T)))
    return float(np.sqrt(max(squares - 2 * shared + explained, 0.0)))
