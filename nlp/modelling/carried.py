"""Which paragraphs carry which themes, in the order in which a topic model is applied to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from nlp.modelling.applied import Applied
from nlp.store import Workspace


def paragraphs_of_themes(workspace: Workspace, themes: Sequence[str], applied: Applied, *, with_cited: bool = True) -> Any:
    """Paragraphs x themes: whether the workspace's tags say that the paragraph carries the theme.

    Args:
        with_cited: whether a theme counts that stands only in the quoted title of another document.
    """
    import numpy as np

    sources = {document.source: at for at, document in enumerate(applied.documents)}
    places = zip(applied.document.tolist(), applied.position.tolist(), strict=True)
    rows = {place: row for row, place in enumerate(places)}
    columns = {theme: at for at, theme in enumerate(themes)}
    carried = np.zeros((len(applied.document), len(themes)), bool)
    for tag in workspace.tag_rows():
        if tag.theme in columns and tag.source in sources and (with_cited or not tag.cited):
            row = rows.get((sources[tag.source], tag.position or 0))
            if row is not None:
                carried[row, columns[tag.theme]] = True
    return carried
