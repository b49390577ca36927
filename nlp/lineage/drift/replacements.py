"""Words that took the place of others where clauses were rewritten: 相互理解 → 相互谅解, 协商 → 磋商.

A replacement is counted once for each pair of wordings, an old text of a clause and a new one: a clause that was rewritten and
then copied into ten resolutions says no more about its words than one that was not. How many documents have it stands
beside.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import NamedTuple, TypeAlias

from nlp.lineage.differences.changes import Rewording
from nlp.lineage.differences.replaced import Cut, Key, Plain, Replaced, replaced_words
from nlp.lineage.drift.history import SessionName, time_of
from nlp.lineage.model import Ancestor, Clause, Edition

_ExamplePlace: TypeAlias = tuple[bool, str, str, int]


class Example(NamedTuple):
    """Where words were replaced: a clause, and the one that it was made from."""

    before: Ancestor
    edition: Edition
    clause: Clause


@dataclass(frozen=True, slots=True)
class Pair:
    """Words that took the place of others, folded, and where they did.

    Attributes:
        clauses: pairs of an old and a new text of a clause in which they did; alone: those in which nothing else changed.
        openings: those in which they open the clause.
        steps: clauses of documents that were rewritten so; documents: how many documents have one.
        back: pairs of texts in which the replacement was made the other way round.
        likeness: how many characters the two have in common, from 0 to 1: their Indel similarity.
        sessions: from which session to which, with the steps, the commonest first.
        example: the earliest in which nothing else changed, else the earliest; replaced: the words in it, with their spans;
            rewording: what became of its whole text.
        old_themes: the themes of which the old words are a term; new_themes: those of the new.
    """

    old: str
    new: str
    clauses: int
    alone: int
    openings: int
    steps: int
    documents: int
    back: int
    likeness: float
    sessions: tuple[tuple[SessionName, SessionName, int], ...]
    example: Example
    replaced: Replaced
    rewording: Rewording
    old_themes: tuple[str, ...] = ()
    new_themes: tuple[str, ...] = ()


@dataclass(slots=True)
class _Tally:
    clauses: int = 0
    alone: int = 0
    openings: int = 0
    steps: int = 0
    sources: set[str] = field(default_factory=set)
    examples: list[tuple[bool, _ExamplePlace, Example]] = field(default_factory=list)
    sessions: Counter[tuple[SessionName, SessionName]] = field(default_factory=Counter)


class Replacements:
    """Gathers replacements, one rewritten clause after another, in any order.

    Args:
        compare: tells what changed from one text to another.
        cut: into the words that a replaced passage has.
        plain: of openings, those that differ by no more than words of degree (重申, 又重申) are no replacement.
    """

    def __init__(self, compare: Callable[[str, str], Rewording], cut: Cut, plain: Plain = str) -> None:
        self._compare = compare
        self._cut = cut
        self._plain = plain
        self._tallies: dict[Key, _Tally] = {}
        self._seen: dict[bytes, Mapping[Key, bool]] = {}

    @property
    def rewordings(self) -> int:
        """How many pairs of an old and a new text there were."""
        return len(self._seen)

    def add(self, example: Example) -> None:
        """Take in a clause that was rewritten."""
        digest = _digest(example)
        keys = self._seen.get(digest)
        if keys is None:
            keys = self._seen[digest] = self._compared(example)
        for key, is_alone in keys.items():
            self._count(self._tallies[key], example, is_alone=is_alone)

    def pairs(self, themes: Mapping[str, tuple[str, ...]], *, least: int = 1) -> list[Pair]:
        """The pairs that at least so many clauses have, the commonest first.

        Args:
            themes: the themes of each term, by its folded text.
        """
        found = [self._pair(key, tally, themes) for key, tally in self._tallies.items() if tally.clauses >= least]
        return sorted(found, key=lambda pair: (-pair.clauses, -pair.steps, -pair.alone, -pair.likeness, pair.old, pair.new))

    def _pair(self, key: Key, tally: _Tally, themes: Mapping[str, tuple[str, ...]]) -> Pair:
        old, new = key
        back = self._tallies.get((new, old))
        ((_, _, example),) = tally.examples
        rewording = self._compare(example.before.clause.text, example.clause.text)
        sessions = sorted(tally.sessions.items(), key=lambda one: (-one[1], str(one[0])))
        return Pair(
            old,
            new,
            tally.clauses,
            tally.alone,
            tally.openings,
            tally.steps,
            len(tally.sources),
            back.clauses if back else 0,
            _likeness(old, new),
            tuple((*names, count) for names, count in sessions),
            example,
            self._again(key, rewording),
            rewording,
            themes.get(old, ()),
            themes.get(new, ()),
        )

    def _again(self, key: Key, rewording: Rewording) -> Replaced:
        """The words of a pair in a rewording that has it; blanks in them or another script might hide them, then all of it."""
        whole = Replaced(*key, (0, len(rewording.old)), (0, len(rewording.new)))
        return next((one for one in replaced_words(rewording, self._cut, self._plain) if one.key == key), whole)

    def _compared(self, example: Example) -> Mapping[Key, bool]:
        """The pairs of a rewording that was not met before, and whether nothing else changed."""
        found: dict[Key, bool] = {}
        rewording = self._compare(example.before.clause.text, example.clause.text)
        for replaced in replaced_words(rewording, self._cut, self._plain):
            if replaced.key not in found:
                found[replaced.key] = replaced.is_alone
                tally = self._tallies.setdefault(replaced.key, _Tally())
                tally.clauses += 1
                tally.alone += replaced.is_alone
                tally.openings += replaced.is_opening
        return found

    def _count(self, tally: _Tally, example: Example, *, is_alone: bool) -> None:
        before, edition = example.before, example.edition
        tally.steps += 1
        tally.sources.add(edition.source)
        tally.sessions[SessionName(before.body, before.session), SessionName(edition.body, edition.session)] += 1
        tally.examples.append((not is_alone, _place(example), example))
        tally.examples[:] = [min(tally.examples, key=lambda one: one[:2])]


def _likeness(old: str, new: str) -> float:
    from rapidfuzz import fuzz

    return fuzz.ratio(old, new) / 100.0


def _digest(example: Example) -> bytes:
    """What stands for the two texts of a clause, so that they need not be kept."""
    texts = f"{example.before.clause.folded}\n{example.clause.folded}"
    return blake2b(texts.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _place(example: Example) -> _ExamplePlace:
    return (*time_of(example.edition.date, example.edition.source), example.clause.position)
