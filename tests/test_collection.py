"""From paths to Chinese texts: what is kept, what is skipped, and what the manifests say."""

from __future__ import annotations

from pathlib import Path

import pytest

from nlp.collection import Skipped, collect
from nlp.errors import SourceError
from nlp.ingest.walk import other_kinds

CHINESE = "大会，\n\n重申决心促进人权领域的国际合作，\n\n1. 决定继续审议这一问题。\n"
ENGLISH = (
    "The General Assembly, recalling all its previous resolutions, decides to continue its consideration of the question.\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a text in each of two languages, and one that has too few letters to tell."""
    for name, text in (("a-zh.txt", CHINESE), ("b.txt", ENGLISH), ("N2034567_E.txt", "A/75/1\n"), ("N2034568.txt", "A/75/2\n")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def collected(*paths: Path, keep_named: bool = True) -> tuple[list[str], list[Skipped]]:
    """The sources that are kept, and those that are not."""
    skipped: list[Skipped] = []
    kept = list(collect(paths, keep_named=keep_named, on_skipped=skipped.append))
    return [str(one) if isinstance(one, SourceError) else one.source for one in kept], skipped


def test_other_languages_are_skipped_and_a_name_counts_where_the_text_does_not_tell(folder: Path) -> None:
    assert collected(folder) == (
        ["N2034568.txt", "a-zh.txt"],
        [Skipped("N2034567_E.txt", "en"), Skipped("b.txt", "en")],
    )


def test_a_chinese_text_is_kept_whatever_its_name_says(folder: Path) -> None:
    (folder / "a-zh.txt").rename(folder / "A_RES_75_185_E.txt")
    assert "A_RES_75_185_E.txt" in collected(folder)[0]


def test_a_file_that_is_named_itself_is_kept_unless_it_is_not_wanted(folder: Path) -> None:
    assert collected(folder / "b.txt") == (["b.txt"], [])
    assert collected(folder / "b.txt", keep_named=False) == ([], [Skipped("b.txt", "en")])


def test_what_the_manifest_says_comes_with_the_text_and_its_faults_before(folder: Path) -> None:
    (folder / "manifest.csv").write_text("source,session\na-zh.txt,75\nb.txt,next\n", encoding="utf-8")
    fault, source = collect([folder / "a-zh.txt"])
    assert isinstance(fault, SourceError)
    assert fault.where == f"{folder}/manifest.csv:3"
    assert not isinstance(source, SourceError)
    assert source.manifest == {"session": "75"}


def test_files_of_other_kinds_are_counted_by_ending(folder: Path) -> None:
    below = folder / "below"
    below.mkdir()
    others = ("x.xlsx", "y.JPG", "z.jpg", "noending", ".hidden.png", "~$open.docx", "manifest.csv", "zhuti.db", "zhuti.db-wal")
    for name in others:
        (below / name).touch()
    assert other_kinds([folder]) == {".xlsx": 1, ".jpg": 2, "": 1}
    assert other_kinds([below / "x.xlsx"]) == {}
