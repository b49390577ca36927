"""Mining: texts in, ranked phrases out.

What stands several times without a mark in it is a candidate where its edges may be edges of a term: no function word, and
borders of words in one place at least, or neighbours that change on both sides. A candidate that never stands but in a longer
one is left out (持续发展目, of 可持续发展目标). The rest is ranked; see `nlp.mine.phrases.score`.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from nlp.mine.forms import is_number as is_number_
from nlp.mine.phrases.borders import Edges, borders, no_borders
from nlp.mine.phrases.candidates import Candidates, candidates
from nlp.mine.phrases.measures import c_values, cohesion, entropies
from nlp.mine.phrases.model import LEAST, LONGEST, SHORTEST, Cut, Phrase, PhraseText, Place, Sort
from nlp.mine.phrases.repeats import Repeats, Suffixes, order, repeats
from nlp.mine.phrases.spread import distinct, members
from nlp.mine.phrases.units import Units, characters

if TYPE_CHECKING:
    from nlp.mine.phrases.measures import Figures
    from nlp.mine.phrases.model import Numbers


@dataclass(frozen=True, slots=True)
class Figured:
    """Repeats with their figures, a row of each array a repeat."""

    repeats: Repeats
    c_value: Figures
    whole: Figures
    pmi: Figures
    left_entropy: Figures
    right_entropy: Figures
    paragraphs: Figures
    documents: Figures
    sessions: Figures
    covered: Figures


NO_EDGES = Edges()


def mine(
    texts: Sequence[PhraseText],
    *,
    lengths: range = range(SHORTEST, LONGEST + 1),
    least: int = LEAST,
    cut: Cut | None = None,
    edges: Edges = NO_EDGES,
    known: Collection[str] = (),
    sort: Sort = "score",
    limit: int | None = None,
) -> list[Phrase]:
    """The phrases of texts, best first.

    Args:
        lengths: of the phrases, in characters.
        least: how often a phrase must stand.
        cut: a segmenter; without one every character may be an edge.
        edges: words that no phrase begins or ends with; they are looked for in what ``cut`` gives.
        known: the terms of the lexicon, folded.
        limit: no more than so many.
    """
    import numpy as np

    units = characters([one.text for one in texts])
    suffixes = order(units.codes, lengths[-1])
    found = candidates(
        suffixes,
        _of_length(units, suffixes, repeats(suffixes, range(1, lengths.stop), least), lengths),
        borders(units, texts, cut, edges) if cut else no_borders(units),
    )
    figured = _figured(units, suffixes, found, texts)
    score = figured.c_value
    best = np.argsort(-score, kind="stable")[:limit]
    return [_phrase(units, suffixes, figured, score, row, known) for row in best.tolist()]


def _of_length(units: Units, suffixes: Suffixes, found: Repeats, lengths: range) -> Repeats:
    """Those that are so long; numbers alone are none."""
    import numpy as np

    length = _lengths(units, suffixes, found)
    is_number = np.array([bool(name) and is_number_(name) for name in units.names])
    alone = (found.lengths == 1) & is_number[suffixes.codes[suffixes.places[found.firsts]]]
    return found.taken((length >= lengths.start) & (length < lengths.stop) & ~alone)


def _lengths(units: Units, suffixes: Suffixes, found: Repeats) -> Numbers:
    """How long each is, as lengths of phrases are measured."""
    import numpy as np

    before = np.concatenate((np.zeros(1, np.int64), np.cumsum(units.widths)))
    starts = suffixes.places[found.firsts]
    lengths: Numbers = before[starts + found.lengths] - before[starts]
    return lengths


def _figured(units: Units, suffixes: Suffixes, found: Candidates, texts: Sequence[PhraseText]) -> Figured:
    import numpy as np

    kept = ~found.is_redundant
    rows = found.repeats.taken(kept)
    c_value = c_values(_lengths(units, suffixes, found.repeats), found.repeats.counts, found.inside, found.around)[kept]
    columns = [np.zeros(len(rows)) for _ in range(6)]
    left, right, paragraphs, documents, sessions, covered = columns
    document_of, session_of = (_numbered([one[at] for one in texts]) for at in (1, 2))
    reach = _reach(units, texts)
    for part, owners, places in members(suffixes, rows):
        some = rows.taken(np.arange(part.start, part.stop))
        ends = places + some.lengths[owners]
        left[part] = entropies(owners, suffixes.codes[places - 1], some.counts)
        right[part] = entropies(owners, suffixes.codes[ends], some.counts)
        of = units.texts_of(places)
        for column, values in ((paragraphs, of), (documents, document_of[of]), (sessions, session_of[of])):
            column[part] = distinct(owners, values, len(some))
        inside = reach[units.starts[places]] >= units.ends[ends - 1]
        covered[part] = np.bincount(owners, inside, minlength=len(some)) / some.counts
    whole = found.whole[kept] / rows.counts
    return Figured(rows, c_value, whole, cohesion(suffixes, rows), *columns)


def _numbered(values: Sequence[object]) -> Numbers:
    import numpy as np

    numbers: dict[object, int] = {}
    return np.array([numbers.setdefault(value, len(numbers)) for value in values], np.int64)


def _reach(units: Units, texts: Sequence[PhraseText]) -> Numbers:
    """For every character, the end of the mention that reaches farthest of those that begin there or before."""
    import numpy as np

    reach = np.zeros(int(units.ends[-1]) + 1, np.int64)
    for one, offset in zip(texts, units.offsets.tolist(), strict=True):
        for start, end in one.mentions:
            reach[start + offset] = max(int(reach[start + offset]), end + offset)
    return np.maximum.accumulate(reach)


def _phrase(units: Units, suffixes: Suffixes, figured: Figured, score: Figures, row: int, known: Collection[str]) -> Phrase:
    repeats = figured.repeats
    length, first, count = (int(column[row]) for column in (repeats.lengths, repeats.firsts, repeats.counts))
    places = suffixes.places[first : first + count]
    at = int(places[0])
    text = _joined([units.names[code] for code in units.codes[at : at + length].tolist()])
    return Phrase(
        text, length, count, int(figured.paragraphs[row]), int(figured.documents[row]), int(figured.sessions[row]),
        float(score[row]), float(figured.c_value[row]), float(figured.left_entropy[row]), float(figured.right_entropy[row]),
        float(figured.pmi[row]), float(figured.whole[row]), float(figured.covered[row]), text.replace(" ", "") in known,
        partial(_places, units, places, length),
    )  # fmt: skip


def _places(units: Units, places: Numbers, length: int) -> list[Place]:
    import numpy as np

    return units.places_of(np.sort(places), length)


def _joined(units: Sequence[str]) -> str:
    from nlp.mine.ngrams import joined

    return joined(units)
