"""The index follows the workspace: what is added, removed, corrected, replaced or tagged anew, in whatever order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from odd_documents import LEXICON, ODD, STAMP, make_workspace, odd_document, odd_documents, tag
from scanning import all_units, assert_is_scan

from nlp.ranges import NumberRange
from nlp.search.index.folder import folder_of
from nlp.search.query import All, Query, RangeFilter, Term, TextFilter, Theme, Without, Words
from nlp.searching import Search
from nlp.store import Workspace
from nlp.types import TaggedDocument, ThemeTag

QUERIES = (
    Words("南南合作"),
    Words("的"),
    All((Words("合作"), RangeFilter("session", (NumberRange("", 10, 13),)))),
    Theme("south-south-cooperation"),
    Term("南南合作"),
    All((Without(Words("南")), TextFilter("zone", ("title", "footnote")))),
    All(()),
)
NEW = tag(*(odd_document(number, texts[::-1]) for number, texts in enumerate(ODD, 40)))


@pytest.fixture(autouse=True)
def _keep_parts_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """Treat few texts as if they were many, so that what is new stands in a part of its own."""
    monkeypatch.setattr("nlp.search.index.opening.SMALL", 0)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Eighteen documents."""
    more = tag(*(odd_document(number, ODD[number % len(ODD)]) for number in range(20, 32)))
    return make_workspace(tmp_path / "zhuti.db", [*odd_documents(), *more])


def hold(workspace: Workspace, *, all_versions: bool = False) -> Search:
    """Hold a new search against the scan for each of the queries."""
    search = Search(workspace, LEXICON, all_versions=all_versions)
    units = all_units(workspace, all_versions=all_versions)
    for node in QUERIES:
        assert_is_scan(search, units, Query("", node))
    return search


def folders(workspace: Workspace) -> set[str]:
    return {path.name for path in folder_of(workspace.path).iterdir() if path.is_dir()}


def kinds(workspace: Workspace) -> list[str]:
    return sorted(name.partition("-")[0] for name in folders(workspace))


def test_an_index_that_fits_is_not_built_again(workspace: Workspace) -> None:
    hold(workspace)
    before = folders(workspace)
    hold(workspace)
    assert folders(workspace) == before
    assert kinds(workspace) == ["base", "mentions"]


def test_what_is_added_stands_in_a_part_of_its_own(workspace: Workspace) -> None:
    hold(workspace)
    base = [name for name in folders(workspace) if name.startswith("base")]
    workspace.store(NEW[0], STAMP)
    hold(workspace)
    assert kinds(workspace) == ["base", "mentions", "mentions", "recent"]
    assert [name for name in folders(workspace) if name.startswith("base")] == base


def test_when_much_was_added_all_is_one_part_again(workspace: Workspace) -> None:
    hold(workspace)
    for document in NEW:
        workspace.store(document, STAMP)
    hold(workspace)
    assert kinds(workspace) == ["base", "mentions"]


def test_what_was_replaced_or_removed_is_found_no_more(workspace: Workspace) -> None:
    hold(workspace)
    workspace.remove("odd-10.txt")
    hold(workspace)
    old = odd_documents()[2]
    workspace.store(replace(old, document=replace(old.document, footnotes=())), STAMP)
    hold(workspace)
    assert kinds(workspace) == ["base", "mentions", "mentions", "recent"]


def test_a_document_that_comes_back_as_it_was_has_its_themes(workspace: Workspace) -> None:
    hold(workspace)
    workspace.correct("odd-25.txt", {"title": "南南合作"})
    hold(workspace)
    for _ in workspace.retag(STAMP, lambda texts: [()] * len(texts)):
        pass
    hold(workspace)
    workspace.take_back("odd-25.txt", ["title"])
    hold(workspace)


@pytest.mark.parametrize("title", [None, "南南 合作", ""], ids=["taken away", "written", "empty"])
def test_a_corrected_title_is_searched_instead(workspace: Workspace, title: str | None) -> None:
    hold(workspace)
    workspace.correct("odd-11.txt", {"title": title})
    hold(workspace)


def test_a_corrected_session_is_filtered_by_without_building_anything(workspace: Workspace) -> None:
    hold(workspace)
    before = folders(workspace)
    workspace.correct("odd-25.txt", {"session": "12"})
    hold(workspace)
    assert folders(workspace) == before


def test_after_retagging_only_the_mentions_are_built_again(workspace: Workspace) -> None:
    hold(workspace)
    before = folders(workspace)
    for _ in workspace.retag(STAMP, lambda texts: [other_tags(text) for text in texts]):
        pass
    hold(workspace)
    assert {name for name in before if name.startswith("base")} < folders(workspace)
    assert kinds(workspace) == ["base", "mentions"]
    assert folders(workspace) != before


def test_all_versions_are_searched_where_they_are_asked_for(workspace: Workspace) -> None:
    (copy,) = tag(replace(odd_documents()[0].document, source="copy.txt"))
    workspace.store(copy, STAMP)
    assert hold(workspace).left_out == 1
    assert hold(workspace, all_versions=True).left_out == 0


def test_an_empty_workspace_has_nothing_to_find(tmp_path: Path) -> None:
    with make_workspace(tmp_path / "zhuti.db", []) as workspace:
        hold(workspace)
        workspace.store(NEW[0], STAMP)
        hold(workspace)
        workspace.remove(NEW[0].document.source)
        hold(workspace)


def test_rank_is_the_same_in_one_part_and_in_two(workspace: Workspace, tmp_path: Path) -> None:
    hold(workspace)
    workspace.store(NEW[2], STAMP)
    workspace.remove("odd-10.txt")
    with make_workspace(tmp_path / "other.db", list(workspace.tagged_documents())[::-1]) as other:
        two, one = Search(workspace, LEXICON), Search(other, LEXICON)
        for node in QUERIES:
            pages = [search.page(Query("", node), order="rank", limit=99) for search in (two, one)]
            assert [(found.unit, found.spans, found.score) for found in pages[0]] == [
                (found.unit, found.spans, pytest.approx(found.score)) for found in pages[1]
            ]


@given(steps=st.lists(st.tuples(st.sampled_from(["store", "remove", "retitle", "session"]), st.integers(0, 9)), max_size=6))
@settings(max_examples=15, deadline=None)
def test_after_any_changes_a_search_gives_what_a_scan_gives(
    tmp_path_factory: pytest.TempPathFactory, steps: Sequence[tuple[str, int]]
) -> None:
    documents = [*odd_documents(), *NEW]
    with make_workspace(tmp_path_factory.mktemp("changes") / "zhuti.db", documents[:8]) as workspace:
        for step, number in steps:
            change(workspace, step, documents[number])
            hold(workspace)


def change(workspace: Workspace, step: str, document: TaggedDocument) -> None:
    source = document.document.source
    match step:
        case "store" if workspace.sha256(source):
            workspace.store(replace(document, document=replace(document.document, title="改过的南南合作")), STAMP)
        case "store":
            workspace.store(document, STAMP)
        case "remove":
            workspace.remove(source)
        case "retitle":
            workspace.correct(source, {"title": f"改过的标题，{source}"})
        case "session":
            workspace.correct(source, {"session": "12"})


def other_tags(text: str) -> tuple[ThemeTag, ...]:
    """A theme wherever 合 stands, as another program might tag."""
    from nlp.types import Mention

    at = text.find("合")
    return (ThemeTag("south-south-cooperation", (Mention(at, at + 1, "合", "合"),)),) if at >= 0 else ()
