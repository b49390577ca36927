"""What narrows a search down never leaves out a text in which the query holds."""

from __future__ import annotations

import pytest
import re2
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from nlp.search.candidates import literal_runs, required_by
from nlp.search.query import All, Near, Ordered, Regex, Theme, Wild, Words

RUNS = {
    "人权理事会": ["人权理事会"],
    "第[0-9]+号": ["第", "号"],
    r"第\d+\/\d+号决议": ["第", "/", "号决议"],
    "人权(理事会|委员会)会议": ["人权", "会议"],
    "人权|发展": [],
    "(人权|发展)": [],
    "决?议": ["议"],
    "南*合": ["合"],
    "南+合": ["南", "合"],
    "南{0,2}合": ["合"],
    "南{2}合": ["合"],
    "南{合|作": [],
    "南{,2}合": [],
    "[^人]权": ["权"],
    "[]人]权": ["权"],
    r"[\]人]权": ["权"],
    "^重申.+。$": ["重申", "。"],
    r"\(一\)": ["(一)"],
    r"a\.b\|c": ["a.b|c"],
    r"\x41b": [],
    r"\Qa|b\E": [],
    r"\pNb": [],
    "(?i)ab": [],
    "(?:人)权": ["权"],
    "(?P<name>人)权": ["权"],
}


@pytest.mark.parametrize(("pattern", "runs"), RUNS.items(), ids=RUNS)
def test_runs_of_an_expression_are_those_that_it_cannot_do_without(pattern: str, runs: list[str]) -> None:
    assert literal_runs(pattern) == runs


@given(pattern=st.text(r"ab中()[]|?*+{}01,\^.$-dQE", max_size=12), text=st.text("ab中10,]|", max_size=12))
@settings(max_examples=500, deadline=None)
def test_whatever_an_expression_finds_has_its_runs(pattern: str, text: str) -> None:
    options = re2.Options()
    options.log_errors = False
    try:
        found = re2.compile(pattern, options).search(text)
    except re2.error:
        found = None
    assume(found is not None)
    assert all(run in found[0] for run in literal_runs(pattern))


def test_a_pattern_needs_its_pieces_wherever_they_are() -> None:
    node = Ordered((Near((Words("人权"), Wild(("", "合", "作"))), 5), Theme("debt"), Regex("决议|决定")), (None, 3))
    inner = All((Words("人权"), All((Words("合"), Words("作")))))
    assert required_by(node) == All((inner, Theme("debt"), All(())))
