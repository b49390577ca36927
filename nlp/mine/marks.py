"""Which paragraphs carry which themes, as columns of numbers: what the TF-IDF weights of themes are computed from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.mine.counts import group_of, groups_of
from nlp.mine.frequency import group_order
from nlp.mine.model import By, CountedDocument, Group, Placed
from nlp.mine.selection import Selection

if TYPE_CHECKING:
    from typing import TypeAlias, TypeVar

    import numpy as np
    from numpy.typing import NDArray

    Numbers: TypeAlias = NDArray[np.int64]
    Floats: TypeAlias = NDArray[np.float64]
    Number = TypeVar("Number", np.int64, np.float64)

_COLUMNS = 5
_ROOM = 32
"""So many bits are for the position of a paragraph in its document."""


@dataclass(frozen=True, slots=True, eq=False)
class Marks:
    """The paragraphs counted of some documents, and the themes that they carry.

    Attributes:
        themes: the ids, those of rules last.
        of_lexicon: how many of the themes are of the lexicon; the rest are rules.
        documents: by source.
        groups: in their order.
        cell_document, cell_group, sizes: of each cell, a document within a group (by zone a document falls in several):
            the places of the two, and how many paragraphs are counted, one at least.
        cell, position: of each paragraph that carries a theme: its cell, and its place in the document, from 1.
        paragraph, theme, mentions: for each theme of a paragraph the place of the paragraph, that of the theme, and how many
            mentions.
    """

    themes: tuple[str, ...]
    of_lexicon: int
    documents: tuple[Placed, ...]
    groups: tuple[Group, ...]
    cell_document: Numbers
    cell_group: Numbers
    sizes: Numbers
    cell: Numbers
    position: Numbers
    paragraph: Numbers
    theme: Numbers
    mentions: Numbers

    @property
    def of_paragraphs(self) -> Numbers:
        """How many paragraphs are counted in each group."""
        return self.per_group(self.sizes[:, None])[:, 0]

    def per_cell(self, values: Floats) -> Floats:
        """The sums of a value that each theme of a paragraph has: cells x themes."""
        import numpy as np

        at = self.cell[self.paragraph] * len(self.themes) + self.theme
        shape = (len(self.sizes), len(self.themes))
        sums: Floats = np.bincount(at, values, shape[0] * shape[1]).astype(float).reshape(shape)
        return sums

    def per_group(self, cells: NDArray[Number]) -> NDArray[Number]:
        """The sums of what cells have: groups x columns."""
        import numpy as np

        sums = np.zeros((len(self.groups), cells.shape[1]), cells.dtype)
        np.add.at(sums, self.cell_group, cells)
        return sums


def marks_of(
    documents: Iterable[CountedDocument], themes: Sequence[str], by: By, selection: Selection, *, rules: int = 0
) -> Marks:
    """The marks of documents as counting takes them, each of them a version of its own.

    Args:
        themes: all that are weighed, whatever themes the selection asks for; those of rules last.
        rules: how many of the themes are rules.
    """
    chosen = sorted(filter(selection.takes_document, documents), key=lambda one: one.source)
    places = {theme: at for at, theme in enumerate(themes)}
    zones = {zone: at for at, zone in enumerate(selection.zones)}
    sizes: Counter[tuple[int, str]] = Counter()
    rows: list[tuple[int, ...]] = []
    for at, document in enumerate(chosen):
        for position, paragraph in enumerate(document.paragraphs, 1):
            if selection.takes_paragraph(paragraph):
                sizes[at, paragraph.zone] += 1
                rows += [
                    (at, position, zones[paragraph.zone], places[tag.theme], tag.mentions)
                    for tag in paragraph.tags
                    if tag.theme in places and selection.takes_tag(tag)
                ]
    return marks_of_rows(list(zip(*rows, strict=True)), sizes, chosen, themes, by, selection, rules=rules)


def marks_of_rows(
    columns: Sequence[Sequence[int]] | Numbers, sizes: Mapping[tuple[int, str], int], documents: Sequence[Placed],
    themes: Sequence[str], by: By, selection: Selection, *, rules: int = 0,
) -> Marks:  # fmt: skip
    """The marks of rows, one for each theme of each paragraph, that are counted.

    Args:
        columns: the places of the documents, the positions of the paragraphs, the places of their zones in the selection, the
            places of the themes, and how many mentions; no columns at all where there are no rows.
        sizes: how many paragraphs a document, by its place, has in a zone of the selection.
    """
    import numpy as np

    groups = sorted({group for one in documents for group in groups_of(one, by, selection)}, key=group_order)
    place = {group: at for at, group in enumerate(groups)}
    group_at = np.array([[place[group_of(one, by, zone)] for zone in selection.zones] for one in documents], np.int64)
    zone_at = {zone: at for at, zone in enumerate(selection.zones)}
    filled = np.array([(at, zone_at[zone], size) for (at, zone), size in sizes.items()], np.int64).reshape(-1, 3)
    keys = filled[:, 0] * len(groups) + group_at[filled[:, 0], filled[:, 1]] if len(filled) else filled[:, 0]
    cells, cell_of = np.unique(keys, return_inverse=True)
    of_paragraphs = np.zeros(len(cells), np.int64)
    np.add.at(of_paragraphs, cell_of, filled[:, 2])
    rows = np.array(columns if len(columns) else [()] * _COLUMNS, np.int64)
    document, position, zone, theme, mentions = rows[:, np.lexsort(rows[[3, 1, 0]])]
    _, first, paragraph = np.unique(document << _ROOM | position, return_index=True, return_inverse=True)
    found = document[first] * len(groups) + (group_at[document[first], zone[first]] if len(first) else 0)
    arrays = (cells // max(len(groups), 1), cells % max(len(groups), 1), of_paragraphs, np.searchsorted(cells, found))
    of_lexicon = len(themes) - rules
    return Marks(
        tuple(themes), of_lexicon, tuple(documents), tuple(groups), *arrays, position[first], paragraph, theme, mentions
    )
