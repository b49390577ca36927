"""The names that other people's code may rely on."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import nlp

PUBLIC = {
    "Document", "Family", "Folded", "Footnote", "Found", "Lexicon", "LexiconError", "Mention", "ModelError", "NoteMark",
    "Paragraph", "Query", "Search", "Segmenter", "SourceError", "SourceText", "TaggedDocument", "Tagger", "ThemeTag",
    "Token", "Total", "UsageError", "Vote", "VoteCounts", "Workspace", "WorkspaceError", "ZhutiError", "add_sources",
    "counted_documents", "documents_table", "drift_table", "families_of", "fold", "keep_wordings", "keywords_table",
    "lineage_table", "load_lexicon", "mentions_table", "paragraphs_table", "parse", "parse_sources", "search_table", "tag",
    "tag_documents", "tag_lines", "themes_table", "to_arrow", "tokens_table", "trends_table",
}  # fmt: skip


def test_the_public_names_are_these():
    assert set(nlp.__all__) == PUBLIC
    assert nlp.__all__ == sorted(nlp.__all__)


@pytest.mark.parametrize("name", sorted(PUBLIC))
def test_every_public_name_is_there_and_says_what_it_is(name):
    value = getattr(nlp, name)
    assert value.__name__ == name
    assert value.__doc__
    assert name in dir(nlp)


def test_a_name_that_is_not_public_is_missed_by_name():
    with pytest.raises(AttributeError, match="module 'nlp' has no attribute 'tagg'"):
        _ = nlp.tagg


def test_importing_the_package_imports_nothing_of_it_yet():
    script = "import sys, nlp; print(sorted(name for name in sys.modules if name.startswith('nlp.')))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


@pytest.mark.parametrize("name", sorted(PUBLIC))
def test_every_public_name_has_its_place_in_the_docs(name):
    page = (Path(__file__).resolve().parent.parent / "docs" / "python.md").read_text(encoding="utf-8")
    _, names = page.split("## Every public name")
    assert f"`{name}`" in names
