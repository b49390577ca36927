"""The figures of phrases: what all of their places tell, worked out some phrases at a time."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.mine.phrases.candidates import Candidates
from nlp.mine.phrases.measures import c_values, cohesion, entropies
from nlp.mine.phrases.model import PhraseText
from nlp.mine.phrases.repeats import Repeats, Suffixes
from nlp.mine.phrases.score import scores
from nlp.mine.phrases.spread import distinct, members
from nlp.mine.phrases.units import Units

if TYPE_CHECKING:
    from nlp.mine.phrases.measures import Figures
    from nlp.mine.phrases.model import Flags, Numbers


@dataclass(frozen=True, slots=True)
class Figured:
    """Repeats with their figures, a row of each array a repeat; they are those of `nlp.mine.phrases.model.Phrase`."""

    repeats: Repeats
    lengths: Numbers
    score: Figures
    c_value: Figures
    left_entropy: Figures
    right_entropy: Figures
    pmi: Figures
    whole: Figures
    covered: Figures
    paragraphs: Figures
    documents: Figures
    sessions: Figures
    is_loose: Flags


def figured(units: Units, suffixes: Suffixes, found: Candidates, texts: Sequence[PhraseText]) -> Figured:
    """The candidates that are not redundant, with their figures."""
    kept = ~found.is_redundant
    rows = found.repeats.taken(kept)
    lengths = lengths_of(units, suffixes, found.repeats)
    c_value = c_values(lengths, found.repeats.counts, found.inside, found.around)[kept]
    left, right, paragraphs, documents, sessions, covered = _spread(units, suffixes, rows, texts)
    whole = found.whole[kept] / rows.counts
    score = scores(lengths[kept], c_value, left + right, whole, found.is_loose[kept], plain=units.plain)
    return Figured(
        rows, lengths[kept], score, c_value, left, right, cohesion(suffixes, rows), whole, covered,
        paragraphs, documents, sessions, found.is_loose[kept],
    )  # fmt: skip


def lengths_of(units: Units, suffixes: Suffixes, found: Repeats) -> Numbers:
    """How long each repeat is, as lengths of phrases are measured."""
    import numpy as np

    before = np.concatenate((np.zeros(1, np.int64), np.cumsum(units.widths)))
    starts = suffixes.places[found.firsts]
    lengths: Numbers = before[starts + found.lengths] - before[starts]
    return lengths


def _spread(units: Units, suffixes: Suffixes, rows: Repeats, texts: Sequence[PhraseText]) -> list[Figures]:
    """Left and right entropy, paragraphs, documents, sessions, and the share of places within mentions."""
    import numpy as np

    document_of = _numbered([one.document for one in texts])
    session_of = _numbered(list({one.document: one.session for one in texts}.values()))
    reach = _reach(units, texts)
    columns = [np.zeros(len(rows)) for _ in range(6)]
    text_of = units.texts_of(np.arange(len(units.codes)))
    for part, owners, places in members(suffixes, rows):
        some = rows.taken(np.arange(part.start, part.stop))
        ends = places + some.lengths[owners]
        is_inside = reach[units.starts[places]] >= units.ends[ends - 1]
        in_text = distinct(owners, text_of[places])
        in_document = distinct(in_text[0], document_of[in_text[1]])
        in_session = distinct(in_document[0], session_of[in_document[1]])
        values = (
            entropies(owners, suffixes.codes[places - 1], some.counts),
            entropies(owners, suffixes.codes[ends], some.counts),
            *(np.bincount(having, minlength=len(some)) for having, _ in (in_text, in_document, in_session)),
            np.bincount(owners, is_inside, minlength=len(some)) / some.counts,
        )
        for column, value in zip(columns, values, strict=True):
            column[part] = value
    return columns


def _numbered(values: Sequence[Hashable]) -> Numbers:
    import numpy as np

    numbers: dict[Hashable, int] = {}
    return np.array([numbers.setdefault(value, len(numbers)) for value in values], np.int64)


def _reach(units: Units, texts: Sequence[PhraseText]) -> Numbers:
    """For every character, the end of the mention that reaches farthest of those that begin there or before."""
    import numpy as np

    reach = np.zeros(int(units.ends[-1]) + 1, np.int64)
    for one, offset in zip(texts, units.offsets.tolist(), strict=True):
        for start, end in one.mentions:
            reach[start + offset] = max(int(reach[start + offset]), end + offset)
    return np.maximum.accumulate(reach)
