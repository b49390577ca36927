"""A fitted topic model: plain arrays and names, so that it can be kept without a pickle."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats: TypeAlias = NDArray[np.float64]

Kind: TypeAlias = Literal["nmf", "lda", "tomotopy"]


@dataclass(frozen=True, slots=True, eq=False)
class TopicModel:
    """A topic model.

    Attributes:
        kind: non-negative matrix factorisation, scikit-learn's LDA, or tomotopy's.
        vocabulary: the words of the model, ascending by code points.
        idf: of each word, by which counts are weighted before they are factorised; ones where they are not (LDA).
        components: topics x words, each row summing to 1.
        seeds: for each topic the id of the theme whose terms it was seeded with, None for a free one.
        names: of each topic, in the words that set it apart.
        parameters: all that the fit was made with.
    """

    kind: Kind
    vocabulary: tuple[str, ...]
    idf: Floats
    components: Floats
    seeds: tuple[str | None, ...]
    names: tuple[str, ...]
    parameters: Mapping[str, object] = field(default_factory=dict)

    @property
    def k(self) -> int:
        """How many topics there are."""
        return len(self.components)

    def top(self, topic: int, count: int = 10) -> tuple[str, ...]:
        """The words of most weight in a topic; equals in the order of code points."""
        import numpy as np

        row = self.components[topic]
        return tuple(self.vocabulary[at] for at in np.argsort(-row, kind="stable")[:count] if row[at] > 0)
