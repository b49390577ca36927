"""The pages of the five documents: what the lineage says stands on the page, every word of it."""

from __future__ import annotations

import re
from collections import Counter

import lineage_samples as samples
import page_reader
import pytest

from nlp.ancestry import Ancestry
from nlp.cli.lineage.table import table_lines
from nlp.drift import theme_histories
from nlp.lexicon.load import load_lexicon
from nlp.mine.selection import Selection
from nlp.report.flow_page import flow_page
from nlp.report.lineage_page import lineage_page
from nlp.rewording import Reworder
from nlp.store import Workspace
from nlp.themes import Tagger
from nlp.workspace import add_sources

SOURCES = (
    "ga-res-68-160.txt",
    "hrc-res-43-21.txt",
    "ga-75-third-committee-draft.txt",
    "ga-res-76-164.txt",
    "hrc-res-53-11.txt",
)
LABELS = {"non-selectivity": "非选择性", "south-south-cooperation": "南南合作"}


@pytest.fixture(scope="module")
def lexicon():
    return load_lexicon()


@pytest.fixture(scope="module")
def workspace(corpus, lexicon, tmp_path_factory):
    path = tmp_path_factory.mktemp("lineage") / "w.db"
    with Workspace(path, mode="create") as made:
        assert len(list(add_sources(made, [corpus], Tagger(lexicon)))) == len(SOURCES)
    with Workspace(path) as opened, opened.snapshot():
        yield opened


@pytest.fixture(scope="module")
def lineages(workspace):
    ancestry = Ancestry(workspace)
    return {source: ancestry.lineage(ancestry.edition(source)) for source in SOURCES}


@pytest.fixture(scope="module")
def pages(lineages, lexicon):
    reword = Reworder(lexicon).compare
    return {source: page_reader.read(lineage_page(one, reword, samples.META, "zh")) for source, one in lineages.items()}


@pytest.fixture(scope="module")
def histories(workspace, lexicon):
    return theme_histories(workspace, lexicon, LABELS, Selection(themes=tuple(LABELS)))


def has_class(element, name):
    return name in str(element.attributes.get("class", "")).split()


def with_class(root, name):
    return [one for one in root.every() if has_class(one, name)]


def words(element, without):
    """The text of a wording without what came, or without what went, and without what is only spoken."""
    if isinstance(element, str):
        return element
    if element.tag == without or has_class(element, "spoken"):
        return ""
    return "".join(words(child, without) for child in element.children)


@pytest.mark.parametrize("source", SOURCES)
def test_every_clause_stands_on_the_page_with_its_own_words(source, lineages, pages):
    shown = [with_class(row, "wording")[0] for row in with_class(pages[source], "clause") if not has_class(row, "dropped")]
    assert [words(one, "del") for one in shown] == [row.clause.text for row in lineages[source].rows]


@pytest.mark.parametrize("source", SOURCES)
def test_every_ancestor_stands_on_the_page_with_its_own_words(source, lineages, pages):
    shown = [words(one, "del") for chain in with_class(pages[source], "chain") for one in with_class(chain, "wording")]
    assert shown == [one.clause.text for row in lineages[source].rows for one in row.ancestors]


@pytest.mark.parametrize("source", SOURCES)
def test_without_what_came_a_reworded_clause_is_what_it_was_made_from(source, lineages, pages):
    for row in lineages[source].rows:
        if row.status == "reworded":
            (before,) = [one for one in row.ancestors if one.source == row.against]
            (now,) = with_class(pages[source].by_id(f"p{row.clause.position}"), "now")
            assert "".join(words(with_class(now, "wording")[0], "ins").split()) == "".join(before.clause.text.split())


@pytest.mark.parametrize("source", SOURCES)
def test_the_table_counts_the_statuses(source, lineages, pages):
    lineage = lineages[source]
    expected = Counter(row.status for row in (*lineage.rows, *lineage.dropped))
    (table,) = pages[source].all("table")
    shown = [int(row[1]) for row in page_reader.table_rows(table)]
    names = ("identical", "reworded", "merged", "split", "new", *(("dropped",) if lineage.predecessor else ()))
    assert shown == [expected[name] for name in names]


@pytest.mark.parametrize("source", SOURCES)
def test_the_shares_of_the_table_are_those_of_the_terminal(source, lineages, pages):
    (table,) = pages[source].all("table")
    shown = [(row[2], row[4]) for row in page_reader.table_rows(table)[:5] if row[1] != "0"]
    summary = " ".join(table_lines(lineages[source], 1000)).split("前一版本")[0]
    assert re.findall(r"（([<\d]+%)，占字数 ([<\d]+%)）", summary) == shown


def test_the_flow_draws_every_clause_of_the_histories_and_lists_it(histories):
    root = page_reader.read(flow_page(histories, samples.META, "zh"))
    drawn = [a.attributes["href"] for svg in root.all("svg") for a in svg.all("a")]
    listed = [f"#{one.attributes['id']}" for one in root.all("li") if "id" in one.attributes]
    assert sorted(drawn) == sorted(listed)
    assert len(listed) == sum(len(chain.steps) for one in histories for chain in one.chains)


def test_the_history_of_non_selectivity_is_one_line_through_three_sessions(histories):
    root = page_reader.read(flow_page(histories[:1], samples.META, "zh"))
    headings = [one.text() for one in root.all("h4")]
    assert "A/RES/68/160 执行部分第7段 → A/HRC/RES/53/11 执行部分第16段 3 步" in headings
