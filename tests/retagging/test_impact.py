"""The impact of an edit is the difference of two full taggings, and its series are those that counting gives."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from edited_lexicons import composed, documents, edits, stored
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from nlp.lexicon.model import Lexicon
from nlp.maintenance.impact import impact_of
from nlp.mine.frequency import frequency
from nlp.mine.selection import Selection
from nlp.search.index import open_index
from nlp.store import Workspace
from nlp.themes import Tagger
from nlp.workspace import counted_documents
from nlp.workspace import retag as tag_all

SELECTIONS = [Selection(), Selection(with_cited=False), Selection(zones=("annex", "operative")), Selection(themes=("alpha",))]
GENERATE = (Phase.explicit, Phase.reuse, Phase.generate)


def borne(workspace: Workspace, lexicon: Lexicon) -> set[tuple[object, ...]]:
    """Every theme of every paragraph, as tagging all of it finds it, with the first term."""
    tagger = Tagger(lexicon)

    def found() -> Iterator[tuple[object, ...]]:
        for tagged in workspace.tagged_documents():
            paragraphs = tagged.document.paragraphs
            for paragraph, tags in zip(paragraphs, tagger.tag([one.text for one in paragraphs]), strict=True):
                for tag in tags:
                    place = (tagged.document.source, paragraph.part, paragraph.zone, paragraph.number)
                    yield (*place, tag.theme, tag.mentions[0].term)

    return set(found())


def counted(workspace: Workspace, lexicon: Lexicon, by: str, selection: Selection) -> list[object]:
    """What ``zhuti themes`` counts."""
    themes = {theme.id: theme.label["zh"] for theme in lexicon.themes}
    return sorted(frequency(counted_documents(workspace), themes, by=by, selection=selection), key=repr)


@given(
    edit=edits(),
    found=documents,
    has_index=st.booleans(),
    by=st.sampled_from(["session", "zone", "document"]),
    selection=st.sampled_from(SELECTIONS),
)
@settings(max_examples=25, deadline=None, phases=GENERATE)
def test_impact_is_what_tagging_everything_twice_would_tell(
    tmp_path_factory: pytest.TempPathFactory, edit, found, has_index, by, selection
) -> None:
    before, after = edit
    with stored(tmp_path_factory.mktemp("impact") / "a.db", composed(found, before), before) as workspace:
        if has_index:
            with workspace.snapshot():
                open_index(workspace, workspace.entries())
        with workspace.snapshot():
            impact = impact_of(workspace, before, after, by=by, selection=selection)
        had, has = borne(workspace, before), borne(workspace, after)
        without_terms = [{one[:-1] for one in some} for some in (had, has)]
        told = [
            [(one.source, one.part, one.zone, one.number, one.theme, one.term) for one in some]
            for some in (impact.gained, impact.lost)
        ]
        assert sorted(told[0], key=repr) == sorted((one for one in has if one[:-1] not in without_terms[0]), key=repr)
        assert sorted(told[1], key=repr) == sorted((one for one in had if one[:-1] not in without_terms[1]), key=repr)
        sides = [[row.before for row in impact.series if row.before], [row.after for row in impact.series if row.after]]
        assert sorted(sides[0], key=repr) == counted(workspace, before, by, selection)
        for _ in tag_all(workspace, Tagger(after)):
            pass
        assert sorted(sides[1], key=repr) == counted(workspace, after, by, selection)
