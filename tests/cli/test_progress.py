"""The progress bar."""

from __future__ import annotations

import io
import sys

import pytest

from nlp.cli.progress import with_progress


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def never_asked() -> int:
    raise AssertionError("the values were counted")


def test_a_terminal_sees_how_far_the_work_has_come(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert list(with_progress("abc", lambda: 3, "tagging")) == ["a", "b", "c"]
    assert "tagging" in terminal.getvalue()


def test_nothing_is_drawn_and_counted_where_no_one_would_see_it(monkeypatch: pytest.MonkeyPatch) -> None:
    file = io.StringIO()
    monkeypatch.setattr(sys, "stderr", file)
    assert list(with_progress("abc", never_asked, "tagging")) == ["a", "b", "c"]
    assert file.getvalue() == ""
