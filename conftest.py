"""What all tests share, those in `tests/` and the examples in docstrings: the language."""

import pytest


@pytest.fixture(autouse=True)
def _speak_chinese(monkeypatch):
    """Undo what ``--lang`` of one test, or of what several tests share, would leave behind for the next."""
    monkeypatch.setenv("ZHUTI_LANG", "zh")
