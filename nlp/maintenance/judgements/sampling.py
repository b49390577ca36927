"""Drawing what a reviewer is to judge: of each theme some paragraphs that carry it, some that nearly do, some of all others.

Each text has its own random number, made of the seed, the theme and its digest, and the lowest are drawn. So the same seed
draws the same, a larger sample holds the smaller one, and a workspace that grew or a lexicon that was changed keeps most of
what was drawn (E. Ohlsson, “Coordination of samples using permanent random numbers”, in B. G. Cox and others (eds.), Business
Survey Methods (1995), 153-169).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from nlp.maintenance.judgements.model import DRAWN, Frame, Place, Stratum
from nlp.maintenance.judgements.pool import Passage

SIZE = 40
"""How many paragraphs of a theme are drawn unless it is said."""

_SHARES: Mapping[Stratum, int] = {"tagged": 2, "near": 1, "random": 1}


@dataclass(frozen=True, slots=True)
class Drawn:
    """A paragraph to be judged for a theme."""

    theme: str
    stratum: Stratum
    frame: Frame
    is_tagged: bool
    place: Place
    text: str
    digest: str


@dataclass(frozen=True, slots=True)
class Strata:
    """The texts that can be drawn for a theme, each as the paragraphs that may stand for it."""

    theme: str
    groups: Mapping[Stratum, Sequence[Sequence[Passage]]]

    def frame(self, lexicon: str) -> Frame:
        """How many each stratum holds."""
        return Frame(lexicon, *(len(self.groups[stratum]) for stratum in DRAWN))


def stratify(theme: str, groups: Iterable[Sequence[Passage]], near: Collection[tuple[str, int]]) -> Strata:
    """The groups of near-identical paragraphs by stratum: tagged where one of them is, else near where one is, else random.

    Args:
        near: source and position of the near misses.
    """
    found: dict[Stratum, list[Sequence[Passage]]] = {stratum: [] for stratum in DRAWN}
    for group in groups:
        tagged = [one for one in group if theme in one.themes]
        missed = [] if tagged else [one for one in group if (one.place.source, one.position) in near]
        stratum: Stratum = "tagged" if tagged else "near" if missed else "random"
        found[stratum].append(tagged or missed or group)
    return Strata(theme, found)


def draw(
    strata: Strata,
    *,
    size: int = SIZE,
    only: Collection[Stratum] = DRAWN,
    seed: int = 0,
    lexicon: str = "",
    judged: Collection[str] = (),
) -> list[Drawn]:
    """The paragraphs drawn for a theme, in random order whatever their stratum.

    Args:
        size: in all; half of it tagged, a quarter near, a quarter random. Where a stratum holds fewer, the others give more.
        only: the strata drawn from.
        lexicon: its name and version.
        judged: digests of texts judged before: of a group of near-identical paragraphs such a one is taken.
    """
    frame = strata.frame(lexicon)
    sizes = allotted(size, {stratum: frame.population(stratum) for stratum in DRAWN if stratum in only})
    drawn: list[tuple[bytes, Drawn]] = []
    for stratum, number in sizes.items():
        numbered = sorted(
            ((_number(seed, strata.theme, one.digest), one) for one in (_chosen(g, judged) for g in strata.groups[stratum])),
            key=lambda pair: pair[0],
        )
        for order, one in numbered[:number]:
            is_tagged = strata.theme in one.themes
            drawn.append((order, Drawn(strata.theme, stratum, frame, is_tagged, one.place, one.text, one.digest)))
    return [one for _, one in sorted(drawn, key=lambda pair: pair[0])]


def allotted(size: int, held: Mapping[Stratum, int]) -> dict[Stratum, int]:
    """How many to draw of each stratum.

    >>> allotted(40, {"tagged": 500, "near": 6, "random": 900})
    {'tagged': 23, 'near': 6, 'random': 11}
    """
    taken: dict[Stratum, int] = dict.fromkeys(held, 0)
    left = min(size, sum(held.values()))
    while left:
        open_ = [stratum for stratum in held if taken[stratum] < held[stratum]]
        whole = sum(_SHARES[stratum] for stratum in open_)
        for stratum in open_:
            share = min(max(1, left * _SHARES[stratum] // whole), held[stratum] - taken[stratum], size - sum(taken.values()))
            taken[stratum] += share
        left = min(size, sum(held.values())) - sum(taken.values())
    return taken


def _chosen(group: Sequence[Passage], judged: Collection[str]) -> Passage:
    """The paragraph that stands for a group: the first, unless another was judged."""
    if not judged or len(group) == 1:
        return group[0]
    return next((one for one in group if one.digest in judged), group[0])


def _number(seed: int, theme: str, digest: str) -> bytes:
    return blake2b(f"{seed}\n{theme}\n{digest}".encode(), digest_size=16).digest()
