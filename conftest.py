"""What all tests share, those in `tests/` and the examples in docstrings: the language, and that nothing is left behind."""

import os
from pathlib import Path

import pytest

LANGUAGE = "ZHUTI_LANG"
WATCHED = ("ZHUTI_", "PYTHON", "LC_", "LANG", "PATH", "HOME", "TMPDIR", "TZ", "COLUMNS")
"""The beginnings of the environment's names that change what zhuti does; libraries may set others when they are imported."""


@pytest.fixture(autouse=True)
def _left_as_found():
    """Fail a test that leaves the folder or the environment changed, rather than one that comes after it."""
    before = _surroundings()
    yield
    assert _surroundings() == before


def _surroundings():
    return Path.cwd(), {name: value for name, value in os.environ.items() if name.startswith(WATCHED)}


@pytest.fixture(autouse=True)
def _speak_chinese(_left_as_found, monkeypatch):
    """Undo what ``--lang`` of a test would leave behind for the next."""
    monkeypatch.setenv(LANGUAGE, "zh")


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef):
    """The same for what several tests share, which is made before the fixture of any one of them."""
    if fixturedef.scope == "function":
        return (yield)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(LANGUAGE, "zh")
        return (yield)
