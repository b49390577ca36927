"""What is new in the documents of a workspace: as their lineages say, kept as long as nothing changes, and counted alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp import novelty as module
from nlp.ancestry import Ancestry
from nlp.errors import WorkspaceError
from nlp.lineage.novelty import Novelty, novelty_of
from nlp.mine.selection import Selection
from nlp.novelty import NewText, bases, novelty_of_documents, only_new
from nlp.pipeline import parse_sources
from nlp.store import Stamp, Workspace
from nlp.types import Document, Paragraph, TaggedDocument
from nlp.workspace import counted_documents

CORPUS = Path(__file__).resolve().parent.parent / "data" / "corpus"
STAMP = Stamp("none", "0", "1")

DIALOGUE = "重申会员国之间的真诚对话与合作是增进和保护所有人权的重要途径；"
DIALOGUE_LATER = "重申会员国之间的真诚对话、协商与合作是增进和保护所有人权的重要途径；"
EXPERTS = "请联合国人权事务高级专员就此同各国和有关专家协商，并提出建议；"
DEBT = "深切关注外债负担使许多发展中国家难以实现经济、社会及文化权利；"
CLOSING = "决定在第七十届会议上继续审议这一问题。"


def tagged(document: Document) -> TaggedDocument:
    return TaggedDocument(document, (), tuple(() for _ in document.paragraphs))


def resolution(source: str, texts: Sequence[str], year: int | None, **fields: object) -> Document:
    paragraphs = tuple(Paragraph("operative", number, text) for number, text in enumerate(texts, 1))
    made = {"sha256": source, "body": "GA", "kind": "resolution", "title": "增进人权领域的国际合作", **fields}
    return Document(source=source, adopted=f"{year}-12-18" if year else None, paragraphs=paragraphs, **made)


FIRST = resolution("first.txt", [DIALOGUE, EXPERTS, CLOSING], 2010, session="65", symbol="A/RES/65/1")
SECOND = resolution("second.txt", [DIALOGUE_LATER, EXPERTS, DEBT], 2012, session="67", symbol="A/RES/67/1")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return workspace_of(tmp_path / "zhuti.db", [FIRST, SECOND])


def workspace_of(path: Path, documents: Sequence[Document]) -> Path:
    with Workspace(path, mode="create") as workspace:
        for document in documents:
            workspace.store(tagged(document), STAMP)
    return path


def found_in(path: Path, *sources: str) -> dict[str, Novelty]:
    with Workspace(path) as workspace, workspace.snapshot():
        return NewText(workspace, sources or None).find()


def traced_in(path: Path) -> dict[str, Novelty]:
    """What the lineage of each document says, nothing being kept."""
    with Workspace(path) as workspace, workspace.snapshot():
        ancestry = Ancestry(workspace, undated_last=True)
        return {edition.source: novelty_of(ancestry.lineage(edition)) for edition in ancestry.editions()}


def test_a_paragraph_is_new_or_changed_or_stood_so_before(path):
    found = found_in(path)["second.txt"]
    reworded, identical, new = found.paragraphs
    assert (reworded.status, reworded.against, identical.status) == ("reworded", "first.txt", "identical")
    assert reworded.share == pytest.approx(3 / len(DIALOGUE_LATER), abs=0.0001)
    assert (identical.share, new) == (0.0, ("new", None, 1.0))
    assert (found.compared, found.predecessor) == (1, "first.txt")


def test_of_the_first_document_all_is_new_for_want_of_an_earlier_one(path):
    found = found_in(path)["first.txt"]
    assert (found.compared, found.predecessor) == (0, None)
    assert {fate.status for fate in found.paragraphs} == {"new"}


def test_only_what_is_asked_for_is_traced(path, monkeypatch):
    traced = []
    real = module.novelty_of
    monkeypatch.setattr(module, "novelty_of", lambda lineage: traced.append(lineage.edition.source) or real(lineage))
    assert set(found_in(path, "first.txt")) == {"first.txt"}
    assert traced == ["first.txt"]


def test_what_was_worked_out_is_kept(path, monkeypatch):
    before = found_in(path)
    monkeypatch.setattr(module, "novelty_of", None)
    assert found_in(path) == before


@pytest.fixture
def traced(path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The documents that are traced after all were."""
    found_in(path)
    traced: list[str] = []
    real = module.novelty_of
    monkeypatch.setattr(module, "novelty_of", lambda lineage: traced.append(lineage.edition.source) or real(lineage))
    return traced


def test_a_later_document_leaves_the_earlier_ones_as_they_are(path, traced):
    workspace_of(path, [resolution("third.txt", [DEBT], 2014)])
    assert found_in(path)["third.txt"].paragraphs[0].status == "identical"
    assert traced == ["third.txt"]


def test_an_earlier_document_makes_those_after_it_be_traced_anew(path, traced):
    workspace_of(path, [resolution("between.txt", [DEBT], 2011)])
    assert found_in(path)["second.txt"].paragraphs[2] == ("identical", "between.txt", 0.0)
    assert sorted(traced) == ["between.txt", "second.txt"]


def test_a_document_without_a_date_leaves_all_that_have_one_as_they_are(path, traced):
    before = found_in(path)
    workspace_of(path, [resolution("a-undated.txt", [DEBT], None)])
    found = found_in(path)
    assert {source: found[source] for source in before} == before
    assert traced == ["a-undated.txt"]
    undated = found["a-undated.txt"]
    assert (undated.compared, undated.is_undated, undated.paragraphs[0]) == (2, True, ("identical", "second.txt", 0.0))
    assert not found["second.txt"].is_undated


def test_of_two_documents_without_a_date_that_say_the_same_the_first_by_source_is_new(tmp_path):
    texts = [[DIALOGUE, EXPERTS], [DIALOGUE, EXPERTS, DEBT]]
    copies = [resolution(name, some, None, title=None) for name, some in zip(["b.txt", "a.txt"], texts, strict=True)]
    path = workspace_of(tmp_path / "zhuti.db", copies)
    found = found_in(path)
    assert [fate.status for fate in found["a.txt"].paragraphs] == ["new", "new", "new"]
    assert [fate.status for fate in found["b.txt"].paragraphs] == ["identical", "identical"]
    assert found == traced_in(path)


def test_so_does_a_corrected_date(path, traced):
    with Workspace(path, mode="write") as workspace:
        workspace.correct("second.txt", {"adopted": "2009-12-18"})
    found = found_in(path)
    assert (found["second.txt"].compared, found["first.txt"].compared) == (0, 1)
    assert sorted(traced) == ["first.txt", "second.txt"]


def test_what_was_made_with_another_version_is_not_kept(path, traced, monkeypatch):
    monkeypatch.setattr(module, "MADE_WITH", "another")
    found_in(path)
    assert sorted(traced) == ["first.txt", "second.txt"]


def test_a_file_that_cannot_be_written_to_is_counted_all_the_same(path, monkeypatch):
    expected = traced_in(path)
    real = module.Workspace

    def refuse(path, mode="read", **options):
        if mode == "write":
            raise WorkspaceError("workspace.readonly", where=str(path), reason="")
        return real(path, mode=mode, **options)

    monkeypatch.setattr(module, "Workspace", refuse)
    assert found_in(path) == expected
    with Workspace(path) as workspace:
        assert workspace.novelty() == {}


def test_a_version_that_is_not_counted_is_not_listed(tmp_path):
    draft = replace(FIRST, source="draft.txt", sha256="d", symbol="A/C.3/65/L.1", kind="draft")
    path = workspace_of(tmp_path / "zhuti.db", [FIRST, draft, SECOND])
    assert set(found_in(path)) == {"first.txt", "second.txt"}
    assert found_in(path)["second.txt"].compared == 1


def test_documents_in_no_workspace_are_as_new_as_in_one(path):
    assert novelty_of_documents(map(tagged, [FIRST, SECOND])) == found_in(path)


def test_what_is_new_is_counted_alone(path):
    with Workspace(path) as workspace, workspace.snapshot():
        documents = list(counted_documents(workspace))
        found = NewText(workspace).find()
    assert [[one.number for one in document.paragraphs] for document in only_new(documents, found)] == [[1, 2, 3], [1, 3]]
    by_session = bases(documents, found, "session", Selection())
    assert [(group.session, one.all_paragraphs, one.no_earlier, one.documents) for group, one in by_session.items()] == [
        ("65", 3, 1, 1),
        ("67", 3, 0, 1),
    ]
    assert [one.has_nothing_earlier for one in by_session.values()] == [True, False]


def test_the_sample_has_as_many_identical_paragraphs_as_those_who_compared_it_by_hand():
    documents = [one for one in parse_sources([CORPUS]) if isinstance(one, Document)]
    found = novelty_of_documents(map(tagged, documents))
    same = {source: Counter(fate.status for fate in one.paragraphs)["identical"] for source, one in found.items()}
    assert same["ga-75-third-committee-draft.txt"] == 14
    assert same["hrc-res-53-11.txt"] == 2
    assert found["hrc-res-53-11.txt"].predecessor == "ga-75-third-committee-draft.txt"
    assert found["ga-res-68-160.txt"].compared == 0


texts = st.lists(st.sampled_from([DIALOGUE, DIALOGUE_LATER, EXPERTS, DEBT, CLOSING, DIALOGUE + EXPERTS, "重申"]), max_size=4)
documents = st.builds(
    resolution,
    source=st.sampled_from(["a.txt", "b.txt", "c.txt", "d.txt"]),
    texts=texts,
    year=st.sampled_from([None, 2010, 2011, 2012]),
    title=st.sampled_from(["增进人权领域的国际合作", "外债与人权", None]),
    symbol=st.sampled_from([None, "A/RES/65/1", "A/RES/66/1", "A/RES/67/1"]),
    session=st.sampled_from(["65", "66", None]),
)
steps = st.lists(
    documents | st.tuples(st.sampled_from(["a.txt", "b.txt"]), st.sampled_from(["2009-01-01", "2013-01-01", None])), max_size=6
)


@settings(max_examples=30, deadline=None)
@given(steps=steps)
def test_what_is_kept_is_what_lineage_says_now(tmp_path_factory, steps):
    """Whatever was added, replaced and corrected, and what was kept between."""
    path = tmp_path_factory.mktemp("kept") / "zhuti.db"
    for step in steps:
        with Workspace(path, mode="create") as workspace:
            if isinstance(step, Document):
                workspace.store(tagged(step), STAMP)
            else:
                workspace.correct(step[0], {"adopted": step[1]})
        assert found_in(path) == traced_in(path)


def test_what_was_kept_and_cannot_be_read_is_worked_out_again(path):
    expected = found_in(path)
    with Workspace(path, mode="write") as workspace:
        kept = workspace.novelty()
        workspace.keep_novelty({"first.txt": (kept["first.txt"][0], "[1, 2"), "second.txt": (kept["second.txt"][0], "[1]")})
    assert found_in(path) == expected
    with Workspace(path) as workspace:
        assert workspace.novelty() == kept


def test_what_is_kept_of_a_document_goes_with_it(path):
    found_in(path)
    with Workspace(path, mode="write") as workspace:
        workspace.remove("first.txt")
        assert set(workspace.novelty()) == {"second.txt"}


def test_without_anything_in_a_workspace_nothing_is_new(tmp_path):
    path = workspace_of(tmp_path / "zhuti.db", [])
    assert found_in(path) == {}
    path = workspace_of(tmp_path / "empty.db", [resolution("empty.txt", [], 2010)])
    assert found_in(path)["empty.txt"].paragraphs == ()
