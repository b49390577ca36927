"""The twelve worked queries of the page on the search language, each with every row it gives in the five documents."""

from pathlib import Path

import pytest

from nlp.lexicon.load import load_lexicon
from nlp.search.match import find_in
from nlp.searching import Search, units_of
from nlp.store import Workspace
from nlp.themes import Tagger
from nlp.workspace import add_sources

ROOT = Path(__file__).parents[2]
DRAFT = "ga-75-third-committee-draft.txt"
GA_68 = "ga-res-68-160.txt"
GA_76 = "ga-res-76-164.txt"
HRC_43 = "hrc-res-43-21.txt"
HRC_53 = "hrc-res-53-11.txt"

WORKED = {
    "A/CONF.157 zone:footnote": [
        (DRAFT, "footnote", "1", "A/CONF.157", 0),
        (GA_68, "footnote", "1", "A/CONF.157", 0),
        (GA_76, "footnote", "3", "A/CONF.157", 0),
        (GA_76, "footnote", "3", "A/CONF.157", 24),
    ],
    '"南南 合作" -三方': [
        (HRC_53, "preambular", 9, "南南合作", 89),
        (HRC_53, "preambular", 9, "南南合作", 163),
    ],
    "北南|南北合作": [
        (DRAFT, "operative", 15, "南北合作", 18),
        (HRC_43, "operative", 4, "北南", 75),
        (HRC_53, "preambular", 9, "南北合作", 173),
        (HRC_53, "preambular", 9, "南北合作", 183),
        (HRC_53, "preambular", 21, "南北合作", 16),
        (HRC_53, "operative", 29, "南北合作", 16),
        (HRC_53, "operative", 30, "南北合作", 14),
    ],
    "(主权|领土完整) session:43..53": [
        (HRC_43, "preambular", 11, "主权", 22),
        (HRC_53, "operative", 5, "主权", 23),
        (HRC_53, "operative", 13, "主权", 22),
        (HRC_53, "operative", 14, "领土完整", 52),
    ],
    "国际*秩序": [
        (DRAFT, "operative", 5, "国际秩序", 60),
        (GA_68, "operative", 4, "国际秩序", 59),
        (HRC_53, "operative", 5, "国际经济新秩序", 41),
        (HRC_53, "operative", 7, "国际秩序", 59),
    ],
    '"南南 三方"~5': [
        (DRAFT, "operative", 15, "南南合作和三方", 23),
        (HRC_43, "operative", 4, "南南及三方", 78),
        (HRC_53, "preambular", 21, "南南合作、三方", 6),
        (HRC_53, "operative", 29, "南南合作和三方", 21),
        (HRC_53, "operative", 30, "南南合作和三方", 19),
    ],
    "敦促 >>20 合作": [
        (DRAFT, "operative", 13, "敦促", 0),
        (DRAFT, "operative", 13, "合作", 16),
        (GA_68, "operative", 10, "敦促", 0),
        (GA_68, "operative", 10, "合作", 16),
    ],
    r"/第[0-9]+\/[0-9]+号决议/ zone:operative": [
        (HRC_53, "operative", 35, "第 76/164 号决议", 22),
        (HRC_53, "operative", 36, "第 76/159 号决议", 5),
    ],
    "theme:南南合作 -南南合作": [
        (HRC_43, "operative", 4, "南南及三方合作", 78),
        (HRC_53, "preambular", 7, "发展中国家技术合作", 27),
        (HRC_53, "preambular", 7, "发展中国家技术合作", 65),
    ],
    "發展權　所引：是": [
        (HRC_53, "preambular", 5, "发展权", 24),
    ],
    "opening:敦促 body:HRC": [
        (HRC_53, "operative", 7, "", 0),
        (HRC_53, "operative", 23, "", 0),
        (HRC_53, "operative", 26, "", 0),
        (HRC_53, "operative", 28, "", 0),
    ],
    "文号:A/RES/* 文化多样性": [
        (GA_68, "operative", 4, "文化多样性", 45),
    ],
}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    with Workspace(tmp_path_factory.mktemp("worked") / "zhuti.db", mode="create") as workspace:
        list(add_sources(workspace, [ROOT / "data" / "corpus"], Tagger(load_lexicon())))
        yield workspace


@pytest.fixture(scope="module")
def search(workspace):
    return Search(workspace, load_lexicon())


def rows_of(found):
    """The rows that a text gives: its document, zone and number, and each keyword with its place."""
    unit = found.unit
    return [
        (unit.origin.source, unit.zone, unit.number, unit.text[start:end], start) for start, end in found.spans or ((0, 0),)
    ]


@pytest.mark.parametrize("written", WORKED)
def test_a_worked_query_gives_these_rows(search, written):
    assert [row for found in search.every(search.read(written)) for row in rows_of(found)] == WORKED[written]


@pytest.mark.parametrize("written", WORKED)
def test_a_worked_query_gives_these_rows_text_by_text(search, workspace, written):
    query = search.read(written)
    units = [unit for tagged in workspace.tagged_documents() for unit in units_of(tagged)]
    assert [row for unit in units if (found := find_in(query, unit)) for row in rows_of(found)] == WORKED[written]


def test_the_worked_queries_are_those_of_the_page():
    page = (ROOT / "docs" / "search-language.md").read_text(encoding="utf-8")
    assert len(WORKED) == 12
    assert [written for written in WORKED if f"$ zhuti search '{written}'" not in page] == []
