"""The order of the stages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from nlp.errors import SourceError
from nlp.lexicon import load_lexicon
from nlp.pipeline import parse_sources, tag_documents, tag_lines
from nlp.themes import Tagger
from nlp.types import Document, Paragraph, TaggedDocument


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return Tagger(load_lexicon())


def document(source: str, paragraphs: int, title: str | None = "南南合作") -> Document:
    texts = ("国际合作", "无关", "普遍定期审议")
    return Document(
        source,
        title=title,
        paragraphs=tuple(Paragraph("operative", number + 1, texts[number % 3]) for number in range(paragraphs)),
    )


def test_tags_stay_with_their_documents_across_batches(tagger: Tagger) -> None:
    documents = [document(f"{number}.txt", number % 7 * 60, None if number % 2 else "南南合作") for number in range(12)]
    tagged = list(tag_documents(documents, tagger))
    assert [one.document for one in tagged if isinstance(one, TaggedDocument)] == documents
    for one in tagged:
        assert isinstance(one, TaggedDocument)
        assert bool(one.title_tags) is (one.document.title is not None)
        assert [tags[0].theme if tags else None for tags in one.paragraph_tags[:3]] == (
            ["international-cooperation", None, "universal-periodic-review"] if one.document.paragraphs else []
        )
        assert len(one.paragraph_tags) == len(one.document.paragraphs)


def test_an_error_travels_in_its_place(tagger: Tagger) -> None:
    error = SourceError("source.missing", where="b.txt")
    stream = list(tag_documents([document("a.txt", 2), error, document("c.txt", 1)], tagger))
    assert [one.document.source if isinstance(one, TaggedDocument) else one for one in stream] == ["a.txt", error, "c.txt"]


def test_documents_are_taken_as_they_are_needed(tagger: Tagger) -> None:
    taken: list[int] = []

    def documents() -> Iterator[Document]:
        for number in range(50):
            taken.append(number)
            yield document(f"{number}.txt", 100)

    next(tag_documents(documents(), tagger))
    assert len(taken) < 10


def test_lines_are_taken_as_they_are_needed(tagger: Tagger) -> None:
    lines = iter(["南南合作"] * 5000)
    assert next(tag_lines(lines, tagger)).number == 1
    assert len(list(lines)) > 4000


def test_a_file_that_cannot_be_read_is_a_value(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text("人权理事会，\n\n1. 重申南南合作。\n", encoding="utf-8")
    results = list(parse_sources([tmp_path / "missing.txt", good]))
    assert isinstance(results[0], SourceError)
    assert isinstance(results[1], Document)
