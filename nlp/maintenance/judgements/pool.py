"""What can be judged: the paragraphs that are counted, near-identical ones together, with the themes they carry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from nlp.maintenance.judgements.model import Place
from nlp.mine.model import COUNTED_ZONES
from nlp.store import Workspace
from nlp.store.model import Run
from nlp.store.wordings import digest_of
from nlp.text import fold
from nlp.wordings import MADE_WITH, families_of
from nlp.workspace import left_out

FAMILIES_UP_TO = 5000
"""In a larger workspace that keeps no families, only paragraphs of the same text are taken together, as families take long."""

_AT_ONCE = 200
_SEPARATOR = "\0"


class Passage(NamedTuple):
    """A paragraph that can be judged, and the themes that the workspace has for it."""

    place: Place
    position: int
    text: str
    folded: str
    themes: frozenset[str]

    @property
    def digest(self) -> str:
        """What its text goes by."""
        return digest_of(self.folded)


def passages(workspace: Workspace, zones: Collection[str] = COUNTED_ZONES) -> list[Passage]:
    """The paragraphs that are counted, by source and position; use it within ``workspace.snapshot()``."""
    others = left_out(workspace)
    themes = _themes(workspace)
    entries = [entry for entry in workspace.entries() if entry.source not in others]
    found: list[Passage] = []
    for first in range(0, len(entries), _AT_ONCE):
        some = entries[first : first + _AT_ONCE]
        texts = workspace.texts_in([Run(entry) for entry in some])
        for entry in some:
            counted = [one for one in texts.get(entry.key, ()) if one.zone in zones and isinstance(one.number, int)]
            for one, folded in zip(counted, _folded([one.text for one in counted]), strict=True):
                place = Place(entry.source, one.part, one.zone, int(one.number or 0))
                tagged = themes.get((entry.source, one.position), frozenset())
                found.append(Passage(place, one.position, one.text, one.text if folded == one.text else folded, tagged))
    return found


def groups(workspace: Workspace, found: Sequence[Passage]) -> list[list[Passage]]:
    """The passages, those of a family of near-identical ones together; each group stands for one text."""
    if len(found) > FAMILIES_UP_TO and not workspace.wordings().is_complete(MADE_WITH):
        return list(_by_text(found))
    family = {
        (member.source, member.position): number for number, one in enumerate(families_of(workspace)) for member in one.members
    }
    grouped: defaultdict[object, list[Passage]] = defaultdict(list)
    for passage in found:
        grouped[family.get((passage.place.source, passage.position), passage.place)].append(passage)
    return list(grouped.values())


def _by_text(found: Sequence[Passage]) -> Iterator[list[Passage]]:
    grouped: defaultdict[str, list[Passage]] = defaultdict(list)
    for passage in found:
        grouped[passage.digest].append(passage)
    yield from grouped.values()


def _folded(texts: Sequence[str]) -> list[str]:
    """Each text folded; all of a document in one go, which is quicker, unless one holds the separator itself."""
    folded = fold(_SEPARATOR.join(texts)).text.split(_SEPARATOR)
    return folded if len(folded) == len(texts) else [fold(text).text for text in texts]


def _themes(workspace: Workspace) -> dict[tuple[str, int], frozenset[str]]:
    """The themes of each paragraph that has some."""
    found: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
    for row in workspace.tag_rows():
        if row.theme is not None and row.position is not None:
            found[row.source, row.position].add(row.theme)
    return {place: frozenset(themes) for place, themes in found.items()}
