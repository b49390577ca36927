"""What all tests share, those in `tests/` and the examples in docstrings: the language."""

import pytest

LANGUAGE = "ZHUTI_LANG"


@pytest.fixture(autouse=True)
def _speak_chinese(monkeypatch):
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
