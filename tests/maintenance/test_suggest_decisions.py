"""The file of decisions beside a lexicon."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.errors import LexiconError
from nlp.maintenance.suggest.decisions import (
    COLUMNS,
    FILE,
    Decision,
    drop_decision,
    keep_decisions,
    read_decisions,
)
from nlp.resources import resource
from nlp.text import fold

REJECTED = Decision("单边主义", "rejected", None, "多边主义的反面", "王译", "2026-11-22", "test 1.0.0")
ACCEPTED = Decision("卫生危机", "accepted", "crises", "", "李审", "2026-11-23", "test 1.0.0")
WORDINGS = st.text("卫生危机a\t\n\\ ，", min_size=1, max_size=6).filter(lambda text: fold(text).text)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def test_decisions_stand_in_lines_sorted_by_wording(folder):
    keep_decisions(folder, [ACCEPTED])
    keep_decisions(folder, [REJECTED])
    assert (folder / FILE).read_text(encoding="utf-8").splitlines() == [
        "\t".join(COLUMNS),
        "1e7f4122\t单边主义\trejected\t\t多边主义的反面\t王译\t2026-11-22\ttest 1.0.0",
        "45ab14e0\t卫生危机\taccepted\tcrises\t\t李审\t2026-11-23\ttest 1.0.0",
    ]
    drop_decision(folder, "单边主义")
    assert list(read_decisions(folder)) == ["卫生危机"]


@settings(max_examples=50, deadline=None)
@given(WORDINGS, st.text(st.characters(codec="utf-8"), max_size=10), st.text("王\t\\n\r", max_size=5))
def test_what_is_written_is_read_again(tmp_path_factory, term, why, by):
    folder = tmp_path_factory.mktemp("lexicon")
    decision = Decision(term, "rejected", None, why, by, "2026-11-22", "test 1.0.0")
    keep_decisions(folder, [decision])
    assert list(read_decisions(folder).values()) == [decision]


def test_a_candidate_is_decided_once(folder):
    keep_decisions(folder, [REJECTED])
    with pytest.raises(LexiconError, match="王译") as error:
        keep_decisions(folder, [REJECTED])
    assert error.value.line("en") == "王译 rejected it on 2026-11-22: 单边主义; take it back with --undo first"


def test_of_many_who_decide_at_once_no_decision_is_lost(folder):
    decisions = [Decision(f"卫生危机{sign}", "rejected", None, "否", "王译", "2026-11-22", "t") for sign in "甲乙丙丁戊己庚辛"]
    with ThreadPoolExecutor() as pool:
        list(pool.map(lambda one: keep_decisions(folder, [one]), decisions))
    assert set(read_decisions(folder)) == {one.folded for one in decisions}


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        pytest.param("1e7f4122\t单边主义\trejected", "it has 3 cells and should have 8", id="too few cells"),
        pytest.param("1e7f4122\t单边主义\tmaybe\t\t\t王\t\tt", "“maybe” is neither accepted nor rejected", id="no verdict"),
        pytest.param("00000000\t单边主义\trejected\t\t\t王\t\tt", "the id of “单边主义” should be 1e7f4122", id="another id"),
        pytest.param("1e7f4122\t \trejected\t\t\t王\t\tt", "the term is missing", id="no term"),
    ],
)
def test_a_broken_line_is_named(folder, line, fault):
    (folder / FILE).write_text("\t".join(COLUMNS) + f"\n\n{line}\n", encoding="utf-8")
    with pytest.raises(LexiconError) as error:
        read_decisions(folder)
    assert error.value.line("en").startswith(f"{fault}: {folder / FILE}:3; ")


def test_a_file_as_a_spreadsheet_saves_it_is_read(folder):
    keep_decisions(folder, [ACCEPTED, REJECTED])
    content = (folder / FILE).read_text(encoding="utf-8")
    (folder / FILE).write_bytes(b"\xef\xbb\xbf" + content.replace("\n", "\r\n").encode())
    assert list(read_decisions(folder).values()) == [REJECTED, ACCEPTED]


def test_the_shipped_lexicon_takes_no_decisions():
    with pytest.raises(LexiconError, match="zhuti lexicon copy"):
        keep_decisions(resource("lexicons", "un-human-rights"), [REJECTED])
