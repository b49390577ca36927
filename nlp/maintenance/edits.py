"""What an edit of a lexicon would do, before it is saved: which checks would fail, which paragraphs gain or lose a theme."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

from nlp.lexicon.editing.draft import Draft
from nlp.lexicon.editing.merging import merge_themes
from nlp.lexicon.editing.said import Edited
from nlp.lexicon.model import Lexicon
from nlp.maintenance.check import Finding, find_errors
from nlp.maintenance.check.judged import BROKEN, check_judgements
from nlp.maintenance.impact import totals_of
from nlp.maintenance.judgements import FILE
from nlp.store import Workspace


@dataclass(frozen=True, slots=True)
class Effect:
    """How many paragraphs gain and lose each theme, by its id; themes that stay as they are are missing."""

    gained: Counter[str]
    lost: Counter[str]


def new_errors(before: Lexicon, after: Lexicon) -> list[Finding]:
    """The errors that a check finds in a lexicon and did not find in it before; where lines moved they are the same."""
    changed = _changed_themes(before, after)
    known = Counter(finding.identity for finding in find_errors(before, among=changed))
    found = []
    for finding in find_errors(after, among=changed):
        known[finding.identity] -= 1
        if known[finding.identity] < 0:
            found.append(finding)
    told = {finding.identity for finding in found}
    broken = _newly_broken(_only(before, changed), _only(after, changed))
    return found + [finding for finding in broken if finding.identity not in told]


def _newly_broken(before: Lexicon, after: Lexicon) -> list[Finding]:
    """The judgements that held before and hold no longer, those too that did not hold when they were given."""
    from nlp.themes import Tagger

    if not (Path(after.path) / FILE).exists() or not (before.themes and after.themes):
        return []
    broken = check_judgements(after, Tagger(after).tag, before=Tagger(before).tag)
    return [finding for finding in broken if finding.key in BROKEN]


def effect_on(workspace: Workspace, before: Lexicon, after: Lexicon) -> Effect:
    """What a workspace would gain and lose if it were tagged with the lexicon as it is after an edit; it is not touched."""
    with workspace.snapshot():
        totals = totals_of(workspace, before, after)
    return Effect(totals.gained, totals.lost)


def merged(folder: Path, from_id: str, into_id: str) -> tuple[Draft, Edited]:
    """A lexicon with a theme merged into another, without the examples of what the one is not that the other is.

    What was no mention of the one may be a mention of the other: such a “no” example is true of the merged theme no longer.
    """
    draft = Draft(folder)
    sentences = [one.text for theme in draft.before().themes if theme.id == from_id for one in theme.no]
    edited = merge_themes(draft, from_id, into_id)
    found = _carrying(draft.lexicon(), into_id, sentences)
    if found:
        draft = Draft(folder)
        edited = merge_themes(draft, from_id, into_id, leave=found)
    return draft, edited


def _only(lexicon: Lexicon, themes: Collection[str]) -> Lexicon:
    return replace(lexicon, themes=tuple(theme for theme in lexicon.themes if theme.id in themes))


def _changed_themes(before: Lexicon, after: Lexicon) -> set[str]:
    """The themes whose files are others; all, where the words are others that guards may name."""
    if before.lists != after.lists:
        return {theme.id for lexicon in (before, after) for theme in lexicon.themes}
    names = before.files.keys() | after.files.keys()
    return {Path(name).stem for name in names if before.files.get(name) != after.files.get(name)}


def _carrying(lexicon: Lexicon, theme_id: str, sentences: list[str]) -> list[str]:
    from nlp.themes import Tagger

    tagged = zip(sentences, Tagger(lexicon).tag(sentences), strict=True)
    return [sentence for sentence, tags in tagged if any(one.theme == theme_id for one in tags)]
