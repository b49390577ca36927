"""What the tests of the commands share."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _speak_chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    """Undo what ``--lang`` of one test would leave behind for the next."""
    monkeypatch.setenv("ZHUTI_LANG", "zh")
