"""Wordings, near pairs and families of a workspace: brought up to date, taken up again, made beside a file only read."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp import wordings
from nlp.errors import WorkspaceError
from nlp.export import content_hash
from nlp.lineage import families
from nlp.lineage.alignment.similarity import likeness
from nlp.near import near_to
from nlp.store import Stamp, Workspace
from nlp.text import fold
from nlp.types import Document, Paragraph, TaggedDocument
from nlp.wordings import families_of, keep_wordings, wordings_of

STAMP = Stamp("none", "0", "1")
FORMULAS = [f"决定在第{number}届会议上根据秘书长的报告继续审议此事；" for number in ("七十六", "七十七", "七十八", "八十")]
DEVELOPMENT = "欢迎北南、南南及三方合作，并请各国分享经验；"


def document(source: str, texts: Sequence[str], **fields: object) -> TaggedDocument:
    paragraphs = tuple(Paragraph("operative", number, text) for number, text in enumerate(texts, 1))
    made = Document(source=source, sha256=source, title="国际合作", paragraphs=paragraphs, **fields)
    return TaggedDocument(made, (), tuple(() for _ in paragraphs))


def workspace_of(path: Path, documents: dict[str, Sequence[str]]) -> Path:
    with Workspace(path, mode="create") as workspace:
        for source, texts in documents.items():
            workspace.store(document(source, texts), STAMP)
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return workspace_of(tmp_path / "zhuti.db", {"a.txt": [*FORMULAS[:2], DEVELOPMENT], "b.txt": [FORMULAS[0], *FORMULAS[2:]]})


def state(path: Path) -> tuple[set[tuple[frozenset[str], float, float]], set[frozenset[tuple[str, int]]]]:
    """The near pairs by their texts, and the families by their paragraphs."""
    with Workspace(path) as workspace, workspace.snapshot():
        found = wordings_of(workspace)
        texts = {key: fold(text).text for key, text in found.texts().items()}
        pairs = {(frozenset((texts[one], texts[other])), *rest) for one, other, *rest in found.pairs()}
        groups = {frozenset(member[:2] for member in family.members) for family in families_of(workspace)}
    return pairs, groups


def test_paragraphs_whose_folded_texts_are_equal_have_one_wording(tmp_path):
    path = workspace_of(tmp_path / "zhuti.db", {"a.txt": ["歡迎南南合作，"], "b.txt": ["欢迎 南南合作，", "欢迎南南合作；"]})
    with Workspace(path) as workspace, workspace.snapshot():
        first, second, other = wordings_of(workspace).places()
    assert (first.source, first.position, second.source, other.position) == ("a.txt", 1, "b.txt", 2)
    assert first.wording == second.wording != other.wording


def test_titles_have_no_wording(path):
    with Workspace(path) as workspace, workspace.snapshot():
        assert all(place.position > 0 for place in wordings_of(workspace).places())


def test_near_texts_are_a_family_with_the_first_paragraph_that_has_the_wording_of_its_leader(path):
    assert keep_wordings(path)
    with Workspace(path) as workspace, workspace.snapshot():
        formulas, development = families_of(workspace)
    assert [member[:2] for member in formulas.members] == [("a.txt", 1), ("a.txt", 2), ("b.txt", 1), ("b.txt", 2), ("b.txt", 3)]
    assert formulas.wordings == 4
    assert formulas.representative in formulas.members
    assert (development.representative[:2], development.wordings, len(development.members)) == (("a.txt", 3), 1, 1)


def test_nothing_is_compared_twice(path, monkeypatch):
    assert keep_wordings(path)
    monkeypatch.setattr(wordings, "near_pairs", None)
    assert keep_wordings(path)


def test_only_what_is_new_is_compared(path, monkeypatch):
    assert keep_wordings(path)
    with Workspace(path, mode="write") as workspace:
        workspace.store(document("a.txt", [*FORMULAS[1:], DEVELOPMENT, "请秘书长提出报告。"]), STAMP)
    found = []
    monkeypatch.setattr(wordings, "near_pairs", lambda texts, first: found.append(texts[first:]) or iter(()))
    assert keep_wordings(path)
    assert found == [[fold("请秘书长提出报告。").text]]


def test_what_is_kept_is_no_part_of_what_a_workspace_holds(path):
    with Workspace(path) as workspace:
        before = content_hash(workspace)
    assert keep_wordings(path)
    with Workspace(path) as workspace:
        assert content_hash(workspace) == before
        workspace.check()


def test_a_file_that_is_only_read_is_worked_on_beside_it(path, tmp_path, monkeypatch):
    copy = Path(shutil.copy(path, tmp_path / "copy.db"))
    assert keep_wordings(copy)
    before = path.read_bytes()
    assert state(path) == state(copy)
    assert path.read_bytes() == before

    def refuse(*_, **__):
        raise WorkspaceError("workspace.readonly", where=str(path), reason="")

    monkeypatch.setattr(wordings, "Workspace", refuse)
    assert not keep_wordings(path)


def test_what_other_faults_a_file_has_is_said(tmp_path):
    path = tmp_path / "zhuti.db"
    path.write_text("not a workspace", encoding="utf-8")
    with pytest.raises(WorkspaceError):
        keep_wordings(path)


def test_another_way_of_comparing_makes_all_anew(path, monkeypatch):
    assert keep_wordings(path)
    monkeypatch.setattr(wordings, "MADE_WITH", "another")
    calls = []
    real = wordings.near_pairs
    monkeypatch.setattr(wordings, "near_pairs", lambda texts, first: calls.append(first) or real(texts, first=first))
    assert keep_wordings(path)
    assert calls == [0]


def test_work_that_was_broken_off_goes_on_where_it_stopped(path, monkeypatch):
    monkeypatch.setattr(wordings, "_BATCH", 2)

    def stop(compared: int, total: int) -> None:
        if compared == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        keep_wordings(path, stop)
    with Workspace(path) as workspace:
        assert sum(one.is_compared for one in workspace.wordings().all()) == 2
        assert not workspace.wordings().is_complete(wordings.MADE_WITH)
    compared = []
    assert keep_wordings(path, lambda done, total: compared.append((done, total)))
    assert compared[-1] == (3, 3)
    fresh = workspace_of(
        path.with_name("fresh.db"), {"a.txt": [*FORMULAS[:2], DEVELOPMENT], "b.txt": [FORMULAS[0], *FORMULAS[2:]]}
    )
    assert state(path) == state(fresh)


def test_the_wordings_of_a_document_that_was_removed_go(path):
    assert keep_wordings(path)
    with Workspace(path, mode="write") as workspace:
        workspace.remove("b.txt")
        assert len(workspace.wordings().all()) == 5
    assert keep_wordings(path)
    with Workspace(path) as workspace:
        assert len(workspace.wordings().all()) == 3
        assert len(workspace.wordings().pairs()) == 1


texts = st.lists(
    st.sampled_from([*FORMULAS, DEVELOPMENT, *(f"{one[:-1]}，并欢迎三方合作；" for one in FORMULAS), "重申", "。"]), max_size=5
)
steps = st.lists(st.tuples(st.sampled_from(["a.txt", "b.txt", "c.txt"]), st.none() | texts), min_size=1, max_size=5)


@settings(max_examples=25, deadline=None)
@given(steps=steps, most=st.sampled_from([1, 2, 100]))
def test_what_is_kept_is_what_a_new_workspace_would_keep(tmp_path_factory, steps, most):
    """Whatever was added, replaced and removed before, with wordings brought up to date between."""
    folder = tmp_path_factory.mktemp("kept")
    before = families.MOST_PAIRS, wordings.MOST_PAIRS
    families.MOST_PAIRS = wordings.MOST_PAIRS = most
    try:
        path, held = folder / "kept.db", {}
        for source, found in steps:
            with Workspace(path, mode="create") as workspace:
                if found is None:
                    workspace.remove(source)
                    held.pop(source, None)
                else:
                    workspace.store(document(source, found), STAMP)
                    held[source] = found
            assert keep_wordings(path)
        fresh = workspace_of(folder / "fresh.db", held)
        assert state(path) == state(fresh) if held else state(path) == (set(), set())
    finally:
        families.MOST_PAIRS, wordings.MOST_PAIRS = before


def test_all_near_pairs_of_the_sample_are_kept(tmp_path, sample_texts):
    path = workspace_of(tmp_path / "zhuti.db", {"all.txt": sample_texts})
    assert keep_wordings(path)
    found, _ = state(path)
    folded = list(dict.fromkeys(fold(text).text for text in sample_texts))
    expected = {
        frozenset((one, other))
        for one in folded
        for other in [folded[index] for index in near_to(one, folded, np.ones(len(folded))).indices]
        if one != other
    }
    assert {pair for pair, *_ in found} == expected
    assert len(expected) > 30
    for pair, similarity, containment in found:
        assert likeness(*pair) == pytest.approx((similarity, containment))


@pytest.fixture(scope="module")
def sample_texts() -> list[str]:
    from nlp.pipeline import parse_sources

    documents = parse_sources([Path(__file__).resolve().parent.parent / "data" / "corpus"])
    return [paragraph.text for one in documents if isinstance(one, Document) for paragraph in one.paragraphs]
