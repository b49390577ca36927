"""The replaced words of a workspace: those of the sample corpus that a terminologist would look for, filters and counts."""

from __future__ import annotations

from pathlib import Path

import composed_series as series
import pytest

from nlp.drift import replacement_pairs
from nlp.lexicon import load_lexicon
from nlp.lineage.drift.replacements import Pair
from nlp.mine.selection import Selection
from nlp.ranges import parse_range
from nlp.store import Workspace

CORPUS = Path(__file__).parents[2] / "data" / "corpus"
LEXICON = load_lexicon()


@pytest.fixture(scope="module")
def corpus_workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return series.make_workspace(tmp_path_factory.mktemp("corpus") / "zhuti.db", CORPUS)


@pytest.fixture(scope="module")
def series_workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("series")
    return series.make_workspace(folder / "zhuti.db", series.write_series(folder / "documents"))


def pairs(database: Path, selection: Selection | None = None, *, least: int = 1) -> dict[tuple[str, str], Pair]:
    with Workspace(database) as workspace, workspace.snapshot():
        found = replacement_pairs(workspace, LEXICON, selection or Selection(), least=least)
    return {(pair.old, pair.new): pair for pair in found.pairs}


@pytest.mark.parametrize(
    ("old", "new"),
    [("相互理解", "相互谅解"), ("协商", "磋商"), ("非选择", "非选择性"), ("增进", "加强"), ("全球危机", "全球性危机")],
)
def test_the_sample_corpus_has_the_renderings_that_a_terminologist_knows(corpus_workspace, old, new):
    pair = pairs(corpus_workspace)[old, new]
    start, end = pair.replaced.new_span
    assert new in pair.example.clause.text[start:end].replace(" ", "")
    assert pair.clauses >= 1


def test_a_term_of_the_lexicon_is_told_by_its_theme(corpus_workspace):
    pair = pairs(corpus_workspace)["非选择", "非选择性"]
    assert (pair.old_themes, pair.new_themes) == (("non-selectivity",), ("non-selectivity",))


def test_the_way_there_and_back_is_counted_over_the_sessions(series_workspace):
    found = pairs(series_workspace)
    there, back = found["相互理解", "相互谅解"], found["相互谅解", "相互理解"]
    assert (there.clauses, there.back, there.alone, there.documents) == (1, 1, 1, 1)
    assert [(old.session, new.session) for old, new, _ in there.sessions] == [("70", "71")]
    assert (back.clauses, back.back, back.alone) == (1, 1, 0)
    assert [(old.session, new.session) for old, new, _ in back.sessions] == [("73", "74")]


def test_no_session_number_is_among_them(series_workspace):
    words = {word for pair in pairs(series_workspace) for word in pair}
    assert words == {"相互理解", "相互谅解", "非选择", "非选择性", "普遍", "普遍性", "客观", "客观性", "增进", "加强"}


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        pytest.param(Selection(sessions=(parse_range("71", "--session"),)), {("相互理解", "相互谅解")}, id="the later session"),
        pytest.param(Selection(bodies=("HRC",)), set(), id="another body"),
        pytest.param(Selection(zones=("preambular",)), set(), id="another zone"),
        pytest.param(
            Selection(themes=("non-selectivity",)),
            {("普遍", "普遍性"), ("非选择", "非选择性"), ("客观", "客观性")},
            id="clauses with a theme",
        ),
    ],
)
def test_filters_choose_the_rewordings(series_workspace, selection, expected):
    assert set(pairs(series_workspace, selection)) == expected


def test_a_clause_that_lost_the_theme_is_among_those_of_the_theme(tmp_path):
    texts = {70: "重申各国应遵循非选择性原则，审议一切人权状况；", 71: "重申各国应遵循公正性原则，审议一切人权状况；"}
    for session, clause in texts.items():
        (tmp_path / f"{session}.txt").write_text(series.resolution(session, clause, series.TRAINING[70]), encoding="utf-8")
    database = series.make_workspace(tmp_path / "zhuti.db", *sorted(tmp_path.glob("*.txt")))
    assert set(pairs(database, Selection(themes=("non-selectivity",)))) == {("非选择性", "公正性")}


def test_few_rewordings_are_left_out(corpus_workspace):
    everything, repeated = pairs(corpus_workspace), pairs(corpus_workspace, least=2)
    assert {key for key, pair in everything.items() if pair.clauses >= 2} == set(repeated)
    assert ("协商", "磋商") in repeated
