"""What takes long to work out for trends is kept beside the workspace, and gives the very figures that it would give anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest
from planted import plant
from planted_workspace import planted_workspace

from nlp.lexicon.load import load_lexicon
from nlp.mine.selection import Selection
from nlp.mine.trends.found import Trends
from nlp.store import Workspace
from nlp.store.tagging import Tagging
from nlp.trends import workspace_trends
from nlp.trends.kept import FEWEST, folder_of

EVERYTHING = Selection()
THEMES = {theme.id: theme.id for theme in load_lexicon().themes}
READ = Counter[str]()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Six sessions of nine resolutions each: more documents than are counted anew every time."""
    assert FEWEST < 6 * 9
    return planted_workspace(tmp_path / "zhuti.db", plant(sessions=6, resolutions=9, paragraphs=6, repeat=0.5, seed=5))


@pytest.fixture(autouse=True)
def counted_readings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Counts how often texts and terms are read from the workspace."""
    READ.clear()

    def counting(name: str, read: Callable[..., object]) -> Callable[..., object]:
        def wrapped(*arguments: object) -> object:
            READ[name] += 1
            return read(*arguments)

        return wrapped

    monkeypatch.setattr(Workspace, "texts_in", counting("texts", Workspace.texts_in))
    monkeypatch.setattr(Tagging, "zone_terms", counting("terms", Tagging.zone_terms))


def trends_of(path: Path, selection: Selection = EVERYTHING) -> Trends:
    with Workspace(path) as workspace, workspace.snapshot():
        return workspace_trends(workspace, THEMES, "session", selection)


def readings() -> dict[str, int]:
    """How often texts and terms were read since this was last asked."""
    found = dict(READ)
    READ.clear()
    return found


def test_the_second_time_neither_texts_nor_terms_are_read_and_nothing_differs(path):
    first = trends_of(path)
    assert readings() == {"texts": 1, "terms": 1}
    assert trends_of(path) == first
    assert readings() == {}


def test_fewer_themes_need_nothing_more(path):
    every = trends_of(path)
    readings()
    some = trends_of(path, Selection(themes=("debt",)))
    assert readings() == {}
    assert {key: wording.terms for key, wording in some.wordings.items()} == {
        key: wording.terms for key, wording in every.wordings.items() if key[1] == "debt"
    }


@pytest.mark.parametrize(
    "selection", [Selection(zones=("preambular", "operative", "annex")), Selection(zones=("operative",))], ids=["more", "fewer"]
)
def test_other_zones_are_worked_out_by_themselves(path, selection):
    trends_of(path)
    readings()
    trends_of(path, selection)
    assert readings() == {"texts": 1, "terms": 1}


def test_a_document_that_goes_or_gets_another_session_makes_all_anew(path):
    before = trends_of(path)
    readings()
    with Workspace(path, mode="write") as workspace:
        workspace.correct("GA-006-001.txt", {"session": "5"})
    moved = trends_of(path)
    assert readings() == {"texts": 1, "terms": 1}
    assert moved.wordings != before.wordings
    with Workspace(path, mode="write") as workspace:
        workspace.remove("GA-006-002.txt")
    trends_of(path)
    assert readings() == {"texts": 1, "terms": 1}


@pytest.mark.parametrize(
    "written", ["", "{}", '{"digest": "0", "value": 0.25}', "no JSON"], ids=["empty", "none", "edited", "other"]
)
def test_a_damaged_file_is_made_anew(path, written):
    first = trends_of(path)
    readings()
    for file in folder_of(path).iterdir():
        file.write_text(written, encoding="utf-8")
    assert trends_of(path) == first
    assert readings() == {"texts": 1, "terms": 1}
    assert trends_of(path) == first
    assert readings() == {}


def test_where_nothing_can_be_written_all_goes_on_without(path):
    first = trends_of(path)
    for file in folder_of(path).iterdir():
        file.unlink()
    folder_of(path).rmdir()
    folder_of(path).write_text("a file in place of the folder", encoding="utf-8")
    assert trends_of(path) == first
    assert trends_of(path) == first


def test_of_few_documents_nothing_is_kept(tmp_path):
    path = planted_workspace(tmp_path / "few.db", plant(sessions=6, resolutions=2, paragraphs=4, seed=5))
    assert trends_of(path).groups
    assert not folder_of(path).exists()


def test_values_of_many_selections_do_not_pile_up(path):
    zones = ("preambular", "operative", "annex", "heading")
    subsets = [some for size in range(1, 5) for some in combinations(zones, size)]
    for some in subsets:
        for with_cited in (True, False):
            trends_of(path, Selection(zones=some, with_cited=with_cited))
    assert readings()["terms"] == 2 * len(subsets)
    assert len(list(folder_of(path).iterdir())) == 24
    trends_of(path, Selection(zones=zones))
    assert readings() == {}
