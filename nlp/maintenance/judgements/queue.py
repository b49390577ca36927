"""What a reviewer has still to judge: a sample without what was judged already, so that work goes on where it stopped."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from nlp.lexicon.model import Lexicon
from nlp.maintenance.judgements.model import DRAWN, Judgement, Stratum
from nlp.maintenance.judgements.near import NearMisses
from nlp.maintenance.judgements.pool import groups, passages
from nlp.maintenance.judgements.sampling import SIZE, Drawn, draw, stratify
from nlp.maintenance.judgements.settle import disagreements, settle
from nlp.maintenance.judgements.verdicts import drawn_again
from nlp.store import Workspace


def sample(
    workspace: Workspace,
    lexicon: Lexicon,
    themes: Sequence[str],
    *,
    size: int = SIZE,
    only: Collection[Stratum] = DRAWN,
    seed: int = 0,
    judged: Iterable[Judgement] = (),
) -> list[Drawn]:
    """Paragraphs of a workspace drawn for each theme; use it within ``workspace.snapshot()``, tagged with the lexicon."""
    digests: dict[str, set[str]] = {}
    for judgement in judged:
        digests.setdefault(judgement.theme, set()).add(judgement.digest)
    found = passages(workspace)
    grouped = groups(workspace, found)
    near = NearMisses(lexicon, found, themes)
    version = f"{lexicon.name} {lexicon.version}"
    drawn: list[Drawn] = []
    for theme in themes:
        strata = stratify(theme, grouped, near.of(theme))
        known = digests.get(theme, set())
        drawn += draw(strata, size=size, only=only, seed=seed, lexicon=version, judged=known)
    return drawn


def unjudged(drawn: Iterable[Drawn], judgements: Iterable[Judgement], reviewer: str) -> list[Drawn]:
    """What of a sample a reviewer has not judged."""
    done = {(one.theme, one.digest) for one in judgements if one.reviewer == reviewer and not one.is_final}
    return [one for one in drawn if (one.theme, one.digest) not in done]


def judged_by_others(judgements: Iterable[Judgement], reviewer: str, themes: Collection[str]) -> list[Drawn]:
    """What others have judged, once each, for a second reviewer; it does not say how."""
    found: dict[tuple[str, str], Judgement] = {}
    for judgement in judgements:
        if judgement.reviewer != reviewer and not judgement.is_final and judgement.theme in themes:
            found.setdefault((judgement.theme, judgement.digest), judgement)
    return [drawn_again(found[key]) for key in sorted(found)]


def unsettled(judgements: Iterable[Judgement], themes: Collection[str]) -> list[tuple[Drawn, tuple[Judgement, ...]]]:
    """What reviewers disagree on, with what each of them said."""
    torn = [one for one in disagreements(settle(judgements)) if one.theme in themes]
    return [(drawn_again(one.drawn), one.judgements) for one in torn]
