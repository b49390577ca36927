"""Limits are set by the environment and by options, and each is named where a file passes it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.errors import SourceError, UsageError
from nlp.ingest import read_source
from nlp.ingest.limits import Limits, read_limits


def test_the_environment_changes_limits_and_settings_go_before_it(monkeypatch):
    monkeypatch.setenv("ZHUTI_LIMITS", "size=200, seconds=5,")
    assert read_limits(["seconds=7"]) == Limits(size=200, seconds=7)


@pytest.mark.parametrize(
    "setting", ["size", "size=", "size=0", "size=-1", "size=1.5", "size=１", "bytes=1", "size=9999999999", ""]
)
def test_a_setting_that_is_none_is_wrong_usage(setting):
    with pytest.raises(UsageError) as caught:
        read_limits([setting])
    assert caught.value.line("en") == (
        f"no such limit: {setting}; write NAME=NUMBER; the names are size, unpacked, characters, pages, seconds, memory"
    )


@given(st.text())
def test_any_setting_is_taken_or_wrong_usage(setting):
    try:
        limits = read_limits([setting])
    except UsageError:
        return
    assert min(getattr(limits, name) for name in Limits.__slots__) > 0


@pytest.mark.parametrize(
    ("limits", "line"),
    [
        (Limits(size=1), "the file is larger than the limit of 1 MB: {}; allow more with --limit size=NUMBER"),
        (
            Limits(characters=1),
            "the text is longer than the limit of 1 million characters: {}; allow more with --limit characters=NUMBER",
        ),
    ],
    ids=["size", "characters"],
)
def test_a_file_that_passes_a_limit_is_an_error_that_names_it(tmp_path, limits, line):
    path = tmp_path / "file.txt"
    path.write_text("一" * 1_000_001, encoding="utf-8" if limits.size == 1 else "utf-16")
    with pytest.raises(SourceError) as caught:
        read_source(path, limits=limits)
    assert caught.value.line("en") == line.format(path)
    path.write_text("一" * 300_000, encoding="utf-8")
    assert len(read_source(path, limits=limits).text) == 300_000
