"""CITATION.cff names the program as it is."""

from importlib.metadata import metadata
from pathlib import Path

import yaml

CITATION = Path(__file__).resolve().parent.parent / "CITATION.cff"
REQUIRED = {"cff-version", "message", "title", "authors"}


def test_the_citation_has_what_the_format_requires_and_the_version_of_the_package() -> None:
    citation = yaml.safe_load(CITATION.read_text(encoding="utf-8"))
    package = metadata("zhuti")
    assert citation.keys() >= REQUIRED
    assert citation["authors"] == [{"name": "zhuti maintainers"}]
    assert (citation["cff-version"], citation["version"], citation["license"]) == (
        "1.2.0", package["Version"], package["License-Expression"],
    )  # fmt: skip
