"""What an edit of the lexicon does to a workspace: which paragraphs gain or lose a theme, and the series before and after."""

from __future__ import annotations

from collections.abc import Iterator

from nlp.lexicon.model import Lexicon
from nlp.maintenance.impact.model import Change, Impact
from nlp.store import Workspace
from nlp.themes import Tagger
from nlp.types import Paragraph, TaggedDocument, ThemeTag


def impact_of(workspace: Workspace, before: Lexicon, after: Lexicon) -> Impact:
    """What a workspace would gain and lose if it were tagged with another lexicon; it is not touched.

    Use it within ``workspace.snapshot()``.
    """
    gained: list[Change] = []
    lost: list[Change] = []
    old, new = Tagger(before), Tagger(after)
    for tagged in workspace.tagged_documents():
        had, has = (set(_changes(tagged, tagger)) for tagger in (old, new))
        themes_had, themes_have = ({(one.position, one.theme) for one in some} for some in (had, has))
        gained += sorted((one for one in has if (one.position, one.theme) not in themes_had), key=_order)
        lost += sorted((one for one in had if (one.position, one.theme) not in themes_have), key=_order)
    return Impact(before.version, after.version, tuple(gained), tuple(lost), ())


def _changes(tagged: TaggedDocument, tagger: Tagger) -> Iterator[Change]:
    paragraphs = tagged.document.paragraphs
    for position, (paragraph, tags) in enumerate(zip(paragraphs, tagger.tag([one.text for one in paragraphs]), strict=True), 1):
        for tag in tags:
            yield _change(tagged.document.source, position, paragraph, tag)


def _change(source: str, position: int, paragraph: Paragraph, tag: ThemeTag) -> Change:
    return Change(source, paragraph.part, paragraph.zone, paragraph.number, position, tag.theme, tag.mentions[0].term)


def _order(change: Change) -> tuple[int, str]:
    return change.position, change.theme
