"""The ladder of openings: reading it, finding words on it, telling which of two openings is the stronger."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.errors import LexiconError
from nlp.lineage.differences.ladder import DEGREE, Ladder, Rung, load_ladder, step
from nlp.resources import DEFAULT_LEXICON, resource
from nlp.structure.openings import load_openings

SHIPPED = load_ladder(resource("lexicons", DEFAULT_LEXICON))
OPPOSITE = {"stronger": "weaker", "weaker": "stronger", "same": "same", "unknown": "unknown"}
HEADING = "zh\taxis\trung\tsource\n"

openings = st.sampled_from(sorted(load_openings().zones))


def written(folder: Path, content: str) -> Path:
    (folder / "ladder.tsv").write_text(content, encoding="utf-8")
    return folder


def test_the_shipped_ladder_has_instructive_words_on_two_axes_and_words_of_feeling_on_one():
    axes = {rung.axis for rungs in SHIPPED.rungs.values() for rung in rungs}
    assert {axis for axis in axes if not axis.endswith(DEGREE)} == {"pressure", "effect", "emotive"}


def test_every_place_on_the_shipped_ladder_names_its_source():
    assert [word for word, rungs in SHIPPED.rungs.items() for rung in rungs if len(rung.source) < len("general usage")] == []


def test_the_axis_of_feeling_has_the_order_of_gruenberg():
    order = ["关切", "悲痛", "遗憾", "谴责", "惊恐", "震惊", "愤慨", "申斥"]
    rungs = [{rung.axis: rung.rung for rung in SHIPPED.rungs[word]}["emotive"] for word in order]
    assert rungs == sorted(set(rungs))


def test_takes_note_is_the_lowest_rung_of_both_instructive_axes():
    assert SHIPPED.places("注意到") == {"pressure": 0, "effect": 0}


@pytest.mark.parametrize(
    ("opening", "plain"),
    [
        pytest.param("又促请", "促请", id="joined to the one before"),
        pytest.param("还再次强烈谴责", "谴责", id="again and strongly"),
        pytest.param("重申", "重申", id="not on the ladder"),
    ],
)
def test_words_of_degree_are_set_apart(opening, plain):
    assert SHIPPED.plain(opening) == plain


def test_the_longest_word_is_found_first():
    ladder = Ladder({"请": (Rung("pressure", 4),), "促请": (Rung("pressure", 5),)})
    assert ladder.places("促请") == {"pressure": 5}


def test_axes_that_disagree_say_nothing_together():
    ladder = Ladder({"甲": (Rung("a", 1), Rung("b", 2)), "乙": (Rung("a", 2), Rung("b", 1))})
    assert step(ladder, "甲", "乙") == ("unknown", (("a", "stronger"), ("b", "weaker")))


@given(openings, openings)
def test_the_way_back_is_the_opposite(old, new):
    there, back = step(SHIPPED, old, new), step(SHIPPED, new, old)
    assert OPPOSITE[there.direction] == back.direction
    assert {axis: OPPOSITE[direction] for axis, direction in there.axes} == dict(back.axes)


@given(openings)
def test_an_opening_is_as_strong_as_itself(opening):
    assert step(SHIPPED, opening, opening).direction == "same"


def test_without_a_file_there_is_no_ladder_and_nothing_is_known(tmp_path):
    ladder = load_ladder(tmp_path)
    assert (ladder, step(ladder, "请", "要求")) == (Ladder(), ("unknown", ()))


def test_a_ladder_of_one_s_own_has_axes_of_its_own(tmp_path):
    ladder = load_ladder(written(tmp_path, HEADING + "请\tcourtesy\t2\tours\n要求\tcourtesy\t1\tours\n"))
    assert step(ladder, "请", "要求") == ("weaker", (("courtesy", "weaker"),))


@pytest.mark.parametrize(
    ("content", "line", "message"),
    [
        pytest.param("word\trung\n", 1, "the first line of ladder.tsv is not its heading", id="no heading"),
        pytest.param("", 1, "the first line of ladder.tsv is not its heading", id="empty"),
        pytest.param(HEADING + "请\tpressure\t4\n", 2, "something is missing in this row", id="no source"),
        pytest.param(HEADING + "请\tpressure\t4\tx\n\n", 3, "something is missing in this row", id="empty row"),
        pytest.param(HEADING + "请\tpressure\thigh\tx\n", 2, "“high” is no rung", id="no number"),
        pytest.param(HEADING + "请\tpressure\t-1\tx\n", 2, "“-1” is no rung", id="below zero"),
        pytest.param(
            HEADING + "请\tpressure\t4\tx\n请\tpressure\t5\ty\n", 3, "“请” already has a rung on pressure", id="twice"
        ),
    ],
)
def test_a_broken_row_is_told_with_its_line(tmp_path, content, line, message):
    with pytest.raises(LexiconError) as raised:
        load_ladder(written(tmp_path, content))
    assert raised.value.line("en").startswith(f"{message}: {tmp_path / 'ladder.tsv'}:{line}; ")


def test_a_ladder_in_another_encoding_is_refused(tmp_path):
    (tmp_path / "ladder.tsv").write_bytes((HEADING + "请\tpressure\t4\tx\n").encode("gb18030"))
    with pytest.raises(LexiconError, match=r"ladder\.tsv"):
        load_ladder(tmp_path)
