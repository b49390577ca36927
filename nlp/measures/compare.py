"""The three measures of each theme side by side, on one scale, and where they disagree.

All three are means over the same paragraphs: how many carry the theme by the lexicon, how much it weighs in them, how many are
of its topic. Each is divided by its mean over the groups, so that 1 is as much as in the average group, whatever the measure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from nlp.measures.sheet import Sheet
from nlp.mine.chance import is_beyond_chance
from nlp.mine.disagreement import Difference, differences
from nlp.mine.model import Group
from nlp.topics.background import is_background

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats: TypeAlias = NDArray[np.float64]
    Numbers: TypeAlias = NDArray[np.int64]

Of: TypeAlias = Literal["count", "tfidf", "topic", "both"]
Measure: TypeAlias = Literal["tfidf", "topic"]

UNLIKE = 0.2
"""A topic that has less than this of its paragraphs and the theme's in common with the theme (Jaccard) is another subject.

So is one that shares no more with it than chance gives: a topic of nearly all paragraphs has those of every theme.
"""


@dataclass(frozen=True, slots=True)
class Compared:
    """A theme in a group by the three measures.

    Attributes:
        count, tfidf, topic: the theme by each measure, by the mean of all groups that have paragraphs; None where there is
            nothing to compare: no topic, no paragraph, or a theme that stands nowhere.
        tfidf_difference: of the sum of weights from what the paragraphs lead to expect; topic_difference: of the topic's
            paragraphs, None where the theme has no topic or one of another subject.
        both, only_lexicon, only_topic: paragraphs by lexicon and topic; None without a topic.
    """

    count: float | None
    tfidf: float | None
    topic: float | None
    tfidf_difference: Difference
    topic_difference: Difference | None
    both: int | None
    only_lexicon: int | None
    only_topic: int | None

    @property
    def disagreeing(self) -> tuple[Measure, ...]:
        """The measures that say something else than the count."""
        found: list[Measure] = []
        if self.tfidf_difference.verdict == "differs":
            found.append("tfidf")
        if self.topic_difference is not None and self.topic_difference.verdict == "differs":
            found.append("topic")
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far the topic of a theme and the lexicon name the same paragraphs, in all groups together; ``of`` all that count."""

    both: int
    only_lexicon: int
    only_topic: int
    of: int

    @property
    def jaccard(self) -> float | None:
        """Paragraphs of both by paragraphs of either; None where there are none."""
        either = self.both + self.only_lexicon + self.only_topic
        return self.both / either if either else None

    @property
    def is_alike(self) -> bool:
        """Whether the topic is about the theme at all."""
        if self.jaccard is None or self.jaccard < UNLIKE:
            return False
        return bool(is_beyond_chance(self.both, self.both + self.only_topic, self.both + self.only_lexicon, self.of))

    @property
    def background(self) -> float | None:
        """In which share of the paragraphs the topic stands, where that makes it background; None where it does not."""
        topic = self.both + self.only_topic
        return topic / self.of if not self.is_alike and is_background(topic, self.of) else None


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """The measures of all themes in all groups.

    Attributes:
        rows: by theme and group; agreement: of each theme that has a topic.
    """

    sheet: Sheet
    rows: Mapping[tuple[str, Group], Compared]
    agreement: Mapping[str, Agreement]

    @property
    def disagreements(self) -> tuple[tuple[str, Group, Measure], ...]:
        """Where a measure disagrees with the count: themes in their order, groups in theirs."""
        return tuple((*key, measure) for key, one in self.rows.items() for measure in one.disagreeing)

    @property
    def untested(self) -> tuple[Group, ...]:
        """The groups in which nothing could be tested: they, or the others together, have too few resolutions."""
        tested = {
            group for (_, group), one in self.rows.items()
            if one.tfidf_difference.q is not None or (one.topic_difference is not None and one.topic_difference.q is not None)
        }  # fmt: skip
        return tuple(group for group in self.sheet.groups if group not in tested)


@dataclass(frozen=True, slots=True, eq=False)
class _Sums:
    """The sums of the measures: resolutions x themes, then groups x themes."""

    of_cells: Mapping[Of, Floats]
    of_groups: Mapping[Of, Floats]


def compare(sheet: Sheet) -> Comparison:
    """The three measures of every theme in every group."""
    sums = _sums(sheet)
    agreement = _agreement(sheet, sums)
    scales = {of: _scaled(sums.of_groups[of], sheet.marks.of_paragraphs) for of in ("count", "tfidf", "topic")}
    of_tfidf, of_topics = _tfidf_differences(sheet, sums), _topic_differences(sheet, sums, agreement)
    rows = {}
    for at, theme in enumerate(sheet.themes):
        for place, group in enumerate(sheet.groups):
            both, lexicon, topic = (int(sums.of_groups[of][place, at]) for of in ("both", "count", "topic"))
            has_topic = theme in agreement
            rows[theme, group] = Compared(
                count=scales["count"][place][at],
                tfidf=scales["tfidf"][place][at],
                topic=scales["topic"][place][at] if has_topic else None,
                tfidf_difference=of_tfidf[theme, group],
                topic_difference=of_topics.get((theme, group)),
                both=both if has_topic else None,
                only_lexicon=lexicon - both if has_topic else None,
                only_topic=topic - both if has_topic else None,
            )
    return Comparison(sheet, rows, agreement)


def _sums(sheet: Sheet) -> _Sums:
    of_cells: dict[Of, Floats] = {
        "count": sheet.per_cell(sheet.carried),
        "tfidf": sheet.per_cell(sheet.weight),
        "topic": sheet.per_cell(sheet.with_topic),
        "both": sheet.per_cell(sheet.carried & sheet.with_topic),
    }
    return _Sums(of_cells, {of: sheet.marks.per_group(values) for of, values in of_cells.items()})


def _agreement(sheet: Sheet, sums: _Sums) -> dict[str, Agreement]:
    totals = {of: values.sum(axis=0).astype(int).tolist() for of, values in sums.of_groups.items()}
    found, size = {}, int(sheet.marks.of_paragraphs.sum())
    for at, theme in enumerate(sheet.themes):
        if theme in sheet.topics:
            both, lexicon, topic = (totals[of][at] for of in ("both", "count", "topic"))
            found[theme] = Agreement(both, lexicon - both, topic - both, size)
    return found


def _tfidf_differences(sheet: Sheet, sums: _Sums) -> dict[tuple[str, Group], Difference]:
    """Of every theme and group; a paragraph is what one that carries the theme weighs on average."""
    import numpy as np

    counts, weights = sums.of_cells["count"], sums.of_cells["tfidf"]
    whole = counts.sum(axis=0)
    paragraph = np.divide(weights.sum(axis=0), whole, out=np.ones(len(whole)), where=whole > 0)
    found = differences(counts, weights, sheet.marks.cell_group, len(sheet.groups), paragraph=paragraph)
    return _by_key(sheet, sheet.themes, found)


def _topic_differences(
    sheet: Sheet, sums: _Sums, agreement: Mapping[str, Agreement]
) -> dict[tuple[str, Group], Difference]:  # fmt: skip
    """Of the themes with a topic that is about them."""
    compared = [at for at, theme in enumerate(sheet.themes) if theme in agreement and agreement[theme].is_alike]
    counts, topics = (sums.of_cells[of][:, compared] for of in ("count", "topic"))
    found = differences(counts, topics, sheet.marks.cell_group, len(sheet.groups))
    return _by_key(sheet, [sheet.themes[at] for at in compared], found)


def _by_key(
    sheet: Sheet, themes: Sequence[str], found: Sequence[Sequence[Difference]]
) -> dict[tuple[str, Group], Difference]:  # fmt: skip
    return {
        (theme, group): one
        for group, row in zip(sheet.groups, found, strict=True)
        for theme, one in zip(themes, row, strict=True)
    }


def _scaled(sums: Floats, of_paragraphs: Numbers) -> list[list[float | None]]:
    """The means of the groups by their own mean, theme by theme; None for empty groups and for themes that stand nowhere."""
    import numpy as np

    filled = of_paragraphs > 0
    means = sums / np.maximum(of_paragraphs, 1)[:, None]
    overall = means[filled].mean(axis=0) if filled.any() else np.zeros(means.shape[1])
    return [
        [float(mean / whole) if has and whole > 0 else None for mean, whole in zip(row, overall, strict=True)]
        for row, has in zip(means, filled, strict=True)
    ]
