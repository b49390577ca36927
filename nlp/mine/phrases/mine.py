"""Mining: texts in, ranked phrases out.

What stands several times without a mark in it is a candidate where its edges may be edges of a term: no function word, and
borders of words in one place at least, or neighbours that change on both sides. A candidate that never stands but in a longer
one is left out (持续发展目, of 可持续发展目标). The rest is ranked by `nlp.mine.phrases.score`.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from nlp.mine.forms import is_number
from nlp.mine.ngrams import joined
from nlp.mine.phrases.borders import Borders, Edges, borders, no_borders, of_tokens
from nlp.mine.phrases.candidates import candidates, every_repeat
from nlp.mine.phrases.figures import Figured, figured, lengths_of
from nlp.mine.phrases.model import LEAST, LONGEST, SHORTEST, Cut, Overlap, Phrase, PhraseText, Place, Sort, Unit
from nlp.mine.phrases.overlap import without_overlap
from nlp.mine.phrases.repeats import Repeats, Suffixes, order, repeats
from nlp.mine.phrases.units import Units, characters, tokens

if TYPE_CHECKING:
    from nlp.mine.phrases.model import Numbers

NO_EDGES = Edges()
OF_NUMBERS = frozenset("第年月日号届次")
"""Characters that make no phrase with numbers alone: 2030年, 第53."""


def mine(
    texts: Sequence[PhraseText],
    *,
    lengths: range = range(SHORTEST, LONGEST + 1),
    least: int = LEAST,
    unit: Unit = "char",
    cut: Cut | None = None,
    edges: Edges = NO_EDGES,
    known: Collection[str] = (),
    every: bool = False,
    new: bool = False,
    overlap: Overlap = "none",
    sort: Sort = "score",
    limit: int | None = None,
) -> list[Phrase]:
    """The phrases of texts, best first; equals in the order of code points.

    Args:
        lengths: of the phrases, in characters, or in tokens where these are the unit.
        least: how often a phrase must stand.
        unit: tokens are those of ``cut``.
        cut: a segmenter; without one every character may be an edge.
        edges: words that no phrase begins or ends with; they are looked for in what ``cut`` gives.
        known: the terms of the lexicon, folded.
        every: give all that stands so often, whatever its edges are and in what it stands.
        new: leave out what is known, and what only stands within mentions of terms.
        overlap: which phrases stay where several stand in one place, see `nlp.mine.phrases.overlap`.
        limit: no more than so many.
    """
    units, edged = _units(texts, unit, cut, edges)
    suffixes = order(units.codes, lengths.stop - 1)
    found = _of_length(units, suffixes, repeats(suffixes, range(1, lengths.stop), least), lengths)
    candidate = every_repeat(suffixes, found) if every else candidates(suffixes, found, edged)
    rows = figured(units, suffixes, candidate, texts)
    best = _sorted_rows(rows, suffixes, overlap, sort)
    if new:
        best = best[rows.covered[best] < 1]
    ranked = (_phrase(units, suffixes, rows, row, known) for row in best.tolist())
    return list(islice((one for one in ranked if not (new and one.is_known)), limit))


def _units(texts: Sequence[PhraseText], unit: Unit, cut: Cut | None, edges: Edges) -> tuple[Units, Borders]:
    plain = [one.text for one in texts]
    if cut is not None and unit == "token":
        units = tokens(plain, cut)
        return units, of_tokens(units, texts, edges)
    units = characters(plain)
    return units, borders(units, texts, cut, edges) if cut else no_borders(units)


def _of_length(units: Units, suffixes: Suffixes, found: Repeats, lengths: range) -> Repeats:
    """Those that are so long; numbers and dates alone are none."""
    import numpy as np

    length = lengths_of(units, suffixes, found)
    says_more = np.array([name not in OF_NUMBERS and not is_number(name) for name in units.names], bool)[units.codes]
    before = np.concatenate((np.zeros(1, np.int64), np.cumsum(says_more)))
    starts = suffixes.places[found.firsts]
    is_said = before[starts + found.lengths] > before[starts]
    return found.taken((length >= lengths.start) & (length < lengths.stop) & is_said)


def _sorted_rows(rows: Figured, suffixes: Suffixes, overlap: Overlap, sort: Sort) -> Numbers:
    """The phrases that stay, in the order asked for; equals by count, by length, and in the order of code points."""
    import numpy as np

    columns = {
        "score": rows.score, "c_value": rows.c_value, "count": rows.repeats.counts,
        "length": rows.lengths, "documents": rows.documents,
    }  # fmt: skip
    best = np.lexsort((rows.repeats.firsts, -rows.lengths, -rows.repeats.counts, -columns[sort].astype(np.float64)))
    stays = without_overlap(suffixes, rows, overlap)
    kept: Numbers = best[stays[best]]
    return kept


def _phrase(units: Units, suffixes: Suffixes, rows: Figured, row: int, known: Collection[str]) -> Phrase:
    length, first, count = (int(column[row]) for column in (rows.repeats.lengths, rows.repeats.firsts, rows.repeats.counts))
    places = suffixes.places[first : first + count]
    text = joined([units.names[code] for code in units.codes[places[0] : places[0] + length].tolist()])
    return Phrase(
        text=text,
        length=int(rows.lengths[row]),
        count=count,
        paragraphs=int(rows.paragraphs[row]),
        documents=int(rows.documents[row]),
        sessions=int(rows.sessions[row]),
        score=float(rows.score[row]),
        c_value=float(rows.c_value[row]),
        left_entropy=float(rows.left_entropy[row]),
        right_entropy=float(rows.right_entropy[row]),
        pmi=float(rows.pmi[row]),
        whole=float(rows.whole[row]),
        covered=float(rows.covered[row]),
        is_known="".join(text.split()) in known,
        find=partial(_places, units, places, length),
    )


def _places(units: Units, places: Numbers, length: int) -> list[Place]:
    import numpy as np

    return units.places_of(np.sort(places), length)
