"""The pictures of the documentation: made by a script, small, shown somewhere, and told to those who cannot see them."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+\.png)\)")
MOST_BYTES = 300_000
FEWEST_CHARACTERS = 10


def shown() -> list[tuple[Path, str, Path]]:
    """Each picture that a page shows: the page, what is said of it, its file."""
    return [
        (page, said, (page.parent / name).resolve())
        for page in PAGES
        for said, name in PICTURE.findall(page.read_text(encoding="utf-8"))
    ]


def test_the_script_makes_the_pictures_that_lie_there() -> None:
    script = runpy.run_path(str(IMAGES / "make.py"), run_name="pictures")
    made = {one.picture for one in (*script["SHOTS"], *script["TERMINALS"])}
    assert made == {picture.name for picture in IMAGES.glob("*.png")}


def test_every_picture_is_shown_on_a_page() -> None:
    assert {picture for _, _, picture in shown()} == set(IMAGES.glob("*.png"))


def test_pictures_are_small_enough_to_load_at_once() -> None:
    assert [picture.name for picture in IMAGES.glob("*.png") if picture.stat().st_size > MOST_BYTES] == []


def test_every_picture_is_told_in_words() -> None:
    assert [(page.name, picture.name) for page, said, picture in shown() if len(said) < FEWEST_CHARACTERS] == []
