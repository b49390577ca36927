"""How good each theme is by what reviewers judged: precision and recall of the lexicon as it is now.

What was judged is tagged anew, so the figures are those of the lexicon given and not of the one that was judged. Texts that
were chosen by hand, texts of which reviewers disagree, and texts that the workspace has no longer are not counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from nlp.lexicon.model import Lexicon
from nlp.maintenance.judgements.broken import Tag
from nlp.maintenance.judgements.file import read_judgements, text_digest
from nlp.maintenance.judgements.model import DRAWN, Frame, Judgement, Settled, Stratum
from nlp.maintenance.judgements.settle import settle
from nlp.mine.judged import ThemeFigures
from nlp.mine.stratified import Judged, precision, recall
from nlp.store import Workspace


def figures(lexicon: Lexicon, judgements: Iterable[Judgement], tag: Tag, *, stale: Collection[str] = ()) -> list[ThemeFigures]:
    """The figures of each theme that was judged, in the lexicon's order; themes that it does not have are left out.

    Args:
        tag: tags with the lexicon.
        stale: digests of texts that changed since, as `stale_digests` gives them.
    """
    by_theme: dict[str, list[Settled]] = {}
    for one in settle(judgements):
        by_theme.setdefault(lexicon.current_id(one.theme), []).append(one)
    themes = [theme.id for theme in lexicon.themes if theme.id in by_theme]
    return [_figures(theme, by_theme[theme], tag, stale) for theme in themes]


def figures_of(lexicon: Lexicon, tag: Tag, workspace: Workspace | None = None) -> list[ThemeFigures]:
    """The figures of the judgements kept beside a lexicon; nothing where there are none. Lines that hold none are passed over.

    Args:
        workspace: tells which of the texts judged changed since; use it within ``workspace.snapshot()``.
    """
    judgements, _ = read_judgements(Path(lexicon.path))
    stale = changed_texts(judgements, workspace) if workspace is not None and judgements else set()
    return figures(lexicon, judgements, tag, stale=stale)


def changed_texts(judgements: Collection[Judgement], workspace: Workspace) -> set[str]:
    """The digests of judged texts that changed: a workspace has their document, and the document no such paragraph."""
    sources = {one.place.source for one in judgements} & {entry.source for entry in workspace.entries()}
    digests = {text_digest(text) for source in sources for text in workspace.texts(source)}
    return stale_digests(judgements, digests, sources)


def stale_digests(judgements: Iterable[Judgement], digests: Collection[str], sources: Collection[str]) -> set[str]:
    """The digests of judged texts that changed: a workspace has their document, and no paragraph with that text.

    Args:
        digests: of all paragraphs of the workspace.
        sources: of its documents.
    """
    return {one.digest for one in judgements if one.place.source in sources and one.digest not in digests}


def _figures(theme: str, settled: Sequence[Settled], tag: Tag, stale: Collection[str]) -> ThemeFigures:
    fresh = [one for one in settled if one.digest not in stale]
    decided = [one for one in fresh if one.is_yes is not None]
    drawn = [one for one in decided if one.drawn.stratum != "chosen"]
    tagged = [any(found.theme == theme for found in tags) for tags in tag([one.text for one in drawn])]
    strata = _strata(drawn, tagged)
    verdicts = Counter(zip(tagged, (one.is_yes for one in drawn), strict=True))
    found_recall = recall(list(strata.values()))
    return ThemeFigures(
        theme=theme,
        judged=len(decided),
        drawn=len(drawn),
        found=sum(tagged),
        right=verdicts[True, True],
        missed=verdicts[False, True],
        chosen=len(decided) - len(drawn),
        undecided=len(fresh) - len(decided),
        stale=len(settled) - len(fresh),
        precision=precision(list(strata.values())),
        recall=found_recall,
        lacking={} if found_recall else {stratum: one.lacking for stratum, one in strata.items() if one.lacking},
        frames=len({one.drawn.frame for one in drawn}),
    )


def _strata(drawn: Sequence[Settled], tagged: Sequence[bool]) -> dict[Stratum, Judged]:
    """What was judged of each stratum that the latest draw says holds any."""
    frame = max((one.drawn for one in drawn), key=lambda one: one.date).frame if drawn else Frame("")
    counts = Counter((one.drawn.stratum, is_tagged, bool(one.is_yes)) for one, is_tagged in zip(drawn, tagged, strict=True))
    strata: dict[Stratum, Judged] = {}
    for stratum in DRAWN:
        kinds = [counts[stratum, is_tagged, is_yes] for is_tagged in (True, False) for is_yes in (True, False)]
        population = max(frame.population(stratum), sum(kinds))
        if population:
            strata[stratum] = Judged(population, *kinds)
    return strata
