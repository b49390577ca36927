"""New lexicons: a skeleton that works at once, and copies that are the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from nlp.errors import LexiconError
from nlp.lexicon import load_lexicon
from nlp.lexicon.editing.making import copy_lexicon, new_lexicon
from nlp.maintenance.check import check_lexicon
from nlp.themes import Tagger


def test_a_new_lexicon_passes_its_own_checks_and_tags(tmp_path: Path) -> None:
    new_lexicon(tmp_path / "climate", "climate")
    lexicon = load_lexicon(tmp_path / "climate")
    assert lexicon.name == "climate"
    assert [finding for finding in check_lexicon(lexicon) if finding.severity == "error"] == []
    ((tag,),) = Tagger(lexicon).tag(["重申必须实现粮食和营养安全，"])
    assert (tag.theme, tag.mentions[0].surface) == ("food-security", "粮食和营养安全")


@pytest.mark.parametrize("name", ["气候 协定", "it's: a #test", "- yes", "2030", "''"])
def test_any_name_is_kept_as_it_is(tmp_path: Path, name: str) -> None:
    new_lexicon(tmp_path / "new", name)
    assert load_lexicon(tmp_path / "new").name == name


def test_an_empty_lexicon_says_that_it_has_no_themes(tmp_path: Path) -> None:
    new_lexicon(tmp_path / "new", "new", with_example=False)
    with pytest.raises(LexiconError) as raised:
        load_lexicon(tmp_path / "new")
    assert raised.value.key == "lexicon.no_themes"


def test_nothing_is_written_where_something_is(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    for make in (lambda: new_lexicon(tmp_path, "new"), lambda: copy_lexicon(None, tmp_path)):
        with pytest.raises(LexiconError) as raised:
            make()
        assert raised.value.key == "lexicon.not_empty"
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_a_copy_is_the_same_lexicon_with_all_its_files(tmp_path: Path) -> None:
    shipped = load_lexicon()
    copied = copy_lexicon(None, tmp_path / "copy")
    assert (copied.version, copied.lists) == (shipped.version, shipped.lists)
    files = {path.name: path.read_bytes() for path in Path(shipped.path).rglob("*") if path.is_file()}
    there = {path.name: path.read_bytes() for path in (tmp_path / "copy").rglob("*") if path.is_file()}
    assert files.items() <= there.items()
    assert sorted(there.keys() - files.keys()) == ["lexicon.schema.json", "theme.schema.json"]
