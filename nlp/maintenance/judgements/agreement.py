"""How far two reviewers agree: of each pair of them, over all themes and theme by theme."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from nlp.maintenance.judgements.model import Judgement
from nlp.mine.agreement import Kappa, cohens_kappa


@dataclass(frozen=True, slots=True)
class Agreement:
    """The agreement of two reviewers on the texts that both judged.

    Attributes:
        theme: None for all themes together.
        both_yes, first_only, second_only, both_no: texts to which both said yes, only the one, only the other, neither.
    """

    first: str
    second: str
    theme: str | None
    both_yes: int
    first_only: int
    second_only: int
    both_no: int

    @property
    def kappa(self) -> Kappa:
        """Cohen's kappa with its interval, and the raw agreement."""
        return cohens_kappa([[self.both_yes, self.first_only], [self.second_only, self.both_no]])


def agreements(judgements: Iterable[Judgement]) -> list[Agreement]:
    """The agreement of every two reviewers that judged some texts both: over all, then by theme; by name."""
    verdicts: dict[str, dict[tuple[str, str], bool]] = {}
    for one in judgements:
        if not one.is_final:
            verdicts.setdefault(one.reviewer, {})[one.theme, one.digest] = one.is_yes
    found: list[Agreement] = []
    for first, second in combinations(sorted(verdicts), 2):
        keys = sorted(verdicts[first].keys() & verdicts[second].keys())
        pairs = [(theme, verdicts[first][theme, digest], verdicts[second][theme, digest]) for theme, digest in keys]
        if pairs:
            found.append(_agreement(first, second, None, pairs))
            themes = sorted({theme for theme, _, _ in pairs})
            found += [_agreement(first, second, theme, [pair for pair in pairs if pair[0] == theme]) for theme in themes]
    return found


def _agreement(first: str, second: str, theme: str | None, pairs: Sequence[tuple[str, bool, bool]]) -> Agreement:
    said = [(one, other) for _, one, other in pairs]
    kinds = [said.count(kind) for kind in ((True, True), (True, False), (False, True), (False, False))]
    return Agreement(first, second, theme, *kinds)
