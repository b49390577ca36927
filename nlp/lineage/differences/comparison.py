"""Two documents side by side: what became of each paragraph of the one in the other, and how its wording changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from nlp.lineage.alignment.align import align
from nlp.lineage.differences.changes import Rewording
from nlp.lineage.differences.punctuation import only_marks_differ
from nlp.lineage.model import Alignment, Clause, Edition, Likeness, Status
from nlp.text import fold


@dataclass(frozen=True, slots=True)
class Pair:
    """Paragraphs that belong together: one of each document, but for mergers, splits, and what stands in one alone.

    Attributes:
        old: the paragraphs of the old document in their order; more than one where they were merged.
        new: those of the new one; more than one where the old one was split.
        rewording: of the texts of each side, one after the other; None where nothing changed, or one side is empty.
        likeness: of the two sides that are most alike.
    """

    status: Status
    old: tuple[Clause, ...]
    new: tuple[Clause, ...]
    rewording: Rewording | None = None
    likeness: Likeness | None = None
    is_renumbered: bool = False
    is_moved: bool = False

    @property
    def is_punctuation_only(self) -> bool:
        """Whether nothing but punctuation changed in the wording."""
        return self.status == "reworded" and only_marks_differ(self.old[0].folded, self.new[0].folded)

    @property
    def is_same(self) -> bool:
        """Whether nothing changed: the wording, the number and the place are as they were."""
        return self.is_kept and not self.is_renumbered

    @property
    def is_kept(self) -> bool:
        """Whether wording and place are as they were, whatever the number: others may have come before it."""
        return self.status == "identical" and not self.is_moved


@dataclass(frozen=True, slots=True)
class Comparison:
    """What became of one document in another.

    Attributes:
        title: how the title was reworded; None where it is the same.
        pairs: in the order of the new document, what was dropped after what became of the paragraph before it.
    """

    old: Edition
    new: Edition
    title: Rewording | None
    pairs: tuple[Pair, ...]

    @property
    def is_same(self) -> bool:
        """Whether the two documents have the same title and the same paragraphs in the same places."""
        return self.title is None and all(pair.is_same for pair in self.pairs)

    @property
    def has_common(self) -> bool:
        """Whether any paragraph of the one is found in the other."""
        return any(pair.old and pair.new for pair in self.pairs)

    def count(self, status: Status) -> int:
        """How many pairs have a status."""
        return sum(pair.status == status for pair in self.pairs)


def compare(old: Edition, new: Edition, reword: Callable[[str, str], Rewording]) -> Comparison:
    """What became of one document in another.

    Args:
        reword: tells of an old and a new wording how the one became the other (``nlp.rewording.Reworder.compare``).
    """
    alignment = align(old.clauses, new.clauses)
    titles = old.title or "", new.title or ""
    title = None if fold(titles[0]).text == fold(titles[1]).text else reword(*titles)
    pairs = [_pair(old, new, alignment, group, reword) for group in _groups(alignment, len(new.clauses))]
    return Comparison(old, new, title, tuple(_in_place(pairs, old.clauses)))


def _groups(alignment: Alignment, news: int) -> Iterator[tuple[list[int], list[int]]]:
    """The indices of the paragraphs that belong together, by the first of the new ones."""
    by_new, by_old = alignment.by_new(), alignment.by_old()
    seen: set[int] = set()
    for start in range(news):
        if start in seen:
            continue
        olds: set[int] = set()
        group, waiting = {start}, [start]
        while waiting:
            for link in by_new.get(waiting.pop(), ()):
                olds.add(link.old)
                found = {other.new for other in by_old[link.old]} - group
                group |= found
                waiting += found
        seen |= group
        yield sorted(olds), sorted(group)


def _pair(
    old: Edition,
    new: Edition,
    alignment: Alignment,
    group: tuple[list[int], list[int]],
    reword: Callable[[str, str], Rewording],
) -> Pair:
    olds, news = tuple(old.clauses[index] for index in group[0]), tuple(new.clauses[index] for index in group[1])
    if not olds:
        return Pair("new", (), news)
    links = [link for index in group[1] for link in alignment.by_new()[index]]
    texts = ["".join(clause.text for clause in clauses) for clauses in (olds, news)]
    status = _status(olds, news)
    return Pair(
        status,
        olds,
        news,
        None if status == "identical" else reword(*texts),
        max(link.likeness for link in links),
        status in ("identical", "reworded") and _number(olds[0]) != _number(news[0]),
        any(index in alignment.moved for index in group[1]),
    )


def _status(olds: Sequence[Clause], news: Sequence[Clause]) -> Status:
    if len(news) > 1:
        return "split"
    if len(olds) > 1:
        return "merged"
    return "identical" if olds[0].folded == news[0].folded else "reworded"


def _number(clause: Clause) -> tuple[str | None, str, int]:
    return clause.part, clause.zone, clause.number


def _in_place(pairs: Sequence[Pair], olds: Sequence[Clause]) -> Iterator[Pair]:
    """The pairs, and what was dropped, each after what became of the nearest paragraph before it that stayed in its place."""
    kept = {clause.position for pair in pairs for clause in pair.old}
    anchors = {clause.position: index for index, pair in enumerate(pairs) if not pair.is_moved for clause in pair.old}
    dropped: dict[int, list[Pair]] = {}
    anchor = -1
    for clause in olds:
        anchor = anchors.get(clause.position, anchor)
        if clause.position not in kept:
            dropped.setdefault(anchor, []).append(Pair("dropped", (clause,), ()))
    yield from dropped.get(-1, ())
    for index, pair in enumerate(pairs):
        yield pair
        yield from dropped.get(index, ())
