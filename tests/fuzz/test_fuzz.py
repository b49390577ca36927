"""A short run of every fuzz target; the long ones are ``python tests/fuzz/run.py``."""

import pytest
from run import fuzz
from targets import TARGETS, close

INPUTS = {"pdf": 60, "docx": 100, "html": 150, "text": 150, "parser": 200}


@pytest.fixture(scope="module", autouse=True)
def _end_processes():
    yield
    close()


@pytest.mark.parametrize("name", TARGETS)
def test_spoiled_input_gives_a_result_that_holds_together_or_an_error_on_one_line(name):
    _, failures = fuzz(name, INPUTS.get(name, 300), seed=7)
    assert failures == []
