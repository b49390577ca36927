"""What holds, from all that reviewers said: where they disagree nothing does, until someone settles it."""

from __future__ import annotations

from collections.abc import Iterable

from nlp.maintenance.judgements.model import Judgement, Settled


def settle(judgements: Iterable[Judgement]) -> list[Settled]:
    """The verdict on each theme in each text, by theme and place; a final judgement, the latest, goes over all others."""
    found: dict[tuple[str, str], list[Judgement]] = {}
    for judgement in judgements:
        found.setdefault((judgement.theme, judgement.digest), []).append(judgement)
    settled = [Settled(theme, digest, _verdict(several), tuple(several)) for (theme, digest), several in found.items()]
    return sorted(settled, key=lambda one: (one.theme, one.drawn.place.source, one.drawn.place.zone, one.drawn.place.number))


def disagreements(settled: Iterable[Settled]) -> list[Settled]:
    """What reviewers said yes and no to and no one has settled."""
    return [one for one in settled if one.is_yes is None]


def _verdict(judgements: list[Judgement]) -> bool | None:
    final = [judgement for judgement in judgements if judgement.is_final]
    if final:
        return max(final, key=lambda judgement: judgement.date).is_yes
    verdicts = {judgement.is_yes for judgement in judgements}
    return verdicts.pop() if len(verdicts) == 1 else None
