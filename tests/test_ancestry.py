"""The lineage of documents within a workspace: by the index what comparing with every document would give."""

from __future__ import annotations

from dataclasses import replace

import pytest
from brute_lineage import issued_again, made_documents, store, traced_by_scan

from nlp.ancestry import Ancestry
from nlp.ancestry.alike import AlikeParagraphs
from nlp.collection import collect
from nlp.errors import WorkspaceError
from nlp.lineage.edition import edition_of
from nlp.pipeline import parse_texts
from nlp.search.index import DamagedError
from nlp.store import Workspace
from nlp.types import Document, Paragraph
from nlp.workspace import versions_in

STOCK = "决定在下届会议题为“促进和保护人权”的议程项目下继续审议这一问题。"
CLAUSE = "着重指出必须以普遍、客观、非选择性和非政治化的方式审议人权问题，并重申各国有责任促进所有人的一切人权；"


def resolution(number, year, *texts, title=None, **fields):
    """A resolution of the Assembly with these operative paragraphs."""
    paragraphs = tuple(Paragraph("operative", at, text) for at, text in enumerate(texts, 1))
    symbol = f"A/RES/{year - 1945}/{number}"
    given = {"symbol": symbol, "body": "GA", "session": str(year - 1945), "kind": "resolution", "adopted": f"{year}-12-18"}
    return Document(f"{year}-{number:03}.txt", f"{year} {number}", title=title, paragraphs=paragraphs, **{**given, **fields})


@pytest.fixture
def workspace_of(tmp_path):
    """Makes and opens workspaces."""
    opened = []

    def make(*documents, mode="read"):
        path = store(tmp_path / f"{len(opened)}.db", documents)
        workspace = Workspace(path, mode=mode)
        opened.append(workspace)
        return workspace

    yield make
    for one in opened:
        one.close()


def ancestors_of(lineage, row=0):
    return [one.source for one in lineage.rows[row].ancestors]


@pytest.mark.parametrize("all_versions", [False, True], ids=["counted versions", "all versions"])
@pytest.mark.parametrize(("seed", "count", "depth"), [(1, 3, 10), (2, 14, 1), (3, 14, 10), (4, 22, 3), (5, 22, 2)])
def test_lineages_are_those_of_comparing_with_every_document(workspace_of, seed, count, depth, all_versions):
    documents = made_documents(seed, count)
    workspace = workspace_of(*documents)
    with workspace.snapshot():
        ancestry = Ancestry(workspace, all_versions=all_versions)
        for one in documents:
            expected = traced_by_scan(workspace, one.source, depth, all_versions=all_versions)
            assert ancestry.lineage(ancestry.edition(one.source), depth=depth) == expected


@pytest.mark.parametrize(("seed", "count"), [(9, 14), (10, 22)])
def test_so_they_are_where_documents_without_a_date_come_last(workspace_of, seed, count):
    nothing = {"adopted": None, "distributed": None, "session": None}
    documents = [replace(one, **nothing) if at % 3 else one for at, one in enumerate(made_documents(seed, count))]
    workspace = workspace_of(*documents)
    with workspace.snapshot():
        ancestry = Ancestry(workspace, undated_last=True)
        for one in documents:
            expected = traced_by_scan(workspace, one.source, 3, undated_last=True)
            assert ancestry.lineage(ancestry.edition(one.source), depth=3) == expected


@pytest.mark.parametrize(("seed", "count"), [(11, 12), (12, 18)])
def test_versions_of_one_day_are_compared_in_the_order_of_their_issue(workspace_of, seed, count):
    documents = issued_again(made_documents(seed, count))
    workspace = workspace_of(*documents)
    with workspace.snapshot():
        ancestry = Ancestry(workspace, all_versions=True)
        editions = [ancestry.edition(one.source) for one in documents]
        assert sum(len(one.forerunners) for one in editions) >= 3
        for one in editions:
            assert ancestry.lineage(one) == traced_by_scan(workspace, one.source, 10, all_versions=True)


def test_a_document_is_the_same_whether_it_is_read_from_the_workspace_or_given(workspace_of):
    documents = issued_again(made_documents(13, 12))
    workspace = workspace_of(*documents)
    with workspace.snapshot():
        ancestry = Ancestry(workspace, all_versions=True)
        stored, given = (
            [find(one) for one in documents] for find in (lambda one: ancestry.edition(one.source), ancestry.edition_of)
        )
        assert stored == given


def test_lineages_of_the_sample_are_those_of_comparing_with_every_document(workspace_of, corpus):
    documents = list(parse_texts(collect([corpus])))
    workspace = workspace_of(*documents)
    with workspace.snapshot():
        ancestry = Ancestry(workspace)
        for one in documents:
            assert ancestry.lineage(ancestry.edition(one.source)) == traced_by_scan(workspace, one.source, 10)


def test_documents_added_after_the_index_was_made_are_found(workspace_of, monkeypatch):
    monkeypatch.setattr("nlp.search.index.opening.SMALL", 0)
    documents = made_documents(6, 24)
    workspace = workspace_of(*documents[:20])
    with workspace.snapshot():
        Ancestry(workspace).lineage(edition_of(documents[0]))
    store(workspace.path, documents[20:])
    with workspace.snapshot():
        ancestry = Ancestry(workspace)
        for one in documents:
            assert ancestry.lineage(ancestry.edition(one.source)) == traced_by_scan(workspace, one.source, 10)


def test_a_clause_of_many_documents_leaves_room_for_its_rewording_in_the_earlier_version_of_the_text(workspace_of):
    reworded = STOCK.replace("下届会议", "第七十届会议")
    title = "加强人权领域的国际合作"
    others = [resolution(number, 2001 + number % 15, f"关于第{number}号事项的说明。", STOCK) for number in range(80)]
    version = resolution(100, 2000, CLAUSE, reworded, title=title)
    workspace = workspace_of(*others, version)
    new = edition_of(resolution(1, 2020, CLAUSE.replace("普遍", "普遍性"), STOCK, title=title))
    with workspace.snapshot():
        lineage = Ancestry(workspace).lineage(new, depth=3)
    assert lineage.predecessor.source == version.source
    assert lineage.rows[1].against == version.source
    assert ancestors_of(lineage, 1) == ["2015-014.txt", "2015-029.txt", version.source]
    assert lineage.compared == 81


def test_of_documents_that_are_as_much_alike_the_latest_are_given(workspace_of):
    workspace = workspace_of(*(resolution(1, year, STOCK) for year in range(1990, 2010)))
    with workspace.snapshot():
        lineage = Ancestry(workspace).lineage(edition_of(resolution(1, 2011, STOCK)), depth=3)
    assert ancestors_of(lineage) == ["2009-001.txt", "2008-001.txt", "2007-001.txt"]
    assert lineage.rows[0].status == "identical"


def test_a_document_that_is_cited_is_compared_in_full_whatever_it_shares(workspace_of):
    same = "请秘书长向大会第六十六届会议提出关于本决议执行情况的综合报告。"
    reworded = "着重指出应普遍而客观地看待人权问题，不得有选择，并重申各国对促进所有人的人权的责任；"
    old = resolution(7, 2010, CLAUSE, same)
    workspace = workspace_of(old)
    with workspace.snapshot():
        ancestry = Ancestry(workspace)
        citing = ancestry.lineage(edition_of(resolution(9, 2012, reworded, same, "回顾其第65/7号决议，")))
        silent = ancestry.lineage(edition_of(resolution(9, 2012, reworded, same)))
    assert (ancestors_of(citing, 0), ancestors_of(citing, 1)) == ([old.source], [old.source])
    assert (ancestors_of(silent, 0), ancestors_of(silent, 1)) == ([], [old.source])


def test_corrected_dates_tell_which_document_is_earlier(workspace_of):
    workspace = workspace_of(resolution(1, 2010, CLAUSE), resolution(2, 2012, CLAUSE), mode="write")
    workspace.correct("2012-002.txt", {"adopted": "2008-01-31"})
    with workspace.snapshot():
        ancestry = Ancestry(workspace)
        assert [one.source for one in ancestry.editions()] == ["2012-002.txt", "2010-001.txt"]
        assert ancestors_of(ancestry.lineage(ancestry.edition("2010-001.txt"))) == ["2012-002.txt"]
        assert ancestors_of(ancestry.lineage(ancestry.edition("2012-002.txt"))) == []


def test_where_the_day_of_adoption_is_said_to_be_unknown_the_day_of_distribution_counts(workspace_of):
    workspace = workspace_of(resolution(1, 2010, CLAUSE, distributed="2011-02-03"), mode="write")
    workspace.correct("2010-001.txt", {"adopted": None})
    with workspace.snapshot():
        edition = Ancestry(workspace).edition("2010-001.txt")
    assert (edition.date, edition.is_date_inferred) == ("2011-02-03", True)


def test_documents_without_a_date_are_counted_and_come_last(workspace_of):
    undated = resolution(3, 2010, CLAUSE, adopted=None, session=None, symbol=None, source_text="")
    workspace = workspace_of(undated, resolution(1, 2001, CLAUSE))
    with workspace.snapshot():
        lineage = Ancestry(workspace).lineage(edition_of(resolution(1, 2020, CLAUSE)))
    assert ancestors_of(lineage) == ["2001-001.txt", undated.source]
    assert (lineage.compared, lineage.undated) == (2, 1)


def test_documents_without_a_date_may_be_taken_for_later_than_all_that_have_one(workspace_of):
    fields = {"adopted": None, "session": None, "symbol": None, "title": None}
    first, second = (resolution(number, 2010, CLAUSE, *more, **fields) for number, more in ((3, ()), (4, (STOCK,))))
    workspace = workspace_of(second, first, resolution(1, 2001, CLAUSE))
    with workspace.snapshot():
        ancestry = Ancestry(workspace, undated_last=True)
        lineages = {one.source: ancestry.lineage(one) for one in ancestry.editions()}
        unknown = ancestry.lineage(edition_of(replace(first, source="2010-005.txt", sha256="another")))
    assert [ancestors_of(lineages[source]) for source in ("2001-001.txt", first.source, second.source)] == [
        [],
        ["2001-001.txt"],
        ["2001-001.txt", first.source],
    ]
    assert ancestors_of(unknown) == ["2001-001.txt", first.source, second.source]


def test_other_versions_of_a_file_that_is_not_in_the_workspace_are_not_its_ancestors(workspace_of):
    title = "加强人权领域的国际合作"
    draft = resolution(9, 2012, CLAUSE, STOCK, title=title, symbol="A/C.3/67/L.9", kind="draft", adopted="2012-11-20")
    adopted = replace(resolution(5, 2012, CLAUSE, STOCK, title=title), source="file.txt")
    workspace = workspace_of(draft, resolution(1, 2010, CLAUSE))
    with workspace.snapshot():
        ancestry, with_all = Ancestry(workspace), Ancestry(workspace, all_versions=True)
        edition = ancestry.edition_of(adopted)
        assert edition.versions == versions_in(workspace, adopted) == {draft.source}
        assert ancestors_of(ancestry.lineage(edition)) == ["2010-001.txt"]
        assert ancestors_of(with_all.lineage(with_all.edition_of(adopted))) == [draft.source, "2010-001.txt"]


@pytest.mark.parametrize("all_versions", [False, True], ids=["counted versions", "all versions"])
def test_what_has_the_same_bytes_is_the_document_itself(workspace_of, all_versions):
    one = resolution(1, 2010, CLAUSE, symbol=None)
    copy = replace(one, source="copy.txt", adopted="2011-01-01")
    workspace = workspace_of(one)
    with workspace.snapshot():
        ancestry = Ancestry(workspace, all_versions=all_versions)
        assert ancestors_of(ancestry.lineage(ancestry.edition_of(copy))) == []


def test_editions_are_those_of_the_documents_as_they_are_stored(workspace_of):
    documents = made_documents(8, 20)
    workspace = workspace_of(*documents)
    with workspace.snapshot():
        ancestry = Ancestry(workspace)
        found = list(ancestry.editions())
        expected = [edition_of(one, versions_in(workspace, one)) for one in documents]
        by_source = {one.source: one for one in expected}
        assert found == [by_source[one.source] for one in found]
        assert [one.date or "" for one in found] == sorted(one.date or "" for one in found)
        assert [ancestry.edition(one.source) for one in documents] == expected
        assert ancestry.edition("nothing.txt") is None


@pytest.mark.parametrize("texts", [(), (CLAUSE,)], ids=["no paragraphs", "a paragraph"])
def test_an_empty_workspace_has_no_ancestors(workspace_of, texts):
    workspace = workspace_of()
    with workspace.snapshot():
        lineage = Ancestry(workspace).lineage(edition_of(resolution(1, 2010, *texts)))
    assert [row.status for row in lineage.rows] == ["new"] * len(texts)
    assert (lineage.compared, lineage.predecessor) == (0, None)


def test_an_index_that_says_something_else_than_the_workspace_is_made_anew(workspace_of, monkeypatch):
    find = AlikeParagraphs.near
    damaged = iter([True])

    def near(self, texts, is_asked):
        found = find(self, texts, is_asked)
        return [one._replace(wordings=tuple("乙" for _ in one.wordings)) for one in found] if next(damaged, False) else found

    monkeypatch.setattr(AlikeParagraphs, "near", near)
    built = []
    workspace = workspace_of(resolution(1, 2010, CLAUSE))
    with workspace.snapshot():
        lineage = Ancestry(workspace, on_building=built.append).lineage(edition_of(resolution(1, 2011, CLAUSE)))
    assert ancestors_of(lineage) == ["2010-001.txt"]
    assert built == [1, 1]


def test_an_index_that_stays_damaged_is_said_to_be(workspace_of, monkeypatch):
    def near(self, texts, is_asked):
        raise DamagedError("2010-001.txt")

    monkeypatch.setattr(AlikeParagraphs, "near", near)
    workspace = workspace_of(resolution(1, 2010, CLAUSE))
    with workspace.snapshot(), pytest.raises(WorkspaceError) as error:
        Ancestry(workspace).lineage(edition_of(resolution(1, 2011, CLAUSE)))
    assert error.value.key == "workspace.damaged"
