"""All paragraphs that are counted with all three measures of each theme, and the sums of these by resolution."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.measures.topics import Grouped, topics_of
from nlp.mine.marks import Marks
from nlp.mine.model import Group
from nlp.mine.theme_weights import paragraph_weights

if TYPE_CHECKING:
    from typing import TypeAlias

    import numpy as np
    from numpy.typing import NDArray

    Floats: TypeAlias = NDArray[np.float64]
    Numbers: TypeAlias = NDArray[np.int64]
    Mask: TypeAlias = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """The paragraphs counted, and what each measure says of each theme in each.

    Attributes:
        marks: what the lexicon says; its themes are the columns, its groups and cells those of the sheet.
        texts: what the model was applied to: its paragraphs are the rows.
        cell: of each paragraph its cell in the marks; group: its group.
        carried: paragraphs x themes, whether the lexicon counts it; weight: what the theme weighs in it.
        topics: the topic of each theme that has one.
        with_topic, topic_weight: paragraphs x themes, whether it counts as one of the theme's topic, and how much it has of it;
            a theme without a topic has neither.
    """

    marks: Marks
    texts: Grouped
    cell: Numbers
    group: Numbers
    carried: Mask
    weight: Floats
    topics: Mapping[str, int]
    with_topic: Mask
    topic_weight: Floats

    @property
    def themes(self) -> tuple[str, ...]:
        """The themes, in the order of the columns."""
        return self.marks.themes

    @property
    def groups(self) -> tuple[Group, ...]:
        """The groups, in their order; some may have no paragraph."""
        return self.marks.groups

    def per_cell(self, values: Floats | Mask) -> Floats:
        """The sums of what paragraphs have: cells x themes."""
        import numpy as np

        sums = np.zeros((len(self.marks.sizes), len(self.themes)))
        np.add.at(sums, self.cell, values)
        return sums

    def places_of(self, rows: Sequence[int]) -> list[tuple[str, int]]:
        """The sources and the positions of paragraphs."""
        import numpy as np

        applied, at = self.texts.applied, np.array(rows, np.int64)
        documents, positions = applied.document[at].tolist(), applied.position[at].tolist()
        return [(applied.documents[one].source, position) for one, position in zip(documents, positions, strict=True)]


def sheet_of(marks: Marks, texts: Grouped) -> Sheet:
    """The sheet of the marks of a workspace and of a model applied to its texts, of one selection and one way of grouping."""
    import numpy as np

    applied = texts.applied
    places = {document.source: at for at, document in enumerate(marks.documents)}
    document = np.array([places[one.source] for one in applied.documents], np.int64)[applied.document]
    group = np.array([marks.groups.index(one) for one in texts.groups], np.int64)[texts.group]
    cells = marks.cell_document * len(marks.groups) + marks.cell_group
    rows = document << 32 | applied.position
    marked = marks.cell_document[marks.cell] << 32 | marks.position
    order = np.argsort(rows, kind="stable")
    row_of = order[np.searchsorted(rows[order], marked)][marks.paragraph]
    shape = (len(rows), len(marks.themes))
    carried, weight = np.zeros(shape, bool), np.zeros(shape)
    carried[row_of, marks.theme] = True
    weight[row_of, marks.theme] = paragraph_weights(marks)
    topics = {theme: topic for theme, topic in topics_of(applied.model).items() if theme in marks.themes}
    with_topic, topic_weight = _of_topics(marks.themes, topics, applied.carries, applied.weights)
    cell = np.searchsorted(cells, document * len(marks.groups) + group)
    return Sheet(marks, texts, cell, group, carried, weight, topics, with_topic, topic_weight)


def _of_topics(themes: Sequence[str], topics: Mapping[str, int], carries: Mask, weights: Floats) -> tuple[Mask, Floats]:
    """The columns of the topics as columns of their themes."""
    import numpy as np

    with_topic, weight = np.zeros((len(carries), len(themes)), bool), np.zeros((len(carries), len(themes)))
    for at, theme in enumerate(themes):
        if theme in topics:
            with_topic[:, at], weight[:, at] = carries[:, topics[theme]], weights[:, topics[theme]]
    return with_topic, weight
