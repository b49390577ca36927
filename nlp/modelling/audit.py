"""Topics held against the themes of a lexicon: which of them a theme covers, what none does, which themes no topic finds.

A topic and a theme are compared by the paragraphs that carry them: those of both, divided by those of either (Jaccard). A
theme covers a topic from a third on, which is what half of each being the other's gives, if that is more than chance: of a
topic that stands nearly everywhere every theme has nearly all its paragraphs. Such a topic is background, and no theme.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from nlp.lexicon.model import Lexicon
from nlp.mine.chance import is_beyond_chance
from nlp.mine.chance import jaccard as jaccards
from nlp.mine.frequency import intervals_of_counts
from nlp.mine.model import Group, Interval
from nlp.modelling.applied import Applied
from nlp.modelling.carried import paragraphs_of_themes
from nlp.modelling.paragraphs import strongest
from nlp.store import Workspace
from nlp.text import fold
from nlp.topics.background import is_background
from nlp.topics.names import distinctive

Verdict: TypeAlias = Literal["matched", "partly", "background", "uncovered", "small"]
ThemeVerdict: TypeAlias = Literal["matched", "partly", "spread", "rare", "absent"]

MATCHED = 1 / 3
"""From this Jaccard on a theme covers a topic, if they share more than chance gives."""

PARTLY_OF_TOPIC, PARTLY_OF_THEME = 1 / 3, 1 / 2
"""In part a theme covers a topic of whose paragraphs it is in such a share, or that has such a share of its own."""

LIFT = 2.0
"""And only one that is there so many times as often as in all paragraphs: a theme that is everywhere is in every topic too."""

FEWEST_PARAGRAPHS, FEWEST_DOCUMENTS = 5, 2
"""A topic of fewer is proposed to no one."""

EXAMPLES, TERMS = 5, 8


@dataclass(frozen=True, slots=True)
class TopicAudit:
    """A topic, and the theme that is most like it.

    Attributes:
        topic: its place in the model, from 0; seed: the theme that it was seeded with.
        paragraphs: those that carry it, in ``documents`` documents; untagged: of these, those that carry no theme at all.
        theme: the one with the highest Jaccard, of those beyond chance if any is; None where no paragraph carries both.
        of_theme: its paragraphs.
        both: paragraphs that carry topic and theme; jaccard: of those of either, with its interval over resolutions.
        terms: words that set the topic apart and are no terms of the lexicon.
        examples: places of the paragraphs that have most of it and do not carry the theme, then those that do.
    """

    topic: int
    seed: str | None
    verdict: Verdict
    paragraphs: int
    documents: int
    untagged: int
    theme: str | None
    of_theme: int
    both: int
    jaccard: float
    interval: Interval
    terms: tuple[str, ...]
    examples: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ThemeAudit:
    """A theme, and the topic that is most like it.

    Attributes:
        paragraphs: those that carry the theme; both, either, jaccard: as with the topic.
        texts: where it is too rare to be modelled, in how many different texts its words stand.
    """

    theme: str
    verdict: ThemeVerdict
    paragraphs: int
    topic: int | None
    both: int
    either: int
    jaccard: float
    texts: int | None = None


@dataclass(frozen=True, slots=True)
class Audit:
    """Topics and themes held against each other, in the order of the model and of the lexicon."""

    topics: tuple[TopicAudit, ...]
    themes: tuple[ThemeAudit, ...]

    @property
    def proposed(self) -> tuple[TopicAudit, ...]:
        """The topics that may be themes, those with most paragraphs without any theme first."""
        found = [one for one in self.topics if one.verdict == "uncovered"]
        return tuple(sorted(found, key=lambda one: (-one.untagged, -one.paragraphs, one.topic)))

    @property
    def background(self) -> tuple[TopicAudit, ...]:
        """The topics of most paragraphs that no theme covers, in the order of the model."""
        return tuple(one for one in self.topics if one.verdict == "background")


def backgrounds(workspace: Workspace, lexicon: Lexicon, applied: Applied) -> frozenset[int]:
    """The topics that are background, by their places; the themes are looked at only where a topic stands in so many."""
    size = len(applied.carries)
    if not any(is_background(int(paragraphs), size) for paragraphs in applied.carries.sum(axis=0)):
        return frozenset()
    return frozenset(one.topic for one in audit(workspace, lexicon, applied).topics if one.verdict == "background")


def audit(workspace: Workspace, lexicon: Lexicon, applied: Applied, *, with_cited: bool = True) -> Audit:
    """The topics of a model against the themes that the workspace is tagged with.

    Args:
        with_cited: whether a theme counts that stands only in the quoted title of another document.
    """
    themes = [theme.id for theme in lexicon.themes]
    known = {fold(term.text).text for theme in lexicon.themes for term in theme.terms}
    return compare(applied, themes, paragraphs_of_themes(workspace, themes, applied, with_cited=with_cited), known)


def compare(applied: Applied, themes: Sequence[str], carried: Any, known: Collection[str] = ()) -> Audit:
    """The topics of a model against themes.

    Args:
        carried: paragraphs x themes, whether the paragraph carries the theme.
        known: words that are terms already.
    """
    import numpy as np

    both = applied.carries.T.astype(np.int64) @ carried.astype(np.int64)
    of_topics, of_themes = applied.carries.sum(axis=0)[:, None], carried.sum(axis=0)[None, :]
    jaccard = jaccards(both, of_topics, of_themes)
    beyond = is_beyond_chance(both, of_topics, of_themes, len(carried))
    topics = tuple(
        _topic(applied, topic, themes, carried, _Likeness(both[topic], jaccard[topic], beyond[topic]), known)
        for topic in range(applied.model.k)
    )
    rare = _rare(applied)
    found = (
        _theme(applied, theme, carried[:, at], _Likeness(both[:, at], jaccard[:, at], beyond[:, at]), rare)
        for at, theme in enumerate(themes)
    )
    return Audit(topics, tuple(found))


@dataclass(frozen=True, slots=True, eq=False)
class _Likeness:
    """A topic beside every theme, or a theme beside every topic: paragraphs of both, Jaccard, whether it is beyond chance."""

    both: Any
    jaccard: Any
    is_beyond_chance: Any

    @property
    def best(self) -> int | None:
        """The place of the one that is most like it: of those beyond chance if any is, else of all; None where none is."""
        for likeness in (self.jaccard * self.is_beyond_chance, self.jaccard):
            if len(likeness) and likeness.max() > 0:
                return int(likeness.argmax())
        return None

    def covers(self, place: int) -> bool:
        """Whether the one at a place covers it."""
        return bool(self.jaccard[place] >= MATCHED and self.is_beyond_chance[place])


def _topic(
    applied: Applied, topic: int, themes: Sequence[str], carried: Any, likeness: _Likeness, known: Collection[str]
) -> TopicAudit:
    carries = applied.carries[:, topic]
    documents = len(set(applied.document[carries].tolist()))
    best = likeness.best
    is_covered = best is not None and likeness.covers(best)
    own = carried[:, best] if best is not None else carries & False
    paragraphs, both = int(carries.sum()), int((carries & own).sum())
    words = (applied.model.vocabulary[at] for at in distinctive(applied.model.components)[topic])
    return TopicAudit(
        topic=topic,
        seed=applied.model.seeds[topic],
        verdict="matched" if is_covered else _verdict(both, paragraphs, int(own.sum()), len(carries), documents),
        paragraphs=paragraphs,
        documents=documents,
        untagged=int((carries & ~carried.any(axis=1)).sum()),
        theme=themes[best] if best is not None else None,
        of_theme=int(own.sum()),
        both=both,
        jaccard=float(likeness.jaccard[best]) if best is not None else 0.0,
        interval=_interval(applied, carries & own, carries | own),
        terms=tuple(word for word in words if word not in known)[:TERMS],
        examples=(*strongest(applied, topic, ~own), *strongest(applied, topic, own))[:EXAMPLES],
    )


def _verdict(both: int, of_topic: int, of_theme: int, paragraphs: int, documents: int) -> Verdict:
    """What is said of a topic that no theme covers."""
    if _is_partly(both, of_topic, of_theme, paragraphs):
        return "partly"
    if of_topic >= FEWEST_PARAGRAPHS and is_background(of_topic, paragraphs):
        return "background"
    return "uncovered" if of_topic >= FEWEST_PARAGRAPHS and documents >= FEWEST_DOCUMENTS else "small"


def _is_partly(both: int, of_topic: int, of_theme: int, paragraphs: int) -> bool:
    is_much = both >= PARTLY_OF_TOPIC * of_topic or both >= PARTLY_OF_THEME * of_theme
    return both > 0 and is_much and both * paragraphs >= LIFT * of_topic * of_theme


def _theme(applied: Applied, theme: str, own: Any, likeness: _Likeness, rare: Mapping[str, int]) -> ThemeAudit:
    """A theme; ``own`` are its paragraphs."""
    paragraphs, topic = int(own.sum()), likeness.best
    if topic is None:
        return ThemeAudit(theme, _unlike(theme, paragraphs, rare), paragraphs, None, 0, paragraphs, 0.0, rare.get(theme))
    shared, share = int(likeness.both[topic]), float(likeness.jaccard[topic])
    verdict: ThemeVerdict = "matched" if likeness.covers(topic) else _unlike(theme, paragraphs, rare)
    if verdict == "spread" and _is_partly(shared, int(applied.carries[:, topic].sum()), paragraphs, len(own)):
        verdict = "partly"
    either = int((applied.carries[:, topic] | own).sum())
    return ThemeAudit(theme, verdict, paragraphs, topic, shared, either, share, rare.get(theme))


def _unlike(theme: str, paragraphs: int, rare: Mapping[str, int]) -> ThemeVerdict:
    """What is said of a theme that no topic is like."""
    return "absent" if not paragraphs else "rare" if theme in rare else "spread"


def _interval(applied: Applied, both: Any, either: Any) -> Interval:
    """The interval of both by either, over the resolutions that have any of them."""
    import numpy as np

    size = len(applied.documents)
    of = np.bincount(applied.document[either], minlength=size)
    has = np.bincount(applied.document[both], minlength=size)
    counts = [(int(of[at]), [int(has[at])]) for at in np.flatnonzero(of)]
    return intervals_of_counts(Group("body"), counts, 1)[0] if counts else Interval(None, None, "none")


def _rare(applied: Applied) -> Mapping[str, int]:
    rare = applied.model.parameters.get("rare")
    return rare if isinstance(rare, Mapping) else {}
