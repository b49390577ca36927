"""The themes of the sample corpus, held to what two people found in it independently (``tests/golden/themes.jsonl``).

``optional`` names the themes about which either answer is right.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

import pytest

from nlp.lexicon import load_lexicon
from nlp.pipeline import parse_sources, tag_documents
from nlp.resources import resource
from nlp.themes import Tagger
from nlp.types import TaggedDocument

GOLDEN = Path(__file__).parents[1] / "golden" / "themes.jsonl"
LEADING = ("south-south-cooperation", "non-selectivity", "universal-periodic-review")

Place: TypeAlias = tuple[str, str, int | None]


@pytest.fixture(scope="module")
def found() -> dict[Place, set[str]]:
    themes: dict[Place, set[str]] = {}
    for tagged in tag_documents(parse_sources([resource("data", "corpus")]), Tagger(load_lexicon())):
        assert isinstance(tagged, TaggedDocument)
        source = tagged.document.source
        themes[source, "title", None] = {tag.theme for tag in tagged.title_tags}
        for paragraph, tags in zip(tagged.document.paragraphs, tagged.paragraph_tags, strict=True):
            themes[source, paragraph.zone, paragraph.number] = {tag.theme for tag in tags}
    return themes


@pytest.fixture(scope="module")
def golden() -> list[dict[str, object]]:
    return [json.loads(line) for line in GOLDEN.read_text(encoding="utf-8").splitlines()]


def judged(row: Mapping[str, object], found: Mapping[Place, set[str]]) -> tuple[str, set[str], set[str]]:
    """The place of a row, and the themes found and wanted there."""
    source, zone, number = row["source"], row["zone"], row["number"]
    themes, optional = row["themes"], row["optional"]
    assert isinstance(source, str)
    assert isinstance(zone, str)
    assert number is None or isinstance(number, int)
    assert isinstance(themes, list)
    assert isinstance(optional, list)
    return f"{source} {zone} {number}", found[source, zone, number] - set(optional), set(themes)


def test_the_themes_are_those_that_people_found(found: Mapping[Place, set[str]], golden: list[dict[str, object]]) -> None:
    differing = [place for place, got, wanted in (judged(row, found) for row in golden) if got != wanted]
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for row in golden:
        _, got, wanted = judged(row, found)
        right.update(got & wanted)
        wrong.update(got ^ wanted)
    assert 2 * right.total() / (2 * right.total() + wrong.total()) >= 0.99, differing
    assert right.total() > 300


@pytest.mark.parametrize("theme", LEADING)
def test_the_leading_themes_are_found_without_fault(
    found: Mapping[Place, set[str]], golden: list[dict[str, object]], theme: str
) -> None:
    for row in golden:
        place, got, wanted = judged(row, found)
        assert (theme in got) is (theme in wanted), place


def test_every_paragraph_was_judged(found: Mapping[Place, set[str]], golden: list[dict[str, object]]) -> None:
    assert len(golden) == len(found) == 183
