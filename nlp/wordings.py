"""The wordings of a workspace, brought up to date when they are asked for: near pairs and families of its paragraphs' texts.

Only texts that are new are compared, with all others; a batch of them is one transaction, so that work that was broken off
goes on where it stopped. Of each text the most alike are kept (`nlp.lineage.families.MOST_PAIRS`): a formula that comes back in
thousands of variants has millions of near pairs, which no one could read. No family is lost by that, for where more pairs are
possible than are kept, the texts themselves are asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from nlp.errors import WorkspaceError
from nlp.lineage.alignment.strength import PLAIN, PLAIN_SIMILARITY
from nlp.lineage.families import LEAST, MOST_PAIRS, families, most_alike
from nlp.near import near_pairs
from nlp.store import NearPair, Place, Wordings, Workspace
from nlp.store.wordings import digest_of
from nlp.text import FOLDING_VERSION, fold

MADE_WITH = f"folding {FOLDING_VERSION}, near {PLAIN_SIMILARITY} or {PLAIN}, families {LEAST}, at most {MOST_PAIRS}"
"""What the kept wordings depend on beside the texts."""

_BATCH = 500
_MANY_PAIRS = 100_000
_NOT_TO_BE_WRITTEN = ("workspace.readonly", "workspace.locked", "workspace.full")

_Pair = tuple[int, int, float, float]
"""The indices of two texts, similarity and containment."""

Tell = Callable[[int, int], None]
"""Is told how many texts have been compared, of how many."""


@dataclass(frozen=True, slots=True)
class Family:
    """Paragraphs that say nearly the same.

    Attributes:
        digest: of the folded text of the wording that stands for the family; the same in every workspace that holds it.
        representative: the first paragraph that has that wording, by source and position.
        members: all paragraphs of the family, by source and position.
        wordings: how many different texts they have.
    """

    digest: str
    representative: Place
    members: tuple[Place, ...]
    wordings: int


def tell_no_one(compared: int, total: int) -> None:
    """For callers that do not want to know how far the work is."""


def keep_wordings(path: Path, tell: Tell = tell_no_one) -> bool:
    """Bring the wordings that a workspace keeps up to date; False where the file cannot be written to now."""
    try:
        with Workspace(path, mode="write") as workspace:
            wordings = workspace.wordings()
            if not wordings.is_complete(MADE_WITH):
                refresh(wordings, tell)
    except WorkspaceError as error:
        if error.key not in _NOT_TO_BE_WRITTEN:
            raise
        return False
    return True


def wordings_of(workspace: Workspace, tell: Tell = tell_no_one) -> Wordings:
    """The wordings of a workspace as it is now: those kept, if nothing is missing, else worked out beside the file."""
    kept = workspace.wordings()
    if kept.is_complete(MADE_WITH):
        return kept
    scratch = workspace.wordings(is_scratch=True)
    refresh(scratch, tell)
    return scratch


def families_of(workspace: Workspace) -> tuple[Family, ...]:
    """The groups of near-identical paragraphs, by their first members; a paragraph that is like no other is one of its own."""
    wordings = wordings_of(workspace)
    of_wording: dict[int, list[Place]] = {}
    for place in wordings.places():
        of_wording.setdefault(place.wording, []).append(place)
    by_leader: dict[int, list[int]] = {}
    digests: dict[int, str] = {}
    for wording in wordings.all():
        digests[wording.key] = wording.digest
        if wording.key in of_wording and wording.family is not None:
            by_leader.setdefault(wording.family, []).append(wording.key)
    found = (_family(digests[leader], leader, keys, of_wording) for leader, keys in by_leader.items())
    return tuple(sorted(found, key=lambda family: family.members[0]))


def refresh(wordings: Wordings, tell: Tell = tell_no_one) -> None:
    """Bring wordings up to date: assign, compare, group; what was done when it is broken off need not be done again."""
    wordings.begin(MADE_WITH)
    for batch in wordings.unworded():
        wordings.assign({paragraph: digest_of(fold(text).text) for paragraph, text in batch})
    wordings.forget_stale(MOST_PAIRS)
    _Comparing(wordings).run(tell)


def _family(digest: str, leader: int, keys: Sequence[int], of_wording: Mapping[int, Sequence[Place]]) -> Family:
    members = tuple(sorted(place for key in keys for place in of_wording[key]))
    return Family(digest, min(of_wording[leader]), members, len(keys))


class _Comparing:
    """Texts compared by index, and what is found kept by the keys of their wordings: first what was compared before."""

    def __init__(self, wordings: Wordings) -> None:
        self._wordings = wordings
        self._all = sorted(wordings.all(), key=lambda one: not one.is_compared)
        texts = wordings.texts()
        self._names = [one.digest for one in self._all]
        self._texts = [fold(texts[one.key]).text for one in self._all]
        self._index = {one.key: index for index, one in enumerate(self._all)}

    def run(self, tell: Tell) -> None:
        """Compare what is new, then group all anew."""
        first, number = sum(one.is_compared for one in self._all), len(self._all)
        found = near_pairs(self._texts, first=first) if first < number else iter(())
        pending = next(found, None)
        for start in range(first, number, _BATCH):
            end = min(start + _BATCH, number)
            pairs: list[_Pair] = []
            while pending is not None and pending[1] < end:
                one, other, likeness = pending
                pairs.append((one, other, *likeness))
                pending = next(found, None)
            self._keep(range(start, end), pairs)
            tell(end - first, number - first)
        self._group()

    def _keep(self, compared: range, pairs: Sequence[_Pair]) -> None:
        """Keep what a batch gave. Of a formula in thousands of variants only the most alike, lest they fill the memory."""
        alike = most_alike([pair[:3] for pair in pairs], self._names)
        kept = [self._near_pair(*pair) for pair in pairs if pair[:2] in alike]
        self._wordings.keep_pairs([self._all[index].key for index in compared], kept)
        if len(kept) > _MANY_PAIRS:
            self._let_go()

    def _near_pair(self, one: int, other: int, similarity: float, containment: float) -> NearPair:
        lower, higher = sorted((self._all[one].key, self._all[other].key))
        return NearPair(lower, higher, similarity, containment)

    def _let_go(self) -> list[tuple[int, int, float]]:
        """Let go of the pairs beyond those that are to be kept; gives the others, by index."""
        pairs = self._wordings.pairs()
        by_index = [(self._index[pair.one], self._index[pair.other], pair.similarity) for pair in pairs]
        alike = most_alike(by_index, self._names)
        if len(alike) < len(pairs):
            dropped = [pair for pair, (one, other, _) in zip(pairs, by_index, strict=True) if (one, other) not in alike]
            self._wordings.keep_pairs((), (), dropped)
        return [pair for pair in by_index if pair[:2] in alike]

    def _group(self) -> None:
        """Work out the families."""
        leaders = families(self._names, self._let_go(), self._is_near)
        self._wordings.keep_families({self._all[index].key: self._all[leader].key for index, leader in enumerate(leaders)})

    def _is_near(self, index: int, others: Sequence[int]) -> Iterator[bool]:
        from rapidfuzz import fuzz

        return (fuzz.ratio(self._texts[index], self._texts[other], score_cutoff=100 * LEAST) > 0 for other in others)
